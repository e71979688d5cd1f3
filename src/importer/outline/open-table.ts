import { markersOf, type Marker } from '../layout/markers.js';
import type { Piece } from '../layout/span.js';
import { unitLineOf } from '../units/unit-openings.js';
import { HeadedLists, isOfList } from './headed-lists.js';
import { headingMarker } from './headings.js';
import { placesIn, type Counted } from './open-lists.js';
import { OpenMarks } from './open-marks.js';
import { below, type Place } from './place.js';

/** What a row without a number is opened with. */
interface OpenedRow {
  marker: Marker;
  places: Place[];
  marks: OpenMarks;
  /** Its text begins a list of its own, and is no text of the row. */
  isEmpty: boolean;
}

/** A table of which rows are read: its numbers are counted apart from the lists around it, except in an appendix. */
export class OpenTable {
  /** What is open of its numbers and groups. */
  readonly marks: OpenMarks;
  /** The lists within the row that is open, where that has no number. */
  private row: HeadedLists | null = null;

  /** Shapes: `table` is its number; `around` is what it stands in. */
  constructor(
    readonly table: number,
    around: OpenMarks,
    inAppendix: boolean,
  ) {
    this.marks = inAppendix ? around : OpenMarks.inTable(around.container);
  }

  /** A row begins, so that the one before is over. */
  begin(): void {
    this.row = null;
  }

  /** How a row without a number, or a group of rows, is opened: without its text where that begins a list. Null for any other piece. */
  unnumberedAt(piece: Piece, count: number): OpenedRow | null {
    const { row, text } = piece;
    if (!row || row === 'NUMBERED') return null;
    const isEmpty = markersOf(piece).length > 0;
    if (row === 'GROUP' && !isEmpty) {
      const marker: Marker = { ...headingMarker(piece, `Nhóm ${count}`), kind: 'GROUP' };
      const entry = unitLineOf(text) === null;
      return { marker, places: this.marks.placesOf(marker, '').map((place) => ({ ...place, entry })), marks: this.marks, isEmpty };
    }
    const { container } = this.marks;
    const path = below(container, `Hàng ${count}`);
    this.row = new HeadedLists(path, false);
    const place: Place = { path, parent: container, kind: 'ROW', entry: true, due: null };
    return { marker: headingMarker(isEmpty ? { ...piece, text: '' } : piece, path), places: [place], marks: this.row.marks, isEmpty };
  }

  /** The marker that counts, and where: in the row, in the table, else in what is around it; null where none does. */
  next(fitting: (marks: OpenMarks) => Marker[], around: OpenMarks, end: string): Counted | null {
    const { marks, markers } = this.ownOf(fitting, around);
    const [marker] = markers;
    const places = placesIn(marks, markers, end);
    return marker && places.length > 0 ? { marker, places, marks } : null;
  }

  private ownOf(fitting: (marks: OpenMarks) => Marker[], around: OpenMarks): { marks: OpenMarks; markers: Marker[] } {
    const inRow = this.row?.ownOf(fitting(this.row.marks)) ?? [];
    if (this.row && inRow.length > 0) {
      this.row.begin();
      return { marks: this.row.marks, markers: inRow };
    }
    const inTable = fitting(this.marks);
    if (this.marks === around || inTable.some(isOfList)) return { marks: this.marks, markers: inTable };
    return { marks: around, markers: fitting(around).filter((marker) => !isOfList(marker)) };
  }
}
