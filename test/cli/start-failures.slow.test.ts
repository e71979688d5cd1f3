import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '../../src/app.js';
import { sentenceOf } from '../../src/cli/sentence.js';
import { readConfig } from '../../src/config.js';
import { openDatabase } from '../../src/registry/db/orm.js';
import { administer, databaseAt } from '../support/administer.js';
import { builtPackage } from '../support/built-package.js';
import { freePort } from '../support/free-port.js';
import { preparedDirectory } from '../support/prepared.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const POSTGRES = process.env['DATABASE_URL'];

let build: string;
let directory: string;
beforeAll(async () => {
  build = await builtPackage();
  directory = temporaryDirectory('start');
}, 300_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  errors: string;
}

/** Runs the package in a process of its own until it ends or, where it starts, until it says so. */
async function run(settings: Record<string, string>, ...command: string[]): Promise<Ended> {
  const { PATH = '' } = process.env;
  const file = join(build, 'dist/main.js');
  const child = spawn(process.execPath, ['--liftoff-only', file, ...(command.length ? command : ['serve'])], {
    env: { PATH, PORT: '0', HOST: '127.0.0.1', PHANCONG_DATA: join(directory, 'unused'), NODE_COMPILE_CACHE: join(build, 'cache'), ...settings },
  });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => void (errors += text.toString()));
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (command.length === 0 && said.includes('http://')) child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}

function expectSentence({ code, errors }: Ended, expected: string): void {
  expect([code, errors.split('\n').length - 1], errors).toEqual([2, 2]);
  expect(errors.split(':')[0]).toBe(expected);
  expect(errors, 'no stack, no secret').not.toMatch(/\n\s+at |geheim|\.js/);
}

/** What a start in this process ends with; the process itself only prints it. */
async function refusalOf(settings: Record<string, string>): Promise<string> {
  const env = { PORT: '0', PHANCONG_DATA: join(directory, 'unused'), LOG_LEVEL: 'silent', ...settings };
  const error = await Promise.resolve()
    .then(() => startService(readConfig(env)))
    .then(
      (service) => service.close(),
      (refused: unknown) => refused,
    );
  const sentence = sentenceOf(error, ['vi', 'en']);
  expect(sentence.split('\n'), sentence).toHaveLength(3);
  expect(sentence).not.toContain('geheim');
  return sentence.slice(0, sentence.indexOf(':'));
}

const place = (name: string): string => join(directory, name);
const copy = async (name: string): Promise<string> => (cpSync(await preparedDirectory(), place(name), { recursive: true }), place(name));

// Where the slow tests run on both, what needs no server is started once.
describe.skipIf(POSTGRES)('a service that cannot start says why in one sentence for each language', { timeout: 120_000 }, () => {
  it.each<[string, string, () => Record<string, string> | Promise<Record<string, string>>]>([
    ['a PORT that is none', 'INVALID_SETTING', () => ({ PORT: 'abc' })],
    ['a DATABASE_URL that is none', 'INVALID_SETTING', () => ({ DATABASE_URL: 'geheim' })],
    ['a time that is none', 'INVALID_SETTING', () => ({ PHANCONG_DB_STATEMENT_TIMEOUT: '-1' })],
    ['a token key that is too short', 'INVALID_SETTING', () => ({ PHANCONG_TOKEN_KEY: 'geheim' })],
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
    [
      'a file where the directory should be',
      'DIRECTORY_UNUSABLE',
      () => (writeFileSync(place('file'), ''), { PHANCONG_DATA: place('file/registry') }),
    ],
    [
      'a place where no directory can be made, though the one above is there',
      'DIRECTORY_UNUSABLE',
      () => ({ PHANCONG_DATA: '/proc/phancong/registry' }),
    ],
    [
      'a link that leads nowhere',
      'DIRECTORY_UNUSABLE',
      () => (symlinkSync(place('nowhere'), place('link')), { PHANCONG_DATA: place('link/registry') }),
    ],
    ['a key of receipts that is too short', 'INVALID_SETTING', () => ({ PHANCONG_RECEIPT_KEY: 'geheim' })],
    [
      'files that are damaged',
      'REGISTRY_DAMAGED',
      async () => {
        truncateSync(join(await copy('damaged'), 'global/pg_control'), 0);
        return { PHANCONG_DATA: place('damaged') };
      },
    ],
  ])('%s', async (_name, code, settings) => {
    expect(await refusalOf(await settings())).toBe(code);
  });

  it('leaves what it refuses as it was', () => {
    expect(readdirSync(place('foreign'))).toEqual(['letter.txt']);
    expect(readdirSync(directory)).not.toContain('foreign.lock');
    expect(readdirSync(place('damaged'))).toContain('PG_VERSION');
  });

  it('a port that is taken, and a directory that is in use; both are free again afterwards', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const PORT = String((taken.address() as AddressInfo).port);
    const PHANCONG_DATA = await copy('used');
    expect(await refusalOf({ PHANCONG_DATA, PORT })).toBe('CANNOT_LISTEN');
    taken.close();
    const database = await openDatabase({ databaseUrl: null, dataDirectory: PHANCONG_DATA });
    expect(await refusalOf({ PHANCONG_DATA })).toBe('REGISTRY_IN_USE');
    const left = readFileSync(join(PHANCONG_DATA, 'postmaster.pid'), 'utf8');
    await database.close();
    // What a crash of our own leaves behind is no other server; the number of a process is.
    writeFileSync(join(PHANCONG_DATA, 'postmaster.pid'), left);
    await (await openDatabase({ databaseUrl: null, dataDirectory: PHANCONG_DATA })).close();
    writeFileSync(join(PHANCONG_DATA, 'postmaster.pid'), '4711\n');
    expect(await refusalOf({ PHANCONG_DATA })).toBe('NOT_A_REGISTRY');
  });

  it('a registry of a newer version, also where a command opens it, and ends with 2', async () => {
    const PHANCONG_DATA = await copy('newer');
    const database = await openDatabase({ databaseUrl: null, dataDirectory: PHANCONG_DATA });
    await database.em().execute("insert into mikro_orm_migrations (name, executed_at) values ('9999-later', now())");
    await database.close();
    expect(await refusalOf({ PHANCONG_DATA })).toBe('REGISTRY_TOO_NEW');
    expectSentence(await run({ PHANCONG_DATA }), 'REGISTRY_TOO_NEW');
    expectSentence(await run({ PHANCONG_DATA }, 'log'), 'REGISTRY_TOO_NEW');
  });
});

describe.runIf(POSTGRES)('a service that starts on a PostgreSQL', { timeout: 120_000 }, () => {
  it.each([
    ['a database that is not there, which is not made', (url: URL) => void (url.pathname = '/phancong_no_such_database')],
    ['a user who is none', (url: URL) => void (url.username = 'phancong_nobody')],
  ])('%s', async (_name, change) => {
    const url = new URL(POSTGRES as string);
    change(url);
    url.password = 'geheim';
    for (const _again of [1, 2]) expect(await refusalOf({ DATABASE_URL: url.href })).toBe('DATABASE_REFUSED');
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
