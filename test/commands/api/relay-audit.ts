// What the decorators of the API write to, before any of them is loaded.
import 'reflect-metadata';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { PAGE_MAX } from '#phancong/graphql/paging/connection.js';
import { callOf, CLOSED, connectionsOf, hasId, isFullList, onParent, type ConnectionField } from './connections.ts';
import { withService } from './with-service.ts';

/** What was looked at, and everything that is wrong with it. */
export interface RelayFinding {
  name: string;
  /** How many items the list had that was walked. */
  items: number;
  faults: string[];
}

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { __typename: string; id?: string } }[];
  nodes: { id?: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
interface Reply {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Parents among which the one with the most items is looked for. */
const PARENTS = 250;

/** Checks the rules of Relay on every connection and every node type of a running service, found by introspection. */
export async function auditRelay(url: string): Promise<RelayFinding[]> {
  const service = new Service(url);
  const { data } = await service.ask(getIntrospectionQuery());
  const schema = buildClientSchema(data as never);
  const connections = connectionsOf(schema);
  const findings: RelayFinding[] = [];
  const ids = new Map<string, string>();
  for (const connection of connections) findings.push(await new Walk(service, schema, connection, ids).audit());
  findings.push(...(await auditNodes(service, schema, ids)));
  return findings;
}

/**
 * `npm run relay:audit [-- --url URL]`: asks the service at `url`, or one of its own in memory. Prints each connection and
 * node type with its faults. @returns 0 where there is no fault, else 1.
 */
export async function runRelayAudit(url?: string): Promise<number> {
  const findings = await withService(url, auditRelay);
  for (const { name, items, faults } of findings)
    process.stdout.write(`${faults.length ? 'FAIL' : 'ok  '} ${name} (${items})${faults.map((fault) => `\n       ${fault}`).join('')}\n`);
  const wrong = findings.filter(({ faults }) => faults.length > 0).length;
  process.stdout.write(`${findings.length - wrong} of ${findings.length} ok\n`);
  return wrong === 0 && findings.length > 0 ? 0 : 1;
}

class Service {
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async ask(query: string, variables: object = {}): Promise<Reply> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Reply;
  }
}

/** One connection, walked from both ends. */
class Walk {
  private readonly faults: string[] = [];
  private parentId: string | null = null;

  private readonly service: Service;
  private readonly schema: GraphQLSchema;
  private readonly connection: ConnectionField;
  private readonly ids: Map<string, string>;

  constructor(service: Service, schema: GraphQLSchema, connection: ConnectionField, ids: Map<string, string>) {
    this.service = service;
    this.schema = schema;
    this.connection = connection;
    this.ids = ids;
  }

  async audit(): Promise<RelayFinding> {
    this.shape();
    let items = 0;
    try {
      if (this.connection.through !== null) this.parentId = await this.largestParent();
      const whole = await this.walk('forwards', PAGE_MAX);
      items = whole.length;
      this.note(items > 0, 'no parent has any item');
      await this.pages(whole);
      await this.mistakes(whole);
    } catch (error) {
      if (!(error instanceof Closed)) this.faults.push((error as Error).message);
    }
    return { name: this.connection.name, items, faults: this.faults };
  }

  private shape(): void {
    const { connection, field } = this.connection;
    const fields = connection.getFields();
    const edge = getNamedType(fields['edges']?.type as GraphQLOutputType) as GraphQLObjectType;
    this.note(isFullList(fields['edges']?.type as never), 'edges is no list of edges');
    this.note(isFullList(fields['nodes']?.type as never), 'nodes is no list of nodes');
    this.note(String(fields['pageInfo']?.type) === 'PageInfo!', 'pageInfo is no PageInfo!');
    this.note(String(fields['totalCount']?.type) === 'Int!', 'totalCount is no Int!');
    this.note(String(edge.getFields()['cursor']?.type) === 'String!', 'the cursor of an edge is no String!');
    this.note(edge.getFields()['node'] !== undefined, 'an edge has no node');
    for (const [name, type] of [
      ['first', 'Int'],
      ['after', 'String'],
      ['last', 'Int'],
      ['before', 'String'],
    ] as const)
      this.note(
        field.args.some((argument) => argument.name === name && String(argument.type) === type),
        `the argument ${name}: ${type} is missing`,
      );
  }

  /** Both walks find the same items in the same order, with the same cursors, whatever the size of the page. */
  private async pages(whole: Page['edges']): Promise<void> {
    const cursors = whole.map(({ cursor }) => cursor);
    const same = (found: Page['edges'], expected: readonly string[], what: string): void =>
      this.note(
        JSON.stringify(found.map(({ cursor }) => cursor)) === JSON.stringify(expected),
        `${what}: not the items of the whole list in its order`,
      );
    this.note(new Set(cursors).size === cursors.length, 'two items have the same cursor');
    const named = whole.flatMap(({ node }) => node.id ?? []);
    this.note(new Set(named).size === named.length, 'an item occurs twice');
    const size = Math.max(1, Math.ceil(whole.length / 4));
    same(await this.walk('forwards', size), cursors, `first: ${size}`);
    same(await this.walk('backwards', size), cursors, `last: ${size}`);
    if (whole.length < 3) return;
    const [low, high] = [cursors[0] as string, cursors.at(-1) as string];
    const between = await this.page({ first: PAGE_MAX, after: low, before: high });
    same(between.edges, cursors.slice(1, -1).slice(0, PAGE_MAX), 'between two cursors');
    this.note(between.pageInfo.hasPreviousPage, 'between two cursors: hasPreviousPage is false');
    this.note(between.pageInfo.hasNextPage, 'between two cursors: hasNextPage is false');
    const beyond = await this.page({ first: 5, after: high });
    this.note(
      beyond.edges.length === 0 && !beyond.pageInfo.hasNextPage && beyond.pageInfo.hasPreviousPage,
      'after the last item: not an empty last page',
    );
  }

  private async mistakes(whole: Page['edges']): Promise<void> {
    const cursor = whole[0]?.cursor ?? '';
    for (const given of ['nonsense', '', 'WzEwXQ', `${cursor}A`, Buffer.from('["Other/ORDER",1]').toString('base64url')])
      for (const side of ['after', 'before']) await this.refused({ [side]: given }, 'INVALID_CURSOR');
    for (const size of [0, -1, PAGE_MAX + 1]) for (const side of ['first', 'last']) await this.refused({ [side]: size }, 'INVALID_PAGE');
    await this.refused({ first: 1, last: 1 }, 'INVALID_PAGE');
  }

  private async refused(paging: Record<string, string | number>, code: string): Promise<void> {
    const { errors } = await this.service.ask(this.queryOf(paging));
    this.note(errors?.[0]?.extensions?.code === code, `${JSON.stringify(paging)} is not refused with ${code}`);
  }

  private async walk(direction: 'forwards' | 'backwards', size: number): Promise<Page['edges']> {
    const forwards = direction === 'forwards';
    let edges: Page['edges'] = [];
    let from: string | null = null;
    for (;;) {
      const page: Page = await this.page(forwards ? { first: size, ...(from && { after: from }) } : { last: size, ...(from && { before: from }) });
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      edges = forwards ? [...edges, ...page.edges] : [...page.edges, ...edges];
      const [behind, ahead] = forwards ? [hasPreviousPage, hasNextPage] : [hasNextPage, hasPreviousPage];
      const next = forwards ? endCursor : startCursor;
      this.note(behind === (from !== null), `${direction}: says ${behind} for what lies behind page ${edges.length / size}`);
      this.note(
        startCursor === (page.edges[0]?.cursor ?? null) && endCursor === (page.edges.at(-1)?.cursor ?? null),
        'startCursor or endCursor is not that of the page',
      );
      this.note(JSON.stringify(page.nodes) === JSON.stringify(page.edges.map(({ node }) => node)), 'nodes and edges differ');
      this.note(ahead === edges.length < page.totalCount, `${direction}: says ${ahead} for what lies ahead at ${edges.length} of ${page.totalCount}`);
      if (!ahead || next === null || edges.length > page.totalCount) return edges;
      from = next;
    }
  }

  private async page(paging: Record<string, string | number>): Promise<Page> {
    const { data, errors } = await this.service.ask(this.queryOf(paging));
    if (errors) {
      if (CLOSED.includes(errors[0]?.extensions?.code ?? '')) throw new Closed();
      throw new Error(`${JSON.stringify(paging)}: ${errors[0]?.message}`);
    }
    const page = this.inside(this.parentId === null ? data : data?.['node']) as Page;
    for (const { node } of page.edges) if (node.id && !this.ids.has(node.__typename)) this.ids.set(node.__typename, node.id);
    return page;
  }

  private queryOf(paging: Record<string, string | number>): string {
    const { node, start } = this.connection;
    const what = hasId(this.schema, node) ? '{ __typename ... on Node { id } }' : '{ __typename }';
    const call = callOf(
      this.connection,
      Object.entries(paging)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join(', '),
    );
    const list = `list: ${call} { totalCount edges { cursor node ${what} } nodes ${what} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    return this.parentId === null
      ? `{ ${list} }`
      : `{ node(id: ${JSON.stringify(this.parentId)}) { ... on ${start.name} { ${onParent(this.connection, list)} } } }`;
  }

  /** The id of the parent with the most items, among the first that the list at the root has. */
  private async largestParent(): Promise<string> {
    const { data, errors } = await this.service.ask(
      `{ parents: ${this.connection.through}(first: ${PARENTS}) { nodes { id ${onParent(this.connection, `list: ${callOf(this.connection, 'first: 1')} { totalCount }`)} } } }`,
    );
    if (errors) throw new Error(errors[0]?.message);
    const { nodes } = (data ?? {})['parents'] as { nodes: { id: string }[] };
    const [largest] = nodes.toSorted((a, b) => this.inside(b).totalCount - this.inside(a).totalCount);
    if (!largest) throw new Error('there is no parent');
    return largest.id;
  }

  /** The list in an answer: on the value itself, or on the field that is the parent. */
  private inside(value: unknown): Page {
    const { via } = this.connection;
    const parent = (via === null ? value : (value as Record<string, unknown>)[via]) as { list: Page };
    return parent.list;
  }

  private note(right: boolean, fault: string): void {
    if (!right && !this.faults.includes(fault)) this.faults.push(fault);
  }
}

class Closed extends Error {}

/** Every node type can be had by its id, an id that cannot be read is refused, and one that is not on record is null. */
async function auditNodes(service: Service, schema: GraphQLSchema, ids: ReadonlyMap<string, string>): Promise<RelayFinding[]> {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) return [{ name: 'Node', items: 0, faults: ['there is no interface Node'] }];
  const findings: RelayFinding[] = [];
  for (const { name } of schema.getPossibleTypes(node)) {
    const id = ids.get(name);
    if (id === undefined) {
      findings.push({ name: `Node ${name}`, items: 0, faults: ['no list has one'] });
      continue;
    }
    const gone = Buffer.from(`${name}:no-such-key`).toString('base64url');
    const { data } = await service.ask(
      'query ($id: ID!, $gone: ID!) { node(id: $id) { __typename id } gone: node(id: $gone) { id } nodes(ids: [$id, $gone]) { id } }',
      { id, gone },
    );
    const right = JSON.stringify(data) === JSON.stringify({ node: { __typename: name, id }, gone: null, nodes: [{ id }, null] });
    findings.push({ name: `Node ${name}`, items: 1, faults: right ? [] : [`${id} gives ${JSON.stringify(data)}`] });
  }
  const faults: string[] = [];
  for (const id of ['', 'nonsense', Buffer.from('Planet:x').toString('base64url'), Buffer.from('Unit:').toString('base64url')]) {
    const { errors } = await service.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    if (errors?.[0]?.extensions?.code !== 'INVALID_ID') faults.push(`${JSON.stringify(id)} is not refused with INVALID_ID`);
  }
  return [...findings, { name: 'Node ids', items: 4, faults }];
}
