import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../shared/yaml.js';
import { checkTables, type RuleFault } from './rule-check.js';
import { ruleOf, type Row, type TableFile } from './row.js';
import type { EffectType } from './rule.js';
import { Ruleset } from './ruleset.js';

/** Where the package keeps its rules. */
export const RULES_DIRECTORY = new URL('../../../rules/', import.meta.url).pathname;

/** The tables of rules, in the order in which a ruleset has them, and what the rows of each do. */
export const TABLES = {
  'leads.yaml': 'lead',
  'supports.yaml': 'support',
  'candidates.yaml': 'candidate',
  'exclusions.yaml': 'exclude',
  'caveats.yaml': 'caveat',
} as const satisfies Record<string, EffectType>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Names what no rule is about, so that nothing is left out unseen. No answer looks at it; the check of the rules does. */
export const NOTHING = 'nothing.yaml';

/** The tables of a directory and what is wrong with them. */
export function readTables(directory: string = RULES_DIRECTORY): { files: TableFile[]; faults: RuleFault[] } {
  const unreadable: RuleFault[] = [];
  const files = [...TABLE_NAMES, NOTHING].flatMap((path) => {
    try {
      return [{ path, content: parseYaml(readFileSync(join(directory, path), 'utf8')) as unknown }];
    } catch (error) {
      unreadable.push({ code: 'UNREADABLE', path, message: (error as Error).message });
      return [];
    }
  });
  return { files, faults: [...unreadable, ...tableFaults(files, directory)] };
}

/** What is wrong with tables that came from elsewhere, judged by the schema of a directory. */
export function tableFaults(files: readonly TableFile[], directory: string = RULES_DIRECTORY): RuleFault[] {
  return checkTables(files, readTableSchema(directory));
}

/** The JSON Schema of the tables. */
export function readTableSchema(directory: string = RULES_DIRECTORY): object {
  return JSON.parse(readFileSync(join(directory, 'tables.schema.json'), 'utf8')) as object;
}

/** The tables that come with the package, read and checked once per process. */
let packaged: readonly TableFile[] | null = null;

/**
 * The rules of the package.
 * @throws an error that lists the faults, if there are any.
 */
export function loadRuleset(directory: string = RULES_DIRECTORY): Ruleset {
  if (directory !== RULES_DIRECTORY) return rulesetOf(soundTables(directory));
  packaged ??= soundTables(directory);
  return rulesetOf(packaged);
}

function soundTables(directory: string): TableFile[] {
  const { files, faults } = readTables(directory);
  if (faults.length)
    throw new Error(`the rules have ${faults.length} faults:\n${faults.map(({ path, code, message }) => `${path}: ${code} ${message}`).join('\n')}`);
  return files;
}

/** The rules of tables that are known to have no faults. */
export function rulesetOf(files: readonly TableFile[]): Ruleset {
  return new Ruleset(TABLE_NAMES.flatMap((name) => rowsOf(files, name).map((row, rank) => ruleOf(row, TABLES[name], rank))));
}

export function rowsOf(files: readonly TableFile[], name: string): Row[] {
  return (files.find(({ path }) => path === name)?.content ?? []) as Row[];
}
