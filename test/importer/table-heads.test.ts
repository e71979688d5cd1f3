import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { docx } from './make.js';

const BEFORE = ['QUYẾT ĐỊNH:', 'Điều 1. Cơ cấu tổ chức', '1. Văn phòng Sở;', '2. Phòng Mưa;', '3. Phòng Gió.', 'Điều 2. Danh mục'];
const AFTER = ['Điều 3. Hiệu lực từ ngày ký.'];

const FORMATS = {
  md: async (rows: string[][]) => Buffer.from([...BEFORE, ...rows.map((cells) => `| ${cells.join(' | ')} |`), ...AFTER].join('\n')),
  txt: async (rows: string[][]) => Buffer.from([...BEFORE, ...rows.map((cells) => cells.join('\t')), ...AFTER].join('\n')),
  html: async (rows: string[][]) => {
    const lines = (list: string[]): string => list.map((line) => `<p>${line}</p>`).join('\n');
    const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    return Buffer.from(`<meta charset="utf-8">${lines(BEFORE)}<table>${rows.map(row).join('\n')}</table>${lines(AFTER)}`);
  },
  docx: (rows: string[][]) => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
    return docx([...BEFORE.map((line) => new Paragraph(line)), table, ...AFTER.map((line) => new Paragraph(line))]);
  },
};
type Format = keyof typeof FORMATS;

/** Whose each task is, and what was said of the table. */
async function read(rows: string[][], format: Format): Promise<{ tasks: string[]; said: string[] }> {
  const { clauses, findings } = importDocument(await readBytes(await FORMATS[format](rows), `a.${format}`));
  return {
    tasks: clauses.flatMap(({ text, holder }) => (/^(?:Đo|Ghi|Giữ)/u.test(text) ? [`${text.slice(0, 6)}: ${holder ?? '-'}`] : [])),
    said: findings.filter(({ line }) => line > BEFORE.length).map(({ code }) => code),
  };
}

describe.each<Format>(['md', 'txt', 'html', 'docx'])('heads of tables in %s', (format) => {
  it.each([
    'Đơn vị thẩm định',
    'Đơn vị thôi thực hiện',
    'Đơn vị không thực hiện',
    'Phòng ngừng thực hiện',
    'Đơn vị cũ',
    'Đơn vị trước sáp nhập',
    'Cơ quan phê duyệt',
    'Phòng hỗ trợ',
    'Đơn vị hưởng lợi',
    'Đơn vị yêu cầu',
    'Đơn vị góp ý',
    'Phòng nghiệm thu',
    'Đơn vị vi phạm',
    'Đơn vị bàn giao',
    'Đơn vị tiếp nhận',
    'Đơn vị thôi chủ trì',
    'Đơn vị không chủ trì',
    'Chủ trì cũ',
    'Cột A',
  ])('%s: the rows are nobody’s, and that is said', async (head) => {
    const { tasks, said } = await read(
      [
        ['STT', 'Nhiệm vụ', head, 'Thời hạn'],
        ['1', 'Đo mưa', 'Phòng Mưa', 'Quý I'],
        ['2', 'Đo gió', 'Phòng Gió', 'Quý II'],
      ],
      format,
    );
    expect(tasks).toEqual(['Đo mưa: -', 'Đo gió: -']);
    expect(said).toContain('ROWS_WITHOUT_LEAD');
  });

  it.each([
    ['Đơn vị giao', 'Đơn vị tiếp nhận'],
    ['Phòng bàn giao', 'Phòng nhận bàn giao'],
    ['Đơn vị chuyển', 'Đơn vị nhận'],
    ['Đơn vị cũ', 'Đơn vị mới'],
    ['Đơn vị thôi thực hiện', 'Đơn vị thực hiện'],
    ['Chủ trì cũ', 'Chủ trì mới'],
  ])('%s beside %s: who takes it leads', async (gives, takes) => {
    const { tasks } = await read(
      [
        ['STT', 'Nhiệm vụ', gives, takes],
        ['1', 'Đo mưa', 'Phòng Gió', 'Phòng Mưa'],
        ['2', 'Đo gió', 'Phòng Mưa', 'Phòng Gió'],
      ],
      format,
    );
    expect(tasks).toEqual(['Đo mưa: Phòng Mưa', 'Đo gió: Phòng Gió']);
  });

  it.each([
    'Đơn vị',
    'Phòng',
    'Cơ quan thực hiện',
    'Đơn vị phụ trách',
    'Đơn vị chịu trách nhiệm chính',
    'Phòng đầu mối',
    'Đơn vị được giao',
    'Đơn vị chủ trì thực hiện',
    'Phòng, đơn vị tham mưu',
    'Người thực hiện',
    'Phân công',
  ])('%s: who is below it leads', async (head) => {
    const { tasks } = await read(
      [
        ['STT', 'Nhiệm vụ', head],
        ['1', 'Đo mưa', 'Phòng Mưa'],
        ['2', 'Đo gió', 'Phòng Gió'],
      ],
      format,
    );
    expect(tasks).toEqual(['Đo mưa: Phòng Mưa', 'Đo gió: Phòng Gió']);
  });

  it('a head over tasks and their units has no leads below it', async () => {
    const { tasks } = await read(
      [
        ['STT', 'Đơn vị, nhiệm vụ', 'Thời hạn'],
        ['I', 'Phòng Mưa', ''],
        ['1', 'Đo mưa', 'Quý I'],
        ['2', 'Ghi mưa', 'Quý II'],
      ],
      format,
    );
    expect(tasks).toHaveLength(2);
  });

  it('who is marked below what others do, leads nothing', async () => {
    const { tasks, said } = await read(
      [
        ['STT', 'Nhiệm vụ', 'Đơn vị thẩm định', ''],
        ['', '', 'Phòng Mưa', 'Phòng Gió'],
        ['1', 'Đo mưa', 'x', ''],
        ['2', 'Đo gió', '', 'x'],
      ],
      format,
    );
    expect(tasks).toEqual(['Đo mưa: -', 'Đo gió: -']);
    expect(said).not.toEqual([]);
  });
});

describe.each<Format>(['md', 'txt', 'html', 'docx'])('rows that lack a cell in %s', (format) => {
  it.each([
    ['the number', ['Đo gió', 'Phòng Gió', 'Văn phòng Sở']],
    ['the number and more', ['Đo gió', 'Phòng Gió']],
    ['the lead', ['2', 'Đo gió', 'Văn phòng Sở']],
    ['the task', ['2', 'Phòng Gió', 'Văn phòng Sở']],
  ])('%s: they are nobody’s, the others keep theirs', async (what, lacking) => {
    const { tasks, said } = await read(
      [
        ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp'],
        ['1', 'Đo mưa', 'Phòng Mưa', 'Văn phòng Sở'],
        lacking,
        ['3', 'Ghi sổ', 'Phòng Gió', 'Phòng Mưa'],
      ],
      format,
    );
    expect(tasks).toEqual(['Đo mưa: Phòng Mưa', ...(what === 'the task' ? [] : ['Đo gió: -']), 'Ghi sổ: Phòng Gió']);
    expect(said.filter((code) => code === 'CELL_UNCLEAR' || code === 'ROWS_WITHOUT_LEAD')).not.toEqual([]);
  });

  it('below signs, they are nobody’s', async () => {
    const { tasks, said } = await read(
      [
        ['STT', 'Nhiệm vụ', 'Phòng Mưa', 'Phòng Gió'],
        ['1', 'Đo mưa', 'x', ''],
        ['2', 'Đo gió', 'x'],
      ],
      format,
    );
    expect(tasks).toEqual(['Đo mưa: Phòng Mưa', 'Đo gió: -']);
    expect(said).toContain('CELL_UNCLEAR');
  });
});

it('cells that go down over rows, or over columns, are lacking in none', async () => {
  const row = (...cells: string[]): string => `<tr>${cells.join('')}</tr>`;
  const table = [
    row('<td>STT</td>', '<td>Nhiệm vụ</td>', '<td>Chủ trì</td>', '<td>Phối hợp</td>'),
    row('<td>1</td>', '<td>Đo mưa</td>', '<td rowspan="2">Phòng Mưa</td>', '<td rowspan="2">Phòng Gió</td>'),
    row('<td>2</td>', '<td>Đo gió</td>'),
    row('<td>3</td>', '<td>Ghi sổ</td>', '<td colspan="2">Văn phòng Sở</td>'),
    '<tbody>',
    row('<td>4</td>', '<td>Giữ sổ</td>', '<td>Phòng Gió</td>', '<td rowspan="2">Phòng Mưa</td>'),
    row('<td>5</td>', '<td>Giữ kho</td>', '<td>Phòng Gió</td>'),
    '</tbody>',
  ];
  const html = `<meta charset="utf-8">${BEFORE.map((line) => `<p>${line}</p>`).join('')}<table>${table.join('\n')}</table>`;
  const { clauses, findings } = importDocument(await readBytes(Buffer.from(html), 'a.html'));
  expect(clauses.flatMap(({ assignment }) => assignment?.leads ?? [])).toEqual(['Phòng Mưa', 'Phòng Mưa', 'Văn phòng Sở', 'Phòng Gió', 'Phòng Gió']);
  expect(findings.map(({ code }) => code)).not.toContain('CELL_UNCLEAR');
});

describe('a row of a table copied as text whose last tabs are left out', () => {
  const rows = (head: string, ...lines: string[]): Promise<ImportedDocument> =>
    readBytes(Buffer.from([...BEFORE, head, ...lines, ...AFTER].join('\n')), 'a.txt').then((source) => importDocument(source));

  it('has its lead where only remarks are missing', async () => {
    const { clauses } = await rows(
      'STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian\tGhi chú',
      '1\tĐo sương\tPhòng Mưa',
      '2\tGhi sương\tPhòng Gió\tQuý I\tGấp',
    );
    expect(clauses.filter(({ kind }) => kind === 'ROW').map(({ text, holder }) => [text, holder])).toEqual([
      ['Đo sương', 'Phòng Mưa'],
      ['Ghi sương', 'Phòng Gió'],
    ]);
  });

  it('has none where a cell that names units may be missing', async () => {
    const { clauses, findings } = await rows('STT\tNhiệm vụ\tĐơn vị chủ trì\tPhối hợp\tGhi chú', '1\tĐo sương\tPhòng Mưa');
    expect(clauses.find(({ kind }) => kind === 'ROW')?.holder).toBeNull();
    expect(findings.map(({ code }) => code)).toContain('CELL_UNCLEAR');
  });
});
