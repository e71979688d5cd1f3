import { POINT_LETTERS } from '../../shared/vietnamese.js';
import { finding, type Finding, type FindingCode } from '../finding.js';
import type { Marker } from '../layout/markers.js';
import { gapBetween, lastCount, letterCount, parentOf } from './numbering.js';
import type { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';

/** Kinds that count one by one, so that one can be missing. */
const COUNTED: readonly Marker['kind'][] = ['ARTICLE', 'NUMBER', 'DECIMAL', 'LETTER', 'PAREN'];

/** What is wrong with a number where it is about to be placed; `others` are the places where it could be as well. */
export function numberFindings(marker: Marker, place: Place, others: readonly Place[], marks: OpenMarks): Finding[] {
  const { kind, value: printed, label, line, column, meant, rest } = marker;
  const found = (code: FindingCode, slots: Record<string, string>): Finding[] => [finding(code, line, column, slots)];
  const letter = kind === 'LETTER' ? marks.points.dueFor(printed, place) : null;
  const misprint = kind === 'DECIMAL' ? marks.decimals.misprintOf(printed) : null;
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
    ...(meant === null ? [] : found('OCR_SLIP', { printed: label, expected: meant })),
    ...(kind === 'DECIMAL' && /\d$/u.test(label) && rest !== '' ? found('PUNCTUATION', { printed }) : []),
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

/** Numbers without a stop are a habit where there are at least so many, and at least this share of those of their depth. */
const FEWEST = 3;
const SHARE = 0.8;
/** `1.1`, `2.1.3.`: a number of several counts. */
const COUNTS = /^\d+(?:\.\d+)+/u;

/** One finding instead of many, where all numbers of a depth are printed without a stop. Shapes: the nodes of the text. */
export function habitsIn(findings: readonly Finding[], nodes: readonly { label: string; line: number }[]): Finding[] {
  const depthOf = (label: string): number => COUNTS.exec(label)?.[0].split('.').length ?? 0;
  const all = Map.groupBy(nodes, ({ label }) => depthOf(label));
  const bare = new Map([...all].map(([depth, own]) => [depth, own.filter(({ label }) => depth > 0 && /\d$/u.test(label))]));
  const places = new Set<string>();
  const habits = [...bare].flatMap(([depth, own]) => {
    const [first] = own;
    if (!first || own.length < FEWEST || own.length < SHARE * (all.get(depth)?.length ?? 0)) return [];
    for (const { line } of own) places.add(String(line));
    return [finding('MARKS_WITHOUT_STOP', first.line, 1, { count: String(own.length), printed: first.label })];
  });
  return [...findings.filter(({ code, line }) => code !== 'PUNCTUATION' || !places.has(String(line))), ...habits];
}
