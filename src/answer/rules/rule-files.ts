import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkRules, type RuleFault, type RuleFile } from './rule-check.js';
import type { Rule } from './rule.js';
import { Ruleset } from './ruleset.js';

/** Where the package keeps its rules. */
export const RULES_DIRECTORY = new URL('../../../rules/', import.meta.url).pathname;
const SCHEMA = 'rule.schema.json';
const OF_PROVINCE = /^provinces\/([^/]+)\//;
/** Rules for other questions than who leads what; they are loaded by those who need them. */
const OTHER_RULES = /^classification\//;

/** The rule files of a directory and what is wrong with them. */
export function readRuleFiles(directory: string = RULES_DIRECTORY): { files: RuleFile[]; faults: RuleFault[] } {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== SCHEMA)
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((path) => !OTHER_RULES.test(path))
    .sort();
  const unreadable: RuleFault[] = [];
  const files = paths.flatMap((path) => {
    try {
      return [{ path, content: JSON.parse(readFileSync(join(directory, path), 'utf8')) as unknown }];
    } catch (error) {
      unreadable.push({ code: 'INVALID_JSON', path, message: (error as Error).message });
      return [];
    }
  });
  return { files, faults: [...unreadable, ...faultsOf(files, directory)] };
}

/** What is wrong with rule files that came from elsewhere, judged by the schema of a directory. */
export function faultsOf(files: RuleFile[], directory: string = RULES_DIRECTORY): RuleFault[] {
  return checkRules(files, readRuleSchema(directory));
}

/** The JSON Schema of a rule file. */
export function readRuleSchema(directory: string = RULES_DIRECTORY): object {
  return JSON.parse(readFileSync(join(directory, SCHEMA), 'utf8')) as object;
}

/**
 * The ruleset of each province: the common rules, and those that its own directory adds.
 * @throws an error that lists the faults, if there are any.
 */
export function loadRulesets(directory: string = RULES_DIRECTORY): (provinceSlug: string) => Ruleset {
  const { files, faults } = readRuleFiles(directory);
  if (faults.length)
    throw new Error(`the rules have ${faults.length} faults:\n${faults.map(({ path, code, message }) => `${path}: ${code} ${message}`).join('\n')}`);
  return rulesetsOf(files);
}

/** The ruleset of each province from rule files that are known to have no faults. */
export function rulesetsOf(files: readonly RuleFile[]): (provinceSlug: string) => Ruleset {
  const rules = files.map(({ path, content }) => {
    const { $schema: _, ...rule } = content as Rule & { $schema?: string };
    return { province: OF_PROVINCE.exec(path)?.[1] ?? null, rule };
  });
  const common = new Ruleset(rules.filter(({ province }) => province === null).map(({ rule }) => rule));
  const own = new Map<string, Ruleset>();
  for (const slug of new Set(rules.flatMap(({ province }) => province ?? []))) {
    own.set(slug, new Ruleset(rules.filter(({ province }) => province === null || province === slug).map(({ rule }) => rule)));
  }
  return (slug) => own.get(slug) ?? common;
}
