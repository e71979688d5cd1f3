import type { ReferenceData } from '../../registry/reference.js';
import { atOnce, type Steps } from '../../shared/work.js';
import type { Experience } from './examples.js';
import { labelTexts, LabelReader, type LabelText, type Scored } from './label-reader.js';
import { LinearReader, type Example } from './linear-reader.js';
import { questionWords, type QuestionWord } from './question-words.js';

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

/** How much the labels count beside what people wrote before; at half or twice of it one reading in 100 fewer is right. */
const LABEL_SHARE = 0.4;
/** How many of each reader's best are looked at. */
const BEST = 12;

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

/** The two readers: by labels, which says what matched, and by what people wrote before. */
export class BothReaders {
  private constructor(
    private readonly labels: LabelReader,
    private readonly linear: LinearReader,
    private readonly known: ReadonlySet<string>,
  ) {}

  static of(material: Material): BothReaders {
    return atOnce(BothReaders.making(material));
  }

  /** The same in steps, for it takes long. */
  static *making({ labels, examples }: Material): Steps<BothReaders> {
    const texts: { meaning: string; words: QuestionWord[] }[] = [];
    for (const { meaning, text } of [...labels.map((label) => ({ meaning: label.subject, text: label.text })), ...examples]) {
      texts.push({ meaning, words: questionWords(text) });
      yield;
    }
    const linear = yield* LinearReader.fitting(texts);
    const ofLabels = labels.map(({ kind, code }, index) => ({ kind, code, words: texts[index]?.words ?? [] }));
    yield;
    const byLabel = new LabelReader(ofLabels, meaningsOf(texts));
    yield;
    return new BothReaders(byLabel, linear, new Set(texts.flatMap(({ words }) => words.map(({ folded }) => folded))));
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
    const { meaning, score } = this.linear.nearest(words);
    return meanings.has(meaning) && !meaning.startsWith('-') ? score : 0;
  }

  /** What some words mean by what people wrote before. */
  nearest(words: readonly QuestionWord[]): string {
    return this.linear.nearest(words).meaning;
  }

  read(words: readonly QuestionWord[]): Opinions {
    const ranked = this.labels.rank(words);
    const bySubject = new Map(ranked.filter(({ label }) => label.kind === 'SUBJECT').map((scored) => [scored.label.code, scored]));
    const scores = this.linear.scores(words);
    const all = this.linear.meanings.map((code, index): Weighed => {
      const scored = bySubject.get(code) ?? null;
      const label = scored?.score ?? 0;
      const linear = Math.round((scores[index] as number) * 1000) / 1000;
      return { code, label, linear, both: Math.round((linear + LABEL_SHARE * label) * 1000) / 1000, scored };
    });
    return {
      byLabel: bestBy(all, ({ label }) => label),
      byLinear: bestBy(all, ({ linear }) => linear),
      byBoth: bestBy(all, ({ both }) => both),
      procedures: ranked.filter(({ label }) => label.kind === 'PROCEDURE'),
      known: words.length ? words.filter(({ folded }) => this.known.has(folded)).length / words.length : 0,
    };
  }
}

function bestBy(all: readonly Weighed[], by: (one: Weighed) => number): Weighed[] {
  const least = Float64Array.from(all, by).sort().at(-BEST) ?? 0;
  const order = (a: Weighed, b: Weighed): number => by(b) - by(a) || b.both - a.both || (a.code < b.code ? -1 : 1);
  return all
    .filter((one) => by(one) >= least && by(one) > 0)
    .sort(order)
    .slice(0, BEST);
}

/** In how many meanings each word comes up. */
function meaningsOf(texts: readonly Example[]): Map<string, number> {
  const meanings = new Map<string, Set<string>>();
  for (const { meaning, words } of texts) for (const { folded } of words) meanings.set(folded, (meanings.get(folded) ?? new Set()).add(meaning));
  return new Map([...meanings].map(([word, { size }]) => [word, size]));
}
