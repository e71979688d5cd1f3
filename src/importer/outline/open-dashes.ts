import type { Place } from './place.js';

/** A list of dashes: its sign, how many there were, the path it is below and that of its last item. */
interface Dashes {
  sign: string;
  count: number;
  below: string;
  last: string;
}

/** The lists of dashes that are open, the innermost last: `+` below `-`. */
export class OpenDashes {
  private lists: Dashes[] = [];

  close(): void {
    this.lists = [];
  }

  /** Where the next item goes: on in the list of its sign, else into a new one. Shapes: `open` is the path that is open without dashes. */
  placeOf(sign: string, open: string): Place {
    const list = this.lists.find((one) => one.sign === sign);
    const below = list?.below ?? this.lists.at(-1)?.last ?? open;
    return { path: `${below}.${sign}${(list?.count ?? 0) + 1}`, parent: below, kind: 'ITEM', entry: true, due: null };
  }

  open(sign: string, { parent }: Place, path: string): void {
    const at = this.lists.findIndex((one) => one.sign === sign);
    const count = (this.lists[at]?.count ?? 0) + 1;
    this.lists = [...(at < 0 ? this.lists : this.lists.slice(0, at)), { sign, count, below: parent as string, last: path }];
  }
}
