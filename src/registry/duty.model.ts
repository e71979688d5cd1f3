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

/** A concept of the vocabulary. OUTSIDE marks matters that no department on record handles. */
export interface SubjectView {
  id: string;
  code: string;
  prefLabel: Text;
  altLabels: { vi: string[]; en: string[] };
  broaderCode: string | null;
  scope: 'INSIDE' | 'OUTSIDE';
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
}

/** Who decides and who receives by law. `verifiedOn` is the last day on which a source shows that it held. */
export interface CompetenceView extends Validity {
  key: string;
  subject: string;
  action: Action;
  provinceKey: string | null;
  decides: Text | null;
  receives: Text | null;
  delegatedTo: Text | null;
  basis: { document: string; provision: string | null }[];
  verifiedOn: Day | null;
  note: Text | null;
}
