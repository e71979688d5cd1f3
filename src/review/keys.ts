import { slugify } from '../shared/vietnamese.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';
import { isLocal, mayBeOfOneDay, placesMeant, recordedAs, type Identity, type NamedBy } from './same-document.js';

/** Characters of a hash by which people can distinguish files. */
const SHORT = 8;

type Known = Pick<RegistryKnowledge, 'documents' | 'provinces'>;

/**
 * The key of a document to import: that of the record that it is, held or cited by others; else `an-giang-214-qd-skhcn`; by its date
 * where the number is blank, `an-giang-2025-04`; with its body where another body has a document of that key,
 * `an-giang-so-y-te-2025-04`; with its year, or its day, where the number was given before, `an-giang-214-qd-skhcn-2026`.
 */
export function documentKeyOf(document: Identity, { province }: Pick<NamedBy, 'province'>, body: string, sha256: string, known: Known): string {
  const { number, issuedOn } = document;
  const recorded = recordedAs(document, { province, number }, known);
  if (recorded && isOf(recorded, province.key, body)) return recorded.key;
  const name = slugify(number ?? issuedOn ?? sha256.slice(0, SHORT));
  const key = `${province.slug}-${name}`;
  const taken = known.documents.some((one) => one.key === key && one.body !== null && one.body !== body);
  return datedKey(taken ? [province.slug, body.slice(body.lastIndexOf('/') + 1), name].join('-') : key, document, known.documents);
}

/** The record under which others cite a document that is not held yet. */
export function citedAs(document: Identity, { province }: Pick<NamedBy, 'province'>, known: Known): KnownDocument | undefined {
  const recorded = recordedAs(document, { province, number: document.number }, known);
  return recorded?.held === false ? recorded : undefined;
}

/** Whether a record is of a body, or of nobody yet. */
function isOf({ held, province, body }: KnownDocument, ownProvince: string, ownBody: string): boolean {
  return !held || (province === ownProvince && body === ownBody);
}

/**
 * The key of a document that another one names: that of the record where the registry has one, else one made as the seeds
 * make theirs: `45-2025-nd-cp`, `19-nq-hdnd-an-giang`, `luat-buu-chinh`. Null where neither number nor name is given.
 */
export function citedKeyOf(cited: Identity & { name: string | null }, by: NamedBy, known: Known): string | null {
  const { number, issuer, name } = cited;
  if (number === null) return name === null ? null : slugify(name).slice(0, 80) || null;
  const recorded = recordedAs(cited, by, known);
  if (recorded) return recorded.key;
  const place = isLocal(number, by) ? placesMeant(issuer, by.province, known.provinces)[0] : undefined;
  return datedKey([slugify(number), ...(place === undefined ? [] : [place])].join('-'), cited, known.documents);
}

/** A key that tells a document from one of that key and number on another day: by the year, or by the day within one year. */
function datedKey(key: string, { number, issuedOn }: Pick<Identity, 'number' | 'issuedOn'>, documents: readonly KnownDocument[]): string {
  if (number === null || issuedOn === null) return key;
  const isFree = (wanted: string): boolean => documents.every((one) => one.key !== wanted || mayBeOfOneDay(one.issuedOn, issuedOn));
  const ofDay = `${key}-${issuedOn}`;
  return [key, `${key}-${issuedOn.slice(0, 4)}`, ofDay].find(isFree) ?? ofDay;
}

/** The draft of a file as a document: one and the same however often it is imported. */
export function draftIdOf(documentKey: string, sha256: string): string {
  return `${documentKey}.${sha256.slice(0, SHORT)}`;
}
