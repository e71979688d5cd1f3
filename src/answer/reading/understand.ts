import MiniSearch from 'minisearch';
import { distance } from 'fastest-levenshtein';
import { hasDiacritics } from '../../shared/vietnamese.js';
import type { SubjectView } from '../../registry/duty.model.js';
import type { CaveatCode } from '../caveats.js';
import type { DutyQuestion } from '../question.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { Interpretation } from '../resolution.js';
import { actionIn, tellingWords, type Word } from './text-words.js';

/** A free text as read: a question about a duty, or not understood, with the nearest subjects either way. */
export type Reading =
  | { kind: 'DUTY'; duty: DutyQuestion; interpretations: Interpretation[]; procedure: string | null }
  | { kind: 'UNKNOWN'; outside: boolean; caveat: CaveatCode; interpretations: Interpretation[] };

/** From this score on a subject is taken as meant. */
const UNDERSTOOD = 0.55;
/** Below this score a text has nothing to do with any subject on record. */
const RELATED = 0.34;
const PROCEDURE_MEANT = 0.8;
/** Two unrelated subjects closer than this are a tie. */
const TIE = 0.02;
/** Within this distance the number of words explained counts more than the score. */
const CLOSE = 0.1;
/** A label covered beyond this is named in full. */
const WHOLE = 0.95;
const CANDIDATES = 80;
/** A word with the wrong marks that means nothing else. */
const SLIP = 0.9;
const SHOWN = 5;

interface Label {
  id: number;
  kind: Interpretation['kind'];
  code: string;
  words: Word[];
  text: string;
}

interface Scored {
  label: Label;
  score: number;
  /** The share of the label that the question covers. */
  covered: number;
  matched: string[];
}

/**
 * Reads free text against the vocabulary and the procedures, with or without diacritics, with abbreviations, everyday
 * words, typing slips and English. MiniSearch finds the labels that share words (BM25, fuzzy); the score then says how
 * much of the label the question covers and how much of the question the label explains, each word by its rarity, so that
 * it lies between 0 and 1 and a threshold means the same for every label.
 */
export class Understanding {
  private readonly labels: readonly Label[];
  private readonly index: MiniSearch<Label>;
  private readonly rarity: ReadonlyMap<string, number>;
  /** Words as labels spell them: a word with other marks that is none of these is a typing slip. */
  private readonly written: ReadonlySet<string>;

  /** Whether it reads by these words. */
  reads({ vocabulary, procedures }: ReferenceData): boolean {
    return this.reference.vocabulary === vocabulary && this.reference.procedures === procedures;
  }

  constructor(private readonly reference: ReferenceData) {
    this.labels = labelsOf(reference);
    this.rarity = rarityOf(this.labels);
    this.written = new Set(this.labels.flatMap(({ words: own }) => own.map(({ written }) => written)));
    this.index = new MiniSearch<Label>({
      fields: ['folded'],
      extractField: (label, field) => (field === 'id' ? String(label.id) : label.words.map(({ folded }) => folded).join(' ')),
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term || null,
    });
    this.index.addAll([...this.labels]);
  }

  /** What a text asks. Never a guess: below the threshold the nearest subjects are returned instead. */
  read(text: string): Reading {
    const action = actionIn(text);
    const ranked = this.rank(text);
    const subjects = ranked.filter(({ label }) => label.kind === 'SUBJECT');
    const interpretations = ranked.slice(0, SHOWN).map((scored) => this.interpretationOf(scored, action));
    const best = this.preferred(subjects);
    const rival = subjects.find(
      ({ label, score, matched }) =>
        best &&
        label.code !== best.label.code &&
        best.score - score < TIE &&
        matched.length >= best.matched.length &&
        !this.related(best.label.code, label.code),
    );
    const procedure = ranked.find(({ label, score }) => label.kind === 'PROCEDURE' && score >= PROCEDURE_MEANT && score >= (best?.score ?? 0) - TIE);
    if (procedure) {
      const { subjectCode: subject, action: act } = this.reference.procedures.get(procedure.label.code)!;
      if (action === null || action === act)
        return { kind: 'DUTY', duty: { subject, action: act }, interpretations, procedure: procedure.label.code };
    }
    if (!best || best.score < RELATED) return { kind: 'UNKNOWN', outside: true, caveat: 'NOT_UNDERSTOOD', interpretations };
    if (best.score < UNDERSTOOD) return { kind: 'UNKNOWN', outside: false, caveat: 'NOT_UNDERSTOOD', interpretations };
    if (rival) return { kind: 'UNKNOWN', outside: false, caveat: 'AMBIGUOUS_QUESTION', interpretations };
    return { kind: 'DUTY', duty: { subject: best.label.code, action }, interpretations, procedure: null };
  }

  /** Subjects and procedures by how well they match a text, best first, each once. */
  rank(text: string): Scored[] {
    const question = tellingWords(text);
    if (question.length === 0) return [];
    const accented = hasDiacritics(text);
    const found = this.index.search(question.map(({ folded }) => folded).join(' '), {
      fuzzy: (term) => (term.length >= 4 ? 0.25 : false),
      prefix: false,
      combineWith: 'OR',
    });
    const best = new Map<string, Scored>();
    for (const { id } of found.slice(0, CANDIDATES)) {
      const label = this.labels[Number(id)] as Label;
      const scored = this.score(question, accented, label);
      const key = `${label.kind}:${label.code}`;
      if (scored.score > (best.get(key)?.score ?? 0)) best.set(key, scored);
    }
    return [...best.values()].sort((a, b) => b.score - a.score || b.matched.length - a.matched.length || (a.label.code < b.label.code ? -1 : 1));
  }

  /**
   * The subject that is meant: the best, unless a narrower one comes close, is named in full and explains more words of the
   * question (a licence is asked for, not the field), or the best lies outside and one inside comes close.
   */
  private preferred(subjects: readonly Scored[]): Scored | undefined {
    const [best] = subjects;
    if (!best) return undefined;
    const outside = this.scopeOf(best) === 'OUTSIDE';
    const closer = subjects
      .filter(({ score }) => score >= UNDERSTOOD && best.score - score <= CLOSE)
      .find((other) => {
        if (outside) return this.scopeOf(other) === 'INSIDE' && best.score - other.score <= CLOSE / 2;
        return (
          other.covered > WHOLE &&
          other.matched.length > best.matched.length &&
          this.reference.vocabulary.match(best.label.code, other.label.code).match === 'NARROWER'
        );
      });
    return closer ?? best;
  }

  private scopeOf({ label }: Scored): SubjectView['scope'] {
    return this.reference.vocabulary.get(label.code)?.scope ?? 'INSIDE';
  }

  private score(question: readonly Word[], accented: boolean, label: Label): Scored {
    const similar = (asked: Word, own: Word): number => {
      if (asked.written === own.written) return 1;
      if (asked.folded === own.folded) return !accented ? 1 : this.written.has(asked.written) ? 0.6 : SLIP;
      return oneSlipApart(asked.folded, own.folded) ? 0.75 : 0;
    };
    const askedBest = question.map(() => 0);
    const ownBest = label.words.map(() => 0);
    for (const [i, asked] of question.entries()) {
      for (const [j, own] of label.words.entries()) {
        const likeness = similar(asked, own);
        askedBest[i] = Math.max(askedBest[i] as number, likeness);
        ownBest[j] = Math.max(ownBest[j] as number, likeness);
      }
    }
    const share = (of: readonly Word[], best: readonly number[]): number => {
      const total = of.reduce((sum, word) => sum + this.weightOf(word), 0);
      return total === 0 ? 0 : of.reduce((sum, word, index) => sum + this.weightOf(word) * (best[index] as number), 0) / total;
    };
    const covered = share(label.words, ownBest);
    const explained = share(question, askedBest);
    const score = covered * (0.5 + 0.5 * explained) * (0.8 + 0.2 * adjacency(question, label.words));
    return {
      label,
      covered,
      score: Math.round(score * 1000) / 1000,
      matched: question.filter((_, index) => (askedBest[index] as number) >= 0.6).map(({ written }) => written),
    };
  }

  private weightOf(word: Word): number {
    return word.weight * (this.rarity.get(word.folded) ?? 1);
  }

  private related(a: string, b: string): boolean {
    return this.reference.vocabulary.match(a, b).match !== 'NONE';
  }

  private interpretationOf({ label, score, matched }: Scored, action: DutyQuestion['action']): Interpretation {
    const { vocabulary, procedures } = this.reference;
    const procedure = label.kind === 'PROCEDURE' ? procedures.get(label.code) : undefined;
    const name = procedure?.name ?? (vocabulary.get(label.code) as SubjectView).prefLabel;
    return { kind: label.kind, code: label.code, label: name, action: procedure?.action ?? action, score, matched };
  }
}

function oneSlipApart(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1;
}

function labelsOf({ vocabulary, procedures }: ReferenceData): Label[] {
  const labels: Label[] = [];
  const add = (kind: Label['kind'], code: string, text: string): void => {
    const telling = tellingWords(text);
    if (telling.length) labels.push({ id: labels.length, kind, code, words: telling, text });
  };
  for (const { code, prefLabel, altLabels } of vocabulary.subjects) {
    if (UNASKABLE.has(code)) continue;
    [prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en].forEach((text) => add('SUBJECT', code, text));
  }
  for (const { code, name, altNames } of procedures.values()) [name.vi, name.en, ...altNames].forEach((text) => add('PROCEDURE', code, text));
  return labels;
}

/** Concepts that nobody asks for: they stand for "everything" and "anything else". */
const UNASKABLE = new Set(['all-fields', 'internal.other-tasks']);

/** How much a word tells, by how few concepts use it: 1 for one concept, falling towards 0.2. */
function rarityOf(labels: readonly Label[]): Map<string, number> {
  const users = new Map<string, Set<string>>();
  for (const { code, words: own } of labels) for (const { folded } of own) users.set(folded, (users.get(folded) ?? new Set()).add(code));
  return new Map([...users].map(([word, codes]) => [word, Math.max(0.2, 1 / (1 + 0.5 * Math.log(codes.size)))]));
}

/** The share of neighbouring words of the label that stand together in the question: syllables make words only in order. */
function adjacency(question: readonly Word[], label: readonly Word[]): number {
  if (label.length < 2) return 1;
  const pairs = new Set(question.slice(1).map((word, index) => `${question[index]!.folded} ${word.folded}`));
  const own = label.slice(1).map((word, index) => `${label[index]!.folded} ${word.folded}`);
  return own.filter((pair) => pairs.has(pair)).length / own.length;
}
