import { Cursor } from '@mikro-orm/core';
import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { mistake } from '../../shared/errors.js';
import { badCursor, encodeCursor, readCursor } from './cursor.js';
import { isGiven } from '../../shared/given.js';

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
  @Field(() => Int, { nullable: true, description: `How many, from the start: ${PAGE_DEFAULT} by default, ${PAGE_MAX} at most.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which to start.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many, from the end, in the same order; ${PAGE_MAX} at most. Not together with first.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor before which to end.' })
  before?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** The value of `pageInfo`. Whether there is more on the side from which the page was not cut is looked up only when asked for. */
export interface PageInfoValue {
  hasNextPage: boolean | (() => Promise<boolean>);
  hasPreviousPage: boolean | (() => Promise<boolean>);
  startCursor: string | null;
  endCursor: string | null;
}

/** A page of a connection. The total is a function, so that it is counted only when asked for. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfoValue;
  totalCount: number | (() => Promise<number>);
}

/** The connection type of a node type, with its edge type. */
export function connectionType<Node extends object>(nodeType: ClassType<Node>, name: string): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One \`${name}\` of a connection (Relay).`, simpleResolvers: true })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'Where this item is in the list, to be given as `after` or `before`. It stays valid in later revisions.' })
    cursor!: string;

    @Field(() => nodeType, { description: 'The item itself.' })
    node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: `A page of \`${name}\` (Relay).`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The page, each with its cursor.' })
    edges!: EdgeType[];

    @Field(() => [nodeType], { description: 'The page without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Whether there are items before and after this page, and its first and last cursors.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount!: number;
  }
  return ConnectionType as unknown as ClassType<Connection<Node>>;
}

/** Which part of a list is asked for: so many from the start, or from the end, between two cursors. */
export interface PageWindow {
  size: number;
  backwards: boolean;
  after: string | null;
  before: string | null;
}

/** Reads paging arguments. @throws INVALID_PAGE for a size out of range, and for first and last together. */
export function readWindow({ first, last, after, before }: PageArgs, defaultSize = PAGE_DEFAULT): PageWindow {
  const sized = (name: string, size: number): number => {
    if (size >= 1 && size <= PAGE_MAX) return size;
    throw mistake('INVALID_PAGE', `${name}: ${size}`, { vi: `${name} từ 1 đến ${PAGE_MAX}`, en: `${name} from 1 to ${PAGE_MAX}` });
  };
  if (isGiven(first) && isGiven(last))
    throw mistake('INVALID_PAGE', `first: ${first}, last: ${last}`, { vi: 'chỉ một trong hai: first, last', en: 'one of first and last' });
  const size = isGiven(last) ? sized('last', last) : sized('first', first ?? defaultSize);
  return { size, backwards: isGiven(last), after: after ?? null, before: before ?? null };
}

/** How a list in memory is named in its cursors, and how its items are told apart across revisions: by keys that no two of them share. */
export interface ListOptions<Node> {
  name: string;
  keyOf: (item: Node) => string;
  defaultSize?: number;
}

/**
 * A page of a list that is in memory already. A cursor holds the key of its item: the page goes on from where that item is in this list,
 * which may be another one than the cursor came from, by its filter or its revision. A list that has no such item cannot say what comes after it.
 * @throws INVALID_PAGE, INVALID_CURSOR.
 */
export function pageOfList<Node>(list: readonly Node[], args: PageArgs, { name, keyOf, defaultSize }: ListOptions<Node>): Connection<Node> {
  const { size, backwards, after, before } = readWindow(args, defaultSize);
  const placeOf = (cursor: string): number => {
    const [key] = readCursor(name, cursor, ['string']);
    const place = list.findIndex((item) => keyOf(item) === key);
    if (place < 0) throw badCursor(cursor);
    return place;
  };
  const low = after === null ? 0 : placeOf(after) + 1;
  const high = Math.max(low, before === null ? list.length : placeOf(before));
  const start = backwards ? Math.max(low, high - size) : low;
  const end = backwards ? high : Math.min(high, low + size);
  const edges = list.slice(start, end).map((node) => ({ node, cursor: encodeCursor(name, [keyOf(node)]) }));
  return connectionOf(edges, { hasNextPage: end < list.length, hasPreviousPage: start > 0 }, list.length);
}

/** A connection from its edges. */
export function connectionOf<Node>(
  edges: Edge<Node>[],
  sides: Pick<PageInfoValue, 'hasNextPage' | 'hasPreviousPage'>,
  totalCount: Connection<Node>['totalCount'],
): Connection<Node> {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount,
    pageInfo: { ...sides, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/**
 * A page of entities in the order of their properties, which together are unique. For lists of the registry that are filtered
 * or stand inside others there is `entry-list.ts`. What lies on the side of a cursor is taken to be there: nothing is deleted.
 * @throws INVALID_PAGE, INVALID_CURSOR.
 */
export async function pageOf<Entity extends object>(
  em: SqlEntityManager,
  entity: EntityName<Entity>,
  where: object,
  orderBy: object,
  args: PageArgs,
  populate: readonly string[] = [],
): Promise<Connection<Entity>> {
  const { size, backwards, after, before } = readWindow(args);
  const name = `${(entity as { meta?: { className: string } }).meta?.className ?? ''}/${Object.keys(orderBy).join(',')}`;
  const place = (cursor: string): string => innerCursor(name, cursor, orderBy);
  const found = await em
    .findByCursor(entity, {
      where: where as never,
      orderBy: orderBy as never,
      ...(backwards ? { last: size } : { first: size }),
      ...(after === null ? {} : { after: place(after) }),
      ...(before === null ? {} : { before: place(before) }),
      includeCount: false,
      populate: populate as never,
    })
    .catch((error: unknown) => {
      const cursor = after ?? before;
      throw cursor !== null && /invalid input syntax|out of range/.test(String(error)) ? badCursor(cursor) : error;
    });
  const edges = (found.items as Entity[]).map((node) => ({ node, cursor: encodeCursor(name, [found.from(node as never)]) }));
  return connectionOf(
    edges,
    {
      hasNextPage: backwards ? before !== null : found.hasNextPage || before !== null,
      hasPreviousPage: backwards ? found.hasPrevPage || after !== null : after !== null,
    },
    () => em.count(entity, where as never),
  );
}

/** The ORM's own cursor inside ours: one value for each key of the order; anything else was made by no list of this kind. */
function innerCursor(name: string, cursor: string, orderBy: object): string {
  const inner = readCursor(name, cursor, ['string'])[0] as string;
  const orders: unknown[] = Object.values(orderBy);
  try {
    const values = Cursor.decode(inner);
    const fits = (value: unknown, index: number): boolean =>
      typeof orders[index] === 'object' ? typeof value === 'object' && value !== null : ['string', 'number'].includes(typeof value);
    if (Array.isArray(values) && values.length === orders.length && values.every(fits)) return inner;
  } catch {
    // Not a cursor at all: the same mistake as a cursor of another list.
  }
  throw badCursor(cursor);
}
