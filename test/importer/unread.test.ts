import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { conservationErrors } from '../commands/import-corpus/conservation.js';
import { sourceFrom } from '../support/samples.js';

/** The lines with text that are in no clause, no artefact with a name, and no finding that says so. */
function lostIn(text: string): number[] {
  const lines = text.split('\n');
  const { articles, clauses, artefacts, findings }: ImportedDocument = importDocument(sourceFrom(text));
  const known = [...articles, ...clauses, ...artefacts.filter(({ kind }) => kind !== 'OTHER')];
  const held = new Set(known.flatMap(({ spans }) => spans.map(({ line }) => line)));
  const told = (line: number): boolean =>
    findings.some((found) => found.code === 'UNREAD_LINES' && found.line <= line && line <= (found.until ?? found.line));
  return lines.flatMap((line, index) => (line.trim() === '' || held.has(index + 1) || told(index + 1) ? [] : [index + 1]));
}

const HEAD =
  'ỦY BAN NHÂN DÂN\nTỈNH TRÀ LĨNH\nSố: 7/2031/QĐ-UBND\nTrà Lĩnh, ngày 3 tháng 2 năm 2031\n\nQUYẾT ĐỊNH\nGiao việc cho các phòng\n\nQUYẾT ĐỊNH:\n';
const FOOT = '\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhạm Thị D\n';

/** Pieces of documents, well made and not, in any order. */
const PIECES = [
  'Điều 1. Việc chung',
  'Điều 2: Việc khác',
  'Điều 5',
  'Chương I',
  'CHUNG',
  '1. Đo nước.',
  '2/ Đo gió.',
  '3) Đo mưa',
  'a) Ghi sổ;',
  'b. Gửi sổ;',
  '- Lưu sổ.',
  'l. Soát sổ.',
  'PHỤ LỤC',
  'PHỤ LỤC II',
  'Phụ lục',
  'I. NHÓM MỘT',
  'QUY CHẾ',
  'KẾ HOẠCH',
  '| TT | Việc | Đơn vị chủ trì |',
  '|---|---|---|',
  '| 1 | Đo | Phòng Nước |',
  '|',
  '12',
  '-----',
  'Nơi nhận:',
  'GIÁM ĐỐC',
  'Căn cứ Luật Đo lường;',
  'QUYẾT ĐỊNH:',
  'Trang chủ  Liên hệ',
  'Một câu nói thêm về việc ghi chép, không có số nào ở đầu.',
  '',
];

describe('no line is lost in silence', () => {
  it('whatever the pieces of a document are, and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 40 }), fc.boolean(), (pieces, whole) => {
        const text = (whole ? HEAD : '') + pieces.map((piece) => piece.replace(/[\n\r]/gu, ' ')).join('\n') + (whole ? FOOT : '');
        expect(lostIn(text)).toEqual([]);
        const { articles, clauses, artefacts } = importDocument(sourceFrom(text));
        expect(conservationErrors(text.normalize('NFC').split('\n'), { nodes: [...articles, ...clauses], artefacts })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('text without numbers is an error, with its first and last line', () => {
    const { findings, lines } = importDocument(sourceFrom('Phòng đo nước.\n\nPhòng ghi sổ.'));
    expect(findings).toMatchObject([{ code: 'UNREAD_LINES', severity: 'ERROR', line: 1, until: 3 }]);
    expect(lines).toEqual({ all: 2, inClauses: 0, unread: 2 });
  });

  it('text after the signature that is no appendix is said to be unread; the signature is no part of the last article', () => {
    const { findings, articles, clauses } = importDocument(
      sourceFrom(`${HEAD}Điều 1. Đo nước.${FOOT}\nDANH MỤC GIẾNG NƯỚC CỦA TỈNH\n1. Giếng làng Thượng.`),
    );
    expect(findings.filter(({ code }) => code === 'UNREAD_LINES')).toMatchObject([{ line: 18, until: 19 }]);
    expect([...articles, ...clauses].map(({ text }) => text)).toEqual(['Đo nước.']);
  });
});
