import { Ajv2020 } from 'ajv/dist/2020.js';
import { nearest } from '../../shared/errors.js';
import { OWN_SCHEMAS } from '../../shared/own-schemas.js';
import { CAVEATS } from '../caveats.js';
import { FACT_DOMAINS, type FactValue } from './facts.js';
import { conditionsOf, type Row, type TableFile, type When } from './row.js';

export const RULE_FAULTS = ['UNREADABLE', 'UNKNOWN_TABLE', 'SHAPE', 'DUPLICATE_ID', 'UNKNOWN_FACT', 'UNKNOWN_VALUE', 'UNKNOWN_CAVEAT'] as const;

/** What is wrong with a table of rules, in which row. */
export interface RuleFault {
  code: (typeof RULE_FAULTS)[number];
  path: string;
  message: string;
}

/** The facts that rows may look at, each with its values. */
export type FactDomains = Readonly<Record<string, readonly FactValue[]>>;

/**
 * Checks tables against the schema and the closed lists of facts, values and caveats: json-rules-engine itself accepts an
 * unknown key or a value that never occurs, and fails or stays silent only when it runs.
 */
export function checkTables(files: readonly TableFile[], schema: object, domains: FactDomains = FACT_DOMAINS): RuleFault[] {
  const ajv = new Ajv2020({ ...OWN_SCHEMAS, allErrors: true, strict: false }).addSchema(schema);
  const owners = new Map<string, string>();
  return files.flatMap(({ path, content }) => {
    const validate = ajv.getSchema(`tables#/$defs/${path.replace(/\.yaml$/, '')}`);
    if (!validate) return [{ code: 'UNKNOWN_TABLE', path, message: 'no table of rules has this name' } as const];
    if (!validate(content))
      return (validate.errors ?? []).map(({ instancePath, message }) => ({
        code: 'SHAPE' as const,
        path,
        message: `${nameOf(content, instancePath)}${instancePath || '/'} ${message}`,
      }));
    return (content as Row[]).flatMap((row) => {
      const own = rowFaults(row, path, domains);
      const owner = owners.get(row.id);
      owners.set(row.id, path);
      return owner === undefined ? own : [{ code: 'DUPLICATE_ID' as const, path, message: `"${row.id}" is also the id of a row of ${owner}` }, ...own];
    });
  });
}

function rowFaults({ id, when, caveats = [] }: Row, path: string, domains: FactDomains): RuleFault[] {
  const unknownCaveats = caveats.filter((code) => !(code in CAVEATS)).map((code) => unknown('caveat', code, Object.keys(CAVEATS)));
  return [
    ...conditionFaults(when, domains).map(({ code, message }) => ({ code, path, message: `${id}: ${message}` })),
    ...unknownCaveats.map((message) => ({ code: 'UNKNOWN_CAVEAT' as const, path, message: `${id}: ${message}` })),
  ];
}

interface ConditionFault {
  code: 'UNKNOWN_FACT' | 'UNKNOWN_VALUE';
  message: string;
}

/** Facts and values that do not exist. */
export function conditionFaults(when: When, domains: FactDomains): ConditionFault[] {
  return conditionsOf(when).flatMap(({ fact, value }): ConditionFault[] => {
    const domain = domains[fact];
    if (!domain) return [{ code: 'UNKNOWN_FACT', message: unknown('fact', fact, Object.keys(domains)) }];
    return ([value].flat() as FactValue[])
      .filter((one) => !domain.includes(one))
      .map((one) => ({ code: 'UNKNOWN_VALUE', message: `${fact}: ${unknown('value', String(one), domain.map(String))}` }));
  });
}

function unknown(what: string, given: string, known: readonly string[]): string {
  const near = nearest(given, known);
  return `unknown ${what} "${given}"${near.length ? `, did you mean ${near.map((value) => `"${value}"`).join(' or ')}?` : `, expected one of ${known.join(', ')}`}`;
}

/** The id of the row that a fault of the shape is in, where it has one. */
function nameOf(content: unknown, pointer: string): string {
  const row = /^\/(\d+)/.exec(pointer)?.[1];
  const id = row === undefined ? undefined : (content as Partial<Row>[])[Number(row)]?.id;
  return id === undefined ? '' : `${id}: `;
}
