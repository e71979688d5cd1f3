import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '#phancong/services.js';
import { Session } from '#phancong/registry/db/session.js';
import { publishWithin } from '#phancong/registry/publish.js';
import type { UnitRecord } from '#phancong/registry/record.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { writeAct } from '#phancong/review/act.store.js';
import { localOperator } from '#phancong/review/caller.js';

/** Between two publications (ms). */
const PAUSE = 100;
const WHO = localOperator('load');
const UNIT = packagedRecords().find((record): record is UnitRecord => record.kind === 'unit' && record.key === 'yen-bai/phong-cds') as UnitRecord;
const QUERY = `query ($province: String!, $subject: String!, $asOf: Date) {
  responsibility(question: { duty: { subject: $subject } }, province: $province, asOf: $asOf) { status leads { unit { name { vi } } } receipt { revision } } }`;

/** What was asked and published so far. */
export interface Done {
  /** The newest revision of which somebody was told that it is published. */
  revision: number;
  answers: number;
  /** Requests that were not answered, with what came instead. */
  failed: string[];
  longestAnswer: number;
  longestPublication: number;
}

/** A service that is asked without a pause, and whose registry gets one revision after the other, each with its line in the log. */
export class Load {
  readonly done: Done = { revision: 1, answers: 0, failed: [], longestAnswer: 0, longestPublication: 0 };
  private readonly running: Promise<unknown>;
  private over = false;

  constructor(app: App, url: string, provinces: readonly string[], subjects: readonly string[]) {
    this.running = Promise.all([this.publish(app), this.ask(url, provinces, subjects)]);
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.running;
  }

  private async publish({ database, services }: App): Promise<void> {
    for (let number = 1; !this.over; number += 1) {
      const names = { vi: `Phòng Chuyển đổi số ${number}`, en: `Digital Transformation Division ${number}` };
      const begun = performance.now();
      const revision = await database.em().transactional(async (tx) => {
        const published = await publishWithin(new Session(tx as never), [{ ...UNIT, names }], `load ${number}`);
        await writeAct(tx as never, WHO, 'PUBLISH', { document: 'yb-2025-03' }, { outcome: 'DONE', revision: published as number });
        return published as number;
      });
      this.done.longestPublication = Math.max(this.done.longestPublication, performance.now() - begun);
      this.done.revision = revision;
      services.responsibility.refresh();
      await delay(PAUSE);
    }
  }

  private async ask(url: string, provinces: readonly string[], subjects: readonly string[]): Promise<void> {
    for (let number = 0; !this.over; number += 1) {
      const variables = { province: provinces[number % provinces.length], subject: subjects[(number * 7) % subjects.length], asOf: '2025-05-15' };
      const begun = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY, variables }),
      }).then((answer) => answer.text(), String);
      if (!response.startsWith('{"data":{"responsibility":{"status"')) this.done.failed.push(response.slice(0, 200));
      this.done.answers += 1;
      this.done.longestAnswer = Math.max(this.done.longestAnswer, performance.now() - begun);
    }
  }
}
