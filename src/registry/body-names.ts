import { fold } from '../shared/vietnamese.js';
import type { BodyKindView } from './body.model.js';

/** A word of a text with its place; `KH&CN` and `KH & CN` are one word. */
export interface PlacedWord {
  folded: string;
  start: number;
  end: number;
}

/** The words of a text with their places, folded. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:\s*&\s*[\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    folded: fold(word).replace(/[\s&]/g, ''),
    start: index,
    end: index + word.length,
  }));
}

/** Where a text names a kind of body: the places of its first and last word among those of the text. */
export interface NamedBody {
  kind: BodyKindView;
  first: number;
  last: number;
}

/** Finds bodies by names and abbreviations as people write them: `Sở KH&CN`, `Sở Nông nghiệp & Môi trường`, `so y te`, `SYT`, `Department of Health`. */
export class BodyNames {
  private readonly byName = new Map<string, BodyKindView>();
  /** By the first word of names, how many words the longest of them has. */
  private readonly longest = new Map<string, number>();

  constructor(kinds: readonly BodyKindView[]) {
    for (const kind of kinds)
      for (const name of [kind.name.vi, kind.name.en, kind.key, ...kind.short])
        for (const written of [name, name.replaceAll(/ (?:và|and) /g, ' & ')]) {
          const key = plain(written);
          if (!this.byName.has(key)) this.byName.set(key, kind);
        }
    for (const name of this.byName.keys()) {
      const [first, ...others] = name.split(' ') as [string, ...string[]];
      this.longest.set(first, Math.max(this.longest.get(first) ?? 0, 1 + others.length));
    }
  }

  /** The kind of a name alone. */
  named(name: string): BodyKindView | undefined {
    return this.byName.get(plain(name));
  }

  /** The kinds that words name, in order; of names that overlap the longest. */
  among(words: readonly PlacedWord[]): NamedBody[] {
    const found: NamedBody[] = [];
    for (let first = 0; first < words.length; first += 1) {
      const longest = this.longest.get((words[first] as PlacedWord).folded) ?? 0;
      for (let length = Math.min(longest, words.length - first); length > 0; length -= 1) {
        const key = words
          .slice(first, first + length)
          .map(({ folded }) => folded)
          .join(' ');
        const kind = this.byName.get(key);
        if (!kind) continue;
        found.push({ kind, first, last: first + length - 1 });
        first += length - 1;
        break;
      }
    }
    return found;
  }
}

function plain(name: string): string {
  return placedWords(name)
    .map(({ folded }) => folded)
    .join(' ');
}
