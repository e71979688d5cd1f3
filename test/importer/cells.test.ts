import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import type { ProposedAssignment } from '../../src/importer/proposal.js';
import { sourceFrom } from '../support/samples.js';

/** A decision that knows three units and the office, and gives one task by these cells. */
function withCells(lead: string, coordinate = ''): ImportedDocument {
  return importDocument(
    sourceFrom(
      [
        'QUYẾT ĐỊNH',
        'Điều 1. Cơ cấu tổ chức',
        '1. Phòng Mưa;',
        '2. Phòng Gió;',
        '3. Phòng Sông hồ;',
        '4. Văn phòng Sở.',
        'Điều 2. Hết.',
        'CHỦ TỊCH',
        'Phạm Thị D',
        'PHỤ LỤC I',
        'Việc',
        '| STT | Việc | Đơn vị chủ trì | Phối hợp |',
        '|---|---|---|---|',
        `| 1 | Đo nước | ${lead} | ${coordinate} |`,
      ].join('\n'),
    ),
  );
}

function given(imported: ImportedDocument): Partial<ProposedAssignment> | undefined {
  return imported.clauses.flatMap(({ assignment }) => assignment ?? [])[0];
}

const printed = ({ findings }: ImportedDocument, code: string): string[] =>
  findings.filter((each) => each.code === code).map(({ message }) => /"(.*)"/u.exec(message.en)?.[1] ?? '');

/** What is found below the head of the document. */
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 1).map(({ code }) => code);

const KNOWN = ['Phòng Mưa', 'Phòng Gió', 'Phòng Sông hồ', 'Văn phòng Sở'];

describe('a cell that names a longer unit than the one that is known', () => {
  it.each([
    'Phòng Mưa - Bão',
    'Phòng Mưa và Thủy triều',
    'Phòng Mưa, Bão',
    'Phòng Mưa huyện Cửa Lấp',
    'Phòng Mưa tổng hợp',
    'Văn phòng Đo đạc',
    'Văn phòng điều phối lũ',
    'Văn phòng Tỉnh ủy',
    'Văn phòng Ủy ban nhân dân tỉnh',
    'Thanh tra Bộ Thủy lợi',
  ])('%s is not the known one, and is said in whole', (lead) => {
    const imported = withCells(lead);
    expect(given(imported)?.leads?.filter((name) => KNOWN.includes(name))).toEqual([]);
    expect(printed(imported, 'UNKNOWN_UNIT')).toContain(lead);
    expect(imported.units.map(({ name }) => name)).toEqual(KNOWN);
  });

  it('gives the task to nobody known where only the second name is', () => {
    const imported = withCells('Văn phòng Đo đạc, Phòng Mưa');
    expect([given(imported)?.leads, printed(imported, 'UNKNOWN_UNIT')]).toEqual([[], ['Văn phòng Đo đạc']]);
  });

  it.each([
    ['Phòng Mưa và Văn phòng', ['Phòng Mưa', 'Văn phòng Sở']],
    ['Phòng Mưa - Phòng Gió', ['Phòng Mưa', 'Phòng Gió']],
    ['Phòng Mưa, Phòng Gió và Phòng Sông hồ.', ['Phòng Mưa', 'Phòng Gió', 'Phòng Sông hồ']],
    ['Phòng Mưa thuộc Sở; Phòng Gió theo từng việc', ['Phòng Mưa', 'Phòng Gió']],
  ])('%s: names that are joined stay apart', (lead, leads) => {
    const imported = withCells(lead);
    expect([given(imported)?.leads, said(imported)]).toEqual([leads, []]);
  });
});

describe('words in brackets behind a name', () => {
  it.each([
    ['Phòng Mưa (chủ trì), Văn phòng Sở (hỗ trợ)', ['Phòng Mưa'], ['Văn phòng Sở']],
    ['Phòng Mưa (đầu mối); Phòng Gió', ['Phòng Mưa', 'Phòng Gió'], []],
    ['Phòng Gió (phối hợp), Phòng Mưa (chủ trì)', ['Phòng Mưa'], ['Phòng Gió']],
    ['Phòng Lũ quét (chủ trì), Văn phòng Sở (phối hợp)', ['Phòng Lũ quét'], ['Văn phòng Sở']],
  ])('%s', (lead, leads, coordinates) => {
    expect(given(withCells(lead))).toMatchObject({ leads, coordinates });
  });

  it('that nobody understands leave the row without a lead, and are said', () => {
    const imported = withCells('Phòng Mưa (tổ trực đêm), Phòng Gió');
    expect([given(imported)?.leads, printed(imported, 'UNKNOWN_UNIT')]).toEqual([[], ['Phòng Mưa (tổ trực đêm)']]);
  });
});

describe('words of a lead cell that say that a unit does not lead', () => {
  it.each([
    ['Phòng Mưa, phối hợp với Phòng Gió, Phòng Sông hồ', ['Phòng Mưa'], ['Phòng Gió', 'Phòng Sông hồ']],
    ['Phòng Mưa phối hợp với Phòng Gió', ['Phòng Mưa'], ['Phòng Gió']],
    ['Phòng Mưa; phối hợp: Phòng Gió; Văn phòng', ['Phòng Mưa'], ['Phòng Gió', 'Văn phòng Sở']],
    ['Phòng Mưa chủ trì; Phòng Gió, Phòng Sông hồ phối hợp', ['Phòng Mưa'], ['Phòng Gió', 'Phòng Sông hồ']],
    ['Phòng Mưa (phối hợp với Phòng Gió), Phòng Sông hồ', ['Phòng Mưa', 'Phòng Sông hồ'], ['Phòng Gió']],
  ])('%s: coordinates', (lead, leads, coordinates) => {
    const imported = withCells(lead);
    expect([given(imported), said(imported)]).toEqual([expect.objectContaining({ leads, coordinates }), []]);
  });

  it.each([
    ['Các phòng (trừ Phòng Mưa)', [], ['Các phòng', 'Phòng Mưa']],
    ['Các phòng, đơn vị thuộc Sở, ngoại trừ Văn phòng Sở', [], ['Các phòng, đơn vị thuộc Sở', 'Văn phòng Sở']],
    ['Trừ Phòng Mưa, các phòng', [], ['Phòng Mưa', 'các phòng']],
    ['Không có Phòng Mưa', [], ['Phòng Mưa']],
    ['Phòng Mưa tham mưu, trình Phòng Gió', ['Phòng Mưa'], ['Phòng Gió']],
    ['Phòng Mưa tham mưu cho Văn phòng Sở', ['Phòng Mưa'], ['Văn phòng Sở']],
    ['Phòng Mưa phối hợp với Phòng Gió; Phòng Sông hồ', ['Phòng Mưa'], ['Phòng Sông hồ']],
  ])('%s: said, and no lead', (lead, leads, unclear) => {
    const imported = withCells(lead);
    expect(given(imported)).toMatchObject({ leads, allUnitsLead: false });
    expect(printed(imported, 'CELL_UNCLEAR')).toEqual(unclear);
  });

  it('is said too of a coordinating cell', () => {
    const imported = withCells('Phòng Mưa', 'Trừ Phòng Gió');
    expect([given(imported)?.coordinates, printed(imported, 'CELL_UNCLEAR')]).toEqual([[], ['Phòng Gió']]);
  });
});

describe('a long list of names run into the text of a row', () => {
  const row = (between: string, count: number): string[] => [
    'QUYẾT ĐỊNH',
    'Điều 1. Đo.',
    'Điều 2. Hết.',
    'CHỦ TỊCH',
    'Phạm Thị D',
    'PHỤ LỤC I',
    'VIỆC',
    'TT Nhiệm vụ Chủ trì Phối hợp',
    `1. Giao cho ${`Phòng ĐM${between}`.repeat(count)}Phòng GI`,
  ];

  it.each([[', '], ['; '], [' ']])('with "%s" between them is read in a moment', (between) => {
    const began = performance.now();
    importDocument(sourceFrom(row(between, 12_000).join('\n')));
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it.each([
    ['Phòng ĐM Phòng GI', ['Phòng ĐM'], ['Phòng GI']],
    ['Phòng ĐM; Phòng GI Phòng SH', ['Phòng ĐM', 'Phòng GI'], ['Phòng SH']],
    ['Phòng ĐM Phòng GI; Phòng SH', ['Phòng ĐM'], ['Phòng GI', 'Phòng SH']],
    ['Phòng ĐM; Phòng GI, Phòng SH', ['Phòng ĐM'], ['Phòng GI', 'Phòng SH']],
    ['Phòng ĐM, Phòng GI', undefined, undefined],
  ])('%s: one cell ends where two names are only side by side', (cells, leads, coordinates) => {
    const assignment = given(importDocument(sourceFrom([...row('', 0).slice(0, -1), `1. Đo nước ở bản. ${cells}`].join('\n'))));
    expect([assignment?.leads, assignment?.coordinates]).toEqual([leads, coordinates]);
  });
});
