import type { ProvinceView } from '../registry/province.model.js';
import { forebearsOf } from '../registry/province-names.js';
import type { PartialDate } from '../shared/dates.js';
import { slugify } from '../shared/vietnamese.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';

/** By what a document is told from others: as it is printed on it, or where another one names it. */
export interface Identity {
  number: string | null;
  issuedOn: PartialDate | null;
  issuer: string | null;
}

/** Whose document it is that is looked at, or that names others: numbers count in its province, and in those it was formed from. */
export interface NamedBy {
  province: ProvinceView;
  /** Its own number: others with the same letters are of the same body. */
  number: string | null;
}

type Known = Pick<RegistryKnowledge, 'documents' | 'provinces'>;

/** Numbers that one province gives: `08/2025/QĐ-UBND`, `19/NQ-HĐND`, `52/QĐ-SKHCN`, `7/QĐ-SNgV`, `4485/KH-UBND`, `12-NQ/TU`. */
const LOCAL = /(?:UBND|HĐND|[-/]S\p{Lu}\p{L}|\/TU$|-TU$)/u;
/** Numbers that say their year are given once: `45/2025/NĐ-CP`, `11/2022/QH15`. */
const WITH_YEAR = /[/-](?:19|20)\d{2}(?=[/-])/u;

/** Whether each province has numbers of this form of its own. */
export function isLocal(number: string, by: NamedBy): boolean {
  return LOCAL.test(number) || (lettersOf(number) !== '' && lettersOf(number) === lettersOf(by.number ?? ''));
}

/**
 * The record that a number, a day and an issuer mean: one that is held before one that is only cited, and the document's own
 * province before one that it was formed from. None where nothing fits, or several do. A number without a year begins anew each year,
 * so its day must agree.
 */
export function recordedAs(identity: Identity, by: NamedBy, known: Known): KnownDocument | undefined {
  const fitting = allFitting(identity, by, known);
  const of = (held: boolean, own: boolean): KnownDocument[] =>
    fitting.filter((one) => one.held === held && (placesOf(one, known.provinces).includes(by.province.slug) || !own));
  const first = [of(true, true), of(true, false), of(false, true), of(false, false)].find(({ length }) => length > 0) ?? [];
  return first.length > 1 ? undefined : first[0];
}

function allFitting({ number, issuedOn, issuer }: Identity, by: NamedBy, { documents, provinces }: Known): KnownDocument[] {
  if (number === null) return [];
  const slug = slugify(number);
  const numbered = documents.filter((one) => one.numberSlug === slug && (WITH_YEAR.test(number) || mayBeOfOneDay(one.issuedOn, issuedOn)));
  if (numbered.length === 0) return [];
  const places = isLocal(number, by) ? placesMeant(issuer, by.province, provinces) : null;
  return numbered.filter((one) => (places ? placesOf(one, provinces).some((place) => places.includes(place)) : one.province === null));
}

/** The provinces, by slug, whose document a citation may mean: those that its issuer names, else the one that cites and those before it. */
export function placesMeant(issuer: string | null, own: ProvinceView, provinces: readonly ProvinceView[]): string[] {
  const named = provincesIn(issuer ?? '', provinces);
  return named.length ? named : forebearsOf(provinces, own).map(({ slug }) => slug);
}

/** The provinces, by slug, that a document on record is of: by its record, its issuer or its key. None for a national one. */
export function placesOf(
  { key, province, issuer }: Pick<KnownDocument, 'key' | 'province' | 'issuer'>,
  provinces: readonly ProvinceView[],
): string[] {
  if (province !== null) return provinces.filter((each) => each.key === province).map(({ slug }) => slug);
  const named = provincesIn(issuer ?? '', provinces);
  return named.length ? named : provincesIn(key, provinces);
}

/** Two days, months or years that may be one; what is not known may be any. */
export function mayBeOfOneDay(a: PartialDate | null, b: PartialDate | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** The slugs of provinces that a text names as whole words; of `Quảng Nam - Đà Nẵng` both, of one within a longer one the longer. */
function provincesIn(text: string, provinces: readonly ProvinceView[]): string[] {
  const words = `-${slugify(text)}-`;
  const named = [...new Set(provinces.map(({ slug }) => slug))].filter((slug) => words.includes(`-${slug}-`));
  return named.filter((slug) => !named.some((other) => other !== slug && `-${other}-`.includes(`-${slug}-`)));
}

/** `QĐ-SKHCN` of `112/QĐ-SKHCN`. */
function lettersOf(number: string): string {
  return number.replace(/^[\d/-]+/u, '');
}
