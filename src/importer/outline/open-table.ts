import { HeadedLists, isOfList } from './headed-lists.js';
import type { Marker } from '../layout/markers.js';
import { OpenMarks } from './open-marks.js';

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

  /** A row begins; with the path of one that has no number. */
  begin(path: string | null): OpenMarks {
    this.row = path === null ? null : new HeadedLists(path, false);
    return this.row?.marks ?? this.marks;
  }

  /** Of the marks that can follow, those that do, and where: in the row, in the table, else in what is around it. */
  ownOf(fitting: (marks: OpenMarks) => Marker[], around: OpenMarks): { marks: OpenMarks; markers: Marker[] } {
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
