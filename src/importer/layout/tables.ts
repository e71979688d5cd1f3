import { fold } from '../../shared/vietnamese.js';
import type { Finding } from '../finding.js';
import { markersOf } from './markers.js';
import { isBlank, tag, type ArtefactTag, type Piece, type Layout } from './span.js';
import { cutCells } from './cells.js';
import { tagCells } from './cell-tags.js';

/** Names and abbreviations as an appendix explains them: `- Phòng Quản lý Khoa học: Phòng QLKH`. */
export type Legend = { name: string; abbreviation: string; line: number }[];

const HEAD = /^\s*(?:s?tt|so tt)(?:\s|$)/u;
const LEGEND = /^\s*\**(?:ghi chu|chu thich|chu viet tat|cac chu viet tat)\s*:/u;
const ENTRY = /^\s*[-+•]\s*(\S.*?)\s*:\s*(\S.*?)[;.]?\s*$/u;
/** The head of a table has at most this many lines; each cell of it may take several. */
const LONGEST = 15;

/**
 * The tables of an appendix: their heads and cells become artefacts, the text of their rows stays. Where the format has
 * tables, the column tells a cell; where the conversion ran them together, the names of units do.
 */
export function takeOutTables(given: readonly Piece[]): Layout & { legend: Legend } {
  const findings: Finding[] = [];
  const tagged = tagCells(tagHeads(given));
  const { pieces: explained, legend } = takeOutLegend(tagged);
  const pieces: Piece[] = [];
  const known = legend.flatMap(({ name, abbreviation }) => [name, abbreviation]);
  for (let at = 0; at < explained.length;) {
    const table = explained[at]?.artefact?.kind === 'TABLE_HEAD' && !explained[at]?.line.cell;
    let end = at + 1;
    if (table) {
      while (end < explained.length && !beginsAnew(explained[end] as Piece)) end++;
      const cells = cutCells(explained.slice(at, end), known);
      for (const piece of cells.pieces) pieces.push(piece);
      for (const one of cells.findings) findings.push(one);
    } else pieces.push(explained[at] as Piece);
    at = end;
  }
  return { pieces, findings, legend };
}

function beginsAnew(piece: Piece): boolean {
  return piece.artefact?.kind === 'LEGEND' || markersOf(piece).some(({ kind }) => kind === 'APPENDIX');
}

/** `TT Nhiệm vụ / chủ trì / phối hợp`, over several lines, up to the first row. */
function tagHeads(given: readonly Piece[]): Piece[] {
  const pieces = [...given];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (piece.zone !== 'APPENDIX' || piece.artefact || piece.line.cell || !HEAD.test(fold(piece.text))) continue;
    const places: number[] = [];
    for (let next = index; next < pieces.length && places.length < LONGEST; next++) {
      const line = pieces[next] as Piece;
      if (line.artefact || isBlank(line)) continue;
      if (next > index && markersOf(line).length > 0) break;
      places.push(next);
    }
    const words = fold(places.map((place) => pieces[place]?.text ?? '').join(' ')).replace(/\s+/gu, ' ');
    if (!words.includes('chu tri')) continue;
    const own = tag('TABLE_HEAD');
    for (const place of places) pieces[place] = { ...(pieces[place] as Piece), artefact: own };
    index = places.at(-1) ?? index;
  }
  return pieces;
}

/** `Ghi chú: - Phòng Quản lý Khoa học: Phòng QLKH`, entry by entry. */
function takeOutLegend(given: readonly Piece[]): { pieces: Piece[]; legend: Legend } {
  const legend: Legend = [];
  let own: ArtefactTag | null = null;
  let entry = '';
  let first = 0;
  const pieces = given.map((piece) => {
    if (piece.zone !== 'APPENDIX' || piece.artefact || isBlank(piece)) return piece;
    if (LEGEND.test(fold(piece.text)) && !piece.line.cell) {
      own = tag('LEGEND');
      entry = '';
      return { ...piece, artefact: own };
    }
    if (!own) return piece;
    const dashed = /^\s*[-+•]/u.test(piece.text);
    // A line without a dash goes on with an entry that has no abbreviation yet.
    if (!dashed && (entry === '' || ENTRY.test(entry))) own = null;
    else {
      if (dashed) first = piece.line.number;
      entry = dashed ? piece.text : `${entry.trimEnd()} ${piece.text.trim()}`;
      const [, name, abbreviation] = ENTRY.exec(entry) ?? [];
      if (name && abbreviation) legend.push({ name: flat(name), abbreviation: flat(abbreviation), line: first });
    }
    return own ? { ...piece, artefact: own } : piece;
  });
  return { pieces, legend };
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
