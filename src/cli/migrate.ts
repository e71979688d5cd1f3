import type { Config } from '../config.js';
import { seed } from '../registry/seeds/publish-seeds.js';
import { openDatabase } from '../registry/db/orm.js';
import { grantsFor } from '../registry/db/runtime-role.js';
import { mistake } from '../shared/errors.js';

export interface MigrateOptions {
  role?: string;
  print?: boolean;
}

/**
 * `phancong migrate`: brings the database to the newest migration, publishes the package's seeds, and with `--role` gives an
 * existing role what the service needs. With `--print` it opens nothing and prints the statements for the role.
 * @throws UNKNOWN_ROLE.
 */
export async function runMigrate(config: Config, { role, print = false }: MigrateOptions): Promise<void> {
  if (print) {
    process.stdout.write(`${grantsFor(role ?? 'phancong_service').join(';\n')};\n`);
    return;
  }
  const database = await openDatabase(config);
  try {
    const revision = await seed(database);
    process.stdout.write(
      revision === null
        ? 'Cơ sở dữ liệu đã ở bản mới nhất, đủ các bản ghi kèm theo. / The database is up to date and has the seeds.\n'
        : `Cơ sở dữ liệu đã ở bản mới nhất; các bản ghi kèm theo là phiên bản ${revision}. / The database is up to date; the seeds are revision ${revision}.\n`,
    );
    if (role === undefined) return;
    await database.em().transactional(async (em) => {
      const roles = await em.execute<{ rolname: string }[]>('select rolname from pg_roles');
      const names = roles.map(({ rolname }) => rolname);
      if (!names.includes(role)) throw mistake('UNKNOWN_ROLE', role, { vi: 'một vai trò đã được tạo', en: 'a role that has been created' }, names);
      for (const statement of grantsFor(role)) await em.execute(statement);
    });
    process.stdout.write(`Đã cấp quyền chạy dịch vụ cho "${role}". / Gave "${role}" what the service needs.\n`);
  } finally {
    await database.close();
  }
}
