import { isNext } from './numbering.js';
import type { Place } from './place.js';

/** A list of numbers below a number or a point, told by what closes its numbers (`1)` below `1.`) or by beginning again. */
export class NestedNumbers {
  private list: { style: string; last: number; below: string; path: string } | null = null;

  close(): void {
    this.list = null;
  }

  get last(): string | null {
    return this.list && String(this.list.last);
  }

  /** Path of the last number; null where no list is open. */
  get path(): string | null {
    return this.list?.path ?? null;
  }

  /** `2)` after `1)`; `1)` where something is open that it can be below. */
  follows(value: string, style: string, below: string | null): boolean {
    if (this.list?.style === style) return isNext(this.list.last, Number(value));
    return below !== null && value === '1';
  }

  /** Whether it goes on with the list that is open. */
  goesOn(value: string, style: string): boolean {
    return this.list?.style === style && isNext(this.list.last, Number(value));
  }

  placeOf(value: string, style: string, below: string): Place {
    const parent = this.goesOn(value, style) ? (this.list?.below ?? below) : below;
    return { path: `${parent}.${value}`, parent, kind: 'ITEM', entry: true, due: null };
  }

  open(value: string, style: string, parent: string, path: string): void {
    this.list = { style, last: Number(value), below: parent, path };
  }
}
