import { userInfo } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { createApp, type App, type AppSettings } from '../services.js';
import type { Config } from '../config.js';
import { DATABASE_TIMEOUTS, patiently } from '../config/timeouts.js';
import { localOperator, type Caller } from '../review/caller.js';

/** How commands open the registry. Tests of many commands put one that is open already in its place. */
export const opening: { open: (settings: AppSettings) => Promise<App> } = { open: createApp };

/** Opens the registry for one piece of work and closes it again: the way of every command that works on it. */
export async function withApp<Result>(settings: AppSettings, work: (app: App) => Promise<Result>): Promise<Result> {
  // One piece of work is over before the embedded database, compiled well, would be faster than compiled quickly.
  setFlagsFromString('--liftoff-only');
  const app = await opening.open(settings);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** The same for a command that only reads: nothing is published. */
export function reading<Result>(config: Config, work: (app: App) => Promise<Result>): Promise<Result> {
  return withApp({ ...config, readOnly: true }, work);
}

/** The same as the person at this machine, who may wait for the database as long as it takes. */
export function withRegistry<Result>(config: Config, work: (app: App, caller: Caller) => Promise<Result>): Promise<Result> {
  const settings = { ...config, timeouts: patiently(config.timeouts ?? DATABASE_TIMEOUTS) };
  return withApp(settings, (app) => work(app, localOperator(userInfo().username)));
}

/** Exit codes of the commands that change the registry. */
export const EXIT = { DONE: 0, NEEDS_REVIEW: 1, REFUSED: 2 } as const;
