import type { SubjectView } from './duty.model.js';

/** How a concept relates to the one that was asked about, and how many steps lie between. */
export interface SubjectMatch {
  match: 'EXACT' | 'NARROWER' | 'BROADER' | 'NONE';
  distance: number;
}

const NONE: SubjectMatch = { match: 'NONE', distance: Infinity };
const EXACT: SubjectMatch = { match: 'EXACT', distance: 0 };

/** The vocabulary with its hierarchy, immutable. */
export class Vocabulary {
  private readonly byCode: ReadonlyMap<string, SubjectView>;
  private readonly ancestors = new Map<string, readonly string[]>();

  constructor(readonly subjects: readonly SubjectView[]) {
    this.byCode = new Map(subjects.map((subject) => [subject.code, subject]));
    for (const subject of subjects) this.ancestors.set(subject.code, this.chainOf(subject));
  }

  get(code: string): SubjectView | undefined {
    return this.byCode.get(code);
  }

  /** Broader concepts, nearest first. */
  broaderOf(code: string): readonly string[] {
    return this.ancestors.get(code) ?? [];
  }

  /** How `code`, a concept on record, relates to `asked`. */
  match(asked: string, code: string): SubjectMatch {
    if (asked === code) return EXACT;
    const up = this.broaderOf(asked).indexOf(code);
    if (up >= 0) return { match: 'BROADER', distance: up + 1 };
    const down = this.broaderOf(code).indexOf(asked);
    return down >= 0 ? { match: 'NARROWER', distance: down + 1 } : NONE;
  }

  /** The best match among several concepts of one piece of evidence: EXACT, then the nearest BROADER, then NARROWER. */
  bestMatch(asked: string, codes: readonly string[]): SubjectMatch {
    const order = ['EXACT', 'BROADER', 'NARROWER', 'NONE'];
    return codes
      .map((code) => this.match(asked, code))
      .reduce((best, next) => {
        const gap = order.indexOf(next.match) - order.indexOf(best.match);
        return gap < 0 || (gap === 0 && next.distance < best.distance) ? next : best;
      }, NONE);
  }

  private chainOf(subject: SubjectView): string[] {
    const chain: string[] = [];
    for (let code = subject.broaderCode; code !== null && !chain.includes(code); code = this.byCode.get(code)?.broaderCode ?? null) chain.push(code);
    return chain;
  }
}
