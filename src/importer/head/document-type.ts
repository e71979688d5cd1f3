import type { DocumentType } from '../../registry/law.model.js';
import { headingOf, type ZonedSegment } from '../layout/zones.js';
import { ABOUT, plainLine, TYPE_HEADINGS, typeNamedBy } from './title.js';

/** Types as the symbols of numbers say them: `45/KH-UBND`, `12/2025/TT-BKHCN`. */
const SYMBOLS: readonly (readonly [RegExp, DocumentType])[] = [
  [/\/QĐ-/u, 'DECISION'],
  [/\/NQ-|-NQ\//u, 'RESOLUTION'],
  [/\/NĐ-CP/u, 'DECREE'],
  [/\/TT(?:LT)?-/u, 'CIRCULAR'],
  [/\/KH-|-KH\//u, 'PLAN'],
  [/\/CTr-|-CTr\//u, 'PROGRAMME'],
  [/\/BC-|-BC\//u, 'REPORT'],
  [/\/CT-|-CT\//u, 'DIRECTIVE'],
  [/-KL\//u, 'CONCLUSION'],
  [/\/TTr-/u, 'SUBMISSION'],
];

/** The type that the head names alone on a line, or at the beginning of a paragraph, or by its number. */
export function typeIn(lines: readonly ZonedSegment[], paragraphs: readonly string[], number: string | null): DocumentType | null {
  const titles = Object.entries(TYPE_HEADINGS);
  const alone = lines.flatMap(({ text }) => typeNamedBy(text) ?? []).at(0);
  const begins = (): DocumentType | undefined =>
    paragraphs.flatMap((text) => titles.find(([title]) => title.includes(' ') && headingOf(text).startsWith(title))?.[1] ?? []).at(0);
  const byNumber = (): DocumentType | undefined => (number === null ? undefined : SYMBOLS.find(([symbol]) => symbol.test(number))?.[1]);
  // A letter names no type; it says what it is about.
  const letter = lines.some(({ text }) => ABOUT.test(plainLine(text))) ? 'SUBMISSION' : null;
  return alone ?? begins() ?? byNumber() ?? letter;
}
