import { POINT_LETTERS } from '../../shared/vietnamese.js';
import { finding, type Finding, type FindingCode } from '../finding.js';
import type { Marker, MarkerKind } from '../layout/markers.js';
import { gapBetween, lastCount, letterCount, parentOf } from './numbering.js';
import type { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';

/** Kinds that count one by one, so that one can be missing. */
const COUNTED: readonly MarkerKind[] = ['ARTICLE', 'NUMBER', 'DECIMAL', 'LETTER', 'PAREN'];

/** What is wrong with a number where it is about to be placed; `others` are the places where it could be as well. */
export function numberFindings(marker: Marker, place: Place, others: readonly Place[], marks: OpenMarks): Finding[] {
  const { kind, value: printed, label, line, column } = marker;
  const found = (code: FindingCode, slots: Record<string, string>): Finding[] => [finding(code, line, column, slots)];
  const letter = kind === 'LETTER' ? marks.letterDueFor(printed, place) : null;
  const misprint = kind === 'DECIMAL' ? marks.misprintOf(printed) : null;
  const gap = COUNTED.includes(kind) ? gapOf(marker, marks.previousOf(marker, place)) : null;
  const wrong =
    letter !== null
      ? found('WRONG_LETTER', { printed, expected: letter })
      : misprint !== null
        ? found('NUMBER_MISPRINTED', { printed, expected: misprint })
        : gap
          ? found('NUMBER_SKIPPED', gap)
          : [];
  return [
    ...(others.length > 0 ? found('AMBIGUOUS_DEPTH', { printed: label, readings: [place, ...others].map(({ path }) => path).join(', ') }) : []),
    ...wrong,
    ...(kind === 'DECIMAL' && !label.endsWith('.') ? found('PUNCTUATION', { printed }) : []),
  ];
}

function gapOf({ kind, value }: Marker, previous: string): { previous: string; printed: string; expected: string } | null {
  const letters = kind === 'LETTER';
  const count = letters ? letterCount : lastCount;
  const before = previous === '' ? 0 : count(previous);
  if (gapBetween(before, count(value)) <= 0) return null;
  const head = value.includes('.') ? `${parentOf(value)}.` : '';
  return { previous, printed: value, expected: letters ? (POINT_LETTERS[before] ?? '') : `${head}${before + 1}` };
}
