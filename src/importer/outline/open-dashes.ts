import type { Marker } from '../layout/markers.js';
import type { Place } from './place.js';

/** A list of dashes: its sign, how many there were, the path it is below and that of its last item. */
interface Dashes {
  sign: string;
  count: number;
  below: string;
  last: string;
}

/** Lists of dashes are below each other no deeper than this. */
const DEEPEST = 4;

/** The lists of dashes that are open, the innermost last: `+` below `-`. */
export class OpenDashes {
  private lists: Dashes[] = [];

  /** Path of the last dash; null where no list is open. */
  get last(): string | null {
    return this.lists.at(-1)?.last ?? null;
  }

  /** All lists are over but those that lead to a dash, below which points are: where none leads there, all. Shapes: the path of the dash. */
  leaveTo(path: string | null): void {
    this.lists = this.lists.slice(0, this.lists.findLastIndex(({ last }) => last === path) + 1);
  }

  /**
   * Where the next item goes: on in the list of its sign, else into a new one. Shapes: `open` is the path that is open without dashes,
   * `point` that of the last point below the last dash; `end` is the last character before it: behind a colon a list begins, though
   * one of its sign is open further out.
   */
  placeOf({ value, label }: Sign, open: string, point: string | null, end: string): Place {
    const sign = signOf(label);
    const begins = end === ':' && (point !== null || this.lists.at(-1)?.sign !== sign) && this.lists.length < DEEPEST;
    const list = begins ? undefined : this.lists.findLast((one) => one.sign === sign);
    const below = list?.below ?? point ?? this.last ?? open;
    return { path: `${below}.${value}${(list?.count ?? 0) + 1}`, parent: below, kind: 'ITEM', entry: true, due: null };
  }

  open({ label }: Sign, { parent }: Place, path: string): void {
    const sign = signOf(label);
    const at = this.lists.findLastIndex((one) => one.sign === sign && one.below === parent);
    const count = (this.lists[at]?.count ?? 0) + 1;
    this.lists = [...(at < 0 ? this.lists : this.lists.slice(0, at)), { sign, count, below: parent as string, last: path }];
  }
}

/** A dash as printed, and what its items are called in a path. */
type Sign = Pick<Marker, 'label' | 'value'>;

/** Short and long dashes are one sign; all others are their own. */
function signOf(label: string): string {
  return /[-–—]/u.test(label) ? '-' : label;
}
