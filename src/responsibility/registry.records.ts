import type { ClauseRecord, DocumentRecord, RegistryRecord, UnitRecord } from '../db/record.js';
import type { AssignmentView, DutyView } from '../duties/duty.model.js';
import { Vocabulary } from '../duties/vocabulary.js';
import { LawGraph, type LawLink } from '../law/law-graph.js';
import type { ClauseView, DocumentView } from '../law/law.model.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { globalId } from '../shared/global-id.js';
import type { UnitView } from '../units/unit.model.js';
import type { FindingCode } from './audit/finding.js';
import type { SuppressionView } from './audit/suppression.js';
import { lineageOf, type DepartmentRecords, type HeldDocument, type ReferenceData } from './registry.js';

/**
 * What answers rest on at one revision: the data that all provinces share, and the records of each department. The
 * database has one, an export has one; both say the same in the same order.
 */
export interface RegistryAt {
  reference: ReferenceData;
  department(province: ProvinceView): Promise<DepartmentRecords>;
  law(): Promise<LawGraph>;
  suppressions(): Promise<SuppressionView[]>;
}

/** Where registries come from: the revisions of a database, or records at hand. */
export interface RegistrySource {
  /** The newest revision there is. */
  newest(): Promise<number>;
  /** The registry at a revision from 1 to the newest. */
  at(revision: number): Promise<RegistryAt>;
}

/** The registry of records at hand. Shapes: all records of each revision, the first revision first. */
export function recordsSource(...revisions: (readonly RegistryRecord[])[]): RegistrySource {
  return { newest: async () => revisions.length, at: async (revision) => registryOf(revisions[revision - 1] ?? [], revision) };
}

type Of<Kind extends RegistryRecord['kind']> = Extract<RegistryRecord, { kind: Kind }>;

/** The registry that a set of records amounts to, without a database. Shapes: every record of a revision, in any order. */
export function registryOf(records: readonly RegistryRecord[], revision: number): RegistryAt {
  const reference = referenceOf(records, revision);
  return {
    reference,
    department: async (province) => departmentOf(records, reference, province),
    law: async () => lawOf(records, reference),
    suppressions: async () => ordered(of(records, 'suppression'), ({ key }) => key).map(suppressionOf),
  };
}

function referenceOf(records: readonly RegistryRecord[], revision: number): ReferenceData {
  return {
    revision,
    provinces: ordered(
      of(records, 'province'),
      ({ from }) => from,
      ({ code }) => code,
      ({ key }) => key,
    ).map(({ key, slug, code, type, name, fullName, aliases, note, from, to, predecessors }) => ({
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
    })),
    vocabulary: new Vocabulary(
      ordered(
        of(records, 'subject'),
        ({ position }) => position,
        ({ key }) => key,
      ).map(({ key: code, prefLabel, altLabels, broader, scope }) => ({
        id: globalId('Subject', code),
        code,
        prefLabel,
        altLabels,
        broaderCode: broader,
        scope,
      })),
    ),
    procedures: new Map(
      ordered(of(records, 'procedure'), ({ key }) => key).map(({ key: code, name, altNames, level, domain, oldName, subject, action, sources }) => [
        code,
        { id: globalId('Procedure', code), code, name, altNames, level, domain, oldName, subjectCode: subject, action, sources },
      ]),
    ),
    competences: ordered(of(records, 'competence'), ({ key }) => key).map(
      ({ kind: _kind, sources: _sources, province: provinceKey, ...competence }) => ({ ...competence, provinceKey }),
    ),
    documentNames: new Map(
      of(records, 'document')
        .filter(({ held }) => !held)
        .map(({ key, number, title }) => [key, { id: globalId('LegalDocument', key), key, number, title }]),
    ),
  };
}

function departmentOf(records: readonly RegistryRecord[], reference: ReferenceData, province: ProvinceView): DepartmentRecords {
  const lineage = new Set(lineageOf(reference, province));
  const documents = of(records, 'document');
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return {
    province,
    units: ordered(
      of(records, 'unit').filter((unit) => lineage.has(unit.province)),
      (unit) => unit.province,
      ({ position }) => position,
      ({ key }) => key,
    ).map(unitOf),
    documents: ordered(
      documents.filter(({ held, province: issuer }) => held && issuer !== null && lineage.has(issuer)),
      ({ issuedOn }) => issuedOn,
      ({ key }) => key,
    ).map((document) => heldOf(document, byKey)),
  };
}

function lawOf(records: readonly RegistryRecord[], { revision, provinces }: ReferenceData): LawGraph {
  const held = ordered(of(records, 'document'), ({ key }) => key);
  const views = new Map(held.map((record) => [record.key, documentOf(record)]));
  for (const { key, relations } of held) {
    const document = views.get(key) as DocumentView;
    for (const { type, target } of relations) {
      const basis = views.get(target);
      if (type === 'BASED_ON' && basis) document.basedOn.push(basis);
      if (type === 'REPLACES') document.replaces.push(target);
    }
  }
  return new LawGraph(
    revision,
    [...views.values()],
    held.flatMap(({ key, clauses }) =>
      clauses.map((clause) => ({ clause: clauseOf(clause, views.get(key) as DocumentView), parent: clause.parent })),
    ),
    held.flatMap(({ key, relations }) =>
      relations.map(({ type, target, clause, provision, source }): LawLink => ({
        type,
        from: key,
        target,
        clause,
        provision,
        source: source ?? null,
      })),
    ),
    provinces,
  );
}

function suppressionOf({ kind: _kind, province: provinceKey, code, ...suppression }: Of<'suppression'>): SuppressionView {
  return { ...suppression, code: code as FindingCode, provinceKey };
}

function unitOf({ key, names, abbreviation, type, province, parent, from, to, evidence, states, suggests, successors }: UnitRecord): UnitView {
  return {
    id: globalId('Unit', key),
    name: names.vi,
    key,
    names,
    abbreviation,
    kind: type,
    provinceKey: province,
    parentKey: parent,
    from,
    to,
    nameStates: states,
    nameSuggests: suggests,
    successors,
    evidence: evidence.document === null ? null : evidence,
  };
}

function heldOf(record: DocumentRecord, byKey: ReadonlyMap<string, DocumentRecord>): HeldDocument {
  const targets = (type: string): string[] => record.relations.filter((relation) => relation.type === type).map(({ target }) => target);
  const document: DocumentView = {
    ...documentOf(record),
    basedOn: targets('BASED_ON').flatMap((key) => {
      const basis = byKey.get(key);
      return basis ? [documentOf(basis)] : [];
    }),
    replaces: targets('REPLACES'),
  };
  return {
    document,
    clauses: record.clauses.map((clause) => clauseOf(clause, document)),
    duties: record.clauses.flatMap(({ path, duties }) =>
      duties.map(({ holder, role, actions, subjects, within }): DutyView => ({
        clausePath: path,
        holderKey: holder,
        role,
        actions,
        subjects,
        within,
      })),
    ),
    assignments: record.clauses.flatMap(({ path, assignment }) => (assignment ? [assignmentOf(path, assignment)] : [])),
  };
}

function documentOf({ key, type, number, symbol, issuedOn, issuer, title, province, held, effective, defects }: DocumentRecord): DocumentView {
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
    held,
    defects,
    effective,
    basedOn: [],
    replaces: [],
  };
}

function clauseOf({ path, label, kind, nature, entry, summary, defects }: ClauseRecord, document: DocumentView): ClauseView {
  return { id: globalId('Clause', `${document.key}#${path}`), path, label, kind, nature, entry, summary, defects, document };
}

function assignmentOf(clausePath: string, { units, allUnitsCoordinate, period }: NonNullable<ClauseRecord['assignment']>): AssignmentView {
  const coordinates = units.filter(({ role }) => role === 'COORDINATE').map(({ unit, note }) => ({ unit, note }));
  return { clausePath, coordinates: ordered(coordinates, ({ unit }) => unit), allUnitsCoordinate, period };
}

function of<Kind extends RegistryRecord['kind']>(records: readonly RegistryRecord[], kind: Kind): Of<Kind>[] {
  return records.filter((record): record is Of<Kind> => record.kind === kind);
}

/** By each key in turn, as a database orders them with collation "C" and nulls first. */
function ordered<T>(items: readonly T[], ...keys: ((item: T) => string | number | null)[]): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x === null ? -1 : y === null ? 1 : x < y ? -1 : 1;
    }
    return 0;
  });
}
