import { finding, type Finding } from '../finding.js';
import { cut, tag, type ArtefactTag, type Piece } from './span.js';
import { lastStart } from './text-places.js';
import { GROUP, unitPattern } from '../units/unit-words.js';

/** Where another unit begins, so that the one before is over. */
const NEXT = '(?:-\\s+|Các\\s|Phòng\\s|Văn\\s+[Pp]hòng|Trung\\s+tâm\\s|Thanh\\s+tra\\s|Chi\\s+cục\\s)';
/** What is said of a unit after its name: `theo từng nội dung`, `tự tham mưu nội dung (1), (4)`. */
const TAIL = `(?:\\s+(?:theo|chủ\\s+động|tự|tham\\s+mưu|phụ\\s+trách|thực\\s+hiện)\\s[^.;]{0,240}?(?=[.;]|\\s+${NEXT}|\\s*(?![\\s\\S])))?`;

/** One name in a cell, with what is said of it. */
function itemPattern(known: readonly string[]): string {
  return `(?:(?<=^\\s*|[;,.]\\s*)-\\s*)?(?:riêng\\s+)?(?:${unitPattern(known)}|${GROUP})${TAIL}`;
}

/** Between two names of one cell, and between the last of one cell and the first of the next. */
const JOINS = /\s*[;,]\s*(?:và\s+)?|\s+và\s+/uy;
const PARTS = /[;.]?\s+/uy;
const CLOSES = /\s*[;.]/uy;

/** Two cells, lead and coordinating, one after the other without anything between. */
interface CellPair {
  lead: { from: number; to: number };
  coordinate: { from: number; to: number };
}

/**
 * The pairs of cells in a text. Names follow one another as long as something joins them; a pair is where two are only
 * side by side, else where a semicolon is between them. Each name is looked at once as the beginning of what follows, so
 * that a long list takes time in proportion to its length.
 */
function cellPairs(text: string, known: readonly string[]): CellPair[] {
  const item = itemPattern(known);
  const next = new RegExp(item, 'gmu');
  const here = new RegExp(item, 'muy');
  const endOf = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const alone = new Set<number>();
  const pairs: CellPair[] = [];
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const from = match.index;
    const starts = [from];
    let end = next.lastIndex;
    let split: CellPair | null = null;
    for (let parted = false; split !== null || !alone.has(starts.at(-1) as number);) {
      const side = endOf(PARTS, end);
      const joined = endOf(JOINS, end);
      const joins = joined >= 0 && endOf(here, joined) >= 0;
      const at = joins ? joined : side;
      const to = at < 0 || (parted && !joins) ? -1 : endOf(here, at);
      if (to < 0) break;
      // What a semicolon parts can be one cell too: the last is taken, unless two names are side by side further on.
      if (!parted && (!joins || side === joined)) split = { lead: { from, to: end }, coordinate: { from: at, to } };
      parted ||= !joins;
      starts.push(at);
      end = to;
    }
    if (split) {
      const closed = endOf(CLOSES, end);
      split.coordinate.to = closed < 0 ? end : closed;
      pairs.push(split);
      next.lastIndex = split.coordinate.to;
    } else {
      for (const start of starts) alone.add(start);
      next.lastIndex = from + 1;
    }
  }
  return pairs;
}

/**
 * Lead and coordinating cells that the conversion ran into the text of a row. They are recognised as two names of units
 * side by side, which no sentence has. Shapes: the pieces of a table below its head; `known` are the names and
 * abbreviations that the appendix explains.
 */
export function cutCells(given: readonly Piece[], known: readonly string[]): { pieces: Piece[]; findings: Finding[] } {
  const free = given.map((piece, index) => ({ piece, index })).filter(({ piece }) => !piece.artefact);
  const starts: number[] = [];
  let text = '';
  for (const { piece } of free) {
    starts.push(text.length);
    text += `${piece.text}\n`;
  }
  const findings: Finding[] = [];
  const cuts = new Map<number, { from: number; to: number; own: ArtefactTag }[]>();
  const add = (index: number, one: { from: number; to: number; own: ArtefactTag }): void => {
    const own = cuts.get(index);
    if (own) own.push(one);
    else cuts.set(index, [one]);
  };
  const take = (from: number, to: number, own: ArtefactTag): void => {
    for (let at = lastStart(starts, from); at < starts.length && (starts[at] as number) < to; at++) {
      const { piece, index } = free[at] as (typeof free)[number];
      const begin = Math.max(0, from - (starts[at] as number));
      const end = Math.min(piece.text.length, to - (starts[at] as number));
      if (piece.text.slice(begin, end).trim() !== '') add(index, { from: begin, to: end, own });
    }
  };
  for (const { lead, coordinate } of cellPairs(text, known)) {
    take(lead.from, coordinate.from, tag('CELL', 'LEAD'));
    take(coordinate.from, coordinate.to, tag('CELL', 'COORDINATE'));
    const place = lastStart(starts, lead.from);
    const piece = free[place]?.piece as Piece;
    findings.push(
      finding('CELLS_RUN_TOGETHER', piece.line.number, piece.start + lead.from - (starts[place] as number) + 1, {
        printed: flat(text.slice(lead.from, lead.to)),
      }),
    );
  }
  return { pieces: given.flatMap((piece, index) => cutAll(piece, cuts.get(index) ?? [])), findings };
}

function cutAll(piece: Piece, cuts: readonly { from: number; to: number; own: ArtefactTag }[]): Piece[] {
  const done: Piece[] = [];
  let rest: Piece | undefined = piece;
  for (const { from, to, own } of cuts) {
    if (!rest) break;
    const moved: number = rest.start - piece.start;
    const parts: Piece[] = cut(rest, from - moved, to - moved, own);
    rest = parts.at(-1)?.artefact ? undefined : parts.pop();
    done.push(...parts);
  }
  return rest ? [...done, rest] : done;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
