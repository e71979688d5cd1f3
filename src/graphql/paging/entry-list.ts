import type DataLoader from 'dataloader';
import type { EntryPlace, EntryType } from '../../registry/entries.js';
import { at } from '../../registry/entry.store.js';
import type { Registry } from '../../registry/registry.js';
import { all, any, join, raw, sql, type Sql } from '../../shared/sql.js';
import { connectionOf, readWindow, type Connection, type PageArgs, type PageWindow } from './connection.js';
import type { Context } from '../context.js';
import { encodeCursor, readCursor, type CursorValue } from './cursor.js';

/** A column by which a list is ordered. Texts are ordered by code point in every database. */
interface SortKey {
  column: string;
  type: 'text' | 'integer';
}

/** A list of the index, and the orders in which it can be read. The keys of an order are unique together. */
export interface EntryList<Node> {
  type: EntryType;
  orders: Readonly<Record<string, readonly SortKey[]>>;
  /** What is shown for lines of the index: the things themselves, read from their records. */
  nodeOf(registry: Registry, place: EntryPlace): Promise<Node | undefined>;
}

/** Which lines, in which order. */
export interface EntrySelection {
  where: readonly Sql[];
  order: string;
  /** What is asked of the words of a line. */
  words?: readonly Sql[];
}

/** How the lines of a parent are found, from its key. */
export type ParentLink = (key: Sql) => Sql;

const text = (column: string): SortKey => ({ column, type: 'text' });
const integer = (column: string): SortKey => ({ column, type: 'integer' });
const KEY = text('entry.key');
const POSITION = integer('entry.position');
const ITEM = integer('entry.item');

/** By document and place in it. */
export const BY_CLAUSE = { DOCUMENT: [KEY, POSITION] };
export const AT_CLAUSE = { DOCUMENT: [KEY, POSITION, ITEM] };
export const BY_KEY = { KEY: [KEY] };
export const BY_RANK = [text('entry.rank'), KEY];
export const BY_PLACE = [text('entry.province'), POSITION, KEY];
/** By the place of the kind in a list, then as {@link BY_PLACE}. */
export const byKind = (kinds: readonly string[]): SortKey[] => [integer(`array_position(array['${kinds.join("','")}'], entry.rank)`), ...BY_PLACE];

/**
 * So many lines are looked through in order before the index of words is asked. What the database thinks that several words
 * leave is far too few, for words come together; so it would fetch and sort every line that has them.
 */
const LOOKED_THROUGH = 20_000;

interface Line extends EntryPlace {
  values: CursorValue[];
}

/**
 * A page of a list, by keyset: one statement for the page, one for the total and one for the side from which the page was
 * not cut, the last two only where asked for.
 * @throws INVALID_PAGE, INVALID_CURSOR.
 */
export async function pageOfEntries<Node>(
  context: Context,
  list: EntryList<Node>,
  selection: EntrySelection,
  args: PageArgs,
): Promise<Connection<Node>> {
  const reader = new EntryReader(context, list, selection, await context.registry());
  const window = readWindow(args);
  const only = <Value>(values: readonly Value[]): Value => values[0] as Value;
  return reader.connection(
    (await reader.nearby(window)) ?? only(await reader.pages(window, null)),
    window,
    async () => only(await reader.counts(null, [])),
    async (condition) => only(await reader.counts(null, [condition])) > 0,
  );
}

/**
 * A page of the part of a list that belongs to a parent. All parents of a request that ask for the same page are read
 * together, so the number of statements does not grow with the number of parents.
 * @throws INVALID_PAGE, INVALID_CURSOR.
 */
export async function pageOfParent<Node>(
  context: Context,
  list: EntryList<Node>,
  parent: { name: string; link: ParentLink; key: string },
  selection: EntrySelection,
  args: PageArgs,
): Promise<Connection<Node>> {
  const reader = new EntryReader(context, list, selection, await context.registry());
  const window = readWindow(args);
  const name = JSON.stringify([list.type, parent.name, selection, window]);
  const of = (keys: readonly string[]): Parents => ({ keys, link: parent.link });
  const pages = context.loader<string, Line[]>(`page ${name}`, (keys) => reader.pages(window, of(keys)));
  const counts = (what: string, conditions: readonly Sql[]): DataLoader<string, number> =>
    context.loader<string, number>(`${what} ${name}`, (keys) => reader.counts(of(keys), conditions));
  return reader.connection(
    await pages.load(parent.key),
    window,
    () => counts('count', []).load(parent.key),
    async (condition, side) => (await counts(side, [condition]).load(parent.key)) > 0,
  );
}

interface Parents {
  keys: readonly string[];
  link: ParentLink;
}

class EntryReader<Node> {
  private readonly keys: readonly SortKey[];
  private readonly cursorName: string;
  private readonly conditions: readonly Sql[];
  /** Said in the statement itself, so that the database sees which of its indexes apply. */
  private readonly type: Sql;
  /** For lines that are looked through in order; null where that is of no use. */
  private readonly nearbyConditions: readonly Sql[] | null;

  constructor(
    private readonly context: Context,
    private readonly list: EntryList<Node>,
    { where, order, words = [] }: EntrySelection,
    private readonly registry: Registry,
  ) {
    this.keys = list.orders[order] as readonly SortKey[];
    this.cursorName = `${list.type}/${order}`;
    this.type = raw(`entry.type = '${list.type}'`);
    this.conditions = [this.type, at(registry.revision), ...where, ...words];
    // Asked of one line after the other: joined to the lines, what the words find would make the database go through all of them and sort.
    const oneByOne = words.map((condition) => sql`(${condition}) is true`);
    this.nearbyConditions = words.length && this.keys[0] === KEY ? [this.type, at(registry.revision), ...where, ...oneByOne] : null;
  }

  /** A page for each parent, in order, one line more than asked for where there are more. */
  async pages(window: PageWindow, parents: Parents | null): Promise<Line[][]> {
    return this.grouped<Line>(
      parents,
      (link) => this.page(window, raw('entry'), [...this.conditions, ...link, ...this.bounds(window)]),
      'order by place',
    );
  }

  /** The page where the next lines in order fill it: words that many lines have are soon found. `null` where they do not. */
  async nearby(window: PageWindow): Promise<Line[] | null> {
    const conditions = this.nearbyConditions;
    if (!conditions) return null;
    const next = sql`(select * from entry where ${all([this.type, ...this.bounds(window)])} order by ${this.order(window)} limit ${LOOKED_THROUGH}) entry`;
    const [lines = []] = await this.grouped<Line>(null, () => this.page(window, next, conditions), 'order by place');
    return lines.length > window.size ? lines : null;
  }

  private page(window: PageWindow, from: Sql, conditions: readonly Sql[]): Sql {
    const columns = [...this.keys.map(({ column }) => raw(column)), raw('entry.path')];
    const order = this.order(window);
    return sql`select entry.key, entry.path, entry.item, jsonb_build_array(${join(columns, ', ')}) as values, row_number() over (order by ${order}) as place
      from ${from} where ${all(conditions)} order by ${order} limit ${window.size + 1}`;
  }

  private order({ backwards }: PageWindow): Sql {
    return join(
      this.keys.map(({ column }) => raw(`${column}${backwards ? ' desc' : ''}`)),
      ', ',
    );
  }

  private bounds({ after, before }: PageWindow): Sql[] {
    return [...(after === null ? [] : [this.beyond(after, '>')]), ...(before === null ? [] : [this.beyond(before, '<')])];
  }

  async counts(parents: Parents | null, further: readonly Sql[]): Promise<number[]> {
    const count = (link: readonly Sql[]): Sql =>
      sql`select count(*)::int as count from entry where ${all([...this.conditions, ...link, ...further])}`;
    return (await this.grouped<{ count: number }>(parents, count, '')).map(([row]) => row?.count ?? 0);
  }

  async connection(
    lines: readonly Line[],
    { size, backwards, after, before }: PageWindow,
    totalCount: () => Promise<number>,
    exists: (condition: Sql, side: string) => Promise<boolean>,
  ): Promise<Connection<Node>> {
    const more = lines.length > size;
    const shown = backwards ? lines.slice(0, size).toReversed() : lines.slice(0, size);
    const nodes = await Promise.all(shown.map((line) => this.list.nodeOf(this.registry, line)));
    const edges = shown.flatMap(({ values }, index) => {
      const node = nodes[index];
      return node === undefined ? [] : [{ node, cursor: encodeCursor(this.cursorName, values) }];
    });
    const beforePage = after === null ? false : () => exists(this.beyond(after, '<='), 'before');
    const afterPage = before === null ? false : () => exists(this.beyond(before, '>='), 'after');
    return connectionOf(
      edges,
      { hasNextPage: !backwards && more ? true : afterPage, hasPreviousPage: backwards && more ? true : beforePage },
      totalCount,
    );
  }

  /** The rows of a statement: of one that stands alone, or of one for each parent. */
  private async grouped<Row extends object>(parents: Parents | null, statement: (link: readonly Sql[]) => Sql, order: string): Promise<Row[][]> {
    if (parents === null) return [await this.execute<Row>(sql`select * from (${statement([])}) page ${raw(order)}`)];
    const each = sql`select parent.number, page.* from jsonb_array_elements_text(${JSON.stringify(parents.keys)}::jsonb) with ordinality parent (key, number)
      cross join lateral (${statement([parents.link(raw('parent.key'))])}) page ${raw(order)}`;
    const groups = parents.keys.map((): Row[] => []);
    for (const { number, ...row } of await this.execute<Row & { number: string }>(each)) groups[Number(number) - 1]?.push(row as unknown as Row);
    return groups;
  }

  /**
   * The condition that a line is on one side of a cursor. Where a later revision of a document has the clause of the
   * cursor elsewhere, the page goes on from there.
   */
  private beyond(cursor: string, side: '>' | '<' | '>=' | '<='): Sql {
    const types = [...this.keys.map(({ type }) => (type === 'text' ? ('string' as const) : ('number' as const))), 'string' as const];
    const values = readCursor(this.cursorName, cursor, types);
    const path = values.at(-1) as string;
    const bounds = this.keys.map(({ column, type }, index) => {
      const value = sql`${values[index]}${raw(type === 'text' ? '::text' : '::integer')}`;
      if (column !== POSITION.column || path === '') return value;
      return sql`coalesce((select clause.position from entry clause where clause.type = 'CLAUSE' and clause.key = ${values[0]}::text and clause.path = ${path}::text
        and ${at(this.registry.revision, 'clause')} limit 1), ${value})`;
    });
    const compared = this.keys.map((key, index) =>
      all([
        ...this.keys.slice(0, index).map((other, place) => sql`${raw(other.column)} = ${bounds[place]}`),
        sql`${raw(key.column)} ${raw(side[0] as string)} ${bounds[index]}`,
      ]),
    );
    const equal = side.length === 2 ? [all(this.keys.map((key, index) => sql`${raw(key.column)} = ${bounds[index]}`))] : [];
    return any([...compared, ...equal].map((condition) => sql`(${condition})`));
  }

  private execute<Row>(statement: Sql): Promise<Row[]> {
    return this.context.em.execute<Row[]>(statement.text, [...statement.values]);
  }
}
