import { DeletedTextRun, InsertedTextRun, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { docx, rawDocx } from './make.js';

const change = { author: 'A', date: '2031-01-01T00:00:00Z' };

describe('what Word shows otherwise than its file has it', () => {
  it('inserted text is read, deleted text is not, and a finding counts them', async () => {
    const bytes = await docx([
      new Paragraph('Điều 1. Đo'),
      new Paragraph({
        children: [
          new TextRun('1. Đo '),
          new DeletedTextRun({ id: 1, text: 'gió', ...change }),
          new InsertedTextRun({ id: 2, text: 'mưa', ...change }),
        ],
      }),
    ]);
    const { clauses, findings } = importDocument(await readBytes(bytes, 'a.docx'));
    expect(clauses.map(({ text }) => text)).toEqual(['Đo', 'Đo mưa']);
    expect(findings).toMatchObject([{ code: 'TRACKED_CHANGES', line: 2 }]);
    expect(findings[0]?.message.en).toContain('1 insertions, 1 deletions, 0 moves');
  });

  it('hidden and struck-through text is apart, in the middle of a line and as a whole', async () => {
    const bytes = await docx([
      new Paragraph('Điều 1. Đo'),
      new Paragraph({ children: [new TextRun('1. Đo '), new TextRun({ text: 'gió ', vanish: true }), new TextRun('mưa.')] }),
      new Paragraph({ children: [new TextRun({ text: '2. Đo nước.', strike: true })] }),
      new Paragraph({ children: [new TextRun({ text: '2. Ghi sổ.', strike: false })] }),
    ]);
    const { clauses, artefacts, findings } = importDocument(await readBytes(bytes, 'a.docx'));
    expect(clauses.map(({ path, text }) => `${path} ${text}`)).toEqual(['1 Đo', '1.1 Đo mưa.', '1.2 Ghi sổ.']);
    expect(artefacts.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['HIDDEN gió', 'STRUCK 2. Đo nước.']);
    expect(findings.map(({ code }) => code)).toEqual(['HIDDEN_TEXT', 'STRUCK_TEXT']);
  });

  it('text that a style hides is apart, and what a run shows in spite of its style is read', async () => {
    const styles = {
      paragraphStyles: [{ id: 'Ghi', name: 'Ghi', run: { vanish: true } }],
      characterStyles: [{ id: 'Kin', name: 'Kin', run: { vanish: true } }],
    };
    const bytes = await docx(
      [
        new Paragraph('Điều 1. Đo'),
        new Paragraph({ style: 'Ghi', children: [new TextRun('Ghi cho người soạn.')] }),
        new Paragraph({ children: [new TextRun('1. Đo '), new TextRun({ text: 'gió ', style: 'Kin' }), new TextRun('mưa.')] }),
        new Paragraph({ style: 'Ghi', children: [new TextRun({ text: '2. Ghi sổ.', vanish: false })] }),
      ],
      undefined,
      styles,
    );
    const { clauses, artefacts } = importDocument(await readBytes(bytes, 'a.docx'));
    expect(clauses.map(({ path, text }) => `${path} ${text}`)).toEqual(['1 Đo', '1.1 Đo mưa.', '1.2 Ghi sổ.']);
    expect(artefacts.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['HIDDEN Ghi cho người soạn.', 'HIDDEN gió']);
  });

  it.each([
    ['a run', '<w:rPr><w:rPrChange w:id="1"><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange></w:rPr>', '', ''],
    ['a paragraph', '', '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>', ''],
    [
      'a style',
      '',
      '<w:pStyle w:val="Ghi"/>',
      '<w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:rPr><w:rPrChange w:id="2"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>',
    ],
  ])('how %s looked before a tracked change is not how it looks', async (_, ofRun, ofParagraph, ofStyle) => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const bytes = rawDocx(
      `<w:p><w:r><w:t>Điều 1. Đo</w:t></w:r></w:p><w:p><w:pPr>${ofParagraph}</w:pPr><w:r>${ofRun}<w:t>1. Đo mưa.</w:t></w:r></w:p>`,
      numbering,
      `<w:style w:styleId="Ghi">${ofStyle}</w:style>`,
    );
    const { clauses, findings } = importDocument(await readBytes(bytes, 'a.docx'));
    expect(clauses.map(({ path, text }) => `${path} ${text}`)).toEqual(['1 Đo', '1.1 Đo mưa.']);
    expect(findings).toEqual([]);
  });

  it.each([
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings 2', 'F052', '☑'],
    ['Symbol', '00B3', '≥'],
    ['Segoe UI Symbol', '2714', '✔'],
    ['Webdings', 'F061', '\uf061'],
    ['Wingdings', '', ''],
  ])('a sign of the font %s at %s is read', async (font, char, sign) => {
    const bytes = rawDocx(`<w:p><w:r><w:t>Đo mưa </w:t></w:r><w:r><w:sym w:font="${font}" w:char="${char}"/><w:t>.</w:t></w:r></w:p>`);
    expect((await readBytes(bytes, 'a.docx')).lines.map(({ text }) => text)).toEqual([`Đo mưa ${sign}.`]);
  });

  it('a tick in the cell of who leads is kept as the cell', async () => {
    const cell = (inside: string): string => `<w:tc><w:p><w:r>${inside}</w:r></w:p></w:tc>`;
    const words = (...texts: string[]): string => texts.map((text) => cell(`<w:t>${text}</w:t>`)).join('');
    const rows = [words('TT', 'Nhiệm vụ', 'Chủ trì'), words('1', 'Đo mưa') + cell('<w:sym w:font="Wingdings" w:char="F0FC"/>')];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const { artefacts } = importDocument(await readBytes(rawDocx(`<w:p><w:r><w:t>Điều 1. Giao việc:</w:t></w:r></w:p>${table}`), 'a.docx'));
    expect(artefacts.filter(({ kind }) => kind === 'CELL').map(({ role, text }) => [role, text])).toEqual([['LEAD', '✓']]);
  });
});
