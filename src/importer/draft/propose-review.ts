import { DateTime } from 'luxon';
import type { CitedSeed, DefectSeed, DocumentSeed } from '../../db/seed/seed-file.js';
import { findProvince } from '../../provinces/find-province.js';
import type { ProvinceView } from '../../provinces/province.model.js';
import { DOCUMENT_TYPES, type ClauseNature, type DocumentType, type RelationType } from '../../law/law.model.js';
import { span, today } from '../../shared/dates.js';
import { mistake } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import type { CitedDocument } from '../citation.js';
import type { DocumentHead } from '../preamble.js';
import type { ImportedClause } from '../proposal.js';
import type { Reading, Review, ReviewClause } from './draft.model.js';
import { citedKeyOf, documentKeyOf, draftIdOf } from './keys.js';
import type { RegistryKnowledge } from './knowledge.js';
import { departmentOf, unitsOf } from './propose-units.js';
import { summaryOf } from './summary.js';
import { writtenName } from './written-name.js';

/** What the person who imports a document says about it, where the document does not or is not to be believed. */
export interface ImportOptions {
  province?: string | undefined;
  department?: string | undefined;
  type?: string | undefined;
  key?: string | undefined;
}

/** Findings about the document as a whole; the others belong to clauses. */
const OF_THE_DOCUMENT = ['NUMBER_MISSING', 'DAY_MISSING'];
const WITH_DUTIES: readonly ClauseNature[] = ['FUNCTION', 'DUTY', 'ASSIGNMENT', 'PRACTICE', 'STRUCTURE', 'RELATION', 'DECLARATION'];

/**
 * The review with which a draft begins: everything that was read and proposed, in the shapes of the registry, every entry
 * undecided. Pure: what the registry knows is given.
 * @throws UNKNOWN_PROVINCE where neither the document nor the options name one on record; UNKNOWN_TYPE, UNKNOWN_UNIT.
 */
export function proposeReview(reading: Reading, readingHash: string, knowledge: RegistryKnowledge, options: ImportOptions): Review {
  const { document: head, source } = reading;
  const province = provinceOf(head, knowledge, options);
  const key = options.key ?? documentKeyOf(head, province, source.sha256);
  const department = departmentOf(head, province, knowledge, options);
  const units = unitsOf(reading, province, department.key, knowledge);
  const keyOfName = new Map(units.map((unit, index) => [reading.units[index]?.name ?? unit.vi, unit.key]));
  const tree = treeOf(reading);
  const { cited, relations } = citedOf(reading, province, knowledge);
  return {
    draft: draftIdOf(key, source.sha256),
    reading: readingHash,
    document: { ...documentOf(head, key, province, department.key, options), defects: tree.defects.get(null) ?? [], accept: 'undecided' },
    department,
    units,
    relations,
    cited,
    clauses: reading.clauses.map((clause) => clauseOf(clause, tree, department.key, keyOfName, knowledge)),
  };
}

function provinceOf(head: DocumentHead, { provinces }: RegistryKnowledge, options: ImportOptions): ProvinceView {
  const given = options.province ?? head.province ?? '';
  return findProvince(provinces, given, head.issuedOn ? span(head.issuedOn).latest : today());
}

function documentOf(
  head: DocumentHead,
  key: string,
  province: ProvinceView,
  department: string,
  options: ImportOptions,
): Omit<DocumentSeed['document'], 'defects'> {
  const type = options.type?.toUpperCase() ?? head.type ?? 'OTHER';
  if (!DOCUMENT_TYPES.includes(type as DocumentType))
    throw mistake('UNKNOWN_TYPE', type, { vi: 'một loại văn bản', en: `one of ${DOCUMENT_TYPES.join(', ')}` }, DOCUMENT_TYPES);
  return {
    key,
    type: type as DocumentType,
    number: head.number,
    symbol: head.number === null ? null : head.number.split('/').slice(1).join('/') || null,
    issuedOn: head.issuedOn,
    issuer: head.issuer === null ? null : same(writtenName(head.issuer)),
    title: null,
    province: province.key,
    department,
    effective: effectiveOf(head),
  };
}

/** `sau 10 ngày kể từ ngày ký` is a date where the day of signing is known, and unknown where it is not. */
function effectiveOf({ effective, issuedOn }: DocumentHead): DocumentSeed['document']['effective'] {
  if (effective === null) return { rule: 'UNKNOWN' };
  if ('onSigning' in effective) return { rule: 'ON_SIGNING' };
  if ('on' in effective) return { rule: 'FROM_DATE', on: effective.on };
  if (issuedOn?.length !== 10) return { rule: 'UNKNOWN' };
  return { rule: 'FROM_DATE', on: DateTime.fromISO(issuedOn, { zone: 'utc' }).plus({ days: effective.daysAfterSigning }).toISODate() as string };
}

function citedOf(reading: Reading, province: ProvinceView, { documents }: RegistryKnowledge): Pick<Review, 'cited' | 'relations'> {
  const cited = new Map<string, CitedSeed['documents'][number]>();
  const relations: Review['relations'] = [];
  const add = (type: RelationType, document: CitedDocument, place: { clause?: string; provision?: string } = {}): void => {
    const key = citedKeyOf(document, province, documents);
    if (key === null) return;
    const twice = relations.some(
      (other) => other.type === type && other.document === key && other.clause === place.clause && other.provision === place.provision,
    );
    if (twice) return;
    relations.push({ type, document: key, ...place });
    if (cited.has(key) || documents.some((known) => known.key === key)) return;
    const { number, date, issuer, name } = document;
    cited.set(key, {
      key,
      type: document.type,
      number,
      issuedOn: date,
      issuer: issuer === null ? null : same(issuer),
      title: name === null ? null : same(name),
    });
  };
  for (const base of reading.document.bases) add('BASED_ON', base);
  for (const replaced of reading.document.replaces) add('REPLACES', replaced);
  for (const { path, references } of reading.clauses)
    for (const { document, provision } of references) if (document) add('CITES', document, { clause: path, ...(provision ? { provision } : {}) });
  return { cited: [...cited.values()], relations };
}

function clauseOf(
  clause: ImportedClause,
  tree: Tree,
  department: string,
  keyOfName: ReadonlyMap<string, string>,
  { vocabulary }: RegistryKnowledge,
): ReviewClause {
  const { path, parent, label, kind, entry, proposal, holder } = clause;
  const holderOf = (name: string | null): string => (name === null ? null : keyOfName.get(name)) ?? department;
  const inherited = parent === null ? null : (tree.byPath.get(parent)?.holder ?? null);
  const nature = proposal?.nature.value ?? (!entry || tree.parents.has(path) ? 'HEADING' : 'DUTY');
  const role = proposal?.role?.value ?? 'LEAD';
  const actions = proposal?.actions.map(({ value }) => value) ?? [];
  const subjects = proposal?.subjects.map(({ value }) => value) ?? [];
  const leads = tree.rowOf(clause)?.assignment?.leads ?? [];
  const matter = actions.length && subjects.length && WITH_DUTIES.includes(nature) ? [{ subjects, actions, role }] : [];
  const duties = leads.length > 1 ? leads.flatMap((lead) => matter.map((duty) => ({ ...duty, holder: holderOf(lead) }))) : matter;
  const defects = tree.defects.get(path) ?? [];
  const unit = tree.unitAt.get(path);
  return {
    path,
    ...(parent === null ? {} : { parent }),
    label,
    kind,
    nature,
    ...(entry ? {} : { entry }),
    ...(holder === inherited ? {} : { holder: holderOf(holder) }),
    ...(unit !== undefined && unit !== holder ? { unit: holderOf(unit) } : {}),
    ...(defects.length ? { defects } : {}),
    ...(duties.length ? { duties } : {}),
    ...assignmentOf(clause, holderOf),
    ...summaryOf(label, nature, duties, vocabulary),
    accept: entry || duties.length ? 'undecided' : true,
  };
}

/** What a clause needs to know of the others, looked up once. */
interface Tree {
  byPath: ReadonlyMap<string, ImportedClause>;
  /** Paths that have others below them: where nothing is proposed, these only introduce them. */
  parents: ReadonlySet<string | null>;
  unitAt: ReadonlyMap<string | null, string>;
  defects: ReadonlyMap<string | null, DefectSeed[]>;
  rowOf(clause: ImportedClause): ImportedClause | null;
}

function treeOf(reading: Reading): Tree {
  const { clauses, units } = reading;
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const above = (clause: ImportedClause): ImportedClause | undefined => (clause.parent === null ? undefined : byPath.get(clause.parent));
  return {
    byPath,
    parents: new Set(clauses.map(({ parent }) => parent)),
    unitAt: new Map(units.map(({ path, name }) => [path, name])),
    defects: defectsOf(reading),
    rowOf: (clause) => {
      for (let at: ImportedClause | undefined = clause; at; at = above(at)) if (at.assignment) return at;
      return null;
    },
  };
}

/** Findings as defects, by the clause on whose lines they stand; null for the document as a whole. */
function defectsOf({ findings, clauses }: Reading): Map<string | null, DefectSeed[]> {
  const defects = new Map<string | null, DefectSeed[]>();
  for (const { line, code, severity, message } of findings) {
    if (severity === 'INFO') continue;
    const path = OF_THE_DOCUMENT.includes(code) ? null : (clauses.findLast((clause) => clause.line <= line)?.path ?? null);
    defects.set(path, [...(defects.get(path) ?? []), { code, ...message }]);
  }
  return defects;
}

function assignmentOf({ path, assignment }: ImportedClause, holderOf: (name: string) => string): Pick<ReviewClause, 'assignment'> {
  if (!assignment) return {};
  const { leads, coordinates, allUnitsLead, allUnitsCoordinate, exceptions } = assignment;
  return {
    assignment: {
      leads: leads.map(holderOf),
      coordinates: coordinates.map(holderOf),
      ...(allUnitsLead ? { allUnitsLead } : {}),
      allUnitsCoordinate,
      exceptions: exceptions.map(({ units, items }) => ({
        items: items.map((item) => `${path}.${item}`),
        units: units.map(holderOf),
        role: 'COORDINATE' as const,
        vi: 'Nêu riêng cho các việc này.',
        en: 'Named for these items.',
      })),
    },
  };
}

/** The Vietnamese text in both places, for the reviewer to translate. */
function same(text: string): Text {
  return { vi: text, en: text };
}
