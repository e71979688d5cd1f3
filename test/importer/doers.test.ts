import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Văn phòng Sở;', '2. Phòng Mưa;', '3. Phòng Gió.'];
const read = (...lines: string[]): ImportedDocument =>
  importDocument(sourceFrom([...HEAD, ...UNITS, ...lines, 'Điều 3. Hiệu lực từ ngày ký.'].join('\n')));
const holder = ({ clauses }: ImportedDocument, words: string): string | null | undefined =>
  clauses.find(({ text }) => text.startsWith(words))?.holder;
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 7).map(({ code }) => code);

/** Clauses of `Phòng Mưa`, with one among them. */
const LAYOUTS: Record<string, (text: string) => string[]> = {
  points: (text) => ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Đo mưa;', `b) ${text}`, 'c) Ghi mưa.', '2. Phòng Gió:', 'a) Đo gió.'],
  dashes: (text) => ['Điều 2. Việc', '1. Phòng Mưa:', '- Đo mưa;', `- ${text}`, '- Ghi mưa.', '2. Phòng Gió:', '- Đo gió.'],
  'numbers of an article': (text) => ['Điều 2. Phòng Mưa', '1. Đo mưa;', `2. ${text}`, '3. Ghi mưa.'],
  'numbers below a roman one': (text) => ['Điều 2. Việc', 'I. PHÒNG MƯA', '1. Đo mưa;', `2. ${text}`, '3. Ghi mưa.', 'II. PHÒNG GIÓ', '1. Đo gió.'],
};

describe.each(Object.entries(LAYOUTS))('a clause of a unit that says who does it, %s', (_layout, lines) => {
  it.each([
    ['Giao Văn phòng Sở: bố trí xe đi đo;', 'Văn phòng Sở'],
    ['Giao Văn phòng Sở bố trí xe đi đo;', 'Văn phòng Sở'],
    ['Phân công Phòng Gió chủ trì lập bảng;', 'Phòng Gió'],
    ['Phòng Gió chịu trách nhiệm lập bảng;', 'Phòng Gió'],
    ['Phòng Gió có nhiệm vụ lập bảng;', 'Phòng Gió'],
    ['Phòng Gió phối hợp lập bảng;', 'Phòng Gió'],
    ['Phòng Gió: lập bảng;', 'Phòng Gió'],
  ])('%s is %s’s', (text, unit) => {
    const imported = read(...lines(text));
    expect([holder(imported, 'Đo mưa'), holder(imported, text.slice(0, 12)), holder(imported, 'Ghi mưa')]).toEqual(['Phòng Mưa', unit, 'Phòng Mưa']);
    expect(said(imported)).toEqual([]);
  });

  it.each([
    'Giao Phòng Đập: lập bảng;',
    'Phòng Đập chịu trách nhiệm lập bảng;',
    'Phòng Gió và các phòng khác có trách nhiệm lập bảng;',
    'Phòng Gió soạn bảng;',
    'Yêu cầu Phòng Đập: lập bảng;',
    'Các phòng, đơn vị thuộc Sở có trách nhiệm lập bảng;',
    'Đối với Phòng Gió: soát lại bảng;',
  ])('%s is nobody’s, and that is said', (text) => {
    const imported = read(...lines(text));
    expect([holder(imported, 'Đo mưa'), holder(imported, text.slice(0, 12)), holder(imported, 'Ghi mưa')]).toEqual(['Phòng Mưa', null, 'Phòng Mưa']);
    expect(said(imported)).toEqual(['HEADING_UNSURE']);
  });

  it.each([
    'Phòng Mưa chịu trách nhiệm lập bảng;',
    'Phòng Mưa soạn bảng;',
    'Giao bản đồ cho Phòng Gió;',
    'Đề nghị Văn phòng Sở bố trí xe;',
    'Phòng, chống lụt;',
    'Phòng chống lụt có nhiều người tham gia;',
    'Văn phòng phẩm: mua và phát;',
    'Thanh tra việc đo mưa, có báo cáo;',
    'Trung tâm của tỉnh có trạm đo;',
  ])('%s stays the unit’s', (text) => {
    const imported = read(...lines(text));
    expect(holder(imported, text.slice(0, 12))).toBe('Phòng Mưa');
    expect(said(imported)).toEqual([]);
  });
});

describe('a clause of nobody that says who does it', () => {
  it.each([
    ['1. Giao Phòng Gió:', 'a) Lập bảng.'],
    ['1. Giao Phòng Gió: lập sổ.', 'a) Lập bảng.'],
    ['1. Đối với Phòng Gió:', 'a) Lập bảng.'],
    ['1. Đối với Phòng Gió', 'a) Lập bảng.'],
    ['1. Phòng Gió chủ trì:', 'a) Lập bảng.'],
    ['1. Phòng Gió tham mưu:', 'a) Lập bảng.'],
    ['1. Việc chung.', '2. Phòng Gió chủ trì lập bảng.'],
  ])('%s is that unit’s, and what is below', (...lines) => {
    const imported = read('Điều 2. Tổ chức việc đo', ...lines);
    const last = imported.clauses.findLast(({ text }) => /lập bảng/iu.test(text));
    expect([last?.holder, said(imported)]).toEqual(['Phòng Gió', []]);
  });

  it('is nobody’s where it is told to a unit that nothing names, and that is said', () => {
    const imported = read('Điều 2. Tổ chức việc đo', '1. Giao Phòng Đập:', 'a) Lập bảng.');
    expect([holder(imported, 'Lập bảng'), said(imported)]).toEqual([null, ['HEADING_UNSURE']]);
  });
});
