import { getDocumentProxy } from 'unpdf';
import type { SourceLine } from './source.js';
import { growsBeyond, withoutImages } from './pdf-size.js';
import { GROWN_MB, growsTooLarge, UnreadableError, type Reading } from './unreadable.js';

/** A piece of text as it lies on a page, in points, y downwards. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The lines of a PDF, page after page, from top to bottom and from left to right; pieces of one height form one line,
 * with a tab where columns are apart. Line numbers run on across pages.
 * Errors: {@link UnreadableError} PDF_PROTECTED; PDF_WITHOUT_TEXT where no page has any; FILE_DAMAGED;
 * ARCHIVE_TOO_LARGE, before any of it is read.
 */
export async function readPdf(bytes: Buffer, name: string): Promise<Reading> {
  const blank = withoutImages(bytes);
  if (growsBeyond(blank, GROWN_MB * 1024 * 1024)) throw growsTooLarge(name);
  const lines: SourceLine[] = [];
  try {
    const document = await getDocumentProxy(new Uint8Array(blank), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
    try {
      for (let page = 1; page <= document.numPages; page++) {
        for (const text of pageLines(await pagePieces(await document.getPage(page)))) lines.push({ number: lines.length + 1, page, text });
      }
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    const code = error instanceof Error && error.name === 'PasswordException' ? 'PDF_PROTECTED' : 'FILE_DAMAGED';
    throw new UnreadableError(code, { file: name });
  }
  if (lines.length === 0) throw new UnreadableError('PDF_WITHOUT_TEXT', { file: name });
  return { encoding: null, lines };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function pagePieces(page: Page): Promise<Piece[]> {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [number, number, number, number, number, number];
  const content = await page.getTextContent({ disableNormalization: true });
  return content.items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x, y] = item.transform as number[] as [number, number, number, number, number, number];
    return [{ text: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, height: item.height || 10 }];
  });
}

// In heights of a letter, as typesetting has them: a raised note mark is lifted by a third, a space between words is a quarter
// wide, and columns of a table are further apart than any justified line stretches a space.
const SAME_ROW = 0.4;
const SPACE = 0.15;
const COLUMN = 2.5;

function pageLines(pieces: Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && piece.y - first.y < SAME_ROW * Math.max(first.height, piece.height)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(rowText).filter((text) => text.trim() !== '');
}

function rowText(row: Piece[]): string {
  let text = '';
  let end: number | null = null;
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const gap = end === null ? 0 : piece.x - end;
    if (gap > COLUMN * piece.height) text += '\t';
    else if (gap > SPACE * piece.height && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = Math.max(end ?? 0, piece.x + piece.width);
  }
  return text;
}
