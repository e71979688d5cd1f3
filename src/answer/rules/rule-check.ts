import { Ajv2020 } from 'ajv/dist/2020.js';
import { nearest } from '../../shared/errors.js';
import { CAVEATS } from '../caveats.js';
import { FACT_DOMAINS, type FactValue } from './facts.js';
import { leavesOf, OPERATORS, type Condition, type Rule } from './rule.js';

/** A rule file as found: its path under `rules/` and its parsed content. */
export interface RuleFile {
  path: string;
  content: unknown;
}

export const RULE_FAULTS = [
  'INVALID_JSON',
  'SHAPE',
  'DUPLICATE_ID',
  'FILE_NAME',
  'UNKNOWN_FACT',
  'UNKNOWN_OPERATOR',
  'UNKNOWN_VALUE',
  'WRONG_OPERAND',
  'UNKNOWN_CAVEAT',
] as const;

/** What is wrong with a rule file. */
export interface RuleFault {
  code: (typeof RULE_FAULTS)[number];
  path: string;
  message: string;
}

/** The facts that rules may look at, each with its values; `null` where any value may occur. */
export type FactDomains = Readonly<Record<string, readonly FactValue[] | null>>;

/**
 * Checks rule files against the schema and the closed lists of facts, operators, values and caveats: json-rules-engine
 * itself accepts a misspelt operator, an unknown key and an empty `any`, and fails or stays silent only when it runs.
 */
export function checkRules(files: readonly RuleFile[], schema: object, domains: FactDomains = FACT_DOMAINS): RuleFault[] {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  const faults: RuleFault[] = [];
  const owners = new Map<string, string>();
  for (const { path, content } of files) {
    const fault = (code: RuleFault['code'], message: string): void => void faults.push({ code, path, message });
    if (!validate(content)) {
      for (const { instancePath, message } of validate.errors ?? []) fault('SHAPE', `${instancePath || '/'} ${message}`);
      continue;
    }
    const rule = content as Rule;
    const owner = owners.get(rule.id);
    if (owner !== undefined) fault('DUPLICATE_ID', `"${rule.id}" is also the id of ${owner}`);
    owners.set(rule.id, path);
    if (!path.endsWith(`${rule.id}.json`)) fault('FILE_NAME', `the file of rule "${rule.id}" must be named ${rule.id}.json`);
    for (const condition of leavesOf(rule.conditions)) checkCondition(condition, domains, fault);
    for (const code of rule.effect.caveats ?? []) if (!(code in CAVEATS)) fault('UNKNOWN_CAVEAT', unknown('caveat', code, Object.keys(CAVEATS)));
  }
  return faults;
}

function checkCondition({ fact, operator, value }: Condition, domains: FactDomains, fault: (code: RuleFault['code'], message: string) => void): void {
  const domain = domains[fact];
  if (domain === undefined) fault('UNKNOWN_FACT', unknown('fact', fact, Object.keys(domains)));
  if (!OPERATORS.includes(operator)) return fault('UNKNOWN_OPERATOR', unknown('operator', operator, OPERATORS));
  const list = operator === 'in' || operator === 'notIn';
  if (list !== Array.isArray(value)) return fault('WRONG_OPERAND', `${fact} ${operator}: expected ${list ? 'a list' : 'one value'}`);
  if (!domain) return;
  for (const item of [value].flat())
    if (!domain.includes(item)) fault('UNKNOWN_VALUE', `${fact}: ${unknown('value', String(item), domain.map(String))}`);
}

function unknown(what: string, given: string, known: readonly string[]): string {
  const near = nearest(given, known);
  return `unknown ${what} "${given}"${near.length ? `, did you mean ${near.map((value) => `"${value}"`).join(' or ')}?` : `, expected one of ${known.join(', ')}`}`;
}
