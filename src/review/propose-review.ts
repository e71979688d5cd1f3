import type { ImportOptions, Reading, Review } from './draft.model.js';
import { DateTime } from 'luxon';
import type { DocumentSeed } from '../registry/seeds/seed-file.js';
import { findProvince } from '../registry/find-province.js';
import { Places } from '../registry/places.js';
import type { ProvinceView } from '../registry/province.model.js';
import { DOCUMENT_TYPES, type DocumentType } from '../registry/law.model.js';
import { span, today } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import { inBoth } from './both-languages.js';
import { treeOf } from './clause-tree.js';
import { documentKeyOf, draftIdOf } from './keys.js';
import type { RegistryKnowledge } from './knowledge.js';
import { clauseOf } from './propose-clause.js';
import { relationsOf } from './propose-relations.js';
import { departmentOf, unitsOf } from './propose-units.js';
import { writtenName } from './written-name.js';

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
  const { cited, relations } = relationsOf(reading, province, knowledge);
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

/** A decision is of the province that it names: of no place in one. */
const NO_PLACES = new Places([]);

function provinceOf(head: DocumentHead, { provinces }: RegistryKnowledge, options: ImportOptions): ProvinceView {
  const given = options.province ?? head.province ?? '';
  return findProvince({ provinces, places: NO_PLACES }, given, head.issuedOn ? span(head.issuedOn).latest : today());
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
    issuer: head.issuer === null ? null : inBoth(writtenName(head.issuer)),
    title: head.title === null ? null : inBoth(head.title),
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
