import { constants, inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n/g;
/** Before a stream stands what it is: an image is not read for its text. */
const IMAGE = /\/Subtype\s*\/Image\b/;
const DESCRIBED_IN = 1_000;

/** Whether the compressed parts of a PDF, all but images, grow beyond so many bytes. Nothing is kept of them. */
export function growsBeyond(bytes: Buffer, limit: number): boolean {
  const text = bytes.toString('latin1');
  let left = limit;
  for (const { index, 0: mark } of text.matchAll(STREAM)) {
    const begin = index + mark.length;
    if (text.startsWith('end', index - 3) || !isDeflated(bytes, begin)) continue;
    const described = text.slice(Math.max(0, index - DESCRIBED_IN), index);
    if (IMAGE.test(described.slice(described.lastIndexOf(' obj') + 1))) continue;
    const end = text.indexOf('endstream', begin);
    left -= grownSize(bytes.subarray(begin, end < 0 ? undefined : end), left);
    if (left < 0) return true;
  }
  return false;
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
