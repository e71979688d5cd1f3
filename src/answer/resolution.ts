import type { ClauseView } from '../registry/law.model.js';
import type { Action, Role, SubjectView } from '../registry/duty.model.js';
import type { Day } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { UnitView } from '../registry/unit.model.js';
import type { CaveatCode } from './caveats.js';
import type { EvidenceKind } from './evidence.js';
import type { RuleStanding } from './rules/rule.js';
import type { SeenCondition } from './rules/ruleset.js';

export const STATUSES = ['ESTABLISHED', 'SHARED', 'INFERRED', 'DEPARTMENT', 'SUPPORT_ONLY', 'NOT_ESTABLISHED', 'OUT_OF_SCOPE'] as const;
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
  settle: Text;
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

/** How a free text was read. `score` is between 0 and 1. */
export interface Interpretation {
  kind: 'SUBJECT' | 'PROCEDURE';
  code: string;
  label: Text;
  action: Action | null;
  score: number;
  matched: string[];
}

export interface CompetenceAnswer {
  decides: Text | null;
  receives: Text | null;
  delegatedTo: Text | null;
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
  /** Key of the body whose records were asked; null where the province has none on record. */
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
  department: UnitView | null;
  citations: ClauseView[];
  steps: ResolutionStep[];
  caveats: Caveat[];
  understoodAs: Interpretation[];
  competence: CompetenceAnswer | null;
  receipt: Receipt;
}

/** A resolution before it is sealed with its receipt. */
export type Answer = Omit<Resolution, 'receipt'>;
