import { ACTIONS, ROLES, type Action } from '../../registry/duty.model.js';
import type { Vocabulary } from '../../registry/vocabulary.js';
import { UNIT_KINDS } from '../../registry/unit.model.js';
import { EVIDENCE_KINDS, type Evidence } from '../evidence.js';
import { IN_FORCE } from '../records-in-force.js';
import type { DutyQuestion } from '../question.js';

/**
 * The closed list of facts that a rule may look at, each with its domain. `question.subject` and `unit.key` take any
 * code or key on record; all others are finite and small, which is what lets outcomes be remembered.
 */
export const FACT_DOMAINS = {
  'evidence.kind': EVIDENCE_KINDS,
  'evidence.role': ROLES,
  /** The duty is limited to fields ("hợp tác quốc tế về bưu chính"). */
  'evidence.limited': [true, false],
  /** The duty speaks of all fields of the department, naming none. */
  'evidence.allFields': [true, false],
  /** The duty receives declarations or files. */
  'evidence.receives': [true, false],
  'subject.match': ['EXACT', 'NARROWER', 'BROADER', 'NONE'],
  /** GENERAL: the duty manages or carries out the matter as a whole. NOT_ASKED: the question names no act. */
  'action.match': ['EXACT', 'GENERAL', 'OTHER', 'NOT_ASKED'],
  'unit.kind': UNIT_KINDS,
  'unit.inForce': IN_FORCE,
  'document.inForce': IN_FORCE,
  'question.action': [...ACTIONS, 'NONE'],
  'question.subject': null,
  'unit.key': null,
} as const;

export type FactName = keyof typeof FACT_DOMAINS;
export type FactValue = string | boolean;
export type Facts = Record<FactName, FactValue>;

const GENERAL_ACTIONS: readonly Action[] = ['MANAGE', 'ORGANISE'];

/** What one piece of evidence looks like against one question, and how far its subject lies from the one asked about. */
export function factsOf(evidence: Evidence, question: DutyQuestion, vocabulary: Vocabulary): { facts: Facts; distance: number } {
  const { match, distance } = vocabulary.bestMatch(question.subject, evidence.subjects);
  return {
    distance,
    facts: {
      'evidence.kind': evidence.kind,
      'evidence.role': evidence.role,
      'evidence.limited': evidence.within.some((code) => code !== 'all-fields'),
      'evidence.allFields': evidence.subjects.includes('all-fields'),
      'evidence.receives': evidence.actions.includes('RECEIVE'),
      'subject.match': match,
      'action.match': actionMatch(evidence.actions, question.action),
      'unit.kind': evidence.unit.kind,
      'unit.inForce': evidence.unitInForce,
      'document.inForce': evidence.documentInForce,
      'question.action': question.action ?? 'NONE',
      'question.subject': question.subject,
      'unit.key': evidence.unit.key,
    },
  };
}

function actionMatch(actions: readonly Action[], asked: Action | null): (typeof FACT_DOMAINS)['action.match'][number] {
  if (asked === null) return 'NOT_ASKED';
  if (actions.includes(asked)) return 'EXACT';
  return actions.length === 0 || actions.some((action) => GENERAL_ACTIONS.includes(action)) ? 'GENERAL' : 'OTHER';
}
