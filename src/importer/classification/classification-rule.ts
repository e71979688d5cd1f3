import { conditionsOf, type When } from '../../answer/rules/row.js';
import type { Conditional } from '../../answer/rules/rule.js';
import type { Action, Role } from '../../registry/duty.model.js';
import type { ClauseNature } from '../../registry/law.model.js';
import type { ClauseFactName, PhraseFactName, VerbClass } from './facts.js';

/** What a verb says of its clause, and how sure that is before any example is counted (0 to 1). */
export type VerbMeaning = { type: 'role'; value: Role; score: number } | { type: 'action'; value: Action; score: number };

export interface VerbRule extends Conditional<PhraseFactName> {
  effect: VerbMeaning;
}

export interface NatureRule extends Conditional<ClauseFactName> {
  nature: ClauseNature;
  score: number;
}

/** Where a verb must be, in short: OPENING opens a part, or is joined to what opens it, and no verb before it has others do it. */
const AT = {
  OPENING: { 'phrase.place': ['HEAD', 'CHAIN', 'COMPLEMENT'], 'phrase.after': { not: 'OVERSEEING' } },
  LATER: { 'phrase.place': 'JOINED' },
  INSIDE: { 'phrase.place': 'INNER' },
} as const satisfies Record<string, When>;

/** What a class of verbs gives, as `phrases.yaml` has it: an act or a role. */
export interface GivesRow {
  id: string;
  act?: Action;
  role?: Role;
  score: number;
  at?: keyof typeof AT;
  when?: When;
}

/** What a clause is, as `natures.yaml` has it. */
export interface NatureRow {
  id: string;
  nature: ClauseNature;
  score: number;
  when: When;
}

/** All conditions of a row; `of`: the classes of verbs that it speaks of. */
export function whenOf({ at, when }: Pick<GivesRow, 'at' | 'when'>, of: readonly VerbClass[]): When {
  return { 'phrase.class': of, ...(at ? AT[at] : {}), ...when };
}

export function verbRule(row: GivesRow, of: readonly VerbClass[]): VerbRule {
  const { id, act, role, score } = row;
  return {
    id,
    conditions: conditionsOf(whenOf(row, of)) as VerbRule['conditions'],
    effect: act ? { type: 'action', value: act, score } : { type: 'role', value: role as Role, score },
  };
}

export function natureRule({ id, nature, score, when }: NatureRow): NatureRule {
  return { id, nature, score, conditions: conditionsOf(when) as NatureRule['conditions'] };
}
