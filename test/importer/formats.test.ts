import { readFileSync } from 'node:fs';
import { Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { SAMPLES } from '../support/samples.js';
import { docx, pdf } from './make.js';

const LINES_A_PAGE = 40;
/** Pages of so many lines; a page number in the text ends its page. */
function pagesOf(lines: string[]): string[][] {
  const pages: string[][] = [[]];
  for (const line of lines) {
    pages.at(-1)?.push(line);
    if (/^\d+$/u.test(line) || pages.at(-1)?.length === LINES_A_PAGE) pages.push([]);
  }
  return pages;
}
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const MAKERS: Record<string, (lines: string[]) => Promise<Buffer> | Buffer> = {
  docx: (lines) => docx(lines.map((line) => new Paragraph(line))),
  pdf: (lines) => pdf(pagesOf(lines)),
  html: (lines) => Buffer.from(`<!doctype html><meta charset="utf-8">${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}`),
};

/** What a document says, without where in its file it says it, or how its sentences stand on pages. */
const content = ({ document, clauses, articles, findings }: ImportedDocument): unknown => ({
  document,
  clauses: [...articles, ...clauses].map(({ path, label, kind, text }) => ({ path, label, kind, text: text.replace(/\s+/gu, ' ').trim() })),
  findings: findings.map(({ code }) => code).filter((code) => code !== 'BROKEN_ACROSS_PAGE'),
});

describe.each(SAMPLES)('sample %s', (name) => {
  const bytes = readFileSync(new URL(`../samples/${name}.txt`, import.meta.url));

  it.each(Object.keys(MAKERS))('says the same as %s', async (format) => {
    const made = await MAKERS[format]?.(bytes.toString('utf8').split('\n'));
    const [asText, asOther] = await Promise.all([readBytes(bytes, 'a.txt'), readBytes(made ?? Buffer.of(), `a.${format}`)]);
    expect(asOther.format).toBe(format);
    expect(content(importDocument(asOther))).toEqual(content(importDocument(asText)));
  });
});
