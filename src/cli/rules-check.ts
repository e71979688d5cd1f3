import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readClassificationRules } from '../importer/classification/classification-rules.js';
import { readRuleFiles, RULES_DIRECTORY } from '../answer/rules/rule-files.js';

/** `phancong rules check`: checks every rule file, those of classification as well, where the directory has any. @returns the exit code: 0 for no fault, 1 for any. */
export function runRulesCheck(directory: string = RULES_DIRECTORY): number {
  const checked = [readRuleFiles(directory), ...(existsSync(join(directory, 'classification')) ? [readClassificationRules(directory)] : [])];
  const files = checked.flatMap((set) => set.files);
  const faults = checked.flatMap((set) => set.faults);
  for (const { path, code, message } of faults) process.stdout.write(`${path}: ${code} ${message}\n`);
  process.stdout.write(`${files.length} rules, ${faults.length} faults\n`);
  return faults.length ? 1 : 0;
}
