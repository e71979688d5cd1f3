import { LRUCache } from 'lru-cache';
import type { ReferenceData } from '../../registry/reference.js';
import { sha256 } from '../../shared/hash.js';
import { atOnce, type Steps } from '../../shared/work.js';
import { UNHANDLED, type Experience } from './examples.js';
import { LabelReader, type Scored } from './label-reader.js';
import { labelTexts, type LabelText } from './label-texts.js';
import { LinearReader, type Example } from './linear-reader.js';
import { OfficeReader } from './office-reader.js';
import type { Fitted } from './shipped-reader.js';
import { questionWords, type QuestionWord } from './question-words.js';
import { isSyllable, Slips } from './typing-slips.js';

/** What both readers say about one meaning. */
export interface Weighed {
  code: string;
  /** Between 0 and 1; 0 where no label shares a word. */
  label: number;
  /** About 0 to 1. */
  linear: number;
  both: number;
  scored: Scored | null;
}

/** What both readers say about a text: each by its own order, and by both. Shapes: the best of each, best first. */
export interface Opinions {
  byLabel: readonly Weighed[];
  byLinear: readonly Weighed[];
  byBoth: readonly Weighed[];
  procedures: readonly Scored[];
  /** The share of the words that are in any label or example. */
  known: number;
}

type Nearest = ReturnType<LinearReader['nearest']>;

/** How much the labels count beside what people wrote before: with 30 to 60 questions of each matter to read by, more of it puts fewer of the right ones first. */
const LABEL_SHARE = 0.1;
/** How many of each reader's best are looked at. */
const BEST = 12;
/** How many texts and parts of texts are remembered, and how many parts that one reader looked at: a question can be cut before each of its words. */
const RECENT = 50;
const RECENT_PARTS = 200;
/** What has nothing to do with any matter is of no office either. */
const NOTHING = '-nothing';

/** What the two readers are made of: the labels on record, and questions of which it is known what they mean. */
export interface Material {
  labels: readonly LabelText[];
  examples: Experience['examples'];
}

/** By the words on record, which revisions share while nobody changes them. */
const materials = new WeakMap<ReferenceData['vocabulary'], { procedures: unknown; examples: unknown; material: Material }>();

/** What readers of a revision's labels are made of: of the examples those whose meaning the revision has. */
export function materialOf(reference: ReferenceData, { examples }: Pick<Experience, 'examples'>): Material {
  const { vocabulary, procedures } = reference;
  const known = materials.get(vocabulary);
  if (known?.procedures === procedures && known.examples === examples) return known.material;
  const material = { labels: labelTexts(reference), examples: examples.filter(({ meaning }) => meaning.startsWith('-') || vocabulary.get(meaning)) };
  materials.set(vocabulary, { procedures, examples, material });
  return material;
}

const hashes = new WeakMap<Material, string>();

/** SHA-256 of what readers are made of, worked out once for each object. */
export function hashOfMaterial(material: Material): string {
  const hash = hashes.get(material) ?? sha256(JSON.stringify(material));
  hashes.set(material, hash);
  return hash;
}

/** The two readers: by labels, which says what matched, and by what people wrote before. */
export class BothReaders {
  /** What was read last: a text is read in parts, and again for each province in which it is asked. */
  private readonly recent = new LRUCache<string, Opinions>({ max: RECENT });
  private readonly recentParts = new LRUCache<string, Nearest>({ max: RECENT_PARTS });
  /** All known words, once a text has one that is not known. */
  private slips: Slips | null = null;
  /** The number of each meaning, in the order of their codes. */
  private readonly numbers: ReadonlyMap<string, number>;

  private constructor(
    private readonly labels: LabelReader,
    private readonly linear: LinearReader,
    /** In how many meanings each word comes up. */
    private readonly known: ReadonlyMap<string, number>,
    private readonly office: OfficeReader,
  ) {
    this.numbers = new Map(linear.meanings.map((code, number) => [code, number]));
  }

  static of(material: Material): BothReaders {
    return atOnce(BothReaders.making(material));
  }

  /** The same in steps, for it takes long. `fitted`: what fitting to the same material came to, where that is known. */
  static *making({ labels, examples }: Material, fitted: Fitted | null = null): Steps<BothReaders> {
    const words: QuestionWord[][] = [];
    for (const { text } of labels) {
      words.push(questionWords(text));
      yield;
    }
    const { linear, meanings, office } = fitted ?? (yield* fitting({ labels, examples }, words));
    const byLabel = yield* LabelReader.making(
      labels.map(({ kind, code }, index) => ({ kind, code, words: words[index] as QuestionWord[] })),
      meanings,
    );
    return new BothReaders(byLabel, linear, meanings, office);
  }

  /** What fitting came to. */
  get fitted(): Fitted {
    return { linear: this.linear, meanings: this.known, office: this.office };
  }

  /** How likely it is that no office handles what a text asks, whatever matter it is read as. */
  unhandled(text: string): number {
    return this.office.unhandled(text);
  }

  /** Whether a label has one word right before the other. */
  together(before: string, after: string): boolean {
    return this.labels.together(before, after);
  }

  /** In how many fields labels have all of these words. */
  breadth(words: readonly QuestionWord[]): number {
    return this.labels.breadth(words);
  }

  /** How much some words say of one of these meanings, by what people wrote before; 0 where they say more of another. */
  strength(words: readonly QuestionWord[], meanings: ReadonlySet<string>): number {
    const { meaning, score } = this.nearestTo(words);
    return meanings.has(meaning) && !meaning.startsWith('-') ? score : 0;
  }

  /** What some words mean by what people wrote before. */
  nearest(words: readonly QuestionWord[]): string {
    return this.nearestTo(words).meaning;
  }

  private nearestTo(words: readonly QuestionWord[]): Nearest {
    const key = keyOf(words);
    const nearest = this.recentParts.get(key) ?? this.linear.nearest(this.corrected(words));
    this.recentParts.set(key, nearest);
    return nearest;
  }

  read(words: readonly QuestionWord[]): Opinions {
    const key = keyOf(words);
    const opinions = this.recent.get(key) ?? this.readAnew(words);
    this.recent.set(key, opinions);
    return opinions;
  }

  /** The words with each typing slip put right that can only be one word: what people wrote before was rarely typed in the same wrong way. */
  private corrected(words: readonly QuestionWord[]): readonly QuestionWord[] {
    if (words.every(({ folded }) => this.known.has(folded) || isSyllable(folded))) return words;
    if (!this.slips) {
      this.slips = new Slips();
      for (const word of this.known.keys()) this.slips.add(word);
    }
    const { slips } = this;
    return words.map((word) => {
      const meant = this.known.has(word.folded) ? null : slips.only(word.folded);
      return meant === null ? word : { ...word, written: meant, folded: meant };
    });
  }

  private readAnew(words: readonly QuestionWord[]): Opinions {
    const ranked = this.labels.rank(words);
    const scored = new Map<number, Scored>();
    const label = new Float64Array(this.numbers.size);
    for (const one of ranked) {
      if (one.label.kind !== 'SUBJECT') continue;
      const number = this.numbers.get(one.label.code) as number;
      scored.set(number, one);
      label[number] = one.score;
    }
    const linear = this.linear.scores(this.corrected(words));
    const both = new Float64Array(linear.length);
    for (let number = 0; number < linear.length; number += 1) {
      const score = inThousandths(linear[number] as number);
      linear[number] = score;
      both[number] = label[number] === 0 ? score : inThousandths(score + LABEL_SHARE * (label[number] as number));
    }
    const weighed = new Map<number, Weighed>();
    const best = (by: Float64Array): Weighed[] =>
      bestOf(by, both).map((number) => {
        const one = weighed.get(number) ?? {
          code: this.linear.meanings[number] as string,
          label: label[number] as number,
          linear: linear[number] as number,
          both: both[number] as number,
          scored: scored.get(number) ?? null,
        };
        weighed.set(number, one);
        return one;
      });
    return {
      byLabel: best(label),
      byLinear: best(linear),
      byBoth: best(both),
      procedures: ranked.filter(({ label: { kind } }) => kind === 'PROCEDURE'),
      known: words.length ? words.filter(({ folded }) => this.known.has(folded)).length / words.length : 0,
    };
  }
}

/** The numbers of the highest figures above 0, the highest first; of equal ones those first that are higher by both readers, then by code. */
function bestOf(figures: Float64Array, both: Float64Array): number[] {
  const best: number[] = [];
  const isAbove = (a: number, b: number): boolean =>
    figures[a] === figures[b] ? (both[a] as number) > (both[b] as number) : (figures[a] as number) > (figures[b] as number);
  // What is not above the last of enough need not be compared with the others.
  let last = 0;
  for (let number = 0; number < figures.length; number += 1) {
    const figure = figures[number] as number;
    if (figure <= 0 || figure < last || (best.length === BEST && !isAbove(number, best[BEST - 1] as number))) continue;
    let at = Math.min(best.length, BEST - 1);
    for (; at > 0 && isAbove(number, best[at - 1] as number); at -= 1) best[at] = best[at - 1] as number;
    best[at] = number;
    if (best.length === BEST) last = figures[best[BEST - 1] as number] as number;
  }
  return best;
}

function keyOf(words: readonly QuestionWord[]): string {
  return words.map(({ written, folded, weight, marked }) => `${written} ${folded} ${weight} ${marked}`).join('\n');
}

function inThousandths(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

/** Fits to labels, whose words are known, and to examples. */
function* fitting({ labels, examples }: Material, ofLabels: readonly QuestionWord[][]): Steps<Fitted> {
  const texts: Example[] = labels.map(({ subject }, index) => ({ meaning: subject, words: ofLabels[index] as QuestionWord[] }));
  for (const { meaning, text } of examples) {
    if (meaning !== UNHANDLED) texts.push({ meaning, words: questionWords(text) });
    yield;
  }
  const handled = examples.map(({ meaning, text }) => ({ text, handled: meaning !== UNHANDLED && meaning !== NOTHING }));
  return { linear: yield* LinearReader.fitting(texts), meanings: yield* meaningsOf(texts), office: yield* OfficeReader.fitting(handled) };
}

/** In how many meanings each word comes up. */
function* meaningsOf(texts: readonly Example[]): Steps<Map<string, number>> {
  const meanings = new Map<string, Set<string>>();
  for (const { meaning, words } of texts) {
    for (const { folded } of words) meanings.set(folded, (meanings.get(folded) ?? new Set()).add(meaning));
    yield;
  }
  return new Map([...meanings].map(([word, { size }]) => [word, size]));
}
