import { finding, type Finding } from '../finding.js';
import { cut, tag, type ArtefactTag, type Piece } from './span.js';
import { lastStart } from './text-places.js';
import { GROUP, unitPattern } from '../units/unit-words.js';

/** Where another unit begins, so that the one before is over. */
const NEXT = '(?:-\\s+|Các\\s|Phòng\\s|Văn\\s+[Pp]hòng|Trung\\s+tâm\\s|Thanh\\s+tra\\s|Chi\\s+cục\\s)';
/** What is said of a unit after its name: `theo từng nội dung`, `tự tham mưu nội dung (1), (4)`. */
const TAIL = `(?:\\s+(?:theo|chủ\\s+động|tự|tham\\s+mưu|phụ\\s+trách|thực\\s+hiện)\\s[^.;]{0,240}?(?=[.;]|\\s+${NEXT}|\\s*(?![\\s\\S])))?`;

/** Two cells, lead and coordinating, one after the other without anything between. */
function cellsPattern(known: readonly string[]): RegExp {
  const item = `(?:(?<=^\\s*|[;,.]\\s*)-\\s*)?(?:riêng\\s+)?(?:${unitPattern(known)}|${GROUP})${TAIL}`;
  const cell = `${item}(?:(?:\\s*[;,]\\s*(?:và\\s+)?|\\s+và\\s+)${item})*`;
  return new RegExp(`(${cell})[;.]?\\s+(${cell}(?:\\s*[;.])?)`, 'gmu');
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
  const take = (from: number, to: number, own: ArtefactTag): void => {
    for (let at = lastStart(starts, from); at < starts.length && (starts[at] as number) < to; at++) {
      const { piece, index } = free[at] as (typeof free)[number];
      const begin = Math.max(0, from - (starts[at] as number));
      const end = Math.min(piece.text.length, to - (starts[at] as number));
      if (piece.text.slice(begin, end).trim() !== '') cuts.set(index, [...(cuts.get(index) ?? []), { from: begin, to: end, own }]);
    }
  };
  for (const match of text.matchAll(cellsPattern(known))) {
    const [whole, lead = '', coordinate = ''] = match;
    const end = match.index + whole.length;
    take(match.index, match.index + whole.length - coordinate.length, tag('CELL', 'LEAD'));
    take(end - coordinate.length, end, tag('CELL', 'COORDINATE'));
    const place = lastStart(starts, match.index);
    const piece = free[place]?.piece as Piece;
    findings.push(
      finding('CELLS_RUN_TOGETHER', piece.line.number, piece.start + match.index - (starts[place] as number) + 1, { printed: flat(lead) }),
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
