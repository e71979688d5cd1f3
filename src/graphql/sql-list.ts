import type { EntityName } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { all, any, join, listOf, raw, sql, type Sql } from '../shared/sql.js';
import { connectionOf, readWindow, type Connection, type PageArgs, type PageWindow } from './connection.js';
import type { Context } from './context.js';
import { encodeCursor, readCursor, type CursorValue } from './cursor.js';

/** A column by which a list is ordered. Texts are compared by code point, so that every database orders them alike. */
export interface SortKey {
  column: string;
  type: 'text' | 'integer';
  /** The value as it is now of what the cursor stands at, from the cursor's own values; null where that is gone. */
  now?: (cursor: readonly CursorValue[], revision: number) => Sql;
}

export interface SortOrder {
  /** Together they are unique in the list. */
  keys: readonly SortKey[];
  /** Columns that a cursor carries beside its keys, so that {@link SortKey.now} can find the item again. */
  anchors?: readonly string[];
}

/** A list in the database: where its rows come from, and the orders in which it can be read. */
export interface SqlList<Entity extends { rowId: number }> {
  name: string;
  entity: EntityName<Entity>;
  /** Tables with their aliases. */
  from: string;
  /** Column of the row's id. */
  row: string;
  orders: Readonly<Record<string, SortOrder>>;
  populate?: readonly string[];
}

/** Which rows, in which order. */
export interface RowSelection {
  where: readonly Sql[];
  order: string;
}

type ParentKey = string | number;
const NO_PARENT = '';

interface ListRow {
  row: number;
  parent: ParentKey;
  values: CursorValue[];
}

/**
 * A page of a list, by keyset: one statement for the page, one for its rows, one for the total and one for the side from
 * which the page was not cut, the last two only where asked for.
 * @throws INVALID_PAGE, INVALID_CURSOR.
 */
export async function pageOfRows<Entity extends { rowId: number }>(
  context: Context,
  list: SqlList<Entity>,
  selection: RowSelection,
  args: PageArgs,
): Promise<Connection<Entity>> {
  const reader = new ListReader(context, list, selection, null, await context.revision());
  const window = readWindow(args);
  const rows = await reader.page(window, []);
  const entities = await reader.entities(rows);
  return reader.connection(
    rows,
    entities,
    window,
    async () => (await reader.counts([], [])).get(NO_PARENT) ?? 0,
    async (condition) => ((await reader.counts([], [condition])).get(NO_PARENT) ?? 0) > 0,
  );
}

/**
 * A page of the part of a list that belongs to a parent. All parents of a request that ask for the same page are read
 * together, so the number of statements does not grow with the number of parents.
 * @throws INVALID_PAGE, INVALID_CURSOR.
 */
export async function pageOfParent<Entity extends { rowId: number }>(
  context: Context,
  list: SqlList<Entity>,
  parent: { column: string; key: ParentKey },
  selection: RowSelection,
  args: PageArgs,
): Promise<Connection<Entity>> {
  const reader = new ListReader(context, list, selection, parent.column, await context.revision());
  const window = readWindow(args);
  const name = JSON.stringify([list.name, parent.column, selection, window]);
  const pages = context.loader<ParentKey, { rows: ListRow[]; entities: Map<number, Entity> }>(`page ${name}`, async (keys) => {
    const rows = await reader.page(window, keys);
    const entities = await reader.entities(rows);
    const groups = new Map<ParentKey, ListRow[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(row.parent)?.push(row);
    return keys.map((key) => ({ rows: groups.get(key) ?? [], entities }));
  });
  const counts = (what: string, conditions: readonly Sql[]): DataLoader<ParentKey, number> =>
    context.loader<ParentKey, number>(`${what} ${name}`, async (keys) => {
      const found = await reader.counts(keys, conditions);
      return keys.map((key) => found.get(key) ?? 0);
    });
  const { rows, entities } = await pages.load(parent.key);
  return reader.connection(
    rows,
    entities,
    window,
    () => counts('count', []).load(parent.key),
    async (condition, side) => (await counts(side, [condition]).load(parent.key)) > 0,
  );
}

class ListReader<Entity extends { rowId: number }> {
  private readonly order: SortOrder;
  private readonly cursorName: string;

  constructor(
    private readonly context: Context,
    private readonly list: SqlList<Entity>,
    private readonly selection: RowSelection,
    private readonly parentColumn: string | null,
    private readonly revision: number,
  ) {
    this.order = list.orders[selection.order] as SortOrder;
    this.cursorName = `${list.name}/${selection.order}`;
  }

  /** The rows of the pages in order, one more each than asked for where there are more. */
  async page(window: PageWindow, parents: readonly ParentKey[]): Promise<ListRow[]> {
    const { keys, anchors = [] } = this.order;
    const columns = [...keys.map(columnOf), ...anchors.map(raw)];
    const direction = window.backwards ? raw(' desc') : raw('');
    const order = join(
      keys.map((key) => sql`${columnOf(key)}${direction}`),
      ', ',
    );
    const bounds = [
      ...(window.after === null ? [] : [this.beyond(window.after, '>')]),
      ...(window.before === null ? [] : [this.beyond(window.before, '<')]),
    ];
    const parent = this.parentColumn === null ? raw(`''`) : raw(this.parentColumn);
    const select = sql`select ${raw(this.list.row)} as row, ${parent} as parent, jsonb_build_array(${join(columns, ', ')}) as values`;
    const rest = sql`from ${raw(this.list.from)} where ${all([...this.conditions(parents), ...bounds])}`;
    const statement =
      this.parentColumn === null
        ? sql`${select} ${rest} order by ${order} limit ${window.size + 1}`
        : sql`select * from (${select}, row_number() over (partition by ${parent} order by ${order}) as place ${rest}) page
            where place <= ${window.size + 1} order by parent, place`;
    const found = await this.execute<{ row: string; parent: ParentKey; values: CursorValue[] }>(statement);
    const numeric = typeof parents[0] === 'number';
    return found.map(({ row, parent: own, values }) => ({ row: Number(row), parent: numeric ? Number(own) : own, values }));
  }

  async entities(rows: readonly ListRow[]): Promise<Map<number, Entity>> {
    if (rows.length === 0) return new Map();
    const found = await this.context.em.find(this.list.entity, { rowId: { $in: rows.map(({ row }) => row) } } as never, {
      populate: (this.list.populate ?? []) as never,
    });
    return new Map(found.map((entity) => [(entity as Entity).rowId, entity as Entity]));
  }

  async counts(parents: readonly ParentKey[], further: readonly Sql[]): Promise<Map<ParentKey, number>> {
    const parent = this.parentColumn === null ? raw(`''`) : raw(this.parentColumn);
    const found = await this.execute<{ parent: ParentKey; count: string }>(
      sql`select ${parent} as parent, count(*) as count from ${raw(this.list.from)} where ${all([...this.conditions(parents), ...further])}
        ${this.parentColumn === null ? raw('') : sql`group by ${parent}`}`,
    );
    const numeric = typeof parents[0] === 'number';
    return new Map(found.map(({ parent: own, count }) => [numeric ? Number(own) : own, Number(count)]));
  }

  connection(
    rows: readonly ListRow[],
    entities: ReadonlyMap<number, Entity>,
    { size, backwards, after, before }: PageWindow,
    totalCount: () => Promise<number>,
    exists: (condition: Sql, side: string) => Promise<boolean>,
  ): Connection<Entity> {
    const more = rows.length > size;
    const shown = backwards ? rows.slice(0, size).toReversed() : rows.slice(0, size);
    const edges = shown.map(({ row, values }) => ({ node: entities.get(row) as Entity, cursor: encodeCursor(this.cursorName, values) }));
    const beforePage = after === null ? false : () => exists(this.beyond(after, '<='), 'before');
    const afterPage = before === null ? false : () => exists(this.beyond(before, '>='), 'after');
    return connectionOf(
      edges,
      { hasNextPage: !backwards && more ? true : afterPage, hasPreviousPage: backwards && more ? true : beforePage },
      totalCount,
    );
  }

  private conditions(parents: readonly ParentKey[]): Sql[] {
    const { where } = this.selection;
    return this.parentColumn === null ? [...where] : [...where, sql`${raw(this.parentColumn)} in ${listOf(parents)}`];
  }

  /** The condition that a row stands on one side of a cursor. */
  private beyond(cursor: string, side: '>' | '<' | '>=' | '<='): Sql {
    const { keys, anchors = [] } = this.order;
    const types = [...keys.map(({ type }) => (type === 'text' ? 'string' : 'number')), ...anchors.map(() => 'string')] as ('string' | 'number')[];
    const values = readCursor(this.cursorName, cursor, types);
    const bounds = keys.map(({ type, now }, index) => {
      const value = sql`${values[index]}${raw(type === 'text' ? '::text' : '::integer')}`;
      return now ? sql`coalesce((${now(values, this.revision)}), ${value})` : value;
    });
    const compared = keys.map((key, index) =>
      all([
        ...keys.slice(0, index).map((other, place) => sql`${columnOf(other)} = ${bounds[place]}`),
        sql`${columnOf(key)} ${raw(side[0] as string)} ${bounds[index]}`,
      ]),
    );
    const equal = side.length === 2 ? [all(keys.map((key, index) => sql`${columnOf(key)} = ${bounds[index]}`))] : [];
    return any([...compared, ...equal].map((condition) => sql`(${condition})`));
  }

  private execute<Row>(statement: Sql): Promise<Row[]> {
    return this.context.em.execute<Row[]>(statement.text, [...statement.values]);
  }
}

function columnOf({ column, type }: SortKey): Sql {
  return raw(type === 'text' ? `${column} collate "C"` : column);
}
