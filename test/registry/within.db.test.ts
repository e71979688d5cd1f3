import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { publish } from '../../src/registry/publish.js';
import type { UnitRecord } from '../../src/registry/record.js';
import { Registries } from '../../src/registry/registries.js';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';

let here: App;
let elsewhere: App;
beforeAll(async () => {
  [here, elsewhere] = await Promise.all([openTestApp(), openTestApp()]);
});
afterAll(() => Promise.all([here.close(), elsewhere.close()]));

const UNIT = 'yen-bai/phong-cds';
const OTHER = 'yen-bai/phong-bcvt';

describe('the newest registry inside a transaction', () => {
  let first: UnitRecord;
  beforeAll(async () => {
    first = (await new Registries(here.database.em).at(1)).record('unit', UNIT) as UnitRecord;
  });
  const renamed = (vi: string): UnitRecord => ({ ...first, names: { vi, en: vi } });
  const within = <Result>(app: App, work: (em: SqlEntityManager) => Promise<Result>): Promise<Result> =>
    app.database.em().transactional((em) => work(em as SqlEntityManager));

  it('has what was published since the one that is known, and shares the rest with it', async () => {
    const registries = new Registries(here.database.em);
    const known = await registries.at(1);
    await publish(here.database.em(), [renamed('Phòng Hạ tầng số')], 'by another process');
    const registry = await within(here, (em) => registries.within(em));
    expect([registry.revision, registry.record('unit', UNIT)?.names.vi]).toEqual([2, 'Phòng Hạ tầng số']);
    expect(registry.record('unit', OTHER)).toBe(known.record('unit', OTHER));
    expect(known.record('unit', UNIT)?.names.vi).not.toBe('Phòng Hạ tầng số');
  });

  it('has what the transaction itself published, and nothing of it once that is undone', async () => {
    const registries = new Registries(here.database.em);
    await registries.at(2);
    const undone = within(here, async (em) => {
      const next = await publish(em, [renamed('Phòng Dữ liệu')], 'undone');
      const registry = await registries.within(em);
      expect([registry.revision, registry.record('unit', UNIT)?.names.vi]).toEqual([next, 'Phòng Dữ liệu']);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const after = await within(here, (em) => registries.within(em));
    expect([after.revision, after.record('unit', UNIT)?.names.vi]).toEqual([2, 'Phòng Hạ tầng số']);
  });

  it('is read anew where the database holds another chain, as after it was restored from a backup', async () => {
    const registries = new Registries(here.database.em);
    expect((await registries.at(2)).record('unit', UNIT)?.names.vi).toBe('Phòng Hạ tầng số');
    await publish(elsewhere.database.em(), [renamed('Phòng Kinh tế số')], 'known here as another revision');
    await publish(elsewhere.database.em(), [{ ...renamed('Phòng Xã hội số'), key: OTHER }], 'known nowhere else');
    const registry = await within(elsewhere, (em) => registries.within(em));
    const names = [UNIT, OTHER].map((key) => registry.record('unit', key)?.names.vi);
    expect([registry.revision, ...names]).toEqual([3, 'Phòng Kinh tế số', 'Phòng Xã hội số']);
  });
});
