import { mistake, PhancongError } from '../../shared/errors.js';
import { TooLate } from '../../shared/within.js';

/** Seconds after which a caller may try again. */
export const RETRY_AFTER = 5;

/**
 * What PostgreSQL says (SQLSTATE) where it cannot answer now: 08 connection, 53 resources, 57P shutting down or starting, 57014 a
 * statement that took too long, 55P03 a lock that was not given, 40001 and 40P01 to be tried again, 25P03 a transaction that idled,
 * 25006 a server that can only be read, 28 and 3D000 a login or a database that no longer exists.
 */
const STATES = /^(08...|53...|57P0.|57014|55P03|40001|40P01|25P03|25006|28...|3D000)$/;
/** What the operating system says about a connection. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
]);
/** What drivers say without a code (pg, pg-pool, Kysely, PGlite). */
const WORDS = [
  /^Connection terminated/,
  /^Query read timeout$/,
  /^timeout e(xceeded when trying to connect|xpired)$/,
  /is not queryable$/,
  /^Cannot use a pool after calling end on the pool$/,
  /^driver has already been destroyed$/,
  /^PGlite is (closed|closing)/,
];

/** Whether an error says that the database does not answer: it is away, closing, full, or too slow. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as Error & { code?: unknown };
  if (typeof code === 'string' && (code === TooLate.CODE || STATES.test(code) || NETWORK.has(code))) return true;
  return WORDS.some((words) => words.test(error.message)) || isUnavailable(cause);
}

/** Whether a statement took longer than it may: another server would take as long. */
export function isTooSlow(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '57014';
}

/**
 * What a caller learns of an error: a mistake of the caller as it is, SERVICE_UNAVAILABLE where the database does not answer, and
 * `null` for a bug. Never a driver's words.
 */
export function toldOf(error: unknown): PhancongError | null {
  if (error instanceof PhancongError) return error;
  if (!isUnavailable(error)) return null;
  return mistake('SERVICE_UNAVAILABLE', 'database', {
    vi: `Hãy thử lại sau ${RETRY_AFTER} giây.`,
    en: `Try again in ${RETRY_AFTER} seconds.`,
  });
}
