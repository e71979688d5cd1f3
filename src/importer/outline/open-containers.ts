import type { Marker } from '../layout/markers.js';
import { appendixCount, isNext, nextLetter, romanValue } from './numbering.js';
import { below, type Place } from './place.js';

/**
 * The containers that are open at the point that was read to: appendix, division, chapter, part, section, article, heading, group of
 * rows. Numbers, letters and rows are counted anew in each of them.
 */
export class OpenContainers {
  appendix: string | null = null;
  article: string | null = null;
  part: string | null = null;
  roman: string | null = null;
  /** Path of the group of rows that is open in a table of the body. */
  group: string | null = null;
  /** Whether a part was opened after the article, so that numbers are below the part. */
  private partInside = false;
  /** Paths of the division and the chapter that are open, which articles do not count in. */
  private division: string | null = null;
  private chapter: string | null = null;
  /** The paths that the article, the part and the section were given, with their `~2` where the number was printed before. */
  private articlePath: string | null = null;
  private partPath: string | null = null;
  private romanPath: string | null = null;
  heading: string | null = null;

  /** Shapes: `divided` and `sectioned` as in OpenMarks. */
  constructor(
    private readonly divided: boolean,
    private readonly sectioned: boolean,
  ) {}

  /** Where numbers and letters count. */
  get innermost(): string | null {
    return this.group ?? this.ungrouped;
  }

  /** The same but for groups of rows. */
  get ungrouped(): string | null {
    if (this.roman) return this.romanPath;
    if (this.article !== null && !this.partInside) return this.articlePath;
    return this.top;
  }

  /** The number that a number in this container may repeat: `1.1.` right below `Điều 1`, `2.1` right below `II`. */
  get repeated(): string | null {
    if (this.roman !== null) return String(romanValue(this.roman));
    return this.partInside ? null : this.article;
  }

  /** What a roman number counts in: the part, the appendix, the part of an appendix, or the division that is open. */
  private get top(): string | null {
    if (this.part !== null) return this.partPath;
    if (this.sectioned && this.article !== null) return this.articlePath;
    return (this.divided ? this.division : null) ?? this.appendix ?? this.heading;
  }

  /** `Điều 4` after `Điều 3`. */
  articleFollows(value: string): boolean {
    return isNext(Number(this.article ?? 0), Number(value));
  }

  /** `Mục 1`: elsewhere than in a chapter it may be the beginning of a sentence. */
  subchapterFollows(): boolean {
    return this.chapter !== null;
  }

  /** `IV.` after `III.`. */
  romanFollows(value: string): boolean {
    return romanValue(value) === romanValue(this.roman ?? '') + 1;
  }

  /** `B.` after `A.`; `null` where no part is open. */
  partGoesOn(value: string): boolean | null {
    return this.part === null ? null : value.toLowerCase() === nextLetter(this.part.toLowerCase()) || (this.part === 'D' && value === 'E');
  }

  /** The place of a container that is opened; `null` for other marks. */
  placeOf({ kind, value }: Marker): Place | null {
    const { appendix, chapter } = this;
    const place = (path: string, parent: string | null, own: Place['kind'], entry = false): Place => ({ path, parent, kind: own, entry, due: null });
    switch (kind) {
      case 'APPENDIX':
        return place(`PL${appendixCount(value)}`, null, 'PART');
      case 'HEADING':
        return place(value, null, 'SECTION');
      case 'GROUP':
        return place(below(this.ungrouped, value), this.ungrouped, 'SECTION');
      case 'DIVISION':
        return place(below(appendix, `Phần ${value}`), appendix, 'PART');
      case 'CHAPTER':
        return place(below(this.division ?? appendix, `Chương ${value}`), this.division ?? appendix, 'CHAPTER');
      case 'SUBCHAPTER':
        return place(below(chapter, `Mục ${value}`), chapter, 'SECTION');
      case 'ARTICLE':
        return place(appendix ? `${appendix}.Điều ${value}` : value, appendix, 'ARTICLE', true);
      case 'PART':
        return place(below(appendix, value), appendix, 'PART', appendix === null);
      case 'ROMAN':
        return place(below(this.top, value), this.top, 'SECTION', appendix === null && this.part !== null);
      default:
        return null;
    }
  }

  /** Opens one, and closes those below it; `path` is the node's own, with its `~2`. Other marks open none. */
  open({ kind, value }: Marker, path: string): void {
    this.group = kind === 'GROUP' ? path : null;
    if (kind === 'HEADING') this.heading = path;
    if (kind === 'HEADING' || kind === 'GROUP') return;
    this.roman = kind === 'ROMAN' ? value : null;
    this.romanPath = kind === 'ROMAN' ? path : null;
    switch (kind) {
      case 'APPENDIX':
        this.division = this.chapter = this.part = this.article = this.heading = null;
        this.appendix = path;
        return;
      case 'DIVISION':
        this.division = path;
        this.chapter = null;
        return;
      case 'CHAPTER':
        this.chapter = path;
        return;
      case 'ARTICLE':
        this.partInside = false;
        this.article = value;
        this.articlePath = path;
        return;
      case 'PART':
        this.partInside = true;
        this.part = value;
        this.partPath = path;
        return;
      default:
        return;
    }
  }
}
