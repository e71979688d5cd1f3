import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DATABASE_TIMEOUTS, patiently } from '#phancong/config/timeouts.js';
import { openDatabase } from '#phancong/registry/db/orm.js';
import { publish } from '#phancong/registry/publish.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import type { ProvinceRecord, RegistryRecord } from '#phancong/registry/record.js';
import { madeBody, madeProvinces, type Size } from './made-records.ts';

const records = packagedRecords();
/** The records of the package of one kind. */
const of = <Kind extends RegistryRecord['kind']>(kind: Kind) =>
  records.filter((record): record is Extract<RegistryRecord, { kind: Kind }> => record.kind === kind);

/** Subjects that clauses of the made country are about: those that stand below another, or are what every body has for itself. */
export const subjects = of('subject').filter(({ broader, internal }) => internal || broader !== null);
export const codes = subjects.map(({ key }) => key);
const labels = new Map(subjects.map(({ key, prefLabel }) => [key, prefLabel.vi]));

/** Publishes a made country into an empty database, one revision for each province. Gives the number of duties. */
export async function fill(databaseUrl: string, size: Size, told: (done: number, of: number) => void = () => undefined): Promise<Filled> {
  const database = await openDatabase({ databaseUrl, dataDirectory: '', timeouts: patiently(DATABASE_TIMEOUTS) });
  const { known, provinces } = madeProvinces(of('province'), size.times);
  await publish(database.em(), [...of('subject'), ...of('procedure'), ...known], 'provinces, subjects and procedures');
  for (const [done, province] of provinces.entries()) {
    const made = Array.from({ length: size.bodies }, (_, number) => madeBody(province, number, size, codes, labels)).flat();
    await publish(database.em(), made, province.key);
    told(done + 1, provinces.length);
  }
  // What a server does by itself within a minute (autovacuum): until then it knows nothing of the new table and plans as for a small one.
  await database.em().execute('analyze entry');
  await database.close();
  return { provinces: provinces.length, duties: provinces.length * size.bodies * size.clauses };
}

export interface Filled {
  provinces: number;
  duties: number;
}

/** Publishes one more body in a province that is on record. */
export async function publishOneMore(em: SqlEntityManager, province: string, size: Size, number = 99): Promise<void> {
  const own = of('province').find(({ key }) => key === province) as ProvinceRecord;
  await publish(em, madeBody(own, number, size, codes, labels), 'one more body');
}
