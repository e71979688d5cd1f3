import { monitorEventLoopDelay } from 'node:perf_hooks';
import { memoryHeld } from '../memory.ts';

/**
 * Loaded into the service under attack (`node --import`). Asked over IPC, it says how long the event loop stood still since it
 * was last asked, and how much memory is held after a collection.
 */
export interface Watched {
  /** Milliseconds of the longest stop as perf_hooks sees it; other processes that take the processor are in it. */
  stop: number;
  /** Milliseconds of processor time that the main thread itself took in the longest stop. */
  ownStop: number;
  /** Milliseconds of processor time that the main thread took since it was last asked. */
  used: number;
  /** MB of resident memory after a collection. */
  memory: number;
}

const TICK = 5;

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let last = { at: performance.now(), used: process.threadCpuUsage() };
  let ownStop = 0;
  let since = process.threadCpuUsage();
  setInterval(() => {
    const now = { at: performance.now(), used: process.threadCpuUsage() };
    const own = (now.used.user + now.used.system - last.used.user - last.used.system) / 1_000;
    ownStop = Math.max(ownStop, Math.min(own, now.at - last.at) - TICK);
    last = now;
  }, TICK).unref();
  process.on('message', (asked: { collect: boolean }) => {
    const { user, system } = process.threadCpuUsage();
    const answer: Watched = { stop: delay.max / 1e6, ownStop, used: (user + system - since.user - since.system) / 1_000, memory: 0 };
    answer.memory = asked.collect ? memoryHeld() : process.memoryUsage.rss() / 2 ** 20;
    process.send?.(answer);
    setImmediate(() => {
      delay.reset();
      ownStop = 0;
      since = process.threadCpuUsage();
      last = { at: performance.now(), used: process.threadCpuUsage() };
    });
  });
  process.channel?.unref();
}
