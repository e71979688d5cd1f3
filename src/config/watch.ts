import { invalidSetting, isOn, wholeNumber, type Settings } from './setting.js';

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

/** Reads how to be watched from settings. @throws INVALID_SETTING, which repeats no token. */
export function readWatching(settings: Settings): Watching {
  const metricsToken = settings['PHANCONG_METRICS_TOKEN'] || null;
  if (metricsToken !== null && Buffer.byteLength(metricsToken) < SHORTEST_TOKEN)
    throw invalidSetting('PHANCONG_METRICS_TOKEN', { vi: `ít nhất ${SHORTEST_TOKEN} byte`, en: `at least ${SHORTEST_TOKEN} bytes` });
  const metricsPort = settings['PHANCONG_METRICS_PORT'] ? wholeNumber(settings, 'PHANCONG_METRICS_PORT', 0, 0, HIGHEST_PORT) : null;
  return { metricsToken, metricsPort, logQuestions: isOn(settings, 'PHANCONG_LOG_QUESTIONS') };
}
