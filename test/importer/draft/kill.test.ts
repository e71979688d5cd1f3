import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database, type DatabaseSettings } from '../../../src/db/orm.js';
import { publish } from '../../../src/db/publish.js';
import { readSeeds } from '../../../src/db/seed/read-seeds.js';
import { recordsOf } from '../../../src/db/seed/records-of.js';
import { DraftService } from '../../../src/importer/draft/draft.service.js';
import { hashOf } from '../../../src/shared/hash.js';
import { administer, databaseAt } from '../../support/administer.js';
import { decided, OPERATOR, sample } from './review.js';

const KILLS = 20;
const ROOT = new URL('../../../', import.meta.url).pathname;
const CHILD = new URL('publish-child.mjs', import.meta.url).pathname;
const OPTIONS = { province: 'An Giang' };
const POSTGRES = process.env['DATABASE_URL'];

/** A registry with a reviewed draft, prepared once, of which every kill gets its own copy. */
interface Prepared {
  copy(): Promise<{ settings: DatabaseSettings; drop: () => Promise<void> }>;
  drop(): Promise<void>;
}

let prepared: Prepared;
let draft: string;
let before: string;
let after: string;
let statements: number;
let duration: number;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'tsconfig.build.json')]);
  prepared = POSTGRES ? await onPostgres(POSTGRES) : await onPglite();
  const whole = await prepared.copy();
  before = await opened(whole.settings, contentOf);
  const run = await publishInChild(whole.settings, null, null);
  expect(run.ended, run.errors).toBe(true);
  ({ statements, duration } = run);
  after = await opened(whole.settings, contentOf);
  await whole.drop();
  expect(after).not.toBe(before);
}, 900_000);
afterAll(() => prepared?.drop());

describe('killed while it publishes', () => {
  it(`${KILLS} times, half of them between statements and half at any time, the registry is as before or as after, and it can be done again`, async () => {
    const seen = { before: 0, after: 0 };
    const kill = async (between: boolean): Promise<void> => {
      const { settings, drop } = await prepared.copy();
      const killAfter = between ? 1 + Math.floor(Math.random() * statements) : null;
      const killAt = between ? null : Math.random() * duration * 1.1;
      await publishInChild(settings, killAfter, killAt);
      await opened(settings, async (database) => {
        const content = await contentOf(database);
        const point = between ? `after statement ${killAfter} of ${statements}` : `after ${killAt?.toFixed(1)} of ${duration.toFixed(1)} ms`;
        expect([before, after], point).toContain(content);
        seen[content === before ? 'before' : 'after'] += 1;
        const drafts = new DraftService(database.em);
        expect(await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR), point).toMatchObject({ changed: false });
        expect(await drafts.publish(draft, OPERATOR), point).toEqual({ document: 'an-giang-2025-04', revision: 2, changed: content === before });
      });
      await drop();
    };
    // Two at a time, each on its own copy: while one registry is opened, another process is killed.
    const lane = async (between: boolean): Promise<void> => {
      for (let count = 0; count < KILLS / 2; count += 1) await kill(between);
    };
    await Promise.all([lane(true), lane(false)]);
    expect(seen.before, 'a kill that always comes too late proves nothing').toBeGreaterThan(0);
    process.stdout.write(`${POSTGRES ? 'PostgreSQL' : 'PGlite'}: ${KILLS} kills, ${seen.before} as before, ${seen.after} as after\n`);
  }, 900_000);
});

async function publishInChild(
  settings: DatabaseSettings,
  killAfter: number | null,
  killAt: number | null,
): Promise<{ ended: boolean; statements: number; duration: number; errors: string }> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify({ settings, draft, caller: OPERATOR, killAfter })]);
  let errors = '';
  let output = '';
  let begun = 0;
  let finished = 0;
  child.stderr.on('data', (text: Buffer) => void (errors += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    if (begun === 0 && output.includes('begin')) {
      begun = performance.now();
      if (killAt !== null) setTimeout(() => child.kill('SIGKILL'), killAt);
    }
    if (finished === 0 && output.includes('end')) finished = performance.now();
  });
  await once(child, 'close');
  const ended = /^end (\d+)$/m.exec(output);
  return { ended: ended !== null, statements: Number(ended?.[1] ?? 0), duration: finished - begun, errors };
}

/** What the server still does for a process that is gone. */
const OTHERS =
  "select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'";

/** Opens a registry that a process may just have left behind. */
async function opened<Result>(settings: DatabaseSettings, work: (database: Database) => Promise<Result>): Promise<Result> {
  // What a killed process leaves; a start would wait until it is stale.
  if (settings.databaseUrl === null) rmSync(`${settings.dataDirectory}.lock`, { recursive: true, force: true });
  const database = await openDatabase(settings);
  try {
    if (settings.databaseUrl !== null)
      await vi.waitFor(async () => expect(await database.em().execute(OTHERS)).toEqual([{ others: 0 }]), { timeout: 30_000, interval: 20 });
    return await work(database);
  } finally {
    await database.close();
  }
}

/** A hash of every row of every table, but for the times at which rows were written. */
async function contentOf(database: Database): Promise<string> {
  const em = database.em();
  const tables = await em.execute<{ name: string }[]>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by table_name",
  );
  const row = "(to_jsonb(t) - 'recorded_at' - 'imported_at' - 'reviewed_at' - 'executed_at')::text";
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as sum from "${name}" t`,
  );
  return hashOf(await em.execute(`${sums.join(' union all ')} order by name`));
}

async function prepare(settings: DatabaseSettings): Promise<void> {
  const database = await openDatabase(settings);
  // Without documents: the less there is, the more of the kills hit the publishing itself.
  await publish(
    database.em(),
    recordsOf(readSeeds()).filter(({ kind }) => kind === 'province' || kind === 'subject'),
    'provinces and subjects',
  );
  const drafts = new DraftService(database.em);
  const imported = await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR);
  draft = imported.draft.id;
  const { faults } = await drafts.review(draft, decided(imported.draft.review), OPERATOR);
  expect(faults).toEqual([]);
  await database.close();
}

async function onPglite(): Promise<Prepared> {
  const directory = mkdtempSync(join(tmpdir(), 'phancong-kill-'));
  const original = join(directory, 'original');
  await prepare({ databaseUrl: null, dataDirectory: original });
  let copies = 0;
  return {
    copy: async () => {
      const dataDirectory = join(directory, `copy-${(copies += 1)}`);
      cpSync(original, dataDirectory, { recursive: true });
      return { settings: { databaseUrl: null, dataDirectory }, drop: async () => rmSync(dataDirectory, { recursive: true, force: true }) };
    },
    drop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function onPostgres(url: string): Promise<Prepared> {
  const original = `phancong_test_kill_${randomUUID().replaceAll('-', '')}`;
  const drop = (name: string): Promise<void> => administer(url, `drop database ${name} with (force)`);
  await administer(url, `create database ${original}`);
  await prepare({ databaseUrl: databaseAt(url, original), dataDirectory: '' });
  let copies = 0;
  return {
    copy: async () => {
      const name = `${original}_${(copies += 1)}`;
      await administer(url, `create database ${name} template ${original}`);
      return { settings: { databaseUrl: databaseAt(url, name), dataDirectory: '' }, drop: () => drop(name) };
    },
    drop: () => drop(original),
  };
}
