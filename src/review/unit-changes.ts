import { unitKindOf } from '../importer/units/unit-kinds.js';
import { isUnitName } from '../importer/units/unit-names.js';
import type { ImportedClause } from '../importer/proposal.js';
import { slugify } from '../shared/vietnamese.js';

/** What a sentence does to units. MOVES: it takes work from one to another, and both stay. */
export type UnitChangeType = 'FOUNDS' | 'ENDS' | 'RENAMES' | 'MERGES' | 'DIVIDES' | 'MOVES';

/** How such sentences begin, each with what it does. */
const VERBS: readonly (readonly [RegExp, UnitChangeType])[] = [
  [/^thành\s+lập\s+/iu, 'FOUNDS'],
  [/^(?:giải\s+thể|chấm\s+dứt\s+hoạt\s+động(?:\s+của)?|kết\s+thúc\s+hoạt\s+động(?:\s+của)?)\s+/iu, 'ENDS'],
  [/^đổi\s+tên\s+/iu, 'RENAMES'],
  [/^(?:hợp\s+nhất|sáp\s+nhập|tổ\s+chức\s+lại)\s+/iu, 'MERGES'],
  [/^(?:chia|tách)(?:\s+tách)?\s+/iu, 'DIVIDES'],
];
/** `Chuyển nhiệm vụ quản lý chữ ký số từ Phòng A sang Phòng B`. */
const MOVES =
  /^(?:điều\s+)?chuyển\s+(?:giao\s+)?(?:(?:toàn\s+bộ|nguyên\s+trạng|các)\s+)*(?:chức\s+năng|nhiệm\s+vụ|quyền\s+hạn|công\s+việc|công\s+tác)[\s\S]*?\s(?:từ|của)\s[\s\S]*\s(?:sang|về|cho)\s+(?=[\s\S]*\p{Lu})/iu;
/** Words before the name of a unit. */
const BEFORE_NAME = /^(?:(?:nguyên\s+trạng|các|hai|ba|02|03|đơn\s+vị)\s+)+/iu;
/** What comes between the units of before and those of after. */
const INTO = /\s(?:thành|vào|để\s+thành\s+lập)\s+/iu;

/** A change of units as a sentence states it: names of before and of after, as they are printed. */
export interface UnitChange {
  type: UnitChangeType;
  before: string;
  after: string;
}

/** What a clause does to units; null for one that does nothing to any. Such a clause gives nobody a duty. */
export function unitChangeIn({ text }: Pick<ImportedClause, 'text'>): UnitChange | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (MOVES.test(plain)) return { type: 'MOVES', before: '', after: '' };
  for (const [verb, type] of VERBS) {
    const rest = verb.test(plain) ? plain.replace(verb, '').replace(BEFORE_NAME, '') : '';
    if (unitKindOf(rest) === null) continue;
    const sentence = rest.split(/[;.]/u)[0] ?? '';
    const [before = '', after = ''] = sentence.split(INTO);
    return { type, before, after };
  }
  return null;
}

/** The names, of those given, that words name, the longest first where one is in another. */
export function namesIn(words: string, names: readonly string[]): string[] {
  let rest = `-${slugify(words)}-`;
  return names
    .toSorted((a, b) => b.length - a.length)
    .filter((name) => {
      const slug = `-${slugify(name)}-`;
      if (!rest.includes(slug)) return false;
      rest = rest.replaceAll(slug, '--');
      return true;
    });
}

/** The name with which words begin, up to whose unit it is: `Phòng Hạ tầng số` of `Phòng Hạ tầng số thuộc Sở ...`. Null for no name. */
export function newNameIn(words: string): string | null {
  const name = words.split(/\s+(?:thuộc|trực\s+thuộc|trên\s+cơ\s+sở|của)\s|[,;.]/u)[0]?.trim() ?? '';
  return isUnitName(name) ? name : null;
}
