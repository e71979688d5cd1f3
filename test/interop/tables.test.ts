import { strFromU8, unzipSync } from 'fflate';
import { create } from 'xmlbuilder2';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditTable, type FindingShape } from '../../src/interop/tables/audit-table.js';
import { csvOf } from '../../src/interop/tables/csv.js';
import { matrixTable } from '../../src/interop/tables/matrix-table.js';
import type { ResponsibilityMatrix } from '../../src/studies/compare/matrix.js';
import { dutiesTable, unitsTable } from '../../src/interop/tables/record-tables.js';
import { cellsOf, headingsOf, type Table } from '../../src/interop/tables/table.js';
import { xlsxOf } from '../../src/interop/tables/xlsx.js';
import type { Configuration } from '../../src/answer/configuration.js';
import { askRegistry } from '../support/registry.js';

/** Reads CSV back by its bytes: quotes, doubled quotes, CRLF. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const flush = (): void => {
    (rows.at(-1) as string[]).push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[(at += 1)];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') flush();
    else if (!quoted && sign === '\r' && text[at + 1] === '\n') {
      flush();
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

/** The texts of the cells of a sheet, row by row. */
function parseSheet(workbook: Uint8Array, sheet: number): string[][] {
  const files = unzipSync(workbook);
  const xml = (name: string): string => strFromU8(files[name] as Uint8Array);
  const texts = (source: string, element: string): string[] => {
    const found: string[] = [];
    create(source).each(
      (node) => {
        const { localName, textContent } = node.node as unknown as { localName?: string; textContent: string };
        if (localName === element) found.push(textContent);
      },
      false,
      true,
    );
    return found;
  };
  const shared = files['xl/sharedStrings.xml'] ? texts(xml('xl/sharedStrings.xml'), 'si') : [];
  const rows: string[][] = [];
  create(xml(`xl/worksheets/sheet${sheet}.xml`)).each(
    (node) => {
      const element = node.node as unknown as { localName?: string; textContent: string; getAttribute(name: string): string | null };
      if (element.localName === 'row') rows.push([]);
      if (element.localName === 'c')
        rows.at(-1)?.push(element.getAttribute('t') === 's' ? (shared[Number(element.textContent)] ?? '') : element.textContent);
    },
    false,
    true,
  );
  return rows;
}

const TABLE: Table<{ a: string; n: number | null }> = {
  name: { vi: 'Bảng [thử]: đơn vị/nhiệm vụ và những thứ khác', en: 'Trial' },
  columns: [
    { heading: { vi: 'Chữ', en: 'Text' }, value: ({ a }) => a },
    { heading: { vi: 'Số', en: 'Number' }, value: ({ n }) => n },
    { heading: { vi: 'Có?', en: 'Any?' }, value: ({ n }) => n !== null },
  ],
  rows: [
    { a: 'Đặng Thị Ưu Việt, "trưởng phòng"', n: 3 },
    { a: 'dòng một\r\ndòng hai', n: null },
    { a: 'ặ ẵ ữ ợ ỵ Đ đ Ơ Ư KH&CN; <b>', n: 0 },
  ],
};

describe('CSV', () => {
  it('begins with the byte order mark, in UTF-8, and reads back cell by cell', () => {
    const bytes = Buffer.from(csvOf(TABLE, 'vi'), 'utf8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parseCsv(bytes.toString('utf8').slice(1))).toEqual([
      ['Chữ', 'Số', 'Có?'],
      ['Đặng Thị Ưu Việt, "trưởng phòng"', '3', 'có'],
      ['dòng một\r\ndòng hai', '', 'không'],
      ['ặ ẵ ữ ợ ỵ Đ đ Ơ Ư KH&CN; <b>', '0', 'có'],
    ]);
  });

  it.each(['=1+1', '+84 255', '-1', '@SUM(A1)', '\tcmd', '\rx', '=HYPERLINK("http://x","y")'])('%j is no formula', (a) => {
    const [, [cell]] = parseCsv(csvOf({ ...TABLE, rows: [{ a, n: -5 }] }, 'vi').slice(1)) as [string[], string[]];
    expect(cell).toBe(`'${a}`);
  });

  it('an inner sign and a number are left alone', () => {
    const [, row] = parseCsv(csvOf({ ...TABLE, rows: [{ a: 'a = b', n: -5 }] }, 'en').slice(1));
    expect(row).toEqual(['a = b', '-5', 'yes']);
  });
});

describe('XLSX', () => {
  it('reads back cell by cell, a sheet for each table, and stores no formula', async () => {
    const evil = { ...TABLE, rows: [...TABLE.rows, { a: '=1+1', n: 1 }] };
    const workbook = new Uint8Array(await xlsxOf([evil, TABLE], 'vi'));
    const [heading, first, , third, fourth] = parseSheet(workbook, 1);
    expect(heading).toEqual(['Chữ', 'Số', 'Có?']);
    expect(first?.slice(0, 2)).toEqual(['Đặng Thị Ưu Việt, "trưởng phòng"', '3']);
    expect(third?.[0]).toBe('ặ ẵ ữ ợ ỵ Đ đ Ơ Ư KH&CN; <b>');
    expect(fourth?.[0]).toBe('=1+1');
    expect(strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml'] as Uint8Array)).not.toContain('<f>');
    expect(parseSheet(workbook, 2)).toHaveLength(4);
  });
});

describe('tables of the registry', () => {
  const { responsibility } = askRegistry();
  let configuration: Configuration;
  beforeAll(async () => {
    configuration = await responsibility.configuration('quang-ngai', '2025-05-15');
  });

  it('every unit has a line, in both languages', () => {
    const table = unitsTable([configuration], '2025-05-15');
    const lines = parseCsv(csvOf(table, 'vi').slice(1));
    expect(lines).toHaveLength(configuration.units.length + 1);
    expect(lines.map(([key]) => key)).toContain('quang-ngai/phong-qlcn');
    expect(lines.find(([key]) => key === 'quang-ngai/phong-qlcn')?.[1]).toBe('Phòng Quản lý chuyên ngành');
    expect(headingsOf(table, 'en')).toContain('Exists on 2025-05-15');
    expect(cellsOf(table, 'en').map(([, name]) => name)).toContain('Division of Specialised Management');
  });

  it('every duty has a line with unit, body, role, subjects and the summary of its clause', () => {
    const lines = parseCsv(csvOf(dutiesTable([configuration]), 'vi').slice(1));
    expect(lines).toHaveLength(configuration.documents.flatMap(({ duties }) => duties).length + 1);
    const line = lines.find((cells) => cells[3] === 'V.2.4.4');
    expect(line?.slice(4, 7)).toEqual(['Phòng Quản lý chuyên ngành', 'Sở Khoa học và Công nghệ tỉnh Quảng Ngãi', 'chủ trì']);
    expect(line?.[9]).toContain('radiation');
  });

  it('a matrix has a column of three for each province, and marks the odd one out', async () => {
    const scopes = [
      ['quang-ngai', '2025-05-15'],
      ['yen-bai', '2025-05-15'],
    ] as const;
    const { vocabulary, provinces } = await responsibility.reference();
    const subject = vocabulary.get('radiation.xray');
    const answers = await Promise.all(scopes.map(([province, asOf]) => responsibility.ask({ duty: { subject: 'radiation.xray' } }, province, asOf)));
    const matrix = {
      columns: scopes.map(([key, asOf]) => ({ province: provinces.find((one) => one.key === key), asOf })),
      rows: [
        {
          subject,
          cells: answers.map(({ status, leads, citations }) => ({ status, leads: leads.map(({ unit }) => unit), clauses: citations })),
          outlier: { column: 1, reason: { vi: 'khác kiểu', en: 'another kind' } },
        },
      ],
    } as unknown as ResponsibilityMatrix;
    const [heading, row] = parseCsv(csvOf(matrixTable(matrix), 'vi').slice(1)) as [string[], string[]];
    expect(heading).toHaveLength(2 + 2 * 3 + 2);
    expect(heading[3]).toBe('Quảng Ngãi (2025-05-15): chủ trì');
    expect(row[3]).toBe('Phòng Quản lý chuyên ngành');
    expect(row.slice(-2)).toEqual(['Yên Bái (2025-05-15)', 'khác kiểu']);
  });

  it('a finding has a line with its severity in words and its clauses by address', () => {
    const clause = configuration.held('qn-2025-03')?.clause('V.2.4.4');
    const finding = {
      key: 'K',
      code: 'NUMBERING_DEFECT',
      severity: 'WARNING',
      title: { vi: 'Số đánh sai', en: 'Numbering' },
      explanation: { vi: 'Vì sao', en: 'Why' },
      clauses: [clause],
      units: configuration.units.slice(0, 1),
      documents: [],
    } as unknown as FindingShape;
    expect(parseCsv(csvOf(auditTable([finding]), 'vi').slice(1))[1]).toEqual([
      'cảnh báo',
      'NUMBERING_DEFECT',
      'Số đánh sai',
      'Vì sao',
      'qn-2025-03#V.2.4.4',
      'Sở Khoa học và Công nghệ tỉnh Quảng Ngãi',
      '',
      'K',
    ]);
  });
});
