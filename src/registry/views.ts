import type { BodyKindView, MandateView } from './body.model.js';
import type {
  BodyKindRecord,
  DocumentRecord,
  MandateRecord,
  ProvinceRecord,
  SubjectRecord,
  UnitRecord,
  ProcedureRecord,
  CompetenceRecord,
  SuppressionRecord,
} from './record.js';
import type { CompetenceView, ProcedureView, SubjectView } from './duty.model.js';
import type { DocumentView, RelationView } from './law.model.js';
import type { ProvinceView } from './province.model.js';
import type { Day } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import { globalId } from '../shared/global-id.js';
import type { UnitView } from './unit.model.js';

// What a published record is to the rest of the code: the same facts, with ids and with references among its own parts.

/** A document without its clauses: small enough to be kept for every document on record. */
export type DocumentHead = Omit<DocumentRecord, 'clauses'>;

/** A finding that somebody looked at and set aside: a record of the registry, with its reason, and never code. */
export interface SuppressionView {
  key: string;
  code: string;
  provinceKey: string;
  /** `document#path`. Clauses, units, subjects and procedures listed here must all be part of the finding. */
  clauses: string[];
  units: string[];
  subjects: string[];
  procedures: string[];
  reason: Text;
  /** Who decided it. */
  authority: Text;
  decidedOn: Day;
  /** First day on which it no longer holds; null where none was set. */
  until: Day | null;
}

export function provinceView({
  key,
  slug,
  code,
  type,
  name,
  fullName,
  aliases,
  note,
  from,
  to,
  predecessors,
  periods = [],
}: ProvinceRecord): ProvinceView {
  const later = periods.map(({ type: kind, ...period }) => ({ kind, ...period }));
  return {
    id: globalId('Province', key),
    key,
    slug,
    code,
    kind: type,
    name,
    fullName,
    aliases,
    note,
    from,
    to,
    predecessorKeys: predecessors,
    periods: later,
  };
}

export function subjectView({ key: code, prefLabel, altLabels, broader, internal }: SubjectRecord): SubjectView {
  return { id: globalId('Subject', code), code, prefLabel, altLabels, broaderCode: broader, internal };
}

export function procedureView({ kind: _kind, key: code, subject: subjectCode, ...procedure }: ProcedureRecord): ProcedureView {
  return { id: globalId('Procedure', code), code, subjectCode, from: null, to: null, basisEnds: null, replacedBy: [], note: null, ...procedure };
}

export function bodyKindView({
  kind: _kind,
  sources: _sources,
  position: _position,
  type,
  names,
  parent,
  predecessors,
  ...own
}: BodyKindRecord): BodyKindView {
  return { id: globalId('BodyKind', own.key), kind: type, name: names, parentKey: parent, predecessorKeys: predecessors, presence: [], ...own };
}

export function mandateView({ kind: _kind, sources: _sources, ...mandate }: MandateRecord): MandateView {
  return { id: globalId('Mandate', mandate.key), ...mandate };
}

export function competenceView({ kind: _kind, sources: _sources, province: provinceKey, bodies, ...competence }: CompetenceRecord): CompetenceView {
  return { level: 'PROVINCE', ...competence, bodies: bodies ?? { decides: null, receives: null, carriesOut: null }, provinceKey };
}

export function suppressionView({ kind: _kind, province: provinceKey, ...suppression }: SuppressionRecord): SuppressionView {
  return { ...suppression, provinceKey };
}

export function unitView(record: UnitRecord): UnitView {
  const { key, names, abbreviation, type, province, parent, position, from, to, evidence, states, suggests, successors } = record;
  return {
    id: globalId('Unit', key),
    key,
    name: names,
    abbreviation,
    kind: type,
    provinceKey: province,
    parentKey: parent,
    position,
    from,
    to,
    evidence: evidence.document === null ? null : evidence,
    nameStates: states,
    nameSuggests: suggests,
    successors,
  };
}

/** A document; `basedOn` is filled in by the registry, which knows the others. */
export function documentView(head: DocumentHead): DocumentView {
  const { key, type, number, symbol, issuedOn, issuer, title, province, body, held, effective, defects, relations } = head;
  return {
    id: globalId('LegalDocument', key),
    key,
    type,
    number,
    symbol,
    issuedOn,
    issuer,
    title,
    provinceKey: province,
    bodyKey: body,
    held,
    effective,
    defects,
    basedOn: [],
    replaces: relations.filter((relation) => relation.type === 'REPLACES').map(({ target }) => target),
    relations: relations.map((relation): RelationView => ({ source: null, ...relation })),
  };
}
