import { words } from '../../shared/vietnamese.js';

/**
 * How alike the wording of two summaries is, between 0 and 1: the cosine of their word counts, each word weighted by its
 * rarity among all the summaries given (TF-IDF). Words that every summary has say nothing; "X-quang" says nearly everything.
 */
export class Wording {
  private readonly documents: number;
  private readonly frequency = new Map<string, number>();
  private readonly vectors = new Map<string, ReadonlyMap<string, number>>();

  constructor(texts: readonly string[]) {
    this.documents = texts.length;
    for (const text of texts) for (const word of new Set(words(text))) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
  }

  likeness(a: string, b: string): number {
    const [left, right] = [this.vectorOf(a), this.vectorOf(b)];
    let product = 0;
    for (const [word, weight] of left) product += weight * (right.get(word) ?? 0);
    return Math.min(1, product);
  }

  /** Of length 1, so that a product of two is their cosine. */
  private vectorOf(text: string): ReadonlyMap<string, number> {
    const known = this.vectors.get(text);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weighted = [...counts].map(([word, count]) => [word, count * Math.log(1 + this.documents / (this.frequency.get(word) ?? 1))] as const);
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    const vector = new Map(weighted.map(([word, weight]) => [word, length ? weight / length : 0]));
    this.vectors.set(text, vector);
    return vector;
  }
}
