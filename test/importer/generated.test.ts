import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, type Outline } from '../../src/importer/outline/outline.js';
import { POINT_LETTERS } from '../../src/shared/vietnamese.js';
import { conservationErrors } from '../commands/import-corpus/conservation.js';

/** Random regulations are printed with random line ends and page numbers, and have to be read back as they were. */
interface Item {
  sentence: string;
  /** How many numbers are left out before this one. */
  skipped: number;
  children: Item[];
  childrenAre: 'points' | 'decimals';
}
interface Printed {
  path: string;
  label: string;
  sentence: string;
  /** How many numbers are left out before this one. */
  skipped: number;
}

const WORDS = 'thẩm định hồ sơ đề tài kiểm tra đo lường cấp phép bức xạ hướng dẫn doanh nghiệp bưu chính tần số sở hữu trí tuệ báo cáo'.split(' ');
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** What is said of pages alone. */
const PAGE_FINDINGS = ['BROKEN_ACROSS_PAGE', 'PAGE_NUMBER_INSIDE'];

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 }).map((words) => `Chủ trì ${words.join(' ')};`);
const skipped = fc.constantFrom(0, 0, 0, 0, 0, 1);
const item = (depth: number): fc.Arbitrary<Item> =>
  fc.record({
    sentence,
    skipped,
    childrenAre: fc.constantFrom<Item['childrenAre']>('points', 'decimals'),
    children: depth === 0 ? fc.constant<Item[]>([]) : fc.array(item(depth - 1), { maxLength: 4 }),
  });
const regulation = fc.array(fc.array(item(2), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: ROMANS.length });

/** The clauses in the order of print. Points have no parts of their own. */
function printed(units: Item[][]): Printed[] {
  return units.flatMap((sections, index) => {
    const unit = ROMANS[index] as string;
    return [
      { path: unit, label: `${unit}.`, sentence: 'PHÒNG CHUYÊN MÔN', skipped: 0 },
      ...sections.flatMap((section, order) => numbered({ ...section, skipped: 0 }, String(order + 1), unit, String(order + 1))),
    ];
  });
}

function numbered({ sentence: own, skipped: before, children, childrenAre }: Item, number: string, above: string, step: string): Printed[] {
  const path = `${above}.${step}`;
  let last = 0;
  const parts = children.flatMap((child, index) => {
    // The first of a list is always there: a list that begins in its middle is another defect.
    const left = index === 0 ? 0 : child.skipped;
    last += 1 + left;
    if (childrenAre === 'decimals') return numbered({ ...child, skipped: left }, `${number}.${last}`, path, String(last));
    const letter = POINT_LETTERS[last - 1] as string;
    return [{ path: `${path}.${letter}`, label: `${letter})`, sentence: child.sentence, skipped: left }];
  });
  return [{ path, label: `${number}.`, sentence: own, skipped: before }, ...parts];
}

/** Where lines end (words a line) and after which lines a page ends; both are gone round again and again. */
interface Layout {
  widths: number[];
  pages: boolean[];
}
const layout: fc.Arbitrary<Layout> = fc.record({
  widths: fc.array(fc.integer({ min: 3, max: 15 }), { minLength: 1, maxLength: 7 }),
  pages: fc.array(
    fc.integer({ min: 0, max: 6 }).map((chance) => chance === 0),
    { minLength: 1, maxLength: 11 },
  ),
});

function set(clauses: Printed[], { widths, pages }: Layout): string[] {
  const lines: string[] = [];
  let line = 0;
  for (const { label, sentence: own } of clauses) {
    const words = `${label} ${own}`.split(' ');
    while (words.length > 0) {
      lines.push(words.splice(0, widths[line % widths.length]).join(' '));
      if (pages[line % pages.length]) lines.push('', String(line + 1), '');
      line += 1;
    }
  }
  return lines;
}

/** What may be taken for something: markers, notes, heads and cells of tables. */
const PIECES = [
  'a) ',
  '1. ',
  'IV. ',
  '2.1.1. ',
  'Điều 3. ',
  '- ',
  '12',
  'đ)',
  'PHỤ LỤC I',
  '**1. Một**',
  'năm 20251 và',
  '1 Theo quyết định.',
  'hồ sơ¹ và',
  '¹ Theo quyết định.',
  'TT Nhiệm vụ Chủ trì Phối hợp',
  'Phòng QLKH Các phòng, đơn vị có liên quan',
  'Ghi chú:',
  '- Phòng Một: Phòng M',
  '____',
];

const read = (lines: string[], zone: 'BODY' | 'APPENDIX' = 'BODY'): Outline =>
  outlineOf(lines.map((text, index) => ({ line: { number: index + 1, page: null, text }, index, start: 0, text, zone })));
const letters = (text: string): string => text.replace(/\s/gu, '');

describe('a generated regulation', () => {
  it('is read back with the same clauses, whatever the lines and pages', () => {
    fc.assert(
      fc.property(regulation, layout, (units, look) => {
        const clauses = printed(units);
        const { nodes } = read(set(clauses, look));
        expect(nodes.map(({ path, label, text }) => ({ path, label, sentence: letters(text) }))).toEqual(
          clauses.map(({ path, label, sentence: own }) => ({ path, label, sentence: letters(own) })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has a finding for every number that is left out, and no other about numbers', () => {
    fc.assert(
      fc.property(regulation, layout, (units, look) => {
        const clauses = printed(units);
        const wanted = clauses.reduce((sum, clause) => sum + clause.skipped, 0);
        const codes = read(set(clauses, look)).findings.map(({ code }) => code);
        expect(codes.filter((code) => code === 'NUMBER_SKIPPED')).toHaveLength(wanted);
        expect(codes.filter((code) => !['NUMBER_SKIPPED', ...PAGE_FINDINGS].includes(code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no character and keeps their order, whatever the text', () => {
    const anything = fc.array(fc.oneof(fc.string(), fc.constantFrom(...PIECES)), { maxLength: 40 });
    fc.assert(
      fc.property(anything, fc.constantFrom('BODY' as const, 'APPENDIX' as const), (lines, zone) => {
        const flat = lines.map((text) => text.replace(/[\r\n]/gu, ''));
        expect(conservationErrors(flat, read(flat, zone))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A list of a unit with one defect of its numbers, and what is said of it. */
const defects: fc.Arbitrary<{ lines: string[]; paths: string[]; code: string }> = fc
  .record({
    before: fc.integer({ min: 1, max: 9 }),
    after: fc.integer({ min: 0, max: 4 }),
    kind: fc.constantFrom('REPEATED', 'SKIPPED', 'MISPRINTED'),
  })
  .map(({ before, after, kind }) => {
    const counts = Array.from({ length: before + 10 }, (_, index) => String(index + 1));
    const last = counts.length;
    const defect = {
      REPEATED: { label: String(last), path: `${last}~2`, next: last },
      SKIPPED: { label: String(last + 2), path: String(last + 2), next: last + 2 },
      // 2.1.7 for 2.17: the same digits with one full stop too many.
      MISPRINTED: { label: [...String(last + 1)].join('.'), path: [...String(last + 1)].join('.'), next: last + 1 },
    }[kind] ?? { label: '', path: '', next: 0 };
    const later = Array.from({ length: after }, (_, index) => String(defect.next + index + 1));
    const lines = [...counts, defect.label, ...later].map((label) => `2.${label}. Làm việc số ${label};`);
    return {
      lines: ['I. PHÒNG MỘT', '1. Chức năng', '2. Nhiệm vụ', ...lines],
      paths: ['I', 'I.1', 'I.2', ...[...counts, defect.path, ...later].map((path) => `I.2.${path}`)],
      code: `NUMBER_${kind}`,
    };
  });

describe('a generated list with a defect', () => {
  it('is read with its number as printed, and the one finding that is due', () => {
    fc.assert(
      fc.property(defects, ({ lines, paths, code }) => {
        const { nodes, findings } = read(lines);
        expect(nodes.map(({ path }) => path)).toEqual(paths);
        expect(findings.map((one) => one.code)).toEqual([code]);
      }),
    );
  });
});

describe('a generated regulation with footnotes', () => {
  it('is read back as it was, and its notes are apart', () => {
    const notes = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(regulation, notes, fc.boolean(), (units, where, raised) => {
        const clauses = printed(units);
        let number = 0;
        const lines = clauses.flatMap(({ label, sentence: own }, index) => {
          // Page by page: no page has more than nine notes.
          if (!where[index % where.length] || number === 9) return [`${label} ${own}`];
          const mark = raised ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(++number) : String(++number);
          return own.endsWith(';') ? [`${label} ${own.slice(0, -1)}${mark};`, `${mark} Theo bảng số ${number}.`] : [`${label} ${own}`];
        });
        const { nodes, artefacts } = read(lines);
        expect(nodes.map(({ path, text }) => [path, text])).toEqual(clauses.map(({ path, sentence: own }) => [path, own]));
        expect(artefacts.filter(({ role }) => role === 'NOTE')).toHaveLength(lines.length - clauses.length);
        expect(conservationErrors(lines, { nodes, artefacts })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
