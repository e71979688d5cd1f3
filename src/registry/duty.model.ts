import type { ClauseView } from './law.model.js';
import type { Day, Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';

/** What a duty has its holder do. The order is that of the glossary. */
export const ACTIONS = [
  'LICENSE',
  'RECEIVE',
  'APPRAISE',
  'ANSWER',
  'INSPECT',
  'CHECK',
  'DRAFT',
  'ADVISE',
  'GUIDE',
  'ORGANISE',
  'MANAGE',
  'MONITOR',
  'REPORT',
  'OPERATE',
  'SUPPORT',
] as const;
export type Action = (typeof ACTIONS)[number];

export const ROLES = ['LEAD', 'FOCAL_POINT', 'COORDINATE', 'PARTICIPATE'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What bounds a duty beside the fields of `within`. DELEGATED: only as assigned or delegated (theo phân công, phân cấp, ủy quyền).
 * TERRITORY: only within a territory (nội tỉnh). PERSONS, GOODS: only for some. OPINION_ONLY: an opinion, no decision (cho ý kiến).
 */
export const LIMIT_TYPES = ['DELEGATED', 'TERRITORY', 'PERSONS', 'GOODS', 'OPINION_ONLY'] as const;
export type LimitType = (typeof LIMIT_TYPES)[number];

export interface Limit {
  type: LimitType;
  /** What the limit is, in our words. */
  note: Text;
}

/** A concept of the vocabulary. */
export interface SubjectView {
  id: string;
  code: string;
  prefLabel: Text;
  altLabels: { vi: string[]; en: string[] };
  broaderCode: string | null;
  /** What every body has for itself: staff, budget, records, reception, complaints against it. */
  internal: boolean;
}

/** A clause read as responsibility. */
export interface DutyView {
  id: string;
  clause: ClauseView;
  clausePath: string;
  /** Its place among the duties of its clause, from 0: with document and path it names the duty. */
  position: number;
  holderKey: string;
  role: Role;
  actions: Action[];
  subjects: string[];
  /** Fields to which a cross-cutting subject is limited; empty for no limit. */
  within: string[];
  limits: readonly Limit[];
}

/** What a programme says beside the duties of an item: who leads and coordinates, and for which period it all holds. */
export interface AssignmentView {
  id: string;
  clause: ClauseView;
  clausePath: string;
  units: { unit: string; role: 'LEAD' | 'COORDINATE'; exception: boolean; note: Text | null }[];
  /** "Các phòng, đơn vị liên quan": every unit concerned coordinates, none by name. */
  allUnitsCoordinate: boolean;
  /** Each unit leads its own content. */
  allUnitsLead: boolean;
  note: Text | null;
  period: { from: Day; to: Day };
}

/** A reported figure tied to a duty, a unit and a period. */
export interface OutcomeView {
  id: string;
  clause: ClauseView;
  /** Place at the clause, from 0. */
  position: number;
  duty: DutyView;
  unit: string;
  subject: string;
  action: Action;
  value: number;
  measure: string;
  label: Text;
  period: { from: Day; to: Day };
}

export interface ProcedureView {
  id: string;
  code: string;
  name: Text;
  altNames: string[];
  domain: Text;
  level: 'PROVINCE' | 'MINISTRY' | 'GRASSROOTS';
  /** The source gives it under a name that later acts have changed. */
  oldName: boolean;
  subjectCode: string;
  action: Action;
  sources: string[];
  /** First day on which it can have existed, and the first after it was dropped; null where no source gives one. */
  from: Day | null;
  to: Day | null;
  /** Day on which the law that it rests on ended. */
  basisEnds: Day | null;
  /** Codes of what replaced it. */
  replacedBy: string[];
  /** What holds before or after. */
  note: Text | null;
}

/** Who decides and who receives by law. `verifiedOn` is the last day on which a source shows that it held. */
export interface CompetenceView extends Validity {
  key: string;
  subject: string;
  action: Action;
  provinceKey: string | null;
  level: 'PROVINCE' | 'MINISTRY';
  decides: Text | null;
  receives: Text | null;
  delegatedTo: Text | null;
  /** Keys of kinds of bodies; null where none is on record. */
  bodies: { decides: string | null; receives: string | null; carriesOut: string | null };
  basis: { document: string; provision: string | null }[];
  verifiedOn: Day | null;
  note: Text | null;
}
