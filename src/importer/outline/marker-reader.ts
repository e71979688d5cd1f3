import { markersOf, type Marker } from '../layout/markers.js';
import type { Piece } from '../layout/span.js';
import type { Zone } from '../layout/zones.js';
import { followsItem, isHeaded, mayHead, opens, type Before } from './before.js';
import { dashOf } from './dashes.js';
import { headingAt, isBareText, isStopless, numberOnNextLine, titledAppendixAt } from './headings.js';
import type { OpenMarks } from './open-marks.js';
import { groupOf, nextRows, rowNumberOf } from './table-rows.js';
import { TABBED } from './uncounted.js';

/** Tells which markers a piece begins with that can follow what is open. */
export class MarkerReader {
  /** The text has numbers and nothing that they are below. */
  readonly bare: boolean;
  private readonly stopless: ReadonlyMap<Zone, boolean>;
  private readonly nextRows: readonly (Piece | undefined)[];

  /** Shapes: `listed` where dashes give duties. */
  constructor(
    private readonly pieces: readonly Piece[],
    private readonly listed: boolean,
  ) {
    this.nextRows = nextRows(pieces);
    this.bare = isBareText(pieces);
    this.stopless = new Map([...Map.groupBy(pieces, ({ zone }) => zone)].map(([zone, own]) => [zone, isStopless(own)]));
  }

  /** Whether no number of a zone has a stop. */
  isStopless({ zone }: Piece): boolean {
    return this.stopless.get(zone) === true;
  }

  /** The markers that a piece may begin with. Shapes: `heading` is what a heading without a number is called. A list or a number that is there already is one only where a sentence is over. */
  fitting(at: number, marks: OpenMarks, ended: boolean, before: Before, heading: string): Marker[] {
    const piece = this.pieces[at] as Piece;
    if (!piece.begins) return [];
    const inAppendix = piece.zone === 'APPENDIX';
    const again = (marker: Marker): boolean => marks.beginsListAnew(marker) || marks.isRepeated(marker, inAppendix);
    // A second regulation begins with `Điều 1` again; what is quoted does not.
    const anew = ({ kind, value }: Marker): boolean => kind === 'ARTICLE' && value === '1' && mayHead(this.pieces, at, before) && !before.quoted;
    const row = rowNumberOf(piece);
    const markers = [
      ...(piece.row === 'NUMBERED' && row.length > 0 ? [] : markersOf(piece)),
      ...row,
      ...groupOf(piece, this.nextRows[at]),
      ...(this.bare ? headingAt(this.pieces, at, heading) : []),
      ...(ended ? titledAppendixAt(this.pieces, at) : []),
      ...(this.listed ? dashOf(piece) : []),
    ].map((marker) =>
      marker.kind === 'APPENDIX' && marker.value === '' ? { ...marker, value: numberOnNextLine(this.pieces, at) } : marks.within(marker),
    );
    const fitting = markers.filter((marker) => !marker.loose && (marks.canFollow(marker, inAppendix) || ((ended || anew(marker)) && again(marker))));
    if (fitting.length > 0) return fitting;
    // A row of a table is never more of the row before.
    const alone = markers.find(({ kind, loose, rest }) => kind === 'NUMBER' && !loose && rest === '' && piece.line.cell?.column === 0);
    if (alone) return [alone];
    const tabbed =
      inAppendix && TABBED.test(piece.text) ? markers.find((marker) => marker.kind === 'NUMBER' && marks.isDue(marker, true)) : undefined;
    if (tabbed) return [tabbed];
    // Items of a list of dashes may end with a comma.
    const listed = markers.filter((marker) => marker.kind === 'DASH' && marks.canFollow(marker, inAppendix));
    const due = markers.filter(
      (marker) =>
        marker.loose &&
        (this.stopless.get(piece.zone) || piece.line.cell || marker.kind !== 'NUMBER' || !/[\dlIZSB]$/u.test(marker.label)) &&
        marks.isDue(marker, inAppendix),
    );
    if (opens(piece, ended, before)) return due.slice(0, 1);
    const article = due.filter(({ kind }) => kind === 'ARTICLE');
    if (article.length > 0 && mayHead(this.pieces, at, before)) return article.slice(0, 1);
    return listed.length > 0 && (/,\s*$/u.test(before.last?.text ?? '') || isHeaded(piece, before) || followsItem(piece, before)) ? listed : [];
  }
}
