import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../src/registry/backup/check-backup.js';
import { restoreBackup } from '../../../src/registry/backup/restore-backup.js';
import { STATE } from '../../../src/registry/backup/state.js';
import { takeBackup } from '../../../src/registry/backup/take-backup.js';
import { checkDatabase } from '../../../src/registry/chain.store.js';
import type { Database } from '../../../src/registry/db/database.js';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { inTodaysForm } from '../../../src/registry/earlier-forms.js';
import { publish } from '../../../src/registry/publish.js';
import { Registries } from '../../../src/registry/registries.js';
import { SearchService } from '../../../src/registry/search.service.js';
import { PhancongError } from '../../../src/shared/errors.js';
import { placesOn, type Place, type Places } from '../../commands/kills/places.ts';
import { quickestDirectory } from '../../support/temporary-directory.js';
import { MIGRATIONS } from '../../../src/registry/db/migrations.js';
import { contentOf, makeEarlier } from './earlier-forms.ts';
import { asOf } from './earlier-registry.ts';

const NEWEST = MIGRATIONS.length;
const POSTGRES = process.env['DATABASE_URL'] ?? null;
const here = placesOn(POSTGRES, quickestDirectory());
const other = placesOn(null, quickestDirectory());
const file = join(here.directory, 'registry.jsonl.gz');

let from: Place;
let database: Database;
let content: unknown;

beforeAll(async () => {
  from = await here.empty();
  content = await makeEarlier(from.settings, NEWEST);
  database = await openDatabase(from.settings);
  await takeBackup(database.em(), file);
});
afterAll(async () => {
  await database.close();
  await from.drop();
  await here.drop();
  await other.drop();
});

const linesOf = (path: string): string[] => gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(0, -1);
/** The rows of a backup, without the line that says when it was taken, and the last, which has a hash of that too. */
const rowsOf = (path: string): string[] => linesOf(path).slice(1, -1);
/** A backup with other lines, packed and, unless said otherwise, with the right counts and hash. */
function written(name: string, lines: readonly string[], sealed = true): string {
  const path = join(here.directory, name);
  const body = lines.filter((line) => !line.startsWith('{"end"'));
  const hash = createHash('sha256');
  for (const line of body) hash.update(`${line}\n`);
  const rows = Object.fromEntries(STATE.map((table) => [table.name, body.filter((line) => line.startsWith(`{"${table.name}"`)).length]));
  const all = sealed ? [...body, JSON.stringify({ end: { rows, hash: hash.digest('hex') } })] : lines;
  writeFileSync(path, gzipSync(all.map((line) => `${line}\n`).join('')));
  return path;
}

/** How a caller's mistake is told; anything else is a bug. */
async function refusal(work: Promise<unknown>): Promise<{ code: string; given: string }> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PhancongError)) throw error ?? new Error('it was not refused');
  return { code: error.code, given: error.detail.given };
}

async function inPlace<Result>(place: Place, work: (opened: Database) => Promise<Result>): Promise<Result> {
  const opened = await openDatabase(place.settings);
  try {
    return await work(opened);
  } finally {
    await opened.close();
    await place.drop();
  }
}

describe('a backup', () => {
  it('has every column of every table but the index, which is made again, and the list of migrations', async () => {
    const columns = await database.em().execute<{ name: string }[]>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and is_generated = 'NEVER' and table_name !~ '^(entry|mikro_orm)' order by 1`,
    );
    const held = STATE.flatMap(({ name, columns: own, given = {} }) => [...own, ...Object.keys(given)].map((column) => `${name}.${column}`));
    expect(columns.map(({ name }) => name)).toEqual(held.toSorted());
  });

  it('says what it has, and lies under its name only when it is whole', async () => {
    const check = await checkBackup(file);
    expect(check).toMatchObject({ revisions: 4, acts: 3, breaks: [] });
    expect(check.chainHash).toBe((await checkDatabase(database.em())).chainHash);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(await refusal(takeBackup(database.em(), join(here.directory, 'none', 'x.gz')))).toMatchObject({ code: 'DIRECTORY_UNUSABLE' });
  });

  const targets: [string, Places][] = [['a database of the same kind', here]];
  if (POSTGRES) targets.push(['the embedded one', other]);
  it.each(targets)('restored into %s: the same rows to the last digit, and work goes on', async (_name, places) => {
    await inPlace(await places.empty(), async (restored) => {
      const em = restored.em;
      expect(await restoreBackup(em(), file)).toMatchObject({ revisions: 4, acts: 3, breaks: [] });
      expect(await contentOf(em(), NEWEST)).toEqual(content);
      const again = join(here.directory, 'again.gz');
      await takeBackup(em(), again);
      expect(rowsOf(again)).toEqual(rowsOf(file));
      expect(rowsOf(file).join('\n')).toContain('{"b": 1.50, "a": [{"2": "x", "1": "y"}]}');

      const registry = await new Registries(em).at(2);
      expect((await new SearchService(em).search(registry, 'an toan buc xa', null)).map(({ key }) => key)).toEqual(['UNIT:son-tra/phong-buc-xa']);
      expect(await publish(em(), (asOf(NEWEST)[0] ?? []).map(inTodaysForm), 'goes on')).toBe(5);
      await em().execute(`insert into act (who, channel, what, outcome) values ('x', 'CLI', 'IMPORT', 'DONE')`);
      expect(await checkDatabase(em())).toMatchObject({ revisions: 5, acts: 4, breaks: [] });
      for (const statement of ['delete from act', `update registry_revision set note = ''`, 'truncate verbatim_text', 'delete from draft'])
        await expect(em().execute(statement), statement).rejects.toThrow(/append-only|stays/);
    });
  });

  it('of a registry without a revision is none', async () => {
    await inPlace(await here.empty(), async (empty) => {
      expect(await refusal(takeBackup(empty.em(), join(here.directory, 'empty.gz')))).toMatchObject({ code: 'NOTHING_TO_BACK_UP' });
    });
    expect(existsSync(join(here.directory, 'empty.gz'))).toBe(false);
  });

  it('of a registry whose chain is broken is refused, with the place', async () => {
    const undo = new Error('undo');
    const refused = database.em().transactional(async (tx) => {
      await tx.execute('alter table act disable trigger user');
      await tx.execute(`update act set who = 'y' where id = 2`);
      const detail = await refusal(takeBackup(tx as never, join(here.directory, 'broken.gz')));
      expect(detail).toMatchObject({ code: 'BACKUP_BROKEN', given: 'act 2' });
      throw undo;
    });
    await expect(refused).rejects.toBe(undo);
    expect(existsSync(join(here.directory, 'broken.gz'))).toBe(false);
  });
});

describe('what cannot be restored', () => {
  let lines: string[];
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  const without = (start: string): string[] => lines.toSpliced(at(start), 1);
  const changed = (start: string, find: string | RegExp, put: string): string[] =>
    lines.with(at(start), (lines[at(start)] as string).replace(find, put));
  beforeAll(() => {
    lines = linesOf(file);
  });

  it.each<[string, () => string, { code: string; given: string | RegExp }]>([
    ['a file that is not there', () => join(here.directory, 'nowhere.gz'), { code: 'BACKUP_UNREADABLE', given: /ENOENT/ }],
    ['a file that is not packed', () => new URL(import.meta.url).pathname, { code: 'BACKUP_UNREADABLE', given: /gzip/ }],
    ['a file of another make', () => written('other.gz', ['{"format":"phancong-export","version":3}']), { code: 'BACKUP_UNREADABLE', given: '#1' }],
    ['an empty file', () => written('empty-file.gz', [], false), { code: 'BACKUP_UNREADABLE', given: '#1' }],
    ['a later form', () => written('new.gz', changed('{"format"', '"form":1', '"form":2')), { code: 'BACKUP_TOO_NEW', given: /form 2/ }],
    [
      'a packed file that is cut off',
      () => {
        writeFileSync(join(here.directory, 'cut.gz'), readFileSync(file));
        truncateSync(join(here.directory, 'cut.gz'), readFileSync(file).length - 40);
        return join(here.directory, 'cut.gz');
      },
      { code: 'BACKUP_UNREADABLE', given: /gzip/ },
    ],
    ['no closing line', () => written('open.gz', lines.slice(0, -1), false), { code: 'BACKUP_UNREADABLE', given: /^\d+$/ }],
    ['a word changed', () => written('word.gz', changed('{"act"', 'Nguyễn An', 'Nguyễn Bê'), false), { code: 'BACKUP_UNREADABLE', given: 'hash' }],
    ['a line taken out', () => written('less.gz', without('{"draft"'), false), { code: 'BACKUP_UNREADABLE', given: 'hash' }],
    ['a line after the last', () => written('more.gz', [...lines, '{"act":{}}'], false), { code: 'BACKUP_UNREADABLE', given: /^#/ }],
    ['a line of no table', () => written('table.gz', [...lines, '{"entry":{}}']), { code: 'BACKUP_UNREADABLE', given: /^#/ }],
    [
      'another act with the right hash of the file',
      () => written('act.gz', changed('{"act"', 'Nguyễn An', 'x')),
      { code: 'BACKUP_BROKEN', given: 'act 1' },
    ],
    ['an act less', () => written('acts.gz', without('{"act"')), { code: 'BACKUP_BROKEN', given: /^act/ }],
    [
      'another record',
      () => written('record.gz', changed('{"publication"', '"body":{', '"body":{"other": 1, ')),
      { code: 'BACKUP_BROKEN', given: /^revision 1 / },
    ],
    ['a record less', () => written('records.gz', without('{"publication"')), { code: 'BACKUP_BROKEN', given: 'revision 1' }],
  ])('%s: refused before and while it is written, and the registry stays empty', async (_name, make, { code, given }) => {
    const path = make();
    expect(await refusal(checkBackup(path))).toEqual({ code, given: expect.stringMatching(given) as string });
    expect(await refusal(restoreBackup(nothing.em(), path))).toMatchObject({ code });
    for (const { name } of STATE) expect(await nothing.em().execute(`select * from ${name}`), name).toEqual([]);
  });

  it('rows that do not fit the tables, though the file and its chains are whole', async () => {
    for (const [find, put] of [
      ['"published_revision":1', '"published_revision":99'],
      ['"state":"PUBLISHED"', '"state":"x"'],
      ['"province":"son-tra"', '"province":null'],
    ] as const) {
      const path = written(
        'forged.gz',
        lines.map((line) => (line.startsWith('{"draft"') ? line.replace(find, put) : line)),
      );
      await checkBackup(path);
      expect(await refusal(restoreBackup(nothing.em(), path)), put).toEqual({ code: 'BACKUP_UNREADABLE', given: 'draft' });
      expect(await nothing.em().execute('select id from registry_revision')).toEqual([]);
    }
  });

  it('a registry that has something already keeps it', async () => {
    expect(await refusal(restoreBackup(database.em(), file))).toMatchObject({
      code: 'REGISTRY_NOT_EMPTY',
      given: expect.stringContaining('registry_revision 4, publication') as string,
    });
    expect(await contentOf(database.em(), NEWEST)).toEqual(content);
  });

  let place: Place;
  let nothing: Database;
  beforeAll(async () => {
    place = await here.empty();
    nothing = await openDatabase(place.settings);
  });
  afterAll(async () => {
    await nothing.close();
    await place.drop();
    rmSync(join(here.directory, 'cut.gz'), { force: true });
  });
});
