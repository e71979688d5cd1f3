import type { ImportedDocument } from '#phancong/importer/import-document.js';
import type { Source } from '#phancong/importer/readers/source.js';
import { conservationErrors } from './conservation.ts';

/** Lines with text that are in no clause, no part with a name, and no finding that says so; and characters lost. */
export function silentIn({ lines }: Source, { articles, clauses, artefacts, findings }: ImportedDocument): string[] {
  const known = [...articles, ...clauses, ...artefacts.filter(({ kind }) => kind !== 'OTHER')];
  const held = new Set(known.flatMap(({ spans }) => spans.map(({ index }) => index)));
  const unread = findings.filter(({ code }) => code === 'UNREAD_LINES');
  const told = (number: number): boolean => unread.some(({ line, until = line }) => line <= number && number <= until);
  const lost = lines.flatMap(({ text, number }, index) => (text.trim() === '' || held.has(index) || told(number) ? [] : [`line ${number}: ${text}`]));
  const texts = lines.map(({ text }) => text);
  return [...lost, ...conservationErrors(texts, { nodes: [...articles, ...clauses], artefacts })];
}
