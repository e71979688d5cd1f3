import { hasDiacritics, words } from '../../shared/vietnamese.js';
import type { BothReaders } from './both-readers.js';
import { likelihood, type Calibration } from './calibration.js';
import type { Agreement, Meaning } from './meaning.js';
import type { LeadsTo, Places } from './places.js';
import type { QuestionWord } from './question-words.js';
import type { Halves, SaidBeside } from './reading.js';

/** Where one matter may end and another begin. */
const BETWEEN =
  /[,;.?!:]|(?<![\p{L}\p{N}])(?:và|với lại|cùng với|với|rồi|tiện thể|tiện|luôn|còn|vừa|mà|lại|nhân tiện|đồng thời|hay|hoặc|va|voi|roi|tien the|con|vua|luon|and|then|also|plus)(?![\p{L}\p{N}])/giu;
/** At so many places a text is parted at most; a long story has one matter. */
const MOST = 6;
/** A part needs as many telling words to be a matter of its own. */
const LEAST_WORDS = 2;

/** From this probability on half a question is a matter of its own; from the second where the question says that it asks about several. */
const ONE_OF_TWO = 0.85;
const ONE_OF_SEVERAL = 0.4;
/** From this probability on the whole question has one matter, unless both halves are surer of theirs. */
const ONE_MATTER = 0.95;

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

/** The ways in which a question may be two. */
export function halvesOf(text: string, telling: readonly QuestionWord[]): Halves[] {
  const places = [...text.matchAll(BETWEEN)].map(({ index }) => index);
  const halves = new Map<number, Halves>();
  for (const place of places) {
    if (DONE.test(text.slice(0, place).trimEnd().slice(-DONE_WITHIN))) continue;
    const before = telling.filter(({ start }) => start < place);
    const after = telling.filter(({ start }) => start >= place);
    if (before.length >= LEAST_WORDS && after.length >= LEAST_WORDS) halves.set(before.length, [before, after]);
  }
  return halves.size > MOST ? [] : [...halves.values()];
}

/** Finds two matters that a question has one after the other, each sure enough on its own. */
export class TwoMatters {
  constructor(
    private readonly agreement: Agreement,
    private readonly places: Places,
    private readonly calibration: Calibration,
    private readonly readers: () => BothReaders,
  ) {}

  /** Both, where they lead to different places; `null` where the text has one, or none. `whole`: what all of it means. */
  in(
    { several, halves }: Pick<SaidBeside, 'several' | 'halves'>,
    whole: Meaning | null,
    namesBody: boolean,
    leadsTo: LeadsTo,
  ): [Meaning, Meaning] | null {
    const ofWhole = several || this.sure(whole) < ONE_MATTER ? 0 : this.sure(whole);
    const least = Math.max(several ? ONE_OF_SEVERAL : ONE_OF_TWO, ofWhole);
    const read = (part: readonly QuestionWord[]): Meaning | null => {
      const one = this.agreement.of(this.readers().read(part), part, null, namesBody, leadsTo);
      return this.sure(one) >= least ? one : null;
    };
    for (const [before, after] of halves) {
      if (this.isOneName(before, after, whole) || !this.mayBeTwo(before, after, leadsTo)) continue;
      const first = read(before);
      const second = first && read(after);
      if (first && second && !this.places.same(first.code, second.code, leadsTo)) return [first, second];
    }
    return null;
  }

  private sure(one: Meaning | null): number {
    return one ? likelihood(this.calibration, one) : 0;
  }

  /** A name of which both sides have a part is one: "khoa học và công nghệ". */
  private isOneName(before: readonly QuestionWord[], after: readonly QuestionWord[], whole: Meaning | null): boolean {
    const [last, next] = [before.at(-1), after[0]] as [QuestionWord, QuestionWord];
    return this.readers().together(last.folded, next.folded) || [last, next].every(({ written }) => whole?.matched.includes(written));
  }

  /** Most parts are told by one reader to be of one matter, or of none. */
  private mayBeTwo(before: readonly QuestionWord[], after: readonly QuestionWord[], leadsTo: LeadsTo): boolean {
    const one = this.readers().nearest(before);
    if (one.startsWith('-')) return false;
    const other = this.readers().nearest(after);
    return !other.startsWith('-') && !this.places.same(one, other, leadsTo);
  }
}
