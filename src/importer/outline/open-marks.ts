import type { ClauseKind } from '../../registry/law.model.js';
import { IN_PARENTHESES, type Marker } from '../layout/markers.js';
import { NestedNumbers } from './nested-numbers.js';
import { appendixCount, isNext, nextLetter, parentOf, romanValue } from './numbering.js';
import { OpenDashes } from './open-dashes.js';
import { OpenDecimals } from './open-decimals.js';
import { OpenPoints } from './open-points.js';
import { below, REPEATING_STYLE, ROW_STYLE, type Place } from './place.js';

/**
 * What is open at the point that was read to: the part, the unit, the article, the numbers and letters that went before. It
 * answers which markers can follow (predicates below, each with an example), where a marker would go, and moves on.
 */
export class OpenMarks {
  private appendix: string | null = null;
  /** Paths of the division and the chapter that are open, which articles do not count in. */
  private division: string | null = null;
  private chapter: string | null = null;
  private part: string | null = null;
  /** Whether a part was opened after the article, so that numbers are below the part. */
  private partInside = false;
  private roman: string | null = null;
  /** The roman number below the open number. */
  private inner: string | null = null;
  private article: string | null = null;
  private articlePath: string | null = null;
  readonly decimals = new OpenDecimals();
  /** What closes the numbers of the open container: `.`, `/`, `)`. */
  private style: string | null = null;
  /** The last row of the appendix, which groups of rows do not count anew. */
  private rowBefore = 0;
  /** How many headings without a number there were. */
  private headings = 0;
  private heading: string | null = null;
  readonly points = new OpenPoints();
  private readonly nested = new NestedNumbers();
  private readonly dashes = new OpenDashes();
  private item: string | null = null;
  /** Path of the group of rows that is open in a table of the body. */
  private group: string | null = null;
  /** Path of the number that points and items are below. */
  private numbered: string | null = null;
  private begun = false;

  /**
   * Shapes: `bare` for a text that has neither articles nor parts, so that its numbers are below headings or nothing; `divided` where
   * its numbers begin again in each division; `sectioned` where its roman numbers begin again in each article, `inNumbers` where they
   * do below each number.
   */
  constructor(
    private readonly bare = false,
    private readonly divided = false,
    private readonly sectioned = false,
    private readonly inNumbers = false,
  ) {}

  /** Whether a marker can follow what is open. Shapes: `inAppendix` where the line belongs to an appendix. */
  canFollow(marker: Marker, inAppendix: boolean): boolean {
    const { kind, value, style } = marker;
    switch (kind) {
      // `Điều 4` after `Điều 3`.
      case 'ARTICLE':
        return isNext(Number(this.article ?? 0), Number(value));
      // Elsewhere than in a chapter it may be the beginning of a sentence.
      case 'SUBCHAPTER':
        return this.chapter !== null;
      case 'PART':
        return this.partFollows(value, inAppendix);
      // `IV.` after `III.`, within a part, a document or an appendix.
      case 'ROMAN':
        return romanValue(value) === romanValue(this.romanOpen() ?? '') + 1;
      case 'NUMBER':
        return this.numberFollows(value, style) || this.isBelow(marker);
      case 'DECIMAL':
        return this.decimals.follows(value);
      case 'LETTER':
        return this.letterFollows(value);
      case 'PAREN':
        return this.itemFollows(value, inAppendix);
      case 'DASH':
        return this.dashFollows();
      default:
        return true;
    }
  }

  /** Whether a marker is exactly the next one: nothing is left out before it. */
  isDue(marker: Marker, inAppendix: boolean): boolean {
    if (!this.canFollow(marker, inAppendix)) return false;
    if (marker.kind === 'ARTICLE') return Number(marker.value) === Number(this.article ?? 0) + 1;
    return marker.kind !== 'NUMBER' || Number(marker.value) === Number(this.decimals.number ?? 0) + 1;
  }

  /** `B.` after `A.`, and `A.` before anything else that it could be below. */
  private partFollows(value: string, inAppendix: boolean): boolean {
    if (this.part !== null) return value.toLowerCase() === nextLetter(this.part.toLowerCase()) || (this.part === 'D' && value === 'E');
    if (value !== 'A') return false;
    // Right below an article or the heading of an appendix too.
    const bare = this.roman === null && this.decimals.isEmpty && !this.points.isOpen;
    return inAppendix ? bare && this.article === null && this.rowBefore === 0 : !this.begun || (bare && this.article !== null);
  }

  /** `2.` after `1.` or after what is below `1.`; a row of a table likewise, also after the heading of another group of rows. */
  private numberFollows(value: string, style: string): boolean {
    if (this.container() === null && !this.bare) return false;
    const count = Number(value);
    // Below a number they are text.
    if (style === IN_PARENTHESES && !this.decimals.isEmpty && this.style !== style) return false;
    if (this.decimals.isEmpty && this.points.isOpen && style !== ROW_STYLE) return false;
    const grouped = this.appendix !== null || this.group !== null;
    if (grouped && this.decimals.isEmpty && this.rowBefore > 0 && count === this.rowBefore + 1) return true;
    if (this.style !== null && this.style !== style && (value === '1' || this.nested.goesOn(value, style))) return false;
    return isNext(Number(this.decimals.number ?? 0), count);
  }

  /** `1)` below `1.`, `1.` below `a)`. */
  private isBelow({ value, style }: Marker): boolean {
    if (this.numberFollows(value, style)) return false;
    if (this.decimals.isEmpty && !this.points.isOpen) return false;
    if (style === IN_PARENTHESES) return false;
    const differs = this.style !== style || (this.decimals.isEmpty && this.points.isOpen);
    return differs && style !== ROW_STYLE && this.nested.follows(value, style, this.points.last ?? this.numbered);
  }

  /** Whether the numbers that are open repeat that of their article. */
  private get repeating(): boolean {
    return this.style === REPEATING_STYLE;
  }

  /** `đ)` after `d)`, `a)` at the start of a list, `d)` a second time. */
  private letterFollows(value: string): boolean {
    return this.numbered !== null && this.points.follows(value);
  }

  /** `(2)` after `(1)` in a row of a table. */
  private itemFollows(value: string, inAppendix: boolean): boolean {
    return inAppendix && !this.decimals.isEmpty && isNext(Number(this.item ?? 0), Number(value));
  }

  /** `- Chủ trì` below an article, a number or a point. */
  private dashFollows(): boolean {
    return this.listed() !== null;
  }

  /** `a)` although a list of points is open: below its last point, or a list again. */
  beginsListAnew({ kind, value }: Marker): boolean {
    return kind === 'LETTER' && this.points.beginsAnew(value);
  }

  /** `Điều 3`, `IV.`, `2.` or `(1)` a second time. */
  isRepeated({ kind, value }: Marker, inAppendix: boolean): boolean {
    if (kind === 'ARTICLE') return value === this.article;
    if (kind === 'ROMAN') return value === this.romanOpen();
    if (kind === 'NUMBER') return value === this.decimals.number;
    return kind === 'PAREN' && inAppendix && value === this.item;
  }

  /**
   * `1.1.` right below `Điều 1`, `2.1` right below `II`: a number that repeats that of its article or section, and counts as `1` in it.
   * What is below such a number repeats it too.
   */
  within(marker: Marker): Marker {
    const above = this.roman === null ? (this.partInside ? null : this.article) : String(romanValue(this.roman));
    if (marker.kind !== 'DECIMAL' || above === null || parentOf(marker.value).split('.')[0] !== above) return marker;
    const value = marker.value.slice(above.length + 1);
    if (!this.repeating && !(value === '1' && this.decimals.isEmpty && !this.points.isOpen)) return marker;
    return { ...marker, kind: value.includes('.') ? 'DECIMAL' : 'NUMBER', value, style: REPEATING_STYLE };
  }

  /** Every place where a marker can go, the likeliest first. Shapes: `end` is the last character of what comes before. */
  placesOf(marker: Marker, end: string): Place[] {
    const { kind, value } = marker;
    const place = (path: string, parent: string | null, own: ClauseKind, entry = true, due: string | null = null): Place[] => [
      { path, parent, kind: own, entry, due },
    ];
    const container = this.container();
    switch (kind) {
      case 'APPENDIX':
        return place(`PL${appendixCount(value)}`, null, 'PART', false);
      case 'HEADING':
        return place(`Đề mục ${this.headings + 1}`, null, 'SECTION', false);
      case 'GROUP':
        return place(below(this.ungrouped(), value), this.ungrouped(), 'SECTION', false);
      case 'DIVISION':
        return place(below(this.appendix, `Phần ${value}`), this.appendix, 'PART', false);
      case 'CHAPTER':
        return place(below(this.division ?? this.appendix, `Chương ${value}`), this.division ?? this.appendix, 'CHAPTER', false);
      case 'SUBCHAPTER':
        return place(below(this.chapter, `Mục ${value}`), this.chapter, 'SECTION', false);
      case 'ARTICLE':
        return place(this.appendix ? `${this.appendix}.Điều ${value}` : value, this.appendix, 'ARTICLE');
      case 'PART':
        return place(below(this.appendix, value), this.appendix, 'PART', this.appendix === null);
      case 'ROMAN':
        return this.romanPlaces(value);
      case 'NUMBER':
        if (this.isBelow(marker)) return [this.nested.placeOf(value, marker.style, (this.points.last ?? this.numbered) as string)];
        return place(below(container, value), container, this.numberKind(marker.style));
      case 'DECIMAL':
        return this.decimals.placesOf(value, container);
      case 'LETTER':
        return this.points.placesOf(value, this.numbered as string, end);
      case 'PAREN':
        return place(`${below(container, this.decimals.number ?? '')}.${value}`, below(container, this.decimals.number ?? ''), 'ITEM');
      case 'DASH':
        return [this.dashes.placeOf(value, this.listed() as string)];
    }
  }

  /** The number, letter or roman that was before, for telling a gap: empty at the start of a list. */
  previousOf(marker: Marker, place: Place): string {
    const { kind, value } = marker;
    if (kind === 'ARTICLE') return this.article ?? '0';
    if (kind === 'NUMBER' && this.isBelow(marker)) return this.nested.goesOn(value, marker.style) ? (this.nested.last ?? '0') : '0';
    if (kind === 'NUMBER') return this.decimals.number ?? ((this.appendix ?? this.group) && value !== '1' ? String(this.rowBefore) : '0');
    if (kind === 'PAREN') return this.item ?? '0';
    if (kind === 'DECIMAL') return this.decimals.previousOf(value);
    return kind === 'LETTER' ? this.points.previousAt(place) : '';
  }

  /** Moves on to a marker that was given a place; `path` is the node's own, with its `~2`. */
  open(marker: Marker, place: Place, path: string): void {
    this.begun = true;
    const { kind, value } = marker;
    if (kind === 'DASH') {
      this.dashes.open(value, place, path);
      return;
    }
    this.dashes.close();
    switch (kind) {
      case 'APPENDIX':
        this.rowBefore = 0;
        this.reset({ division: null, chapter: null, part: null, roman: null, article: null, heading: null, appendix: path });
        return;
      case 'HEADING':
        this.headings++;
        this.reset({ heading: path });
        return;
      case 'GROUP':
        this.reset({ group: path });
        return;
      case 'DIVISION':
        this.reset({ roman: null, division: path, chapter: null });
        return;
      case 'CHAPTER':
        this.reset({ roman: null, chapter: path });
        return;
      case 'SUBCHAPTER':
        this.reset({ roman: null });
        return;
      case 'ARTICLE':
        this.partInside = false;
        this.reset({ roman: null, article: value, articlePath: path, numbered: path });
        return;
      case 'PART':
        this.partInside = true;
        this.reset({ part: value, roman: null });
        return;
      case 'ROMAN':
        if (this.romansInside()) {
          this.below(path);
          this.inner = value;
        } else this.reset({ roman: value });
        return;
      case 'NUMBER':
        if (this.isBelow(marker)) {
          this.nested.open(value, marker.style, place.parent as string);
          return;
        }
        this.style = marker.style;
        this.decimals.openNumber(value);
        if (this.appendix || marker.style === ROW_STYLE) this.rowBefore = Number(value);
        this.below(path);
        return;
      case 'DECIMAL':
        this.decimals.open(value);
        this.below(path);
        return;
      case 'LETTER':
        this.nested.close();
        this.points.open(value, place, path);
        return;
      case 'PAREN':
        this.item = value;
        return;
    }
  }

  private below(path: string): void {
    this.numbered = path;
    this.inner = null;
    this.points.close();
    this.nested.close();
    this.item = null;
  }

  /** The roman number that the next one goes on with: below the open number, or in what is above. */
  private romanOpen(): string | null {
    return this.romansInside() ? this.inner : this.roman;
  }

  private romansInside(): boolean {
    return this.inNumbers && !this.decimals.isEmpty;
  }

  private romanPlaces(value: string): Place[] {
    if (this.romansInside()) {
      const number = below(this.container(), this.decimals.number ?? '');
      return [{ path: below(number, value), parent: number, kind: 'ITEM', entry: true, due: null }];
    }
    const above = this.top();
    return [{ path: below(above, value), parent: above, kind: 'SECTION', entry: !this.appendix && this.part !== null, due: null }];
  }

  private numberKind(style: string): ClauseKind {
    if ((this.appendix && this.article === null) || style === ROW_STYLE) return 'ROW';
    return this.roman === null && this.article !== null ? 'PARAGRAPH' : 'ITEM';
  }

  /** Where numbers and letters count: the unit, the article, the part or the appendix that is open. */
  private container(): string | null {
    return this.group ?? this.ungrouped();
  }

  /** The same but for groups of rows. */
  private ungrouped(): string | null {
    if (this.roman) return below(this.top(), this.roman);
    if (this.article !== null && !this.partInside) return this.appendix ? this.articlePath : this.article;
    return this.top() ?? this.heading;
  }

  /** What a roman number counts in: the part, the appendix, the part of an appendix, or the division that is open. */
  private top(): string | null {
    if (this.part !== null) return below(this.appendix, this.part);
    if (this.sectioned && this.article !== null) return this.articlePath;
    return this.divided ? (this.division ?? this.appendix) : this.appendix;
  }

  /** The path of what a list of dashes is below. */
  private listed(): string | null {
    return this.nested.path ?? this.points.last ?? this.numbered ?? this.container();
  }

  private reset(
    open: Partial<
      Record<'division' | 'chapter' | 'part' | 'roman' | 'article' | 'articlePath' | 'appendix' | 'heading' | 'numbered' | 'group', string | null>
    >,
  ): void {
    this.decimals.close();
    this.style = null;
    this.points.close();
    this.nested.close();
    this.item = null;
    this.numbered = null;
    this.group = null;
    this.inner = null;
    Object.assign(this, open);
  }
}
