import { userInfo } from 'node:os';
import { createApp, type App } from '../services.js';
import type { Config } from '../config.js';
import { DATABASE_TIMEOUTS, patiently } from '../config/timeouts.js';
import { localOperator, type Caller } from '../review/caller.js';

/** Works on the registry itself as the person at this machine, and closes it again. */
export async function withRegistry<Result>(config: Config, work: (app: App, caller: Caller) => Promise<Result>): Promise<Result> {
  const app = await createApp({ ...config, timeouts: patiently(config.timeouts ?? DATABASE_TIMEOUTS) });
  try {
    return await work(app, localOperator(userInfo().username));
  } finally {
    await app.close();
  }
}

/** Exit codes of the commands that change the registry. */
export const EXIT = { DONE: 0, NEEDS_REVIEW: 1, REFUSED: 2 } as const;
