import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { mistake } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { BACKUP_FORM, STATE } from './state.js';

export const BACKUP_FORMAT = 'phancong-backup';
/** Longest line that is read (bytes): a file of another make must not fill the memory. */
const LONGEST = 256 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The first line of a backup. */
export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  form: number;
  software: string;
  takenAt: string;
}

/** The last line: how many rows of each table came before it, and SHA-256 of every byte before it. */
export interface BackupEnd {
  end: { rows: Record<string, number>; hash: string };
}

/** A row as the file has it: which table, and the row as JSON. */
export interface BackupRow {
  table: string;
  row: string;
}

const ROW = /^\{"([a-z_]+)":(\{.*\})\}$/s;
const TABLES = new Set(STATE.map(({ name }) => name));

/**
 * The rows of a backup, one after the other; the file is never in memory as a whole. What is wrong with its end shows only once
 * all rows were given: whoever writes them somewhere must be able to take them back.
 * @throws BACKUP_UNREADABLE for a file that is no backup, is cut off or was changed, BACKUP_TOO_NEW for a later form.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupRow> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let number = 0;
  let end: BackupEnd['end'] | null = null;
  for await (const line of linesOf(file)) {
    number += 1;
    const text = line.toString('utf8');
    if (end) throw unreadable(`#${number}`, { vi: 'không có gì sau dòng cuối', en: 'nothing after the closing line' });
    if (number === 1) checkHead(text);
    else if (text.startsWith('{"end":')) end = endOf(text, number);
    else {
      const [, table = '', row = ''] = ROW.exec(text) ?? [];
      if (!TABLES.has(table)) throw unreadable(`#${number}`, { vi: 'một dòng của bản sao lưu', en: 'a line of a backup' });
      rows[table] = (rows[table] ?? 0) + 1;
      yield { table, row };
    }
    if (end === null) hash.update(line).update('\n');
  }
  if (number === 0) checkHead('');
  if (end === null) throw unreadable(`${number}`, { vi: 'tệp còn đủ, có dòng cuối', en: 'a whole file, with its closing line' });
  if (end.hash !== hash.digest('hex')) throw unreadable('hash', { vi: `mã băm ${end.hash}`, en: `content with the hash ${end.hash}` });
  for (const { name } of STATE) {
    const [found, expected] = [rows[name] ?? 0, end.rows[name] ?? 0];
    if (found !== expected) throw unreadable(`${name} ${found}`, { vi: `${name} ${expected} dòng`, en: `${expected} rows of ${name}` });
  }
}

function checkHead(line: string): void {
  const head = parsed(line) as Partial<BackupHead> | null;
  if (head?.format !== BACKUP_FORMAT || !Number.isInteger(head.form))
    throw unreadable('#1', { vi: 'tệp do phancong backup ghi', en: 'a file written by phancong backup' });
  if ((head.form as number) > BACKUP_FORM)
    throw mistake('BACKUP_TOO_NEW', `${String(head.software)}, form ${head.form}`, {
      vi: `phancong phiên bản đó hoặc mới hơn; bản này đọc đến dạng ${BACKUP_FORM}`,
      en: `that version of phancong or a later one; this one reads forms up to ${BACKUP_FORM}`,
    });
}

function endOf(line: string, number: number): BackupEnd['end'] {
  const { end } = (parsed(line) ?? {}) as Partial<BackupEnd>;
  if (typeof end?.hash === 'string' && end.rows !== null && typeof end.rows === 'object') return end;
  throw unreadable(`#${number}`, { vi: 'dòng cuối có số dòng và mã băm', en: 'a closing line with counts and a hash' });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The lines of a packed file. Only line feeds end a line: texts may have every other kind of break in them. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(file)) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      const last = chunk.subarray(start, at);
      yield begun.length ? Buffer.concat([...begun, last]) : last;
      begun = [];
      length = 0;
      start = at + 1;
    }
    const rest = chunk.subarray(start);
    begun.push(rest);
    length += rest.length;
    if (length > LONGEST) throw unreadable(`> ${LONGEST}`, { vi: 'dòng không quá 256 MiB', en: 'lines of 256 MiB at most' });
  }
  if (length > 0) yield Buffer.concat(begun);
}

/** What a packed file holds, piece by piece. The file is closed with whoever stops reading. */
async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_')
      ? unreadable(`gzip (${code})`, { vi: 'tệp gzip còn đủ và nguyên vẹn', en: 'a gzip file, whole and unchanged' })
      : unreadable(`${file} (${code})`, { vi: 'một tệp đọc được', en: 'a file that can be read' });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function unreadable(given: string, expected: Text): Error {
  return mistake('BACKUP_UNREADABLE', given, expected);
}
