import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Văn phòng Sở;', '2. Phòng Mưa;', '3. Phòng Sông và Bến bãi.'];
const read = (...lines: string[]): ImportedDocument => importDocument(sourceFrom([...HEAD, ...lines, 'Điều 4. Hiệu lực từ ngày ký.'].join('\n')));
/** Whose each task is, by the first word and its text. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ)/u.test(text)).map(({ text, holder }) => `${text} ${holder ?? '-'}`);

/** The heading of a unit with a line right below it. */
const LAYOUTS: Record<string, (name: string, line: string) => string[]> = {
  'points below a number': (name, line) => ['Điều 2. Việc', `1. ${name}`, line, 'a) Đo mưa;', 'b) Ghi mưa.', '2. Văn phòng Sở', 'a) Giữ sổ.'],
  'dashes below a number': (name, line) => ['Điều 2. Việc', `1. ${name}`, line, '- Đo mưa;', '- Ghi mưa.', '2. Văn phòng Sở', '- Giữ sổ ghi chép.'],
  'decimals below a number': (name, line) => ['Điều 2. Việc', `1. ${name}`, line, '1.1. Đo mưa;', '1.2. Ghi mưa.', '2. Văn phòng Sở', '2.1. Giữ sổ.'],
  'numbers below a roman one': (name, line) => [`I. ${name}`, line, '1. Đo mưa;', '2. Ghi mưa.', 'II. Văn phòng Sở', '1. Giữ sổ.'],
  'numbers below a roman one in capitals': (name, line) => [
    `I. ${name.toUpperCase()}`,
    line,
    '1. Đo mưa;',
    '2. Ghi mưa.',
    'II. VĂN PHÒNG SỞ',
    '1. Giữ sổ.',
  ],
  'points below an article': (name, line) => [`Điều 2. ${name}`, line, 'a) Đo mưa;', 'b) Ghi mưa.', 'Điều 3. Văn phòng Sở', 'a) Giữ sổ.'],
};

describe.each(Object.entries(LAYOUTS))('a line of prose right below the heading of a unit, %s', (_layout, lines) => {
  it.each([
    'Nhiệm vụ:',
    'Nhiệm vụ cụ thể:',
    'Chức năng, nhiệm vụ:',
    'Chức năng: giúp Giám đốc Sở về mưa.',
    'Biên chế: 07 người.',
    'Là đơn vị giúp Giám đốc Sở.',
    'Thực hiện các nhiệm vụ sau:',
    'Giúp Giám đốc Sở về mưa, có nhiệm vụ:',
    'có nhiệm vụ:',
  ])('%s is no part of its name', (line) => {
    for (const known of [['Điều 1. Tên gọi'], UNITS]) {
      const imported = read(...known, ...lines('Phòng Mưa', line));
      expect(tasks(imported).slice(0, 2)).toEqual(['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa']);
      expect(imported.units.map(({ name }) => name).filter((name) => name.startsWith('Phòng M'))).toEqual(['Phòng Mưa']);
    }
  });
});

describe.each(['Nhiệm vụ cụ thể', 'Gồm 02 bộ phận', 'Trưởng phòng: Ông Trần Văn B', 'Địa chỉ: số 2 đường Bến'])('%s below a number', (line) => {
  it('is no part of the name of the unit', () => {
    const imported = read(...UNITS, ...(LAYOUTS['points below a number'] as (typeof LAYOUTS)[string])('Phòng Mưa', line));
    expect(tasks(imported)).toEqual(['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Giữ sổ. Văn phòng Sở']);
  });
});

it('a line of prose that goes on with the only task is no part of the name', () => {
  const { clauses } = read(...UNITS, 'Điều 2. Việc', '1. Phòng Mưa', 'Biên chế: 05 người', '- Đo mưa mỗi ngày.', '2. Văn phòng Sở', 'a) Giữ sổ.');
  expect(clauses.find(({ path }) => path === '2.1')?.holder).toBe('Phòng Mưa');
});

describe('a name that is broken at the end of a line', () => {
  it.each([
    ['before a small letter', ['1. Phòng Sông', 'và Bến bãi']],
    ['behind "và"', ['1. Phòng Sông và', 'Bến bãi']],
    ['where the whole is a known unit', ['1. Phòng Sông và Bến', 'bãi']],
    ['with a colon at its end', ['1. Phòng Sông và', 'Bến bãi:']],
  ])('%s is read whole', (_what, heading) => {
    const imported = read(...UNITS, 'Điều 2. Việc', ...heading, 'a) Đo sông.');
    expect(tasks(imported)).toEqual(['Đo sông. Phòng Sông và Bến bãi']);
  });

  it('before a capital is read whole where the document lists the unit', () => {
    const list = ['Điều 1. Cơ cấu tổ chức', '1. Phòng Sông Bến;', '2. Phòng Mưa.'];
    expect(tasks(read(...list, 'Điều 2. Việc', '1. Phòng Sông', 'Bến', 'a) Đo sông.'))).toEqual(['Đo sông. Phòng Sông Bến']);
  });

  it('in capitals is read whole', () => {
    expect(tasks(read('Điều 1. Tên gọi', 'I. PHÒNG SÔNG', 'BẾN BÃI', '1. Đo sông.', 'II. PHÒNG MƯA', '1. Đo mưa.'))).toEqual([
      'Đo sông. Phòng Sông bến bãi',
      'Đo mưa. Phòng Mưa',
    ]);
  });
});
