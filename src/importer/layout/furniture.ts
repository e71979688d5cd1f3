import { fold } from '../../shared/vietnamese.js';
import { finding, type Finding } from '../finding.js';
import { markersOf } from './markers.js';
import { isBlank, tag, type Piece, type Layout } from './span.js';

/** `8`, `- 8 -`, `Trang 8/20`. */
const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:Trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?\s*$/iu;
/** A line that only rules off: `_______`. */
const SEPARATOR = /^\s*[_\-–—*=]{3,}\s*$/u;
/** A head is repeated on at least so many pages; where pages are unknown, beside as many page numbers. */
const PAGES = 3;
/** And on at least so large a part of them. */
const SHARE = 0.4;
/** How near a running head is to the edge of the page, in lines. */
const EDGE = 2;
/** A line that ends a sentence or an item is text. */
const SENTENCE = /[.;:,]\s*$/u;

/** Page numbers, running heads and lines that rule off become artefacts. */
export function takeOutFurniture(given: readonly Piece[]): Layout {
  const findings: Finding[] = [];
  const numbered = given.map((piece) => {
    if (piece.artefact) return piece;
    const page = piece.line.cell ? undefined : PAGE_NUMBER.exec(piece.text)?.[1];
    if (page !== undefined) {
      findings.push(at('PAGE_NUMBER_INSIDE', piece, piece.text.trim()));
      return { ...piece, artefact: tag('PAGE_NUMBER', null, page) };
    }
    return SEPARATOR.test(piece.text) ? { ...piece, artefact: tag('SEPARATOR') } : piece;
  });
  const heads = headsOf(numbered);
  const pieces = numbered.map((piece, index) => {
    if (!heads.has(index)) return piece;
    findings.push(at('RUNNING_HEAD_INSIDE', piece, piece.text.trim()));
    return { ...piece, artefact: tag('RUNNING_HEAD') };
  });
  return { pieces, findings };
}

/** The places of lines that are at the edge of page after page with the same words. */
function headsOf(pieces: readonly Piece[]): Set<number> {
  const paged = pieces.some(({ line }) => line.page !== null);
  const candidates = paged ? atEdges(pieces) : besideNumbers(pieces);
  const places = new Map<string, { index: number; page: unknown }[]>();
  for (const { index, page } of candidates) {
    const piece = pieces[index];
    if (!piece || piece.line.cell || SENTENCE.test(piece.text) || markersOf(piece).length > 0) continue;
    const words = fold(piece.text).replace(/\d+/gu, '').replace(/\s+/gu, ' ').trim();
    if (!words.includes(' ')) continue;
    const list = places.get(words);
    if (list) list.push({ index, page });
    else places.set(words, [{ index, page }]);
  }
  const enough = Math.max(PAGES, SHARE * new Set(candidates.map(({ page }) => page)).size);
  const repeated = [...places.values()].filter((list) => new Set(list.map(({ page }) => page)).size >= enough);
  return new Set(repeated.flat().map(({ index }) => index));
}

function atEdges(pieces: readonly Piece[]): { index: number; page: unknown }[] {
  const byPage = new Map<number | null, number[]>();
  for (const [index, piece] of pieces.entries()) {
    if (isBlank(piece) || piece.artefact) continue;
    const own = byPage.get(piece.line.page);
    if (own) own.push(index);
    else byPage.set(piece.line.page, [index]);
  }
  return [...byPage].flatMap(([page, list]) => [...new Set([...list.slice(0, EDGE), ...list.slice(-EDGE)])].map((index) => ({ index, page })));
}

/** The nearest line before and after each page number, where the file does not tell its pages. */
function besideNumbers(pieces: readonly Piece[]): { index: number; page: unknown }[] {
  const candidates: { index: number; page: unknown }[] = [];
  for (const [index, { artefact }] of pieces.entries()) {
    if (artefact?.kind !== 'PAGE_NUMBER') continue;
    for (const step of [-1, 1]) {
      let next = index + step;
      while (pieces[next] && isBlank(pieces[next] as Piece)) next += step;
      if (pieces[next] && !pieces[next]?.artefact) candidates.push({ index: next, page: index });
    }
  }
  return candidates;
}

function at(code: 'PAGE_NUMBER_INSIDE' | 'RUNNING_HEAD_INSIDE', { line, start, text }: Piece, printed: string): Finding {
  return finding(code, line.number, start + (text.length - text.trimStart().length) + 1, { printed });
}
