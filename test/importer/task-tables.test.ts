import { Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { conservationErrors } from '../commands/import-corpus/conservation.js';
import { docx, drawn } from './make.js';

/** A cell of a table: its words; `^` where it is more of the cell above. */
type Rows = string[][];

const BEFORE = [
  'QUYẾT ĐỊNH',
  'Quy định việc của các phòng',
  'QUYẾT ĐỊNH:',
  'Điều 1. Cơ cấu tổ chức',
  '1. Văn phòng Sở;',
  '2. Phòng Mưa;',
  '3. Phòng Gió.',
  'Điều 2. Nhiệm vụ của các phòng',
  '1. Phòng Mưa:',
  'a) Soạn bảng mưa.',
];
const AFTER = ['2. Phòng Gió:', 'a) Soạn bảng gió.', 'Điều 3. Hiệu lực từ ngày ký.'];
const APPENDIX = [...BEFORE, ...AFTER, 'Nơi nhận:', '- Như Điều 3.', 'CHỦ TỊCH', 'Phạm Thị D', 'PHỤ LỤC I', 'VIỆC CỦA CÁC PHÒNG'];

const MERGED = '^';
/** How many rows a cell goes over. */
const reach = (rows: Rows, row: number, column: number): number => {
  let to = row + 1;
  while (rows[to]?.[column] === MERGED) to++;
  return to - row;
};
const paragraphs = (lines: string[]): Paragraph[] => lines.map((line) => new Paragraph(line));
const asHtml = (before: string[], rows: Rows, after: string[]): Buffer => {
  const lines = (list: string[]): string => list.map((line) => `<p>${line}</p>`).join('\n');
  const cell = (text: string, row: number, column: number): string => {
    if (text === MERGED) return '';
    const over = reach(rows, row, column);
    return `<td${over > 1 ? ` rowspan="${over}"` : ''}>${text.replaceAll('\n', '<br>')}</td>`;
  };
  const table = rows.map((cells, row) => `<tr>${cells.map((text, column) => cell(text, row, column)).join('')}</tr>`).join('\n');
  return Buffer.from(`<meta charset="utf-8">${lines(before)}<table>${table}</table>${lines(after)}`);
};
const asDocx = (before: string[], rows: Rows, after: string[]): Promise<Buffer> => {
  const cell = (text: string, row: number, column: number): TableCell =>
    new TableCell({
      children: text === MERGED ? [new Paragraph('')] : paragraphs(text.split('\n')),
      ...(text === MERGED
        ? { verticalMerge: VerticalMergeType.CONTINUE }
        : reach(rows, row, column) > 1
          ? { verticalMerge: VerticalMergeType.RESTART }
          : {}),
    });
  const table = new Table({
    rows: rows.map((cells, row) => new TableRow({ children: cells.map((text, column) => cell(text, row, column)) })),
  });
  return docx([...paragraphs(before), table, ...paragraphs(after)]);
};
const unmerged = (rows: Rows): Rows =>
  rows.map((cells, row) => cells.map((text, column) => (text === MERGED ? (rows[row - 1]?.[column] ?? '') : text)));
const asBars = (before: string[], rows: Rows, after: string[]): Buffer => {
  const [head = [], ...body] = unmerged(rows).map((cells) => cells.map((text) => text.replaceAll('\n', ' ')));
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return Buffer.from([...before, line(head), `|${head.map(() => '---').join('|')}|`, ...body.map(line), ...after].join('\n'));
};
const asTabs = (before: string[], rows: Rows, after: string[]): Buffer =>
  Buffer.from([...before, ...unmerged(rows).map((cells) => cells.map((text) => text.replaceAll('\n', ' ')).join('\t')), ...after].join('\n'));

const FORMATS = { html: asHtml, docx: asDocx, md: asBars, txt: asTabs };
type Format = keyof typeof FORMATS;

async function read(rows: Rows, format: Format = 'html', before = BEFORE, after = AFTER): Promise<ImportedDocument> {
  const source = await readBytes(await FORMATS[format](before, rows, after), `a.${format}`);
  const imported = importDocument(source);
  const { articles, clauses, artefacts } = imported;
  const lines = source.lines.map(({ text }) => text);
  expect(conservationErrors(lines, { nodes: [...articles, ...clauses], artefacts })).toEqual([]);
  return imported;
}

/** Whose each task is. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi|Giữ|Soạn)/u.test(text)).map(({ text, holder }) => `${text.replace(/[;.]$/u, '')}: ${holder ?? '-'}`);
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 4).map(({ code }) => code);
const own = (...rows: string[]): string[] => ['Soạn bảng mưa: Phòng Mưa', ...rows, 'Soạn bảng gió: Phòng Gió'];

describe.each<Format>(['html', 'docx', 'md', 'txt'])('tables of tasks in %s', (format) => {
  it.each<[string, Rows, string[]]>([
    [
      'without a column for numbers',
      [
        ['Nhiệm vụ', 'Đơn vị chủ trì', 'Phối hợp'],
        ['Đo mưa ở bản', 'Phòng Mưa', 'Phòng Gió'],
        ['Đo gió ở bản', 'Phòng Gió', 'Văn phòng'],
      ],
      ['Đo mưa ở bản: Phòng Mưa', 'Đo gió ở bản: Phòng Gió'],
    ],
    [
      'with a column for units',
      [
        ['STT', 'Nhiệm vụ', 'Đơn vị'],
        ['1', 'Đo gió ở bản', 'Phòng Gió'],
        ['2', 'Giữ sổ', 'Văn phòng'],
        ['3', 'Ghi gió', 'Phòng Gió'],
      ],
      ['Đo gió ở bản: Phòng Gió', 'Giữ sổ: Văn phòng Sở', 'Ghi gió: Phòng Gió'],
    ],
    [
      'with the units before their tasks',
      [
        ['Đơn vị', 'Nhiệm vụ'],
        ['Phòng Gió', 'Đo gió ở bản'],
        ['Văn phòng', 'Giữ sổ'],
      ],
      ['Đo gió ở bản: Phòng Gió', 'Giữ sổ: Văn phòng Sở'],
    ],
    [
      'with units in capitals',
      [
        ['STT', 'TÊN ĐƠN VỊ', 'NHIỆM VỤ'],
        ['1', 'PHÒNG GIÓ', 'Đo gió ở bản'],
        ['2', 'VĂN PHÒNG SỞ', 'Giữ sổ'],
      ],
      ['Đo gió ở bản: Phòng Gió', 'Giữ sổ: Văn phòng Sở'],
    ],
    [
      'with a head that nobody knows',
      [
        ['TT', 'Nội dung', 'Người làm'],
        ['1', 'Đo gió ở bản', 'Phòng Gió'],
        ['2', 'Đo mưa ở bản', 'Phòng Mưa'],
      ],
      ['Đo gió ở bản: Phòng Gió', 'Đo mưa ở bản: Phòng Mưa'],
    ],
    [
      'with signs below the units',
      [
        ['TT', 'Nhiệm vụ', 'Phòng Mưa', 'Phòng Gió', 'Văn phòng'],
        ['1', 'Đo mưa ở bản', 'x', '', ''],
        ['2', 'Đo gió ở bản', '', 'X', ''],
        ['3', 'Giữ sổ', '', '', '✓'],
      ],
      ['Đo mưa ở bản: Phòng Mưa', 'Đo gió ở bản: Phòng Gió', 'Giữ sổ: Văn phòng Sở'],
    ],
    [
      'with words below the units',
      [
        ['TT', 'Nhiệm vụ', 'Phòng Mưa', 'Phòng Gió', 'Văn phòng'],
        ['1', 'Đo mưa ở bản', 'Chủ trì', 'Phối hợp', ''],
        ['2', 'Đo gió ở bản', 'PH', 'CT', 'PH'],
      ],
      ['Đo mưa ở bản: Phòng Mưa', 'Đo gió ở bản: Phòng Gió'],
    ],
    [
      'with a lead that goes down over rows',
      [
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
        ['1', 'Đo gió ở bản', 'Phòng Gió'],
        ['2', 'Ghi gió', MERGED],
        ['3', 'Giữ sổ', 'Văn phòng'],
      ],
      ['Đo gió ở bản: Phòng Gió', 'Ghi gió: Phòng Gió', 'Giữ sổ: Văn phòng Sở'],
    ],
    [
      'with a unit in front that goes down over rows',
      [
        ['Đơn vị', 'Nhiệm vụ'],
        ['Phòng Gió', 'Đo gió ở bản'],
        [MERGED, 'Ghi gió'],
        ['Văn phòng', 'Giữ sổ'],
      ],
      ['Đo gió ở bản: Phòng Gió', 'Ghi gió: Phòng Gió', 'Giữ sổ: Văn phòng Sở'],
    ],
    [
      'with numbers below numbers',
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Đo nước', 'Phòng Mưa'],
        ['1.1', 'Đo gió ở bản', 'Phòng Gió'],
        ['1.2', 'Giữ sổ', 'Văn phòng'],
        ['2', 'Đo mưa ở bản', 'Phòng Mưa'],
      ],
      ['Đo nước: Phòng Mưa', 'Đo gió ở bản: Phòng Gió', 'Giữ sổ: Văn phòng Sở', 'Đo mưa ở bản: Phòng Mưa'],
    ],
  ])('%s: each row is its unit’s, and what stands around keeps its own', async (_what, rows, wanted) => {
    const imported = await read(rows, format);
    expect(tasks(imported)).toEqual(own(...wanted));
    expect(said(imported).filter((code) => code !== 'MARKS_WITHOUT_STOP')).toEqual([]);
    expect(tasks(await read(rows, format, APPENDIX, [])).slice(2)).toEqual(wanted);
  });

  it.each<[string, Rows, string[], string]>([
    [
      'say nothing of units',
      [
        ['TT', 'Nội dung', 'Thời gian', 'Kết quả'],
        ['1', 'Đo gió', 'Quý I', 'Bảng gió'],
        ['2', 'Ghi gió', 'Quý II', 'Bảng gió'],
      ],
      ['Đo gió Quý I Bảng gió: -', 'Ghi gió Quý II Bảng gió: -'],
      'ROWS_WITHOUT_LEAD',
    ],
    [
      'name two units that nothing tells apart',
      [
        ['Nội dung', 'Cột A', 'Cột B'],
        ['Đo gió', 'Phòng Gió', 'Phòng Mưa'],
        ['Đo mưa', 'Phòng Mưa', 'Phòng Gió'],
      ],
      ['Đo gió Phòng Gió Phòng Mưa: -', 'Đo mưa Phòng Mưa Phòng Gió: -'],
      'ROWS_WITHOUT_LEAD',
    ],
    [
      'name units that only receive',
      [
        ['Nội dung', 'Nơi gửi báo cáo'],
        ['Đo gió', 'Phòng Gió'],
        ['Đo mưa', 'Phòng Mưa'],
      ],
      ['Đo gió Phòng Gió: -', 'Đo mưa Phòng Mưa: -'],
      'ROWS_WITHOUT_LEAD',
    ],
    [
      'have two signs in a row',
      [
        ['TT', 'Nhiệm vụ', 'Phòng Mưa', 'Phòng Gió'],
        ['1', 'Đo mưa', 'x', 'x'],
        ['2', 'Đo gió', '', 'x'],
      ],
      ['Đo mưa: -', 'Đo gió: -'],
      'CELL_UNCLEAR',
    ],
    [
      'have one cell with other words below a unit',
      [
        ['TT', 'Nhiệm vụ', 'Phòng Mưa', 'Phòng Gió'],
        ['1', 'Đo mưa', 'x', 'x (nếu có)'],
        ['2', 'Đo gió', '', 'x'],
      ],
      ['Đo mưa: -', 'Đo gió: -'],
      'CELL_UNCLEAR',
    ],
    [
      'have two units below a head for leads and others',
      [
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì, phối hợp'],
        ['1', 'Đo mưa', 'Phòng Mưa, Phòng Gió'],
        ['2', 'Đo gió', 'Phòng Gió'],
      ],
      ['Đo mưa: -', 'Đo gió: Phòng Gió'],
      'CELL_UNCLEAR',
    ],
    [
      'have two units below a head that does not say who leads',
      [
        ['TT', 'Nhiệm vụ', 'Đơn vị'],
        ['1', 'Đo mưa', 'Phòng Mưa, Phòng Gió'],
        ['2', 'Đo gió', 'Phòng Gió'],
      ],
      ['Đo mưa: -', 'Đo gió: Phòng Gió'],
      'CELL_UNCLEAR',
    ],
    [
      'leave the lead out',
      [
        ['Nhiệm vụ', 'Đơn vị chủ trì', 'Ghi chú'],
        ['Đo mưa', 'Phòng Mưa', 'Quý I'],
        ['Đo gió', '', 'Quý I'],
      ],
      ['Đo mưa: Phòng Mưa', 'Đo gió: -'],
      'ROWS_WITHOUT_LEAD',
    ],
  ])('that %s: the rows are clauses, what is not known is nobody’s, and that is said', async (_what, rows, wanted, code) => {
    const imported = await read(rows, format);
    expect(tasks(imported)).toEqual(own(...wanted));
    expect([...new Set(said(imported))]).toEqual([code]);
  });
});

describe('a table of tasks', () => {
  it.each<Format>(['html', 'docx', 'md', 'txt'])('in the clause of a unit is not that unit’s: %s', async (format) => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Thời hạn'],
      ['1', 'Đo gió', 'Quý I'],
      ['2', 'Ghi gió', 'Quý II'],
    ];
    const before = [...BEFORE.slice(0, 7), 'Điều 2. Phòng Mưa', '1. Soạn bảng mưa.'];
    const imported = await read(rows, format, before, ['2. Giữ sổ mưa.', 'Điều 3. Hiệu lực từ ngày ký.']);
    expect(tasks(imported).filter((task) => !/Quý/u.test(task))).toEqual(['Soạn bảng mưa: Phòng Mưa', 'Giữ sổ mưa: Phòng Mưa']);
    expect(
      tasks(imported)
        .filter((task) => /Quý/u.test(task))
        .every((task) => task.endsWith(': -')),
    ).toBe(true);
    expect(said(imported)).toEqual(['ROWS_WITHOUT_LEAD']);
  });

  it('with a head of two rows has leads below one and others below the other', async () => {
    const table =
      '<tr><td rowspan="2">TT</td><td rowspan="2">Nhiệm vụ</td><td colspan="2">Đơn vị chủ trì</td><td colspan="2">Đơn vị phối hợp</td></tr>' +
      '<tr><td>Phòng Mưa</td><td>Phòng Gió</td><td>Phòng Mưa</td><td>Văn phòng</td></tr>' +
      '<tr><td>1</td><td>Đo mưa</td><td>x</td><td></td><td></td><td>x</td></tr><tr><td>2</td><td>Đo gió</td><td></td><td>x</td><td>x</td><td>x</td></tr>';
    const html = `<meta charset="utf-8">${BEFORE.map((line) => `<p>${line}</p>`).join('')}<table>${table}</table>`;
    const { clauses } = importDocument(await readBytes(Buffer.from(html), 'a.html'));
    expect(clauses.flatMap(({ assignment }) => (assignment ? [[assignment.leads, assignment.coordinates]] : []))).toEqual([
      [['Phòng Mưa'], ['Văn phòng Sở']],
      [['Phòng Gió'], ['Phòng Mưa', 'Văn phòng Sở']],
    ]);
  });

  it('with rows that name a unit for those below gives them to it, up to the next such row', async () => {
    const row = (...cells: string[]): string => `\n<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const group = (text: string): string => `\n<tr><td colspan="3">${text}</td></tr>`;
    const rows = [
      row('TT', 'Nhiệm vụ', 'Thời gian'),
      group('Phòng Gió'),
      row('1', 'Đo gió', 'Quý I'),
      group('Việc chung'),
      row('1', 'Giữ sổ', 'Quý I'),
      group('Văn phòng Sở'),
      row('1', 'Ghi sổ', 'Quý II'),
    ];
    const html = `<meta charset="utf-8">${BEFORE.map((line) => `<p>${line}</p>`).join('')}<table>${rows.join('')}</table>${AFTER.map((line) => `<p>${line}</p>`).join('')}`;
    const imported = importDocument(await readBytes(Buffer.from(html), 'a.html'));
    expect(tasks(imported)).toEqual(own('Đo gió Quý I: Phòng Gió', 'Giữ sổ Quý I: -', 'Ghi sổ Quý II: Văn phòng Sở'));
    expect(said(imported)).toContain('ROWS_WITHOUT_LEAD');
  });

  it('has lists of their own in rows without a number', async () => {
    const rows = [
      ['Đơn vị', 'Nhiệm vụ'],
      ['Phòng Gió', '1. Đo gió.\n2. Ghi gió.'],
      ['Văn phòng', '1. Giữ sổ.'],
    ];
    for (const format of ['html', 'docx'] as const)
      expect(tasks(await read(rows, format))).toEqual(own('Đo gió: Phòng Gió', 'Ghi gió: Phòng Gió', 'Giữ sổ: Văn phòng Sở'));
  });

  it.each<[string, Rows]>([
    [
      'units',
      [
        ['TT', 'Tên phòng'],
        ['1', 'Phòng Mưa'],
        ['2', 'Phòng Gió'],
      ],
    ],
    [
      'people',
      [
        ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
        ['1', 'Phạm Thị D', 'Trưởng phòng', 'Phòng Mưa'],
        ['2', 'Lê Văn E', 'Chuyên viên', 'Phòng Gió'],
      ],
    ],
  ])('of %s is no table of tasks', async (_what, rows) => {
    const imported = await read(rows);
    expect(imported.clauses.filter(({ kind }) => kind === 'ROW')).toEqual([]);
  });

  it('in a PDF, whose cells nobody knows, is said', async () => {
    const rows = [
      ['Nhiệm vụ', 'Đơn vị chủ trì'],
      ['Đo gió ở bản', 'Phòng Gió'],
    ];
    const bytes = await drawn((document) => {
      for (const line of BEFORE) document.text(line);
      for (const [left = '', right = ''] of rows) {
        const { y } = document;
        document.text(left, 50, y).text(right, 350, y);
      }
      for (const line of AFTER) document.text(line, 50);
    });
    expect(said(importDocument(await readBytes(bytes, 'a.pdf')))).toEqual(['TABLE_UNREAD']);
  });
});
