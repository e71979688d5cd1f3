import { fold } from '../../shared/vietnamese.js';
import type { CellPlace, SourceLine } from '../readers/source.js';
import type { Segment } from './markers.js';
import { isOfRemarks } from './remarks.js';

/** `STT<tab>Nhiệm vụ<tab>Chủ trì`: the head of a table that was copied as text. */
const HEAD = /^\s*(?:S?TT|Số TT)\s*\t[^\t]*\S[^\t]*\t/iu;
/** `Nhiệm vụ<tab>Đơn vị chủ trì`: a head without a column for numbers; its cells are short and end no sentence. */
const OF_TASKS = /(?:^|\t)\s*(?:(?:noi dung |cac )?(?:nhiem vu|cong viec)|noi dung|linh vuc|chuc nang)(?![a-z])/u;
const CELL = /^[^.;:]{1,40}$/u;
/** A row with its number, or with the roman number of a group; one without a number has two tabs or more, or one and a cell that begins anew. */
const ROW = /^\s*(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})[.)]?\s*\t|\t.*\t|^\s*\p{Lu}[^\t]*\t\s*\p{Lu}/u;
/** Rows further apart than so many lines are not of one table. */
const FARTHEST = 12;
/** These tables are counted apart from those of the format and those that bars draw. */
const FIRST_TABLE = 2_000_000;

/**
 * The cells of tables that were copied as text, with tabs between the columns, by the place of their line. A PDF has pages, and its
 * lines break within cells: there a tab says nothing of the column.
 */
export function tabCellsOf(lines: readonly SourceLine[]): Map<number, Segment[]> {
  const cells = new Map<number, Segment[]>();
  let table = FIRST_TABLE;
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at] as SourceLine;
    if (head.cell || head.page !== null) continue;
    const numbered = HEAD.test(head.text);
    if (!numbered && !isTableHead(head.text)) continue;
    const rows = [at, ...(numbered ? rowsBelow(lines, at) : tabbedBelow(lines, at))];
    if (rows.length < 2) continue;
    const columns = tabsIn(head.text) - remarksIn(head.text);
    for (const [row, index] of rows.entries()) {
      const line = lines[index] as SourceLine;
      cells.set(index, divided(line, index, { table, row, ...(tabsIn(line.text) < columns ? { short: true as const } : {}) }));
    }
    table++;
    at = rows.at(-1) as number;
  }
  return cells;
}

function rowsBelow(lines: readonly SourceLine[], head: number): number[] {
  const rows: number[] = [];
  for (let at = head + 1; at < lines.length && at - (rows.at(-1) ?? head) <= FARTHEST; at++) {
    const text = lines[at]?.text ?? '';
    if (HEAD.test(text)) break;
    if (ROW.test(text)) rows.push(at);
  }
  return rows;
}

/** Whether a line with tabs is the head of a table of tasks. */
export function isTableHead(text: string): boolean {
  const cells = text.split('\t').filter((cell) => cell.trim() !== '');
  return cells.length > 1 && (HEAD.test(text) || (cells.every((cell) => CELL.test(cell.trim())) && OF_TASKS.test(fold(text))));
}

/** The lines with tabs right below a head, blank ones left out. */
function tabbedBelow(lines: readonly SourceLine[], head: number): number[] {
  const rows: number[] = [];
  for (let at = head + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (text.includes('\t')) rows.push(at);
    else if (text.trim() !== '') break;
  }
  return rows;
}

/** How many of the last columns hold remarks alone. Where they are blank, their tabs are often left out. */
function remarksIn(head: string): number {
  const cells = head.split('\t').map((cell) => fold(cell).trim());
  return cells.length - 1 - cells.findLastIndex((words) => !isOfRemarks(words));
}

function tabsIn(text: string): number {
  return text.split('\t').length - 1;
}

/** The cells of a line. Shapes: what is the same for the places of all of them. */
function divided(line: SourceLine, index: number, own: Omit<CellPlace, 'column'>): Segment[] {
  let column = 0;
  return [...line.text.matchAll(/\t|[^\t]+/gu)].flatMap(({ 0: text, index: start }) => {
    if (text === '\t') column++;
    return text.trim() === '' ? [] : [{ line: { ...line, cell: { ...own, column } }, index, start, text }];
  });
}
