import type { Proposed } from '../proposal.js';
import type { SubjectEvidence } from './subject-evidence.js';
import type { SubjectIndex } from './subject-index.js';

/**
 * How much each kind of evidence says: the weights of a logistic regression, fitted to the five documents on record, each read with
 * the summaries of the others alone and with their texts (docs/classification.md). There are few of them, so that they cannot memorise single clauses.
 */
const WEIGHTS = {
  base: -3.02,
  label: 2.62,
  share: 1.04,
  near: 0.95,
  same: 3.3,
  field: 1.6,
  best: 0.34,
  noLabel: -0.26,
  general: -0.16,
  middle: 2.38,
  nearestMiddle: 1.02,
} as const;
/** From this score on a subject is proposed; four to six in ten are right just above it (docs/classification.md). */
const SUBJECT_THRESHOLD = 0.5;
/** The best subject of a clause that has no other is proposed from this score on; half of them are right, and all are shown as uncertain. */
export const ONLY_SUBJECT_THRESHOLD = 0.2;
/** Headings that can say which field a clause is about: its parent and the one above. */
const HEADINGS = 2;
/** Characters of a heading that are read; the rest is text that ran into it. */
const MOST_OF_A_HEADING = 300;

/** How strongly a heading speaks for each family of subjects. */
type Field = ReadonlyMap<string, number>;

/** Reads the subjects of clauses. Headings are read once each, since many clauses are under one. */
export class SubjectReader {
  private readonly headings = new Map<string, Field>();

  constructor(private readonly index: SubjectIndex) {}

  /** The subjects of a clause by score, best first; none below the threshold. */
  read(parts: readonly string[], headings: readonly string[]): Proposed<string>[] {
    const above = headings.slice(0, HEADINGS).map((text) => this.heading(text.slice(0, MOST_OF_A_HEADING)));
    const best = new Map<string, { score: number; terms: ReadonlySet<string>; evidence: SubjectEvidence }>();
    for (const part of parts) {
      const { terms, evidence } = this.index.lookUp(part);
      for (const [one, score] of scoresOf(evidence, above)) {
        if (score > (best.get(one.code)?.score ?? 0)) best.set(one.code, { score, terms, evidence: one });
      }
    }
    const ranked = [...best].sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1));
    const clear = ranked.filter(([, { score }]) => score >= SUBJECT_THRESHOLD);
    const chosen = clear.length ? clear : ranked.slice(0, 1).filter(([, { score }]) => score >= ONLY_SUBJECT_THRESHOLD);
    return chosen.map(([value, { score, terms, evidence }]) => ({ value, score: rounded(score), matched: this.index.wordsFor(terms, evidence) }));
  }

  private heading(text: string): Field {
    const known = this.headings.get(text);
    if (known) return known;
    const { evidence } = this.index.lookUp(text);
    const families = new Map<string, number>();
    for (const { code, label, nearest, share } of evidence) {
      const family = familyOf(code);
      families.set(family, Math.max(families.get(family) ?? 0, label, nearest * share));
    }
    this.headings.set(text, families);
    return families;
  }
}

/** The first component of a code: `radiation` of `radiation.xray`. */
export function familyOf(code: string): string {
  return code.split('.', 1)[0] as string;
}

function scoresOf(evidence: readonly SubjectEvidence[], above: readonly Field[]): [SubjectEvidence, number][] {
  const most = Math.max(0, ...evidence.map(({ nearest, share }) => nearest * share));
  return evidence.map((one) => {
    const { code, general, label, nearest, share, middle, nearestMiddle } = one;
    const near = nearest * share;
    const sum =
      WEIGHTS.base +
      WEIGHTS.label * label +
      WEIGHTS.share * share +
      WEIGHTS.near * near +
      WEIGHTS.same * nearest ** 2 +
      WEIGHTS.field * Math.max(0, ...above.map((families) => families.get(familyOf(code)) ?? 0)) +
      (most > 0 && near === most ? WEIGHTS.best : 0) +
      (label === 0 ? WEIGHTS.noLabel : 0) +
      (general ? WEIGHTS.general : 0) +
      WEIGHTS.middle * middle +
      (nearestMiddle ? WEIGHTS.nearestMiddle : 0);
    return [one, 1 / (1 + Math.exp(-sum))];
  });
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
