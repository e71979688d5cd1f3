import type { Text } from '../../shared/text.js';
import type { FactName, FactValue } from './facts.js';

export const OPERATORS = ['equal', 'notEqual', 'in', 'notIn'] as const;
export type Operator = (typeof OPERATORS)[number];

export const EFFECTS = ['lead', 'support', 'candidate', 'exclude', 'caveat'] as const;
export type EffectType = (typeof EFFECTS)[number];

/** How firmly a lead stands: by a clause, by inference, or with the department as a whole. */
export const STANDINGS = ['ESTABLISHED', 'INFERRED', 'DEPARTMENT'] as const;
export type RuleStanding = (typeof STANDINGS)[number];

export interface Condition<Name extends string = FactName> {
  fact: Name;
  operator: Operator;
  value: FactValue | FactValue[];
}

export type ConditionGroup<Name extends string = FactName> =
  { all: ConditionNode<Name>[] } | { any: ConditionNode<Name>[] } | { not: ConditionNode<Name> };
export type ConditionNode<Name extends string = FactName> = Condition<Name> | ConditionGroup<Name>;

/**
 * What a rule does with a piece of evidence that meets it.
 * `strength` orders leads: only the strongest count. `explicit` marks leads that name exactly what was asked, which a
 * clause saying "phối hợp" or "tham gia" cannot push aside. `blocking` marks support that does push aside the others.
 */
export interface Effect {
  type: EffectType;
  standing?: RuleStanding;
  strength?: number;
  explicit?: boolean;
  blocking?: boolean;
  caveats?: string[];
}

/**
 * One rule, one file: it reads like the law or the convention that it rests on. Rules of who leads what look at the facts
 * of evidence; rules of classification at those of a clause, with their own effect.
 */
export interface Rule<Name extends string = FactName, RuleEffect extends { type: string } = Effect> {
  id: string;
  title: Text;
  sentence: Text;
  /** Key of a document on record with its provision, or the words "registry convention". */
  authority: { convention: true } | { document: string; provision: string };
  conditions: ConditionGroup<Name>;
  effect: RuleEffect;
}

export function isCondition<Name extends string>(node: ConditionNode<Name>): node is Condition<Name> {
  return 'fact' in node;
}

/** The conditions of a group, in reading order, without the groups. */
export function leavesOf<Name extends string>(node: ConditionNode<Name>): Condition<Name>[] {
  if (isCondition(node)) return [node];
  if ('not' in node) return leavesOf(node.not);
  return ('all' in node ? node.all : node.any).flatMap(leavesOf);
}
