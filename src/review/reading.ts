import { hashOf } from '../shared/hash.js';
import type { ImportedDocument } from '../importer/import-document.js';
import type { Source } from '../importer/readers/source.js';
import type { Reading } from './draft.model.js';

/** What is kept of a document as read: everything, with the pages of its clauses, in what a database can hold. */
export function readingOf(source: Source, imported: ImportedDocument): Reading {
  const pages = imported.clauses.flatMap(({ path, line }) => {
    const page = source.lines[line - 1]?.page ?? null;
    return page === null ? [] : [[path, page] as const];
  });
  return storable({ ...imported, pages: Object.fromEntries(pages) });
}

/** What a review has to agree with: the file and its tree. Proposals may change without making a review stale. */
export function placesHash({ source, clauses }: Reading): string {
  return hashOf([source.sha256, clauses.map(({ path, parent, label, kind, entry, line, text }) => [path, parent, label, kind, entry, line, text])]);
}

/** The same without the two things that the JSON of a database cannot hold: the character NUL and halves of characters. */
function storable<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'string' ? Buffer.from(inner.replaceAll('\0', '\uFFFD'), 'utf8').toString('utf8') : inner,
    ),
  ) as Value;
}

/**
 * How the entries of a file differ from those on record: `-` for one that the file lacks, `+` for one that the record lacks,
 * else the places where the order differs. Headings that carry the tree need not be on record.
 */
export function differenceFrom(record: readonly string[], { clauses }: Reading): string[] {
  const inRecord = new Set(record);
  const inFile = new Set(clauses.map(({ path }) => path));
  const strange = clauses.filter(({ path, entry }) => entry && !inRecord.has(path));
  const differ = [...record.filter((path) => !inFile.has(path)).map((path) => `-${path}`), ...strange.map(({ path }) => `+${path}`)];
  const file = clauses.filter(({ path }) => inRecord.has(path));
  return differ.length ? differ : record.flatMap((path, index) => (file[index]?.path === path ? [] : [`${path} ≠ ${file[index]?.path}`]));
}
