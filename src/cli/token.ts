import type { Config } from '../config.js';
import { readSeeds } from '../registry/seeds/read-seeds.js';
import { issueToken, tokenIdOf } from '../review/tokens.js';
import { revokeToken } from '../review/act.store.js';
import { mistake } from '../shared/errors.js';
import { withRegistry } from './registry.js';

export interface TokenOptions {
  role?: string;
  province?: string[];
  expires: string;
  subject?: string;
  /** Id of a token to revoke, or the token itself. */
  revoke?: string;
  reason?: string;
}

/**
 * `phancong token`: a signed token for the mutations of this service on standard output, and its id on standard error. Needs
 * PHANCONG_TOKEN_KEY. With `--revoke`, a token is taken no more from the next request on, which is written in the log.
 */
export async function runToken(config: Config, options: TokenOptions): Promise<void> {
  if (options.revoke !== undefined) return revoke(config, tokenIdOf(options.revoke), options.reason);
  const { role = '', province = [], expires, subject = '' } = options;
  if (!config.tokenKey)
    throw mistake('TOKEN_KEY_MISSING', 'PHANCONG_TOKEN_KEY', {
      vi: 'Hãy đặt biến môi trường PHANCONG_TOKEN_KEY.',
      en: 'Set the environment variable PHANCONG_TOKEN_KEY.',
    });
  const known = readSeeds().provinces.provinces.map(({ key }) => key);
  const wrong = province.find((key) => key !== '*' && !known.includes(key));
  if (wrong !== undefined) throw mistake('UNKNOWN_PROVINCE', wrong, { vi: 'khóa của một tỉnh, hoặc *', en: 'the key of a province, or *' }, known);
  const token = await issueToken(config.tokenKey, { subject, role, provinces: province, expires });
  process.stdout.write(`${token}\n`);
  process.stderr.write(`Mã số để thu hồi / id for revoking: ${tokenIdOf(token)}\n`);
}

async function revoke(config: Config, id: string, reason: string | undefined): Promise<void> {
  const fresh = await withRegistry(config, ({ services }, caller) => revokeToken(services.em(), id, reason, caller));
  process.stdout.write(
    fresh
      ? `Đã thu hồi mã truy cập ${id}. / Revoked token ${id}.\n`
      : `Mã truy cập ${id} đã bị thu hồi từ trước. / Token ${id} was revoked before.\n`,
  );
}
