import { hash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';

const sortedJson = configure({ strict: true });
/** Half a letter of two, which JSON writes as an escape: of the backslashes before it none escapes the next. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * Canonical JSON (RFC 8785): equal values have equal text. Fields that are `undefined` are left out.
 * @throws where a value has none: numbers that are not finite, texts that are not Unicode, objects within themselves.
 */
export function canonicalJson(value: unknown): string {
  const text = sortedJson(value) as string;
  if (text.includes('\\ud') && LONE_SURROGATE.test(text)) throw new Error('A lone surrogate has no canonical JSON');
  return text;
}

/** SHA-256 of the canonical JSON of a value, in hexadecimal. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
