import type { Knowledge } from './knowledge.js';
import { piecesOf } from './pieces.js';
import { standsAt, type Phrases } from './phrases.js';
import type { EvidenceOf, SubjectEvidence, TextEvidence } from './subject-evidence.js';
import { SubjectMiddles, type AskedWords } from './subject-middles.js';
import { termsOf, type SubjectWords } from './subject-words.js';

/** A piece of something on record: a part of a clause or of a summary, with the subjects that it is about. */
interface Piece {
  subjects: readonly string[];
  terms: ReadonlySet<string>;
  norm: number;
}

/** A label of the vocabulary, and the concepts that bear it. */
interface Label {
  text: string;
  rest: readonly string[];
  codes: string[];
}

/** A word or a pair of words: how rare it is, and where it occurs. */
interface Term {
  weight: number;
  pieces: number[];
  labels: number[];
}

// Chosen on four of the five decisions on record; docs/classification.md has what they give on the fifth and on the samples.

/** Pieces on record that a part is compared with. */
const NEAR = 12;

/** Words that a proposal shows as its reason. */
const WORDS_SHOWN = 3;
/** Pieces less alike than this share only common words. */
const LEAST_SIMILARITY = 0.12;
/** Terms that occur in more than this share of all pieces tell little and are not looked up. */
const COMMON = 0.06;
/** A label of which less than this is in the part is not considered. */
const LEAST_COVERED = 0.6;
/** How far a label is trusted that has not been seen in any piece, and how many pieces that is worth. */
const LABEL_PRIOR = 0.6;
const PRIOR_WEIGHT = 2;

/**
 * The vocabulary and the examples, indexed by their terms. Looking a text up costs its length times the pieces that share a
 * rare term with it.
 */
export class SubjectIndex {
  private readonly general: ReadonlySet<string>;
  /** By their first word, the longest first. */
  private readonly labels = new Map<string, Label[]>();
  private readonly labelTerms: { code: string; total: number }[] = [];
  private readonly trials = new Map<string, { right: number; tried: number }>();
  private readonly pieces: Piece[] = [];
  private readonly middles: SubjectMiddles;
  private readonly terms: ReadonlyMap<string, Term>;
  /** What a term weighs that has never been seen. */
  private readonly unseen: number;
  /** Scratch for one look-up, zero between them. */
  private readonly dots: Float64Array;
  private readonly covers: Float64Array;

  constructor(
    { subjects, examples }: Pick<Knowledge, 'subjects' | 'examples'>,
    phrases: Phrases,
    private readonly words: SubjectWords,
    asked: AskedWords,
  ) {
    this.general = new Set(subjects.flatMap(({ code }) => (code.includes('.') ? [code.slice(0, code.lastIndexOf('.'))] : [])));
    const labels = subjects.flatMap(({ code, prefLabel, altLabels }) =>
      [prefLabel.vi, ...altLabels.vi, ...(phrases.subjects[code] ?? [])].map((text) => ({ code, list: words.of(text) })),
    );
    const drafts = examples.filter(({ duties }) => duties.length > 0).flatMap((example) => piecesOf(example, labels, words));
    this.terms = weighed([...labels.map(({ list }) => termsOf(list)), ...drafts.map(({ terms }) => terms)]);
    this.unseen = Math.log(labels.length + drafts.length + 1);
    const most = (labels.length + drafts.length) * COMMON;
    for (const { code, list } of labels) this.addLabel(code, list);
    for (const { subjects: codes, terms } of drafts) this.addPiece(codes, terms);
    for (const term of this.terms.values()) if (term.pieces.length > most) term.pieces = [];
    for (const { list, subjects: codes } of drafts) this.tryLabels(list, codes);
    this.middles = new SubjectMiddles({ subjects, examples }, labels, words, asked);
    this.dots = new Float64Array(this.pieces.length);
    this.covers = new Float64Array(this.labelTerms.length);
  }

  /** What speaks for which subject in a text; subjects that nothing speaks for are left out. */
  lookUp(text: string): TextEvidence {
    const list = this.words.of(text);
    const names = termsOf(list);
    const found = new Map<string, SubjectEvidence>();
    const of = (code: string): SubjectEvidence => {
      let known = found.get(code);
      if (!known) {
        known = {
          code,
          general: this.general.has(code),
          label: 0,
          covered: 0,
          nearest: 0,
          share: 0,
          middle: 0,
          nearestMiddle: false,
          labels: [],
          piece: null,
        };
        found.set(code, known);
      }
      return known;
    };
    const terms: Term[] = [];
    let norm = 0;
    for (const name of names) {
      const term = this.terms.get(name);
      if (term) terms.push(term);
      norm += (term?.weight ?? this.unseen) ** 2;
    }
    this.matchLabels(list, of);
    this.coverLabels(terms, of);
    this.comparePieces(terms, norm, of);
    this.middles.weigh(list, new Set(found.keys()), of);
    return { terms: names, evidence: [...found.values()] };
  }

  /** The words of a text that speak for a subject: its labels, or else the rarest that the nearest piece on record shares, or that its middle has. */
  wordsFor(terms: ReadonlySet<string>, { code, labels, piece }: SubjectEvidence): string[] {
    if (labels.length) return labels;
    if (piece === null) return this.middles.wordsFor(terms, code).slice(0, WORDS_SHOWN);
    const { terms: own } = this.pieces[piece] as Piece;
    const shared = [...terms].filter((term) => own.has(term));
    return shared.sort((a, b) => this.weightOf(b) - this.weightOf(a) || (a < b ? -1 : 1)).slice(0, WORDS_SHOWN);
  }

  private matchLabels(list: readonly string[], of: EvidenceOf): void {
    for (const { text, codes } of this.labelsIn(list)) {
      for (const code of codes) {
        const { right, tried } = this.trials.get(`${text}|${code}`) ?? { right: 0, tried: 0 };
        const evidence = of(code);
        evidence.label = Math.max(evidence.label, (LABEL_PRIOR * PRIOR_WEIGHT + right) / (PRIOR_WEIGHT + tried));
        if (!evidence.labels.includes(text)) evidence.labels.push(text);
      }
    }
  }

  /** Labels that are in a text whole; of two that begin at one word the longer, so that the most specific wins. */
  private labelsIn(list: readonly string[]): Label[] {
    const found: Label[] = [];
    for (let index = 0; index < list.length;) {
      const label = (this.labels.get(list[index] as string) ?? []).find(({ rest }) => standsAt(rest, list, index + 1));
      if (label) found.push(label);
      index += label ? label.rest.length + 1 : 1;
    }
    return found;
  }

  /** Counts how often a label that is in a piece on record means its subject there. */
  private tryLabels(list: readonly string[], subjects: readonly string[]): void {
    for (const { text, codes } of this.labelsIn(list)) {
      for (const code of codes) {
        const key = `${text}|${code}`;
        const { right, tried } = this.trials.get(key) ?? { right: 0, tried: 0 };
        this.trials.set(key, { right: right + (subjects.includes(code) ? 1 : 0), tried: tried + 1 });
      }
    }
  }

  private coverLabels(terms: readonly Term[], of: EvidenceOf): void {
    const touched: number[] = [];
    for (const { weight, labels } of terms) {
      for (const label of labels) {
        if (this.covers[label] === 0) touched.push(label);
        this.covers[label] = (this.covers[label] as number) + weight;
      }
    }
    for (const label of touched) {
      const { code, total } = this.labelTerms[label] as (typeof this.labelTerms)[number];
      const covered = (this.covers[label] as number) / total;
      this.covers[label] = 0;
      if (covered < LEAST_COVERED) continue;
      const evidence = of(code);
      evidence.covered = Math.max(evidence.covered, covered);
    }
  }

  private comparePieces(terms: readonly Term[], norm: number, of: EvidenceOf): void {
    const touched: number[] = [];
    for (const { weight, pieces } of terms) {
      const square = weight * weight;
      for (const piece of pieces) {
        if (this.dots[piece] === 0) touched.push(piece);
        this.dots[piece] = (this.dots[piece] as number) + square;
      }
    }
    const near: { piece: number; similarity: number }[] = [];
    for (const piece of touched) {
      const similarity = (this.dots[piece] as number) / Math.sqrt(norm * (this.pieces[piece] as Piece).norm);
      this.dots[piece] = 0;
      if (similarity >= LEAST_SIMILARITY) near.push({ piece, similarity });
    }
    near.sort((a, b) => b.similarity - a.similarity || a.piece - b.piece);
    near.length = Math.min(near.length, NEAR);
    const whole = near.reduce((sum, { similarity }) => sum + similarity ** 2, 0);
    for (const { piece, similarity } of near) {
      // What is about many subjects says little of each.
      const { subjects } = this.pieces[piece] as Piece;
      for (const code of subjects) {
        const evidence = of(code);
        evidence.share = Math.min(1, evidence.share + similarity ** 2 / whole / subjects.length);
        if (similarity <= evidence.nearest) continue;
        evidence.nearest = similarity;
        evidence.piece = piece;
      }
    }
  }

  private addLabel(code: string, list: readonly string[]): void {
    const [first] = list;
    if (first === undefined) return;
    const text = list.join(' ');
    const same = this.labels.get(first) ?? [];
    const known = same.find((label) => label.text === text);
    if (!known)
      this.labels.set(
        first,
        [...same, { text, rest: list.slice(1), codes: [code] }].sort((a, b) => b.rest.length - a.rest.length),
      );
    else if (!known.codes.includes(code)) known.codes.push(code);
    const terms = [...termsOf(list)];
    const id = this.labelTerms.push({ code, total: terms.reduce((sum, term) => sum + this.weightOf(term), 0) }) - 1;
    for (const term of terms) this.terms.get(term)?.labels.push(id);
  }

  private addPiece(subjects: readonly string[], terms: ReadonlySet<string>): void {
    const norm = [...terms].reduce((sum, term) => sum + this.weightOf(term) ** 2, 0);
    if (norm === 0) return;
    const id = this.pieces.push({ subjects, terms, norm }) - 1;
    for (const term of terms) this.terms.get(term)?.pieces.push(id);
  }

  private weightOf(term: string): number {
    return this.terms.get(term)?.weight ?? this.unseen;
  }
}

/** Every term of a collection with its weight: the rarer, the heavier. */
function weighed(collection: readonly ReadonlySet<string>[]): Map<string, Term> {
  const frequency = new Map<string, number>();
  for (const terms of collection) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return new Map([...frequency].map(([term, count]) => [term, { weight: Math.log((collection.length + 1) / (count + 1)), pieces: [], labels: [] }]));
}
