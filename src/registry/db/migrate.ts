import type { MikroORM } from '@mikro-orm/postgresql';
import { mistake } from '../../shared/errors.js';

/** Steps of a start that make somebody wait, where there is something to be done. */
export type StartStep = 'MIGRATE' | 'SEED';

/**
 * Brings a database to the newest migration; `tell` is called first. A role that may not create tables, and a server that can
 * only be read, will do where nothing is to be done.
 * @throws MIGRATIONS_PENDING where something is, REGISTRY_TOO_NEW where the database has a migration that this version does not know.
 */
export async function migrate(orm: MikroORM, names: readonly string[], tell: (step: StartStep) => void = () => undefined): Promise<void> {
  const connection = orm.em.getConnection();
  const [{ known, allowed } = { known: false, allowed: false }] = await connection.execute<{ known: boolean; allowed: boolean }[]>(
    `select to_regclass('mikro_orm_migrations') is not null as known, not pg_is_in_recovery() and has_schema_privilege(current_schema(), 'CREATE')
       and coalesce((select pg_has_role(relowner, 'USAGE') from pg_class where oid = to_regclass('registry_revision')), true) as allowed`,
  );
  const done = known ? await connection.execute<{ name: string }[]>('select name from mikro_orm_migrations') : [];
  const unknown = done.filter(({ name }) => !names.includes(name));
  if (unknown.length)
    throw mistake('REGISTRY_TOO_NEW', unknown.map(({ name }) => name).join(', '), {
      vi: 'phancong phiên bản đó hoặc mới hơn',
      en: 'that version of phancong or a later one',
    });
  const pending = names.filter((name) => !done.some((migration) => migration.name === name));
  if (pending.length === 0) return;
  if (!allowed)
    throw mistake('MIGRATIONS_PENDING', pending.join(', '), {
      vi: 'Chủ sở hữu cơ sở dữ liệu phải chạy phancong migrate trước.',
      en: 'The owner of the database must run phancong migrate first.',
    });
  tell('MIGRATE');
  await orm.migrator.up();
}
