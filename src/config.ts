import { join } from 'node:path';
import envPaths from 'env-paths';
import { readEdges, type Edges } from './http/edges.js';

/** The settings of a running service, all from the environment. */
export interface Config {
  host: string;
  port: number;
  /** PostgreSQL connection, or `null` for the embedded database. */
  databaseUrl: string | null;
  /** Directory of the embedded database, or `memory://`. */
  dataDirectory: string;
  logLevel: string;
  /** Key with which tokens are signed; without one nothing can be changed through the API. */
  tokenKey?: string | null;
  /** Keys of before: tokens signed with them are still taken until they end. */
  formerTokenKeys?: readonly string[];
  /** Key by which receipts are signed (Ed25519 in PEM or as JWK, or a secret), or `null` for receipts without signature. */
  receiptKey?: string | null;
  /** The address under which others know the service; without one, exported addresses begin with that of the request. */
  publicUrl?: string | null;
  /** Milliseconds within which a request is answered or given up; 10,000 unless said. */
  deadline?: number;
  /** Answer registered operations only (`schema/operations`), as a public portal may want. */
  safelist?: boolean;
  /** What one client may take of the service; what is left out is as in EDGES. */
  edges?: Partial<Edges>;
}

/** Seconds within which a request is answered. */
const DEADLINE = 10;

/** A key for HS256 must be as long as its hash (RFC 7518, 3.2). */
const SHORTEST_KEY = 32;

/**
 * Reads the settings: PORT (4000), HOST (127.0.0.1), DATABASE_URL, PHANCONG_DATA (a directory of the user's, or
 * `memory://`), LOG_LEVEL (warn), PHANCONG_TOKEN_KEY (none: the API changes nothing),
 * PHANCONG_TOKEN_KEYS_BEFORE (none; keys with white space between), PHANCONG_RECEIPT_KEY (none),
 * PHANCONG_PUBLIC_URL (none), PHANCONG_SAFELIST (0; 1 answers registered operations only), PHANCONG_DEADLINE (10 seconds), and the
 * edges ({@link readEdges}). The only reader of the process environment.
 * @throws a plain error for a PORT that is no port, a deadline that is no time, a token key that is too short, or an edge that is none.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT: expected a number from 0 to 65535, given "${env['PORT']}"`);
  const deadline = Number(env['PHANCONG_DEADLINE'] || DEADLINE);
  if (!(deadline > 0 && deadline <= 3600))
    throw new Error(`PHANCONG_DEADLINE: expected seconds, more than 0 and at most 3600, given "${env['PHANCONG_DEADLINE']}"`);
  const tokenKey = env['PHANCONG_TOKEN_KEY'] || null;
  const formerTokenKeys = (env['PHANCONG_TOKEN_KEYS_BEFORE'] ?? '').split(/\s+/).filter(Boolean);
  for (const [name, keys] of [
    ['PHANCONG_TOKEN_KEY', tokenKey === null ? [] : [tokenKey]],
    ['PHANCONG_TOKEN_KEYS_BEFORE', formerTokenKeys],
  ] as const) {
    const short = keys.find((key) => Buffer.byteLength(key) < SHORTEST_KEY);
    if (short !== undefined) throw new Error(`${name}: expected at least ${SHORTEST_KEY} bytes, given ${Buffer.byteLength(short)}`);
  }
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    databaseUrl: env['DATABASE_URL'] || null,
    dataDirectory: env['PHANCONG_DATA'] || join(envPaths('phancong', { suffix: '' }).data, 'registry'),
    logLevel: env['LOG_LEVEL'] ?? 'warn',
    tokenKey,
    formerTokenKeys,
    receiptKey: env['PHANCONG_RECEIPT_KEY'] || null,
    publicUrl: env['PHANCONG_PUBLIC_URL'] || null,
    deadline: deadline * 1000,
    safelist: env['PHANCONG_SAFELIST'] === '1',
    edges: readEdges(env),
  };
}
