import type { Config } from '../config.js';
import { readSeeds } from '../registry/seeds/read-seeds.js';
import { findProvince } from '../registry/find-province.js';
import { Places } from '../registry/places.js';
import type { ProvinceView } from '../registry/province.model.js';
import { recordsOf } from '../registry/seeds/records-of.js';
import { provinceView } from '../registry/views.js';
import { formatDay, parseDay, today, type Day } from '../shared/dates.js';
import type { Language, Text } from '../shared/text.js';
import { issueToken, tokenIdOf } from '../review/tokens.js';
import { revokeToken } from '../review/act.store.js';
import { mistake } from '../shared/errors.js';
import { withRegistry } from './registry.js';

export interface TokenOptions {
  role?: string;
  province?: string[];
  /** Provinces are read as of this day; today by default. */
  asOf?: string;
  expires: string;
  subject?: string;
  /** Id of a token to revoke, or the token itself. */
  revoke?: string;
  reason?: string;
}

/**
 * `phancong token`: a signed token for the mutations of this service on standard output, and its id on standard error. Needs
 * PHANCONG_TOKEN_KEY. Provinces are understood by name, and said with their time: `Lào Cai` is the one of today, of another day with
 * `--as-of`. With `--revoke`, a token is taken no more from the next request on, which is written in the log.
 */
export async function runToken(config: Config, options: TokenOptions): Promise<void> {
  if (options.revoke !== undefined) return revoke(config, tokenIdOf(options.revoke), options.reason);
  const { role = '', province = [], asOf, expires, subject = '' } = options;
  if (!config.tokenKey)
    throw mistake('TOKEN_KEY_MISSING', 'PHANCONG_TOKEN_KEY', {
      vi: 'Hãy đặt biến môi trường PHANCONG_TOKEN_KEY.',
      en: 'Set the environment variable PHANCONG_TOKEN_KEY.',
    });
  const day = asOf === undefined ? today() : parseDay(asOf);
  const provinces = province.includes('*') ? [] : provincesOf(province, day);
  const keys = province.includes('*') ? ['*'] : provinces.map(({ key }) => key);
  const token = await issueToken(config.tokenKey, { subject, role, provinces: keys, expires });
  process.stdout.write(`${token}\n`);
  for (const one of provinces) process.stderr.write(`Cho / for: ${timeOf(one)}\n`);
  process.stderr.write(`Mã số để thu hồi / id for revoking: ${tokenIdOf(token)}\n`);
}

/** The provinces on record that names, codes, slugs or keys mean on a day. @throws UNKNOWN_PROVINCE. */
function provincesOf(given: readonly string[], day: Day): ProvinceView[] {
  const provinces = recordsOf(readSeeds()).flatMap((record) => (record.kind === 'province' ? [provinceView(record)] : []));
  return given.map((one) => findProvince({ provinces, places: new Places([]) }, one, day));
}

const FROM: Text = { vi: 'từ', en: 'from' };
const UNTIL_BEFORE: Text = { vi: 'tới trước', en: 'until before' };

/** `lao-cai@2025-07-01: Lào Cai, từ 1/7/2025 / from 1 July 2025`. */
function timeOf({ key, name, from, to }: ProvinceView): string {
  const said = (language: Language): string =>
    [
      ...(from === null ? [] : [`${FROM[language]} ${formatDay(from)[language]}`]),
      ...(to === null ? [] : [`${UNTIL_BEFORE[language]} ${formatDay(to)[language]}`]),
    ].join(' ');
  const times = [said('vi'), said('en')].filter(Boolean).join(' / ');
  return `${key}: ${[name.vi, times].filter(Boolean).join(', ')}`;
}

async function revoke(config: Config, id: string, reason: string | undefined): Promise<void> {
  const fresh = await withRegistry(config, ({ services }, caller) => revokeToken(services.em(), id, reason, caller));
  process.stdout.write(
    fresh
      ? `Đã thu hồi mã truy cập ${id}. / Revoked token ${id}.\n`
      : `Mã truy cập ${id} đã bị thu hồi từ trước. / Token ${id} was revoked before.\n`,
  );
}
