/** What was said about one clause, and what is on record for it: sets of values. */
export interface Judged {
  said: ReadonlySet<string>;
  wanted: ReadonlySet<string>;
}

/** How often a value was said rightly, wrongly, and not at all where it was wanted. */
export interface Rate {
  value: string;
  right: number;
  wrong: number;
  missed: number;
}

/** Rates by value, most wanted first. */
export function ratesOf(judged: readonly Judged[]): Rate[] {
  const rates = new Map<string, Rate>();
  const of = (value: string): Rate => {
    const known = rates.get(value) ?? { value, right: 0, wrong: 0, missed: 0 };
    rates.set(value, known);
    return known;
  };
  for (const { said, wanted } of judged) {
    for (const value of said) of(value)[wanted.has(value) ? 'right' : 'wrong'] += 1;
    for (const value of wanted) if (!said.has(value)) of(value).missed += 1;
  }
  return [...rates.values()].sort((a, b) => b.right + b.missed - a.right - a.missed || (a.value < b.value ? -1 : 1));
}

export function precision({ right, wrong }: Omit<Rate, 'value'>): number {
  return right + wrong === 0 ? 0 : right / (right + wrong);
}

export function recall({ right, missed }: Omit<Rate, 'value'>): number {
  return right + missed === 0 ? 0 : right / (right + missed);
}

/** The harmonic mean of precision and recall; 0 where nothing is right. */
export function f1({ right, wrong, missed }: Omit<Rate, 'value'>): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** All values counted together: each proposal counts once. */
export function micro(rates: readonly Rate[]): Omit<Rate, 'value'> {
  return rates.reduce((sum, { right, wrong, missed }) => ({ right: sum.right + right, wrong: sum.wrong + wrong, missed: sum.missed + missed }), {
    right: 0,
    wrong: 0,
    missed: 0,
  });
}

/** The mean of the F1 of all values that are wanted at all: each value counts once, however rare. */
export function macroF1(rates: readonly Rate[]): number {
  const wanted = rates.filter(({ right, missed }) => right + missed > 0);
  return wanted.length === 0 ? 0 : wanted.reduce((sum, rate) => sum + f1(rate), 0) / wanted.length;
}

/** What was said where something else was wanted, most frequent first: `wanted` or `said` is null where the other stands alone. */
export function confusionsOf(judged: readonly Judged[]): { wanted: string | null; said: string | null; count: number }[] {
  const counts = new Map<string, { wanted: string | null; said: string | null; count: number }>();
  const add = (wanted: string | null, said: string | null): void => {
    const key = `${wanted}|${said}`;
    const known = counts.get(key) ?? { wanted, said, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  };
  for (const { said, wanted } of judged) {
    const wrong = [...said].filter((value) => !wanted.has(value));
    const missed = [...wanted].filter((value) => !said.has(value));
    for (const value of missed) (wrong.length ? wrong : [null]).forEach((other) => add(value, other));
    if (missed.length === 0) for (const value of wrong) add(null, value);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (`${a.wanted}|${a.said}` < `${b.wanted}|${b.said}` ? -1 : 1));
}

/** A range of scores, how many proposals fall into it, and how many of them are right. */
export interface Bucket {
  from: number;
  to: number;
  count: number;
  right: number;
}

/** Proposals by their score, to see whether a score says how often it is right. Bounds are the lower ends, rising from 0. */
export function calibrationOf(scored: readonly { score: number; right: boolean }[], bounds: readonly number[]): Bucket[] {
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? 1;
    const inside = scored.filter(({ score }) => score >= from && (score < to || index === bounds.length - 1));
    return { from, to, count: inside.length, right: inside.filter(({ right }) => right).length };
  });
}
