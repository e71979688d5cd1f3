import type { Steps } from '../../shared/work.js';
import type { LabelText } from './label-texts.js';
import type { QuestionWord } from './question-words.js';
import { Slips } from './typing-slips.js';

export interface Label extends Pick<LabelText, 'kind' | 'code'> {
  words: readonly QuestionWord[];
}

/** How well a label fits: `score` and `covered` between 0 and 1, and the words of the question that it has. */
export interface Scored {
  label: Label;
  score: number;
  /** The share of the label that the question covers. */
  covered: number;
  /** The share of the question that the label explains. */
  explained: number;
  matched: string[];
}

/** Where labels have a word: of each place the label, its number among all words of all labels, and the spelling there. */
interface Occurrences {
  labels: number[];
  at: number[];
  spellings: number[];
}

/** A word with the wrong marks that means nothing else. */
const WRONG_MARKS = 0.9;
/** A word with other marks that is a word of its own. */
const OTHER_MARKS = 0.6;
/** A word with one letter that is wrong. */
const SLIP = 0.75;
/** Below it, a label shares only common words with the question. */
const LEAST = 0.12;
/** A lone word has at most so many syllables. */
const LONE = 2;
/** A word that nobody used counts as one that so many meanings have: a name, or a slip. */
const UNHEARD = 3;
/** How much of a label's score is what it explains of the question: common syllables cover many a short label by chance. */
const EXPLAINING = 0.85;
/** Shares are told to this many parts of one. */
const EXACTNESS = 1e9;
/** How many are ranked. */
const BEST = 40;

/** Reads by labels: how much of the label the question covers and how much of the question the label explains, each word by its rarity. */
export class LabelReader {
  private readonly labels: Label[] = [];
  private readonly places = new Map<string, Occurrences>();
  /** Words as labels spell them, numbered: a word with other marks that is none of these is a typing slip. */
  private readonly spellings = new Map<string, number>();
  private readonly slips = new Slips();
  private readonly wordsOf: ReadonlySet<string>[] = [];
  /** Of each label the number of what it is a label of. */
  private readonly conceptOf: number[] = [];
  private readonly concepts = new Map<string, number>();
  /** The neighbouring words of each label, and of all, numbered. */
  private readonly pairsOf: (readonly number[])[] = [];
  private readonly pairs = new Map<string, number>();
  private readonly weights: number[] = [];
  private readonly totals: number[] = [];
  /**
   * Scratch for one question, zero between them: of each word of each label how well it is met; of each label what is covered, what it
   * explains, and the best of it for the word at hand.
   */
  private met = new Float64Array();
  private covered = new Float64Array();
  private explained = new Float64Array();
  private now = new Float64Array();
  /** Scratch likewise: of each concept the label that fits best, and its score. */
  private best = { label: new Int32Array(), score: new Float64Array() };

  private constructor(private readonly asked: ReadonlyMap<string, number>) {}

  /** In steps, for it takes long. `asked`: in how many meanings of questions a word comes up, so that one that people use for everything tells nothing. */
  static *making(labels: readonly Label[], asked: ReadonlyMap<string, number>): Steps<LabelReader> {
    const reader = new LabelReader(asked);
    for (const label of labels) {
      if (label.words.length > 0) reader.add(label);
      yield;
    }
    for (const word of reader.places.keys()) {
      reader.slips.add(word);
      yield;
    }
    reader.met = new Float64Array(reader.weights.length);
    reader.covered = new Float64Array(reader.labels.length);
    reader.explained = new Float64Array(reader.labels.length);
    reader.now = new Float64Array(reader.labels.length);
    reader.best = { label: new Int32Array(reader.concepts.size), score: new Float64Array(reader.concepts.size) };
    return reader;
  }

  private add(label: Label): void {
    let total = 0;
    for (const word of label.words) {
      const places = this.places.get(word.folded) ?? { labels: [], at: [], spellings: [] };
      places.labels.push(this.labels.length);
      places.at.push(this.weights.length);
      places.spellings.push(numberIn(this.spellings, word.written));
      this.places.set(word.folded, places);
      const weight = this.weightOf(word);
      this.weights.push(weight);
      total += weight;
    }
    this.totals.push(total);
    this.pairsOf.push(pairsIn(label.words).map((pair) => numberIn(this.pairs, pair)));
    this.conceptOf.push(numberIn(this.concepts, `${label.kind}:${label.code}`));
    this.wordsOf.push(new Set(label.words.map(({ folded }) => folded)));
    this.labels.push(label);
  }

  /** Subjects and procedures by how well they match, best first, each once. */
  rank(question: readonly QuestionWord[]): Scored[] {
    const { covered, explained, best } = this;
    const pairs = new Set(pairsIn(question).map((pair) => this.pairs.get(pair)));
    const found = this.share(question);
    const concepts: number[] = [];
    for (const id of found) {
      const plain = (covered[id] as number) * (1 - EXPLAINING + EXPLAINING * (explained[id] as number));
      if (plain < LEAST) continue;
      const concept = this.conceptOf[id] as number;
      const known = best.score[concept] as number;
      if (plain <= known) continue;
      const score = Math.round(plain * (0.8 + 0.2 * adjacency(pairs, this.pairsOf[id] as readonly number[])) * 1000) / 1000;
      if (score <= known) continue;
      if (known === 0) concepts.push(concept);
      best.score[concept] = score;
      best.label[concept] = id;
    }
    const ranked = concepts
      .map((concept) => {
        const id = best.label[concept] as number;
        return {
          id,
          label: this.labels[id] as Label,
          score: best.score[concept] as number,
          covered: covered[id] as number,
          explained: explained[id] as number,
        };
      })
      .sort((a, b) => b.score - a.score || b.covered - a.covered || (a.label.code < b.label.code ? -1 : 1))
      .slice(0, BEST);
    for (const concept of concepts) best.score[concept] = 0;
    for (const id of found) covered[id] = explained[id] = 0;
    const near = question.map(({ folded }) => (this.places.has(folded) ? [folded] : [folded, ...this.slips.near(folded)]));
    return ranked.map(({ id, ...scored }) => ({ ...scored, matched: matched(question, near, this.wordsOf[id] as ReadonlySet<string>) }));
  }

  /** Whether a label has one word right before the other: then they are parts of one name. */
  together(before: string, after: string): boolean {
    return this.pairs.has(`${before} ${after}`);
  }

  /** In how many fields labels have all of these words; as many as there are for words of procedures in general. */
  breadth(question: readonly QuestionWord[]): number {
    const telling = question.filter(({ weight }) => weight === 1);
    if (telling.length === 0) return Infinity;
    if (telling.length > LONE) return 0;
    const alike = telling.map((word) => {
      const found = new Set<number>();
      for (const { labels, spellings, spelling, otherwise } of this.alike(word))
        labels.forEach((label, index) => (spellings[index] === spelling || otherwise > OTHER_MARKS) && found.add(label));
      return found;
    });
    const all = [...(alike[0] ?? [])].filter((label) => alike.every((each) => each.has(label)));
    return new Set(all.map((label) => this.labels[label]?.code.split('.')[0])).size;
  }

  /** The labels that share a word, each once: in the scratch stands how much of each is covered, and how much of the question it explains. */
  private share(question: readonly QuestionWord[]): number[] {
    const { met, covered, explained, now, weights } = this;
    const found: number[] = [];
    const places: number[] = [];
    let total = 0;
    for (const word of question) {
      const weight = this.weightOf(word);
      total += weight;
      const touched: number[] = [];
      for (const { labels, at: numbers, spellings, spelling, otherwise } of this.alike(word)) {
        for (let index = 0; index < labels.length; index += 1) {
          const [label, at] = [labels[index] as number, numbers[index] as number];
          const likeness = spellings[index] === spelling ? 1 : otherwise;
          const before = met[at] as number;
          if (likeness > before) {
            if (before === 0) places.push(at);
            met[at] = likeness;
            covered[label]! += (likeness - before) * (weights[at] as number);
          }
          if (now[label] === 0) touched.push(label);
          if (likeness > (now[label] as number)) now[label] = likeness;
        }
      }
      for (const label of touched) {
        if (explained[label] === 0) found.push(label);
        explained[label]! += weight * (now[label] as number);
        now[label] = 0;
      }
    }
    for (const at of places) met[at] = 0;
    for (const id of found) {
      // In whatever order its words come, a label that is covered is covered wholly.
      covered[id] = Math.round(((covered[id] as number) / ((this.totals[id] as number) || 1)) * EXACTNESS) / EXACTNESS;
      explained[id]! /= total;
    }
    return found;
  }

  /** The places in labels that a word is like, wholly in one spelling and so much otherwise; where no label has it, those that it may be a slip of. */
  private alike(word: QuestionWord): (Occurrences & { spelling: number; otherwise: number })[] {
    const known = this.places.get(word.folded);
    if (!known) return this.slips.near(word.folded).map((near) => ({ ...(this.places.get(near) as Occurrences), spelling: -1, otherwise: SLIP }));
    const spelling = this.spellings.get(word.written) ?? -1;
    return [{ ...known, spelling, otherwise: !word.marked ? 1 : spelling >= 0 ? OTHER_MARKS : WRONG_MARKS }];
  }

  private weightOf(word: QuestionWord): number {
    return word.weight * rarityOf(this.asked.get(word.folded) ?? UNHEARD);
  }
}

/** The words of a question that a label has. Shapes: `near` has for each word what it may stand for, `own` the words of the label. */
function matched(question: readonly QuestionWord[], near: readonly (readonly string[])[], own: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const [index, { written }] of question.entries()) if (near[index]?.some((word) => own.has(word))) found.push(written);
  return found;
}

/** How much a word tells, by how few meanings it comes up in, in labels or questions: 1 for one, falling towards 0.2. */
function rarityOf(meanings: number): number {
  return Math.max(0.2, 1 / (1 + 0.5 * Math.log(meanings)));
}

function pairsIn(words: readonly QuestionWord[]): string[] {
  return words.slice(1).map(({ folded }, index) => `${words[index]?.folded} ${folded}`);
}

/** The number of a text among others, which it is given where it has none. */
function numberIn(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** The share of neighbouring words of the label that appear together in the question: syllables make words only in order. */
function adjacency(pairs: ReadonlySet<number | undefined>, ofLabel: readonly number[]): number {
  if (ofLabel.length === 0) return 1;
  let shared = 0;
  for (const pair of ofLabel) if (pairs.has(pair)) shared += 1;
  return shared / ofLabel.length;
}
