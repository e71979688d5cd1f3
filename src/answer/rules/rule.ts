import type { Day } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import type { FactName, FactValue } from './facts.js';

export const OPERATORS = ['equal', 'notEqual', 'in', 'notIn'] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Condition<Name extends string = FactName> {
  fact: Name;
  operator: Operator;
  value: FactValue | readonly FactValue[];
}

/** What a ruleset judges: conditions that must all hold, and the days on which it does; missing for no such day. */
export interface Conditional<Name extends string = FactName> {
  id: string;
  conditions: readonly Condition<Name>[];
  /** First day on which it holds, and the first on which it no longer does. */
  from?: Day;
  to?: Day;
}

/** What a rule does; each has a table of its own, in this order. */
export const EFFECTS = ['lead', 'support', 'candidate', 'exclude', 'caveat'] as const;
export type EffectType = (typeof EFFECTS)[number];

/** How firmly a lead stands: by a clause, by inference, or with the body as a whole. */
export const STANDINGS = ['ESTABLISHED', 'INFERRED', 'BODY'] as const;
export type RuleStanding = (typeof STANDINGS)[number];

/**
 * What a rule does with a piece of evidence that meets it. `rank` is the place of a lead in its table, from 0: a higher row
 * wins. `explicit` marks leads that name exactly what was asked, which a clause saying "phối hợp" or "tham gia" cannot push
 * aside. `blocking` marks support that does push aside the others.
 */
export interface Effect {
  type: EffectType;
  standing?: RuleStanding;
  rank?: number;
  explicit?: boolean;
  blocking?: boolean;
  caveats?: readonly string[];
}

/** Key of a document on record with its provision, or a convention of the registry. */
export type Authority = { convention: true } | { document: string; provision: string };

/** One row of a table: it reads like the law or the convention that it rests on. */
export interface Rule extends Conditional {
  title: Text;
  authority: Authority;
  effect: Effect;
}

/** Whether a value is what a condition wants. */
export function satisfies<Name extends string>({ operator, value }: Condition<Name>, seen: FactValue): boolean {
  const wanted: readonly FactValue[] = Array.isArray(value) ? (value as readonly FactValue[]) : [value as FactValue];
  return wanted.includes(seen) === (operator === 'equal' || operator === 'in');
}
