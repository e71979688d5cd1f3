import { LEGACY_ENCODINGS, restoreLegacy, vietnameseShare, type LegacyEncoding } from './legacy.js';
import { UnreadableError, type Reading } from './unreadable.js';

export interface Decoded {
  text: string;
  encoding: string;
}

const LINE_BREAK = /\r\n|\n|\r/;
/** Characters that text hardly holds: all controls but tab and line ends. */
const CONTROLS = /(?![\s\u{85}])\p{Cc}/gu;

/**
 * The lines of a plain text or Markdown file, each with its number; emphasis marks stay where they are.
 * Errors: {@link UnreadableError} FILE_NOT_TEXT; LEGACY_ENCODING where eight-bit text cannot be told or not be trusted.
 */
export function readText(bytes: Buffer, name: string): Reading {
  const { text, encoding } = decodeUnicode(bytes, name) ?? decodeEightBit(bytes, name);
  const lines = text.split(LINE_BREAK);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return { encoding, lines: lines.map((line, index) => ({ number: index + 1, page: null, text: line })) };
}

/** The marks of which Markdown is told by a backslash that they are only text: `1\.`, `\- Kiểm định`. */
const ESCAPED = /\\(?=[.()+#-])/gu;

/** The lines of a Markdown file, without the backslashes before marks. Errors: those of {@link readText}. */
export function readMarkdown(bytes: Buffer, name: string): Reading {
  const { lines, ...reading } = readText(bytes, name);
  return { ...reading, lines: lines.map((line) => ({ ...line, text: line.text.replace(ESCAPED, '') })) };
}

/**
 * Text in UTF-8 or UTF-16, with or without a byte order mark; null where the bytes are neither. Single broken bytes in
 * what is otherwise UTF-8 become U+FFFD. Errors: {@link UnreadableError} FILE_NOT_TEXT for binary content.
 */
export function decodeUnicode(bytes: Buffer, name: string): Decoded | null {
  const marked = markOf(bytes);
  if (marked !== null) return textual({ text: new TextDecoder(marked).decode(bytes), encoding: marked }, name);
  const wide = wideByZeros(bytes);
  if (wide !== null) return textual({ text: new TextDecoder(wide).decode(bytes), encoding: wide }, name);
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
  if (broken * 20 > whole) {
    textual({ text: bytes.toString('latin1'), encoding: '' }, name);
    return null;
  }
  return textual({ text, encoding: 'utf-8' }, name);
}

/** Text of one byte per character: windows-1258, windows-1252 where it is Vietnamese so, TCVN3 or VNI-Windows. */
function decodeEightBit(bytes: Buffer, name: string): Decoded {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const restored = restoreLegacy(western.split(LINE_BREAK), 1);
  if (restored?.sure) return { text: restored.lines.join('\n'), encoding: restored.encoding };
  for (const encoding of ['windows-1258', 'windows-1252']) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (vietnameseShare(text) >= 0.9) return { text, encoding };
  }
  throw legacyError(restored?.encoding ?? null, name);
}

function markOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: the high bytes of spaces, digits and plain letters are zero, the low ones never are. */
function wideByZeros(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const many = end / 2 / 4;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return null;
}

function textual(decoded: Decoded, name: string): Decoded {
  const controls = decoded.text.match(CONTROLS)?.length ?? 0;
  if (decoded.text.includes('\0') || controls * 100 > decoded.text.length) throw new UnreadableError('FILE_NOT_TEXT', { file: name });
  return decoded;
}

/** The refusal of text in an encoding that is not trusted; null stands for one that is not recognised. */
export function legacyError(encoding: LegacyEncoding | null, name: string): UnreadableError {
  const unknown = { vi: '(không nhận ra)', en: '(not recognised)' };
  return new UnreadableError('LEGACY_ENCODING', { file: name, encoding: encoding === null ? unknown : LEGACY_ENCODINGS[encoding].name });
}
