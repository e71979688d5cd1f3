import type { SubjectView } from './duty.model.js';
import { remember } from '../shared/keep.js';

/** How a concept relates to the one that was asked about, and how many steps lie between. */
export interface SubjectMatch {
  match: 'EXACT' | 'NARROWER' | 'BROADER' | 'NONE';
  distance: number;
}

const NONE: SubjectMatch = { match: 'NONE', distance: Infinity };
const ORDER: Record<SubjectMatch['match'], number> = { EXACT: 0, BROADER: 1, NARROWER: 2, NONE: 3 };
const EXACT: SubjectMatch = { match: 'EXACT', distance: 0 };

/** The vocabulary with its hierarchy, immutable. */
export class Vocabulary {
  private readonly byCode: ReadonlyMap<string, SubjectView>;
  private readonly general: ReadonlySet<string>;
  private readonly ancestors = new Map<string, readonly string[]>();
  private readonly kin = new Map<string, ReadonlySet<string>>();
  /** By the concept asked about: matches that were looked up before. */
  private readonly matches = new Map<string, Map<string, SubjectMatch>>();

  constructor(readonly subjects: readonly SubjectView[]) {
    this.byCode = new Map(subjects.map((subject) => [subject.code, subject]));
    this.general = new Set(subjects.flatMap(({ broaderCode }) => broaderCode ?? []));
    for (const subject of subjects) this.ancestors.set(subject.code, this.chainOf(subject));
  }

  get(code: string): SubjectView | undefined {
    return this.byCode.get(code);
  }

  /** Whether there are narrower concepts. */
  isGeneral(code: string): boolean {
    return this.general.has(code);
  }

  /** Broader concepts, nearest first. */
  broaderOf(code: string): readonly string[] {
    return this.ancestors.get(code) ?? [];
  }

  /** The concept itself, the broader and the narrower ones: all that {@link match} does not call NONE. */
  relatedTo(asked: string): ReadonlySet<string> {
    const find = (): ReadonlySet<string> => {
      const narrower = [...this.ancestors].flatMap(([code, chain]) => (chain.includes(asked) ? [code] : []));
      return new Set([asked, ...this.broaderOf(asked), ...narrower]);
    };
    return this.byCode.has(asked) ? remember(this.kin, asked, find) : find();
  }

  /** How `code`, a concept on record, relates to `asked`. */
  match(asked: string, code: string): SubjectMatch {
    if (asked === code) return EXACT;
    const known = this.matches.get(asked)?.get(code);
    if (known) return known;
    const match = this.matchOf(asked, code);
    // Only codes on record are kept, so that the vocabulary bounds the memory.
    if (this.byCode.has(asked) && this.byCode.has(code)) remember(this.matches, asked, () => new Map<string, SubjectMatch>()).set(code, match);
    return match;
  }

  private matchOf(asked: string, code: string): SubjectMatch {
    const up = this.broaderOf(asked).indexOf(code);
    if (up >= 0) return { match: 'BROADER', distance: up + 1 };
    const down = this.broaderOf(code).indexOf(asked);
    return down >= 0 ? { match: 'NARROWER', distance: down + 1 } : NONE;
  }

  /** The best match among several concepts of one piece of evidence: EXACT, then the nearest BROADER, then NARROWER. */
  bestMatch(asked: string, codes: readonly string[]): SubjectMatch {
    let best = NONE;
    for (const code of codes) {
      const next = this.match(asked, code);
      const gap = ORDER[next.match] - ORDER[best.match];
      if (gap < 0 || (gap === 0 && next.distance < best.distance)) best = next;
    }
    return best;
  }

  private chainOf(subject: SubjectView): string[] {
    const chain: string[] = [];
    for (let code = subject.broaderCode; code !== null && !chain.includes(code); code = this.byCode.get(code)?.broaderCode ?? null) chain.push(code);
    return chain;
  }
}
