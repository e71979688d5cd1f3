import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ClauseSeed } from '../../src/registry/seeds/seed-file.js';
import { stagesOf } from '../../src/importer/import-document.js';
import { outlineOf, type Outline } from '../../src/importer/outline/outline.js';
import { sourceFrom } from '../support/samples.js';
import { HAVE_SOURCES, sourceOf } from '../support/sources.js';

const bodyOf = (text: string, zone: 'BODY' | 'APPENDIX' = 'BODY'): Outline =>
  outlineOf(sourceFrom(text).lines.map((line, index) => ({ line, index, start: 0, text: line.text, zone })));
const pathsOf = (text: string): string[] => bodyOf(text).nodes.map(({ path }) => path);
const found = (text: string): string[] => bodyOf(text).findings.map(({ code, line }) => `${code}@${line}`);

describe('numbers become a tree', () => {
  it.each<[string, string, string[]]>([
    [
      'roman units with decimals',
      'I. VĂN PHÒNG\n1. Chức năng\n2. Nhiệm vụ\n2.1. Làm a\n2.1.1. Làm b\n2.2. Làm c\nII. THANH TRA\n1. Chức năng',
      ['I', 'I.1', 'I.2', 'I.2.1', 'I.2.1.1', 'I.2.2', 'II', 'II.1'],
    ],
    [
      'articles with khoản and điểm',
      'Điều 1. Vị trí\n1. Một\na) Một a\nb) Một b\n2. Hai\nĐiều 2. Nhiệm vụ\n1. Một',
      ['1', '1.1', '1.1.a', '1.1.b', '1.2', '2', '2.1'],
    ],
    [
      'letters below decimals, đ after d',
      'I. PHÒNG\n2. Nhiệm vụ\n2.1. Việc\na) A\nb) B\nc) C\nd) D\nđ) Đ\ne) E\ng) G',
      ['I', 'I.2', 'I.2.1', 'I.2.1.a', 'I.2.1.b', 'I.2.1.c', 'I.2.1.d', 'I.2.1.đ', 'I.2.1.e', 'I.2.1.g'],
    ],
    [
      'parts, romans and numbers',
      'A. PHẦN MỘT\nI. Mục\n1. Một\n2. Hai\nII. Mục\nB. PHẦN HAI\n1. Một',
      ['A', 'A.I', 'A.I.1', 'A.I.2', 'A.II', 'B', 'B.1'],
    ],
    [
      'an article that holds units, then articles of a chapter',
      'Chương I\nĐiều 1. Chức năng\nI. PHÒNG\n1. Chức năng\nChương II\nĐiều 2. Quan hệ\n1. Một',
      ['Chương I', '1', 'I', 'I.1', 'Chương II', '2', '2.1'],
    ],
    ['a dash before a letter', 'Điều 3. Cơ cấu\n2. Phòng:\n- a) Văn phòng;\n- b) Phòng một.', ['3', '3.2', '3.2.a', '3.2.b']],
  ])('%s', (_what, text, paths) => expect(pathsOf(text)).toEqual(paths));

  it('rows of a table with items', () => {
    const { nodes } = bodyOf('PHỤ LỤC I.\nTT Nhiệm vụ\n1. (1) Việc một;\n(2) Việc hai.\nPhòng Một\n2.\nViệc không chia mục', 'APPENDIX');
    expect(nodes.map(({ path, kind }) => [path, kind])).toEqual([
      ['PL1', 'PART'],
      ['PL1.1', 'ROW'],
      ['PL1.1.1', 'ITEM'],
      ['PL1.1.2', 'ITEM'],
      ['PL1.2', 'ROW'],
    ]);
    expect(nodes.at(-1)?.text).toBe('Việc không chia mục');
  });

  it('text that only looks like a number is running text', () => {
    const { nodes } = bodyOf('I. PHÒNG\n1. Chức năng theo Luật số\n11/2022/QH15 và giai đoạn 2021-\n2030. tầm nhìn đến năm 2050');
    expect(nodes.map(({ path }) => path)).toEqual(['I', 'I.1']);
    expect(nodes[1]?.text).toBe('Chức năng theo Luật số 11/2022/QH15 và giai đoạn 2021- 2030. tầm nhìn đến năm 2050');
  });

  it('two headings on one line are two nodes', () => {
    const stages = stagesOf(sourceFrom('Điều 1. Ban hành quy định.\nNơi nhận:\n- Như trên.\nQUY ĐỊNH\nI. VĂN PHÒNG**1. Chức năng**\nGiúp việc.'));
    expect(stages.imported.clauses.map(({ path, text }) => [path, text])).toEqual([
      ['I', 'VĂN PHÒNG'],
      ['I.1', 'Chức năng Giúp việc.'],
    ]);
    expect(stages.imported.findings.map(({ code }) => code)).toContain('HEADING_RUN_TOGETHER');
  });
});

/** A line that is full, so that it may break in the middle of a sentence. */
const LONG = 'Tổng hợp số liệu quan trắc của các trạm đo trên toàn địa bàn từng quý một';

describe('articles without a stop, below a line without one', () => {
  it.each<[string, string, string[]]>([
    ['below a short line', 'Điều 1. Phòng Đo lường\n1. Giữ chuẩn\nĐiều 2 Phòng Kế hoạch\n1. Lập bảng', ['1', '1.1', '2', '2.1']],
    ['below a full line, where a list begins', `Điều 1. Đo\n1. ${LONG}\nĐiều 2 Phòng Kế hoạch\n1. Lập bảng`, ['1', '1.1', '2', '2.1']],
    ['alone on a line', 'Điều 1. Phòng Đo lường\n1. Giữ chuẩn\nĐiều 2\nPhòng Kế hoạch\n1. Lập bảng', ['1', '1.1', '2', '2.1']],
    ['with a wrong letter', 'Điều 1. Phòng Đo lường\n1. Giữ chuẩn\nĐiền 2. Phòng Kế hoạch\n1. Lập bảng', ['1', '1.1', '2', '2.1']],
  ])('%s are read', (_what, text, paths) => expect(pathsOf(text)).toEqual(paths));

  it.each([
    ['not the next one', 'Điều 1. Phòng Đo lường\n1. Giữ chuẩn\nĐiều 7 Phòng Kế hoạch\n1. Lập bảng'],
    ['in doubt', `Điều 1. Đo\n1. ${LONG}\nĐiều 2 Phòng Kế hoạch và việc khác`],
  ])('%s: the line is said', (_what, text) => expect(found(text)).toContain('NUMBER_OUT_OF_ORDER@3'));

  it.each(['theo', 'tại khoản 1', 'tại điểm a và', 'nêu ở'])('a sentence that names an article (... %s) goes on, and nothing is said', (end) => {
    const text = `Điều 1. Đo\n1. Làm như nói ${end}\nĐiều 2 Bản này.`;
    expect(pathsOf(text)).toEqual(['1', '1.1']);
    expect(found(text)).toEqual([]);
  });
});

describe('words and marks that are not written as they look', () => {
  const articles = (line: string): string => `Điều 1. Phòng Đo lường\n1. Giữ chuẩn.\n${line}\n1. Lập bảng.`;

  it.each(['Đi ều 2. Phòng Kế hoạch', 'Đ iều 2: Phòng Kế hoạch', 'Điề u 2 Phòng Kế hoạch', 'ĐI ỀU 2. PHÒNG KẾ HOẠCH'])(
    '%s: a space inside the word of an article is a slip',
    (line) => {
      expect(pathsOf(articles(line))).toEqual(['1', '1.1', '2', '2.1']);
      expect(found(articles(line))).toEqual(['OCR_SLIP@3']);
    },
  );

  it('an article with a space inside its word that is not due is said', () =>
    expect(found(articles('Đi ều 9 Phòng Kế hoạch'))).toContain('NUMBER_OUT_OF_ORDER@3'));

  it('a space inside the word of a chapter or a number is a slip', () => {
    const text = 'Ch ương I\nĐiều 1. Đo lường\nKho ản 1. Giữ chuẩn.';
    expect(pathsOf(text)).toEqual(['Chương I', '1', '1.1']);
    expect(found(text)).toEqual(['OCR_SLIP@1', 'OCR_SLIP@3']);
  });

  it.each(['\u200b', '\u200e', '\u2060', '\ufeff', '\u00ad'])('the character %j, which nobody sees, hides no mark', (unseen) => {
    const text = ['Điều 1. Đo lường', '1. Giữ chuẩn:', 'a) Ghi sổ;', '- Đo gió.', 'Điều 2. Kế hoạch', '1. Lập bảng.'];
    const before = text.map((line) => unseen + line).join('\n');
    expect(pathsOf(before)).toEqual(pathsOf(text.join('\n')));
    expect(bodyOf(before).nodes.map((node) => node.text)).toEqual(bodyOf(text.join('\n')).nodes.map((node) => node.text));
    const inside = text.map((line) => line.replace(/(?<=\d)|(?<=[.)])(?= )/gu, unseen)).join('\n');
    expect(pathsOf(inside)).toEqual(pathsOf(text.join('\n')));
    expect(found(inside)).toEqual([]);
  });
});

describe('appendices with a title behind their number', () => {
  const after = (line: string): Outline => bodyOf(`PHỤ LỤC I\n1. Giữ chuẩn.\n${line}\n1. Lập bảng.`, 'APPENDIX');

  it.each([
    ['Phụ lục 2 - Việc của ban kế hoạch', 'Việc của ban kế hoạch'],
    ['Phụ lục 02: VIỆC KẾ HOẠCH', 'VIỆC KẾ HOẠCH'],
    ['Phụ lục số II. Việc kế hoạch', 'Việc kế hoạch'],
    ['Phụ lục II Việc kế hoạch', 'Việc kế hoạch'],
    ['PHỤ LỤC 2: VIỆC KẾ HOẠCH', 'VIỆC KẾ HOẠCH'],
  ])('%s: what is below is its own', (line, title) => {
    const { nodes, findings } = after(line);
    expect(nodes.map(({ path, text }) => [path, text])).toEqual([
      ['PL1', ''],
      ['PL1.1', 'Giữ chuẩn.'],
      ['PL2', title],
      ['PL2.1', 'Lập bảng.'],
    ]);
    expect(findings).toEqual([]);
  });

  it.each(['Biểu số 1', 'Mẫu số 02: Bảng kê', 'Phụ biểu 3'])('%s within an appendix is said', (line) =>
    expect(after(line).findings.map(({ code }) => code)).toContain('HEADING_UNREAD'),
  );

  it('a list of appendices is text, and its last line, where a heading could be, is said', () => {
    const text = 'PHỤ LỤC I\n1. Gồm có:\nPhụ lục 2: Bảng đo.\nPhụ lục 3: Bảng kê\n2. Lập bảng.';
    expect(bodyOf(text, 'APPENDIX').nodes.map(({ path }) => path)).toEqual(['PL1', 'PL1.1', 'PL1.2']);
    expect(bodyOf(text, 'APPENDIX').findings.map(({ code, line }) => [code, line])).toEqual([['HEADING_UNREAD', 4]]);
  });

  it.each(['Phụ lục 2 kèm theo Quyết định này', 'Phụ lục II Quyết định này nêu việc khác', 'Phụ lục 2: Bảng đo ban hành trước đây'])(
    'a sentence that refers to one (%s) is none',
    (line) => expect(after(line).nodes.map(({ path }) => path)).not.toContain('PL2'),
  );
});

describe('headings without a number among those that have one', () => {
  it.each<[string, string, string[]]>([
    ['a unit before dashes', 'Điều 1. Việc\n1. Phòng Đo lường\n- Giữ chuẩn.\nPhòng Kế hoạch\n- Lập bảng.', ['1.Đề mục 1', '1.Đề mục 1.-1']],
    [
      'a unit with a colon before points',
      'Điều 1. Việc\n1. Phòng Đo lường:\na) Giữ chuẩn.\nPhòng Kế hoạch:\na) Lập bảng.',
      ['1.Đề mục 1', '1.Đề mục 1.a'],
    ],
    ['capitals before numbers', 'I. PHÒNG ĐO LƯỜNG\n1. Đo gió.\n2. Giữ chuẩn.\nPHÒNG KẾ HOẠCH\n1. Lập bảng.', ['Đề mục 1', 'Đề mục 1.1']],
  ])('%s: the line has what is below it', (_what, text, paths) => {
    const { nodes } = bodyOf(text);
    expect(nodes.slice(-2).map(({ path }) => path)).toEqual(paths);
    expect(nodes.at(-1)?.parent).toBe(paths[0]);
  });

  it('another heading before numbers is said', () =>
    expect(found('I. PHÒNG ĐO LƯỜNG\n1. Đo gió.\n2. Giữ chuẩn.\nVIỆC KHÁC\n1. Lập bảng.').join(' ')).toContain('HEADING_UNREAD@4'));

  it('a sentence that begins a list is none', () => expect(found('Điều 1. Việc\n1. Đo gió.\nPhòng có nhiệm vụ sau:\na) Giữ chuẩn.')).toEqual([]));
});

describe('numbers written like none that counts', () => {
  it.each(['1. ghi sổ;\n2. lập bảng;', '1.- Ghi sổ.\n2.- Lập bảng.', '1: Ghi sổ.\n2: Lập bảng.', '1.ghi sổ;\n2.lập bảng;'])(
    'each line of %j is said',
    (lines) => expect(found(`Điều 1. Phòng Đo lường\n${lines}\nĐiều 2. Khác`)).toEqual(['NUMBER_OUT_OF_ORDER@2', 'NUMBER_OUT_OF_ORDER@3']),
  );
});

describe('what is wrong is found, kept and not repaired', () => {
  const unit = (rest: string): string => `I. PHÒNG\n2. Nhiệm vụ\n${rest}`;
  it.each<[string, string, string, string]>([
    ['a number used twice', unit('2.1. Một\n2.1. Hai\n2.2. Ba'), 'NUMBER_REPEATED@4', 'I.2.1~2'],
    [
      'a misprinted number',
      unit(`${Array.from({ length: 16 }, (_, index) => `2.${index + 1}. Việc`).join('\n')}\n2.1.7. Việc\n2.18. Việc`),
      'NUMBER_MISPRINTED@19',
      'I.2.1.7',
    ],
    ['a skipped number', unit('2.1. Một\n2.3. Ba'), 'NUMBER_SKIPPED@4', 'I.2.3'],
    ['a letter printed twice', unit('2.1. Một\na) A\nb) B\nc) C\nd) D\nd) Đ\ne) E'), 'WRONG_LETTER@8', 'I.2.1.d~2'],
    ['a number without its full stop', unit('2.1.\n2.1. Một\n2.2 Hai'), 'PUNCTUATION@5', 'I.2.2'],
    ['a page number', unit('2.1. Một câu\n19\nviết tiếp'), 'PAGE_NUMBER_INSIDE@4', 'I.2.1'],
    [
      'a sentence broken by a page',
      unit(`2.1. Một câu\n\nviết tiếp.\n${Array.from({ length: 9 }, (_, index) => `2.${index + 2}. Việc.`).join('\n')}`),
      'BROKEN_ACROSS_PAGE@3',
      'I.2.1',
    ],
  ])('%s', (_what, text, expected, path) => {
    expect(found(text)).toContain(expected);
    expect(pathsOf(text)).toContain(path);
  });

  it.each<[string, string, string, string[]]>([
    ['a list anew below a point, after a colon', '1. Một\na) A;\nb) B như sau:\na) C;\nb) D.\nc) E.', '1.1.b.a', ['1.1.a~2']],
    ['a list anew beside the first', '1. Một\na) A;\nb) B;\na) C;\nb) D;', '1.1.a~2', ['1.1.b.a']],
    ['a point that goes on with either list', '1. Một\na) A;\nb) B như sau:\na) C;\nb) D.\nc) E.', '1.1.c', ['1.1.b.c']],
    ['I. after the part H.', `${[...'ABCDĐEGH'].map((letter) => `${letter}. Phần`).join('\n')}\nI. Mục`, 'H.I', ['I']],
  ])('%s can be read in two ways: both are given', (_what, text, path, others) => {
    const { nodes, findings } = bodyOf(text.startsWith('A.') ? text : `Điều 1. Một\n${text}`);
    const node = nodes.find((one) => one.path === path);
    expect(node?.readings.map((one) => one.replace('~2', ''))).toEqual(others.map((one) => one.replace('~2', '')));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'AMBIGUOUS_DEPTH', line: node?.line, severity: 'WARNING' }));
  });

  it('a misprinted number keeps what is due as another reading', () => {
    const { nodes } = bodyOf(unit(`${Array.from({ length: 10 }, (_, index) => `2.${index + 1}. Việc`).join('\n')}\n2.1.1. Việc`));
    expect(nodes.at(-1)).toMatchObject({ path: 'I.2.1.1', parent: 'I.2', readings: ['I.2.11'] });
  });

  it.each<[string, string, string[]]>([
    ['an article', 'Điều 1. Một\n1. Việc.\nĐiều 1. Hai\n1. Việc.\na) Phần;\n2. Việc.', ['1', '1.1', '1~2', '1~2.1', '1~2.1.a', '1~2.2']],
    ['a section', 'I. PHÒNG\n1. Việc.\nI. BAN\n1. Việc.\n2. Việc.\n2.1. Phần.', ['I', 'I.1', 'I~2', 'I~2.1', 'I~2.2', 'I~2.2.1']],
    [
      'a decimal',
      'I. PHÒNG\n1. Việc\n1.1. Một\n1.1.1. Phần.\n1.1. Hai\n1.1.1. Phần.\n1.2. Ba',
      ['I', 'I.1', 'I.1.1', 'I.1.1.1', 'I.1.1~2', 'I.1.1~2.1', 'I.1.2'],
    ],
    ['a number with decimals', 'I. PHÒNG\n1. Việc\n1.1. Một.\n1. Việc\n1.1. Một.', ['I', 'I.1', 'I.1.1', 'I.1~2', 'I.1~2.1']],
  ])('%s printed twice: what is below the second belongs to it', (_what, text, paths) => {
    const { nodes, findings } = bodyOf(text);
    expect(nodes.map(({ path }) => path)).toEqual(paths);
    for (const { path, parent } of nodes) expect(parent).toBe(path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null);
    expect(findings.map(({ code }) => code)).toEqual(['NUMBER_REPEATED']);
  });

  it('a row printed twice: its items belong to it', () =>
    expect(bodyOf('PHỤ LỤC I.\n1. (1) Việc;\n1. (1) Việc;\n(2) Việc.', 'APPENDIX').nodes.map(({ path }) => path)).toEqual([
      'PL1',
      'PL1.1',
      'PL1.1.1',
      'PL1.1~2',
      'PL1.1~2.1',
      'PL1.1~2.2',
    ]));

  it.each([
    ['articles', 'Điều 1. Phòng Đo lường\n1. Giữ chuẩn.\nĐiều 1. Phòng Kế hoạch\n1. Lập bảng.'],
    ['sections', 'I. PHÒNG ĐO LƯỜNG\n1. Giữ chuẩn.\nI. PHÒNG KẾ HOẠCH\n1. Lập bảng.'],
  ])('two units whose %s have one number: each holds its own duties', (_what, text) => {
    const { clauses } = stagesOf(sourceFrom(`Điều 1. Ban hành quy định.\nNơi nhận:\n- Như trên.\nQUY ĐỊNH\n${text}`)).imported;
    expect(clauses.find((one) => one.text === 'Giữ chuẩn.')?.holder).toBe('Phòng Đo lường');
    expect(clauses.find((one) => one.text === 'Lập bảng.')?.holder).toBe('Phòng Kế hoạch');
  });

  it('clean numbering has no findings', () =>
    expect(found('I. PHÒNG\n1. Chức năng.\n2. Nhiệm vụ\n2.1. Một.\n2.2. Hai.\nII. PHÒNG\n1. Chức năng.')).toEqual([]));
});

const REAL: readonly [string, number, number][] = [
  ['qn-2025-03', 158, 3],
  ['yb-2025-03', 187, 3],
  ['hp-2025-06-30', 165, 0],
  ['qn-2025-09-programme', 60, 3],
  ['bt-2023-q1-report', 33, 0],
];

describe.runIf(HAVE_SOURCES)('the five documents', () => {
  it.each(REAL)('%s: exactly the seeds’ %i entries in order, with labels and kinds; %i enacting articles', (key, count, articles) => {
    const seeds = (parse(readFileSync(new URL(`../../seeds/documents/${key}.yaml`, import.meta.url), 'utf8')) as { clauses: ClauseSeed[] }).clauses;
    const { imported } = stagesOf(sourceFrom(sourceOf(key)));
    const shape = (list: { path: string; label: string; kind: string; entry?: boolean }[]): string[] =>
      list.filter(({ entry }) => entry !== false).map(({ path, label, kind }) => `${path} ${label} ${kind}`);
    expect(shape(imported.clauses)).toEqual(shape(seeds));
    expect(imported.clauses.filter(({ entry }) => entry)).toHaveLength(count);
    expect(imported.articles.filter(({ kind }) => kind === 'ARTICLE')).toHaveLength(articles);
    for (const { path, parent } of imported.clauses) {
      const seed = seeds.find((clause) => clause.path === path);
      if (seed?.parent) expect(parent).toBe(seed.parent);
    }
  });

  /** The defects that the five are known for, each at the clause in which it stands; `-` for the head. */
  it.each([
    ['qn-2025-03', ['- NUMBER_MISSING', '- DAY_MISSING', 'II.2.1.2 PUNCTUATION', 'III.2.6.1~2 NUMBER_REPEATED', 'V.2.1.7 TYPO']],
    [
      'yb-2025-03',
      ['- NUMBER_MISSING', '- DAY_MISSING', 'I.2.1.7 NUMBER_MISPRINTED', 'IV.2.4.b TYPO', 'VI.2.21 NUMBER_SKIPPED', 'VI.2.21 PAGE_NUMBER_INSIDE'],
    ],
    ['hp-2025-06-30', ['- NUMBER_MISSING', '2.11.đ TYPO', '2.12.c OCR_SLIP', '2.13.d~2 WRONG_LETTER', '2.16.b OCR_SLIP']],
    [
      'qn-2025-09-programme',
      [
        '- NUMBER_MISSING',
        '- DAY_MISSING',
        'A.I.8 FOOTNOTE_INSIDE',
        'PL1.1.1 TYPO',
        'PL1.3.2 PAGE_NUMBER_INSIDE',
        ...['PL1.1.4', 'PL1.2.2', 'PL1.3.2', 'PL1.4.4', 'PL1.5.2', 'PL1.6', 'PL1.7', 'PL1.8.5'].map((path) => `${path} CELLS_RUN_TOGETHER`),
        ...['PL1.1.4', 'PL1.2.2', 'PL1.3.2', 'PL1.5.2', 'PL1.8.5'].map((path) => `${path} BROKEN_ACROSS_PAGE`),
      ],
    ],
    [
      'bt-2023-q1-report',
      ['- NUMBER_MISSING', 'A.I.1 FOOTNOTE_INSIDE', 'A.I.2.2 FOOTNOTE_INSIDE', 'A.I.2.2 BROKEN_ACROSS_PAGE', 'A.I.4.c FOOTNOTE_INSIDE'],
    ],
  ])('%s: what it is known for is found where it is', (key, known) => {
    const { findings, clauses } = stagesOf(sourceFrom(sourceOf(key))).imported;
    const clauseAt = (line: number): string => clauses.findLast((clause) => clause.line <= line)?.path ?? '-';
    expect(findings.map(({ code, line }) => `${clauseAt(line)} ${code}`)).toEqual(expect.arrayContaining(known));
  });

  it('nothing in them is an error', () => {
    for (const [key] of REAL)
      expect(stagesOf(sourceFrom(sourceOf(key))).imported.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  });
});
