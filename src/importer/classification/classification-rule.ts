import type { Rule } from '../../answer/rules/rule.js';
import type { Action, Role } from '../../registry/duty.model.js';
import type { ClauseNature } from '../../registry/law.model.js';
import type { ClassificationFactName } from './facts.js';

/** What a rule of classification proposes, and how sure it is before any example is counted (1 to 100). */
export type Proposal =
  | { type: 'nature'; value: ClauseNature; strength: number }
  | { type: 'role'; value: Role; strength: number }
  | { type: 'action'; value: Action; strength: number };

export type ClassificationRule<Name extends ClassificationFactName = ClassificationFactName> = Rule<Name, Proposal>;
