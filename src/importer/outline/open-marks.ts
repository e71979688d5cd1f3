import type { ClauseKind } from '../../registry/law.model.js';
import type { Marker, MarkerKind } from '../layout/markers.js';
import { gapBetween, isMisprintOf, isNext, lastCount, letterCount, nextDecimal, nextLetter, parentOf, romanValue, WIDEST_GAP } from './numbering.js';
import type { Place } from './place.js';

/** A list of points: the last letter, and the path of what its points are below. */
interface Points {
  letter: string;
  below: string;
  /** Path of the last point itself. */
  last: string;
}

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
  private roman: string | null = null;
  private article: string | null = null;
  /** The last number of the open container, and the decimals that are open below it: `2`, `2.8`, `2.8.1`. */
  private decimals: string[] = [];
  /** Lists of points that are open, the innermost last. */
  private points: Points[] = [];
  private item: string | null = null;
  /** Path of the number that points and items are below. */
  private numbered: string | null = null;
  private begun = false;

  /** Whether a marker can follow what is open. Shapes: `inAppendix` where the line belongs to an appendix. */
  canFollow({ kind, value }: Marker, inAppendix: boolean): boolean {
    return PREDICATES[kind](this, value, inAppendix);
  }

  /** `Điều 4` after `Điều 3`. */
  articleFollows(value: string, inAppendix: boolean): boolean {
    return !inAppendix && isNext(this.article === null ? 0 : Number(this.article), Number(value));
  }

  inChapter(): boolean {
    return this.chapter !== null;
  }

  /** `B.` after `A.`, and `A.` before anything else. */
  partFollows(value: string, inAppendix: boolean): boolean {
    return !inAppendix && (this.part === null ? value === 'A' && !this.begun : value.toLowerCase() === nextLetter(this.part.toLowerCase()));
  }

  /** `IV.` after `III.`, within a part or a document. */
  romanFollows(value: string, inAppendix: boolean): boolean {
    return !inAppendix && romanValue(value) === (this.roman === null ? 0 : romanValue(this.roman)) + 1;
  }

  /** `2.` after `1.` or after what is below `1.`; a row of a table likewise. */
  numberFollows(value: string): boolean {
    return this.container() !== null && isNext(Number(this.decimals[0] ?? 0), Number(value));
  }

  /** `2.8.1` below `2.8`, `2.9` after `2.8.5`, `2.6.1` a second time; or the misprint of what is due. */
  decimalFollows(value: string): boolean {
    const parent = parentOf(value);
    if (!this.decimals.includes(parent)) return this.misprintOf(value) !== null;
    const previous = this.decimals[parent.split('.').length];
    const gap = gapBetween(previous === undefined ? 0 : lastCount(previous), lastCount(value));
    return gap >= -1 && gap <= WIDEST_GAP;
  }

  /** `đ)` after `d)`, `a)` at the start of a list, `d)` a second time. */
  letterFollows(value: string): boolean {
    if (this.numbered === null) return false;
    return this.points.length === 0 ? value === 'a' : this.points.some(({ letter }) => pointFollows(letter, value));
  }

  /** `(2)` after `(1)` in a row of a table. */
  itemFollows(value: string, inAppendix: boolean): boolean {
    return inAppendix && this.decimals.length > 0 && isNext(Number(this.item ?? 0), Number(value));
  }

  /** `a)` although a list of points is open: below its last point, or a list again. */
  beginsListAnew({ kind, value }: Marker): boolean {
    const open = this.points.at(-1);
    return kind === 'LETTER' && value === 'a' && open !== undefined && open.letter !== 'a' && this.points.length === 1;
  }

  /** `Điều 3`, `IV.`, `2.` or `(1)` a second time. */
  isRepeated({ kind, value }: Marker, inAppendix: boolean): boolean {
    if (kind === 'ARTICLE') return !inAppendix && value === this.article;
    if (kind === 'ROMAN') return !inAppendix && value === this.roman;
    if (kind === 'NUMBER') return value === this.decimals[0];
    return kind === 'PAREN' && inAppendix && value === this.item;
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
        return place(`PL${romanValue(value) || value}`, null, 'PART', false);
      case 'DIVISION':
        return place(`Phần ${value}`, null, 'PART', false);
      case 'CHAPTER':
        return place(within(this.division, `Chương ${value}`), this.division, 'CHAPTER', false);
      case 'SUBCHAPTER':
        return place(within(this.chapter, `Mục ${value}`), this.chapter, 'SECTION', false);
      case 'ARTICLE':
        return place(value, null, 'ARTICLE');
      case 'PART':
        return place(value, null, 'PART');
      case 'ROMAN':
        return place(this.part && !this.appendix ? `${this.part}.${value}` : value, this.part, 'SECTION', this.part !== null);
      case 'NUMBER':
        return place(`${container}.${value}`, container, this.numberKind());
      case 'DECIMAL':
        return this.decimalPlaces(value, container as string);
      case 'LETTER':
        return this.pointPlaces(marker, end);
      case 'PAREN':
        return place(`${container}.${this.decimals[0]}.${value}`, `${container}.${this.decimals[0]}`, 'ITEM');
    }
  }

  /** The number, letter or roman that was before, for telling a gap: empty at the start of a list. */
  previousOf({ kind, value }: Marker, place: Place): string {
    if (kind === 'ARTICLE') return this.article ?? '0';
    if (kind === 'NUMBER') return this.decimals[0] ?? '0';
    if (kind === 'PAREN') return this.item ?? '0';
    if (kind === 'DECIMAL') return this.decimals[value.split('.').length - 1] ?? `${parentOf(value)}.0`;
    return kind === 'LETTER' ? (this.points.find(({ below }) => below === place.parent)?.letter ?? '') : '';
  }

  /** The decimal that is due where the printed one has its dots in the wrong place. */
  misprintOf(value: string): string | null {
    if (this.decimals.includes(parentOf(value))) return null;
    return (
      this.decimals
        .slice(1)
        .map(nextDecimal)
        .find((due) => isMisprintOf(value, due)) ?? null
    );
  }

  /** The letter that is due where the last one is printed again. */
  letterDueFor(value: string, place: Place): string | null {
    const open = this.points.find(({ below }) => below === place.parent);
    return open?.letter === value ? nextLetter(value) : null;
  }

  /** Moves on to a marker that was given a place; `path` is the node's own, with its `~2`. */
  open(marker: Marker, place: Place, path: string): void {
    this.begun = true;
    const { kind, value } = marker;
    switch (kind) {
      case 'APPENDIX':
        this.reset({ part: null, roman: null, article: null, appendix: path });
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
        this.reset({ roman: null, article: value, numbered: path });
        return;
      case 'PART':
        this.reset({ part: value, roman: null });
        return;
      case 'ROMAN':
        this.reset({ roman: value });
        return;
      case 'NUMBER':
        this.decimals = [value];
        this.below(path);
        return;
      case 'DECIMAL': {
        const counted = this.misprintOf(value) ?? value;
        this.decimals = [...this.decimals.slice(0, counted.split('.').length - 1), counted];
        this.below(path);
        return;
      }
      case 'LETTER':
        this.openPoint(value, place, path);
        return;
      case 'PAREN':
        this.item = value;
        return;
    }
  }

  private below(path: string): void {
    this.numbered = path;
    this.points = [];
    this.item = null;
  }

  private openPoint(value: string, place: Place, path: string): void {
    const counted = this.letterDueFor(value, place) ?? value;
    const below = place.parent as string;
    const depth = this.points.findIndex((list) => list.below === below);
    const kept = depth < 0 ? this.points : this.points.slice(0, depth);
    // A list that begins again under the same number takes the place of the one that is open.
    this.points = [...kept, { letter: counted, below, last: path }];
  }

  private decimalPlaces(value: string, container: string): Place[] {
    const due = this.misprintOf(value);
    const parent = due === null ? parentOf(value) : (this.decimals[due.split('.').length - 2] as string);
    return [
      {
        path: `${container}.${value}`,
        parent: `${container}.${parent}`,
        kind: 'ITEM',
        entry: true,
        due: due === null ? null : `${container}.${due}`,
      },
    ];
  }

  private pointPlaces(marker: Marker, end: string): Place[] {
    const { value } = marker;
    const point = (below: string): Place => ({ path: `${below}.${value}`, parent: below, kind: 'POINT', entry: true, due: null });
    if (this.points.length === 0) return [point(this.numbered as string)];
    if (this.beginsListAnew(marker)) {
      const [open] = this.points as [Points];
      const nested = point(open.last);
      return end === ':' ? [nested, point(open.below)] : [point(open.below), nested];
    }
    // A full stop ends the inner list, so that the outer one goes on.
    const lists = end === '.' ? this.points : this.points.toReversed();
    const next = lists.map((list) => ({ ...list, gap: gapBetween(letterCount(list.letter), letterCount(value)) }));
    const least = Math.min(...next.map(({ gap }) => (gap < 0 ? Infinity : gap)));
    return next
      .filter(({ gap, letter }) => (least === Infinity ? letter === value : gap === least))
      .map(({ below, letter }) => ({ ...point(below), due: letter === value ? `${below}.${nextLetter(value) ?? value}` : null }));
  }

  private numberKind(): ClauseKind {
    if (this.appendix) return 'ROW';
    return this.roman === null && this.article !== null ? 'PARAGRAPH' : 'ITEM';
  }

  /** Where numbers and letters count: the unit, the article, the part or the appendix that is open. */
  private container(): string | null {
    if (this.appendix) return this.appendix;
    if (this.roman) return this.part ? `${this.part}.${this.roman}` : this.roman;
    return this.article ?? this.part;
  }

  private reset(open: Partial<Record<'division' | 'chapter' | 'part' | 'roman' | 'article' | 'appendix' | 'numbered', string | null>>): void {
    this.decimals = [];
    this.points = [];
    this.item = null;
    this.numbered = null;
    Object.assign(this, open);
  }
}

/** `Chương I.Mục 2`, so that a number that begins again in each chapter is another place. */
function within(above: string | null, own: string): string {
  return above === null ? own : `${above}.${own}`;
}

function pointFollows(previous: string, value: string): boolean {
  const gap = gapBetween(letterCount(previous), letterCount(value));
  return value === previous || (gap >= 0 && gap <= WIDEST_GAP);
}

const PREDICATES: Record<MarkerKind, (marks: OpenMarks, value: string, inAppendix: boolean) => boolean> = {
  /** `PHỤ LỤC I`, `Chương II`: always. */
  APPENDIX: () => true,
  DIVISION: () => true,
  CHAPTER: () => true,
  /** `Mục 1` within a chapter; elsewhere it may be the beginning of a sentence. */
  SUBCHAPTER: (marks) => marks.inChapter(),
  ARTICLE: (marks, value, inAppendix) => marks.articleFollows(value, inAppendix),
  PART: (marks, value, inAppendix) => marks.partFollows(value, inAppendix),
  ROMAN: (marks, value, inAppendix) => marks.romanFollows(value, inAppendix),
  NUMBER: (marks, value) => marks.numberFollows(value),
  DECIMAL: (marks, value) => marks.decimalFollows(value),
  LETTER: (marks, value) => marks.letterFollows(value),
  PAREN: (marks, value, inAppendix) => marks.itemFollows(value, inAppendix),
};
