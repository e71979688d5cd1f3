import { constants, inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n/g;
/** Before a stream stands what it is: an image is not read for its text. */
const IMAGE = /\/Subtype\s*\/Image\b/;
const DESCRIBED_IN = 1_000;

/**
 * A PDF whose images are blank, everything at its place: nobody looks for words in them, and what only calls itself an image
 * cannot grow either.
 */
export function withoutImages(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const blank = Buffer.from(bytes);
  for (const { begin, index } of streamsOf(text)) {
    const described = text.slice(Math.max(0, index - DESCRIBED_IN), index);
    if (!IMAGE.test(described.slice(described.lastIndexOf(' obj') + 1))) continue;
    const end = text.indexOf('endstream', begin);
    blank.fill(0, begin, end < 0 ? undefined : end);
  }
  return blank;
}

/** Whether the compressed parts of a PDF grow beyond so many bytes. Nothing is kept of them. */
export function growsBeyond(bytes: Buffer, limit: number): boolean {
  let left = limit;
  for (const { begin } of streamsOf(bytes.toString('latin1'))) {
    if (!isDeflated(bytes, begin)) continue;
    // To the end of the file: the words that end a part may also stand within it, and what is behind it is not unpacked.
    left -= grownSize(bytes.subarray(begin), left);
    if (left < 0) return true;
  }
  return false;
}

/** Where the parts of a PDF stand: the word before one, and its first byte. */
function streamsOf(text: string): { index: number; begin: number }[] {
  return [...text.matchAll(STREAM)].flatMap(({ index, 0: mark }) =>
    text.startsWith('end', index - 3) ? [] : [{ index, begin: index + mark.length }],
  );
}

/** How many bytes it grows to: more than `most` where it is more. What is packed twice counts as it is at the last. */
function grownSize(packed: Buffer, most: number): number {
  try {
    const grown = inflateSync(packed, { maxOutputLength: most + 1, finishFlush: constants.Z_SYNC_FLUSH });
    return isDeflated(grown, 0) ? Math.max(grown.length, grownSize(grown, most)) : grown.length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

/** The two bytes with which deflated data begins (RFC 1950). */
function isDeflated(bytes: Buffer, at: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2);
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}
