import { ACTIONS, ROLES, type Action } from '../../registry/duty.model.js';
import type { Vocabulary } from '../../registry/vocabulary.js';
import { isBody, UNIT_KINDS } from '../../registry/unit.model.js';
import { EVIDENCE_KINDS, type Evidence } from '../evidence.js';
import { IN_FORCE } from '../records-in-force.js';
import type { DutyQuestion } from '../question.js';

/** The closed list of facts that a rule may look at, in the order in which a sentence names them, each with its domain: all finite and small, so that outcomes can be remembered. */
export const FACT_DOMAINS = {
  'evidence.kind': EVIDENCE_KINDS,
  'evidence.role': ROLES,
  'subject.match': ['EXACT', 'NARROWER', 'BROADER', 'NONE'],
  /**
   * GENERAL: the duty manages or carries out the matter as a whole, which covers the act asked about. LICENCE_NOT_NAMED: it does
   * so too, but the question is who licenses, and a licence must be named. NOT_ASKED: the question names no act.
   */
  'action.match': ['EXACT', 'GENERAL', 'LICENCE_NOT_NAMED', 'OTHER', 'NOT_ASKED'],
  /** The duty is limited to fields ("hợp tác quốc tế về bưu chính"). */
  'evidence.limited': [true, false],
  /** The duty speaks of all fields of the body, naming none. */
  'evidence.allFields': [true, false],
  /** The duty receives declarations or files. */
  'evidence.receives': [true, false],
  /** The duty is to give an opinion, not to decide. */
  'evidence.opinionOnly': [true, false],
  'unit.kind': UNIT_KINDS,
  /** The unit is the body itself. */
  'unit.isBody': [true, false],
  'unit.inForce': IN_FORCE,
  /** The unit is the inspectorate of the province, or belongs to it. */
  'unit.ofInspectorate': [true, false],
  'document.inForce': IN_FORCE,
  /** The document took effect under the Law on Inspection of 2025, on 1 July 2025 or later. */
  'document.underLaw84': [true, false],
  'question.action': [...ACTIONS, 'NONE'],
  /** Whether anything on record shows that the licence asked about is one that a province gives; NOT_ASKED where it is no licence. */
  'licence.level': ['PROVINCE', 'NOT_ON_RECORD', 'NOT_ASKED'],
} as const;

export type FactName = keyof typeof FACT_DOMAINS;
export type FactValue = string | boolean;
export type Facts = Record<FactName, FactValue>;
export type LicenceLevel = (typeof FACT_DOMAINS)['licence.level'][number];

const INSPECTORATE = '/thanh-tra-tinh';
/** Luật Thanh tra 84/2025/QH15 takes effect. */
const LAW_84 = '2025-07-01';
const GENERAL_ACTIONS: readonly Action[] = ['MANAGE', 'ORGANISE'];

/** What one piece of evidence looks like against one question, and how far its subject lies from the one asked about. */
export function factsOf(
  evidence: Evidence,
  question: DutyQuestion,
  vocabulary: Vocabulary,
  licence: LicenceLevel,
): { facts: Facts; distance: number } {
  const { match, distance } = vocabulary.bestMatch(question.subject, evidence.subjects);
  return {
    distance,
    facts: {
      'evidence.kind': evidence.kind,
      'evidence.role': evidence.role,
      'evidence.limited': evidence.within.some((code) => code !== 'all-fields'),
      'evidence.allFields': evidence.subjects.includes('all-fields'),
      'evidence.receives': evidence.actions.includes('RECEIVE'),
      'evidence.opinionOnly': evidence.limits.some(({ type }) => type === 'OPINION_ONLY'),
      'subject.match': match,
      'action.match': actionMatch(evidence.actions, question.action),
      'unit.kind': evidence.unit.kind,
      'unit.isBody': isBody(evidence.unit),
      'unit.inForce': evidence.unitInForce,
      'unit.ofInspectorate': [evidence.unit.key, evidence.unit.parentKey].some((key) => key?.endsWith(INSPECTORATE) ?? false),
      'document.inForce': evidence.documentInForce,
      'document.underLaw84': (evidence.document.effective.from ?? evidence.document.issuedOn ?? '') >= LAW_84,
      'question.action': question.action ?? 'NONE',
      'licence.level': licence,
    },
  };
}

function actionMatch(actions: readonly Action[], asked: Action | null): (typeof FACT_DOMAINS)['action.match'][number] {
  if (asked === null) return 'NOT_ASKED';
  if (actions.includes(asked)) return 'EXACT';
  if (actions.length > 0 && !actions.some((action) => GENERAL_ACTIONS.includes(action))) return 'OTHER';
  return asked === 'LICENSE' ? 'LICENCE_NOT_NAMED' : 'GENERAL';
}
