import { mistake } from '../shared/errors.js';
import { UnreadableError } from '../importer/readers/read.js';

/** What fits into one request beside everything else: larger files are imported at the command line. */
const LIMIT = 700 * 1024;
const NAME = /^[^/\\\p{Cc}]{1,200}$/u;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** A file as a mutation carries it: text as it is, or bytes in base64. */
export interface Content {
  name: string;
  text?: string | null | undefined;
  base64?: string | null | undefined;
}

/**
 * The bytes of a file that came with a mutation.
 * @throws INVALID_CONTENT for a name that cannot be used, both or neither of text and base64, or broken base64; FILE_TOO_LARGE.
 */
export function bytesOf({ name, text, base64 }: Content): Buffer {
  if (!NAME.test(name))
    throw mistake('INVALID_CONTENT', `name: ${name}`, {
      vi: 'tên tệp có đuôi, không có đường dẫn',
      en: 'a file name with its extension and without a path',
    });
  const given = [text, base64].filter((value) => typeof value === 'string');
  if (given.length !== 1)
    throw mistake('INVALID_CONTENT', given.length ? 'text, base64' : '-', {
      vi: 'đúng một trong text và base64',
      en: 'exactly one of text and base64',
    });
  if (typeof base64 === 'string' && (base64.length % 4 !== 0 || !BASE64.test(base64)))
    throw mistake('INVALID_CONTENT', 'base64', { vi: 'base64 chuẩn (RFC 4648 mục 4)', en: 'standard base64 (RFC 4648, section 4)' });
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(base64 as string, 'base64');
  if (bytes.length > LIMIT) throw new UnreadableError('FILE_TOO_LARGE', { file: name, limit: '0.7' });
  return bytes;
}
