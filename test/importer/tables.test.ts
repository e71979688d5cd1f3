import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import type { Source } from '../../src/importer/readers/source.js';
import { conservationErrors } from '../commands/import-corpus/conservation.js';
import { docx, rawDocx } from './make.js';

const BEFORE = [
  'QUYẾT ĐỊNH',
  'Điều 1. Ban hành Chương trình kèm theo.',
  'Nơi nhận:',
  '- Như Điều 1.',
  'CHƯƠNG TRÌNH',
  'A. NỘI DUNG',
  '1. Làm đúng hẹn.',
  'PHỤ LỤC I',
  'Bảng giao việc',
];
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Ghi chú'],
  ['1', '(1) Soạn đề án;\n(2) Trình đề án.', 'Phòng QLKH', 'Các phòng, đơn vị có liên quan; riêng Phòng BC tự tham mưu nội dung (2).', 'Quý II'],
  ['2', 'Kiểm định cân.', 'Trung tâm KT', 'Phòng QLKH; Văn phòng Sở', ''],
];
const AFTER = ['Chú thích:', '- Phòng Quản lý Khoa học: Phòng QLKH', '- Phòng Bưu chính: Phòng BC', '- Trung tâm Kiểm định: Trung tâm KT'];

const paragraphs = (lines: string[]): Paragraph[] => lines.map((line) => new Paragraph(line));
const asDocx = (): Promise<Buffer> =>
  docx([
    ...paragraphs(BEFORE),
    new Table({
      rows: ROWS.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: paragraphs(cell.split('\n')) })) })),
    }),
    ...paragraphs(AFTER),
  ]);
const asHtml = (): Buffer => {
  const lines = (list: string[]): string => list.map((line) => `<p>${line}</p>`).join('\n');
  const rows = ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell.replace('\n', '<br>')}</td>`).join('')}</tr>`).join('\n');
  return Buffer.from(`<!doctype html><meta charset="utf-8">${lines(BEFORE)}<table>${rows}</table>${lines(AFTER)}`);
};

describe.each<[string, () => Promise<Buffer> | Buffer]>([
  ['docx', asDocx],
  ['html', asHtml],
])('a table of a %s file', (format, make) => {
  const read = async (): Promise<{ source: Source; imported: ImportedDocument }> => {
    const source = await readBytes(await make(), `a.${format}`);
    return { source, imported: importDocument(source) };
  };

  it('gives rows and items without their cells', async () => {
    const { clauses } = (await read()).imported;
    expect(clauses.filter(({ path }) => path.startsWith('PL1.')).map(({ path, kind, text }) => [path, kind, text])).toEqual([
      ['PL1.1', 'ROW', ''],
      ['PL1.1.1', 'ITEM', 'Soạn đề án;'],
      ['PL1.1.2', 'ITEM', 'Trình đề án.'],
      ['PL1.2', 'ROW', 'Kiểm định cân.'],
    ]);
  });

  it('tells cells by their column, so that none runs into the text', async () => {
    const { artefacts, findings } = (await read()).imported;
    expect(findings.map(({ code }) => code)).not.toContain('CELLS_RUN_TOGETHER');
    expect(artefacts.filter(({ kind }) => kind === 'CELL').map(({ role, path, text }) => [path, role, text])).toEqual([
      ['PL1.1', 'LEAD', 'Phòng QLKH'],
      ['PL1.1', 'COORDINATE', ROWS[1]?.[3]],
      ['PL1.1', 'REMARK', 'Quý II'],
      ['PL1.2', 'LEAD', 'Trung tâm KT'],
      ['PL1.2', 'COORDINATE', 'Phòng QLKH; Văn phòng Sở'],
    ]);
  });

  it('is read as assignments', async () => {
    const { clauses } = (await read()).imported;
    const all = { allUnitsLead: false, exceptions: [] };
    expect(clauses.flatMap(({ assignment }) => assignment ?? [])).toEqual([
      {
        ...all,
        leads: ['Phòng Quản lý Khoa học'],
        coordinates: [],
        allUnitsCoordinate: true,
        exceptions: [{ units: ['Phòng Bưu chính'], items: ['2'] }],
      },
      { ...all, leads: ['Trung tâm Kiểm định'], coordinates: ['Phòng Quản lý Khoa học', 'Văn phòng Sở'], allUnitsCoordinate: false },
    ]);
  });

  it('loses no character', async () => {
    const { source, imported } = await read();
    const { articles, clauses, artefacts } = imported;
    expect(
      conservationErrors(
        source.lines.map(({ text }) => text),
        { nodes: [...articles, ...clauses], artefacts },
      ),
    ).toEqual([]);
  });
});

describe('a row that does not begin or end where the others do', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'];
  const cellsOf = async (bytes: Buffer, name: string): Promise<unknown[]> => {
    const { artefacts } = importDocument(await readBytes(bytes, name));
    return artefacts.filter(({ kind }) => kind === 'CELL').map(({ role, text }) => [role, text]);
  };

  it('in a docx has its cells in their columns', async () => {
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const row = (cells: string[], before = 0): string =>
      `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const rows = [row(HEAD), row(['1', 'Đo mưa', 'Phòng A', 'Phòng B']), row(['Đo gió', 'Phòng C', 'Phòng D'], 1), row(['Phòng E'], 3)];
    const bytes = rawDocx(`${paragraph('Điều 1. Giao việc:')}<w:tbl>${rows.join('')}</w:tbl>`);
    expect(await cellsOf(bytes, 'a.docx')).toEqual([
      ['LEAD', 'Phòng A'],
      ['COORDINATE', 'Phòng B'],
      ['LEAD', 'Phòng C'],
      ['COORDINATE', 'Phòng D'],
      ['COORDINATE', 'Phòng E'],
    ]);
  });

  it.each(['</tbody><tbody>', '<tbody>', '</tbody>'])(
    'in HTML goes around a cell that reaches down to the end of its section: %s',
    async (between) => {
      const row = (...cells: string[]): string => `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
      const rows = [
        row(...HEAD),
        '<tbody>',
        row('1', 'Đo mưa', '<td rowspan="0">Phòng A</td>', 'Phòng B'),
        row('2', 'Đo gió', 'Phòng D'),
        between,
        row('3', 'Đo hồ', 'Phòng C', ''),
      ];
      expect(await cellsOf(Buffer.from(`<meta charset="utf-8"><p>Điều 1. Giao việc:</p><table>${rows.join('')}</table>`), 'a.html')).toEqual([
        ['LEAD', 'Phòng A'],
        ['COORDINATE', 'Phòng B'],
        ['COORDINATE', 'Phòng D'],
        ['LEAD', 'Phòng C'],
      ]);
    },
  );
});

describe('a task that speaks of who leads', () => {
  const read = async (rows: string[][]): Promise<ImportedDocument> => {
    const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    return importDocument(
      await readBytes(Buffer.from(`<meta charset="utf-8">${BEFORE.map((line) => `<p>${line}</p>`).join('')}<table>${table}</table>`), 'a.html'),
    );
  };
  const TASKS = [
    ['1', 'Đo mưa', 'Phòng Thủy văn'],
    ['2', 'Chủ trì đo gió', 'Phòng Khí tượng'],
  ];

  it('makes no head of the rows above it', async () => {
    const { clauses, artefacts } = await read([['TT', 'Nhiệm vụ', 'Đơn vị'], ...TASKS]);
    expect(clauses.filter(({ kind }) => kind === 'ROW').map(({ path, text, holder }) => `${path} ${text}: ${holder}`)).toEqual([
      'PL1.1 Đo mưa: Phòng Thủy văn',
      'PL1.2 Chủ trì đo gió: Phòng Khí tượng',
    ]);
    expect(artefacts.filter(({ kind }) => kind === 'TABLE_HEAD').map(({ text }) => text)).toEqual(['TT Nhiệm vụ Đơn vị']);
  });

  it.each(['TT', 'Vị trí', 'Vi phạm'])('leaves a head that names who leads as it is: %s', async (first) => {
    const { artefacts } = await read([[first, 'Nhiệm vụ', 'Đơn vị chủ trì'], ...TASKS]);
    expect(artefacts.filter(({ kind }) => kind === 'TABLE_HEAD' || kind === 'CELL').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      `TABLE_HEAD ${first} Nhiệm vụ Đơn vị chủ trì`,
      'CELL Phòng Thủy văn',
      'CELL Phòng Khí tượng',
    ]);
  });
});
