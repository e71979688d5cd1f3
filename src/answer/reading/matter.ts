import type { BodyKindView } from '../../registry/body.model.js';
import { placedWords, type BodyNames, type PlacedWord } from '../../registry/body-names.js';
import type { ProvinceView } from '../../registry/province.model.js';

/** A question told apart: what it is about, and the bodies that it is put to or names. */
export interface Matter {
  text: string;
  bodies: readonly BodyKindView[];
}

/** Words between a body or the text and the name of its province. */
const BEFORE_PLACE: readonly string[] = ['tinh', 'tp', 'o', 'tai', 'cua', 'of', 'in'];

/** Tells what a question is about from whom it is put to and where: `Sở KH&CN Yên Bái ơi, ...` is about what follows. */
export class MatterReader {
  private readonly provinces: ReadonlySet<string>;

  constructor(
    private readonly names: BodyNames,
    provinces: readonly ProvinceView[],
  ) {
    this.provinces = new Set(
      provinces
        .flatMap(({ name, aliases }) => [name.vi, ...aliases])
        .map((name) =>
          placedWords(name)
            .map(({ folded }) => folded)
            .join(' '),
        ),
    );
  }

  read(text: string): Matter {
    const words = placedWords(text);
    const named = this.names.among(words);
    const taken = new Set<number>();
    for (const { first, last } of named) {
      for (let at = first; at <= last; at += 1) taken.add(at);
      for (const at of this.placeAfter(words, last + 1, true)) taken.add(at);
    }
    for (let at = 0; at < words.length; at += 1) for (const place of this.placeAfter(words, at, false)) taken.add(place);
    const left = words.map(({ start, end }, at) => ({ start, end, taken: taken.has(at) }));
    return {
      text: without(
        text,
        left.filter((word) => word.taken),
      ),
      bodies: [...new Set(named.map(({ kind }) => kind))],
    };
  }

  /** The words that name a province from a place on; alone only where a word before it says so. */
  private placeAfter(words: readonly PlacedWord[], from: number, bare: boolean): number[] {
    const said = (at: number): string => words[at]?.folded ?? '';
    const before = said(from) === 'thanh' && said(from + 1) === 'pho' ? 2 : BEFORE_PLACE.includes(said(from)) ? 1 : 0;
    if (before === 0 && !bare) return [];
    for (let length = 5; length > 0; length -= 1) {
      const name = words.slice(from + before, from + before + length).map(({ folded }) => folded);
      if (name.length === length && this.provinces.has(name.join(' '))) return Array.from({ length: before + length }, (_, index) => from + index);
    }
    return [];
  }
}

function without(text: string, parts: readonly { start: number; end: number }[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of parts) {
    left += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return left + text.slice(at);
}
