import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ActLink, RevisionLink } from '../../registry/chain.js';
import type { RegistryRecord } from '../../registry/record.js';
import { RECORD_KINDS } from '../../registry/record-kinds.js';
import type { PublishedRecord } from '../../registry/publication.store.js';
import { mistake } from '../../shared/errors.js';
import { canonicalJson, hashOf } from '../../shared/hash.js';
import type { Text } from '../../shared/text.js';
import { SOFTWARE } from '../../shared/software.js';
import type { TableFile } from '../rules/row.js';
import { rulesetOf, tableFaults } from '../rules/tables.js';

export const EXPORT_FORMAT = 'phancong-export';
/** Form 1 had no chain. */
const EXPORT_VERSION = 3;
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
  /** Hash of the revision in the chain. */
  chainHash: string;
  /** How many lines of the log; null where it is left out. */
  acts: number | null;
  rulesetHash: string;
  contentHash: string;
}

/** What answers depend on at one revision. */
export interface RegistryExport {
  head: ExportHead;
  records: RegistryRecord[];
  rules: TableFile[];
  /** Every revision as far as this one, in order. */
  chain: RevisionLink[];
  /** The log; null where it is left out. */
  acts: ActLink[] | null;
  /** Records that do not read as they were published, as `kind key`. */
  differing: string[];
}

/**
 * Everything that answers depend on at a revision, as JSON lines: the head, one line per record by kind and key, one line
 * per table of rules, one line per revision of the chain and, where it is wanted, one per act of the log. Canonical: the same revision, rules and software give the same bytes.
 */
export function writeExport(
  { revision, recordedAt, note }: { revision: number; recordedAt: Date; note: string },
  records: readonly PublishedRecord[],
  rules: readonly TableFile[],
  chain: readonly RevisionLink[],
  acts: readonly ActLink[] | null = null,
): string {
  const lines = [
    ...records.map(({ record, revision: publishedIn, publishedHash }) => canonicalJson({ record, revision: publishedIn, hash: publishedHash })),
    ...rules.map(({ path, content }) => canonicalJson({ rule: path, content })),
    ...chain.map((link) => canonicalJson({ link })),
    ...(acts ?? []).map((act) => canonicalJson({ act })),
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
    chainHash: chain.at(-1)?.chainHash ?? '',
    acts: acts && acts.length,
    rulesetHash: rulesetOf(rules).hash,
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
  const rules: TableFile[] = [];
  const chain: RevisionLink[] = [];
  const acts: ActLink[] = [];
  const differing: string[] = [];
  lines.forEach((text, index) => {
    const line = parsed(text, index + 2);
    if (typeof line['rule'] === 'string') return void rules.push({ path: line['rule'], content: line['content'] });
    if (line['link']) return void chain.push(checked(line['link'], LINK_FIELDS, index + 2));
    if (line['act']) return void acts.push(checked(line['act'], ACT_FIELDS, index + 2));
    const record = line['record'] as RegistryRecord | undefined;
    if (!record || !RECORD_KINDS.includes(record.kind) || typeof record.key !== 'string')
      throw unreadable(lineNumber(index + 2), { vi: 'một bản ghi hoặc một quy tắc', en: 'a record or a rule' });
    records.push(record);
    if (hashOf(record) !== line['hash']) differing.push(`${record.kind} ${record.key}`);
  });
  if (records.length !== head.records || rules.length !== head.rules || acts.length !== (head.acts ?? 0)) {
    throw unreadable(`${records.length} + ${rules.length} + ${acts.length}`, {
      vi: `${head.records} bản ghi, ${head.rules} quy tắc và ${head.acts ?? 0} dòng nhật ký`,
      en: `${head.records} records, ${head.rules} rules and ${head.acts ?? 0} lines of the log`,
    });
  }
  const [fault] = tableFaults(rules);
  if (fault) throw unreadable(`${fault.path}: ${fault.code}`, { vi: 'quy tắc không có lỗi', en: 'rules without faults' });
  return { head, records, rules, chain, acts: typeof head.acts === 'number' ? acts : null, differing };
}

const LINK_FIELDS = ['recordedAt', 'note', 'chainHash'] as const;
const ACT_FIELDS = ['recordedAt', 'who', 'chainHash'] as const;

function checked<Link extends RevisionLink | ActLink>(value: unknown, texts: readonly (keyof Link & string)[], number: number): Link {
  const link = value as Link;
  if (!texts.every((field) => typeof link[field] === 'string') || ('published' in link && !link.published.every(Array.isArray)))
    throw unreadable(lineNumber(number), { vi: 'một mắt xích của chuỗi', en: 'a link of the chain' });
  return link;
}

function headOf(line: string): ExportHead {
  const head = parsed(line, 1) as Partial<ExportHead>;
  if (head.format !== EXPORT_FORMAT) throw unreadable(lineNumber(1), { vi: `dạng ${EXPORT_FORMAT}`, en: `format ${EXPORT_FORMAT}` });
  if (head.version !== EXPORT_VERSION)
    throw unreadable(`version ${String(head.version)}`, {
      vi: `Quy tắc trong bản xuất này không có dạng ${EXPORT_VERSION}; hãy kiểm bằng ${String(head.software)}.`,
      en: `The rules in this export do not have the form of version ${EXPORT_VERSION}; check it with ${String(head.software)}.`,
    });
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
