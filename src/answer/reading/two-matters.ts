import { hasDiacritics, words } from '../../shared/vietnamese.js';
import type { QuestionWord } from './question-words.js';

/** Where one matter may end and another begin. */
const BETWEEN =
  /[,;.?!:]|(?<![\p{L}\p{N}])(?:và|với lại|cùng với|với|rồi|tiện thể|tiện|luôn|còn|vừa|mà|lại|nhân tiện|đồng thời|hay|hoặc|va|voi|roi|tien the|con|vua|luon|and|then|also|plus)(?![\p{L}\p{N}])/giu;
/** At so many places a text is parted at most; a long story has one matter. */
const MOST = 6;
/** A part needs as many telling words to be a matter of its own. */
const LEAST_WORDS = 2;

/** What is done is told, not asked about. */
const DONE = /(?:xong|rồi|roi|đã [^,;.]{1,60}|vừa (?:mới )?[^,;.]{1,40})$/iu;
/** So many letters at most say so. */
const DONE_WITHIN = 64;

/** Words by which people say themselves that they ask about several things; without marks only those that mean nothing else. */
const SEVERAL =
  /(?<![\p{L}\p{N}])(?:(?:hai|2|ba|3|mấy|từng|cả hai|những) (?:việc|chuyện|nơi|chỗ|cửa|cơ quan|mảng)|những đâu|cho từng|tiện thể|tiện chuyến|tiện đây|hỏi luôn|nhân tiện|vừa .{3,80} vừa|who handles each|where .{0,40} each)(?![\p{L}\p{N}])/u;
const SEVERAL_UNMARKED = /\b(?:(?:hai|2|ba|3|may|tung|nhung) (?:viec|chuyen|noi|co quan)|nhung dau|tien the|nhan tien|vua .{3,80} vua)\b/;

/** Whether a text says that it asks about more than one thing. */
export function saysSeveral(text: string): boolean {
  const said = words(text).join(' ');
  return SEVERAL.test(said) || (!hasDiacritics(said) && SEVERAL_UNMARKED.test(said));
}

/** The ways in which a question may be two: the words before and after each place where one matter may end. */
export function halvesOf(text: string, telling: readonly QuestionWord[]): [QuestionWord[], QuestionWord[]][] {
  const places = [...text.matchAll(BETWEEN)].map(({ index }) => index);
  const halves = new Map<number, [QuestionWord[], QuestionWord[]]>();
  for (const place of places) {
    if (DONE.test(text.slice(0, place).trimEnd().slice(-DONE_WITHIN))) continue;
    const before = telling.filter(({ start }) => start < place);
    const after = telling.filter(({ start }) => start >= place);
    if (before.length >= LEAST_WORDS && after.length >= LEAST_WORDS) halves.set(before.length, [before, after]);
  }
  return halves.size > MOST ? [] : [...halves.values()];
}
