import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { rawDocx } from './make.js';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph. Shapes: what stands inside `w:pPr`. */
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${text && run(text)}</w:p>`;
const listed = (list: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, inside: string): string => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const list = (id: number, of: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

const DECIMAL = definition(0, level(0, 'decimal', '%1.')) + list(1, 0);
const texts = async (bytes: Buffer): Promise<string[]> => (await readBytes(bytes, 'a.docx')).lines.map(({ text }) => text.trim());

describe('a number that Word prints where a paragraph has no text', () => {
  it('begins the row of a table, which keeps its lead', async () => {
    const head = row(...['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'].map((text) => paragraph(text)));
    const tasks = [
      ['Đo mưa', 'Phòng Thủy văn'],
      ['Đo gió', 'Phòng Khí tượng'],
    ].map(([task = '', lead = '']) => row(paragraph('', listed(1)), paragraph(task), paragraph(lead), paragraph('')));
    const body = `${paragraph('Điều 1. Giao việc:')}<w:tbl>${head}${tasks.join('')}</w:tbl>`;
    const { clauses, artefacts } = importDocument(await readBytes(rawDocx(body, DECIMAL), 'a.docx'));
    expect(clauses.map(({ path, text }) => `${path} ${text}`)).toEqual(['1 Giao việc:', '1.1 Đo mưa', '1.2 Đo gió']);
    expect(artefacts.filter(({ role }) => role === 'LEAD').map(({ text }) => text)).toEqual(['Phòng Thủy văn', 'Phòng Khí tượng']);
  });

  it('is read outside of tables, and a bullet alone is not', async () => {
    const numbering = DECIMAL + definition(1, level(0, 'bullet', '-')) + list(2, 1);
    const body = [paragraph('', listed(1)), paragraph('Đo mưa.'), paragraph('', listed(2)), paragraph('Đo gió.', listed(1))].join('');
    expect(await texts(rawDocx(body, numbering))).toEqual(['1.', 'Đo mưa.', '', '2. Đo gió.']);
  });

  it.each(['<w:del w:id="1"/>', '<w:moveFrom w:id="1"/>', '<w:vanish/>'])(
    'is not printed, nor counted, where the paragraph ends in %s',
    async (end) => {
      const body = [
        paragraph('Đo mưa.', listed(1)),
        paragraph('', `${listed(1)}<w:rPr>${end}</w:rPr>`),
        paragraph('', `${listed(1)}<w:rPr><w:vanish w:val="0"/></w:rPr>`),
        paragraph('Đo gió.', listed(1)),
      ].join('');
      expect(await texts(rawDocx(body, DECIMAL))).toEqual(['1. Đo mưa.', '', '2.', '3. Đo gió.']);
    },
  );
});

describe('the number that Word counts', () => {
  const style = (id: string, properties: string, more = ''): string =>
    `<w:style w:styleId="${id}">${more}<w:pPr><w:numPr>${properties}</w:numPr></w:pPr></w:style>`;
  const DECIMAL_AND_LETTER = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)');

  it('is that of the style of lists which its definition only names', async () => {
    const numbering =
      definition(0, '<w:numStyleLink w:val="Kieu"/>') +
      definition(1, `<w:styleLink w:val="Kieu"/>${DECIMAL_AND_LETTER}`) +
      list(1, 0) +
      list(2, 1) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [
      paragraph('Đo mưa:', listed(1)),
      paragraph('Mưa rào;', listed(1, 1)),
      paragraph('Đo gió.', listed(1)),
      paragraph('Đo hồ.', listed(3)),
    ].join('');
    const styles = style('Kieu', '<w:numId w:val="2"/>');
    expect(await texts(rawDocx(body, numbering, styles))).toEqual(['1. Đo mưa:', 'a) Mưa rào;', '2. Đo gió.', '1. Đo hồ.']);
  });

  it('has no end of styles of lists that name each other', async () => {
    const numbering = definition(0, '<w:numStyleLink w:val="Kieu"/>') + list(1, 0);
    expect(await texts(rawDocx(paragraph('Đo mưa.', listed(1)), numbering, style('Kieu', '<w:numId w:val="1"/>')))).toEqual(['Đo mưa.']);
  });

  it('is written as a list has it otherwise than its definition, and counted apart', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
    const numbering = definition(0, DECIMAL_AND_LETTER) + list(1, 0) + list(2, 0, own);
    const body = [
      paragraph('Đo mưa:', listed(1)),
      paragraph('Mưa rào;', listed(2)),
      paragraph('Mưa đá.', listed(2)),
      paragraph('Đo gió.', listed(1)),
    ].join('');
    expect(await texts(rawDocx(body, numbering))).toEqual(['1. Đo mưa:', 'a) Mưa rào;', 'b) Mưa đá.', '2. Đo gió.']);
  });

  it('goes on where a list has only another indent', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1.', '<w:pPr><w:ind w:left="9"/></w:pPr>')}</w:lvlOverride>`;
    const body = paragraph('Đo mưa.', listed(1)) + paragraph('Đo gió.', listed(2));
    expect(await texts(rawDocx(body, definition(0, DECIMAL_AND_LETTER) + list(1, 0) + list(2, 0, own)))).toEqual(['1. Đo mưa.', '2. Đo gió.']);
  });

  it('is of the level that names the style of the paragraph', async () => {
    const numbering =
      definition(0, level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>') + level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>')) +
      list(1, 0);
    const styles =
      style('Dieu', '<w:numId w:val="1"/>') +
      style('Khoan', '<w:numId w:val="1"/>') +
      '<w:style w:styleId="Con"><w:basedOn w:val="Khoan"/></w:style>';
    const body = ['Dieu', 'Khoan', 'Con', 'Dieu', 'Khoan'].map((name) => paragraph(name, `<w:pStyle w:val="${name}"/>`)).join('');
    expect(await texts(rawDocx(body, numbering, styles))).toEqual(['Điều 1. Dieu', '1. Khoan', '2. Con', 'Điều 2. Dieu', '1. Khoan']);
  });

  it('is decimal throughout where its level says so', async () => {
    const numbering =
      definition(
        0,
        level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>') + level(2, 'lowerLetter', '%1.%3.', '<w:isLgl w:val="0"/>'),
      ) + list(1, 0);
    const body = [0, 0, 1, 2].map((at) => paragraph('Đo', listed(1, at))).join('');
    expect(await texts(rawDocx(body, numbering))).toEqual(['I. Đo', 'II. Đo', '2.1. Đo', 'II.a. Đo']);
  });
});
