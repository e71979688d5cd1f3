import { fold } from '../../shared/vietnamese.js';
import { finding, type Finding } from '../finding.js';
import type { DocumentUnit } from '../proposal.js';
import { OWN_BODY } from './unit-words.js';
import type { Span } from '../layout/span.js';

/** Names of units on record, each with the name of its province as {@link DocumentHead.province} gives it. */
export type KnownUnits = readonly { province: string; name: string }[];

/**
 * Units that are plainly meant as this body's: `Phòng Đo lường thuộc Sở`, `Trung tâm Ứng dụng trực thuộc Sở`. A
 * Phòng or Trung tâm without that may be anyone's.
 */
const OWN = new RegExp(
  `(?<![\\p{L}])((?:Phòng|Chi\\s+cục|Trung\\s+tâm|Quỹ)\\s+\\p{Lu}[\\p{L}&]*(?:(?:,|\\s-)?\\s+(?!(?:thuộc|trực|của|Sở|là|có|được|chủ|phối|đơn|các|và\\s+(?:Phòng|Trung|Chi|Văn|Thanh|các))(?![\\p{L}]))[\\p{L}&]+){0,14})\\s+(?:trực\\s+thuộc|thuộc|của)\\s+(?:${OWN_BODY})(?!\\s+\\p{Lu}|[\\p{L}&])`,
  'gu',
);

/** Units of the body that a text names and nobody knows: neither the document itself nor the registry. */
export function unknownUnitsIn(
  units: readonly DocumentUnit[],
  known: readonly string[],
): (text: string, placeOf: (offset: number) => Pick<Span, 'line' | 'column'>) => Finding[] {
  const names = [...units.flatMap(({ name, abbreviation }) => (abbreviation ? [name, abbreviation] : [name])), ...known].map(plain);
  if (names.length === 0) return () => [];
  return (text, placeOf) =>
    [...text.matchAll(OWN)].flatMap((match) => {
      const printed = (match[1] ?? '').replace(/\s+/gu, ' ');
      const own = plain(printed);
      if (names.some((name) => name === own || name.startsWith(`${own} `) || own.startsWith(`${name} `))) return [];
      const { line, column } = placeOf(match.index);
      return [finding('UNKNOWN_UNIT', line, column, { printed })];
    });
}

function plain(name: string): string {
  return fold(name)
    .replace(/[\s,-]+/gu, ' ')
    .trim();
}
