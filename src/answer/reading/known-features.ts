import type { Steps } from '../../shared/work.js';
import { FEATURES, isOfLetters } from './features.js';

/** A text by its features, each with its weight; the weights are of length one. */
export interface Vector {
  features: Int32Array;
  weights: Float64Array;
}

/** Runs of letters tell less than words. */
const LETTER_WEIGHT = 0.35;
/** Of few texts each has much in common. */
const FEW = 10;
/** Figures are kept to this many parts of one. */
const EXACTNESS = 1e6;

/** The features by which texts are read, numbered, and how rare each is. */
export class KnownFeatures {
  private constructor(
    private readonly numbers: Int32Array,
    private readonly rarity: Float64Array,
  ) {}

  /**
   * Numbers the features of some texts, and says how rare each is. Letters that one text alone has say nothing; nor does what a larger
   * share of them than `common` has.
   */
  static *counted(features: readonly (readonly number[])[], common: number): Steps<KnownFeatures> {
    const users = new Int32Array(FEATURES);
    for (const own of features) {
      for (const feature of own) users[feature]! += 1;
      yield;
    }
    const numbers = new Int32Array(FEATURES).fill(-1);
    const rarity: number[] = [];
    for (let feature = 0; feature < FEATURES; feature += 1) {
      const count = users[feature] as number;
      if (count === 0 || (count === 1 && isOfLetters(feature)) || count > common * features.length + FEW) continue;
      numbers[feature] = rarity.length;
      rarity.push(ofParts(inParts(Math.log(1 + features.length / count) * (isOfLetters(feature) ? LETTER_WEIGHT : 1))));
    }
    return new KnownFeatures(numbers, Float64Array.from(rarity));
  }

  get size(): number {
    return this.rarity.length;
  }

  /** The features in the order of their numbers, and how rare each is in parts of one. */
  packed(): [features: Int32Array, rarities: Int32Array] {
    const features = new Int32Array(this.size);
    this.numbers.forEach((number, feature) => number >= 0 && (features[number] = feature));
    return [features, Int32Array.from(this.rarity, inParts)];
  }

  static unpacked(features: Int32Array, rarities: Int32Array): KnownFeatures {
    const numbers = new Int32Array(FEATURES).fill(-1);
    features.forEach((feature, number) => (numbers[feature] = number));
    return new KnownFeatures(numbers, Float64Array.from(rarities, ofParts));
  }

  /** A text by those of its features that are known. */
  vectorOf(features: readonly number[]): Vector {
    const own = new Int32Array(features.length);
    let count = 0;
    for (const feature of features) {
      const number = this.numbers[feature] as number;
      if (number >= 0) own[count++] = number;
    }
    const weights = new Float64Array(count);
    let squares = 0;
    for (let index = 0; index < count; index += 1) {
      const weight = this.rarity[own[index] as number] as number;
      weights[index] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let index = 0; index < count; index += 1) weights[index]! /= length;
    return { features: own.subarray(0, count), weights };
  }
}

/** A figure in whole parts of one, and back: what is written to a file is what is read from it. */
export function inParts(figure: number): number {
  return Math.round(figure * EXACTNESS);
}

export function ofParts(count: number): number {
  return count / EXACTNESS;
}
