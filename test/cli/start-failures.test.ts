import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/orm.js';
import { administer, databaseAt } from '../support/administer.js';
import { builtPackage } from '../support/built-package.js';
import { freePort } from '../support/cluster.js';
import { preparedDirectory } from '../support/prepared.js';

const POSTGRES = process.env['DATABASE_URL'];

let build: string;
let directory: string;
beforeAll(async () => {
  build = await builtPackage();
  directory = mkdtempSync(join(tmpdir(), 'phancong-start-'));
}, 300_000);
afterAll(() => {
  for (const made of [build, directory]) if (made) rmSync(made, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  errors: string;
}

/** Runs the package in a process of its own until it ends or, where it starts, until it says so. */
async function run(settings: Record<string, string>, ...command: string[]): Promise<Ended> {
  const { PATH = '' } = process.env;
  const file = join(build, 'dist', command.length ? 'cli/main.js' : 'main.js');
  const child = spawn(process.execPath, ['--liftoff-only', file, ...command], {
    env: { PATH, PORT: '0', HOST: '127.0.0.1', PHANCONG_DATA: join(directory, 'unused'), NODE_COMPILE_CACHE: join(build, 'cache'), ...settings },
  });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => void (errors += text.toString()));
  child.stdout.on('data', () => command.length === 0 && child.kill('SIGTERM'));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}

function expectSentence({ code, errors }: Ended, expected: string, lines = 2): void {
  expect([code, errors.split('\n').length - 1]).toEqual([2, lines]);
  expect(errors.split(':')[0]).toBe(expected);
  expect(errors, 'no stack, no secret').not.toMatch(/\n\s+at |geheim|\.js/);
}

const place = (name: string): string => join(directory, name);

describe('a service that cannot start says why in one sentence for each language, and ends with 2', { timeout: 120_000 }, () => {
  it.each<[string, string, () => Record<string, string> | Promise<Record<string, string>>]>([
    ['a PORT that is none', 'INVALID_SETTING', () => ({ PORT: 'abc' })],
    ['a DATABASE_URL that is none', 'INVALID_SETTING', () => ({ DATABASE_URL: 'geheim' })],
    ['a time that is none', 'INVALID_SETTING', () => ({ PHANCONG_DB_STATEMENT_TIMEOUT: '-1' })],
    ['a PostgreSQL that is not there', 'DATABASE_AWAY', async () => ({ DATABASE_URL: `postgres://x:geheim@127.0.0.1:${await freePort()}/x` })],
    [
      'a directory of other files',
      'NOT_A_REGISTRY',
      () => {
        mkdirSync(place('foreign'));
        writeFileSync(place('foreign/letter.txt'), 'dear');
        return { PHANCONG_DATA: place('foreign') };
      },
    ],
    [
      'a directory of another PostgreSQL',
      'NOT_A_REGISTRY',
      () => {
        mkdirSync(place('older/global'), { recursive: true });
        writeFileSync(place('older/PG_VERSION'), '15\n');
        return { PHANCONG_DATA: place('older') };
      },
    ],
    ['a file where the directory should be', 'DIRECTORY_UNUSABLE', () => (writeFileSync(place('file'), ''), { PHANCONG_DATA: place('file/registry') })],
  ])('%s', async (_name, code, settings) => {
    expectSentence(await run(await settings()), code);
  });

  it('leaves a directory of other files as it was', () => {
    expect(readdirSync(place('foreign'))).toEqual(['letter.txt']);
    expect(readdirSync(directory)).not.toContain('foreign.lock');
  });

  it('files that are damaged, and that stay as they are', async () => {
    cpSync(await preparedDirectory(), place('damaged'), { recursive: true });
    truncateSync(place('damaged/global/pg_control'), 0);
    expectSentence(await run({ PHANCONG_DATA: place('damaged') }), 'REGISTRY_DAMAGED');
    expect(readdirSync(place('damaged'))).toContain('PG_VERSION');
  });

  it('a directory that another process is using', async () => {
    cpSync(await preparedDirectory(), place('used'), { recursive: true });
    const database = await openDatabase({ databaseUrl: null, dataDirectory: place('used') });
    try {
      expectSentence(await run({ PHANCONG_DATA: place('used') }), 'REGISTRY_IN_USE');
    } finally {
      await database.close();
    }
  });

  it('a registry of a newer version, also where a command opens it; and a port that is taken', async () => {
    cpSync(await preparedDirectory(), place('newer'), { recursive: true });
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    expectSentence(await run({ PHANCONG_DATA: place('newer'), PORT: port }), 'CANNOT_LISTEN');
    taken.close();
    const database = await openDatabase({ databaseUrl: null, dataDirectory: place('newer') });
    await database.em().execute("insert into mikro_orm_migrations (name, executed_at) values ('9999-later', now())");
    await database.close();
    expectSentence(await run({ PHANCONG_DATA: place('newer') }), 'REGISTRY_TOO_NEW');
    expectSentence(await run({ PHANCONG_DATA: place('newer') }, 'log'), 'REGISTRY_TOO_NEW');
    expectSentence(await run({ PHANCONG_DATA: place('newer') }, 'ask', 'x', '--province', 'quang-ngai', '--lang', 'en'), 'REGISTRY_TOO_NEW', 1);
  });

  describe.runIf(POSTGRES)('on a PostgreSQL', () => {
    it.each([
      ['a database that is not there, which is not made', (url: URL) => void (url.pathname = '/phancong_no_such_database')],
      ['a user who is none', (url: URL) => void (url.username = 'phancong_nobody')],
    ])('%s', async (_name, change) => {
      const url = new URL(POSTGRES as string);
      change(url);
      url.password = 'geheim';
      expectSentence(await run({ DATABASE_URL: url.href }), 'DATABASE_REFUSED');
      expectSentence(await run({ DATABASE_URL: url.href }), 'DATABASE_REFUSED');
    });

    it('five that start at once on an empty database all come up, and it is seeded once', async () => {
      const name = `phancong_test_five_${process.pid}`;
      await administer(POSTGRES as string, `create database ${name}`);
      const url = databaseAt(POSTGRES as string, name);
      try {
        const ended = await Promise.all(Array.from({ length: 5 }, () => run({ DATABASE_URL: url })));
        expect(ended.map(({ errors }) => errors)).toEqual(['', '', '', '', '']);
        const database = await openDatabase({ databaseUrl: url, dataDirectory: '' });
        expect(await database.em().execute('select id from registry_revision')).toEqual([{ id: 1 }]);
        await database.close();
      } finally {
        await administer(POSTGRES as string, `drop database ${name} with (force)`);
      }
    });
  });
});
