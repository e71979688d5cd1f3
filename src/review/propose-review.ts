import type { ImportOptions, Reading, Review } from './draft.model.js';
import { DateTime } from 'luxon';
import type { DefectSeed, DocumentSeed } from '../registry/seeds/seed-file.js';
import { findProvince } from '../registry/find-province.js';
import { provinceNamed } from '../registry/province-names.js';
import { Places } from '../registry/places.js';
import type { ProvinceView } from '../registry/province.model.js';
import { DOCUMENT_TYPES, type DocumentType } from '../registry/law.model.js';
import { span, today } from '../shared/dates.js';
import { mistake, PhancongError } from '../shared/errors.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import { inBoth } from './both-languages.js';
import { treeOf } from './clause-tree.js';
import { documentKeyOf, draftIdOf } from './keys.js';
import type { RegistryKnowledge } from './knowledge.js';
import { clauseOf } from './propose-clause.js';
import { relationsOf } from './propose-relations.js';
import { bodyOf } from './propose-body.js';
import { unitsOf } from './propose-units.js';
import { writtenName } from './written-name.js';

/**
 * The review with which a draft begins: everything that was read and proposed, in the shapes of the registry, every entry
 * undecided. Pure: what the registry knows is given.
 * @throws UNKNOWN_TYPE, and what {@link provinceOf} and {@link bodyOf} throw.
 */
export function proposeReview(reading: Reading, readingHash: string, knowledge: RegistryKnowledge, options: ImportOptions): Review {
  const { document: head, source } = reading;
  const province = provinceOf(head, knowledge, options);
  const { body } = bodyOf(head, province, knowledge, options);
  const key = options.key ?? documentKeyOf(head, province, body.key, source.sha256, knowledge.documents);
  const { defects, ...proposals } = proposalsOf(reading, province, body.key, knowledge);
  return {
    draft: draftIdOf(key, source.sha256),
    reading: readingHash,
    document: { ...documentOf(head, key, province, body.key, options), defects, accept: 'undecided' },
    body,
    ...proposals,
  };
}

/** What is proposed below the head, for a province and a body; `defects` are those of the document as a whole. */
export function proposalsOf(
  reading: Reading,
  province: ProvinceView,
  body: string,
  knowledge: RegistryKnowledge,
): Pick<Review, 'units' | 'relations' | 'cited' | 'clauses'> & { defects: DefectSeed[] } {
  const units = unitsOf(reading, province, body, knowledge);
  const keyOfName = new Map(units.map((unit, index) => [reading.units[index]?.name ?? unit.vi, unit.key]));
  const tree = treeOf(reading);
  const { cited, relations } = relationsOf(reading, province, knowledge);
  const clauses = reading.clauses.map((clause) => clauseOf(clause, tree, body, keyOfName, knowledge));
  return { units, relations, cited, clauses, defects: tree.defects.get(null) ?? [] };
}

/** A decision is of the province that it names: of no place in one. */
const NO_PLACES = new Places([]);

/**
 * The province that the operator names, else the one that the document names, as of its day.
 * @throws UNKNOWN_PROVINCE where neither is on record; PROVINCE_DIFFERS where the document names another one on record.
 */
export function provinceOf(head: DocumentHead, { provinces }: RegistryKnowledge, options: ImportOptions): ProvinceView {
  const day = head.issuedOn ? span(head.issuedOn).latest : today();
  const province = findProvince({ provinces, places: NO_PLACES }, options.province ?? head.province ?? '', day);
  const printed = head.province === null ? undefined : provinceNamed(provinces, head.province, day);
  if (printed && printed.slug !== province.slug && !options.otherProvince)
    throw new PhancongError('PROVINCE_DIFFERS', {
      given: `${printed.name.vi} (--province ${province.slug})`,
      expected: { vi: 'tỉnh mà văn bản nêu, hoặc --other-province', en: 'the province that the document names, or --other-province' },
      nearest: [printed.slug],
    });
  return province;
}

function documentOf(
  head: DocumentHead,
  key: string,
  province: ProvinceView,
  body: string,
  options: ImportOptions,
): Omit<DocumentSeed['document'], 'defects'> {
  const type = options.type?.toUpperCase() ?? head.type ?? 'OTHER';
  if (!DOCUMENT_TYPES.includes(type as DocumentType))
    throw mistake('UNKNOWN_TYPE', type, { vi: 'một loại văn bản', en: `one of ${DOCUMENT_TYPES.join(', ')}` }, DOCUMENT_TYPES);
  return {
    key,
    type: type as DocumentType,
    number: head.number,
    symbol: symbolOf(head.number),
    issuedOn: head.issuedOn,
    issuer: head.issuer === null ? null : inBoth(writtenName(head.issuer)),
    title: head.title === null ? null : inBoth(head.title),
    province: province.key,
    body,
    effective: { ...effectiveOf(head), ...(head.effectiveTo ? { to: head.effectiveTo } : {}) },
  };
}

/** What follows the count in a number: `QĐ-SKHCN` of `214/QĐ-SKHCN`. */
export function symbolOf(number: string | null): string | null {
  return number?.split('/').slice(1).join('/') || null;
}

/** `sau 10 ngày kể từ ngày ký` is a date where the day of signing is known, and unknown where it is not. */
function effectiveOf({ effective, issuedOn }: DocumentHead): DocumentSeed['document']['effective'] {
  if (effective === null) return { rule: 'UNKNOWN' };
  if ('onSigning' in effective) return { rule: 'ON_SIGNING' };
  if ('on' in effective) return { rule: 'FROM_DATE', on: effective.on };
  if (issuedOn?.length !== 10) return { rule: 'UNKNOWN' };
  return { rule: 'FROM_DATE', on: DateTime.fromISO(issuedOn, { zone: 'utc' }).plus({ days: effective.daysAfterSigning }).toISODate() as string };
}
