import { finding, type Finding } from '../finding.js';
import { markersOf } from './markers.js';
import { cut, isBlank, tag, type ArtefactTag, type Piece, type Layout } from './span.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/**
 * Marks fused with what they follow: `nhiệm vụ¹`, `năm 20251` (a year and 1), `hồ sơ2`. Squares and cubes (`m²`, `km³`) are
 * no marks.
 */
const MARK = new RegExp(
  `(?<=[^\\s${RAISED}])(?<!(?:^|[^\\p{L}])[cdkm]?m)([${RAISED}]{1,2})|(?<=(?<!\\d)(?:19|20)\\d{2}|\\p{Ll}{2}|[”")])(?<![cdkm]m)(\\d{1,2})(?![\\p{L}\\d/.,-]*\\d)(?!\\p{L})`,
  'gu',
);
/** `¹ Bao gồm: ...`, `1 Ban hành tại ...`. */
const NOTE = new RegExp(`^\\s*(?:([${RAISED}]{1,2})\\s*(?=\\S)|(\\d{1,2})\\s+(?=[\\p{Lu}“"]))`, 'u');
/** A note ends with a sentence. */
const ENDS = /[.!?…]["”)]?\s*$/u;
/** A line so long was broken because it was full, not because its sentence was over. */
const FULL = 60;
/** Lines of one note; what goes on longer is text again. */
const LONGEST = 12;

interface Mark {
  piece: number;
  from: number;
  to: number;
}

/**
 * Footnotes that the conversion set into the running text: a raised or fused number, and a line that begins with the same
 * number. A plain digit is one only where both are there; both become artefacts. A note runs on to the end of its
 * sentence.
 */
export function takeOutFootnotes(given: readonly Piece[]): Layout {
  const findings: Finding[] = [];
  const open = new Map<string, Mark>();
  const tags = new Map<number, ArtefactTag>();
  const marks: (Mark & { number: string })[] = [];
  for (let index = 0; index < given.length; index++) {
    const piece = given[index] as Piece;
    if (piece.artefact || isBlank(piece)) continue;
    const note = NOTE.exec(piece.text);
    const number = note && plain(note[1] ?? note[2] ?? '');
    const mark = number === null ? undefined : open.get(number);
    if (number !== null && note && (mark || note[1])) {
      if (mark) marks.push({ ...mark, number });
      open.delete(number);
      const own = tag('FOOTNOTE', 'NOTE', number);
      findings.push(finding('FOOTNOTE_INSIDE', piece.line.number, piece.start + note[0].search(/\S/u) + 1, { printed: number }));
      const last = endOf(given, index);
      for (let at = index; at <= last; at++) if (!given[at]?.artefact) tags.set(at, own);
      index = last;
      continue;
    }
    for (const match of piece.text.matchAll(MARK)) {
      open.set(plain(match[0]), { piece: index, from: match.index, to: match.index + match[0].length });
    }
  }
  const cuts = new Map<number, (Mark & { number: string })[]>();
  for (const mark of marks) cuts.set(mark.piece, [...(cuts.get(mark.piece) ?? []), mark]);
  const pieces = given.flatMap((piece, index) => {
    const own = tags.get(index);
    if (own) return [{ ...piece, artefact: own }];
    return cutAll(piece, cuts.get(index) ?? []);
  });
  return { pieces, findings };
}

function cutAll(piece: Piece, marks: (Mark & { number: string })[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = piece;
  for (const { from, to, number } of marks.toSorted((a, b) => a.from - b.from)) {
    const moved = rest.start - piece.start;
    const parts = cut(rest, from - moved, to - moved, tag('FOOTNOTE', 'MARK', number));
    const tail = parts.at(-1) as Piece;
    if (tail.artefact) return [...pieces, ...parts];
    pieces.push(...parts.slice(0, -1));
    rest = tail;
  }
  return [...pieces, rest];
}

/** The place of the last line of the note that begins at `first`. */
function endOf(pieces: readonly Piece[], first: number): number {
  let last = first;
  for (let next = first + 1; next < pieces.length && next - first <= LONGEST; next++) {
    const before = pieces[last] as Piece;
    const piece = pieces[next] as Piece;
    if (ENDS.test(before.text) || piece.line.page !== before.line.page) break;
    if (isBlank(piece)) continue;
    const apart = next - last > 1;
    if (piece.artefact || NOTE.test(piece.text) || markersOf(piece).length > 0) break;
    if (apart && before.text.trim().length < FULL) break;
    last = next;
  }
  return last;
}

/** `¹²` is 12. */
function plain(printed: string): string {
  return printed.replace(/[^\d]/gu, (digit) => String(RAISED.indexOf(digit)));
}
