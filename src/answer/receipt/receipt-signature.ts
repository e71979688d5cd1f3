import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { base64url, calculateJwkThumbprint, CompactSign, compactVerify, decodeProtectedHeader, type JWK } from 'jose';
import { mistake, type PhancongError } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';

/** Shortest secret (bytes) that a signature may rest on (RFC 7518, 3.2). */
const SECRET_BYTES = 32;
const TYPE = 'phancong-receipt';

/** A key for receipts: an Ed25519 key, private or public, or a shared secret. */
export interface ReceiptKey {
  algorithm: 'EdDSA' | 'HS256';
  /** Thumbprint of the public key (RFC 7638); of a secret nothing is said, for a hash of it would let anyone test guesses. */
  id: string | null;
  key: KeyObject;
  /** The public key for others; null for a secret. */
  publicJwk: JWK | null;
}

/**
 * Reads a key: Ed25519 in PEM (PKCS#8 private or SPKI public) or as JWK, else a secret of at least 32 bytes. Line breaks of
 * a PEM may be written `\n`.
 * @throws INVALID_SETTING for another kind of key and for a short secret; it never repeats the key.
 */
export async function readReceiptKey(text: string): Promise<ReceiptKey> {
  const given = text.trim().replaceAll('\\n', '\n');
  const asymmetric = /^(?:-----BEGIN|\{)/.test(given);
  if (!asymmetric) {
    if (Buffer.byteLength(given) < SECRET_BYTES) throw noKey({ vi: `ít nhất ${SECRET_BYTES} byte`, en: `at least ${SECRET_BYTES} bytes` });
    return { algorithm: 'HS256', id: null, key: createSecretKey(Buffer.from(given)), publicJwk: null };
  }
  const key = readAsymmetric(given);
  if (key.asymmetricKeyType !== 'ed25519') throw noKey(PAIR);
  const publicJwk = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' }) as JWK;
  return { algorithm: 'EdDSA', id: await calculateJwkThumbprint(publicJwk), key, publicJwk };
}

const PAIR: Text = { vi: 'khóa Ed25519 dạng PEM hoặc JWK', en: 'an Ed25519 key as PEM or JWK' };

/** The mistake of a key that is none; nothing of it is repeated. */
function noKey(expected: Text): PhancongError {
  return mistake('INVALID_SETTING', 'PHANCONG_RECEIPT_KEY, --key', expected);
}

function readAsymmetric(given: string): KeyObject {
  try {
    if (given.startsWith('{')) {
      const jwk = JSON.parse(given) as JWK;
      const source = { key: jwk as never, format: 'jwk' } as const;
      return 'd' in jwk ? createPrivateKey(source) : createPublicKey(source);
    }
    return given.includes('PRIVATE') ? createPrivateKey(given) : createPublicKey(given);
  } catch {
    throw noKey(PAIR);
  }
}

/** Signs a payload: a compact JWS over it. Of a key pair the header names the public key. */
export async function sign(payload: string, { algorithm, id, key }: ReceiptKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: algorithm, typ: TYPE, ...(id === null ? {} : { kid: id }) })
    .sign(key);
}

/** The payload that was signed, or null where the JWS was not made by this key. */
export async function signedPayload(jws: string, { algorithm, key }: ReceiptKey): Promise<string | null> {
  try {
    const verifier = key.type === 'private' ? createPublicKey(key) : key;
    const { payload, protectedHeader } = await compactVerify(jws, verifier, { algorithms: [algorithm] });
    return protectedHeader.typ === TYPE ? new TextDecoder().decode(payload) : null;
  } catch {
    return null;
  }
}

/** The id of the key by which a JWS says it was made; null where it names none or cannot be read. */
export function keyIdOf(jws: string): string | null {
  try {
    return decodeProtectedHeader(jws).kid ?? null;
  } catch {
    return null;
  }
}

/** The payload that a JWS carries, whoever made it; null where it cannot be read. */
export function carriedPayload(jws: string): string | null {
  try {
    const [, payload = ''] = jws.split('.');
    decodeProtectedHeader(jws);
    return new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(payload));
  } catch {
    return null;
  }
}
