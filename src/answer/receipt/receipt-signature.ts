import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, CompactSign, compactVerify, decodeProtectedHeader, type JWK } from 'jose';

/** Shortest secret (bytes) that a signature may rest on (RFC 7518, 3.2). */
const SECRET_BYTES = 32;
const TYPE = 'phancong-receipt';

/** A key for receipts: an Ed25519 key, private or public, or a shared secret. */
export interface ReceiptKey {
  algorithm: 'EdDSA' | 'HS256';
  /** Thumbprint of the public key (RFC 7638); of a secret nothing is told. */
  id: string | null;
  key: KeyObject;
  /** The public key for others; null for a secret. */
  publicJwk: JWK | null;
}

/**
 * Reads a key: Ed25519 in PEM (PKCS#8 private or SPKI public) or as JWK, else a secret of at least 32 bytes. Line breaks of
 * a PEM may be written `\n`.
 * @throws a plain error for another kind of key and for a short secret; it never repeats the key.
 */
export async function readReceiptKey(text: string): Promise<ReceiptKey> {
  const given = text.trim().replaceAll('\\n', '\n');
  const asymmetric = /^(?:-----BEGIN|\{)/.test(given);
  if (!asymmetric) {
    if (Buffer.byteLength(given) < SECRET_BYTES) throw new Error(`the key of receipts: a secret needs at least ${SECRET_BYTES} bytes`);
    return { algorithm: 'HS256', id: null, key: createSecretKey(Buffer.from(given)), publicJwk: null };
  }
  const key = readAsymmetric(given);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of receipts: expected Ed25519');
  const publicJwk = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' }) as JWK;
  return { algorithm: 'EdDSA', id: await calculateJwkThumbprint(publicJwk), key, publicJwk };
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
    throw new Error('the key of receipts cannot be read: expected Ed25519 as PEM or JWK');
  }
}

/** Signs a seal: a compact JWS whose payload is the seal. */
export async function signSeal(seal: string, { algorithm, id, key }: ReceiptKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(seal))
    .setProtectedHeader({ alg: algorithm, typ: TYPE, ...(id === null ? {} : { kid: id }) })
    .sign(key);
}

/** The seal that was signed, or null where the signature is not one of this key. */
export async function signedSeal(signature: string, { algorithm, key }: ReceiptKey): Promise<string | null> {
  try {
    const verifier = key.type === 'private' ? createPublicKey(key) : key;
    const { payload, protectedHeader } = await compactVerify(signature, verifier, { algorithms: [algorithm] });
    return protectedHeader.typ === TYPE ? new TextDecoder().decode(payload) : null;
  } catch {
    return null;
  }
}

/** The id of the key by which a signature says it was made; null where it names none or cannot be read. */
export function keyIdOf(signature: string): string | null {
  try {
    return decodeProtectedHeader(signature).kid ?? null;
  } catch {
    return null;
  }
}

/** The seal that a signature speaks of, which without the key is only what it says; null where it cannot be read. */
export function saidSeal(signature: string): string | null {
  const [, payload, , ...rest] = signature.split('.');
  return payload && rest.length === 0 ? Buffer.from(payload, 'base64url').toString('utf8') : null;
}
