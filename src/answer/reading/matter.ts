import type { BodyKindView } from '../../registry/body.model.js';
import { placedWords, type BodyNames, type PlacedWord } from '../../registry/body-names.js';
import type { ProvinceView } from '../../registry/province.model.js';

/** A question told apart: what it is about, and the bodies that it is put to or names. */
export interface Matter {
  text: string;
  bodies: readonly BodyKindView[];
  /** Of each province that it names the records under that name, of any time. */
  provinces: readonly (readonly ProvinceView[])[];
}

/** The words of a text that name a province, with what stands before its name. */
interface Place {
  first: number;
  last: number;
  provinces: readonly ProvinceView[];
}

/** Words between a body or the text and the name of its province. */
const BEFORE_PLACE: readonly string[] = ['tinh', 'tp', 'o', 'tai', 'cua', 'of', 'in'];

/** Tells what a question is about from whom it is put to and where: `Sở KH&CN Yên Bái ơi, ...` is about what follows. */
export class MatterReader {
  private readonly provinces: ReadonlyMap<string, readonly ProvinceView[]>;

  constructor(
    private readonly names: BodyNames,
    provinces: readonly ProvinceView[],
  ) {
    const named = provinces.flatMap((province) => [province.name.vi, ...province.aliases].map((name) => [foldedName(name), province] as const));
    this.provinces = new Map(
      [...Map.groupBy(named, ([name]) => name)].map(([name, all]) => [name, [...new Set(all.map(([, province]) => province))]]),
    );
  }

  read(text: string): Matter {
    const words = placedWords(text);
    const named = this.names.among(words);
    const taken = new Set<number>();
    const provinces = new Set<readonly ProvinceView[]>();
    const take = (place: Place | null): void => {
      if (!place) return;
      for (let at = place.first; at <= place.last; at += 1) taken.add(at);
      provinces.add(place.provinces);
    };
    for (const { first, last } of named) {
      for (let at = first; at <= last; at += 1) taken.add(at);
      take(this.placeAfter(words, last + 1, true));
    }
    for (let at = 0; at < words.length; at += 1) take(this.placeAfter(words, at, false));
    // "Hà Nội: ..." is put to a place as a letter is.
    const heading = this.placeAfter(words, 0, true);
    if (heading && /^\s*:/u.test(text.slice(words[heading.last]?.end))) take(heading);
    const left = words.map(({ start, end }, at) => ({ start, end, taken: taken.has(at) }));
    return {
      text: without(
        text,
        left.filter((word) => word.taken),
      ),
      bodies: [...new Set(named.map(({ kind }) => kind))],
      provinces: [...provinces],
    };
  }

  /** The words that name a province from a place on; alone only where a word before it says so. */
  private placeAfter(words: readonly PlacedWord[], from: number, bare: boolean): Place | null {
    const said = (at: number): string => words[at]?.folded ?? '';
    const before = said(from) === 'thanh' && said(from + 1) === 'pho' ? 2 : BEFORE_PLACE.includes(said(from)) ? 1 : 0;
    if (before === 0 && !bare) return null;
    for (let length = Math.min(5, words.length - from - before); length > 0; length -= 1) {
      const name = words.slice(from + before, from + before + length).map(({ folded }) => folded);
      const provinces = this.provinces.get(name.join(' '));
      if (provinces) return { first: from, last: from + before + length - 1, provinces };
    }
    return null;
  }
}

function foldedName(name: string): string {
  return placedWords(name)
    .map(({ folded }) => folded)
    .join(' ');
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
