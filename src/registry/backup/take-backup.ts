import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { IsolationLevel, type SqlEntityManager } from '@mikro-orm/postgresql';
import { mistake } from '../../shared/errors.js';
import { SOFTWARE } from '../../shared/software.js';
import type { ChainCheck } from '../chain.store.js';
import { newestRevision } from '../publication.store.js';
import { BACKUP_FORMAT, type BackupEnd, type BackupHead } from './backup-file.js';
import { checkBackup } from './check-backup.js';
import { BACKUP_FORM, STATE, type StateTable } from './state.js';

/**
 * Writes everything that a registry is into a file (JSON lines, packed with gzip), all of one moment, while others publish.
 * @throws NOTHING_TO_BACK_UP, BACKUP_BROKEN where the chains are not whole, DIRECTORY_UNUSABLE where the file cannot be written.
 */
export function takeBackup(em: SqlEntityManager, file: string): Promise<ChainCheck> {
  return onceChecked(file, (open) =>
    em.transactional(
      async (inner) => {
        const tx = inner as SqlEntityManager;
        if ((await newestRevision(tx)) === 0)
          throw mistake('NOTHING_TO_BACK_UP', '0', { vi: 'một sổ đã có bản ghi', en: 'a registry with records in it' });
        await pipeline(Readable.from(linesOf(tx)), createGzip(), open());
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ },
    ),
  );
}

/** Writes a backup under a temporary name, and renames it once it is on the disk and was read again with its chains checked. */
export async function onceChecked(file: string, write: (open: () => Writable) => Promise<void>): Promise<ChainCheck> {
  const part = `${file}.part`;
  try {
    await write(() => createWriteStream(part, { flush: true, mode: 0o600 }));
    const check = await checkBackup(part);
    await rename(part, file);
    return check;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== 'open') await rm(part, { force: true });
    if (syscall === undefined || !['open', 'write', 'fsync', 'rename'].includes(syscall)) throw error;
    throw mistake('DIRECTORY_UNUSABLE', `${file} (${code})`, {
      vi: 'một tệp ghi được, còn đủ chỗ trên đĩa',
      en: 'a file that can be written, and space for it',
    });
  }
}

async function* linesOf(em: SqlEntityManager): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (line: string): string => {
    hash.update(line);
    return line;
  };
  const head: BackupHead = { format: BACKUP_FORMAT, form: BACKUP_FORM, software: SOFTWARE, takenAt: new Date().toISOString() };
  yield hashed(`${JSON.stringify(head)}\n`);
  const rows: Record<string, number> = {};
  for (const table of STATE) {
    rows[table.name] = 0;
    for await (const lines of rowsOf(em, table)) {
      rows[table.name] = (rows[table.name] as number) + lines.length;
      yield hashed(lines.map((line) => `${line}\n`).join(''));
    }
  }
  const end: BackupEnd = { end: { rows, hash: hash.digest('hex') } };
  yield `${JSON.stringify(end)}\n`;
}

/** The rows of a table as lines. Times are written to the microsecond; what is JSON already is left as its text stands. */
async function* rowsOf(em: SqlEntityManager, { name, columns, order, batch }: StateTable): AsyncGenerator<string[]> {
  const selected = columns.map((column) =>
    column.endsWith('_at') ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}` : column,
  );
  await em.execute(
    `declare backup no scroll cursor for select '{"${name}":' || replace(row_to_json(held)::text, chr(10), ' ') || '}' as line
     from (select ${selected.join(', ')} from ${name} order by ${order}) held`,
  );
  for (;;) {
    const lines = await em.execute<{ line: string }[]>(`fetch ${batch} from backup`);
    if (lines.length === 0) break;
    yield lines.map(({ line }) => line);
  }
  await em.execute('close backup');
}
