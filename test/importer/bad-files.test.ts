import { describe, expect, it } from 'vitest';
import { requireVietnamese } from '../../src/importer/readers/language.js';
import { readBytes, UnreadableError } from '../../src/importer/readers/read.js';
import { BAD_FILES, LARGE_FILE } from '../support/bad-files.js';

const codeOf = async (bytes: Buffer | string, name: string): Promise<string> => {
  try {
    requireVietnamese(await readBytes(Buffer.from(bytes), name));
    return 'READ';
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return error.code;
  }
};

describe('a file that no decision can be in', () => {
  it.each([...BAD_FILES, LARGE_FILE])('$what: $code', async ({ code, name, make }) => expect(await codeOf(await make(), name)).toBe(code));

  const MARKED = 'Sở Nông nghiệp và Môi trường chủ trì đo nước giếng, ghi sổ và trả lời người hỏi về nước của tỉnh. '.repeat(4);
  it.each([
    ['Vietnamese', MARKED, 'READ'],
    ['a few words of no language', 'abc def', 'READ'],
    ['80,000 lines', 'đo nước\n'.repeat(80_000), 'READ'],
  ])('%s', async (_what, text, code) => expect(await codeOf(text, 'a.txt')).toBe(code));
});
