import type { ProvinceView } from '../registry/province.model.js';
import { slugify } from '../shared/vietnamese.js';
import type { CitedDocument } from '../importer/citations/citation.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import type { KnownDocument } from './knowledge.js';

/** Numbers that one province gives: `08/2025/QĐ-UBND`, `19/NQ-HĐND`, `52/QĐ-SKHCN`, `4485/KH-UBND`, `12-NQ/TU`. */
const LOCAL = /(?:UBND|HĐND|[-/]S\p{Lu}{2,}|\/TU$|-TU$)/u;
/** Characters of a hash by which people can distinguish files. */
const SHORT = 8;

/**
 * The key of a document to import: `an-giang-214-qd-skhcn`; by its date where the number is blank, `an-giang-2025-04`, and with
 * its body where another body has a document of that key: `an-giang-so-y-te-2025-04`.
 */
export function documentKeyOf(
  { number, issuedOn }: Pick<DocumentHead, 'number' | 'issuedOn'>,
  { slug }: ProvinceView,
  body: string,
  sha256: string,
  known: readonly KnownDocument[],
): string {
  const name = slugify(number ?? issuedOn ?? sha256.slice(0, SHORT));
  const key = `${slug}-${name}`;
  const taken = known.some((document) => document.key === key && document.body !== null && document.body !== body);
  return taken ? [slug, body.slice(body.lastIndexOf('/') + 1), name].join('-') : key;
}

/**
 * The key of a document that another one names: that of the record where the registry has one, else one made as the seeds
 * make theirs: `45-2025-nd-cp`, `19-nq-hdnd-an-giang`, `luat-buu-chinh`. Null where neither number nor name is given.
 */
export function citedKeyOf({ number, name }: CitedDocument, { slug }: ProvinceView, known: readonly KnownDocument[]): string | null {
  if (number === null) return name === null ? null : slugify(name).slice(0, 80) || null;
  if (LOCAL.test(number)) return `${slugify(number)}-${slug}`;
  return known.find((document) => document.number === number && document.province === null)?.key ?? slugify(number);
}

/** The draft of a file as a document: one and the same however often it is imported. */
export function draftIdOf(documentKey: string, sha256: string): string {
  return `${documentKey}.${sha256.slice(0, SHORT)}`;
}
