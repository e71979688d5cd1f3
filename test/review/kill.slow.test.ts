import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database, DatabaseSettings } from '../../src/registry/db/database.js';
import { openDatabase } from '../../src/registry/db/orm.js';
import { publish } from '../../src/registry/publish.js';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import { DraftService } from '../../src/review/draft.service.js';
import { hashOf } from '../../src/shared/hash.js';
import { administer, databaseAt } from '../support/administer.js';
import { builtPackage } from '../support/built-package.js';
import { decided, OPERATOR, sample } from './review.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
const CHILD = new URL('publish-child.mjs', import.meta.url).pathname;
const OPTIONS = { province: 'An Giang' };
const POSTGRES = process.env['DATABASE_URL'];

/** When the process is killed: by itself after so many statements, or from outside after a part of the usual time, or when it is done. */
type Point = { statement: number } | { part: number } | 'done';
/** Spread over the whole transaction, from before its first statement to after its last, and random within each part. */
const spread = (kills: number): number[] => Array.from({ length: kills }, (_none, index) => (index + Math.random()) / kills);
const BETWEEN = 8;
const AT_ANY_MOMENT = 8;
const AFTER = 4;

/** A registry with a reviewed draft, prepared once, of which every kill gets its own copy. */
interface Prepared {
  copy(): Promise<{ settings: DatabaseSettings; drop: () => Promise<void> }>;
  drop(): Promise<void>;
}

let build: string;
let prepared: Prepared;
let draft: string;
let before: string;
let after: string;
let statements: number;
let duration: number;

beforeAll(async () => {
  build = await builtPackage();
  prepared = POSTGRES ? await onPostgres(POSTGRES) : await onPglite();
  const whole = await prepared.copy();
  before = await opened(whole.settings, contentOf);
  ({ statements, duration } = await publishInChild(whole.settings, 'done'));
  after = await opened(whole.settings, contentOf);
  await whole.drop();
  expect(after).not.toBe(before);
}, 900_000);
afterAll(async () => {
  await prepared?.drop();
});

describe('killed while it publishes', () => {
  it(`${BETWEEN + AT_ANY_MOMENT + AFTER} times, the registry is as before or as after, and it can be done again`, async () => {
    const points: Point[] = [
      ...spread(BETWEEN).map((part) => ({ statement: Math.floor(part * (statements + 1)) })),
      ...spread(AT_ANY_MOMENT).map((part) => ({ part })),
      ...Array<Point>(AFTER).fill('done'),
    ];
    const ended: Record<'before' | 'after', Point[]> = { before: [], after: [] };
    const kill = async (point: Point): Promise<void> => {
      const { settings, drop } = await prepared.copy();
      await publishInChild(settings, point);
      await opened(settings, async (database) => {
        const content = await contentOf(database);
        expect([before, after], JSON.stringify(point)).toContain(content);
        const end = content === before ? 'before' : 'after';
        const drafts = new DraftService(database.em);
        // What an import answers depends on that content alone: once for each of the two is enough.
        if (ended[end].push(point) === 1)
          expect(await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR), end).toMatchObject({ changed: false });
        const published = await drafts.publish(draft, OPERATOR);
        expect(published, JSON.stringify(point)).toEqual({ document: 'an-giang-2025-04', revision: 2, changed: end === 'before' });
      });
      await drop();
    };
    // Two at a time, each on its own copy: while one registry is opened, another process is killed.
    const lane = async (): Promise<void> => {
      for (let point = points.shift(); point !== undefined; point = points.shift()) await kill(point);
    };
    await Promise.all([lane(), lane()]);
    expect(ended.before.length, 'a kill that always comes too late proves nothing').toBeGreaterThanOrEqual(BETWEEN / 2);
    expect(ended.after.length).toBeGreaterThanOrEqual(AFTER);
    expect(ended.after.filter((point) => point === 'done')).toHaveLength(AFTER);
    const [as, then] = [ended.before.length, ended.after.length];
    process.stdout.write(
      `${POSTGRES ? 'PostgreSQL' : 'PGlite'}: ${as + then} kills over ${statements} statements, ${as} as before, ${then} as after\n`,
    );
  }, 900_000);
});

/** Publishes in a process that is killed at a point. @returns, where it came to its end, how many statements and ms it took. */
async function publishInChild(settings: DatabaseSettings, point: Point): Promise<{ statements: number; duration: number }> {
  const killAfter = typeof point === 'object' && 'statement' in point ? point.statement : null;
  const part = typeof point === 'object' && 'part' in point ? point.part : null;
  const child = spawn(
    process.execPath,
    ['--liftoff-only', CHILD, JSON.stringify({ dist: join(build, 'dist'), settings, draft, caller: OPERATOR, killAfter })],
    {
      env: { ...process.env, NODE_COMPILE_CACHE: join(build, 'cache') },
    },
  );
  let errors = '';
  let output = '';
  let begun = 0;
  let finished = 0;
  child.stderr.on('data', (text: Buffer) => void (errors += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    if (begun === 0 && output.includes('begin')) {
      begun = performance.now();
      if (part !== null) setTimeout(() => child.kill('SIGKILL'), part * duration);
    }
    if (finished === 0 && output.includes('end')) {
      finished = performance.now();
      if (part === null) child.kill('SIGKILL');
    }
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal, errors).toBe('SIGKILL');
  return { statements: Number(/^end (\d+)$/m.exec(output)?.[1] ?? 0), duration: finished - begun };
}

/** What the server still does for a process that is gone. */
const OTHERS =
  "select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'";

/** Opens a registry that a process may just have left behind. */
async function opened<Result>(settings: DatabaseSettings, work: (database: Database) => Promise<Result>): Promise<Result> {
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
  const row = "(to_jsonb(t) - 'recorded_at' - 'chain_hash' - 'transaction' - 'imported_at' - 'reviewed_at' - 'executed_at')::text";
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
  const directory = temporaryDirectory('kill');
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
