import { getNamedType, isObjectType } from 'graphql';
import { startService } from '#phancong/app.js';
import { createLogger } from '#phancong/shared/log.js';
import type { Config } from '#phancong/config.js';
import { buildApiSchema } from '#phancong/graphql/schema.js';
import { callOf, CLOSED, connectionsOf, onParent, selectionOf, type ConnectionField } from './connections.ts';

/** Parents that have something to list: most documents on record are only cited. */
const ONLY: Record<string, string> = { 'LegalDocument.clauses': ', filter: { held: true }', 'LegalDocument.duties': ', filter: { held: true }' };
const PAGE_SIZES = [1, 20, 100] as const;
/** How many objects deep the nodes of a list at the root are asked, and those of a list inside others. */
const DEPTH = { root: 2, nested: 1 };

/** How many SQL statements one request for a connection takes, by page size. */
export interface StatementCount {
  name: string;
  counts: number[];
  /** How often the statement was sent that was sent most often, values aside: what grows where rows are read one by one. */
  repeats: number[];
  /** How many nodes the largest page had, over all parents. */
  nodes: number;
}

/** A running service that tells every statement it sends. */
export interface WatchedService {
  url: string;
  /** The statements since the last call. */
  statements(): string[];
}

/** Starts a service whose statements can be looked at. */
export async function startWatched(config: Config): Promise<WatchedService & { close(): Promise<void> }> {
  let sent: string[] = [];
  const watched = { ...config, onStatement: (statement: string) => void sent.push(statement) };
  const service = await startService(watched, createLogger(config.logLevel));
  return { url: service.url, close: service.close, statements: () => sent.splice(0) };
}

/**
 * Counts the statements of one request for each connection of the schema, with everything that its nodes say of themselves,
 * the total and both ends of the page. Lists that are closed to strangers are left out. A list inside others is asked of as many parents as the page is large. Configurations
 * are warm, as they are in a running service.
 */
export async function countStatements({ url, statements }: WatchedService): Promise<StatementCount[]> {
  const counts: StatementCount[] = [];
  for (const connection of connectionsOf(buildApiSchema())) {
    const own: StatementCount = { name: connection.name, counts: [], repeats: [], nodes: 0 };
    for (const size of PAGE_SIZES) {
      const query = queryOf(connection, size);
      if ((await ask(url, query)) === null) break;
      statements();
      // Another text of the same query, so that no kept answer serves it.
      const text = await ask(url, `${query} # again`);
      const shapes = statements().map(shapeOf);
      own.counts.push(shapes.length);
      own.repeats.push(Math.max(0, ...[...new Set(shapes)].map((shape) => shapes.filter((other) => other === shape).length)));
      own.nodes = ((text ?? '').match(/"cursor":/g) ?? []).length;
    }
    if (own.counts.length > 0) counts.push(own);
  }
  return counts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A statement without its values. */
function shapeOf(statement: string): string {
  return statement
    .replaceAll(/'(?:[^']|'')*'/g, '?')
    .replaceAll(/\b\d+\b/g, '?')
    .replaceAll(/\(\s*\?(?:\s*,\s*\?)*\s*\)/g, '(?)');
}

/**
 * Whether the count does not grow with the page: no statement is sent more often for 100 than for one. A larger page may
 * still take a statement more, where only it has anything of a kind.
 */
export function isFlat({ repeats }: StatementCount): boolean {
  return Math.max(...repeats) <= MOST_REPEATS;
}

/** Once for a page, and once more where a node names others of its own kind. */
const MOST_REPEATS = 2;

/** The counts as a table. */
export function tableOf(counts: readonly StatementCount[]): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['connection', ...PAGE_SIZES.map((size) => `first: ${size}`), 'most repeats', 'nodes', 'flat']),
    row(['---', ...PAGE_SIZES.map(() => '---'), '---', '---', '---']),
    ...counts.map((count) => row([count.name, ...count.counts, Math.max(...count.repeats), count.nodes, isFlat(count) ? 'yes' : 'NO'])),
    '',
  ].join('\n');
}

function queryOf(connection: ConnectionField, size: number): string {
  const edge = getNamedType(connection.connection.getFields()['edges']?.type as never);
  const further = isObjectType(edge) ? Object.values(edge.getFields()).filter(({ name }) => name !== 'node' && name !== 'cursor') : [];
  const ofEdge = further.map((field) => `${field.name} ${selectionOf(field.type, 1)}`).join(' ');
  const depth = connection.through === null ? DEPTH.root : DEPTH.nested;
  const page = `${callOf(connection, `first: ${size}`)} { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor ${ofEdge} node ${selectionOf(connection.node, depth)} } }`;
  return connection.through === null
    ? `{ ${page} }`
    : `{ ${connection.through}(first: ${size}${ONLY[connection.name] ?? ''}) { nodes { ${onParent(connection, page)} } } }`;
}

async function ask(url: string, query: string): Promise<string | null> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (CLOSED.some((code) => text.includes(`"code":"${code}"`))) return null;
  if (text.includes('"errors":')) throw new Error(`${query}: ${text.slice(0, 500)}`);
  return text;
}
