import type { Text } from '../../shared/text.js';
import { FACT_DOMAINS, type FactValue } from './facts.js';
import type { Condition, Effect, Rule, RuleStanding } from './rule.js';

/** What a condition of a row wants: a value, one of several, or any but these. */
export type Wanted = FactValue | readonly FactValue[] | { not: FactValue | readonly FactValue[] };

/** The conditions of a row as it is written, by fact: all of them must hold. */
export type When = Readonly<Record<string, Wanted>>;

/** A row as it is written in a table. */
export interface Row {
  id: string;
  title: Text;
  from?: string;
  to?: string;
  when: When;
  standing?: RuleStanding;
  explicit?: boolean;
  blocking?: boolean;
  caveats?: string[];
  authority: 'convention' | { document: string; provision: string };
}

/** A table as found: the name of its file and its content, parsed. */
export interface TableFile {
  path: string;
  content: unknown;
}

/** A row as the rule that the engine judges. `rank`: its place in the table, where that decides which lead wins. */
export function ruleOf({ id, title, from, to, when, authority, standing, explicit, blocking, caveats }: Row, type: Effect['type'], rank: number): Rule {
  return {
    id,
    title,
    authority: authority === 'convention' ? { convention: true } : authority,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    conditions: inOrder(conditionsOf(when)) as Rule['conditions'],
    effect: {
      type,
      ...(type === 'lead' ? { rank } : {}),
      ...(standing ? { standing } : {}),
      ...(explicit ? { explicit } : {}),
      ...(blocking ? { blocking } : {}),
      ...(caveats ? { caveats } : {}),
    },
  };
}

/** In the order of the facts, so that a table that went through JSON, which keeps no order of keys, is the same rules. */
function inOrder(conditions: readonly Condition<string>[]): Condition<string>[] {
  return FACTS.flatMap((name) => conditions.filter(({ fact }) => fact === name));
}

const FACTS = Object.keys(FACT_DOMAINS);

export function conditionsOf(when: When): Condition<string>[] {
  return Object.entries(when).map(([fact, wanted]) => {
    const negated = typeof wanted === 'object' && 'not' in wanted;
    const value = negated ? wanted.not : (wanted as FactValue | readonly FactValue[]);
    const list = Array.isArray(value);
    return { fact, operator: negated ? (list ? 'notIn' : 'notEqual') : list ? 'in' : 'equal', value };
  });
}
