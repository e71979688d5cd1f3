import { fill, type Text } from '../shared/text.js';

export type Severity = 'INFO' | 'WARNING' | 'ERROR';

/** What can be found in a document, kept and never repaired. `{slots}` are filled by who finds it. */
const FINDINGS = {
  NUMBER_REPEATED: { severity: 'WARNING', vi: 'Số "{printed}" dùng lần thứ hai.', en: 'The number "{printed}" is used a second time.' },
  NUMBER_SKIPPED: {
    severity: 'WARNING',
    vi: 'Sau "{previous}" là "{printed}", thiếu "{expected}".',
    en: 'After "{previous}" comes "{printed}"; "{expected}" is missing.',
  },
  NUMBER_MISPRINTED: { severity: 'WARNING', vi: 'In "{printed}" ở chỗ của "{expected}".', en: 'Printed "{printed}" where "{expected}" is due.' },
  WRONG_LETTER: {
    severity: 'WARNING',
    vi: 'Điểm "{printed}" lặp lại ở chỗ của điểm "{expected}".',
    en: 'Point "{printed}" again where point "{expected}" is due.',
  },
  PUNCTUATION: { severity: 'INFO', vi: 'Sau số "{printed}" thiếu dấu chấm.', en: 'The number "{printed}" has no full stop after it.' },
  PAGE_NUMBER_INSIDE: { severity: 'INFO', vi: 'Số trang {printed} nằm trong văn bản.', en: 'Page number {printed} stands inside the text.' },
  BROKEN_ACROSS_PAGE: { severity: 'INFO', vi: 'Câu bị ngắt qua dòng trống hoặc trang.', en: 'A sentence is broken by blank lines or a page.' },
  NUMBER_MISSING: { severity: 'WARNING', vi: 'Số văn bản để trống.', en: 'The number of the document is blank.' },
  DAY_MISSING: { severity: 'WARNING', vi: 'Ngày ký để trống.', en: 'The day of signing is blank.' },
  HEADING_RUN_TOGETHER: { severity: 'INFO', vi: 'Hai tiêu đề dính liền trên một dòng.', en: 'Two headings run together on one line.' },
} as const satisfies Record<string, Text & { severity: Severity }>;

export type FindingCode = keyof typeof FINDINGS;

/** Something found at a place of the original. Line and column count from 1. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  line: number;
  column: number;
  message: Text;
}

export function finding(code: FindingCode, line: number, column: number, slots: Record<string, string> = {}): Finding {
  const { severity, vi, en } = FINDINGS[code];
  return { code, severity, line, column, message: fill({ vi, en }, slots) };
}
