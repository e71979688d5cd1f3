import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { relationsIn } from '../../src/importer/head/relations.js';
import { locate, withBelow, type ClausePlace } from '../../src/registry/provision.js';
import { HAVE_SOURCES, SOURCES_DIRECTORY } from '../support/sources.js';

const clausesOf = (key: string): readonly ClausePlace[] =>
  packagedRecords().flatMap((record) => (record.kind === 'document' && record.key === key ? record.clauses : []));
const HAI_PHONG = clausesOf('hp-2025-06-30');
const QUANG_NGAI = clausesOf('qn-2025-03');
const YEN_BAI = clausesOf('yb-2025-03');
const PROGRAMME = clausesOf('qn-2025-09-programme');
const CHAPTERS: ClausePlace[] = [
  { path: 'Chương I', parent: null, label: 'Chương I' },
  { path: '1', parent: 'Chương I', label: 'Điều 1.' },
  { path: '1.2', parent: '1', label: '2.' },
  { path: 'Chương II', parent: null, label: 'Chương II' },
  { path: '2', parent: 'Chương II', label: 'Điều 2.' },
  { path: '2.1', parent: '2', label: '1.' },
  { path: '2.2', parent: '2', label: '2.' },
  { path: '3', parent: 'Chương II', label: 'Điều 3.' },
];

describe('a printed provision', () => {
  it.each<[string, readonly ClausePlace[], string[]]>([
    ['Điều 2', HAI_PHONG, ['2']],
    ['khoản 3 Điều 2', HAI_PHONG, ['2.3']],
    ['Khoản 3, Điều 2', HAI_PHONG, ['2.3']],
    ['điểm a khoản 1 Điều 2', HAI_PHONG, ['2.1.a']],
    ['điểm đ khoản 1 Điều 2', HAI_PHONG, ['2.1.đ']],
    ['các điểm a, b và đ khoản 1 Điều 2', HAI_PHONG, ['2.1.a', '2.1.b', '2.1.đ']],
    ['điểm a đến điểm c khoản 1 Điều 2', HAI_PHONG, ['2.1.a', '2.1.c']],
    ['điểm a đến d khoản 1 Điều 2', HAI_PHONG, ['2.1.a', '2.1.b', '2.1.c', '2.1.d']],
    ['khoản 2, khoản 3 Điều 2', HAI_PHONG, ['2.2', '2.3']],
    ['các khoản 2 đến 5 Điều 2', HAI_PHONG, ['2.2', '2.3', '2.4', '2.5']],
    ['điểm a khoản 1, khoản 3 Điều 2', HAI_PHONG, ['2.1.a', '2.3']],
    ['khoản 2 Điều 1 và Điều 2', HAI_PHONG, ['1.2', '2']],
    ['Điều 1, khoản 3 Điều 2', HAI_PHONG, ['1', '2.3']],
    ['Điều 1; Điều 2', HAI_PHONG, ['1', '2']],
    ['khoản 3 Điều 2 của Quy định ban hành kèm theo', HAI_PHONG, ['2.3']],
    ['V.2.4.4', QUANG_NGAI, ['V.2.4.4']],
    ['mục V', QUANG_NGAI, ['V']],
    ['phần V', QUANG_NGAI, ['V']],
    ['điểm 2.4.4 mục V', QUANG_NGAI, ['V.2.4.4']],
    ['mục 2.4.4 phần V', QUANG_NGAI, ['V.2.4.4']],
    ['điểm d khoản 2.3 mục IV', YEN_BAI, ['IV.2.3.d']],
    ['khoản 2.8.1, 2.8.2 Mục I', QUANG_NGAI, ['I.2.8.1', 'I.2.8.2']],
    ['Phụ lục I', PROGRAMME, ['PL1']],
    ['Phụ lục 1', PROGRAMME, ['PL1']],
    ['điểm 3 số thứ tự 1 Phụ lục I', PROGRAMME, ['PL1.1.3']],
    ['Chương II', CHAPTERS, ['Chương II']],
    ['khoản 2 Điều 2', CHAPTERS, ['2.2']],
  ])('%s', (provision, clauses, paths) => expect(locate(provision, clauses)).toEqual({ paths, complete: true }));

  it.each<[string, string, readonly ClausePlace[], string[]]>([
    ['a number that is not on record', 'Điều 99', HAI_PHONG, []],
    ['one of two that is not on record', 'Điều 2, Điều 99', HAI_PHONG, ['2']],
    ['a place in another article', 'khoản 99 Điều 2', HAI_PHONG, []],
    ['a number that the source uses twice', 'khoản 2.6.1 mục III', QUANG_NGAI, []],
    ['no number at all', 'cụm từ "Sở Thông tin và Truyền thông"', HAI_PHONG, []],
    ['a paragraph without its article', 'khoản 2', CHAPTERS, []],
    ['nothing', '', HAI_PHONG, []],
  ])('%s is not found', (_what, provision, clauses, paths) => expect(locate(provision, clauses)).toEqual({ paths, complete: false }));

  it('means everything below it, by the tree and not by the look of the path', () => {
    expect([...withBelow(['Chương II'], CHAPTERS)]).toEqual(['Chương II', '2', '2.1', '2.2', '3']);
    expect([...withBelow(['1'], CHAPTERS)]).toEqual(['1', '1.2']);
  });

  it('finds every clause of the package by its own path', () => {
    for (const clauses of [HAI_PHONG, QUANG_NGAI, PROGRAMME])
      for (const { path } of clauses) expect(locate(path, clauses)).toEqual({ paths: [path], complete: true });
  });
});

// Looked for before it is known whether the tests run.
const SOURCES = HAVE_SOURCES ? readdirSync(SOURCES_DIRECTORY).filter((name) => name.endsWith('.txt')) : ['each text'];

describe.runIf(HAVE_SOURCES)('the texts of real decisions', () => {
  it.each(SOURCES)('%s: what it replaces, repeals and amends', (name) => {
    const { replaces, repeals, amends } = relationsIn(readFileSync(`${SOURCES_DIRECTORY}${name}`, 'utf8'));
    for (const { provision } of [...repeals, ...amends]) expect(provision).toBeNull();
    expect(replaces.every(({ number }) => number !== null)).toBe(true);
  });
});
