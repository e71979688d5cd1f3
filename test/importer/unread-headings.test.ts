import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các đơn vị', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Phòng Mưa;', '2. Phòng Gió;', '3. Chi cục Rừng.'];
const read = (...lines: string[]): ImportedDocument => importDocument(sourceFrom([...HEAD, ...UNITS, 'Điều 2. Việc', ...lines].join('\n')));
/** Whose each task is, by the first word and its text. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ) /u.test(text)).map(({ text, holder }) => `${text} ${holder ?? '-'}`);
/** What was said below `Điều 2`, with the words that it is about. */
const said = ({ findings }: ImportedDocument): string[] =>
  findings.filter(({ line }) => line > 8).map(({ code, message }) => `${code} ${/"([^"]*)"/u.exec(message.en)?.[1] ?? ''}`);

describe.each([
  'Tổ Đo sương',
  'Đội Kiểm lâm cơ động',
  'Bộ phận một cửa',
  'Nhà khách Sương',
  'Đài Sương',
  'Đoàn Thanh niên',
  'Sở Đo đạc',
  'UBND các xã',
  'Lãnh đạo Sở',
  'Các phòng thuộc Chi cục',
  'Các hạt',
  'Đối với Tổ Sương',
])('%s within the clause of a unit', (name) => {
  it.each<[string, string[]]>([
    [
      'as a number',
      ['I. CHI CỤC RỪNG', '1. Giữ rừng.', `2. ${name}`, 'a) Đo sương;', 'b) Ghi sương.', '3. Giữ cây.', 'II. PHÒNG GIÓ', '1. Giữ gió.'],
    ],
    ['as a point', ['1. Chi cục Rừng', 'a) Giữ rừng;', `b) ${name}:`, '- Đo sương;', '- Ghi sương.', 'c) Giữ cây.', '2. Phòng Gió', 'a) Giữ gió.']],
    ['as a dash', ['1. Chi cục Rừng:', '- Giữ rừng;', `- ${name}:`, '+ Đo sương;', '+ Ghi sương.', '- Giữ cây.', '2. Phòng Gió:', '- Giữ gió.']],
  ])('%s: what is below is nobody’s, and that is said; what follows is the unit’s', (_where, lines) => {
    const imported = read(...lines);
    expect(tasks(imported)).toEqual([
      expect.stringMatching(/^Giữ rừng. Chi cục Rừng$/u),
      'Đo sương; -',
      'Ghi sương. -',
      'Giữ cây. Chi cục Rừng',
      'Giữ gió. Phòng Gió',
    ]);
    expect(said(imported)).toEqual([expect.stringContaining(`HEADING_UNSURE ${name}`)]);
  });

  it('before its only task is nobody’s, and that is said', () => {
    const imported = read('1. Chi cục Rừng', 'a) Giữ rừng;', `b) ${name}: đo sương.`, 'c) Giữ cây.');
    expect(imported.clauses.find(({ path }) => path === '2.1.b')?.holder).toBeNull();
    expect(said(imported)).toEqual([expect.stringContaining(`HEADING_UNSURE ${name}`)]);
  });
});

describe('a heading among those of units that names none', () => {
  it.each<[string, string[]]>([
    ['with a roman number', ['I. PHÒNG MƯA', '1. Giữ mưa.', 'II. KHO SƯƠNG', '1. Đo sương.', 'III. PHÒNG GIÓ', '1. Giữ gió.']],
    ['as a number', ['1. Phòng Mưa', 'a) Giữ mưa.', '2. Kho Sương', 'a) Đo sương.', '3. Phòng Gió', 'a) Giữ gió.']],
    ['as a point', ['a) Phòng Mưa:', '- Giữ mưa.', 'b) Việc chung:', '- Đo sương.', 'c) Phòng Gió:', '- Giữ gió.']],
  ])('%s is said', (_where, lines) => {
    const imported = read(...lines);
    expect(tasks(imported)).toEqual(['Giữ mưa. Phòng Mưa', 'Đo sương. -', 'Giữ gió. Phòng Gió']);
    expect(said(imported)).toEqual([expect.stringMatching(/^HEADING_UNSURE (?:KHO SƯƠNG|Kho Sương|Việc chung)/u)]);
  });

  it('as an article is said where it begins like what has tasks', () => {
    const imported = read('1. Ghi sổ.', 'Điều 3. Phòng Mưa', '1. Giữ mưa.', 'Điều 4. Đội Đo đê', '1. Đo đê.', 'Điều 5. Nguyên tắc', '1. Ghi đúng.');
    expect(tasks(imported)).toEqual(['Ghi sổ. -', 'Giữ mưa. Phòng Mưa', 'Đo đê. -', 'Ghi đúng. -']);
    expect(said(imported)).toEqual(['HEADING_UNSURE Đội Đo đê']);
  });
});

describe('a clause of a unit', () => {
  it.each([
    'Tổ chức đào tạo:',
    'Sở hữu trí tuệ:',
    'Ban hành quy trình:',
    'Nhà nước giao:',
    'Phòng chống lũ:',
    'Chi cục Rừng thực hiện việc khác:',
    'Đoàn kiểm tra đê:',
    'Trưởng phòng:',
    'Công tác tổ chức:',
  ])('%s stays the unit’s', (line) => {
    const imported = read('1. Chi cục Rừng', 'a) Giữ rừng.', `b) ${line}`, '- Đo sương.', '2. Phòng Gió', 'a) Giữ gió.');
    expect(tasks(imported)).toEqual(['Giữ rừng. Chi cục Rừng', 'Đo sương. Chi cục Rừng', 'Giữ gió. Phòng Gió']);
    expect(said(imported)).toEqual([]);
  });

  it('above units says nothing of itself', () => {
    const imported = read('1. Các phòng của Sở:', 'a) Phòng Mưa:', '- Đo mưa.', 'b) Phòng Gió:', '- Đo gió.');
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa', 'Đo gió. Phòng Gió']);
    expect(said(imported)).toEqual([]);
  });
});

describe('a heading in capitals that names no unit, behind the tasks of one', () => {
  it.each<[string, string[]]>([
    [
      'above numbers that begin anew',
      ['I. CHI CỤC RỪNG', '1. Giữ rừng.', 'VIỆC CHUNG', '1. Đo sương.', '2. Ghi sương.', 'II. PHÒNG GIÓ', '1. Giữ gió.'],
    ],
    ['above numbers that go on', ['1. Chi cục Rừng', 'a) Giữ rừng.', 'VIỆC CHUNG', 'b) Đo sương.', 'c) Ghi sương.', '2. Phòng Gió', 'a) Giữ gió.']],
    ['above dashes', ['1. Chi cục Rừng:', '- Giữ rừng.', 'VIỆC CHUNG', '- Đo sương.', '- Ghi sương.', '2. Phòng Gió:', '- Giữ gió.']],
    ['where no task has a stop', ['1. Chi cục Rừng', 'a) Giữ rừng', 'VIỆC CHUNG', 'a) Đo sương.', 'b) Ghi sương.', '2. Phòng Gió', 'a) Giữ gió.']],
  ])('%s: what is below is nobody’s, and that is said', (_where, lines) => {
    const imported = read(...lines);
    expect(tasks(imported)).toEqual([expect.stringMatching(/^Giữ rừng.? Chi cục Rừng$/u), 'Đo sương. -', 'Ghi sương. -', 'Giữ gió. Phòng Gió']);
    expect(said(imported)).toContain('HEADING_UNREAD VIỆC CHUNG');
  });

  it('is no heading where a sentence goes on with it', () => {
    const imported = read('1. Chi cục Rừng', 'a) Giữ rừng của', 'LIÊN HỢP QUỐC', 'b) Đo sương.');
    expect(tasks(imported)).toEqual(['Giữ rừng của LIÊN HỢP QUỐC Chi cục Rừng', 'Đo sương. Chi cục Rừng']);
  });
});

describe('an article about others in a decision about one unit', () => {
  const decision = (heading: string): ImportedDocument =>
    importDocument(
      sourceFrom(
        [
          'QUYẾT ĐỊNH',
          'Quy định nhiệm vụ của Phòng Mưa thuộc Sở Đo đạc',
          'QUYẾT ĐỊNH:',
          'Điều 1. Nhiệm vụ',
          '1. Đo mưa.',
          heading,
          '1. Ghi sổ.',
        ].join('\n'),
      ),
    );

  it.each(['Điều 2. Trách nhiệm của Giám đốc Sở', 'Điều 2. Trách nhiệm của các phòng'])('%s is said', (heading) => {
    expect(tasks(decision(heading))).toEqual(['Đo mưa. Phòng Mưa', 'Ghi sổ. -']);
    expect(decision(heading).findings.map(({ code }) => code)).toContain('ABOUT_OTHERS');
  });

  it('on when it takes effect says nothing', () =>
    expect(decision('Điều 2. Hiệu lực').findings.map(({ code }) => code)).not.toContain('ABOUT_OTHERS'));
});
