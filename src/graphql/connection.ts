import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';
import { Cursor } from '@mikro-orm/core';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { mistake } from '../shared/errors.js';

export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 500;

@ObjectType('PageInfo', { description: 'Where a page stands in its connection (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There is more before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null for an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null for an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many, from the start: ${PAGE_DEFAULT} unless said, ${PAGE_MAX} at most.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which to start.' })
  after?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page of a connection. The total is a function, so that it is counted only when asked for. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: number | (() => Promise<number>);
}

/** The connection type of a node type, with its edge type. */
export function connectionType<Node extends object>(nodeType: ClassType<Node>, name: string): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a connection (Relay).`, simpleResolvers: true })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'Opaque and stable.' })
    cursor!: string;

    @Field(() => nodeType, { description: `The ${name}.` })
    node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name} (Relay).`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The page, each with its cursor.' })
    edges!: EdgeType[];

    @Field(() => [nodeType], { description: 'The page without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount!: number;
  }
  return ConnectionType as unknown as ClassType<Connection<Node>>;
}

/**
 * A page of entities, by keyset cursor.
 * @throws INVALID_PAGE for a size out of range, INVALID_CURSOR for a cursor of no list of this kind.
 */
export async function pageOf<Entity extends object>(
  em: SqlEntityManager,
  entity: EntityName<Entity>,
  where: object,
  orderBy: object,
  args: PageArgs,
  populate: readonly string[] = [],
): Promise<Connection<Entity>> {
  const first = sizeOf(args);
  const after = args.after ?? undefined;
  if (after !== undefined)
    checkCursor(
      after,
      Object.values(orderBy).map((order) => (typeof order === 'object' ? ['object'] : SCALARS)),
    );
  const cursor = await em
    .findByCursor(entity, {
      where: where as never,
      orderBy: orderBy as never,
      first,
      ...(after === undefined ? {} : { after }),
      includeCount: false,
      populate: populate as never,
    })
    .catch((error: unknown) => {
      throw after !== undefined && /invalid input syntax|out of range/.test(String(error)) ? badCursor(after) : error;
    });
  const items = cursor.items as Entity[];
  return connectionOf(
    items,
    (item) => cursor.from(item as never),
    cursor.hasNextPage,
    after !== undefined,
    () => em.count(entity, where as never),
  );
}

/** A page of a list that is in memory already. Cursors are positions. */
export function pageOfList<Node>(list: readonly Node[], args: PageArgs): Connection<Node> {
  const first = sizeOf(args);
  const start = positionIn(args.after ?? null, list.length);
  const items = list.slice(start, start + first);
  const positions = new Map(items.map((item, index) => [item, start + index + 1]));
  return connectionOf(items, (item) => Cursor.encode([positions.get(item)]), start + first < list.length, start > 0, list.length);
}

function connectionOf<Node>(
  items: Node[],
  cursorOf: (item: Node) => string,
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  totalCount: Connection<Node>['totalCount'],
): Connection<Node> {
  const edges = items.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: items,
    totalCount,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

function sizeOf(page: PageArgs): number {
  const first = page.first ?? PAGE_DEFAULT;
  if (first < 1 || first > PAGE_MAX)
    throw mistake('INVALID_PAGE', `first: ${first}`, { vi: `first từ 1 đến ${PAGE_MAX}`, en: `first from 1 to ${PAGE_MAX}` });
  return first;
}

const SCALARS = ['string', 'number'];

/** A cursor holds one value for each key of the order; anything else was made by no list of this kind. */
function checkCursor(cursor: string, types: readonly (readonly string[])[]): void {
  try {
    const values = Cursor.decode(cursor);
    if (
      Array.isArray(values) &&
      values.length === types.length &&
      values.every((value, index) => value !== null && types[index]?.includes(typeof value))
    )
      return;
  } catch {
    // Not a cursor at all: the same mistake as a cursor of another list.
  }
  throw badCursor(cursor);
}

function positionIn(cursor: string | null, length: number): number {
  if (cursor === null) return 0;
  checkCursor(cursor, [['number']]);
  const [position] = Cursor.decode(cursor);
  if (typeof position !== 'number' || !Number.isInteger(position) || position < 0 || position > length) throw badCursor(cursor);
  return position;
}

function badCursor(cursor: string): Error {
  return mistake('INVALID_CURSOR', cursor, { vi: 'một con trỏ (cursor) do chính danh sách này trả về', en: 'a cursor that this list returned' });
}
