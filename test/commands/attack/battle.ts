import { Report, SLOWEST } from './judge.ts';
import { GIVEN_UP, send, type Reply } from './send.ts';
import type { Target } from './service.ts';
import { converse, HALF_REQUESTS, isAlive, NEVER_ENDING } from './sockets.ts';
import type { Shot } from './shot.ts';
import type { Watched } from './watch.ts';

/** Requests that are under way at once, and after how many the service is asked how it was. */
const AT_ONCE = 4;
const ROUND = 40;
/** Milliseconds for which the event loop may stand still. */
export const LONGEST_STOP = 100;
/** Milliseconds until the service must have closed a request that never ends; the attack starts it with a time-out of 3 s. */
const CLOSED_WITHIN = 45_000;

/** How long the event loop stood still, and during what. */
export type Stop = Omit<Watched, 'memory'> & { name: string };
type Restart = (settings?: Record<string, string>) => Promise<Target>;

/** One service under attack, and what was seen of it. */
export class Battle {
  target: Target;
  readonly report: Report;
  readonly stops: Stop[] = [];
  /** Stops that were too long and may not be repeated. */
  readonly once: Stop[] = [];
  /** What is wrong and no request of its own. */
  readonly failures: string[] = [];
  private readonly restart: Restart | null;

  /** `restart` starts the service anew once an attack has ended it; `null` where that cannot be done. */
  constructor(target: Target, restart: Restart | null) {
    this.target = target;
    this.restart = restart;
    this.report = new Report(target.url);
  }

  /** Sends requests, some at once, and looks at every answer. */
  async fire(shots: readonly Shot[]): Promise<void> {
    await this.target.watch();
    for (let from = 0; from < shots.length; from += ROUND) {
      const round = shots.slice(from, from + ROUND);
      const queue = [...round];
      const work = async (): Promise<void> => {
        for (let shot = queue.shift(); shot; shot = queue.shift()) this.report.add(shot, await this.best(shot));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      await this.look(round, await this.target.watch());
      if (!(await this.survives(round[0] as Shot))) return;
    }
  }

  /** Sends each of the attacks that have a name by itself; others have to be answered meanwhile, and after. */
  async tryNamed(shots: readonly Shot[]): Promise<void> {
    for (const shot of shots) {
      await this.target.watch();
      const other = after(5).then(() => isAlive(this.target.url));
      const reply = await send(this.target.url, shot);
      const watched = await this.target.watch();
      // Other processes may have had the processor: what the service itself worked counts, where nothing else worked for the answer.
      if (watched && this.target.embedded && reply.status > 0) reply.milliseconds = Math.min(reply.milliseconds, watched.used);
      const { codes, faults } = this.report.add(shot, reply);
      if (!shot.invalid && shot.within === undefined && codes.includes('GRAPHQL_VALIDATION_FAILED'))
        this.failures.push(`does not fit the schema any more: ${shot.name}`);
      if (!(await other)) this.report.fault(shot, ['no other request was answered meanwhile']);
      if (shot.within !== undefined && faults.length === 0) await this.tryAgain(shot, shot.within, reply.milliseconds);
      await this.look([shot], watched);
      if (!(await this.survives(shot))) return;
    }
  }

  /** Requests that are no HTTP, or never end. */
  async trySockets(): Promise<void> {
    const { url } = this.target;
    for (const [name, text] of HALF_REQUESTS) {
      const { text: answer, after: closed } = await converse(url, text, { until: 10_000 });
      this.report.sent++;
      if (answer.startsWith('HTTP/1.1 4') && !answer.includes('"code"')) this.failures.push(`no code: ${name}`);
      if (closed === null) this.failures.push(`not closed: ${name}`);
      if (/^HTTP\/1\.1 5(?!03)/.test(answer)) this.failures.push(`${answer.slice(0, 60)}: ${name}`);
    }
    const held = await Promise.all(
      NEVER_ENDING.map(([name, text, drop]) => converse(url, text, { drop, until: CLOSED_WITHIN }).then((one) => ({ name, ...one }))),
    );
    for (const { name, after: closed } of held) if (closed === null) this.failures.push(`not closed within ${CLOSED_WITHIN / 1_000} s: ${name}`);
  }

  /** A service of its own with a limit of 10 requests has to refuse one of 30 with 429. */
  async tryRateLimit(): Promise<void> {
    if (!this.restart) return;
    await this.target.stop();
    this.target = await this.restart({ PHANCONG_REQUESTS_PER_MINUTE: '10' });
    const shot: Shot = { name: 'one of 30 requests where 10 are allowed', method: 'GET', path: '/operations.json' };
    const replies = await Promise.all(Array.from({ length: 30 }, () => send(this.target.url, shot)));
    for (const reply of replies) this.report.add(shot, reply);
    if (!replies.some(({ status }) => status === 429)) this.failures.push('no limit of requests: none of 30 was refused where 10 are allowed');
  }

  /** MB that the service holds after a collection. */
  async memory(): Promise<number | null> {
    return (await this.target.watch(true))?.memory ?? null;
  }

  end(): Promise<void> {
    return this.target.stop();
  }

  /** The best of three tries counts: another process may have had the processor. */
  private async tryAgain(shot: Shot, within: number, first: number): Promise<void> {
    const others = [await send(this.target.url, shot), await send(this.target.url, shot)];
    const best = Math.min(first, ...others.map(({ milliseconds }) => milliseconds));
    if (best > within) this.report.fault(shot, [`${Math.round(best)} ms, expected ${within} ms`]);
  }

  /** A slow answer is asked for twice more, and the best of three counts: another process may have had the processor. */
  private async best(shot: Shot): Promise<Reply> {
    let best = await send(this.target.url, shot);
    for (let more = 0; more < 2 && best.milliseconds > SLOWEST && best.status > 0; more++) {
      const again = await send(this.target.url, shot);
      if (again.milliseconds < best.milliseconds) best = again;
    }
    return best;
  }

  /**
   * How long the event loop stood still during some requests. Where that was too long, each is sent again by itself: one that stops it
   * again is named, and a stop that none repeats was that of a collection of memory, or of something that is read once.
   */
  private async look(shots: readonly Shot[], watched: Watched | null): Promise<void> {
    if (!watched) return;
    if (watched.ownStop <= LONGEST_STOP) return void this.stops.push({ ...watched, name: `requests from ${shots[0]?.name} on` });
    this.once.push({ ...watched, name: `one of ${shots.length} requests, from ${shots[0]?.name} on` });
    for (const shot of shots) {
      const again = await this.ownStopOf(shot);
      if (again) this.stops.push({ ...again, name: shot.name });
    }
  }

  /** The least of two tries. */
  private async ownStopOf(shot: Shot): Promise<Watched | null> {
    let least: Watched | null = null;
    for (let tries = 0; tries < 2 && (least === null || least.ownStop > LONGEST_STOP); tries++) {
      await send(this.target.url, shot);
      const watched = await this.target.watch();
      if (watched && (least === null || watched.ownStop < least.ownStop)) least = watched;
    }
    return least;
  }

  /** Whether the attack can go on: a service that answers nobody any more is ended and started anew. */
  private async survives(shot: Shot): Promise<boolean> {
    for (let waited = 0; waited < GIVEN_UP; waited += 1_000) if (await isAlive(this.target.url)) return true;
    this.failures.push(`the service answered nobody after: ${shot.name}`);
    if (!this.restart) return false;
    await this.target.stop();
    this.target = await this.restart();
    return true;
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
