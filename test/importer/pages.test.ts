import { Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { docx, pdf } from './make.js';

/** Three pages with a running head and a number each; the sentence of 2. goes over the first end of page. */
const PAGES = [
  ['QUYẾT ĐỊNH', 'Điều 1. Việc của Sở', '1. Giữ con dấu.', '2. Trông coi kho hồ sơ và', 'Sở Khoa học tỉnh Sơn Trà', '1'],
  ['phòng máy chủ.', '3. Trực điện thoại.', 'Sở Khoa học tỉnh Sơn Trà', '2'],
  ['4. Mở cửa đúng giờ.', 'Sở Khoa học tỉnh Sơn Trà', '3'],
];

const MAKERS: Record<string, () => Promise<Buffer> | Buffer> = {
  pdf: () => pdf(PAGES),
  html: () =>
    Buffer.from(
      `<!doctype html><meta charset="utf-8">${PAGES.map(
        (lines, page) => `<div${page > 0 ? ' style="page-break-before: always"' : ''}>${lines.map((line) => `<p>${line}</p>`).join('\n')}</div>`,
      ).join('\n')}`,
    ),
  docx: () =>
    docx(
      PAGES.flatMap((lines, page) =>
        lines.map((line, index) => new Paragraph({ children: [new TextRun(line)], pageBreakBefore: page > 0 && index === 0 })),
      ),
    ),
};

describe.each(Object.keys(MAKERS))('pages of a %s file', (format) => {
  const read = async (): Promise<ImportedDocument> => importDocument(await readBytes((await MAKERS[format]?.()) ?? Buffer.of(), `a.${format}`));

  it('leave their heads and numbers out of the text', async () => {
    const { clauses, artefacts } = await read();
    expect(clauses.map(({ path, text }) => [path, text])).toEqual([
      ['1', 'Việc của Sở'],
      ['1.1', 'Giữ con dấu.'],
      ['1.2', 'Trông coi kho hồ sơ và phòng máy chủ.'],
      ['1.3', 'Trực điện thoại.'],
      ['1.4', 'Mở cửa đúng giờ.'],
    ]);
    expect(artefacts.filter(({ kind }) => kind !== 'PREAMBLE').map(({ kind, number }) => [kind, number])).toEqual(
      [1, 2, 3].flatMap((page) => [
        ['RUNNING_HEAD', null],
        ['PAGE_NUMBER', String(page)],
      ]),
    );
  });

  it('are said where they break a sentence', async () => {
    const { findings } = await read();
    expect(findings.filter(({ code }) => code === 'BROKEN_ACROSS_PAGE')).toHaveLength(1);
    expect(findings.filter(({ code }) => code === 'RUNNING_HEAD_INSIDE')).toHaveLength(3);
  });
});
