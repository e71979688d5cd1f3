import { strToU8, zipSync } from 'fflate';
import { Paragraph } from 'docx';
import type { UnreadableCode } from '../../src/importer/readers/source.js';
import { docx, drawn, pdf } from '../importer/make.js';

/** A file that no draft can be made of, and the code by which it is refused. */
export interface BadFile {
  what: string;
  code: UnreadableCode;
  name: string;
  make(): Buffer | Promise<Buffer>;
}

const MB = 1024 * 1024;
const ENGLISH = 'The department shall keep the register of wells and shall answer those who ask about the water of the province. '.repeat(4);
const UNMARKED = 'So Nong nghiep va Moi truong chu tri do nuoc gieng, ghi so va tra loi nguoi hoi ve nuoc cua tinh. '.repeat(4);

/** What Word makes of a document with a password: a container of another kind, with a part of this name. */
const locked = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(600),
  ]);
const half = async (whole: Promise<Buffer>): Promise<Buffer> => (await whole).subarray(0, (await whole).length / 2);

/** Small enough for an upload, all of them. */
export const BAD_FILES: readonly BadFile[] = [
  { what: 'nothing', code: 'FILE_EMPTY', name: 'a.txt', make: () => Buffer.alloc(0) },
  { what: 'blank lines', code: 'FILE_EMPTY', name: 'a.docx', make: () => Buffer.from(' \n\n') },
  { what: 'a docx without a word', code: 'FILE_EMPTY', name: 'a.docx', make: () => docx([new Paragraph('')]) },
  {
    what: 'a picture',
    code: 'FILE_NOT_TEXT',
    name: 'a.txt',
    make: () => Buffer.from([...Array(4000).keys()].map((byte) => (byte * 7) % 256)),
  },
  { what: 'another type', code: 'FILE_TYPE_UNKNOWN', name: 'a.zip', make: () => Buffer.from(zipSync({ 'a.txt': strToU8('Điều 1.') })) },
  { what: 'half a docx', code: 'FILE_DAMAGED', name: 'a.docx', make: () => half(docx([new Paragraph('Điều 1. Đo nước giếng.')])) },
  { what: 'a damaged pdf', code: 'FILE_DAMAGED', name: 'a.pdf', make: () => Buffer.from('%PDF-1.7\nkhông có gì') },
  { what: 'a docx with a password', code: 'DOCX_PROTECTED', name: 'a.docx', make: locked },
  {
    what: 'a pdf with a password',
    code: 'PDF_PROTECTED',
    name: 'a.pdf',
    make: () => pdf([['Điều 1.']], { userPassword: 'a', ownerPassword: 'b', pdfVersion: '1.7' }),
  },
  { what: 'a pdf of pictures', code: 'PDF_WITHOUT_TEXT', name: 'a.pdf', make: () => drawn((page) => page.rect(50, 50, 100, 100).fill('black')) },
  {
    what: 'a docx that is a zip bomb',
    code: 'ARCHIVE_TOO_LARGE',
    name: 'a.docx',
    make: () => Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(1000), 'word/media/a.bin': new Uint8Array(51 * MB) })),
  },
  {
    what: 'a docx of 11 MB of words',
    code: 'ARCHIVE_TOO_LARGE',
    name: 'a.docx',
    make: () => {
      const paragraph = `<w:p><w:r><w:t>${'đo nước '.repeat(1_000)}</w:t></w:r></w:p>`;
      return Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${paragraph.repeat(1_450)}</w:body></w:document>`) }));
    },
  },
  {
    what: 'a pdf that is a zip bomb',
    code: 'ARCHIVE_TOO_LARGE',
    name: 'a.pdf',
    make: () => drawn((page) => page.text('Điều 1').addContent(' '.repeat(51 * MB))),
  },
  {
    what: 'a docx of 200,000 levels',
    code: 'MARKUP_TOO_DEEP',
    name: 'a.docx',
    make: () => Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${'<w:sdt>'.repeat(200_000)}`) })),
  },
  { what: 'an html of 100,000 levels', code: 'MARKUP_TOO_DEEP', name: 'a.html', make: () => Buffer.from(`<html>${'<div>'.repeat(100_000)}`) },
  { what: '100,000 lines', code: 'FILE_TOO_LONG', name: 'a.txt', make: () => Buffer.from('đo\n'.repeat(100_000)) },
  { what: 'another language', code: 'NOT_VIETNAMESE', name: 'a.txt', make: () => Buffer.from(ENGLISH) },
  { what: 'Vietnamese without its marks', code: 'NOT_VIETNAMESE', name: 'a.txt', make: () => Buffer.from(UNMARKED) },
];

/** A file that is larger than what is read, whatever is in it. */
export const LARGE_FILE: BadFile = { what: '50 MB', code: 'FILE_TOO_LARGE', name: 'a.txt', make: () => Buffer.alloc(50 * MB, 'a') };
