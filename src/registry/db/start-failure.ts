import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mistake, PhancongError } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { isUnavailable } from './unavailable.js';

/** The version of PostgreSQL whose files PGlite writes and reads. */
const PGLITE_FILES = '18';
const NO_RIGHT = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT']);
/** The numbers by which WebAssembly knows the same (WASI, errno). */
const WASI: Readonly<Record<number, string>> = { 2: 'EACCES', 19: 'EDQUOT', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' };

const REACHABLE: Text = { vi: 'một PostgreSQL đang chạy, đúng như trong DATABASE_URL', en: 'a PostgreSQL that is running, as DATABASE_URL names it' };
const ADMITTED: Text = {
  vi: 'người dùng, mật khẩu, cơ sở dữ liệu có thật và đủ quyền trong DATABASE_URL',
  en: 'a user, a password and a database in DATABASE_URL that exist, and the right to use them',
};
const OWN: Text = {
  vi: 'một thư mục trống, hoặc sổ đã tạo bởi phancong (PHANCONG_DATA)',
  en: 'an empty directory, or a registry made by phancong (PHANCONG_DATA)',
};
const WHOLE: Text = {
  vi: 'Hãy khôi phục từ bản sao lưu, hoặc đặt PHANCONG_DATA sang thư mục khác.',
  en: 'Restore it from a backup, or set PHANCONG_DATA to another directory.',
};
const WRITABLE: Text = { vi: 'một thư mục ghi được (PHANCONG_DATA)', en: 'a directory that can be written to (PHANCONG_DATA)' };
const SPACE: Text = { vi: 'chỗ trống trên đĩa', en: 'free space on the disk' };

/** Where a connection leads, without its password. */
function placeOf(databaseUrl: string): string {
  const { username, hostname, port, pathname } = new URL(databaseUrl);
  return `${username ? `${username}@` : ''}${hostname}:${port || 5432}${pathname}`;
}

/** What went wrong with opening a PostgreSQL, for the person who starts the service; `null` for a bug. */
export function postgresFailure(error: unknown, databaseUrl: string): PhancongError | null {
  if (error instanceof PhancongError) return error;
  const code = codeOf(error);
  if (/^(28...|3D000|42501)$/.test(code)) return mistake('DATABASE_REFUSED', placeOf(databaseUrl), ADMITTED);
  if (/^53[12]00$/.test(code)) return mistake('DATABASE_REFUSED', placeOf(databaseUrl), SPACE);
  return isUnavailable(error) ? mistake('DATABASE_AWAY', placeOf(databaseUrl), REACHABLE) : null;
}

/** @throws NOT_A_REGISTRY for a directory with files that PGlite did not write: it would write its own among them. */
export function refuseForeignFiles(directory: string): void {
  if (readdirSync(directory).length === 0) return;
  const version = join(directory, 'PG_VERSION');
  const own = existsSync(version) && existsSync(join(directory, 'global')) && readFileSync(version, 'utf8').trim() === PGLITE_FILES;
  if (!own || isServed(directory)) throw mistake('NOT_A_REGISTRY', directory, OWN);
}

/** Whether a PostgreSQL server has the directory: it leaves the number of its process there, PGlite a negative one. */
function isServed(directory: string): boolean {
  const file = join(directory, 'postmaster.pid');
  return existsSync(file) && Number.parseInt(readFileSync(file, 'utf8'), 10) > 0;
}

/** The mistake of a directory that can be neither found nor made. */
export function notToBeMade(directory: string): PhancongError {
  return mistake('DIRECTORY_UNUSABLE', directory, WRITABLE);
}

/** What went wrong with making or locking a directory. */
export function directoryFailure(error: unknown, directory: string): PhancongError | null {
  const code = codeOf(error);
  if (NO_SPACE.has(code)) return mistake('DIRECTORY_UNUSABLE', directory, SPACE);
  if (code === 'EEXIST') return mistake('NOT_A_REGISTRY', directory, OWN);
  return NO_RIGHT.has(code) ? mistake('DIRECTORY_UNUSABLE', directory, WRITABLE) : null;
}

/** What went wrong with PGlite's files, once the directory is ours: it fails in many words of its own. */
export function filesFailure(error: unknown, directory: string): PhancongError {
  if (error instanceof PhancongError) return error;
  if (codeOf(error) === '53100') return mistake('DIRECTORY_UNUSABLE', directory, SPACE);
  return directoryFailure(error, directory) ?? mistake('REGISTRY_DAMAGED', directory, WHOLE);
}

function codeOf(error: unknown): string {
  const { code, errno } = (error ?? {}) as { code?: unknown; errno?: number };
  return typeof code === 'string' ? code : (WASI[errno ?? 0] ?? '');
}
