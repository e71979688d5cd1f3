import type { MandateView } from '../registry/body.model.js';
import type { ClauseView } from '../registry/law.model.js';
import type { Action, Role, SubjectView } from '../registry/duty.model.js';
import type { Day } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { UnitView } from '../registry/unit.model.js';
import type { CaveatCode } from './caveats.js';
import type { EvidenceKind } from './evidence.js';
import type { RuleStanding } from './rules/rule.js';
import type { TextSpan } from './reading/window.js';
import type { SeenCondition } from './rules/ruleset.js';

export const STATUSES = ['ESTABLISHED', 'SHARED', 'INFERRED', 'BODY', 'SUPPORT_ONLY', 'NOT_ESTABLISHED', 'OUT_OF_SCOPE'] as const;
export type ResolutionStatus = (typeof STATUSES)[number];

/** A unit's part in the matter, with the clauses that say so and the reason in words. */
export interface Responsibility {
  unit: UnitView;
  role: Role;
  standing: RuleStanding | 'SUPPORT' | 'CANDIDATE';
  evidence: EvidenceKind;
  rule: string;
  clauses: ClauseView[];
  reason: Text;
}

export interface Caveat {
  code: CaveatCode;
  message: Text;
  /** What the one who asks can do. */
  settle: Text;
  /** What the keeper of the registry can do; null where there is nothing. */
  keeper: Text | null;
  clauses: ClauseView[];
}

/** One rule on one piece of evidence: met, or the reason why it was not. */
export interface ResolutionStep {
  rule: string;
  title: Text;
  authority: Text;
  effect: string;
  evidence: EvidenceKind;
  unit: UnitView;
  clause: ClauseView | null;
  met: boolean;
  conditions: readonly SeenCondition[];
}

/** What may have been meant, where a question leaves it open: a matter, or one of several bodies. */
export interface Choice {
  subject: SubjectView;
  action: Action | null;
  label: Text;
  /** The body that has it; null where that is not settled either. */
  body: UnitView | null;
  why: Text;
}

/** How a free text was read. `score` is between 0 and 1. */
export interface Interpretation {
  kind: 'SUBJECT' | 'PROCEDURE';
  code: string;
  label: Text;
  action: Action | null;
  score: number;
  matched: string[];
  /** The part of a letter in which this was read; null where the whole text was. */
  span: TextSpan | null;
}

export interface CompetenceAnswer {
  /** Who decides, who receives and who carries out, in the words of the source. */
  decides: Text | null;
  receives: Text | null;
  delegatedTo: Text | null;
  /** The same as bodies of the province; null where the source names none that is on record. */
  decidedBy: UnitView | null;
  receivedBy: UnitView | null;
  carriedOutBy: UnitView | null;
  /** Who is in charge of the field, where another body takes the case. */
  inCharge: UnitView | null;
  basis: { document: { id: string; key: string; number: string | null; title: Text | null }; provision: string | null }[];
  from: Day | null;
  to: Day | null;
  verifiedOn: Day | null;
  note: Text | null;
}

/** What is needed to ask the same again and to check the answer; see `receipt.ts`. */
export interface Receipt {
  /** Form of the receipt. */
  version: number;
  revision: number;
  rulesetHash: string;
  /** The question as read, as canonical JSON. */
  question: string;
  province: string;
  /** Key of the commune by which the question names its province; null where it names none. */
  commune: string | null;
  /** Key of the body that the question names beside its matter; null where it names none. */
  body: string | null;
  asOf: Day;
  answerHash: string;
  software: string;
  /** Hash of the revision in the chain of the registry. */
  chainHash: string;
  /** All of the above and the hashes of the answer's parts, as canonical JSON (RFC 8785). */
  payload: string;
  /** SHA-256 of the payload. */
  hash: string;
  /** Compact JWS over the payload; null where the service has no key. */
  jws: string | null;
}

/** The answer to one question, with everything needed to check it. */
export interface Resolution {
  status: ResolutionStatus;
  summary: Text;
  subject: SubjectView | null;
  action: Action | null;
  leads: Responsibility[];
  supports: Responsibility[];
  candidates: Responsibility[];
  /** The body to turn to: the one that takes the case, also where only which of its matters is meant is not clear. Null where none is known, or several are. */
  body: UnitView | null;
  /** The mandates by which the body has the matter on the day, as far as a source shows them. */
  mandates: readonly MandateView[];
  citations: ClauseView[];
  steps: ResolutionStep[];
  caveats: Caveat[];
  choices: Choice[];
  understoodAs: Interpretation[];
  competence: CompetenceAnswer | null;
  receipt: Receipt;
}

/** A resolution before it is sealed with its receipt. */
export type Answer = Omit<Resolution, 'receipt'>;
