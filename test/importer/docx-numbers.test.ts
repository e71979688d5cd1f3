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
