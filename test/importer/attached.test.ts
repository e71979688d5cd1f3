import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'QUYẾT ĐỊNH', 'GIÁM ĐỐC SỞ', 'QUYẾT ĐỊNH:'];
const ENACTING = ['Điều 1. Ban hành Quy chế kèm theo.', 'Điều 2. Quyết định có hiệu lực từ ngày ký.', 'Điều 3. Chánh Văn phòng thi hành.'];
const RECIPIENTS = ['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Trần Văn Sông'];
const ATTACHED = [
  'QUY CHẾ',
  'Làm việc',
  'Chương I',
  'CHUNG',
  'Điều 1. Phạm vi',
  '1. Một.',
  'Chương II',
  'RIÊNG',
  'Mục 1. Phòng',
  'Điều 2. Hồ sơ',
  'a) Nhận;',
];

const read = (lines: string[]): ReturnType<typeof importDocument> => importDocument(sourceFrom(lines.join('\n')));
const paths = (lines: string[]): string[] => read(lines).clauses.map(({ path }) => path);
const EXPECTED = ['Chương I', '1', '1.1', 'Chương II', 'Chương II.Mục 1', '2', '2.a'];

describe('what is attached to a decision', () => {
  it.each<[string, string[]]>([
    ['after the signature', [...HEAD, ...ENACTING, ...RECIPIENTS, ...ATTACHED]],
    ['without any signature before it', [...HEAD, ...ENACTING, ...ATTACHED]],
    ['with the signature at the very end', [...HEAD, ...ENACTING, ...ATTACHED, ...RECIPIENTS]],
  ])('is read %s', (_title, lines) => {
    expect(paths(lines)).toEqual(EXPECTED);
    const { articles, findings } = read(lines);
    expect(articles.map(({ path }) => path)).toEqual(['QĐ.1', 'QĐ.2', 'QĐ.3']);
    expect(findings.filter(({ code }) => code === 'NUMBER_OUT_OF_ORDER')).toEqual([]);
  });

  it('is not begun by its name where the numbers go on', () => {
    const lines = [...HEAD, ...ENACTING, 'QUY CHẾ', 'Điều 4. Áp dụng', '1. Một.'];
    expect(paths(lines)).toEqual(['1', '2', '3', '4', '4.1']);
  });
});

describe('divisions', () => {
  it('of a text carry its chapters, and Mục counts anew in each chapter', () => {
    const lines = [
      'PHẦN I',
      'CHUNG',
      'Chương I',
      'A',
      'Mục 1. B',
      'Điều 1. C',
      'Chương II',
      'D',
      'Mục 1. E',
      'Điều 2. G',
      'Phần thứ hai',
      'H',
      'Chương I',
      'I',
    ];
    const { clauses, findings } = read([...HEAD, ...ENACTING, ...RECIPIENTS, 'QUY ĐỊNH', ...lines]);
    expect(clauses.map(({ path, parent, kind, entry }) => [path, parent, kind, entry])).toEqual([
      ['Phần I', null, 'PART', false],
      ['Phần I.Chương I', 'Phần I', 'CHAPTER', false],
      ['Phần I.Chương I.Mục 1', 'Phần I.Chương I', 'SECTION', false],
      ['1', null, 'ARTICLE', true],
      ['Phần I.Chương II', 'Phần I', 'CHAPTER', false],
      ['Phần I.Chương II.Mục 1', 'Phần I.Chương II', 'SECTION', false],
      ['2', null, 'ARTICLE', true],
      ['Phần thứ hai', null, 'PART', false],
      ['Phần thứ hai.Chương I', 'Phần thứ hai', 'CHAPTER', false],
    ]);
    expect(findings.filter(({ code }) => code === 'NUMBER_REPEATED')).toEqual([]);
  });

  it('Mục outside a chapter is a word', () => expect(paths([...HEAD, 'Điều 1. Việc', 'Mục 1 của bảng này bỏ trống.'])).toEqual(['1']));
});

describe('an article that follows no number', () => {
  it('stays in the text, and is told', () => {
    const { clauses, findings } = read([...HEAD, 'Điều 1. Một', 'Điều 9. Chín']);
    expect(clauses.map(({ path, text }) => [path, text])).toEqual([['1', 'Một Điều 9. Chín']]);
    expect(findings.filter(({ code }) => code === 'NUMBER_OUT_OF_ORDER').map(({ line }) => line)).toEqual([6]);
  });
});
