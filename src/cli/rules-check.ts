import { readClassificationTables } from '../importer/classification/classification-rules.js';
import { coverageOf } from '../answer/rules/coverage.js';
import { readTables, RULES_DIRECTORY } from '../answer/rules/tables.js';

/**
 * `phancong rules check`: checks every table of rules, those of classification as well, and that the tables cover all
 * evidence that there can be. @returns the exit code: 0 for no fault, 1 for any.
 */
export function runRulesCheck(directory: string = RULES_DIRECTORY): number {
  const { files, faults } = readTables(directory);
  const classification = readClassificationTables(directory);
  const wrong = [...faults, ...classification.faults];
  const covered = wrong.length ? null : coverageOf(files);
  const all = [...wrong, ...(covered?.faults ?? [])];
  for (const { path, code, message } of all) process.stdout.write(`${path}: ${code} ${message}\n`);
  const rows = files.reduce((sum, { content }) => sum + (Array.isArray(content) ? content.length : 0), 0);
  const judged = rows + classification.verbs.length + classification.natures.length;
  const looked = covered ? `, ${covered.combinations} combinations of facts` : '';
  process.stdout.write(`${judged} rows${looked}, ${all.length} faults\n`);
  return all.length ? 1 : 0;
}
