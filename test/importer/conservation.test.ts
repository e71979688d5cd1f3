import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCED_DOCUMENTS } from '../../src/registry/seeds/source-texts.js';
import { importDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { conservationErrors } from '../commands/import-corpus/conservation.js';
import { SAMPLES, sampleText, sourceFrom } from '../support/samples.js';
import { HAVE_SOURCES, sourceOf } from '../support/sources.js';

/** Every character of the whole document, head and recipients included. */
function errorsOf(lines: string[]): string[] {
  const { articles, clauses, artefacts } = importDocument(sourceFrom(lines.join('\n')));
  return conservationErrors(lines, { nodes: [...articles, ...clauses], artefacts });
}

describe('every character lies in exactly one clause or artefact, in the order of the original', () => {
  it.each(SAMPLES)('sample %s', (name) => expect(errorsOf(sampleText(name).split('\n'))).toEqual([]));

  it.runIf(HAVE_SOURCES).each(SOURCED_DOCUMENTS)('%s', (key) => expect(errorsOf(sourceOf(key).normalize('NFC').split('\n'))).toEqual([]));

  it('a text without any number', () => expect(errorsOf(['Chỉ là vài dòng', '', 'không có số mục nào'])).toEqual([]));

  it('an empty line more or less changes nothing', () =>
    expect(errorsOf(['QUYẾT ĐỊNH', '', 'Điều 1. Một', '', '', '1. Hai', 'Nơi nhận:', '- Ba'])).toEqual([]));

  it('a file is read as its lines', async () => {
    const bytes = readFileSync(new URL('../samples/cua-lap-programme.txt', import.meta.url));
    const source = await readBytes(bytes, 'a.txt');
    const { articles, clauses, artefacts } = importDocument(source);
    expect(
      conservationErrors(
        source.lines.map(({ text }) => text),
        { nodes: [...articles, ...clauses], artefacts },
      ),
    ).toEqual([]);
  });
});

describe('the check itself', () => {
  const node = (text: string, column: number, length: number) => ({
    path: '1',
    parent: null,
    label: '',
    kind: 'ITEM' as const,
    entry: true,
    line: 1,
    column,
    text,
    spans: [{ index: 0, line: 1, column, length }],
    readings: [],
  });
  it.each([
    ['a lost character', [node('ab', 1, 2)], 1],
    ['a character twice', [node('abc', 1, 3), node('c', 3, 1)], 2],
    ['another text', [node('abd', 1, 3)], 1],
    ['nothing wrong', [node('abc', 1, 3)], 0],
  ])('%s', (_what, nodes, count) => expect(conservationErrors(['abc'], { nodes, artefacts: [] })).toHaveLength(count));
});
