import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { startService } from '#phancong/app.js';
import type { Question } from '#phancong/answer/question.js';
import type { Config } from '#phancong/config.js';
import { checkBackup } from '#phancong/registry/backup/check-backup.js';
import { restoreBackup } from '#phancong/registry/backup/restore-backup.js';
import type { ChainCheck } from '#phancong/registry/chain.store.js';
import { openDatabase } from '#phancong/registry/db/orm.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { createApp, type App } from '#phancong/services.js';
import { createLogger } from '#phancong/shared/log.js';
import type { Places } from '../kills/places.ts';
import { Load, type Done } from './load.ts';

const TOKEN_KEY = 'a key for tokens that is used by this load alone';
/** By which receipts are signed, in each of the registries. */
const RECEIPT_KEY = 'a key for receipts that is used by this load alone';
const BACKUPS = 3;
const ACTIONS = ['LICENSE', 'GUIDE', 'REPORT', 'CHECK', undefined] as const;
const DAYS = ['2025-05-15', '2025-08-01', '2026-11-01'];
/** Those of which there are decisions on record. */
const ON_RECORD = ['yen-bai', 'quang-ngai', 'hai-phong'];

/** What was done while backups were taken, what the last of them has, and how many answers were compared for each target. */
export interface UnderLoad {
  done: Done;
  check: ChainCheck;
  seconds: number;
  compared: { target: string; answers: number; different: string[] }[];
}

/**
 * Takes backups of a service that is asked and published to, by the command line in a process of its own; restores the last into other places, and
 * asks both the same questions at revisions that the backup has. `root`: the package whose build is run.
 * @throws where a backup is not of one moment: it lacks what was acknowledged before it was begun, or has a revision without its act.
 */
export async function underLoad(from: Places, targets: readonly Places[], answers: number, root: string): Promise<UnderLoad> {
  const place = await from.empty();
  const config: Config = { ...place.settings, host: '127.0.0.1', port: 0, logLevel: 'error', tokenKey: TOKEN_KEY, receiptKey: RECEIPT_KEY };
  const service = await startService(config, createLogger('error'));
  try {
    const provinces = (await service.app.services.responsibility.reference()).provinces.filter(({ to }) => to === null).map(({ key }) => key);
    const subjects = packagedRecords().flatMap((record) => (record.kind === 'subject' ? [record.key] : []));
    const file = join(from.directory, 'under-load.jsonl.gz');
    const load = new Load(service.app, service.url, [...ON_RECORD, ...provinces], subjects);
    const backUp = async (): Promise<ChainCheck> => {
      const before = load.done.revision;
      await backUpBesides(config, service.url, file, root);
      const check = await checkBackup(file);
      if (check.revisions < before || check.revisions > load.done.revision + 1)
        throw new Error(`a backup of revision ${check.revisions}, of a time from ${before} to ${load.done.revision}`);
      // The first revision is that of the seeds; each that follows has its line in the log.
      if (check.acts !== check.revisions - 1) throw new Error(`${check.revisions} revisions and ${check.acts} acts are not of one moment`);
      return check;
    };
    let check: ChainCheck | null = null;
    const begun = performance.now();
    try {
      for (let number = 0; number < BACKUPS; number += 1) check = await backUp();
    } finally {
      await load.stop();
    }
    const seconds = (performance.now() - begun) / BACKUPS / 1_000;
    const questions = Array.from({ length: answers }, (_none, number) => questionOf(number, provinces, subjects, (check as ChainCheck).revisions));
    const compared: UnderLoad['compared'] = [];
    for (const target of targets) compared.push({ target: target.name, answers, different: await differentIn(service.app, target, file, questions) });
    return { done: load.done, check: check as ChainCheck, seconds, compared };
  } finally {
    await service.close();
    await place.drop();
  }
}

/** `phancong backup`: of a PostgreSQL beside the service, of a directory by the service that has it. */
async function backUpBesides({ databaseUrl, dataDirectory }: Config, url: string, file: string, root: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl ?? '',
    PHANCONG_DATA: dataDirectory,
    PHANCONG_TOKEN_KEY: TOKEN_KEY,
    HOST: hostname,
    PORT: port,
  };
  await promisify(execFile)(process.execPath, [join(root, 'dist/main.js'), 'backup', '--out', file], { env });
}

interface Asked {
  question: Question;
  province: string;
  asOf: string;
  revision: number;
}

/** Over all provinces, subjects, acts and days, every second where a decision is on record; at the newest revision and at earlier ones. */
function questionOf(number: number, provinces: readonly string[], subjects: readonly string[], newest: number): Asked {
  const turn = <Item>(items: readonly Item[], by: number): Item => items[Math.floor(number / by) % items.length] as Item;
  const action = turn(ACTIONS, 2);
  const subject = subjects[(number * 31) % subjects.length] as string;
  return {
    question: { duty: action === undefined ? { subject } : { subject, action } },
    province: number % 2 ? turn(ON_RECORD, 2) : turn(provinces, 2),
    asOf: turn(DAYS, 3),
    revision: number % 5 ? newest : 1 + ((number * 13) % newest),
  };
}

/** Restores a backup and asks both registries. @returns the questions whose answers or receipts are not the same. */
async function differentIn(original: App, target: Places, file: string, questions: readonly Asked[]): Promise<string[]> {
  const place = await target.empty();
  try {
    await (await openDatabase({ ...place.settings, prepare: ({ em }) => restoreBackup(em(), file) })).close();
    const restored = await createApp({ ...place.settings, readOnly: true, receiptKey: RECEIPT_KEY, deadline: Infinity });
    try {
      const different: string[] = [];
      for (const asked of questions) {
        const [first, second] = [await answerOf(original, asked), await answerOf(restored, asked)];
        if (!isDeepStrictEqual(first, second)) different.push(JSON.stringify(asked));
      }
      return different;
    } finally {
      await restored.close();
    }
  } finally {
    await place.drop();
  }
}

/** As it would be sent: the whole answer with its receipt and the signature of that. */
async function answerOf({ services: { responsibility } }: App, { question, province, asOf, revision }: Asked): Promise<unknown> {
  return JSON.parse(JSON.stringify(await responsibility.ask(question, province, asOf, revision)));
}

/** What came of it, in one line for each target. */
export function summaryOf(from: Places, { done, check, seconds, compared }: UnderLoad): string {
  return [
    `${from.name}: ${BACKUPS} backups of ${seconds.toFixed(1)} s each while ${done.answers} questions were answered (${done.failed.length} failed, ${Math.round(done.longestAnswer)} ms the longest) and ${done.revision - 1} revisions published (${Math.round(done.longestPublication)} ms the longest); the last has ${check.revisions} revisions and ${check.acts} acts`,
    ...compared.map(
      ({ target, answers, different }) => `  restored into ${target}: ${answers} answers and receipts compared, ${different.length} different`,
    ),
  ].join('\n');
}
