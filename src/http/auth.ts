import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { ROLES, type Caller, type Role } from '../importer/draft/caller.js';
import { mistake } from '../shared/errors.js';
import type { Text } from '../shared/text.js';

const ISSUER = 'phancong';
const AUDIENCE = 'phancong';
const ALGORITHM = 'HS256';
const DAY = 24 * 60 * 60;
/** Longer tokens would outlive the reason for which they were given. */
const LONGEST_DAYS = 90;
const SECONDS: Record<string, number> = { s: 1, m: 60, h: 60 * 60, d: DAY };
const EXPECTED: Text = {
  vi: 'tiêu đề "Authorization: Bearer MÃ" do phancong token cấp',
  en: 'a header "Authorization: Bearer TOKEN" as phancong token issues',
};

/** What a token says: who, with which role, in which provinces, until when. */
export interface TokenRequest {
  subject: string;
  role: string;
  /** Province keys; `*` for all. */
  provinces: readonly string[];
  /** `8h`, `30m`, `7d`. */
  expires: string;
}

/**
 * Issues a signed token (JWT, HS256; RFC 7519) for this service.
 * @throws INVALID_TOKEN_REQUEST for a role, a name, a province list or a time that is none.
 */
export async function issueToken(key: string, { subject, role, provinces, expires }: TokenRequest): Promise<string> {
  const wanted = role.toUpperCase();
  if (!ROLES.includes(wanted as Role)) throw refused(role, { vi: ROLES.join(', '), en: `one of ${ROLES.join(', ')}` }, ROLES);
  if (!subject.trim()) throw refused('subject', { vi: 'tên người dùng mã', en: 'the name of who uses it' });
  if (!provinces.length) throw refused('provinces', { vi: 'khóa của ít nhất một tỉnh, hoặc *', en: 'the key of at least one province, or *' });
  const [, amount, unit = ''] = /^(\d{1,6})([smhd])$/.exec(expires) ?? [];
  const seconds = Number(amount ?? 0) * (SECONDS[unit] ?? 0);
  if (seconds <= 0 || seconds > LONGEST_DAYS * DAY)
    throw refused(expires, { vi: `thời hạn như 8h, không quá ${LONGEST_DAYS}d`, en: `a time such as 8h, ${LONGEST_DAYS}d at most` });
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role: wanted, provinces })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(secretOf(key));
}

/**
 * The reader of the `Authorization` header: a bearer token signed with the key, for this service, not expired.
 * @throws UNAUTHENTICATED with what is wrong with it.
 */
export function authenticator(key: string): (authorization: string | undefined) => Promise<Caller> {
  const secret = secretOf(key);
  return async (authorization) => {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw mistake('UNAUTHENTICATED', authorization === undefined ? 'Authorization' : 'Bearer', EXPECTED);
    const { payload } = await jwtVerify(token, secret, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp', 'sub', 'role', 'provinces'],
    }).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? mistake('UNAUTHENTICATED', reasonOf(error), EXPECTED) : error;
    });
    return callerOf(payload);
  };
}

/** `exp` for one that is over, `aud` for one that is for another service, `signature` for one of another key. */
function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) return error.claim;
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'JWT';
}

function callerOf({ sub, role, provinces }: JWTPayload): Caller {
  const list = Array.isArray(provinces) && provinces.every((province) => typeof province === 'string') ? (provinces as string[]) : null;
  if (!sub || list === null || !ROLES.includes(role as Role))
    throw mistake('UNAUTHENTICATED', list === null ? 'provinces' : sub ? 'role' : 'sub', EXPECTED);
  return { who: sub, role: role as Role, provinces: list, channel: 'API' };
}

function refused(given: string, expected: Text, candidates: Iterable<string> = []): Error {
  return mistake('INVALID_TOKEN_REQUEST', given, expected, candidates);
}

function secretOf(key: string): Uint8Array {
  return new TextEncoder().encode(key);
}
