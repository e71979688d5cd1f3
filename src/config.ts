import { join } from 'node:path';
import envPaths from 'env-paths';
import { DATABASE_TIMEOUTS, type DatabaseTimeouts } from './config/timeouts.js';
import { LEAST_MEMORY, MEMORY } from './shared/memory.js';
import { readEdges, type Edges } from './config/edges.js';
import { readLanguageModel, type LanguageModel } from './config/language-model.js';
import { invalidSetting, isOn, isWebAddress, oneOf, wholeNumber, type Settings } from './config/setting.js';
import { readTracing, type TracingSettings } from './config/tracing.js';
import { readWatching, type Watching } from './config/watch.js';

/** The settings of a running service, all from the environment. */
export interface Config {
  host: string;
  port: number;
  /** PostgreSQL connection, or `null` for the embedded database. */
  databaseUrl: string | null;
  /** Further PostgreSQL servers with the same registry, which are read; none by default. */
  readUrls?: readonly string[];
  /** Directory of the embedded database, or `memory://`. */
  dataDirectory: string;
  logLevel: string;
  /** How long a PostgreSQL may take, and how many connections are held; {@link DATABASE_TIMEOUTS} by default. */
  timeouts?: DatabaseTimeouts;
  /** Key with which tokens are signed; without one nothing can be changed through the API. */
  tokenKey?: string | null;
  /** Former keys: tokens signed with them are accepted until they expire. */
  formerTokenKeys?: readonly string[];
  /** Key by which receipts are signed (Ed25519 in PEM or as JWK, or a secret), or `null` for receipts without signature. */
  receiptKey?: string | null;
  /** The address under which others know the service; without one, exported addresses begin with that of the request. */
  publicUrl?: string | null;
  /** Milliseconds within which a request is answered or given up; 10,000 by default. */
  deadline?: number;
  /** The most answers that are kept to be given again; 20,000 by default. */
  answersKept?: number;
  /** Megabytes that the service may take; {@link MEMORY} by default. What is kept to be given again is held within it. */
  memory?: number;
  /** Answer registered operations only (`schema/operations`), as a public portal may want. */
  safelist?: boolean;
  /** A language model that is asked for a second opinion on free text; without one nothing is ever sent. */
  languageModel?: LanguageModel | null;
  /** What one client may take of the service; what is left out is as in EDGES. */
  edges?: Partial<Edges>;
  /** How the service may be watched; by default it is not. */
  watching?: Watching;
  /** Where traces are sent; by default none are recorded. */
  tracing?: TracingSettings | null;
}

/** Seconds within which a request is answered. */
const DEADLINE = 10;
/** Answers that are kept. */
const ANSWERS_KEPT = 20_000;

/** A key for HS256 must be as long as its hash (RFC 7518, 3.2). */
const SHORTEST_KEY = 32;
/** The longest time-out (ms): an hour. */
const LONGEST = 3_600_000;
const LOG_LEVELS = ['warn', 'fatal', 'error', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Reads the settings: PORT (4000), HOST (127.0.0.1), DATABASE_URL, DATABASE_READ_URLS (none; white space or commas between), PHANCONG_DATA (a directory of the user's, or
 * `memory://`), LOG_LEVEL (warn), PHANCONG_TOKEN_KEY (none: the API changes nothing),
 * PHANCONG_TOKEN_KEYS_BEFORE (none; keys with white space between), PHANCONG_RECEIPT_KEY (none),
 * PHANCONG_PUBLIC_URL (none), PHANCONG_SAFELIST (0; 1 answers registered operations only), PHANCONG_DEADLINE (10 seconds), PHANCONG_ANSWERS_KEPT (20,000), PHANCONG_MEMORY (1,536 megabytes),
 * PHANCONG_MODEL_* (a language model, {@link readLanguageModel}; none), PHANCONG_DB_* (how long a PostgreSQL may take, {@link DATABASE_TIMEOUTS}), the edges ({@link readEdges}), how it may be watched ({@link readWatching}),
 * and where traces are sent ({@link readTracing}). The only reader
 * of the process environment.
 * @throws INVALID_SETTING for a setting that cannot be used: a PORT that is not a port, a token key that is too short, a DATABASE_URL or a
 * PHANCONG_PUBLIC_URL that is not an address, a PHANCONG_SAFELIST other than 0 and 1.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = wholeNumber(env, 'PORT', 4000, 0, 65_535);
  const deadline = wholeNumber(env, 'PHANCONG_DEADLINE', DEADLINE, 1, 3_600);
  const tokenKey = env['PHANCONG_TOKEN_KEY'] || null;
  const formerTokenKeys = (env['PHANCONG_TOKEN_KEYS_BEFORE'] ?? '').split(/\s+/).filter(Boolean);
  for (const [name, keys] of [
    ['PHANCONG_TOKEN_KEY', tokenKey === null ? [] : [tokenKey]],
    ['PHANCONG_TOKEN_KEYS_BEFORE', formerTokenKeys],
  ] as const)
    if (keys.some((key) => Buffer.byteLength(key) < SHORTEST_KEY))
      throw invalidSetting(name, { vi: `ít nhất ${SHORTEST_KEY} byte`, en: `at least ${SHORTEST_KEY} bytes` });
  const databaseUrl = env['DATABASE_URL'] || null;
  const readUrls = (env['DATABASE_READ_URLS'] ?? '').split(/[\s,]+/).filter(Boolean);
  if (databaseUrl !== null) refuseOtherThanPostgres('DATABASE_URL', databaseUrl);
  for (const url of readUrls) refuseOtherThanPostgres('DATABASE_READ_URLS', url);
  if (readUrls.length > 0 && databaseUrl === null)
    throw invalidSetting('DATABASE_READ_URLS', { vi: 'cùng với DATABASE_URL', en: 'DATABASE_URL beside it' });
  return {
    // An empty one would be every address of the machine.
    host: env['HOST'] || '127.0.0.1',
    port,
    databaseUrl,
    readUrls,
    dataDirectory: env['PHANCONG_DATA'] || join(envPaths('phancong', { suffix: '' }).data, 'registry'),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS),
    timeouts: {
      connect: wholeNumber(env, 'PHANCONG_DB_CONNECT_TIMEOUT', DATABASE_TIMEOUTS.connect, 1, LONGEST),
      statement: wholeNumber(env, 'PHANCONG_DB_STATEMENT_TIMEOUT', DATABASE_TIMEOUTS.statement, 1, LONGEST),
      lock: wholeNumber(env, 'PHANCONG_DB_LOCK_TIMEOUT', DATABASE_TIMEOUTS.lock, 1, LONGEST),
      write: wholeNumber(env, 'PHANCONG_DB_WRITE_TIMEOUT', DATABASE_TIMEOUTS.write, 1, LONGEST),
      connections: wholeNumber(env, 'PHANCONG_DB_CONNECTIONS', DATABASE_TIMEOUTS.connections, 1, 1_000),
    },
    tokenKey,
    formerTokenKeys,
    receiptKey: env['PHANCONG_RECEIPT_KEY'] || null,
    publicUrl: publicUrlIn(env),
    deadline: deadline * 1000,
    answersKept: wholeNumber(env, 'PHANCONG_ANSWERS_KEPT', ANSWERS_KEPT, 100, 10_000_000),
    memory: wholeNumber(env, 'PHANCONG_MEMORY', MEMORY, LEAST_MEMORY, 1_000_000),
    safelist: isOn(env, 'PHANCONG_SAFELIST'),
    languageModel: readLanguageModel(env),
    edges: readEdges(env),
    watching: readWatching(env),
    tracing: readTracing(env),
  };
}

/** The address may hold a password: it is not repeated. */
function refuseOtherThanPostgres(setting: string, url: string): void {
  if (/^postgres(ql)?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) return;
  throw invalidSetting(setting, { vi: 'postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu', en: 'postgres://user:password@host:port/database' });
}

/** Addresses are made by adding a path, which would end up in a query or behind a fragment. */
function publicUrlIn(settings: Settings): string | null {
  const given = settings['PHANCONG_PUBLIC_URL'];
  if (!given) return null;
  if (isWebAddress(given) && !/[?#@\s]/.test(given)) return given;
  throw invalidSetting('PHANCONG_PUBLIC_URL', {
    vi: 'một địa chỉ như https://portal.example, không có tên người dùng, ? và #',
    en: 'an address such as https://portal.example, without a user, ? and #',
  });
}
