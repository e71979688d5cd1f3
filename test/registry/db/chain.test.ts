import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportOf } from '../../../src/answer/receipt/export-revision.js';
import type { App } from '../../../src/services.js';
import { checkDatabase, revisionLinks } from '../../../src/registry/chain.store.js';
import { publish } from '../../../src/registry/publish.js';
import type { UnitRecord } from '../../../src/registry/record.js';
import { packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import { writeAct } from '../../../src/review/act.store.js';
import { localOperator } from '../../../src/review/caller.js';
import { checkExport } from '../../../src/answer/receipt/check-export.js';
import { readExport } from '../../../src/answer/receipt/registry-export.js';
import { sha256 } from '../../../src/shared/hash.js';
import { openTestApp } from '../../support/app.js';

const ODD = 'dòng 1\nquote " back \\ tab \t, bell \u0007, del \u007f, line \u2028, emoji 🏛, é';
/** What stays: everything but the index, which is made from it, and the list of migrations. */
const LASTING = ['act', 'draft', 'publication', 'registry_revision', 'verbatim_source', 'verbatim_text'];
const rename = (key: string, vi: string): UnitRecord => {
  const unit = packagedRecords().find((record) => record.kind === 'unit' && record.key === key) as UnitRecord;
  return { ...unit, names: { vi, en: vi } };
};

let app: App;
const em = (): SqlEntityManager => app.database.em();
const act = (note: string): Promise<void> => writeAct(em(), localOperator('x'), 'IMPORT', { note }, { outcome: 'DONE' });

beforeAll(async () => {
  app = await openTestApp();
  await act(ODD);
  await Promise.all([publish(em(), [rename('yen-bai/phong-cds', ODD)], ODD), publish(em(), [rename('yen-bai/phong-bcvt', 'B')], 'b')]);
  await Promise.all(['a', 'b', 'c'].map(act));
});
afterAll(() => app.close());

/** Does what only the owner of the database can do, checks the chains, and undoes it. */
async function after(...statements: string[]): Promise<unknown[]> {
  let breaks: unknown[] = [];
  const undo = new Error('undo');
  const tables = ['act', 'registry_revision', 'publication'];
  await em()
    .transactional(async (tx) => {
      for (const table of tables) await tx.execute(`alter table ${table} disable trigger user`);
      for (const statement of statements) await tx.execute(statement);
      breaks = (await checkDatabase(tx as SqlEntityManager)).breaks.map(({ revision, record, act: number }) => ({ revision, record, act: number }));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return breaks;
}

describe('the chains', () => {
  it('are whole, with two publishers and three writers of the log at once, and whatever the texts have in them', async () => {
    const check = await checkDatabase(em());
    expect(check).toMatchObject({ revisions: 3, acts: 4, breaks: [] });
    expect(check.records).toBeGreaterThan(packagedRecords().length);
    const links = await revisionLinks(em());
    expect(new Set(links.map(({ chainHash }) => chainHash)).size).toBe(3);
    expect(links[2]?.published).toHaveLength(1);
  });

  it('an act with a time, a number and a hash of its own gets those of the server', async () => {
    await em().execute(
      `insert into act (id, recorded_at, who, channel, what, outcome, chain_hash) overriding system value values (999, '2020-01-01', 'forger', 'CLI', 'IMPORT', 'DONE', 'x')`,
    );
    const [line] = await em().execute<{ id: string; age: number }[]>(
      `select id::text, extract(epoch from clock_timestamp() - recorded_at)::float8 as age from act order by act.id desc limit 1`,
    );
    expect(line?.id).toBe('5');
    expect(line?.age).toBeLessThan(60);
    expect((await checkDatabase(em())).breaks).toEqual([]);
  });

  const none = { revision: null, record: null, act: null };
  it.each<[string, string[], object]>([
    [
      'an act of 2020 at the end',
      [
        `insert into act (id, recorded_at, who, channel, what, outcome, chain_hash) overriding system value values (6, '2020-01-01', 'x', 'CLI', 'IMPORT', 'DONE', 'x')`,
      ],
      { act: 6 },
    ],
    [
      'an act of 2020 with the right hash',
      [
        `insert into act (id, recorded_at, who, channel, what, outcome, chain_hash) overriding system value values (6, '2020-01-01', 'x', 'CLI', 'IMPORT', 'DONE', 'x')`,
        `update act set chain_hash = act_hash(act, (select chain_hash from act where id = 5)) where id = 6`,
      ],
      { act: 6 },
    ],
    ['another who', [`update act set who = 'y' where id = 2`], { act: 2 }],
    ['an act taken out', ['delete from act where id = 2'], { act: 3 }],
    ['the first act taken out', ['delete from act where id = 1'], { act: 2 }],
    ['two acts that change places', [`update act set note = case id when 2 then 'z' else 'w' end where id in (2, 3)`], { act: 2 }],
    [
      'another name of a unit',
      [`update publication set body = jsonb_set(body, '{names}', '{"vi":"x","en":"x"}') where key = 'quang-ngai/phong-qlcn'`],
      { revision: 1, record: 'unit quang-ngai/phong-qlcn' },
    ],
    [
      'a record made a withdrawal',
      [`update publication set body = null where key = 'quang-ngai/phong-qlcn'`],
      { revision: 1, record: 'unit quang-ngai/phong-qlcn' },
    ],
    [
      'a duty less',
      [`update publication set body = jsonb_set(body, '{clauses,0,duties}', '[]') #- '{clauses,9}' where key = 'yb-2025-03'`],
      { revision: 1, record: 'document yb-2025-03' },
    ],
    [
      'a record under another key',
      [`update publication set body = jsonb_set(body, '{key}', '"x/y"') where key = 'yen-bai/phong-cds' and revision = 2`],
      { revision: 2, record: 'unit x/y' },
    ],
    ['another note of a revision', [`update registry_revision set note = 'x' where id = 2`], { revision: 2 }],
    ['another time of a revision', [`update registry_revision set recorded_at = '2020-01-01' where id = 3`], { revision: 3 }],
    ['another hash of a record', [`update publication set content_hash = repeat('0', 64) where revision = 2`], { revision: 2 }],
    [
      'a publication more',
      [`insert into publication (kind, key, revision, content_hash) values ('unit', 'yen-bai', 2, repeat('0', 64))`],
      { revision: 2 },
    ],
    [
      'a revision made anew with its hash, but not those after it',
      [
        `update registry_revision set note = 'x' where id = 2`,
        `update registry_revision set chain_hash = revision_hash(2, recorded_at, note, (select chain_hash from registry_revision where id = 1)) where id = 2`,
      ],
      { revision: 3 },
    ],
  ])('%s, by the owner with the triggers off, is named', async (_what, statements, named) => {
    expect(await after(...statements)).toEqual([{ ...none, ...named }]);
  });
});

describe('an export', () => {
  it('is checked without the registry: its chain, its records, its log', async () => {
    const { text } = await exportOf(app.services, undefined, true);
    expect(checkExport(readExport(Buffer.from(text)))).toMatchObject({ revisions: 3, acts: 5, breaks: [] });
    const earlier = await exportOf(app.services, 1);
    expect(checkExport(readExport(Buffer.from(earlier.text)))).toMatchObject({ revisions: 1, acts: null, breaks: [] });
  });

  it.each<[string, (line: Record<string, Record<string, unknown>>) => void, object]>([
    [
      'another name in a record',
      (line) => line['record']?.['key'] === 'quang-ngai/phong-qlcn' && (line['record']['names'] = { vi: 'x', en: 'x' }),
      { revision: 1, record: 'unit quang-ngai/phong-qlcn' },
    ],
    ['another note in the chain', (line) => line['link']?.['revision'] === 2 && (line['link']['note'] = 'x'), { revision: 2 }],
    ['another act', (line) => line['act']?.['number'] === 3 && (line['act']['who'] = 'y'), { act: 3 }],
  ])('%s, with the hashes of the file made anew, is named', async (_what, change, named) => {
    const [head = '', ...lines] = (await exportOf(app.services, undefined, true)).text.trimEnd().split('\n');
    const changed = lines
      .map((text) => {
        const line = JSON.parse(text) as Record<string, Record<string, unknown>>;
        change(line);
        return `${JSON.stringify(line)}\n`;
      })
      .join('');
    const file = `${JSON.stringify({ ...JSON.parse(head), contentHash: sha256(changed) })}\n${changed}`;
    const { breaks } = checkExport(readExport(Buffer.from(file)));
    expect(breaks).toMatchObject([{ revision: null, record: null, act: null, ...named }]);
  });
});

describe('nothing is emptied, changed or deleted', () => {
  it.each(['truncate {table}', 'truncate {table} cascade', 'delete from {table}', 'update {table} set {column} = {column}'])(
    '%s is refused on every table that has rows',
    async (sql) => {
      const tables = await em().execute<{ table: string; column: string }[]>(
        `select table_name as "table", (array_agg(column_name::text order by ordinal_position desc) filter (where is_identity = 'NO' and is_generated = 'NEVER'))[1] as "column" from information_schema.columns
       where table_schema = current_schema() and table_name not in ('mikro_orm_migrations', 'entry', 'entry_text', 'entry_word', 'entry_state') group by 1`,
      );
      expect(tables.map(({ table }) => table).sort()).toEqual(LASTING);
      const rows: string[] = [];
      for (const { table, column } of tables) {
        const [count] = await em().execute<{ count: number }[]>(`select count(*)::int as count from ${table}`);
        if (!count?.count && !sql.startsWith('truncate')) continue;
        rows.push(table);
        await expect(em().execute(sql.replace('{table}', table).replaceAll('{column}', column)), table).rejects.toThrow(
          /append-only|a draft stays|cannot truncate a table referenced/,
        );
      }
      expect(rows).toEqual(expect.arrayContaining(['act', 'publication', 'registry_revision']));
    },
  );

  it.each([
    [
      'a publication in a closed revision',
      `insert into publication (kind, key, revision, content_hash) values ('unit', 'yen-bai', 1, repeat('0', 64))`,
    ],
    ['a revision out of its order', `insert into registry_revision (id, note) values (77, 'x')`],
    [
      'a record in a revision of before',
      `insert into publication (kind, key, revision, content_hash, body) select kind, 'x', 1, content_hash, body from publication where key = 'yen-bai/phong-cds' limit 1`,
    ],
  ])('%s is refused', async (_what, sql) => {
    await expect(em().execute(sql)).rejects.toThrow(/append-only/);
  });
});
