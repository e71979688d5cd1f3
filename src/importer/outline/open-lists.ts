import type { Marker } from '../layout/markers.js';
import { HeadedLists } from './headed-lists.js';
import type { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';

/** A marker that counts: where it can go, the likeliest place first, and the lists that it goes on with. */
export interface Counted {
  marker: Marker;
  places: Place[];
  marks: OpenMarks;
}

/** The lists below a heading without a number, or those of the text where `heading` is null, with the markers that can follow in them. */
interface Level {
  heading: HeadedLists | null;
  marks: OpenMarks;
  markers: Marker[];
}

/** Everything that a marker outside of a table may go on with: the lists of the text, and those below headings without a number. */
export class OpenLists {
  /** The innermost heading without a number that is not over. */
  private headed: HeadedLists | null = null;

  constructor(private readonly marks: OpenMarks) {}

  /** The innermost lists that are open. */
  get innermost(): OpenMarks {
    return this.headed?.marks ?? this.marks;
  }

  /** Opens a heading without a number. Shapes: its path, that of what it is in, and whether it stands among numbers that are units. */
  openHeading(path: string, above: string | null, among: boolean, inAppendix: boolean): OpenMarks {
    this.headed = new HeadedLists(path, inAppendix, among, this.headed?.around(above));
    return this.headed.marks;
  }

  /** The marker that counts, from the innermost lists outwards; null where none does. Shapes: `fitting` gives those that can follow in lists. */
  next(fitting: (marks: OpenMarks) => Marker[], end: string, inAppendix: boolean): Counted | null {
    const levels = this.levelsOf(fitting);
    for (const [at, { heading, marks, markers }] of levels.entries()) {
      const [around] = levels.slice(at + 1);
      if (!heading || !around) return this.counted(heading, markers, placesIn(marks, markers, end), marks);
      const due = levels.slice(at + 1).flatMap((level) => dueIn(level, inAppendix));
      const isDue = markers.some((marker) => marks.isDue(marker, inAppendix));
      const over = due.some(({ marker }) => marker.kind === 'NUMBER' && heading.isUnit(marker) && !(isDue && heading.isDoubtful(marker)));
      if (markers.length > 0 && !over) {
        const others = due
          .filter(({ marker }) => heading.isDoubtful(marker))
          .map((one) => ({ ...one, places: placesIn(one.marks, [one.marker], end) }));
        heading.begin();
        // Counted in both lists, so that the next number is in doubt as well.
        for (const { marker, places, marks: outer } of others) for (const place of places) outer.open(marker, place, place.path);
        return this.counted(heading, markers, [...placesIn(marks, markers, end), ...others.flatMap(({ places }) => places)], marks);
      }
      const [place, ...others] = placesIn(around.marks, around.markers, end);
      const within = place && heading.parentOf(around.markers[0] as Marker, place);
      if (within !== undefined) return this.counted(heading, around.markers, [{ ...(place as Place), within }, ...others], around.marks);
    }
    return null;
  }

  private levelsOf(fitting: (marks: OpenMarks) => Marker[]): Level[] {
    const headings = this.headed?.outwards() ?? [];
    return [
      ...headings.map((heading) => ({ heading, marks: heading.marks, markers: heading.ownOf(fitting(heading.marks)) })),
      { heading: null, marks: this.marks, markers: fitting(this.marks) },
    ];
  }

  /** The first marker; what is further in than its lists is over. */
  private counted(heading: HeadedLists | null, [marker]: readonly Marker[], places: Place[], marks: OpenMarks): Counted | null {
    if (!marker || places.length === 0) return null;
    this.headed = heading;
    return { marker, places, marks };
  }
}

/** The places where markers can go in lists. Shapes: `end` is the last character of what comes before. */
export function placesIn(marks: OpenMarks, markers: readonly Marker[], end: string): Place[] {
  return markers.flatMap((one) => marks.placesOf(one, end));
}

/** The markers that are exactly the next ones of their lists. */
function dueIn({ marks, markers }: Level, inAppendix: boolean): { marks: OpenMarks; marker: Marker }[] {
  return markers.filter((marker) => marks.isDue(marker, inAppendix)).map((marker) => ({ marks, marker }));
}
