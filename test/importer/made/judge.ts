import { importDocument, type ImportedDocument } from '../../../src/importer/import-document.js';
import { readBytes } from '../../../src/importer/readers/read.js';
import type { Source } from '../../../src/importer/readers/source.js';
import { silentIn } from '../../commands/import-corpus/silent-lines.js';
import { placesOf, type MadeDocument } from './document.js';
import { fileOf, HEAD } from './print.js';

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, '');

/** A made document printed and read back. */
export async function readBack(made: MadeDocument, noise?: (line: string) => string): Promise<{ source: Source; imported: ImportedDocument }> {
  const { bytes, name } = await fileOf(made, noise);
  const source = await readBytes(bytes, name);
  return { source, imported: importDocument(source) };
}

/** What is wrong with a document that was printed without noise and read back; empty where nothing is. */
export async function faultsOf(made: MadeDocument): Promise<string[]> {
  const { source, imported } = await readBack(made);
  const clauses = [...imported.articles, ...imported.clauses];
  const wanted = placesOf(made);
  const read = new Map(clauses.map(({ path, text }) => [path, text]));
  const head = Object.entries(HEAD).filter(([field, value]) => squeezed(String(imported.document[field as keyof typeof HEAD])) !== squeezed(value));
  const words = wanted.filter(
    ({ path, level, words: said }) => !['CHAPTER', 'APPENDIX'].includes(level) && squeezed(read.get(path) ?? '') !== squeezed(said),
  );
  const same = wanted.map(({ path }) => path).join(' ') === clauses.map(({ path }) => path).join(' ');
  return [
    ...silentIn(source, imported),
    ...head.map(([field, value]) => `${field} is ${String(imported.document[field as keyof typeof HEAD])}, not ${value}`),
    ...(same ? [] : [`read ${clauses.map(({ path }) => path).join(' ')}, not ${wanted.map(({ path }) => path).join(' ')}`]),
    ...(same ? words.map(({ path, words: said }) => `${path} is "${read.get(path)}", not "${said}"`) : []),
  ];
}
