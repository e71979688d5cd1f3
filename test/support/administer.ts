import { MikroORM } from '@mikro-orm/postgresql';

/** One statement on a PostgreSQL server, outside any registry. */
export async function administer(url: string, statement: string): Promise<void> {
  await rowsOf(url, statement);
}

/** The rows that such a statement gives. */
export async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } } as never);
  try {
    return await orm.em.getConnection().execute<unknown[]>(statement, [], 'all');
  } finally {
    await orm.close(true);
  }
}

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
