import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { RECORD_KINDS, type RegistryRecord } from '../db/record.js';
import type { PublishedRecord } from '../registry/publication.store.js';
import { mistake } from '../shared/errors.js';
import { canonicalJson, hashOf } from '../shared/hash.js';
import type { Text } from '../shared/text.js';
import { SOFTWARE } from '../shared/software.js';
import type { RuleFile } from './rule-check.js';
import { faultsOf, rulesetsOf } from './rule-files.js';

export const EXPORT_FORMAT = 'phancong-export';
export const EXPORT_VERSION = 1;
/** Longest export that is read (bytes, unpacked): a file of another make must not fill the memory. */
const LARGEST = 256 * 1024 * 1024;

/** The first line of an export: what it is, and a hash of every line after it. */
export interface ExportHead {
  format: typeof EXPORT_FORMAT;
  version: number;
  software: string;
  revision: number;
  recordedAt: string;
  note: string;
  records: number;
  rules: number;
  rulesetHash: string;
  contentHash: string;
}

/** What answers depend on at one revision. */
export interface RegistryExport {
  head: ExportHead;
  records: RegistryRecord[];
  rules: RuleFile[];
  /** Records that do not read as they were published, as `kind key`. */
  differing: string[];
}

/**
 * Everything that answers depend on at a revision, as JSON lines: the head, one line per record by kind and key, one line
 * per rule file by path. Canonical: the same revision, rules and software give the same bytes.
 */
export function writeExport(
  { revision, recordedAt, note }: { revision: number; recordedAt: Date; note: string },
  records: readonly PublishedRecord[],
  rules: readonly RuleFile[],
): string {
  const lines = [
    ...records.map(({ record, revision: publishedIn, publishedHash }) => canonicalJson({ record, revision: publishedIn, hash: publishedHash })),
    ...rules.map(({ path, content }) => canonicalJson({ rule: path, content })),
  ].map((line) => `${line}\n`);
  const head: ExportHead = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    software: SOFTWARE,
    revision,
    recordedAt: recordedAt.toISOString(),
    note,
    records: records.length,
    rules: rules.length,
    rulesetHash: rulesetsOf(rules)('').hash,
    contentHash: sha256(lines),
  };
  return [`${canonicalJson(head)}\n`, ...lines].join('');
}

/**
 * Reads an export, packed with gzip or not, and checks it: the hash of its lines, the kind of every record, the rules.
 * @throws EXPORT_UNREADABLE, which says what is wrong and in which line.
 */
export function readExport(bytes: Buffer): RegistryExport {
  const [first = '', ...lines] = unpacked(bytes)
    .split('\n')
    .filter((line, index) => line !== '' || index === 0);
  const head = headOf(first);
  if (sha256(lines.map((line) => `${line}\n`)) !== head.contentHash)
    throw unreadable('contentHash', { vi: 'mã băm của mọi dòng sau dòng đầu', en: 'the hash of all lines after the first' });
  const records: RegistryRecord[] = [];
  const rules: RuleFile[] = [];
  const differing: string[] = [];
  lines.forEach((text, index) => {
    const line = parsed(text, index + 2);
    if (typeof line['rule'] === 'string') return void rules.push({ path: line['rule'], content: line['content'] });
    const record = line['record'] as RegistryRecord | undefined;
    if (!record || !RECORD_KINDS.includes(record.kind) || typeof record.key !== 'string')
      throw unreadable(lineNumber(index + 2), { vi: 'một bản ghi hoặc một quy tắc', en: 'a record or a rule' });
    records.push(record);
    if (hashOf(record) !== line['hash']) differing.push(`${record.kind} ${record.key}`);
  });
  if (records.length !== head.records || rules.length !== head.rules) {
    throw unreadable(`${records.length} + ${rules.length}`, {
      vi: `${head.records} bản ghi và ${head.rules} quy tắc`,
      en: `${head.records} records and ${head.rules} rules`,
    });
  }
  const [fault] = faultsOf(rules);
  if (fault) throw unreadable(`${fault.path}: ${fault.code}`, { vi: 'quy tắc không có lỗi', en: 'rules without faults' });
  return { head, records, rules, differing };
}

function headOf(line: string): ExportHead {
  const head = parsed(line, 1) as Partial<ExportHead>;
  if (head.format !== EXPORT_FORMAT) throw unreadable(lineNumber(1), { vi: `dạng ${EXPORT_FORMAT}`, en: `format ${EXPORT_FORMAT}` });
  if (head.version !== EXPORT_VERSION)
    throw unreadable(`version ${String(head.version)}`, { vi: `version ${EXPORT_VERSION}`, en: `version ${EXPORT_VERSION}` });
  if (!Number.isInteger(head.revision)) throw unreadable(lineNumber(1), { vi: 'số phiên bản', en: 'a revision' });
  return head as ExportHead;
}

function parsed(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object') return value as Record<string, unknown>;
  } catch {
    // Said below, with the line.
  }
  throw unreadable(lineNumber(number), { vi: 'một đối tượng JSON', en: 'a JSON object' });
}

function unpacked(bytes: Buffer): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return (packed ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes).toString('utf8');
  } catch {
    throw unreadable('gzip', { vi: 'tệp gzip nguyên vẹn', en: 'a whole gzip file' });
  }
}

function unreadable(given: string, expected: Text): Error {
  return mistake('EXPORT_UNREADABLE', given, expected);
}

function lineNumber(number: number): string {
  return `#${number}`;
}

function sha256(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}
