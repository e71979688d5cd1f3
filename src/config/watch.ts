/** Monitoring of the service. */
export interface Watching {
  /** Bearer token with which `/metrics` is read at the service's own address; without one it is not there. */
  metricsToken: string | null;
  /** A port of its own for `/metrics`, on the same host and without a token; without one there is none. */
  metricsPort: number | null;
  /** Whether the log has what was asked in its own words instead of by its hash. */
  logQuestions: boolean;
}

/** No metrics, and questions in the log only as hashes. */
export const UNWATCHED: Watching = { metricsToken: null, metricsPort: null, logQuestions: false };

/** A token that is guessed at 1,000 times a second lasts for longer than the service. */
const SHORTEST_TOKEN = 16;
const HIGHEST_PORT = 65_535;

/** Reads how to be watched from settings. @throws a plain error that names the setting and what was expected, and repeats no token. */
export function readWatching(settings: Readonly<Record<string, string | undefined>>): Watching {
  const metricsToken = settings['PHANCONG_METRICS_TOKEN'] || null;
  if (metricsToken !== null && Buffer.byteLength(metricsToken) < SHORTEST_TOKEN)
    throw new Error(`PHANCONG_METRICS_TOKEN: expected at least ${SHORTEST_TOKEN} bytes`);
  const port = settings['PHANCONG_METRICS_PORT'] || null;
  if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) <= HIGHEST_PORT))
    throw new Error(`PHANCONG_METRICS_PORT: expected a port, 0 for a free one, given "${port}"`);
  return { metricsToken, metricsPort: port === null ? null : Number(port), logQuestions: settings['PHANCONG_LOG_QUESTIONS'] === '1' };
}
