import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';

const BEFORE = ['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Văn phòng Sở;', '2. Phòng Mưa;', '3. Phòng Gió.'];
/** The lines that stand before a table: an article, or the clause of a unit. */
const AROUND: Record<string, string[]> = { 'an article': ['Điều 2. Việc'], 'the clause of a unit': ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Giữ cột.'] };

/** A decision with a table. Shapes: rows of cells, each of lines. */
async function read(around: string[], rows: string[][][]): Promise<ImportedDocument> {
  const lines = (all: string[]): string => all.map((line) => `<p>${line}</p>`).join('\n');
  const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${lines(cell)}</td>`).join('')}</tr>`).join('\n');
  const html = `<meta charset="utf-8">${lines([...BEFORE, ...UNITS, ...around])}<table>${table}</table>${lines(['Điều 3. Hết.'])}`;
  return importDocument(await readBytes(Buffer.from(html), 'a.html'));
}

const holderOf = ({ clauses }: ImportedDocument, words: string): string | null | undefined =>
  clauses.find(({ text }) => text.includes(words))?.holder;
const codes = ({ findings }: ImportedDocument): string[] => findings.map(({ code }) => code);

describe.each(Object.keys(AROUND))('a heading of a unit within a cell, in %s', (place) => {
  const around = AROUND[place] as string[];
  const HEAD = [['STT'], ['Nhiệm vụ'], ['Đơn vị chủ trì']];

  it.each([['Phòng Gió:'], ['Phòng Gió'], ['- Phòng Gió:'], ['Tổ Sương:'], ['Phòng Gió có nhiệm vụ:']])(
    '%s: a row of another unit is nobody’s, and that is said',
    async (heading) => {
      const imported = await read(around, [HEAD, [['1'], ['Đo mưa;', heading, '- Đo gió.'], ['Phòng Mưa']], [['2'], ['Ghi mưa'], ['Phòng Mưa']]]);
      expect(holderOf(imported, 'Đo mưa')).toBeNull();
      expect(holderOf(imported, 'Đo gió')).toBeNull();
      expect(holderOf(imported, 'Ghi mưa')).toBe('Phòng Mưa');
      expect(codes(imported)).toContain('HEADING_UNSURE');
    },
  );

  it('a row of that unit is its own', async () => {
    const imported = await read(around, [HEAD, [['1'], ['Phòng Gió:', '- Đo gió.'], ['Phòng Gió']], [['2'], ['Ghi mưa'], ['Phòng Mưa']]]);
    expect(holderOf(imported, 'Đo gió')).toBe('Phòng Gió');
    expect(codes(imported)).not.toContain('HEADING_UNSURE');
  });

  it('below a unit’s points: none of the row is anybody’s', async () => {
    const points = ['a) Đo mưa;', 'b) Ghi mưa;', 'Phòng Gió:', 'a) Đo gió.'];
    const imported = await read(around, [
      [['Đơn vị'], ['Nhiệm vụ']],
      [['Phòng Mưa'], points],
      [['Văn phòng Sở'], ['a) Ghi sổ.']],
    ]);
    expect(['Đo mưa', 'Ghi mưa', 'Đo gió'].map((task) => holderOf(imported, task))).toEqual([null, null, null]);
    expect(holderOf(imported, 'Ghi sổ')).toBe('Văn phòng Sở');
    expect(codes(imported)).toContain('HEADING_UNSURE');
  });

  it('of a table that only lays out the page has what is below it', async () => {
    const cell = ['2. Văn phòng Sở:', 'a) Ghi sổ;', 'Phòng Gió:', 'a) Đo gió;', '3. Phòng Mưa:', 'a) Đo mưa.'];
    const imported = await read(place === 'an article' ? [...around, '1. Phòng Mưa:', 'a) Giữ mưa.'] : around, [[cell]]);
    expect(['Ghi sổ', 'Đo gió', 'Đo mưa'].map((task) => holderOf(imported, task))).toEqual(['Văn phòng Sở', 'Phòng Gió', 'Phòng Mưa']);
    expect(codes(imported)).toContain('HEADING_UNNUMBERED');
  });
});
