import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readDocx } from './docx.js';
import { readHtml } from './html.js';
import { LEGACY_ENCODINGS, restoreLegacy } from './legacy.js';
import { DEEPEST_MARKUP, MarkupTooDeep } from './markup.js';
import { readPdf } from './pdf.js';
import { legacyError, readMarkdown, readText } from './text.js';
import { UnreadableError, type Reader } from './unreadable.js';
import type { ReaderNote, Source, SourceFormat, SourceLine } from './source.js';

export { UnreadableError } from './unreadable.js';

/** Largest file that is read; the memory that reading takes is a multiple of it. */
const LIMIT_MB = 10;
const LIMIT = LIMIT_MB * 1024 * 1024;
/** Most lines that are read: no decision has a tenth of them. Of text that was compressed, no more is read than of text that was not. */
const MOST_LINES = 80_000;

const READERS: Record<SourceFormat, Reader> = { txt: readText, md: readMarkdown, html: readHtml, docx: readDocx, pdf: readPdf };

const EXTENSIONS: Record<string, SourceFormat> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/**
 * Reads a document from a file. Shapes: a path; the source's name is its last part.
 * Errors: {@link UnreadableError}: FILE_NOT_FOUND where there is no file; FILE_TOO_LARGE above 10 MB, before anything is
 * read; otherwise those of {@link readBytes}.
 */
export async function readSource(path: string): Promise<Source> {
  const name = basename(path);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!found?.isFile()) throw new UnreadableError('FILE_NOT_FOUND', { file: name });
  if (found.size > LIMIT) throw tooLarge(name);
  return readBytes(await readFile(path), name);
}

/**
 * Reads a document. The format is recognised by the content where possible, else by the extension of the name. Lines are
 * composed (NFC). Text in TCVN3 or VNI-Windows, also inside docx, pdf and html, is converted; `encoding` then says so.
 * Errors: {@link UnreadableError} with any code but FILE_NOT_FOUND and NOT_VIETNAMESE.
 */
export async function readBytes(bytes: Buffer, name: string): Promise<Source> {
  if (bytes.length > LIMIT) throw tooLarge(name);
  if (bytes.every(isSpace)) throw new UnreadableError('FILE_EMPTY', { file: name });
  const format = formatOf(bytes, name);
  const reading = await Promise.resolve()
    .then(() => READERS[format](bytes, name))
    .catch((error: unknown) => {
      throw error instanceof MarkupTooDeep ? new UnreadableError('MARKUP_TOO_DEEP', { file: name, limit: String(DEEPEST_MARKUP) }) : error;
    });
  if (reading.lines.every((line) => line.text.trim() === '')) throw new UnreadableError('FILE_EMPTY', { file: name });
  if (reading.lines.length > MOST_LINES) throw new UnreadableError('FILE_TOO_LONG', { file: name, limit: String(MOST_LINES) });
  if (reading.lines.reduce((letters, { text }) => letters + text.length, 0) > LIMIT)
    throw new UnreadableError('ARCHIVE_TOO_LARGE', { file: name, limit: String(LIMIT_MB) });
  // Text is restored by its reader, which has to tell eight-bit encodings anyhow.
  const restored = reading.encoding !== null && reading.encoding in LEGACY_ENCODINGS ? null : restoreLegacy(reading.lines.map((line) => line.text));
  if (restored && !restored.sure) throw legacyError(restored.encoding, name);
  return {
    name,
    format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: restored?.encoding ?? reading.encoding,
    ...withoutEth(
      reading.lines.map((line, index) => ({ ...line, text: (restored?.lines[index] ?? line.text).normalize('NFC') })),
      reading.notes ?? [],
    ),
  };
}

/** The letters Ð and ð of other languages, which old fonts and converters write for Đ and đ: both are one character long. */
const ETH = /[\u00d0\u00f0]/gu;

function withoutEth(lines: SourceLine[], notes: readonly ReaderNote[]): Pick<Source, 'lines' | 'notes'> {
  const places = lines.flatMap(({ number, text }) => [...text.matchAll(ETH)].map(({ index }) => ({ line: number, column: index + 1 })));
  const [first] = places;
  if (!first) return { lines, notes: [...notes] };
  return {
    lines: lines.map((line) => ({ ...line, text: line.text.replace(ETH, (letter) => (letter === '\u00f0' ? 'đ' : 'Đ')) })),
    notes: [...notes, { code: 'LETTER_ETH', ...first, slots: { count: String(places.length) } }],
  };
}

function formatOf(bytes: Buffer, name: string): SourceFormat {
  const byName = EXTENSIONS[extname(name).toLowerCase()];
  const head = bytes.toString('latin1', 0, 2048);
  if (/^(?:\xef\xbb\xbf)?\s*%PDF/.test(head)) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  // A Word document with a password: a container of the kind that Word had before 2007, with the package in it.
  if (head.startsWith('\xd0\xcf\x11\xe0') && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnreadableError('DOCX_PROTECTED', { file: name });
  // Word before 2007, and RTF.
  if (head.startsWith('\xd0\xcf\x11\xe0') || head.startsWith('{\\rtf')) throw new UnreadableError('FILE_TYPE_UNKNOWN', { file: name });
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<\?xml[^>]*>)*<(?:!doctype\s+html|html)\b/i.test(head.replaceAll('\0', ''))) return 'html';
  if (!byName) throw new UnreadableError('FILE_TYPE_UNKNOWN', { file: name });
  return byName;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function tooLarge(name: string): UnreadableError {
  return new UnreadableError('FILE_TOO_LARGE', { file: name, limit: String(LIMIT_MB) });
}
