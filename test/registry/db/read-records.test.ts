import { beforeAll, describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/registry/publication.store.js';
import { readSeeds } from '../../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../../src/registry/seeds/records-of.js';
import { canonicalJson, hashOf } from '../../../src/shared/hash.js';
import { sharedApp, type SharedApp } from '../../support/app.js';

let app: SharedApp;
beforeAll(async () => {
  app = await sharedApp();
});

describe('records read back from the registry', () => {
  it('are the records that were published, every one, under the hash of its publication', async () => {
    const back = await readRecords(app.database.em(), 1);
    const published = new Map(recordsOf(readSeeds()).map((record) => [`${record.kind} ${record.key}`, canonicalJson(record)]));
    expect(back.length).toBe(published.size);
    for (const { record, publishedHash } of back) {
      expect(canonicalJson(record)).toBe(published.get(`${record.kind} ${record.key}`));
      expect(hashOf(record), record.key).toBe(publishedHash);
    }
  });
});
