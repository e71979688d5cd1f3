import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các đơn vị', 'QUYẾT ĐỊNH:'];
const read = (...lines: string[]): ImportedDocument => importDocument(sourceFrom([...HEAD, ...lines, 'Điều 3. Hiệu lực từ ngày ký.'].join('\n')));
/** Whose each task is, by the first word and its text. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ) /u.test(text)).map(({ text, holder }) => `${text} ${holder ?? '-'}`);

/** Names of our own making, of each kind. */
const NAMES = [
  'Phòng Sương',
  'Chi cục Sương',
  'Trung tâm Sương',
  'Quỹ Sương',
  'Ban Quản lý rừng Sương',
  'Bệnh viện đa khoa Sương',
  'Bảo tàng tỉnh',
  'Bảo tàng Sương',
  'Thư viện tỉnh',
  'Thư viện Sương',
  'Nhà hát Sương',
  'Đoàn Nghệ thuật Sương',
  'Trường Trung cấp Sương',
  'Trường Cao đẳng Sương',
  'Văn phòng Điều phối Sương',
  'Văn phòng Đăng ký Sương',
  'Hạt Kiểm lâm Sương',
  'Trạm Kiểm dịch Sương',
  'Vườn quốc gia Sương',
  'Khu bảo tồn thiên nhiên Sương',
  'Cảng vụ đường thủy Sương',
];

describe.each(NAMES)('%s', (name) => {
  const own = [`Đo sương. ${name}`, `Ghi sương. ${name}`];

  it.each<[string, string[]]>([
    [
      'with a roman number',
      ['Điều 2. Việc', 'I. Phòng Mưa', '1. Giữ mưa.', `II. ${name}`, '1. Đo sương.', '2. Ghi sương.', 'III. Phòng Gió', '1. Giữ gió.'],
    ],
    [
      'with a roman number, in capitals, where the text writes the name',
      [
        'Điều 2. Việc',
        'I. PHÒNG MƯA',
        '1. Giữ mưa.',
        `II. ${name.toUpperCase()}`,
        '1. Đo sương.',
        '2. Ghi sương.',
        'III. PHÒNG GIÓ',
        '1. Giữ gió.',
        `2. Gửi sổ cho ${name}.`,
      ],
    ],
    ['as an article', ['Điều 1. Phòng Mưa', '1. Giữ mưa.', `Điều 2. ${name}`, '1. Đo sương.', '2. Ghi sương.']],
    ['as a number', ['Điều 2. Việc', '1. Phòng Mưa', 'a) Giữ mưa.', `2. ${name}:`, 'a) Đo sương.', 'b) Ghi sương.', '3. Phòng Gió', 'a) Giữ gió.']],
    [
      'as a point within a unit',
      ['Điều 2. Việc', '1. Phòng Mưa', 'a) Giữ mưa;', `b) ${name}:`, '- Đo sương.', '- Ghi sương.', '2. Phòng Gió', 'a) Giữ gió.'],
    ],
    ['without a number', ['Điều 2. Việc', 'Phòng Mưa', '1. Giữ mưa.', name, '1. Đo sương.', '2. Ghi sương.', 'Phòng Gió', '1. Giữ gió.']],
    ['before what it has to do', ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Giữ mưa.', `${name} có nhiệm vụ:`, 'a) Đo sương.', 'b) Ghi sương.']],
    ['told in a sentence', ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Giữ mưa.', `2. ${name} có trách nhiệm:`, 'a) Đo sương.', 'b) Ghi sương.']],
    [
      'as who leads in a table',
      ['Điều 2. Việc', 'STT\tNhiệm vụ\tĐơn vị chủ trì', '1\tGiữ mưa\tPhòng Mưa', `2\tĐo sương.\t${name}`, `3\tGhi sương.\t${name}`],
    ],
    [
      'as a column of a table without a head',
      ['Điều 2. Việc', 'STT\tNhiệm vụ\tĐơn vị', '1\tGiữ mưa\tPhòng Mưa', `2\tĐo sương.\t${name}`, `3\tGhi sương.\t${name}`],
    ],
  ])('%s has its tasks', (_where, lines) => {
    const structure = ['Điều 1. Cơ cấu tổ chức', '1. Phòng Mưa;', '2. Phòng Gió;', `3. ${name}.`];
    const imported = read(...(lines[0] === 'Điều 2. Việc' ? structure : []), ...lines);
    expect(tasks(imported).filter((task) => task.includes('sương.'))).toEqual(own);
  });

  it('is named with others in a sentence on the structure', () => {
    const { units } = read(`Điều 1. Cơ cấu tổ chức gồm: Phòng Mưa, ${name} và Phòng Gió.`);
    expect(units.map((unit) => unit.name)).toEqual(['Phòng Mưa', name, 'Phòng Gió']);
  });

  it('together with another heads what is nobody’s', () => {
    const imported = read('Điều 2. Việc', 'I. Phòng Mưa', '1. Giữ mưa.', `II. Phòng Mưa và ${name}`, '1. Đo sương.', 'III. Phòng Gió', '1. Giữ gió.');
    expect(tasks(imported)).toContain('Đo sương. -');
    expect(imported.findings.map(({ code }) => code)).toContain('HEADING_OF_SEVERAL');
  });
});

describe('words that only begin like a kind of units', () => {
  it.each([
    'PHÒNG CHỐNG LŨ',
    'PHÒNG NGỪA SƯƠNG MUỐI',
    'TRƯỜNG HỢP KHẨN CẤP',
    'QUỸ ĐẤT Ở',
    'THƯ VIỆN SỐ',
    'TRẠM BƠM NƯỚC',
    'Phòng chống lũ',
    'Trường hợp khẩn cấp',
    'Quỹ đất ở',
    'Thư viện số',
    'Trạm bơm nước',
    'Đoàn kiểm tra đê',
  ])('%s: are the name of none', (heading) => {
    const imported = read('Điều 2. Việc', 'I. PHÒNG MƯA', '1. Giữ mưa.', `II. ${heading}`, '1. Đo sương.', 'III. PHÒNG GIÓ', '1. Giữ gió.');
    expect(imported.units.map(({ name }) => name)).toEqual(['Phòng Mưa', 'Phòng Gió']);
    expect(tasks(imported)).toEqual(['Giữ mưa. Phòng Mưa', 'Đo sương. -', 'Giữ gió. Phòng Gió']);
  });
});

describe('who is at the head of a unit', () => {
  it.each([
    'Phòng Sương - Trưởng phòng: Nguyễn Văn A',
    'Phòng Sương – Trưởng phòng Nguyễn Văn A',
    'Phòng Sương, Phó Trưởng phòng: Ông Nguyễn Văn A',
    'Phòng Sương - Phụ trách: bà Nguyễn Thị B:',
  ])('%s: is no part of its name', (heading) => {
    const imported = read('Điều 2. Việc', '1. Phòng Mưa', 'a) Giữ mưa.', `2. ${heading}`, 'a) Đo sương.', '3. Phòng Gió', 'a) Giữ gió.');
    expect(tasks(imported)).toEqual(['Giữ mưa. Phòng Mưa', 'Đo sương. Phòng Sương', 'Giữ gió. Phòng Gió']);
  });
});
