import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { rawDocx } from './make.js';

const paragraph = (text: string, mark = ''): string => `<w:p><w:r><w:t>${text}</w:t></w:r>${mark}</w:p>`;
const BODY = (mark: string): string =>
  [paragraph('QUYẾT ĐỊNH'), paragraph('Điều 1. Phòng Mưa'), paragraph('1. Đo mưa', mark), paragraph('Điều 2. Hết.')].join('');
const note = (kind: string, id: number, text = 'Trừ bản xa.'): string => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`;
const rule = (kind: string): string => `<w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}>`;

async function found(mark: string, parts: Record<string, string>): Promise<unknown[]> {
  const files = {
    ...unzipSync(rawDocx(BODY(mark))),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
  };
  const { findings, clauses } = importDocument(await readBytes(Buffer.from(zipSync(files)), 'a.docx'));
  expect(clauses.map(({ text }) => text).join(' ')).not.toContain('Trừ');
  return findings.filter(({ code }) => code === 'NOTES_UNREAD').map(({ line, message }) => [line, ...(message.en.match(/\d+/gu) ?? [])]);
}

describe('notes and comments of Word', () => {
  it.each<[string, string, Record<string, string>, unknown[]]>([
    [
      'footnotes',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      { footnotes: rule('footnote') + note('footnote', 2) + note('footnote', 3) },
      [[3, '2', '0']],
    ],
    ['endnotes', '<w:r><w:endnoteReference w:id="2"/></w:r>', { endnotes: rule('endnote') + note('endnote', 2) }, [[3, '1', '0']]],
    ['comments', '<w:r><w:commentReference w:id="0"/></w:r>', { comments: `<w:comments>${note('comment', 0)}</w:comments>` }, [[3, '0', '1']]],
    [
      'both',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      { footnotes: note('footnote', 2), comments: `<w:comments>${note('comment', 0)}${note('comment', 1)}</w:comments>` },
      [[3, '1', '2']],
    ],
    ['nothing but the rule above notes', '', { footnotes: rule('footnote'), comments: '<w:comments></w:comments>' }, []],
  ])('%s are counted and told once, at the first', async (_what, mark, parts, wanted) => expect(await found(mark, parts)).toEqual(wanted));
});
