import { atOnce, type Steps } from '../../shared/work.js';
import { featuresOf } from './features.js';
import { inParts, KnownFeatures, ofParts, type Vector } from './known-features.js';
import type { Word } from './text-words.js';

/** A text of which it is known what it means. */
export interface Example {
  meaning: string;
  words: readonly Pick<Word, 'written' | 'folded'>[];
}

/** What a fitted reader has beside its figures. */
interface Head {
  meanings: readonly string[];
  features: number;
  weights: number;
}

/** What so many of the texts have tells nothing, and takes the longest. */
const COMMON = 0.1;
/** How often all examples are gone through. */
const ROUNDS = 4;
/** How far the right meaning shall be above every other, and the largest step towards it. */
const MARGIN = 0.4;
const STEP = 0.5;
/** A weight below it moves scarcely a score by a thousandth, to which scores are rounded; almost half of them are. Without them a text is read the same, and faster. */
const LEAST_WEIGHT = 0.01;

/**
 * Reads by what people wrote before: a linear model over words, pairs of words and runs of letters. Each meaning begins as the
 * middle of its examples and is moved, example by example in their order, until it is above the others; the weights are the
 * mean of all rounds (a perceptron with a margin). Nothing is drawn by lot: the same examples give the same model.
 */
export class LinearReader {
  /** Of a feature: where its weights begin; of a weight, which is in parts of one: its meaning. */
  private begins: Int32Array = new Int32Array();
  private meaningOf: Uint16Array = new Uint16Array();
  private weights: Int32Array = new Int32Array();

  private constructor(
    readonly meanings: readonly string[],
    private readonly known: KnownFeatures,
  ) {}

  /** A reader of some examples; without rounds each meaning stays the middle of its examples. `common`: what a larger share of them has tells nothing. */
  static of(examples: readonly Example[], rounds = ROUNDS, common = COMMON): LinearReader {
    return atOnce(LinearReader.fitting(examples, rounds, common));
  }

  /** The same in steps, for it takes long. */
  static *fitting(examples: readonly Example[], rounds = ROUNDS, common = COMMON): Steps<LinearReader> {
    const features: number[][] = [];
    for (const { words } of examples) {
      features.push(featuresOf(words));
      yield;
    }
    const meanings = [...new Set(examples.map(({ meaning }) => meaning))].sort();
    const reader = new LinearReader(meanings, yield* KnownFeatures.counted(features, common));
    yield* reader.fit(examples, features, rounds);
    return reader;
  }

  /** A fitted reader as its head and its figures, which lie one after the other, little end first: features, rarities, beginnings, weights, meanings. */
  packed(): { head: Head; figures: Buffer } {
    const parts = [...this.known.packed(), this.begins, this.weights, this.meaningOf];
    return {
      head: { meanings: this.meanings, features: this.known.size, weights: this.weights.length },
      figures: Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    };
  }

  static unpacked({ meanings, features, weights }: Head, figures: Buffer): LinearReader {
    let at = 0;
    const take = (count: number, width: number): ArrayBuffer => {
      const part = figures.subarray(at, at + count * width);
      at += part.length;
      return new Uint8Array(part).buffer;
    };
    const known = KnownFeatures.unpacked(new Int32Array(take(features, 4)), new Int32Array(take(features, 4)));
    const reader = new LinearReader(meanings, known);
    reader.begins = new Int32Array(take(features + 1, 4));
    reader.weights = new Int32Array(take(weights, 4));
    reader.meaningOf = new Uint16Array(take(weights, 2));
    return reader;
  }

  /** How near a text is to each meaning, by its number among {@link meanings}; about 0 to 1. */
  scores(words: readonly Pick<Word, 'written' | 'folded'>[]): Float64Array {
    return this.scored(this.known.vectorOf(featuresOf(words)), this.weights).map(ofParts);
  }

  /** The meaning that a text is nearest to. */
  nearest(words: readonly Pick<Word, 'written' | 'folded'>[]): { meaning: string; score: number } {
    const scores = this.scores(words);
    const best = scores.reduce((first, score, at) => (score > (scores[first] as number) ? at : first), 0);
    return { meaning: this.meanings[best] as string, score: scores[best] as number };
  }

  /** Lays out a weight for each feature and each meaning that has an example with it. Shapes: `texts` by meaning. */
  private *lay(texts: readonly { vector: Vector; meaning: number }[]): Steps<Uint16Array> {
    const last = new Int32Array(this.known.size);
    const each = function* (take: (feature: number, meaning: number) => void): Steps<void> {
      last.fill(-1);
      for (const { vector, meaning } of texts) {
        for (const feature of vector.features) {
          if (last[feature] === meaning) continue;
          last[feature] = meaning;
          take(feature, meaning);
        }
        yield;
      }
    };
    this.begins = new Int32Array(this.known.size + 1);
    yield* each((feature) => (this.begins[feature + 1]! += 1));
    for (let feature = 0; feature < this.known.size; feature += 1) this.begins[feature + 1]! += this.begins[feature] as number;
    const meanings = new Uint16Array(this.begins[this.known.size] as number);
    const next = this.begins.slice();
    yield* each((feature, meaning) => (meanings[next[feature]!++] = meaning));
    return meanings;
  }

  /** The middle of the examples of each meaning, of length one. Shapes: `texts` by meaning. */
  private *middles(texts: readonly { vector: Vector; meaning: number }[]): Steps<Float64Array> {
    const weights = new Float64Array(this.meaningOf.length);
    const length = new Float64Array(this.meanings.length);
    const next = this.begins.slice();
    for (const { vector, meaning } of texts) {
      for (let index = 0; index < vector.features.length; index += 1) {
        const feature = vector.features[index] as number;
        while (this.meaningOf[next[feature] as number] !== meaning) next[feature]! += 1;
        weights[next[feature] as number]! += vector.weights[index] as number;
      }
      yield;
    }
    for (let at = 0; at < weights.length; at += 1) length[this.meaningOf[at] as number]! += (weights[at] as number) ** 2;
    for (let at = 0; at < weights.length; at += 1) weights[at]! /= Math.sqrt(length[this.meaningOf[at] as number] as number);
    return weights;
  }

  private *fit(examples: readonly Example[], features: readonly (readonly number[])[], rounds: number): Steps<void> {
    const number = new Map(this.meanings.map((meaning, index) => [meaning, index]));
    const texts: { vector: Vector; meaning: number }[] = [];
    for (const [index, { meaning }] of examples.entries()) {
      const vector = this.known.vectorOf(features[index] as readonly number[]);
      if (vector.features.length > 0) texts.push({ vector, meaning: number.get(meaning) as number });
      yield;
    }
    const ordered = [...texts].sort((a, b) => a.meaning - b.meaning);
    this.meaningOf = yield* this.lay(ordered);
    this.keep(yield* this.trained(texts, yield* this.middles(ordered), rounds));
  }

  /** The weights in parts of one, as they are on the mean of all rounds. */
  private *trained(texts: readonly { vector: Vector; meaning: number }[], weights: Float64Array, rounds: number): Steps<Int32Array> {
    const moving = weights.slice();
    for (let round = 0; round < rounds; round += 1) {
      for (const { vector, meaning } of texts) {
        this.learn(vector, moving, meaning);
        yield;
      }
      for (let at = 0; at < moving.length; at += 1) weights[at]! += moving[at] as number;
      yield;
    }
    return Int32Array.from(weights, (sum) => inParts(sum / (rounds + 1)));
  }

  /** Keeps the weights that are not too small. */
  private keep(weights: Int32Array): void {
    const least = inParts(LEAST_WEIGHT);
    const begins = new Int32Array(this.begins.length);
    let kept = 0;
    for (let feature = 0; feature + 1 < begins.length; feature += 1) {
      for (let at = this.begins[feature] as number; at < (this.begins[feature + 1] as number); at += 1) {
        if (Math.abs(weights[at] as number) < least) continue;
        weights[kept] = weights[at] as number;
        this.meaningOf[kept] = this.meaningOf[at] as number;
        kept += 1;
      }
      begins[feature + 1] = kept;
    }
    this.begins = begins;
    this.weights = weights.slice(0, kept);
    this.meaningOf = this.meaningOf.slice(0, kept);
  }

  /** Moves the weights where another meaning is too near. */
  private learn(vector: Vector, moving: Float64Array, meaning: number): void {
    const scores = this.scored(vector, moving);
    let rival = -1;
    for (let other = 0; other < scores.length; other += 1)
      if (other !== meaning && (rival < 0 || (scores[other] as number) > (scores[rival] as number))) rival = other;
    const short = rival < 0 ? 0 : MARGIN - ((scores[meaning] as number) - (scores[rival] as number));
    if (short > 0) this.move(vector, moving, meaning, rival, Math.min(STEP, short / 2));
  }

  private move({ features, weights }: Vector, moving: Float64Array, meaning: number, rival: number, step: number): void {
    for (let index = 0; index < features.length; index += 1) {
      const by = step * (weights[index] as number);
      const own = this.placeOf(features[index] as number, meaning);
      const other = this.placeOf(features[index] as number, rival);
      if (own >= 0) moving[own]! += by;
      if (other >= 0) moving[other]! -= by;
    }
  }

  /** Where the weight of a feature for a meaning lies among all, which are in the order of meanings; -1 where there is none. */
  private placeOf(feature: number, meaning: number): number {
    const end = this.begins[feature + 1] as number;
    let low = this.begins[feature] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.meaningOf[middle] as number) < meaning) low = middle + 1;
      else high = middle;
    }
    return low < end && this.meaningOf[low] === meaning ? low : -1;
  }

  private scored({ features, weights }: Vector, of: Float64Array | Int32Array): Float64Array {
    const { begins, meaningOf } = this;
    const scores = new Float64Array(this.meanings.length);
    for (let index = 0; index < features.length; index += 1) {
      const feature = features[index] as number;
      const weight = weights[index] as number;
      const end = begins[feature + 1] as number;
      for (let at = begins[feature] as number; at < end; at += 1) scores[meaningOf[at] as number]! += weight * (of[at] as number);
    }
    return scores;
  }
}
