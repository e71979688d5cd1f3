import { mistake, nearest } from '../../shared/errors.js';
import { checkTables, type RuleFault } from '../../answer/rules/rule-check.js';
import { ruleOf, type Row } from '../../answer/rules/row.js';
import type { Rule } from '../../answer/rules/rule.js';
import { Ruleset } from '../../answer/rules/ruleset.js';
import { TABLE_NAMES, TABLES, type TableName } from '../../answer/rules/tables.js';

/**
 * The rules with one more: a row as a table has it, with the name of the table (`leads`) and, where it is not to be the last,
 * the row that it comes before. It is checked like a row of the package.
 * @throws INVALID_RULE, with every fault.
 */
export function withRule(ruleset: Ruleset, given: unknown, schema: object): Ruleset {
  const { table, before, ...row } = (typeof given === 'object' && given !== null ? given : {}) as Row & { table?: unknown; before?: unknown };
  const name = TABLE_NAMES.find((known) => known === `${String(table)}.yaml`);
  const rules = ruleset.rules.filter(({ effect }) => name !== undefined && effect.type === TABLES[name]);
  const faults = name === undefined ? [unknownTable(table)] : rowFaults(row, name, before, ruleset, rules, schema);
  if (faults.length || name === undefined) {
    const found = faults.map(({ code, message }) => `${code} ${message}`).join('; ');
    throw mistake('INVALID_RULE', String(row.id ?? '?'), {
      vi: `một dòng như các bảng trong rules/ có, kèm table và nếu cần thì before (${found})`,
      en: `a row such as the tables under rules/ have it, with table and, where needed, before (${found})`,
    });
  }
  const place = before === undefined ? rules.length : rules.findIndex(({ id }) => id === before);
  const added = ruleOf(row, TABLES[name], place);
  const [first] = rules as [Rule];
  return new Ruleset(ranked(ruleset.rules.toSpliced(ruleset.rules.indexOf(first) + place, 0, added)));
}

/** Leads have their place among the leads again. */
function ranked(rules: readonly Rule[]): Rule[] {
  let rank = 0;
  return rules.map((rule) => (rule.effect.type === 'lead' ? { ...rule, effect: { ...rule.effect, rank: rank++ } } : rule));
}

type Fault = Pick<RuleFault, 'message'> & { code: string };

function rowFaults(row: Row, path: TableName, before: unknown, ruleset: Ruleset, rules: readonly Rule[], schema: object): Fault[] {
  const ids = rules.map(({ id }) => id);
  return [
    ...checkTables([{ path, content: [row] }], schema),
    ...(ruleset.rules.some(({ id }) => id === row.id) ? [{ code: 'DUPLICATE_ID', message: `"${row.id}" is the id of a rule already` }] : []),
    ...(before === undefined || ids.includes(String(before))
      ? []
      : [{ code: 'UNKNOWN_ROW', message: `before: "${String(before)}"${asked(nearest(String(before), ids))}` }]),
  ];
}

function unknownTable(table: unknown): Fault {
  const known = TABLE_NAMES.map((name) => name.replace('.yaml', ''));
  return { code: 'UNKNOWN_TABLE', message: `table: "${String(table)}", expected one of ${known.join(', ')}` };
}

function asked(near: readonly string[]): string {
  return near.length ? `, did you mean ${near.map((id) => `"${id}"`).join(' or ')}?` : ' is no row of the table';
}
