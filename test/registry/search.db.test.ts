import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { publish } from '../../src/registry/publish.js';
import type { SubjectRecord, UnitRecord } from '../../src/registry/record.js';
import { registryOf } from '../../src/registry/registries.js';
import { SearchService } from '../../src/registry/search.service.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { openTestApp } from '../support/app.js';

const RECORDS = packagedRecords();
const unit = RECORDS.find((record): record is UnitRecord => record.kind === 'unit' && record.parent !== null) as UnitRecord;
const subject = RECORDS.find((record): record is SubjectRecord => record.kind === 'subject') as SubjectRecord;
const names = { vi: 'Đội đếm chuồn chuồn', en: 'Dragonfly counters' };
const UNITS: UnitRecord[] = Array.from({ length: 520 }, (_, number) => ({ ...unit, key: `${unit.key}-${number}`, slug: `doi-${number}`, names }));
const NAMED: SubjectRecord = { ...subject, key: 'chuon-chuon', prefLabel: { vi: 'Đếm chuồn chuồn', en: 'Counting dragonflies' } };

let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe('a search that very much matches', () => {
  it('shows five hundred, and leaves out nothing of another kind for it', async () => {
    const em = () => app.database.em();
    await publish(em(), [...UNITS, NAMED], 'units that are named alike');
    const revision = Number((await em().execute<{ id: number }[]>('select max(id) as id from registry_revision'))[0]?.id);
    const hits = await new SearchService(em).search(await registryOf([...RECORDS, ...UNITS, NAMED], revision), 'đếm chuồn chuồn', null);
    expect(hits).toHaveLength(500);
    expect(hits[0]?.key).toBe('SUBJECT:chuon-chuon');
    expect(new Set(hits.map(({ key }) => key)).size).toBe(500);
  });
});
