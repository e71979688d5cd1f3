import { NAME_BEGINS, unitKindOf, withUnitWord } from './unit-kinds.js';
import { OWN_BODY } from './unit-words.js';

/** Terms that a unit's name writes with a capital wherever they are in it. The longer first where one begins another. */
const TERMS = [
  'Bưu chính',
  'Viễn thông',
  'Công nghệ thông tin',
  'Công nghệ',
  'Khoa học',
  'Đổi mới sáng tạo',
  'Chuyển đổi số',
  'Hạ tầng số',
  'Sở hữu trí tuệ',
  'An toàn bức xạ',
  'Tiêu chuẩn',
  'Đo lường',
  'Truyền thông',
  'Kế hoạch',
  'Tài chính',
  'Tổ chức',
  'Tổng hợp',
  'Pháp chế',
  'Thông tin',
  'Ứng dụng',
  'Kỹ thuật',
  'Đề tài',
  'Sáng kiến',
];
/** Units that are named after the body alone. */
const OF_THE_BODY = new RegExp(`^(?:Văn\\s+[Pp]hòng(?:\\s+(?:${OWN_BODY}))?|Thanh\\s+tra(?:\\s+(?:Sở|Ban))?)$`, 'u');
const NAMED = new RegExp(`^(?:${NAME_BEGINS})`, 'u');
/** A name has no more words than this: what follows is text that only begins like a name. */
const LONGEST = 18;

/**
 * Whether words are the name of a unit and nothing else: `Văn phòng Sở`, `Phòng Quản lý Khoa học`; not `Phòng và
 * tương đương`, which has no capital after its first word.
 */
export function isUnitName(words: string): boolean {
  if (/[.;:()]/u.test(words) || words.split(/\s+/u).length > LONGEST) return false;
  if (OF_THE_BODY.test(words)) return true;
  return NAMED.test(words) && unitKindOf(words) !== null;
}

/** How running text writes the names that it mentions, by their first three words. */
export type Mentions = ReadonlyMap<string, readonly string[]>;

const MENTION = new RegExp(`(?:${NAME_BEGINS})[^.;:()]{0,120}`, 'gu');
/** More mentions of one beginning are not kept, so that a long document takes time in proportion to its length. */
const KEPT = 50;

export function mentionsIn(texts: readonly string[]): Mentions {
  const mentions = new Map<string, string[]>();
  for (const text of texts) {
    for (const [found] of text.matchAll(MENTION)) {
      const words = found.replace(/\s+/gu, ' ');
      const list = mentions.get(beginningOf(words));
      if (!list) mentions.set(beginningOf(words), [words]);
      else if (list.length < KEPT) list.push(words);
    }
  }
  return mentions;
}

const BEGINS = new RegExp(`(?<!\\p{L})(?:${NAME_BEGINS})`, 'gu');
/** A name has no more letters than this. */
const LONGEST_NAME = 120;

/** Tells of a name whether texts have it, whatever its capitals; the office and the inspectorate every body has. */
export function namesMentioned(texts: readonly string[]): (name: string) => boolean {
  const mentioned = new Set<string>();
  for (const text of texts) {
    for (const { index } of text.matchAll(BEGINS)) {
      const words = wordsOf(text.slice(index, index + LONGEST_NAME));
      for (let count = 2; count <= Math.min(words.length, LONGEST); count++) mentioned.add(words.slice(0, count).join(' '));
    }
  }
  return (name) => OF_THE_BODY.test(name) || mentioned.has(wordsOf(name).join(' '));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d&]+/gu) ?? [];
}

/**
 * A name that a heading prints in capitals, as names are written. Where the text itself writes it so, as there; else by
 * the terms of the field: `PHÒNG ĐO LƯỜNG VÀ SỞ HỮU TRÍ TUỆ` is `Phòng Đo lường và Sở hữu trí tuệ`.
 */
export function properName(heading: string, mentions: Mentions): string {
  const flat = heading.replace(/\s+/gu, ' ').trim();
  if (flat !== flat.toUpperCase()) return flat;
  const counts = new Map<string, number>();
  for (const words of mentions.get(beginningOf(flat)) ?? []) {
    const own = words.slice(0, flat.length);
    if (own.toUpperCase() === flat && own !== flat) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? byTerms(flat);
}

function beginningOf(words: string): string {
  return words.toLowerCase().split(' ', 3).join(' ');
}

function byTerms(heading: string): string {
  const lower = heading.toLowerCase();
  let name = withUnitWord(lower);
  for (const term of TERMS) {
    // What is part of a longer term keeps it: `tổ chức` below `Công nghệ`, `thông tin` in `Công nghệ thông tin`.
    name = name.replace(
      new RegExp(`(?<=(?:^|\\s(?:và|quản lý|-)|,|\\p{Lu}\\S*(?:\\s\\p{Ll}\\S*)*)\\s)${term.toLowerCase()}(?![\\p{L}])`, 'u'),
      (own, at: number) => (inLonger(name, at, term) ? own : term),
    );
  }
  return name.replace(/(?<=\s)(?:sở|ban)$/u, upperFirst);
}

function inLonger(name: string, at: number, term: string): boolean {
  return TERMS.some(
    (longer) => longer !== term && longer.length > term.length && longer.toLowerCase().includes(term.toLowerCase()) && overlaps(name, longer, at),
  );
}

function overlaps(name: string, term: string, at: number): boolean {
  const start = name.toLowerCase().indexOf(term.toLowerCase());
  return start >= 0 && start < at && at < start + term.length;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
