import type { Marker } from '../layout/markers.js';
import { unitLineOf } from '../units/unit-openings.js';
import { LIKE_UNIT } from '../units/unit-words.js';
import { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';

/** Marks of lists that may go on below a heading without a number. All others open what it is over with. */
const LISTS: readonly Marker['kind'][] = ['NUMBER', 'DECIMAL', 'LETTER', 'PAREN', 'DASH', 'GROUP'];
/** Whether a mark is one of a list, and opens nothing that lists are in. */
export function isOfList({ kind }: Marker): boolean {
  return LISTS.includes(kind);
}

/** What the lists of tables and the lists of dashes begin with says nothing. */
const ALWAYS_ANEW: readonly Marker['kind'][] = ['DASH', 'GROUP'];
const FIRST = ['1', 'a', 'I'];
/** Headings without a number stand in each other's lists no deeper than this, so that a line is looked for in so many lists. */
const DEEPEST = 4;

/**
 * What is below the heading of a unit that has no number. The lists that were open before it are set aside: they go on below it
 * (`c)` after `b)`), or end it (`3. Phòng Gió` after `2. Phòng Mưa`), where it has no list of its own that the mark can belong to.
 */
export class HeadedLists {
  /** What is open of the lists that begin below the heading. */
  readonly marks: OpenMarks;
  private begun = false;
  /** Path of what the list that goes on below the heading is in; undefined where none does. */
  private goesOnIn: string | null | undefined;

  /**
   * Shapes: `among` where it stands among numbers that are units themselves; `outer` is the heading without a number in whose own
   * lists it stands.
   */
  constructor(
    readonly path: string,
    inAppendix: boolean,
    private readonly among = false,
    private readonly outer: HeadedLists | null = null,
  ) {
    this.marks = OpenMarks.within(path, inAppendix);
  }

  /** Of marks that can follow in the lists of the heading, those that do: the first has to begin one. */
  ownOf(markers: readonly Marker[]): Marker[] {
    const begins = ({ kind, value }: Marker): boolean => ALWAYS_ANEW.includes(kind) || FIRST.includes(value);
    return markers.filter((marker) => (isOfList(marker) || marker.kind === 'ROMAN') && (this.begun || begins(marker)));
  }

  begin(): void {
    this.begun = true;
  }

  /** This heading and those in whose lists it stands, the innermost first. */
  outwards(): HeadedLists[] {
    return [this, ...(this.outer?.outwards() ?? [])];
  }

  /** Of these, the innermost in whose own lists another heading stands. Shapes: the path of what that is in. */
  around(above: string | null): HeadedLists | null {
    const headings = this.outwards().slice(1 - DEEPEST);
    return headings.find(({ begun, path }) => begun && above !== null && `${above}.`.startsWith(`${path}.`)) ?? null;
  }

  /** Whether a mark of a list of the heading may as well go on with the list around it. Shapes: `outer` is what it is there. */
  isDoubtful(outer: Marker | undefined): boolean {
    return this.begun && !this.among && outer?.kind === 'NUMBER' && outer.value !== FIRST[0];
  }

  /** Whether what a number of the lists around says is a unit, which the heading is over with. */
  isUnit({ rest }: Marker): boolean {
    return unitLineOf(rest) !== null || (LIKE_UNIT.test(rest) && !/[.;,]$/u.test(rest));
  }

  /** What a mark of the lists around is below: the heading where its list goes on there; undefined where the heading is over with it. */
  parentOf(marker: Marker, { parent }: Place): string | null | undefined {
    if (this.begun || !isOfList(marker) || this.isUnit(marker)) return undefined;
    if (this.goesOnIn === undefined) this.goesOnIn = parent;
    if (parent === this.goesOnIn) return this.path;
    return this.goesOnIn === null || parent?.startsWith(`${this.goesOnIn}.`) ? parent : undefined;
  }
}
