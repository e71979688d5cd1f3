import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, type Outline } from '../../src/importer/outline.js';
import { POINT_LETTERS } from '../../src/shared/vietnamese.js';

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

const read = (lines: string[]): Outline =>
  outlineOf(lines.map((text, index) => ({ line: { number: index + 1, page: null, text }, index, start: 0, text, zone: 'BODY' as const })));
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

  it('loses no character and invents none, whatever the text', () => {
    const anything = fc.array(fc.oneof(fc.string(), fc.constantFrom('a) ', '1. ', 'IV. ', '2.1.1. ', 'Điều 3. ', '- ', '12', 'đ)', 'PHỤ LỤC I')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(anything, (lines) => {
        const flat = lines.map((text) => text.replace(/[\r\n*_]/gu, ''));
        const { nodes, artefacts } = read(flat);
        const all = [...nodes.map(({ label, text }) => label + text), ...artefacts.map(({ text }) => text)].join('');
        expect([...letters(all)].sort()).toEqual([...letters(flat.join(''))].sort());
      }),
      { numRuns: 1000 },
    );
  });
});
