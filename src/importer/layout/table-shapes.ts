import { unitLineOf } from '../units/unit-openings.js';
import { UNIT_WORD } from '../units/unit-kinds.js';
import { LIKE_UNIT } from '../units/unit-words.js';
import { tag, type ArtefactRole, type ArtefactTag } from './span.js';
import { headWords, type Grid, type GridCell } from './table-grid.js';
import { roleOf, saysWhoDoes, speaksOfOthers } from './table-heads.js';

/** What a table says of who leads its tasks: down to which row its head goes (-1 where it has none), and what its cells are. */
export interface TableShape {
  head: number;
  /** What a cell below the head is; null where it is text of its row. Shapes: a new one for each cell. */
  tagOf: (cell: GridCell) => ArtefactTag | null;
  /** A row of a single cell is the heading of those below it; else only where it names a unit. */
  grouped: boolean;
}

/** A head has no more rows than this before the one that names units. */
const HEAD_ROWS = 3;
/** Words over columns of people, who are no tasks. */
const OF_PEOPLE = /ho (?:va )?ten|chuc vu|chuc danh|dien thoai/u;
/** More than one unit. */
const SEVERAL = new RegExp(`(?<!\\p{L})(?:${UNIT_WORD})\\s[\\s\\S]*(?<!\\p{L})(?:${UNIT_WORD})(?!\\p{L})`, 'u');
/** A sign that only marks a cell. */
const CROSS = /^(?:[xX×✓✔☑√●•■*+]|[vV])$/u;
/** Words that mark a cell as that of who leads, or helps. */
const LEADS = /^(?:chu tri|c\.? ?tri|ct|dau moi|lead)\.?$/u;
const HELPS = /^(?:phoi hop|p\.? ?hop|ph|p\/h|tham gia|ho tro)\.?$/u;
/** Words over columns of tasks and what belongs to them. */
const OF_TASKS = /^s?tt$|^so tt$|nhiem vu|cong viec|noi dung|linh vuc|^viec|thoi (?:gian|han)|ket qua|san pham|ghi chu/u;

/** Reads a table by the first that fits: signs below names of units, heads that say who leads, a column of names, tasks alone. */
export function shapeOf(grid: Grid): TableShape | null {
  const people = grid.rows[0]?.some((cell) => OF_PEOPLE.test(headWords(cell)));
  return grid.divided || people ? headedOf(grid) : (matrixOf(grid) ?? headedOf(grid) ?? unitColumnOf(grid) ?? tasksOf(grid));
}

/** Columns headed by units, with signs below: `x`, `chủ trì`. */
function matrixOf({ rows }: Grid): TableShape | null {
  const at = rows.slice(0, HEAD_ROWS).findIndex((cells) => cells.some(isUnit));
  const head = rows[at];
  if (!head) return null;
  const body = rows.slice(at + 1);
  const columns = Map.groupBy(body.flat(), ({ column }) => column);
  const heads = new Map(
    head
      .filter((cell) => isUnit(cell) || columns.get(cell.column)?.every(isMark))
      .map((cell) => [cell.column, { unit: cell.text, ...superior(rows.slice(0, at), cell.column) }]),
  );
  const cells = body.map((row) => row.filter(({ column }) => heads.has(column)));
  const all = cells.flat();
  const marks = all.filter(isMark).length;
  if (marks === 0 || marks < all.length / 2) return null;
  // A sign says who leads where no row has two of them, and nothing says it otherwise.
  const plain = all.every(({ text }) => CROSS.test(text)) && cells.every((row) => row.length <= 1);
  const others = new Map(head.map((cell) => [cell.column, roleOf(headWords(cell))]));
  return {
    head: (head[0] as GridCell).row,
    grouped: false,
    tagOf: (cell) => {
      const own = heads.get(cell.column);
      if (!own) return ofRole(others.get(cell.column) ?? null);
      const said = headWords(cell);
      const crossed = CROSS.test(cell.text) ? (own.role ?? (plain && !own.others ? 'LEAD' : null)) : null;
      return { ...tag('CELL', LEADS.test(said) ? 'LEAD' : HELPS.test(said) ? 'COORDINATE' : crossed), head: own.unit };
    },
  };
}

/** What a head above several columns says of one of them: `Đơn vị chủ trì` above names of units, or `Đơn vị thẩm định`. */
function superior(above: readonly GridCell[][], column: number): { role: ArtefactRole | null; others: boolean } {
  const cell = above.at(-1)?.findLast((one) => one.column <= column);
  const role = cell ? roleOf(headWords(cell)) : null;
  return { role, others: cell !== undefined && role === null && speaksOfOthers(cell) };
}

/** A head with words for who leads. A head of two rows has `Cơ quan` above `Chủ trì` and `Phối hợp`, and `Ghi chú` beside it. */
function headedOf(grid: Grid): TableShape | null {
  const named = grid.rows
    .slice(0, 2 * HEAD_ROWS)
    .flatMap((cells) => (cells.some(isUnit) ? [] : cells.map((cell) => ({ ...cell, role: roleOf(headWords(cell)) }))));
  const head = named.find(({ role, row }) => role === 'LEAD' && row < grid.numbered)?.row;
  if (head === undefined) return null;
  const columns = new Map(named.filter(({ row, role }) => role !== null && row <= head).map((cell) => [cell.column, cell]));
  return {
    head,
    grouped: false,
    tagOf: (cell) => {
      const column = columns.get(cell.column);
      if (!column) return null;
      const words = headWords(column);
      const both = column.role === 'LEAD' && /phoi hop/u.test(words) && /[;,\n]| và /u.test(cell.text) && !/chu tri|phoi hop/u.test(headWords(cell));
      return both ? { ...tag('CELL'), head: cell.text } : ofRole(column.role);
    },
  };
}

/** One column of names of units, without a head or with one that says that they do it. */
function unitColumnOf(grid: Grid): TableShape | null {
  const [first = []] = grid.rows;
  const headed = !first.some(isUnit) && (first[0] as GridCell).row < grid.numbered;
  const body = headed ? grid.rows.slice(1) : grid.rows;
  const heads = new Map(headed ? first.map((cell) => [cell.column, cell]) : []);
  const columns = Map.groupBy(body.flat(), ({ column }) => column);
  const doing = (column: number): boolean => {
    const head = heads.get(column);
    return head !== undefined && saysWhoDoes(head, first);
  };
  const candidates = [...columns].filter(([column, cells]) =>
    doing(column) ? cells.some(({ text }) => LIKE_UNIT.test(text)) : cells.every(isUnit) && !heads.has(column),
  );
  const named = candidates.filter(([column]) => doing(column));
  const [only, ...more] = named.length > 0 ? named : candidates;
  if (!only || more.length > 0 || !body.some((cells) => cells.some((cell) => cell.column !== only[0] && isTask(cell)))) return null;
  return {
    head: headed ? (first[0] as GridCell).row : -1,
    grouped: false,
    tagOf: ({ column, text }) => {
      const head = heads.get(column);
      if (column !== only[0]) return ofRole(head ? roleOf(headWords(head)) : null);
      return SEVERAL.test(text) ? { ...tag('CELL'), head: text } : tag('CELL', 'LEAD');
    },
  };
}

/** Rows of tasks of which nothing says who leads. */
function tasksOf({ rows, numbered }: Grid): TableShape | null {
  const [first = []] = rows;
  const headed = first.some((cell) => OF_TASKS.test(headWords(cell))) && (first[0] as GridCell).row < numbered;
  const body = headed ? rows.slice(1) : rows;
  if (rows.filter((cells) => cells.length > 1).length < 2 || !body.some((cells) => cells.some(isTask))) return null;
  return { head: headed ? (first[0] as GridCell).row : -1, tagOf: () => null, grouped: true };
}

function ofRole(role: ArtefactRole | null): ArtefactTag | null {
  return role && tag('CELL', role);
}

/** Text, and neither a number nor the name of a unit. */
function isTask(cell: GridCell): boolean {
  return /\p{L}{2}/u.test(cell.text) && !isUnit(cell);
}

export function isUnit({ text }: GridCell): boolean {
  return unitLineOf(text)?.alone === true;
}

function isMark(cell: GridCell): boolean {
  return CROSS.test(cell.text) || LEADS.test(headWords(cell)) || HELPS.test(headWords(cell));
}
