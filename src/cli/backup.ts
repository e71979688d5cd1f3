import { userInfo } from 'node:os';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import { DATABASE_TIMEOUTS, patiently } from '../config/timeouts.js';
import { onceChecked, takeBackup } from '../registry/backup/take-backup.js';
import type { ChainCheck } from '../registry/chain.store.js';
import { RegistryInUse } from '../registry/db/directory-lock.js';
import { openDatabase } from '../registry/db/orm.js';
import { issueToken } from '../review/tokens.js';
import { mistake, type ErrorCode } from '../shared/errors.js';
import { fill, type Text } from '../shared/text.js';
import { ReportedMistake } from './reported-mistake.js';

const DONE: Text = { vi: 'Đã sao lưu vào {file}', en: 'Backed up into {file}' };
const COUNTS: Text = {
  vi: '{revisions} phiên bản, {records} bản ghi, {acts} dòng nhật ký; chuỗi mã băm nguyên vẹn.',
  en: '{revisions} revisions, {records} records, {acts} acts; the chains are whole.',
};
const ENDS = 'Phiên bản / revision {revisions}: {hash}';
const LOG_ENDS = 'Nhật ký / log: {hash}';

/**
 * `phancong backup --out FILE`: the whole registry in a file, while it is in use. A directory that a running service holds is backed up by that
 * service, at `url` or else at HOST and PORT, where PHANCONG_TOKEN_KEY is the same here as there.
 * @throws REGISTRY_IN_USE without the key, NOTHING_TO_BACK_UP, BACKUP_BROKEN, DIRECTORY_UNUSABLE, and what the service says.
 */
export async function runBackup(config: Config, { out, url }: { out: string; url?: string }): Promise<void> {
  const check = await (url === undefined ? backUpHere(config, out) : backUpThere(config, url, out));
  process.stdout.write(told(DONE, out, check));
}

async function backUpHere(config: Config, out: string): Promise<ChainCheck> {
  const timeouts = patiently(config.timeouts ?? DATABASE_TIMEOUTS);
  const database = await openDatabase({ ...config, timeouts, patient: false }).catch((error: unknown) => {
    if (error instanceof RegistryInUse) return null;
    throw error;
  });
  if (database === null) return backUpThere(config, `http://${config.host}:${config.port}`, out);
  try {
    return await takeBackup(database.em(), out);
  } finally {
    await database.close();
  }
}

/** The running service takes it, for only it may read the registry. */
async function backUpThere({ tokenKey, dataDirectory }: Config, url: string, out: string): Promise<ChainCheck> {
  if (!tokenKey)
    throw mistake('REGISTRY_IN_USE', dataDirectory, {
      vi: 'Hãy đặt PHANCONG_TOKEN_KEY giống của dịch vụ đang chạy, để dịch vụ tự sao lưu; hoặc dừng dịch vụ trước.',
      en: 'Set PHANCONG_TOKEN_KEY to the key of the running service, so that the service takes the backup; or stop the service first.',
    });
  const token = await issueToken(tokenKey, { subject: userInfo().username, role: 'publisher', provinces: ['*'], expires: '5m' });
  const response = await fetch(`${url.replace(/\/+$/, '')}/backup`, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
  if (!response?.ok || !response.body) throw await refusalOf(response, url);
  const { body } = response;
  return onceChecked(out, (open) => pipeline(Readable.fromWeb(body as ReadableStream), open()));
}

async function refusalOf(response: Response | null, url: string): Promise<Error> {
  const { code, text } = ((await response?.json().catch(() => null)) ?? {}) as { code?: ErrorCode; text?: Text };
  if (code && text) return new ReportedMistake(code, text);
  return mistake('SERVICE_AWAY', url, { vi: 'địa chỉ của một dịch vụ phancong đang chạy', en: 'the address of a running phancong service' });
}

/** What was done with which file, and the hashes that can be compared with those that others noted. */
export function told(done: Text, file: string, { revisions, records, acts, chainHash, actHash }: ChainCheck): string {
  const counts = { file, revisions: String(revisions), records: String(records), acts: String(acts ?? 0) };
  const [what, how] = [fill(done, counts), fill(COUNTS, counts)];
  return [
    `${what.vi}: ${how.vi}`,
    `${what.en}: ${how.en}`,
    ...(chainHash === null ? [] : [ENDS.replace('{revisions}', counts.revisions).replace('{hash}', chainHash)]),
    ...(actHash === null ? [] : [LOG_ENDS.replace('{hash}', actHash)]),
    '',
  ].join('\n');
}
