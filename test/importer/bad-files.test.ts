import { describe, expect, it } from 'vitest';
import { requireVietnamese } from '../../src/importer/readers/language.js';
import { readBytes, UnreadableError } from '../../src/importer/readers/read.js';

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
  const ENGLISH = 'The department shall keep the register of wells and shall answer those who ask about the water of the province. '.repeat(4);
  const UNMARKED = 'So Nong nghiep va Moi truong chu tri do nuoc gieng, ghi so va tra loi nguoi hoi ve nuoc cua tinh. '.repeat(4);
  const MARKED = 'Sở Nông nghiệp và Môi trường chủ trì đo nước giếng, ghi sổ và trả lời người hỏi về nước của tỉnh. '.repeat(4);
  it.each([
    ['another language', ENGLISH, 'NOT_VIETNAMESE'],
    ['Vietnamese without its marks', UNMARKED, 'NOT_VIETNAMESE'],
    ['Vietnamese', MARKED, 'READ'],
    ['a few words of no language', 'abc def', 'READ'],
    ['100,000 lines', 'đo nước\n'.repeat(100_000), 'FILE_TOO_LONG'],
    ['80,000 lines', 'đo nước\n'.repeat(80_000), 'READ'],
  ])('%s', async (_what, text, code) => expect(await codeOf(text, 'a.txt')).toBe(code));

  it('a Word document with a password', async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]);
    expect(await codeOf(container, 'a.docx')).toBe('DOCX_PROTECTED');
  });
});
