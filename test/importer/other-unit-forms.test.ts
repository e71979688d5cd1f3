import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const read = (title: string, ...lines: string[]): ImportedDocument =>
  importDocument(sourceFrom(['QUYẾT ĐỊNH', title, 'QUYẾT ĐỊNH:', ...lines].join('\n')));
const decision = (...lines: string[]): ImportedDocument => read('Quy định việc của các phòng', ...lines);
/** Whose each task is. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ|Cấp)/u.test(text)).map(({ text, holder }) => `${text} ${holder ?? '-'}`);
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 3).map(({ code }) => code);

describe('chapters that are headed by units', () => {
  it.each<[string, string[]]>([
    ['behind the number', ['Chương II. PHÒNG MƯA', 'Chương III. PHÒNG GIÓ']],
    ['below the number', ['Chương II\nPHÒNG MƯA', 'Chương III\nPHÒNG GIÓ']],
    ['as parts of a chapter', ['Chương II\nVIỆC RIÊNG\nMục 1. PHÒNG MƯA', 'Mục 2\nPHÒNG GIÓ']],
  ])('%s hold their articles, and no others', (_what, [first = '', second = '']) => {
    const lines = [
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Điều 1. Phạm vi',
      '1. Ghi chung.',
      first,
      'Điều 2. Chức năng',
      '1. Đo mưa.',
      'Điều 3. Nhiệm vụ',
      '1. Ghi mưa:',
      'a) Ghi sổ;',
      second,
      'Điều 4. Chức năng',
      '1. Đo gió.',
      'Chương IV',
      'TỔ CHỨC THỰC HIỆN',
      'Điều 5. Hiệu lực',
      '1. Ghi tiếp.',
    ];
    expect(tasks(decision(...lines))).toEqual([
      'Ghi chung. -',
      'Đo mưa. Phòng Mưa',
      'Ghi mưa: Phòng Mưa',
      'Ghi sổ; Phòng Mưa',
      'Đo gió. Phòng Gió',
      'Ghi tiếp. -',
    ]);
  });

  it('do not hold an article about another unit, or about the decision', () => {
    const imported = decision(
      'Chương I. PHÒNG MƯA',
      'Điều 1. Việc',
      '1. Đo mưa.',
      'Điều 2. Trách nhiệm của Phòng Gió',
      '1. Cấp số liệu.',
      'Điều 3. Hiệu lực',
      '1. Ghi tiếp.',
    );
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa', 'Cấp số liệu. Phòng Gió', 'Ghi tiếp. -']);
  });
});

describe('points that are headed by units', () => {
  it('hold what they say and what is below them', () => {
    const imported = decision(
      'Điều 1. Việc',
      '1. Việc chung:',
      'a) Phòng Mưa: đo mưa.',
      'b) Phòng Gió: đo gió.',
      '2. Việc riêng:',
      'a) Phòng Mưa:',
      '- Đo mưa mỗi ngày;',
      'b) Phòng Gió:',
      '- Đo gió mỗi ngày.',
      'Điều 2. Hết.',
    );
    const holders = new Map(imported.clauses.map(({ path, holder }) => [path, holder]));
    expect(['1.1.a', '1.1.b', '1.2.a', '1.2.a.-1', '1.2.b', '1.2.b.-1'].map((path) => holders.get(path))).toEqual([
      'Phòng Mưa',
      'Phòng Gió',
      'Phòng Mưa',
      'Phòng Mưa',
      'Phòng Gió',
      'Phòng Gió',
    ]);
  });

  it('within the clause of another unit are not that unit’s', () => {
    const imported = decision('Điều 1. Việc', '1. Phòng Mưa:', 'a) Đo mưa;', 'b) Phòng Gió: cấp số liệu;', 'c) Ghi mưa.', 'Điều 2. Hết.');
    expect(imported.clauses.find(({ path }) => path === '1.1.b')?.holder).toBe('Phòng Gió');
    expect(tasks(imported)).toEqual(['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa']);
  });
});

describe('a second regulation in one file', () => {
  const FIRST = ['Điều 1. Ban hành kèm theo các quy định.', 'Nơi nhận:', '- Như Điều 1.', 'CHỦ TỊCH', 'Phạm Thị D', 'QUY ĐỊNH'];
  const SECOND = ['Điều 1. Việc chung', '1. Đo gió.', '2. Ghi gió.', 'Điều 2. Quan hệ', '1. Cấp số liệu.'];

  it.each<[string, string[]]>([
    ['articles of units', ['Điều 1. Phòng Mưa', '1. Đo mưa.', 'Điều 2. Phòng Sông', '1. Ghi sông.']],
    ['a chapter of a unit', ['Chương I. PHÒNG SÔNG', 'Điều 1. Việc', '1. Đo sông.', 'Điều 2. Việc khác', '1. Ghi sông.']],
  ])('behind %s begins with articles of its own, which is said', (_what, lines) => {
    for (const heading of [['QUY ĐỊNH', 'Việc của phòng khác'], ['QUY CHẾ'], []]) {
      const imported = decision(...FIRST, ...lines, ...heading, ...SECOND);
      expect(tasks(imported).slice(-3)).toEqual(['Đo gió. -', 'Ghi gió. -', 'Cấp số liệu. -']);
      expect(said(imported)).toEqual(['NUMBER_REPEATED', 'NUMBER_REPEATED']);
    }
  });

  it('is not the unit’s that the title of the first names', () => {
    const imported = read(
      'Quy định nhiệm vụ của Phòng Mưa thuộc Sở Đo đạc',
      ...FIRST,
      'Điều 1. Việc',
      '1. Đo mưa.',
      'Điều 2. Việc',
      '1. Ghi mưa.',
      ...SECOND,
    );
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. -', 'Ghi gió. -', 'Cấp số liệu. -']);
  });

  it('is none where an article is quoted', () => {
    const { clauses } = decision('Điều 1. Sửa đổi', '1. Sửa như sau: “bỏ', 'Điều 1. Phạm vi', 'và các điều khác”.', 'Điều 2. Hết.');
    expect(clauses.map(({ path }) => path)).toEqual(['1', '1.1', '2']);
  });
});
