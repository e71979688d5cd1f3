import { setTimeout as delay } from 'node:timers/promises';
import { checkDatabase } from '#phancong/registry/chain.store.js';
import type { Database, DatabaseSettings } from '#phancong/registry/db/database.js';
import { openDatabase } from '#phancong/registry/db/orm.js';

/** What differs where the same is done twice: times, what is made of them, and numbers that a transaction took and did not use. */
const OF_ONE_RUN = ['recorded_at', 'chain_hash', 'transaction', 'imported_at', 'reviewed_at', 'executed_at'];
const NUMBERED = ['entry', 'entry_text', 'publication', 'verbatim_source', 'verbatim_text', 'mikro_orm_migrations'];

/** A line of the index names its text by a number; what the text is must be the same. */
const LINES_WITH_TEXTS = '(select entry.*, entry_text.hash from entry left join entry_text on entry_text.id = entry.text)';

/** A hash of the rows of each table, but for what is of one run. */
export type Content = Readonly<Record<string, string>>;

/** The tables in which two contents differ. */
export function differing(one: Content, other: Content): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
}

/** Opens a registry that a process may just have left behind. */
export async function opened<Result>(settings: DatabaseSettings, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(settings);
  try {
    if (settings.databaseUrl !== null) await alone(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Waits until the server does nothing any more for a process that is gone. */
async function alone(database: Database): Promise<void> {
  const others =
    "select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'";
  for (let tries = 0; tries < 1_500; tries += 1) {
    const [row] = await database.em().execute<{ others: number }[]>(others);
    if (row?.others === 0) return;
    await delay(20);
  }
  throw new Error('the server goes on working for a process that is gone');
}

/** What is in a registry. @throws where a chain is broken. */
export async function contentOf(database: Database): Promise<Content> {
  const { breaks } = await checkDatabase(database.em());
  if (breaks.length) throw new Error(`a chain is broken: ${JSON.stringify(breaks)}`);
  const em = database.em();
  const tables = await em.execute<{ name: string }[]>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by table_name",
  );
  const sums = tables.map(({ name }) => {
    const left = [...OF_ONE_RUN, ...(NUMBERED.includes(name) ? ['id', 'source', 'text'] : [])].map((column) => `'${column}'`);
    const row = `(to_jsonb(t) - array[${left.join(', ')}])::text`;
    return `select '${name}' as name, md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as sum from ${name === 'entry' ? LINES_WITH_TEXTS : `"${name}"`} t`;
  });
  const rows = await em.execute<{ name: string; sum: string }[]>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
