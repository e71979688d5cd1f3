import { atOnce, type Steps } from '../../shared/work.js';
import { fold, words } from '../../shared/vietnamese.js';
import { featuresOf } from './features.js';
import { inParts, KnownFeatures, ofParts, type Vector } from './known-features.js';

/** A text of which it is known whether some office handles what it asks. */
export interface Handled {
  text: string;
  handled: boolean;
}

/** What a fitted reader has beside its figures. */
interface OfficeHead {
  features: number;
  constant: number;
}

/** How often all texts are gone through, and how far each moves the weights at first: the less, the more texts have moved them. */
const ROUNDS = 3;
const RATE = 0.5;
/** What a weight is taken to have been moved by before. */
const MOVED = 0.01;
/** Few of the texts are of no office: each of them counts as so many. */
const UNHANDLED = 3;
/** A text of fewer words is the name of something: it does not say how it is asked. */
const LEAST_WORDS = 4;
/** Texts are taken in turn by steps of this prime, so that those of one matter do not follow each other. */
const STRIDE = 7919;

/**
 * Tells what some office of a province may handle from what none does: prices, jobs, homework, news. A logistic function over all words of
 * a text, those too by which people ask ("bao nhiêu", "mua", "là gì"), which say nothing of a matter and most of what kind of question it is.
 * Nothing is drawn by lot: the same texts give the same figures.
 */
export class OfficeReader {
  private constructor(
    private readonly known: KnownFeatures,
    /** In parts of one, as is the constant. */
    private readonly weights: Int32Array,
    private readonly constant: number,
  ) {}

  static of(texts: readonly Handled[]): OfficeReader {
    return atOnce(OfficeReader.fitting(texts));
  }

  /** The same in steps, for it takes long. */
  static *fitting(texts: readonly Handled[]): Steps<OfficeReader> {
    const features: number[][] = [];
    for (const { text } of texts) {
      features.push(featuresOf(allWords(text)));
      yield;
    }
    const known = yield* KnownFeatures.counted(features, 1);
    const vectors: Vector[] = [];
    for (const each of features) {
      vectors.push(known.vectorOf(each));
      yield;
    }
    const weights = new Float64Array(known.size);
    const moved = new Float64Array(known.size).fill(MOVED);
    let constant = 0;
    let constantMoved = 1;
    for (let turn = 0; turn < ROUNDS * texts.length; turn += 1) {
      const at = (turn * STRIDE) % texts.length;
      const { features: own, weights: by } = vectors[at] as Vector;
      const likely = logistic(constant + product(vectors[at] as Vector, weights));
      const slope = (texts[at] as Handled).handled ? -likely : UNHANDLED * (1 - likely);
      constantMoved += slope * slope;
      constant += (RATE / Math.sqrt(constantMoved)) * slope;
      for (let index = 0; index < own.length; index += 1) {
        const feature = own[index] as number;
        const step = slope * (by[index] as number);
        moved[feature]! += step * step;
        weights[feature]! += (RATE / Math.sqrt(moved[feature] as number)) * step;
      }
      yield;
    }
    return new OfficeReader(known, Int32Array.from(weights, inParts), inParts(constant));
  }

  /** How likely it is that no office handles what a text asks, between 0 and 1, to three digits; 0 where it says too little to tell. */
  unhandled(text: string): number {
    const said = allWords(text);
    if (said.length < LEAST_WORDS) return 0;
    const sum = this.constant + product(this.known.vectorOf(featuresOf(said)), this.weights);
    return Math.round(1000 * logistic(ofParts(sum))) / 1000;
  }

  /** A fitted reader as its head and its figures, which lie one after the other, little end first: features, rarities, weights. */
  packed(): { head: OfficeHead; figures: Buffer } {
    const parts = [...this.known.packed(), this.weights];
    return {
      head: { features: this.known.size, constant: this.constant },
      figures: Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    };
  }

  static unpacked({ features, constant }: OfficeHead, figures: Buffer): OfficeReader {
    const take = (part: number): Int32Array =>
      new Int32Array(new Uint8Array(figures.subarray(4 * part * features, 4 * (part + 1) * features)).buffer);
    return new OfficeReader(KnownFeatures.unpacked(take(0), take(1)), take(2), constant);
  }
}

function allWords(text: string): { written: string; folded: string }[] {
  return words(text).map((written) => ({ written, folded: fold(written) }));
}

function product({ features, weights }: Vector, of: Float64Array | Int32Array): number {
  let sum = 0;
  for (let index = 0; index < features.length; index += 1) sum += (weights[index] as number) * (of[features[index] as number] as number);
  return sum;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
