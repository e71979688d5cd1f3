import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Văn phòng Sở;', '2. Phòng Mưa;', '3. Phòng Gió.'];
const read = (...lines: string[]): ImportedDocument =>
  importDocument(sourceFrom([...HEAD, ...UNITS, ...lines, 'Điều 3. Hiệu lực từ ngày ký.'].join('\n')));
/** Whose each task is, by the first word and its text. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ|Soạn)/u.test(text)).map(({ text, holder }) => `${text} ${holder ?? '-'}`);
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 7).map(({ code }) => code);

/** Lists before and below a line; the line begins anew behind the first of them. */
const LAYOUTS: Record<string, (line: string) => string[]> = {
  'dashes behind points': (line) => ['Điều 2. Việc', '1. Phòng Mưa', 'a) Đo mưa;', 'b) Ghi mưa.', line, '- Soạn bảng.'],
  'points behind points': (line) => ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', line, 'a) Soạn bảng.'],
  'points that go on': (line) => ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa;', line, 'c) Soạn bảng.'],
  'dashes behind numbers of an article': (line) => ['Điều 2. Phòng Mưa', '1. Đo mưa.', '2. Ghi mưa.', line, '- Soạn bảng.'],
  'numbers below a roman one': (line) => ['I. PHÒNG MƯA', '1. Đo mưa.', '2. Ghi mưa.', line, '1. Soạn bảng.', 'II. PHÒNG GIÓ', '1. Giữ cột.'],
  'numbers that go on': (line) => ['Điều 2. Phòng Mưa', '1. Đo mưa.', '2. Ghi mưa.', line, '3. Soạn bảng.'],
  'crosses behind dashes': (line) => ['Điều 2. Việc', '1. Phòng Mưa:', '- Đo mưa;', '- Ghi mưa.', line, '+ Soạn bảng.'],
};

describe.each(Object.entries(LAYOUTS))('a line that begins anew with a colon, %s', (_layout, lines) => {
  it.each(['Văn phòng Sở chủ trì:', 'Văn phòng Sở có trách nhiệm:', 'Văn phòng Sở chủ trì, phối hợp với Phòng Gió thực hiện:'])(
    '%s: what is below is that unit’s',
    (line) => {
      const imported = read(...lines(line));
      expect(tasks(imported).slice(0, 3)).toEqual([
        expect.stringMatching(/^Đo mưa. Phòng Mưa$/u),
        expect.stringMatching(/^Ghi mưa. Phòng Mưa$/u),
        'Soạn bảng. Văn phòng Sở',
      ]);
      expect(said(imported)).toContain('HEADING_UNNUMBERED');
    },
  );

  it.each([
    'Các phòng, đơn vị thuộc Sở có trách nhiệm:',
    'Nhiệm vụ chung:',
    'Tổ chức thực hiện:',
    'Yêu cầu Văn phòng Sở:',
    'Giao Văn phòng Sở thực hiện:',
    'Các Phó Giám đốc Sở:',
    'Ủy ban nhân dân các xã có trách nhiệm:',
    'Ông Trần Văn B, Phó Giám đốc Sở, phụ trách:',
    'Mỗi phòng có trách nhiệm:',
    'Sở Đo đạc có trách nhiệm:',
  ])('%s: what is below is nobody’s, and that is said', (line) => {
    const imported = read(...lines(line));
    expect(tasks(imported).slice(0, 3)).toEqual([
      expect.stringMatching(/^Đo mưa. Phòng Mưa$/u),
      expect.stringMatching(/^Ghi mưa. Phòng Mưa$/u),
      'Soạn bảng. -',
    ]);
    expect(said(imported)).toContain('HEADING_UNSURE');
  });
});

it.each(Object.keys(LAYOUTS))('a heading in capitals that names nobody is said, %s', (layout) => {
  const imported = read(...(LAYOUTS[layout] as (typeof LAYOUTS)[string])('VIỆC CHUNG CỦA MỌI NGƯỜI'));
  expect(said(imported)).toContain('HEADING_UNREAD');
});

describe('a line with a colon within what it belongs to', () => {
  it.each([
    ['behind a colon', ['a) Đo mưa, gồm:', 'Chủ trì, phối hợp với các đơn vị thực hiện:', '- Soạn bảng.']],
    ['that says more of the task before', ['a) Đo mưa.', 'Cụ thể:', '- Soạn bảng.']],
    ['that goes on with a small letter', ['a) Đo mưa;', 'trong đó có:', '- Soạn bảng.']],
    ['that says who does nothing', ['a) Đo mưa.', 'Phối hợp với các đơn vị thực hiện:', '- Soạn bảng.']],
    ['before text without marks', ['a) Đo mưa.', 'Cách đo:', 'Mỗi ngày một lần.', 'b) Soạn bảng.']],
  ])('%s stays the unit’s', (_what, lines) => {
    const imported = read('Điều 2. Việc', '1. Phòng Mưa:', ...lines);
    expect(tasks(imported).at(-1)).toBe('Soạn bảng. Phòng Mưa');
    expect(said(imported)).toEqual([]);
  });

  it('below the text of its heading stays the unit’s', () => {
    const imported = read('Điều 2. Việc', '1. Phòng Mưa: giúp Giám đốc Sở về mưa.', 'Nhiệm vụ, quyền hạn:', 'a) Đo mưa.');
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa']);
  });
});

describe.each(['*', '•'])('a line with a colon behind %s', (star) => {
  it.each(['Văn phòng Sở chủ trì:', 'Văn phòng Sở:', 'Văn phòng Sở có trách nhiệm:'])('%s: what is below other marks is that unit’s', (line) => {
    const imported = read(
      'Điều 2. Việc',
      '1. Phòng Mưa:',
      'a) Đo mưa;',
      'b) Ghi mưa.',
      `${star} ${line}`,
      '- Soạn bảng.',
      '2. Phòng Gió:',
      'a) Giữ cột.',
    );
    expect(tasks(imported).slice(2)).toEqual(['Soạn bảng. Văn phòng Sở', 'Giữ cột. Phòng Gió']);
  });

  it.each(['Các phòng có trách nhiệm:', 'Tổ Sương:', 'Nhiệm vụ chung:'])('%s: what is below is nobody’s, and that is said', (line) => {
    const imported = read('Điều 2. Việc', '1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', `${star} ${line}`, '- Soạn bảng.');
    expect(tasks(imported).slice(2)).toEqual(['Soạn bảng. -']);
    expect(said(imported)).toContain('HEADING_UNSURE');
  });

  it('is an item in a list of them', () => {
    const imported = read('Điều 2. Việc', '1. Phòng Mưa:', `${star} Việc đo:`, '+ Đo mưa;', `${star} Việc ghi:`, '+ Ghi mưa.');
    expect(tasks(imported)).toEqual(['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa']);
  });
});
