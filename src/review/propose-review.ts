import type { ImportOptions, Reading, Review } from './draft.model.js';
import type { DefectSeed, DocumentSeed } from '../registry/seeds/seed-file.js';
import { findProvince } from '../registry/find-province.js';
import { provinceNamed } from '../registry/province-names.js';
import { Places } from '../registry/places.js';
import type { ProvinceView } from '../registry/province.model.js';
import { DOCUMENT_TYPES, type DocumentType } from '../registry/law.model.js';
import { span, today, type Day, type PartialDate } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import { clip, mistake, PhancongError } from '../shared/errors.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import { asRecorded } from './as-recorded.js';
import { inBoth } from './both-languages.js';
import { treeOf } from './clause-tree.js';
import { effectiveOf } from './effective.js';
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
  const key = options.key ?? documentKeyOf(head, { province }, body.key, source.sha256, knowledge);
  const { defects, ...proposals } = proposalsOf(reading, province, body.key, knowledge);
  const review: Review = {
    draft: draftIdOf(key, source.sha256),
    reading: readingHash,
    document: { ...documentOf(head, key, province, body.key, options), defects, accept: 'undecided' },
    body,
    ...proposals,
  };
  return asRecorded(review, knowledge);
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
  const { cited, relations } = relationsOf(reading, province, body, knowledge);
  const clauses = reading.clauses.map((clause) => clauseOf(clause, tree, body, keyOfName, knowledge));
  return { units, relations, cited, clauses, defects: tree.defects.get(null) ?? [] };
}

/** A decision is of the province that it names: of no place in one. */
const NO_PLACES = new Places([]);

/**
 * The province that the operator names, else the one that the document names, as of the day on which it takes effect.
 * @throws UNKNOWN_PROVINCE where neither is on record, PROVINCE_NOT_STATED where the document names none; PROVINCE_DIFFERS where the document names another one on record.
 */
export function provinceOf(head: DocumentHead, { provinces }: RegistryKnowledge, options: ImportOptions): ProvinceView {
  const day = dayOf(head.issuedOn, effectiveOf(head).on);
  const province =
    options.province === undefined ? provinceStated(head, provinces, day) : findProvince({ provinces, places: NO_PLACES }, options.province, day);
  const printed = head.province === null ? undefined : provinceNamed(provinces, head.province, day);
  if (printed && printed.slug !== province.slug && !options.otherProvince)
    throw new PhancongError('PROVINCE_DIFFERS', {
      given: `${printed.name.vi} (--province ${province.slug})`,
      expected: { vi: 'tỉnh mà văn bản nêu, hoặc --other-province', en: 'the province that the document names, or --other-province' },
      nearest: [printed.slug],
    });
  return province;
}

const A_PROVINCE: Text = {
  vi: 'tỉnh của văn bản, do người nhập nêu (--province, đối số province); quyết định của xã, phường cũng vậy',
  en: 'the province of the document from the one who imports it (--province, the argument province); so for a decision of a commune',
};

function provinceStated(head: DocumentHead, provinces: readonly ProvinceView[], day: Day): ProvinceView {
  try {
    if (head.province !== null) return findProvince({ provinces, places: NO_PLACES }, head.province, day);
  } catch (error) {
    if (!(error instanceof PhancongError)) throw error;
    throw new PhancongError(error.code, { ...error.detail, expected: A_PROVINCE });
  }
  const given = [head.letterhead, head.issuer, head.title].find((each) => each !== null) ?? '–';
  throw new PhancongError('PROVINCE_NOT_STATED', { given: clip(given), expected: A_PROVINCE, nearest: [] });
}

/** The day by which a document is of a province: that on which it takes effect, where it was signed before. */
export function dayOf(issuedOn: PartialDate | null, effectiveOn: Day | null | undefined): Day {
  const signed = issuedOn ? span(issuedOn).latest : null;
  if (effectiveOn && (signed === null || effectiveOn > signed)) return effectiveOn;
  return signed ?? today();
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
