import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';

const read = async (html: string): Promise<ImportedDocument> =>
  importDocument(await readBytes(Buffer.from(`<meta charset="utf-8"><p>Điều 1. Đo</p>${html}`), 'a.html'));
const clausesOf = async (html: string): Promise<string[]> => (await read(html)).clauses.map(({ path, text }) => `${path} ${text}`);

describe('what a browser shows otherwise than the file has it', () => {
  it.each([
    '<ol style="list-style-type:none"><li>1. Đo mưa.</li><li>2. Đo gió.</li></ol>',
    '<ol style="margin:0; list-style: outside none !important"><li>1. Đo mưa.</li><li>2. Đo gió.</li></ol>',
    '<ol><li style="list-style:none">1. Đo mưa.</li><li>Đo gió.</li></ol>',
  ])('a list without numbers has those that are typed: %s', async (html) => {
    expect(await clausesOf(html)).toEqual(['1 Đo', '1.1 Đo mưa.', '1.2 Đo gió.']);
  });

  it('an item without text has its number', async () => {
    expect(await clausesOf('<ol><li></li></ol><p>Đo mưa.</p><ol start="2"><li>Đo gió.</li></ol>')).toEqual(['1 Đo', '1.1 Đo mưa.', '1.2 Đo gió.']);
  });

  it.each(['<del>gió to </del>', '<s>gió to </s>', '<strike>gió to </strike>', '<span style="text-decoration: line-through">gió <b>to</b> </span>'])(
    'text that is struck through is apart, with a finding: %s',
    async (struck) => {
      const { clauses, artefacts, findings } = await read(`<p>1. Đo ${struck}mưa.</p><ol start="2"><li><s>Đo hồ.</s></li></ol><p>2. Ghi sổ.</p>`);
      expect(clauses.map(({ path, text }) => `${path} ${text.replace(/\s+/gu, ' ')}`)).toEqual(['1 Đo', '1.1 Đo mưa.', '1.2 Ghi sổ.']);
      expect(artefacts.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['STRUCK gió to', 'STRUCK 2. Đo hồ.']);
      expect(findings.map(({ code }) => code)).toEqual(['STRUCK_TEXT', 'STRUCK_TEXT']);
    },
  );

  it.each(['style="display:none"', 'style="color:red; visibility: hidden"', 'hidden'])(
    'text that is hidden is apart, with a finding, and is not counted: %s',
    async (hidden) => {
      const { clauses, artefacts, findings } = await read(`<ol><li>Đo mưa.</li><li ${hidden}><b>Đo <s>gió</s></b>.</li><li>Ghi sổ.</li></ol>`);
      expect(clauses.map(({ path, text }) => `${path} ${text}`)).toEqual(['1 Đo', '1.1 Đo mưa.', '1.2 Ghi sổ.']);
      expect(artefacts.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['HIDDEN Đo gió.']);
      expect(findings.map(({ code }) => code)).toEqual(['HIDDEN_TEXT']);
    },
  );
});
