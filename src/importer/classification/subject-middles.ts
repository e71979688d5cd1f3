import type { AskedBefore } from '../../answer/reading/examples.js';
import { LinearReader, type Example } from '../../answer/reading/linear-reader.js';
import { remember } from '../../shared/keep.js';
import { fold } from '../../shared/vietnamese.js';
import type { Knowledge } from './knowledge.js';
import type { EvidenceOf } from './subject-evidence.js';
import type { SubjectWords } from './subject-words.js';

/** So many subjects whose middle is nearest are looked at. */
const NEAREST = 3;

/** Of the questions about a subject so many count: more would drown the words in which officials write. */
const ASKED = 8;
/** What a larger share of the texts has is a word of officials in general. */
const COMMON = 0.03;

/** What a label, a summary or a question says, as words. */
type Wording = Example;

/** The questions of people as words, worked out for a subject when it is first looked at: every index of the same questions reads them. */
export class AskedWords {
  private readonly questions: ReadonlyMap<string, readonly AskedBefore[]>;
  private readonly worded = new Map<string, readonly Wording[]>();

  constructor(
    asked: readonly AskedBefore[],
    private readonly words: SubjectWords,
  ) {
    this.questions = Map.groupBy(asked, ({ meaning }) => meaning);
  }

  about(subject: string): readonly Wording[] {
    return remember(this.worded, subject, () =>
      (this.questions.get(subject) ?? []).slice(-ASKED).map(({ text }) => wordingOf(subject, this.words.of(text))),
    );
  }
}

/**
 * For each subject the middle of all that is known of it: labels, summaries on record and the questions of people. A text in words
 * that no label has is still nearer to one than to others, by its words, pairs of words and runs of letters.
 */
export class SubjectMiddles {
  private readonly reader: LinearReader;

  constructor(
    { subjects, examples }: Pick<Knowledge, 'subjects' | 'examples'>,
    labels: readonly { code: string; list: readonly string[] }[],
    words: SubjectWords,
    asked: AskedWords,
  ) {
    const wordings: Wording[] = [
      ...labels.map(({ code, list }) => wordingOf(code, list)),
      ...examples.flatMap(({ summary, duties }) => {
        const list = words.of(summary);
        return [...new Set(duties.flatMap((duty) => duty.subjects))].map((subject) => wordingOf(subject, list));
      }),
      ...subjects.flatMap(({ code }) => asked.about(code)),
    ];
    this.reader = LinearReader.of(wordings, 0, COMMON);
  }

  /** Adds to the evidence how near a text is to the subjects that something speaks for, and to the nearest. */
  weigh(list: readonly string[], found: ReadonlySet<string>, of: EvidenceOf): void {
    const { meanings } = this.reader;
    const scores = this.reader.scores(withFolded(list));
    const nearest = [...meanings.keys()]
      .filter((at) => (scores[at] as number) > 0)
      .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .slice(0, NEAREST);
    const looked = new Set([...nearest, ...[...meanings.keys()].filter((at) => found.has(meanings[at] as string))]);
    for (const at of looked) {
      const evidence = of(meanings[at] as string);
      evidence.middle = scores[at] as number;
      evidence.nearestMiddle = at === nearest[0];
    }
  }

  /** The words of a text that bring it near to a subject, those that do most first. */
  wordsFor(terms: ReadonlySet<string>, subject: string): string[] {
    const at = this.reader.meanings.indexOf(subject);
    return [...terms]
      .map((term) => ({ term, near: this.reader.scores(withFolded(term.split(' ')))[at] ?? 0 }))
      .filter(({ near }) => near > 0)
      .sort((a, b) => b.near - a.near || (a.term < b.term ? -1 : 1))
      .map(({ term }) => term);
  }
}

function wordingOf(subject: string, list: readonly string[]): Wording {
  return { meaning: subject, words: withFolded(list) };
}

function withFolded(list: readonly string[]): { written: string; folded: string }[] {
  return list.map((written) => ({ written, folded: fold(written) }));
}
