import * as fc from 'fast-check';
import { POINT_LETTERS } from '../../../src/shared/vietnamese.js';

/** One numbered place of a made document: what counts it, where it has to be found again, and its own words. */
export interface MadeClause {
  level: 'CHAPTER' | 'ARTICLE' | 'UNIT' | 'NUMBER' | 'POINT' | 'DASH' | 'PLUS' | 'APPENDIX' | 'ROW';
  path: string;
  count: number;
  words: string;
}

/** A list of dashes below what is above it, and of pluses below a dash. */
interface MadeItem {
  words: string[];
  items: MadeItem[];
}
/** Shapes: articles, each with paragraphs, each with points, each with dashes. */
export type MadeTree = MadeItem[];

const SYLLABLES =
  'đo nước ghi sổ giữ đê trồng rừng kiểm tra giống lúa hướng dẫn hộ nuôi tôm phòng dịch cấp nước sạch thống kê bến đò chăn nuôi quan trắc mực sông'.split(
    ' ',
  );
const OPENINGS = ['Chủ trì', 'Phối hợp', 'Tham mưu', 'Hướng dẫn', 'Tổ chức', 'Theo dõi', 'Thẩm định', 'Tiếp nhận'];

const words = fc
  .tuple(fc.constantFrom(...OPENINGS), fc.array(fc.constantFrom(...SYLLABLES), { minLength: 3, maxLength: 18 }))
  .map(([opening, rest]) => [opening, ...rest]);

function itemsOf(depth: number, most: number): fc.Arbitrary<MadeItem> {
  const items =
    depth === 0
      ? fc.constant<MadeItem[]>([])
      : fc.oneof(fc.constant<MadeItem[]>([]), fc.array(itemsOf(depth - 1, most), { minLength: 2, maxLength: most }));
  return fc.record({ words, items });
}

/** Two to five articles; below each paragraphs, points and dashes, or none. */
export const trees: fc.Arbitrary<MadeTree> = fc.array(itemsOf(3, 4), { minLength: 2, maxLength: 5 });

/** What counts each depth of a tree, from the top. */
export type Levels = readonly MadeClause['level'][];

/** The places of a tree in the order of print. Shapes: `above` is the path that all of them are below. */
export function clausesOf(tree: MadeTree, levels: Levels, above: string | null = null): MadeClause[] {
  const [own, ...below] = levels;
  if (!own) return [];
  return tree.flatMap(({ words: said, items }, index) => {
    const path = `${above === null ? '' : `${above}.`}${stepOf(own, index + 1)}`;
    const parts = clausesOf(items, below, path);
    return [{ level: own, path, count: index + 1, words: said.join(' ') + endOf(parts.length > 0, index + 1 === tree.length) }, ...parts];
  });
}

function endOf(opens: boolean, last: boolean): string {
  if (opens) return ':';
  return last ? '.' : ';';
}

function stepOf(counted: MadeClause['level'], count: number): string {
  if (counted === 'UNIT') return ROMANS[count - 1] as string;
  if (counted === 'POINT') return POINT_LETTERS[count - 1] as string;
  if (counted === 'DASH') return `-${count}`;
  return counted === 'PLUS' ? `+${count}` : String(count);
}

export const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
