import { setTimeout as delay } from 'node:timers/promises';
import type { Load } from './load.ts';
import type { Server } from './processes.ts';

const SAMPLES = 60;

/** Memory under questions that were never asked before. */
export interface Memory {
  /** Megabytes, at even distances of time. */
  megabytes: number[];
  /** Questions that were answered. */
  asked: number;
  failures: number;
}

export async function memoryUnder(server: Server, load: Load, seconds: number): Promise<Memory> {
  const megabytes = [server.residentMegabytes()];
  const running = load.on(server, 'service', 0, seconds);
  // Where the load fails, what it says is told once the samples are taken.
  running.catch(() => undefined);
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    await delay((seconds * 1000) / SAMPLES);
    megabytes.push(server.residentMegabytes());
  }
  const { perSecond, failures } = await running;
  return { megabytes: megabytes.map(Math.round), asked: Math.round(perSecond * seconds), failures };
}
