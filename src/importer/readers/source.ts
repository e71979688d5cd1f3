import type { Text } from '../../shared/text.js';

/** One line of an original, exactly as it is there. */
export interface SourceLine {
  /** 1-based, in the original file. */
  number: number;
  /** 1-based page; null where the format has none. */
  page: number | null;
  /** The line without its line break, composed (NFC), otherwise untouched: leading spaces and odd spacing stay. */
  text: string;
  /** Where a table of the format put it; left out for what is in no table. */
  cell?: CellPlace;
  /** Parts that are there but not to be read, in order, as offsets into the text. */
  apart?: UnreadPart[];
}

/** Hidden text, or text that is struck through. */
export interface UnreadPart {
  from: number;
  to: number;
  kind: 'HIDDEN' | 'STRUCK';
}

/** What a reader has to say about the file itself, at the place where it first shows. */
export interface ReaderNote {
  code: 'TRACKED_CHANGES' | 'LETTER_ETH' | 'NOTES_UNREAD';
  line: number;
  column: number;
  slots: Record<string, string>;
}

/** A place in a table. All count from 0. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
  /** The last row that the cell goes down to; left out where that is its own. */
  last?: number;
  /** Its row has fewer cells than the widest above it, so that nobody knows below which head each of them stands. */
  short?: true;
}

export const SOURCE_FORMATS = ['txt', 'md', 'html', 'docx', 'pdf'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A document as read: its lines, and what is needed to find it again. */
export interface Source {
  name: string;
  format: SourceFormat;
  /** SHA-256 of the file, in hexadecimal. */
  sha256: string;
  /** How the bytes were read, such as `utf-8`; null for formats that say it themselves. */
  encoding: string | null;
  lines: SourceLine[];
  notes?: ReaderNote[];
}

/** Why a file cannot be read at all. Everything else about a document is a finding, never a refusal. */
export const UNREADABLE = {
  FILE_NOT_FOUND: { vi: 'Không có tệp "{file}".', en: 'There is no file "{file}".' },
  FILE_EMPTY: { vi: 'Tệp "{file}" không có nội dung.', en: 'The file "{file}" has no content.' },
  FILE_TOO_LARGE: { vi: 'Tệp "{file}" lớn quá {limit} MB.', en: 'The file "{file}" is larger than {limit} MB.' },
  FILE_TYPE_UNKNOWN: {
    vi: 'Không đọc được loại tệp "{file}"; cần txt, md, html, docx hoặc pdf.',
    en: 'The type of "{file}" cannot be read; txt, md, html, docx and pdf can.',
  },
  FILE_NOT_TEXT: { vi: 'Tệp "{file}" không phải là văn bản.', en: 'The file "{file}" is not text.' },
  FILE_DAMAGED: { vi: 'Tệp "{file}" bị hỏng.', en: 'The file "{file}" is damaged.' },
  LEGACY_ENCODING: {
    vi: 'Tệp "{file}" dùng bảng mã cũ {encoding}; hãy chuyển sang Unicode rồi nhập lại.',
    en: 'The file "{file}" uses the old encoding {encoding}; convert it to Unicode and import it again.',
  },
  PDF_WITHOUT_TEXT: { vi: 'PDF "{file}" không có lớp chữ; hãy chạy OCR trước.', en: 'The PDF "{file}" has no text layer; run OCR first.' },
  FILE_TOO_LONG: { vi: 'Tệp "{file}" có quá {limit} dòng.', en: 'The file "{file}" has more than {limit} lines.' },
  NOT_VIETNAMESE: {
    vi: 'Tệp "{file}" không phải là tiếng Việt có dấu.',
    en: 'The file "{file}" is not in Vietnamese with its marks.',
  },
  DOCX_PROTECTED: { vi: 'Tệp Word "{file}" được bảo vệ bằng mật khẩu.', en: 'The Word file "{file}" is protected by a password.' },
  PDF_PROTECTED: { vi: 'PDF "{file}" được bảo vệ bằng mật khẩu.', en: 'The PDF "{file}" is protected by a password.' },
  MARKUP_TOO_DEEP: {
    vi: 'Các phần trong "{file}" lồng nhau quá {limit} tầng.',
    en: 'The parts of "{file}" are nested more than {limit} levels deep.',
  },
  ARCHIVE_TOO_LARGE: { vi: 'Nội dung nén trong "{file}" nở ra quá {limit} MB.', en: 'The compressed content of "{file}" grows beyond {limit} MB.' },
} as const satisfies Record<string, Text>;

export type UnreadableCode = keyof typeof UNREADABLE;
