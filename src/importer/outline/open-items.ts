import type { Marker } from '../layout/markers.js';
import { NestedNumbers } from './nested-numbers.js';
import { OpenDashes } from './open-dashes.js';
import { OpenPoints } from './open-points.js';
import type { Place } from './place.js';

/** The lists that are open below a number or right below an article: points, numbers below these, dashes. They may stand in each other. */
export class OpenItems {
  readonly points = new OpenPoints();
  private readonly numbers = new NestedNumbers();
  private readonly dashes = new OpenDashes();
  /** Path of what all of them are below; null where nothing is that they can be below. */
  private numbered: string | null = null;

  /** All are over. Shapes: the path of what others can be below now. */
  begin(numbered: string | null): void {
    this.numbered = numbered;
    this.points.close();
    this.numbers.close();
    this.dashes.leaveTo(null);
  }

  /** `đ)` after `d)`, `a)` at the start of a list, `d)` a second time. */
  letterFollows(value: string): boolean {
    return this.numbered !== null && this.points.follows(value);
  }

  /** `a)` although a list of points is open: below its last point, or a list again. */
  beginsAnew(value: string): boolean {
    return this.points.beginsAnew(value, this.inner);
  }

  /** `1)` below `1.`, `1.` below `a)`, and what follows it. */
  numberFollows({ value, style }: Marker): boolean {
    return this.numbers.follows(value, style, this.points.last ?? this.numbered);
  }

  /** `2)` after `1)`. */
  numberGoesOn({ value, style }: Pick<Marker, 'value' | 'style'>): boolean {
    return this.numbers.goesOn(value, style);
  }

  /** The number before in its list; 0 at the start of one. */
  numberBefore(marker: Marker): string {
    return this.numberGoesOn(marker) ? (this.numbers.last ?? '0') : '0';
  }

  /** Whether a list of dashes is below something. Shapes: `container` is the path of what is open above all items. */
  dashFollows(container: string | null): boolean {
    return this.listed(container) !== null;
  }

  /** The places of a letter, of a number below a number or a point, and of a dash. Shapes: `end` is the last character of what comes before. */
  placesOf(marker: Marker, container: string | null, end: string): Place[] {
    const { kind, value, style } = marker;
    if (kind === 'LETTER') return this.points.placesOf(value, this.numbered as string, this.inner, end);
    if (kind === 'NUMBER') return [this.numbers.placeOf(value, style, (this.points.last ?? this.numbered) as string)];
    return [this.dashes.placeOf(marker, this.listed(container) as string, this.pointBelow(this.dashes.last), end)];
  }

  /** Moves on to one of these that was given a place. */
  open(marker: Marker, place: Place, path: string): void {
    const { kind, value, style } = marker;
    if (kind === 'DASH') {
      if (place.parent !== this.points.last) this.points.closeBelow(this.dashes.last);
      this.dashes.open(marker, place, path);
      return;
    }
    this.dashes.leaveTo(kind === 'LETTER' ? place.parent : null);
    if (kind === 'LETTER') {
      if (place.parent !== this.numbers.path) this.numbers.close();
      this.points.open(value, place, path);
      return;
    }
    this.points.closeBelow(this.numbers.path);
    this.numbers.open(value, style, place.parent as string, path);
  }

  /** No dash is open any more. */
  leaveDashes(): void {
    this.dashes.leaveTo(null);
  }

  /** The path of what a list of dashes is below. */
  private listed(container: string | null): string | null {
    return this.pointBelow(this.numbers.path) ?? this.numbers.path ?? this.points.last ?? this.numbered ?? container;
  }

  /** The last dash or number below the last point or number, which points can be below. */
  private get inner(): string | null {
    return this.dashes.last ?? this.numbers.path;
  }

  /** The last point, where it is below a dash or a number below a number. */
  private pointBelow(path: string | null): string | null {
    return this.points.isBelow(path) ? this.points.last : null;
  }
}
