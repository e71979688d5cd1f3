import { isIP } from 'node:net';
import type { Text } from '../shared/text.js';
import { invalidSetting, wholeNumber, type Settings } from './setting.js';

/** What one client may take of the service, how long it may take over it, and from which pages it may be asked. */
export interface Edges {
  /** Requests of one client in a minute; 0 sets no limit. */
  requestsPerMinute: number;
  /** Streams of one client that are open at once; 0 sets no limit. */
  streamsPerClient: number;
  /** Seconds in which the headers of a request must have come. */
  headersTimeout: number;
  /** Seconds in which a whole request must have come, its body included. */
  bodyTimeout: number;
  /** Seconds after which a connection is closed on which nothing moves. */
  idleTimeout: number;
  /** Seconds for which a connection is kept for the next request. */
  keepAlive: number;
  /** Seconds that requests which were accepted have to be answered once the service has to stop. */
  stopWithin: number;
  /** Proxies whose word on a client's address counts (X-Forwarded-For): addresses, ranges, `loopback`, `uniquelocal`; none where empty. */
  trustProxy: readonly string[];
  /** Origins whose pages may ask; `*` for all. */
  origins: readonly string[];
}

/**
 * The edges by default. The number of requests is more than one core can answer, so that it stops a flood and no honest
 * client; a public service sets a lower one.
 */
export const EDGES: Edges = {
  requestsPerMinute: 600_000,
  streamsPerClient: 20,
  headersTimeout: 15,
  bodyTimeout: 30,
  idleTimeout: 60,
  keepAlive: 72,
  stopWithin: 10,
  trustProxy: [],
  origins: ['*'],
};

const NUMBERS = {
  PHANCONG_REQUESTS_PER_MINUTE: 'requestsPerMinute',
  PHANCONG_STREAMS_PER_CLIENT: 'streamsPerClient',
  PHANCONG_HEADERS_TIMEOUT: 'headersTimeout',
  PHANCONG_BODY_TIMEOUT: 'bodyTimeout',
  PHANCONG_IDLE_TIMEOUT: 'idleTimeout',
  PHANCONG_KEEP_ALIVE: 'keepAlive',
  PHANCONG_STOP_WITHIN: 'stopWithin',
} as const;
/** A time-out of 0 means no time-out: a connection could be held for ever. */
const MAY_BE_ZERO: readonly string[] = ['PHANCONG_REQUESTS_PER_MINUTE', 'PHANCONG_STREAMS_PER_CLIENT'];
const LARGEST = 1_000_000;

const PROXIES: Text = {
  vi: 'địa chỉ, dải địa chỉ như 10.0.0.0/8, loopback hoặc uniquelocal, cách nhau bằng dấu phẩy',
  en: 'addresses, ranges such as 10.0.0.0/8, loopback or uniquelocal, separated by commas',
};
const ORIGINS: Text = {
  vi: '*, hoặc các nguồn gốc (origin) như https://portal.example, cách nhau bằng dấu phẩy',
  en: '*, or origins such as https://portal.example, separated by commas',
};

/** Reads the edges from settings. @throws INVALID_SETTING. */
export function readEdges(settings: Settings): Edges {
  const edges: Edges = { ...EDGES };
  for (const [setting, name] of Object.entries(NUMBERS)) {
    const least = MAY_BE_ZERO.includes(setting) ? 0 : 1;
    edges[name] = wholeNumber(settings, setting, EDGES[name], least, LARGEST);
  }
  edges.trustProxy = listOf(settings, 'PHANCONG_TRUST_PROXY', isProxy, PROXIES) ?? edges.trustProxy;
  edges.origins = listOf(settings, 'PHANCONG_ORIGINS', isOrigin, ORIGINS) ?? edges.origins;
  return edges;
}

function listOf(settings: Settings, name: string, isOne: (part: string) => boolean, expected: Text): string[] | null {
  const given = settings[name];
  if (given === undefined || given.trim() === '') return null;
  const parts = given.split(',').map((part) => part.trim());
  const wrong = parts.find((part) => !isOne(part));
  if (wrong !== undefined) throw invalidSetting(`${name}=${wrong}`, expected);
  return parts;
}

function isProxy(part: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(part)) return true;
  const [address = '', bits, more] = part.split('/');
  const version = isIP(address);
  return version !== 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

function isOrigin(part: string): boolean {
  return part === '*' || (URL.canParse(part) && new URL(part).origin === part);
}
