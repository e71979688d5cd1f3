import type { Config } from '../config.js';
import { seed } from '../registry/seeds/publish-seeds.js';
import { openDatabase } from '../registry/db/orm.js';

/** `phancong seed`: publishes the package's seeds. Doing it twice changes nothing. */
export async function runSeed(config: Config): Promise<void> {
  let revision: number | null = null;
  const database = await openDatabase({ ...config, prepare: async (opened) => (revision = await seed(opened)) });
  await database.close();
  process.stdout.write(
    revision === null
      ? 'Sổ đã có đủ các bản ghi này. / The registry has these records already.\n'
      : `Đã ghi thành phiên bản ${revision}. / Published as revision ${revision}.\n`,
  );
}
