import { randomUUID } from 'node:crypto';
import { decodeJwt, errors, jwtVerify, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import type { Caller } from './caller.js';
import { ROLES, type Role } from '../registry/act.model.js';
import { mistake } from '../shared/errors.js';
import { sha256 } from '../shared/hash.js';
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
 * Issues a signed token (JWT, HS256; RFC 7519) for this service, with an id of its own (`jti`) and that of its key (`kid`).
 * @throws INVALID_TOKEN_REQUEST for a role, a name, a list of provinces or a time that is not valid.
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
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: keyId(key) })
    .setJti(randomUUID())
    .setSubject(subject)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(secretOf(key));
}

/** The name of a key in the header of a token; it gives away nothing of the key. */
export function keyId(key: string): string {
  return sha256(`phancong token key ${key}`).slice(0, 16);
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of a token that is to be revoked, from the id or from the token itself. @throws INVALID_TOKEN_REQUEST. */
export function tokenIdOf(given: string): string {
  const id = given.includes('.') ? idIn(given) : given.trim().toLowerCase();
  if (ID.test(id)) return id;
  throw refused(given.slice(0, 40), { vi: 'mã số của một mã truy cập, hoặc chính mã truy cập', en: 'the id of a token, or the token itself' });
}

function idIn(token: string): string {
  try {
    return decodeJwt(token.trim()).jti ?? '';
  } catch {
    return '';
  }
}

/**
 * The reader of the `Authorization` header: a bearer token signed with one of the keys, for this service, not expired and not
 * revoked.
 * @throws UNAUTHENTICATED with what is wrong with it.
 */
export function authenticator(
  keys: readonly string[],
  isRevoked: (id: string) => Promise<boolean>,
): (authorization: string | undefined) => Promise<Caller> {
  const secrets = new Map(keys.map((key) => [keyId(key), secretOf(key)]));
  const secretFor = ({ kid = '' }: JWTHeaderParameters): Uint8Array => {
    const secret = secrets.get(kid);
    if (!secret) throw mistake('UNAUTHENTICATED', 'kid', EXPECTED);
    return secret;
  };
  return async (authorization) => {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw mistake('UNAUTHENTICATED', authorization === undefined ? 'Authorization' : 'Bearer', EXPECTED);
    const { payload } = await jwtVerify(token, secretFor, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp', 'sub', 'jti', 'role', 'provinces'],
    }).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? mistake('UNAUTHENTICATED', reasonOf(error), EXPECTED) : error;
    });
    const caller = callerOf(payload);
    if (await isRevoked(payload.jti as string)) throw mistake('UNAUTHENTICATED', 'revoked', EXPECTED);
    return caller;
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
