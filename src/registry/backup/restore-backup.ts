import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mistake } from '../../shared/errors.js';
import { checkDatabaseWithin, type ChainCheck } from '../chain.store.js';
import { Session } from '../db/session.js';
import { catchUp } from '../entry.store.js';
import { lockRegistry } from '../publish.js';
import { readBackup } from './backup-file.js';
import { refuseBroken } from './check-backup.js';
import { STATE, type StateTable } from './state.js';

/** Characters that go to the database with one statement. */
const LARGE = 2 * 1024 * 1024;

/**
 * Makes an empty registry what a backup says, with its numbers, times and hashes, in one transaction: it counts only where the file was
 * whole to its end and the chains of what is stored are. To be run by the owner of the tables, who alone may stop their triggers.
 * @throws REGISTRY_NOT_EMPTY, BACKUP_BROKEN, and what {@link readBackup} throws.
 */
export async function restoreBackup(em: SqlEntityManager, file: string): Promise<ChainCheck> {
  return em.transactional(async (tx) => {
    const session = new Session(tx as SqlEntityManager);
    await lockRegistry(session);
    await refuseFull(session);
    // What is added gets a number, a time and a hash of its own by these; here it has them already. References are checked all the same.
    for (const { name } of STATE) await session.run(`alter table ${name} disable trigger user`);
    await fill(session, file);
    await session.run('set constraints all immediate');
    for (const { name } of STATE) await session.run(`alter table ${name} enable trigger user`);
    await continueNumbers(session);
    await catchUp(session);
    const check = await checkDatabaseWithin(tx as SqlEntityManager);
    refuseBroken(check);
    return check;
  });
}

async function refuseFull(session: Session): Promise<void> {
  const counts = STATE.map(({ name }) => `select '${name}' as name, count(*)::integer as rows from ${name}`).join(' union all ');
  const found = (await session.run<{ name: string; rows: number }>(counts)).filter(({ rows }) => rows > 0);
  if (found.length)
    throw mistake('REGISTRY_NOT_EMPTY', found.map(({ name, rows }) => `${name} ${rows}`).join(', '), {
      vi: 'một thư mục mới (PHANCONG_DATA) hoặc một cơ sở dữ liệu trống (DATABASE_URL)',
      en: 'a new directory (PHANCONG_DATA) or an empty database (DATABASE_URL)',
    });
}

async function fill(session: Session, file: string): Promise<void> {
  let table = '';
  let rows: string[] = [];
  let length = 0;
  const write = async (): Promise<void> => {
    if (rows.length) await insert(session, STATE.find(({ name }) => name === table) as StateTable, rows);
    rows = [];
    length = 0;
  };
  for await (const next of readBackup(file)) {
    if (next.table !== table || length + next.row.length > LARGE) await write();
    table = next.table;
    rows.push(next.row);
    length += next.row.length;
  }
  await write();
}

/** Rows go to the database as the text that came from one, so that no number and no order of members is changed on the way. */
async function insert(session: Session, { name, columns, given = {} }: StateTable, rows: readonly string[]): Promise<void> {
  const into = [...columns, ...Object.keys(given)].join(', ');
  const values = [...columns, ...Object.values(given)].join(', ');
  await session
    .run(`insert into ${name} (${into}) overriding system value select ${values} from json_populate_recordset(null::${name}, ?::json)`, [
      `[${rows.join(',')}]`,
    ])
    .catch((error: unknown) => {
      // A value of another kind, or one that refers to nothing (SQLSTATE 22 and 23): of a file that somebody wrote himself.
      if (!/^2[23]...$/.test(String((error as { code?: unknown }).code))) throw error;
      throw mistake('BACKUP_UNREADABLE', name, { vi: 'các dòng khớp với lược đồ', en: 'rows that fit the tables' });
    });
}

/** What is added later gets the numbers after those that were restored. */
async function continueNumbers(session: Session): Promise<void> {
  const columns = await session.run<{ name: string; column: string }>(
    `select table_name as name, column_name as column from information_schema.columns
     where table_schema = current_schema() and is_identity = 'YES' and table_name in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(STATE.map(({ name }) => name))],
  );
  for (const { name, column } of columns)
    await session.run(
      `select setval(pg_get_serial_sequence('${name}', '${column}'), coalesce(max(${column}), 1), max(${column}) is not null) from ${name}`,
    );
}
