import { Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { docx, pdf } from './make.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Văn phòng Sở;', '2. Phòng Mưa;', '3. Phòng Gió;', '4. Phòng Quản lý sông.'];

const escaped = (line: string): string => line.replaceAll('&', '&amp;');
const bold = (line: string): boolean => /^(?:Phòng|Văn phòng|PHÒNG)/u.test(line);
/** A decision with these lines below `Điều 2`, in each format. */
const FORMATS: Record<string, (lines: string[]) => [Buffer | Promise<Buffer>, string]> = {
  txt: (lines) => [Buffer.from(lines.join('\n')), 'a.txt'],
  md: (lines) => [Buffer.from(lines.map((line) => (bold(line) ? `**${line}**` : line)).join('\n\n')), 'a.md'],
  html: (lines) => [
    Buffer.from(`<meta charset="utf-8">${lines.map((line) => (bold(line) ? `<h4>${escaped(line)}</h4>` : `<p>${escaped(line)}</p>`)).join('\n')}`),
    'a.html',
  ],
  docx: (lines) => [docx(lines.map((text) => new Paragraph({ children: [new TextRun({ text, bold: bold(text) })] }))), 'a.docx'],
  pdf: (lines) => [pdf([lines]), 'a.pdf'],
};

async function read(lines: string[], format = 'txt'): Promise<ImportedDocument> {
  const [bytes, name] = (FORMATS[format] as (typeof FORMATS)[string])(lines);
  return importDocument(await readBytes(await bytes, name));
}

const decision = (...lines: string[]): string[] => [...HEAD, ...UNITS, 'Điều 2. Nhiệm vụ của các phòng', ...lines, 'Điều 3. Hiệu lực từ ngày ký.'];

/** Whose each task is, by the first word and its text. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ|Soạn|Giám)/u.test(text)).map(({ text, holder }) => `${text} ${holder ?? '-'}`);
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 4).map(({ code }) => code);

describe.each(Object.keys(FORMATS))('headings of units without a number in %s', (format) => {
  it.each<[string, string[], string[]]>([
    [
      'where no heading has one',
      ['Văn phòng Sở', '1. Giữ sổ.', '2. Giữ xe.', 'Phòng Mưa:', '1. Đo mưa.', 'Phòng Gió', 'a) Đo gió;', 'b) Ghi gió.'],
      ['Giữ sổ. Văn phòng Sở', 'Giữ xe. Văn phòng Sở', 'Đo mưa. Phòng Mưa', 'Đo gió; Phòng Gió', 'Ghi gió. Phòng Gió'],
    ],
    [
      'among numbers',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', 'Phòng Quản lý sông:', 'a) Đo sông;', 'b) Ghi sông.', '2. Phòng Gió:', 'a) Đo gió.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo sông; Phòng Quản lý sông', 'Ghi sông. Phòng Quản lý sông', 'Đo gió. Phòng Gió'],
    ],
    [
      'among roman numbers, in capitals',
      ['I. PHÒNG MƯA', '1. Đo mưa.', '2. Ghi mưa.', 'PHÒNG GIÓ', '1. Đo gió.', '2. Ghi gió.', 'II. VĂN PHÒNG SỞ', '1. Giữ sổ.'],
      ['Đo mưa. Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. Phòng Gió', 'Ghi gió. Phòng Gió', 'Giữ sổ. Văn phòng Sở'],
    ],
    [
      'of a unit that nothing else names, where the tasks begin anew',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', 'Phòng Quản lý đập:', 'a) Đo đập;', 'b) Ghi đập.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo đập; Phòng Quản lý đập', 'Ghi đập. Phòng Quản lý đập'],
    ],
    [
      'below which the numbers go on',
      ['Phòng Mưa', '1. Đo mưa.', '2. Ghi mưa.', 'Phòng Gió', '3. Đo gió.', '4. Ghi gió.'],
      ['Đo mưa. Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. Phòng Gió', 'Ghi gió. Phòng Gió'],
    ],
    [
      'that begin to tell the duties',
      ['1. Phòng Mưa có nhiệm vụ:', 'a) Đo mưa;', 'b) Ghi mưa.', 'Phòng Gió có nhiệm vụ:', 'a) Đo gió;', 'b) Ghi gió.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió; Phòng Gió', 'Ghi gió. Phòng Gió'],
    ],
    [
      'with a dash, before points',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', '- Phòng Gió:', 'a) Đo gió;', 'b) Ghi gió.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió; Phòng Gió', 'Ghi gió. Phòng Gió'],
    ],
    [
      'with the dash of what is below',
      ['1. Phòng Mưa:', 'a) Đo mưa;', '- Phòng Gió:', '- Đo gió mỗi ngày;', '- Ghi gió mỗi ngày.'],
      ['Đo mưa; Phòng Mưa', 'Đo gió mỗi ngày; Phòng Gió', 'Ghi gió mỗi ngày. Phòng Gió'],
    ],
    [
      'with points right below a roman number',
      ['I. PHÒNG MƯA', 'a) Đo mưa;', 'b) Ghi mưa.', 'PHÒNG GIÓ', 'a) Đo gió.', 'II. VĂN PHÒNG SỞ', 'a) Giữ sổ.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. Phòng Gió', 'Giữ sổ. Văn phòng Sở'],
    ],
    [
      'that say whose duties follow',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', 'Nhiệm vụ của Phòng Gió:', 'a) Đo gió;', 'b) Ghi gió.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió; Phòng Gió', 'Ghi gió. Phòng Gió'],
    ],
  ])('%s: what is below is the unit’s', async (_what, lines, wanted) => {
    const imported = await read(decision(...lines), format);
    expect(tasks(imported)).toEqual(wanted);
    expect(said(imported)).toContain('HEADING_UNNUMBERED');
    expect(said(imported)).not.toContain('HEADING_UNSURE');
  });

  it.each<[string, string[], string[]]>([
    [
      'of an unknown unit below which the points go on',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', 'Phòng Quản lý đập:', 'c) Đo đập;', 'd) Ghi đập.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo đập; -', 'Ghi đập. -'],
    ],
    [
      'where the sentence before has no stop',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa', 'Phòng Gió:', 'a) Đo gió;', 'b) Ghi gió.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa Phòng Mưa', 'Đo gió; -', 'Ghi gió. -'],
    ],
    [
      'that begins to tell the duties, where the sentence before has no stop',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa', 'Phòng Gió có nhiệm vụ:', 'a) Đo gió;', 'Nhiệm vụ của Phòng Quản lý sông:', 'a) Đo sông.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa Phòng Mưa', 'Đo gió; -', 'Đo sông. Phòng Quản lý sông'],
    ],
    [
      'of a part that is no unit',
      ['I. PHÒNG MƯA', '1. Đo mưa.', '2. Ghi mưa.', 'Tổ Đo gió', '1. Đo gió.', '2. Ghi gió.', 'II. PHÒNG GIÓ', '1. Soạn bảng.'],
      ['Đo mưa. Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. -', 'Ghi gió. -', 'Soạn bảng. Phòng Gió'],
    ],
    [
      'of the head of a unit, of many units or of another body',
      [
        '1. Phòng Mưa:',
        'a) Đo mưa;',
        'b) Ghi mưa.',
        'Trưởng phòng Gió:',
        'a) Đo gió.',
        'Các phòng khác:',
        'a) Soạn bảng.',
        'Lãnh đạo Sở:',
        'a) Ghi sổ.',
      ],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. -', 'Soạn bảng. -', 'Ghi sổ. -'],
    ],
    [
      'with words before the name, before numbers of two counts',
      ['1. Phòng Mưa:', 'a) Đo mưa.', 'Đối với Phòng Gió:', '1.1. Đo gió.', '1.2. Ghi gió.'],
      ['Đo mưa. Phòng Mưa', 'Đo gió. -', 'Ghi gió. -'],
    ],
    [
      'with words before the name',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Ghi mưa.', 'Đối với Phòng Gió:', 'a) Đo gió.'],
      ['Đo mưa; Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. -'],
    ],
    [
      'that is a sentence, behind which the list of the unit before goes on',
      ['1. Phòng Mưa:', 'a) Đo mưa;', 'b) Soạn bảng.', 'Phòng Gió: cấp số liệu gió.', 'c) Ghi mưa.'],
      ['Đo mưa; Phòng Mưa', 'Soạn bảng. Phòng Mưa', 'Ghi mưa. -'],
    ],
  ])('%s: what is below is nobody’s, and that is said', async (_what, lines, wanted) => {
    const imported = await read(decision(...lines), format);
    expect(tasks(imported)).toEqual(wanted);
    expect(said(imported)).toContain('HEADING_UNSURE');
  });
});

describe('a line that names a unit', () => {
  it('within a sentence that goes on is no heading', async () => {
    const imported = await read(decision('1. Phòng Mưa:', 'a) Đo mưa cùng với', 'Phòng Gió', 'b) Ghi mưa và gửi cho', 'Phòng Gió;', 'c) Soạn bảng.'));
    expect(tasks(imported)).toEqual(['Đo mưa cùng với Phòng Gió Phòng Mưa', 'Ghi mưa và gửi cho Phòng Gió; Phòng Mưa', 'Soạn bảng. Phòng Mưa']);
    expect(said(imported)).toEqual([]);
  });

  it('of the unit whose article it is says nothing new', async () => {
    const imported = await read([...HEAD, 'Điều 1. Phòng Mưa', 'Phòng Mưa có các nhiệm vụ sau:', '1. Đo mưa.', 'Điều 2. Hiệu lực từ ngày ký.']);
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa']);
    expect(imported.units.map(({ name }) => name)).toEqual(['Phòng Mưa']);
    expect(said(imported)).toEqual([]);
  });

  it('above articles gives them to nobody, and that is said', async () => {
    const imported = await read([...HEAD, ...UNITS, 'PHÒNG GIÓ', 'Điều 2. Việc', '1. Đo gió.', 'Điều 3. Hiệu lực từ ngày ký.']);
    expect(tasks(imported)).toEqual(['Đo gió. -']);
    expect(said(imported)).toEqual(['HEADING_UNSURE']);
  });

  it('on its own above tasks without marks holds them, where it is known', async () => {
    const lines = ['1. Phòng Mưa:', 'a) Đo mưa.', 'Phòng Gió', 'Đo gió mỗi ngày.', 'Ghi gió mỗi ngày.', 'Phòng Đập', 'Đo đập mỗi ngày.'];
    const { clauses } = await read(decision(...lines));
    expect(clauses.filter(({ label, entry }) => label === '' && entry).map(({ text, holder }) => [text, holder])).toEqual([
      ['Phòng Gió Đo gió mỗi ngày. Ghi gió mỗi ngày.', 'Phòng Gió'],
      ['Phòng Đập Đo đập mỗi ngày.', null],
    ]);
  });

  it('has roman numbers of its own below it', async () => {
    const imported = await read(
      decision('PHÒNG MƯA', 'I. Việc chung', '1. Đo mưa.', 'II. Việc riêng', '1. Ghi mưa.', 'PHÒNG GIÓ', 'I. Việc chung', '1. Đo gió.'),
    );
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. Phòng Gió']);
  });

  it('in a decision about another unit takes only what is below it', async () => {
    const imported = await read([
      'QUYẾT ĐỊNH',
      'Quy định chức năng, nhiệm vụ của Phòng Mưa thuộc Sở Đo đạc',
      'QUYẾT ĐỊNH:',
      'Điều 1. Nhiệm vụ',
      '1. Đo mưa.',
      'Điều 2. Quan hệ công tác',
      'Phòng Gió',
      '1. Đo gió.',
      'Điều 3. Việc khác',
      '1. Ghi mưa.',
    ]);
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa', 'Đo gió. Phòng Gió', 'Ghi mưa. Phòng Mưa']);
  });

  it('two of them together give what is below to neither alone', async () => {
    const imported = await read(decision('1. Phòng Mưa:', 'a) Đo mưa.', 'Phòng Gió và Phòng Quản lý sông:', 'a) Đo gió;', 'b) Ghi gió.'));
    expect(tasks(imported)).toEqual(['Đo mưa. Phòng Mưa', 'Đo gió; -', 'Ghi gió. -']);
    expect(said(imported)).toEqual(['HEADING_OF_SEVERAL']);
  });

  it('in an appendix heads the numbers that begin anew', async () => {
    const closing = ['Nơi nhận:', '- Như Điều 3.', 'CHỦ TỊCH', 'Phạm Thị D'];
    const imported = await read([
      ...decision('1. Giữ sổ.'),
      ...closing,
      'PHỤ LỤC I',
      'VIỆC',
      'PHÒNG MƯA',
      '1. Đo mưa.',
      '2. Ghi mưa.',
      'PHÒNG GIÓ',
      '1. Đo gió.',
    ]);
    expect(tasks(imported).slice(1)).toEqual(['Đo mưa. Phòng Mưa', 'Ghi mưa. Phòng Mưa', 'Đo gió. Phòng Gió']);
  });
});

describe('a number that goes on with two lists', () => {
  it('is nobody’s where one of them is a unit’s', async () => {
    const lines = [
      '1. Giữ nguyên tắc chung.',
      '2. Việc của các phòng:',
      'Phòng Gió',
      '1. Đo gió.',
      '2. Ghi gió.',
      '3. Giám đốc Sở xem xét.',
      '4. Soạn bảng.',
    ];
    const imported = await read(decision(...lines));
    expect(tasks(imported).slice(1)).toEqual(['Đo gió. Phòng Gió', 'Ghi gió. Phòng Gió', 'Giám đốc Sở xem xét. -', 'Soạn bảng. -']);
    expect(said(imported)).toEqual(['HEADING_UNNUMBERED', 'AMBIGUOUS_DEPTH', 'AMBIGUOUS_DEPTH']);
  });
});
