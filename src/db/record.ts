import type { Day, PartialDate } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { ClauseKind, ClauseNature, Defect, DocumentType, EffectiveRule, RelationType } from '../law/law.model.js';
import type { Action, Role } from '../duties/duty.model.js';
import type { UnitKind } from '../units/unit.model.js';
import type { ProvinceKind } from '../provinces/province.model.js';

/**
 * The shapes in which anything is published: one record per province, unit, document, subject, procedure, competence
 * or suppression, whole. Publishing a record again replaces the record, in a new revision, and nothing else.
 */
export type RegistryRecord = ProvinceRecord | UnitRecord | DocumentRecord | SubjectRecord | ProcedureRecord | CompetenceRecord | SuppressionRecord;

export const RECORD_KINDS = [
  'province',
  'subject',
  'unit',
  'document',
  'procedure',
  'competence',
  'suppression',
] as const satisfies readonly RegistryRecord['kind'][];
export type RecordKind = (typeof RECORD_KINDS)[number];

interface Keyed<Kind extends string> {
  kind: Kind;
  key: string;
}

interface Dated {
  from: Day | null;
  to: Day | null;
}

export interface ProvinceRecord extends Keyed<'province'>, Dated {
  slug: string;
  code: string;
  type: ProvinceKind;
  name: Text;
  fullName: Text;
  aliases: string[];
  note: Text | null;
  predecessors: string[];
}

export interface UnitRecord extends Keyed<'unit'>, Dated {
  province: string;
  parent: string | null;
  slug: string;
  type: UnitKind;
  names: Text;
  abbreviation: string | null;
  position: number;
  evidence: { document: string; path: string | null };
  states: string[];
  suggests: string[];
  successors: { to: string; fields: string[]; authority: Text }[];
}

export interface DocumentRecord extends Keyed<'document'> {
  type: DocumentType;
  number: string | null;
  symbol: string | null;
  issuedOn: PartialDate | null;
  issuer: Text | null;
  title: Text | null;
  province: string | null;
  department: string | null;
  held: boolean;
  effective: { rule: EffectiveRule; from: Day | null; to: Day | null };
  defects: Defect[];
  /** `source` is where a relation is known from, when the document itself is only cited. */
  relations: { type: RelationType; target: string; clause: string | null; provision: string | null; source?: string }[];
  clauses: ClauseRecord[];
}

export interface ClauseRecord {
  path: string;
  parent: string | null;
  label: string;
  kind: ClauseKind;
  nature: ClauseNature;
  entry: boolean;
  summary: Text;
  holder: string | null;
  namesUnit: string | null;
  about: string[];
  defects: Defect[];
  duties: { holder: string; role: Role; actions: Action[]; subjects: string[]; within: string[] }[];
  assignment: {
    allUnitsCoordinate: boolean;
    allUnitsLead: boolean;
    note: Text | null;
    period: { from: Day; to: Day };
    units: { unit: string; role: 'LEAD' | 'COORDINATE'; exception: boolean; note: Text | null }[];
  } | null;
  outcomes: {
    duty: number;
    unit: string;
    subject: string;
    action: Action;
    value: number;
    measure: string;
    label: Text;
    period: { from: Day; to: Day };
  }[];
}

export interface SubjectRecord extends Keyed<'subject'> {
  broader: string | null;
  scope: 'INSIDE' | 'OUTSIDE';
  prefLabel: Text;
  altLabels: { vi: string[]; en: string[] };
  position: number;
}

export interface ProcedureRecord extends Keyed<'procedure'> {
  name: Text;
  altNames: string[];
  domain: Text;
  level: 'PROVINCE' | 'MINISTRY' | 'GRASSROOTS';
  subject: string;
  action: Action;
  oldName: boolean;
  sources: string[];
}

export interface CompetenceRecord extends Keyed<'competence'>, Dated {
  subject: string;
  action: Action;
  province: string | null;
  decides: Text | null;
  receives: Text | null;
  delegatedTo: Text | null;
  verifiedOn: Day | null;
  note: Text | null;
  sources: string[];
  basis: { document: string; provision: string | null }[];
}

/** A finding of the audit that was looked at and set aside. `clauses` are `document#path`. Everything listed must be part of the finding. */
export interface SuppressionRecord extends Keyed<'suppression'> {
  code: string;
  province: string;
  clauses: string[];
  units: string[];
  subjects: string[];
  procedures: string[];
  reason: Text;
  authority: Text;
  decidedOn: Day;
  /** First day on which it no longer holds; null where none was set. */
  until: Day | null;
}
