import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ResponsibilityService } from '../../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../../src/answer/rules/tables.js';
import { checkDatabase } from '../../../src/registry/chain.store.js';
import { inTodaysForm } from '../../../src/registry/earlier-forms.js';
import type { RegistryRecord } from '../../../src/registry/record.js';
import type { DatabaseSettings } from '../../../src/registry/db/database.js';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { readRecords } from '../../../src/registry/publication.store.js';
import { publish } from '../../../src/registry/publish.js';
import { recordsSource, Registries } from '../../../src/registry/registries.js';
import { SearchService } from '../../../src/registry/search.service.js';
import { hashOf } from '../../../src/shared/hash.js';
import { administer, databaseAt } from '../../support/administer.js';
import { MIGRATIONS } from '../../../src/registry/db/migrations.js';
import { contentOf, makeEarlier } from './earlier-forms.js';
import { asOf } from './earlier-registry.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const POSTGRES = process.env['DATABASE_URL'];
const DRAFTS = 2;

/** A registry as a version with the first so many migrations left it, and what it said. */
async function earlier(form: number): Promise<{ settings: DatabaseSettings; before: unknown; drop: () => Promise<void> }> {
  if (!POSTGRES) {
    const directory = temporaryDirectory('migration');
    const settings = { databaseUrl: null, dataDirectory: join(directory, 'registry') };
    return { settings, before: await makeEarlier(settings, form), drop: async () => rmSync(directory, { recursive: true, force: true }) };
  }
  const name = `phancong_test_${randomUUID().replaceAll('-', '')}`;
  await administer(POSTGRES, `create database ${name}`);
  const settings = { databaseUrl: databaseAt(POSTGRES, name), dataDirectory: '' };
  return { settings, before: await makeEarlier(settings, form), drop: () => administer(POSTGRES, `drop database ${name} with (force)`) };
}

describe.each(MIGRATIONS.map(({ name }, index) => [name, index + 1] as const))('a registry as the migrations as far as %s left it', (_name, form) => {
  it('opens: every revision reads, answers and is found as it was published, the chain is whole, and it goes on', async () => {
    const { settings, before, drop } = await earlier(form);
    const records = asOf(form);
    const revisions = records.map((_, index) => index + 1);
    const acts = form < DRAFTS ? 0 : 3;
    const database = await openDatabase(settings);
    try {
      expect(await contentOf(database.em(), form)).toEqual(before);
      expect(await checkDatabase(database.em())).toMatchObject({ revisions: revisions.length, acts, breaks: [] });

      const answering = new ResponsibilityService(new Registries(database.em), loadRuleset());
      const asPublished = new ResponsibilityService(recordsSource(...records), loadRuleset());
      const search = new SearchService(database.em);
      for (const revision of revisions) {
        const read = await readRecords(database.em(), revision);
        const expected = new Map(records[revision - 1]?.map((record) => [`${record.kind} ${record.key}`, record]));
        expect(new Map(read.map(({ record }) => [`${record.kind} ${record.key}`, record]))).toEqual(expected);
        for (const { record, publishedHash } of read) expect(publishedHash).toBe(hashOf(record));

        for (const subject of ['x-quang', 'buc-xa']) {
          const question = { duty: { subject, action: 'LICENSE' as const } };
          const { receipt, ...answer } = await answering.ask(question, 'son-tra', '2025-05-15', revision);
          const { receipt: expectedReceipt, ...same } = await asPublished.ask(question, 'son-tra', '2025-05-15', revision);
          expect(answer).toEqual(same);
          expect(receipt).toMatchObject({ revision, rulesetHash: expectedReceipt.rulesetHash });
        }
        const registry = await answering.registry(revision);
        const hits = await search.search(registry, 'an toan buc xa', null);
        expect(hits.map(({ key }) => key)).toEqual(revision === 1 ? [] : ['UNIT:son-tra/phong-buc-xa']);
        expect((await search.search(registry, 'Khoản 1.2', null)).map(({ key }) => key)).toEqual(revision < 3 ? ['CLAUSE:st-1#1.2'] : []);
      }
      const statuses = await Promise.all(
        revisions.map((revision) => answering.ask({ duty: { subject: 'x-quang', action: 'LICENSE' } }, 'son-tra', '2025-05-15', revision)),
      );
      expect(statuses.map(({ status, leads }) => [status, leads.map(({ unit }) => unit.name.vi)])).toEqual([
        ['ESTABLISHED', ['Phòng Bức xạ']],
        ['ESTABLISHED', ['Phòng An toàn bức xạ']],
        ...statuses.slice(2).map(({ status }) => [status, statuses[2]?.leads.map(({ unit }) => unit.name.vi)]),
      ]);
      expect(statuses[2]?.status).not.toBe('ESTABLISHED');

      // Records of an earlier form stay as they are until they are published again, in the form of today.
      const [first, last] = [records[0] ?? [], records.at(-1) ?? []].map((all) => all.map(inTodaysForm)) as [RegistryRecord[], RegistryRecord[]];
      expect(await publish(database.em(), last, 'in the form of today')).toBe(revisions.length + 1);
      expect(await publish(database.em(), last, 'nothing new')).toBeNull();
      expect(await publish(database.em(), first, 'as it was')).toBe(revisions.length + 2);
      await database.em().execute(`insert into act (who, channel, what, outcome) values ('x', 'CLI', 'IMPORT', 'DONE')`);
      expect(await checkDatabase(database.em())).toMatchObject({ revisions: revisions.length + 2, acts: acts + 1, breaks: [] });
    } finally {
      await database.close();
      await drop();
    }
  }, 240_000);
});
