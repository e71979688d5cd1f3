import type { ClauseKind } from '../../registry/law.model.js';
import { IN_PARENTHESES, type Marker } from '../layout/markers.js';
import { isNext, parentOf, romanValue } from './numbering.js';
import { OpenContainers } from './open-containers.js';
import { OpenDecimals } from './open-decimals.js';
import { OpenItems } from './open-items.js';
import type { OpenPoints } from './open-points.js';
import { below, REPEATING_STYLE, ROW_STYLE, type Place } from './place.js';

/**
 * What is open at the point that was read to: the part, the unit, the article, the numbers and letters that went before. It
 * answers which markers can follow (predicates below, each with an example), where a marker would go, and moves on.
 */
export class OpenMarks {
  private readonly containers: OpenContainers;
  /** The roman number below the open number. */
  private roman: string | null = null;
  readonly decimals = new OpenDecimals();
  /** What closes the numbers of the open container: `.`, `/`, `)`. */
  private style: string | null = null;
  /** The last row of the appendix, which groups of rows do not count anew. */
  private rowBefore = 0;
  private readonly items = new OpenItems();
  /** The last `(1)` of a row. */
  private ofRow: string | null = null;
  private begun = false;

  /**
   * Shapes: `bare` for a text that has neither articles nor parts, so that its numbers are below headings or nothing; `divided` where
   * its numbers begin again in each division; `sectioned` where its roman numbers begin again in each article, `inNumbers` where they
   * do below each number.
   */
  constructor(
    private readonly bare = false,
    divided = false,
    sectioned = false,
    private readonly inNumbers = false,
  ) {
    this.containers = new OpenContainers(divided, sectioned);
  }

  /** Nothing is open but what a heading without a number is in. Shapes: the path of the heading. */
  static within(path: string, inAppendix: boolean): OpenMarks {
    const marks = new OpenMarks();
    if (inAppendix) marks.containers.appendix = path;
    return marks;
  }

  /** Nothing is open but what a table is in, which counts its rows apart. Shapes: its path; null at the top. */
  static inTable(path: string | null): OpenMarks {
    const marks = new OpenMarks(path === null);
    marks.containers.heading = path;
    return marks;
  }

  get points(): OpenPoints {
    return this.items.points;
  }

  /** Path of what a row without a number is in; null at the top. */
  get container(): string | null {
    return this.containers.innermost;
  }

  /** A table is over, and with it the group of its rows. */
  leaveTable(): void {
    this.containers.group = null;
  }

  /** Whether a marker can follow what is open. Shapes: `inAppendix` where the line belongs to an appendix. */
  canFollow(marker: Marker, inAppendix: boolean): boolean {
    const { kind, value, style } = marker;
    switch (kind) {
      case 'ARTICLE':
        return this.containers.articleFollows(value);
      case 'SUBCHAPTER':
        return this.containers.subchapterFollows();
      case 'PART':
        return this.partFollows(value, inAppendix);
      case 'ROMAN':
        return this.romansInside ? romanValue(value) === romanValue(this.roman ?? '') + 1 : this.containers.romanFollows(value);
      case 'NUMBER':
        return this.numberFollows(value, style) || this.isBelow(marker);
      case 'DECIMAL':
        return this.decimals.follows(value);
      case 'LETTER':
        return this.items.letterFollows(value);
      case 'PAREN':
        return this.itemFollows(value, inAppendix);
      case 'DASH':
        return this.items.dashFollows(this.containers.innermost);
      default:
        return true;
    }
  }

  /** Whether a marker is exactly the next one: nothing is left out before it. */
  isDue(marker: Marker, inAppendix: boolean): boolean {
    if (!this.canFollow(marker, inAppendix)) return false;
    if (marker.kind === 'ARTICLE') return Number(marker.value) === Number(this.containers.article ?? 0) + 1;
    return marker.kind !== 'NUMBER' || Number(marker.value) === Number(this.decimals.number ?? 0) + 1;
  }

  /** `B.` after `A.`, and `A.` before anything else that it could be below. */
  private partFollows(value: string, inAppendix: boolean): boolean {
    const { article, roman } = this.containers;
    const goesOn = this.containers.partGoesOn(value);
    if (goesOn !== null) return goesOn;
    if (value !== 'A') return false;
    // Right below an article or the heading of an appendix too.
    const bare = roman === null && this.decimals.isEmpty && !this.points.isOpen;
    return inAppendix ? bare && article === null && this.rowBefore === 0 : !this.begun || (bare && article !== null);
  }

  /** `2.` after `1.` or after what is below `1.`; a row of a table likewise, also after the heading of another group of rows. */
  private numberFollows(value: string, style: string): boolean {
    const { appendix, group, innermost } = this.containers;
    if (innermost === null && !this.bare) return false;
    const count = Number(value);
    // Below a number they are text.
    if (style === IN_PARENTHESES && !this.decimals.isEmpty && this.style !== style) return false;
    if (this.decimals.isEmpty && this.points.isOpen && style !== ROW_STYLE) return false;
    const grouped = appendix !== null || group !== null;
    if (grouped && this.decimals.isEmpty && this.rowBefore > 0 && count === this.rowBefore + 1) return true;
    if (this.style !== null && this.style !== style && (value === '1' || this.items.numberGoesOn({ value, style }))) return false;
    return isNext(Number(this.decimals.number ?? 0), count);
  }

  /** `1)` below `1.`, `1.` below `a)`. */
  private isBelow(marker: Marker): boolean {
    const { value, style } = marker;
    if (this.numberFollows(value, style)) return false;
    if (this.decimals.isEmpty && !this.points.isOpen) return false;
    if (style === IN_PARENTHESES) return false;
    const differs = this.style !== style || (this.decimals.isEmpty && this.points.isOpen);
    return differs && style !== ROW_STYLE && this.items.numberFollows(marker);
  }

  /** Whether the numbers that are open repeat that of their article. */
  private get repeating(): boolean {
    return this.style === REPEATING_STYLE;
  }

  /** `(2)` after `(1)` in a row of a table. */
  private itemFollows(value: string, inAppendix: boolean): boolean {
    return inAppendix && !this.decimals.isEmpty && isNext(Number(this.ofRow ?? 0), Number(value));
  }

  /** `a)` although a list of points is open: below its last point, or a list again. */
  beginsListAnew({ kind, value }: Marker): boolean {
    return kind === 'LETTER' && this.items.beginsAnew(value);
  }

  /** `Điều 3`, `IV.`, `2.` or `(1)` a second time; `Điều 1` of a second regulation. */
  isRepeated({ kind, value }: Marker, inAppendix: boolean): boolean {
    if (kind === 'ARTICLE') return value === this.containers.article || (value === '1' && this.containers.article !== null);
    if (kind === 'ROMAN') return value === (this.romansInside ? this.roman : this.containers.roman);
    if (kind === 'NUMBER') return value === this.decimals.number;
    return kind === 'PAREN' && inAppendix && value === this.ofRow;
  }

  /**
   * `1.1.` right below `Điều 1`, `2.1` right below `II`: a number that repeats that of its article or section, and counts as `1` in it.
   * What is below such a number repeats it too.
   */
  within(marker: Marker): Marker {
    const above = this.containers.repeated;
    if (marker.kind !== 'DECIMAL' || above === null || parentOf(marker.value).split('.')[0] !== above) return marker;
    const value = marker.value.slice(above.length + 1);
    if (!this.repeating && !(value === '1' && this.decimals.isEmpty && !this.points.isOpen)) return marker;
    return { ...marker, kind: value.includes('.') ? 'DECIMAL' : 'NUMBER', value, style: REPEATING_STYLE };
  }

  /** Every place where a marker can go, the likeliest first. Shapes: `end` is the last character of what comes before. */
  placesOf(marker: Marker, end: string): Place[] {
    const { kind, value } = marker;
    const container = this.containers.innermost;
    switch (kind) {
      case 'NUMBER':
        if (this.isBelow(marker)) return this.items.placesOf(marker, container, end);
        return [placeIn(container, value, this.numberKind(marker.style))];
      case 'DECIMAL':
        return this.decimals.placesOf(value, container, marker.style === ROW_STYLE ? 'ROW' : 'ITEM');
      case 'LETTER':
      case 'DASH':
        return this.items.placesOf(marker, container, end);
      case 'PAREN':
        return [placeIn(this.decimals.path, value, 'ITEM')];
      case 'ROMAN':
        if (this.romansInside) return [placeIn(this.decimals.path, value, 'ITEM')];
    }
    return [this.containers.placeOf(marker) as Place];
  }

  /** The number, letter or roman that was before, for telling a gap: empty at the start of a list. */
  previousOf(marker: Marker, place: Place): string {
    const { kind, value } = marker;
    const { appendix, article, group } = this.containers;
    if (kind === 'ARTICLE') return article ?? '0';
    if (kind === 'NUMBER' && this.isBelow(marker)) return this.items.numberBefore(marker);
    if (kind === 'NUMBER') return this.decimals.number ?? ((appendix ?? group) && value !== '1' ? String(this.rowBefore) : '0');
    if (kind === 'PAREN') return this.ofRow ?? '0';
    if (kind === 'DECIMAL') return this.decimals.previousOf(value);
    return kind === 'LETTER' ? this.points.previousAt(place) : '';
  }

  /** Moves on to a marker that was given a place; `path` is the node's own, with its `~2`. */
  open(marker: Marker, place: Place, path: string): void {
    this.begun = true;
    const { kind, value } = marker;
    if (kind === 'DASH' || kind === 'LETTER' || (kind === 'NUMBER' && this.isBelow(marker))) {
      this.items.open(marker, place, path);
      return;
    }
    this.items.leaveDashes();
    switch (kind) {
      case 'NUMBER':
        this.style = marker.style;
        this.decimals.openNumber(value, path);
        if (this.containers.appendix || marker.style === ROW_STYLE) this.rowBefore = Number(value);
        this.below(path);
        return;
      case 'DECIMAL':
        this.decimals.open(value, path);
        this.below(path);
        return;
      case 'PAREN':
        this.ofRow = value;
        return;
      case 'ROMAN':
        if (!this.romansInside) break;
        this.below(path);
        this.roman = value;
        return;
    }
    if (kind === 'APPENDIX') this.rowBefore = 0;
    this.containers.open(marker, path);
    this.begin(kind === 'ARTICLE' || kind === 'HEADING' || kind === 'ROMAN' ? path : null);
  }

  private below(path: string | null): void {
    this.items.begin(path);
    this.roman = null;
    this.ofRow = null;
  }

  /** Whether roman numbers are below the open number. */
  private get romansInside(): boolean {
    return this.inNumbers && !this.decimals.isEmpty;
  }

  private numberKind(style: string): ClauseKind {
    const { appendix, article, roman } = this.containers;
    if ((appendix && article === null) || style === ROW_STYLE) return 'ROW';
    return roman === null && article !== null ? 'PARAGRAPH' : 'ITEM';
  }

  /** Nothing is numbered yet in a container that was opened; `numbered` is its path where points are right below it. */
  private begin(numbered: string | null): void {
    this.decimals.close();
    this.style = null;
    this.below(numbered);
  }
}

/** The place of an entry by what it is in and what it is called there. */
function placeIn(parent: string | null, own: string, kind: ClauseKind): Place {
  return { path: below(parent, own), parent, kind, entry: true, due: null };
}
