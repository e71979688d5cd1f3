import type { Config } from '../config.js';
import { readSeeds } from '../db/seed/read-seeds.js';
import { issueToken } from '../http/auth.js';
import { mistake } from '../shared/errors.js';

export interface TokenOptions {
  role: string;
  province: string[];
  expires: string;
  subject: string;
}

/** `phancong token`: a signed token for the mutations of this service, on standard output. Needs PHANCONG_TOKEN_KEY. */
export async function runToken({ tokenKey }: Config, { role, province, expires, subject }: TokenOptions): Promise<void> {
  if (!tokenKey)
    throw mistake('MUTATIONS_OFF', 'PHANCONG_TOKEN_KEY', {
      vi: 'biến môi trường PHANCONG_TOKEN_KEY',
      en: 'the environment variable PHANCONG_TOKEN_KEY',
    });
  const known = readSeeds().provinces.provinces.map(({ key }) => key);
  const wrong = province.find((key) => key !== '*' && !known.includes(key));
  if (wrong !== undefined) throw mistake('UNKNOWN_PROVINCE', wrong, { vi: 'khóa của một tỉnh, hoặc *', en: 'the key of a province, or *' }, known);
  process.stdout.write(`${await issueToken(tokenKey, { subject, role, provinces: province, expires })}\n`);
}
