import { readRuleFiles, RULES_DIRECTORY } from '../responsibility/rule-files.js';

/** `phancong rules check`: checks every rule file. @returns the exit code: 0 for no fault, 1 for any. */
export function runRulesCheck(directory: string = RULES_DIRECTORY): number {
  const { files, faults } = readRuleFiles(directory);
  for (const { path, code, message } of faults) process.stdout.write(`${path}: ${code} ${message}\n`);
  process.stdout.write(`${files.length} rules, ${faults.length} faults\n`);
  return faults.length ? 1 : 0;
}
