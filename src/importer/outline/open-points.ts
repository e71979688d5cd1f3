import { gapBetween, letterCount, nextLetter, WIDEST_GAP } from './numbering.js';
import type { Place } from './place.js';

/** A list of points: the last letter, and the path of what its points are below. */
interface Points {
  letter: string;
  below: string;
  /** Path of the last point itself. */
  last: string;
}

/** The lists of points that are open below one number, the innermost last. */
export class OpenPoints {
  private lists: Points[] = [];

  get isOpen(): boolean {
    return this.lists.length > 0;
  }

  /** Path of the last point; null where none is open. */
  get last(): string | null {
    return this.lists.at(-1)?.last ?? null;
  }

  close(): void {
    this.lists = [];
  }

  /** `đ)` after `d)`, `a)` at the start of a list, `d)` a second time. */
  follows(value: string): boolean {
    return this.lists.length === 0 ? value === 'a' : this.lists.some(({ letter }) => pointFollows(letter, value));
  }

  /** `a)` although a list of points is open: below its last point, or a list again. Shapes: `inner` is the last number or dash below that point. */
  beginsAnew(value: string, inner: string | null): boolean {
    const open = this.lists.at(-1);
    return value === 'a' && open !== undefined && (open.letter !== 'a' || inner !== null) && this.lists.length === 1;
  }

  /** Whether the innermost list is below a path. */
  isBelow(path: string | null): boolean {
    return path !== null && this.lists.at(-1)?.below === path;
  }

  /** The list below a path is over. */
  closeBelow(path: string | null): void {
    if (this.isBelow(path)) this.lists = this.lists.slice(0, -1);
  }

  /** The letter that was before in the list of a place; empty at the start of one. */
  previousAt(place: Place): string {
    return this.lists.find(({ below }) => below === place.parent)?.letter ?? '';
  }

  /** The letter that is due where the last one is printed again. */
  dueFor(value: string, place: Place): string | null {
    return this.previousAt(place) === value ? nextLetter(value) : null;
  }

  open(value: string, place: Place, path: string): void {
    const counted = this.dueFor(value, place) ?? value;
    const below = place.parent as string;
    const depth = this.lists.findIndex((list) => list.below === below);
    const kept = depth < 0 ? this.lists : this.lists.slice(0, depth);
    // A list that begins again under the same number takes the place of the one that is open.
    this.lists = [...kept, { letter: counted, below, last: path }];
  }

  /**
   * Where a point can go, the likeliest first. Shapes: `numbered` is the number it is below, `inner` the last number or dash below that
   * or below the last point, `end` the last character before it.
   */
  placesOf(value: string, numbered: string, inner: string | null, end: string): Place[] {
    const point = (below: string): Place => ({ path: `${below}.${value}`, parent: below, kind: 'POINT', entry: true, due: null });
    // What ends with a colon is what the points are below.
    if (value === 'a' && inner !== null && end === ':' && this.lists.length <= 1) return [point(inner)];
    if (this.lists.length === 0) return [point(numbered)];
    if (this.beginsAnew(value, inner)) {
      const [open] = this.lists as [Points];
      const nested = point(inner ?? open.last);
      return end === ':' ? [nested, point(open.below)] : [point(open.below), nested];
    }
    // A full stop ends the inner list, so that the outer one goes on.
    const lists = end === '.' ? this.lists : this.lists.toReversed();
    const next = lists.map((list) => ({ ...list, gap: gapBetween(letterCount(list.letter), letterCount(value)) }));
    const least = Math.min(...next.map(({ gap }) => (gap < 0 ? Infinity : gap)));
    return next
      .filter(({ gap, letter }) => (least === Infinity ? letter === value : gap === least))
      .map(({ below, letter }) => ({ ...point(below), due: letter === value ? `${below}.${nextLetter(value) ?? value}` : null }));
  }
}

function pointFollows(previous: string, value: string): boolean {
  const gap = gapBetween(letterCount(previous), letterCount(value));
  return value === previous || (gap >= 0 && gap <= WIDEST_GAP);
}
