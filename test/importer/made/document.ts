import * as fc from 'fast-check';
import { POINT_LETTERS } from '../../../src/shared/vietnamese.js';
import { clausesOf, ROMANS, trees, type Levels, type MadeClause, type MadeTree } from './tree.js';

/** How the marks of a document look. */
export interface MadeMarks {
  article: string;
  number: string;
  point: string;
}

/** Marks by what counts: `#` stands for the number, `\n` puts the words on the next line. */
const MARKS = {
  article: ['Điều #. ', 'Điều #: ', 'Điều # - ', 'ĐIỀU #. ', 'Điều #\n'],
  number: ['#. ', '#.', '#/ ', '#- ', '# - ', '# – ', '#) ', '#.. ', 'Khoản #. ', 'Khoản #: ', '# '],
  point: ['#) ', '#. ', '#/ ', '# - ', 'Điểm #. ', '- #) ', '#)'],
} as const;

/** What stands below an article: numbers, points and dashes in the orders that decisions have. */
const DEPTHS: Levels[] = [
  ['ARTICLE', 'NUMBER', 'POINT', 'DASH'],
  ['ARTICLE', 'NUMBER', 'DASH', 'PLUS'],
  ['ARTICLE', 'NUMBER', 'POINT', 'PLUS'],
  ['ARTICLE', 'DASH', 'PLUS'],
  ['UNIT', 'NUMBER', 'POINT'],
  ['UNIT', 'NUMBER', 'DASH'],
];

export const LETTERHEADS = ['STACKED', 'COLUMNS', 'TABS', 'BARS', 'RULED', 'BROKEN', 'CAPITALS'] as const;
export const APPENDICES = ['PHỤ LỤC', 'PHỤ LỤC I', 'PHỤ LỤC SỐ 01', 'Phụ lục 1', 'PHỤ LỤC\nI', 'PHỤ LỤC 01.', 'Phụ lục I'] as const;
export const FORMATS = ['txt', 'md', 'html', 'docx', 'tcvn3', 'vni', 'utf-16'] as const;

/** A made document before it is printed. */
export interface MadeDocument {
  tree: MadeTree;
  levels: Levels;
  chapters: boolean;
  marks: MadeMarks;
  letterhead: (typeof LETTERHEADS)[number];
  appendix: { heading: (typeof APPENDICES)[number]; rows: MadeTree; table: boolean } | null;
  footnotes: boolean;
  signed: boolean;
  /** Words a line; 0 where each paragraph is one line. */
  width: number;
  blank: boolean;
  pages: boolean;
  format: (typeof FORMATS)[number];
  /** Numbers the lists by the format itself: `ol` of HTML. */
  ownLists: boolean;
}

export const documents: fc.Arbitrary<MadeDocument> = fc.record({
  tree: trees,
  levels: fc.constantFrom(...DEPTHS),
  chapters: fc.boolean(),
  marks: fc.record({
    article: fc.constantFrom(...MARKS.article),
    number: fc.constantFrom(...MARKS.number),
    point: fc.constantFrom(...MARKS.point),
  }),
  letterhead: fc.constantFrom(...LETTERHEADS),
  appendix: fc.option(fc.record({ heading: fc.constantFrom(...APPENDICES), rows: trees, table: fc.boolean() })),
  footnotes: fc.boolean(),
  signed: fc.boolean(),
  width: fc.constantFrom(0, 0, 8, 12),
  blank: fc.boolean(),
  pages: fc.boolean(),
  format: fc.constantFrom(...FORMATS),
  ownLists: fc.boolean(),
});

/** The places that have to be found, in order. */
export function placesOf({ tree, levels, chapters, appendix }: MadeDocument): MadeClause[] {
  const body = clausesOf(tree, levels);
  const inChapters = chapters && levels[0] === 'ARTICLE';
  const top = body.flatMap((clause): MadeClause[] => {
    if (!inChapters || clause.level !== 'ARTICLE' || clause.count % 2 === 0) return [clause];
    const count = (clause.count + 1) / 2;
    return [{ level: 'CHAPTER', path: `Chương ${ROMANS[count - 1]}`, count, words: 'VIỆC CỦA CÁC PHÒNG' }, clause];
  });
  if (!appendix) return top;
  const path = /[I1]\.?$/u.test(appendix.heading) ? 'PL1' : 'PL';
  const rows = clausesOf(appendix.rows, ['ROW'], path).map((row) => ({ ...row, words: row.words.replace(/[:;]$/u, '.') }));
  return [...top, { level: 'APPENDIX', path, count: 1, words: 'Việc đo nước của năm' }, ...rows];
}

/** The mark of a clause as the document prints it. */
export function markOf({ level, count }: MadeClause, { marks, appendix }: MadeDocument): string {
  switch (level) {
    case 'CHAPTER':
      return `Chương ${ROMANS[count - 1]}\n`;
    case 'ARTICLE':
      return marks.article.replace('#', String(count));
    case 'UNIT':
      return `${ROMANS[count - 1]}. `;
    case 'NUMBER':
      return marks.number.replace('#', String(count));
    case 'POINT':
      return marks.point.replace('#', POINT_LETTERS[count - 1] as string);
    case 'DASH':
      return '- ';
    case 'PLUS':
      return '+ ';
    case 'APPENDIX':
      return `${appendix?.heading}\n`;
    case 'ROW':
      return `${count}. `;
  }
}
