import { Artefacts, joined, type Artefact } from '../layout/artefacts.js';
import { finding, type Finding } from '../finding.js';
import { layoutOf } from '../layout/layout.js';
import type { Legend } from '../layout/tables.js';
import { markersOf, TRAILING_EMPHASIS, type Marker } from '../layout/markers.js';
import { isHeaded, mayHead, opens, type Before } from './before.js';
import { dashOf } from './dashes.js';
import { HeadedLists } from './headed-lists.js';
import { habitsIn, numberFindings } from './number-findings.js';
import {
  countsInArticles,
  countsInDivisions,
  countsInNumbers,
  headingAt,
  headingMarker,
  isBareText,
  isStopless,
  numberOnNextLine,
  titledAppendixAt,
} from './headings.js';
import { OpenMarks } from './open-marks.js';
import type { OutlineNode } from './outline-node.js';
import { below, type Place } from './place.js';
import { SentenceBreaks } from './sentence-breaks.js';
import { groupOf, nextRows, rowNumberOf } from './table-rows.js';
import { TABBED, uncountedAt } from './uncounted.js';
import { unitPlaceAt } from './unit-lines.js';
import { ENDS } from '../layout/sentence-end.js';
import { isBlank, spanOf, type Piece } from '../layout/span.js';
import type { Zone, ZonedSegment } from '../layout/zones.js';

export type { Artefact } from '../layout/artefacts.js';

export interface Outline {
  nodes: OutlineNode[];
  artefacts: Artefact[];
  findings: Finding[];
  legend: Legend;
}

/**
 * Reads numbered segments into a tree. A marker counts only where it can follow what comes before it (see
 * {@link OpenMarks}); everything else is the running text of the node that is open. Nothing is dropped: every character
 * that is not white space lies in exactly one span of one node or artefact. Shapes: `listed` where dashes give duties; in a
 * report they tell what was done, and stay text; `titled` is the unit that the document is about by its title.
 */
export function outlineOf(segments: readonly ZonedSegment[], listed = true, titled: string | null = null): Outline {
  const { pieces, findings, legend } = layoutOf(segments);
  const read = new OutlineReader(pieces, listed, titled).read();
  return { ...read, findings: [...findings, ...read.findings], legend };
}

/** What closes the emphasis of a number right behind it. */
const EMPHASIS_OVER = /^[*_]+(?=\s)/u;

class OutlineReader {
  private readonly marks: OpenMarks;
  private readonly bare: boolean;
  private readonly stopless: ReadonlyMap<Zone, boolean>;
  private readonly nodes: OutlineNode[] = [];
  private readonly byPath = new Map<string, OutlineNode>();
  private readonly artefacts = new Artefacts();
  private readonly findings: Finding[] = [];
  private readonly used = new Map<string, number>();
  private readonly breaks: SentenceBreaks;
  private readonly nextRows: readonly (Piece | undefined)[];
  private row: string | null = null;
  /** The lists below the heading without a number that is open. */
  private headed: HeadedLists | null = null;
  private headings = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly listed: boolean,
    private readonly titled: string | null,
  ) {
    this.nextRows = nextRows(pieces);
    this.breaks = new SentenceBreaks(pieces);
    this.bare = isBareText(pieces);
    this.stopless = new Map([...Map.groupBy(pieces, ({ zone }) => zone)].map(([zone, own]) => [zone, isStopless(own)]));
    this.marks = new OpenMarks(this.bare, countsInDivisions(pieces), countsInArticles(pieces), countsInNumbers(pieces));
  }

  read(): Omit<Outline, 'legend'> {
    for (const [at, piece] of this.pieces.entries()) {
      this.breaks.meet(piece);
      if (isBlank(piece)) continue;
      if (piece.artefact) this.artefacts.take(piece, piece.artefact, piece.artefact.kind === 'CELL' ? this.row : (this.nodes.at(-1)?.path ?? null));
      else this.take(piece, at);
    }
    return {
      nodes: this.nodes,
      artefacts: this.artefacts.list,
      findings: [...habitsIn(this.findings, this.nodes), ...this.breaks.findings(this.nodes.length)],
    };
  }

  private take(piece: Piece, at: number): void {
    const { last } = this.breaks;
    const before = this.nodes.at(-1);
    const marker = this.openFirst(piece, at, last === null || ENDS.test(last.text)) || this.openUnitLine(piece, at);
    if (!marker) this.noteUncounted(piece, at, last === null || /,\s*$/u.test(last.text) || ENDS.test(last.text));
    this.breaks.placed(piece, !marker && before !== undefined && before.text !== '');
    if (!marker) this.continue(piece, last);
  }

  /** Opens what a mark at the beginning of the piece stands for; false where none counts. */
  private openFirst(piece: Piece, at: number, ended: boolean): boolean {
    const { headed } = this;
    const end = this.breaks.last?.text.trimEnd().at(-1) ?? '';
    const placesIn = (marks: OpenMarks, markers: readonly Marker[]): Place[] => markers.flatMap((one) => marks.placesOf(one, end));
    const around = this.fitting(piece, at, ended, this.marks);
    const own = headed?.ownOf(this.fitting(piece, at, ended, headed.marks)) ?? [];
    const [marker = around[0]] = own;
    if (!marker) return false;
    if (piece.start > 0 && !piece.line.cell) this.findings.push(finding('HEADING_RUN_TOGETHER', marker.line, marker.column));
    const outer = around.filter((one) => this.marks.isDue(one, piece.zone === 'APPENDIX'));
    const isUnit = outer.some((one) => one.kind === 'NUMBER' && headed?.isUnit(one));
    if (headed && own.length > 0 && !isUnit) {
      const others = headed.isDoubtful(outer[0]) ? placesIn(this.marks, outer) : [];
      headed.begin();
      // Counted in both lists, so that the next number is in doubt as well.
      for (const [index, other] of others.entries()) this.marks.open(outer[index] as Marker, other, other.path);
      this.open(marker, [...placesIn(headed.marks, own), ...others], piece, headed.marks);
      return true;
    }
    const [place, ...others] = placesIn(this.marks, around);
    const first = around[0];
    if (!place || !first) return false;
    const parent = headed?.parentOf(first, place);
    if (parent === undefined) this.headed = null;
    this.open(first, [place, ...others], piece, this.marks, parent);
    return true;
  }

  /** Opens the heading of a unit that has no number. */
  private openUnitLine(piece: Piece, at: number): boolean {
    const place = this.listed ? unitPlaceAt(this.pieces, at, this.before, (path) => this.byPath.get(path), this.titled) : null;
    if (!place) return false;
    const { above, among } = place;
    this.holdUnits();
    const path = below(above, `Đề mục ${this.headings + 1}`);
    const marker = headingMarker(piece, path);
    this.headed = new HeadedLists(path, piece.zone === 'APPENDIX', among);
    this.open(marker, [{ path, parent: above, kind: 'SECTION', entry: /[.;]$/u.test(marker.rest), due: null }], piece, this.headed.marks);
    return true;
  }

  private get before(): Before {
    return { open: this.nodes.at(-1) ?? null, last: this.breaks.last };
  }

  /** The markers that the piece may begin with. A list or a number that is there already is one only where a sentence is over. */
  private fitting(piece: Piece, at: number, ended: boolean, marks: OpenMarks): Marker[] {
    if (!piece.begins) return [];
    const inAppendix = piece.zone === 'APPENDIX';
    const again = (marker: Marker): boolean => marks.beginsListAnew(marker) || marks.isRepeated(marker, inAppendix);
    const heading = this.bare ? headingAt(this.pieces, at, `Đề mục ${this.headings + 1}`) : [];
    const markers = [
      ...markersOf(piece),
      ...rowNumberOf(piece),
      ...groupOf(piece, this.nextRows[at]),
      ...heading,
      ...(ended ? titledAppendixAt(this.pieces, at) : []),
      ...(this.listed ? dashOf(piece) : []),
    ].map((marker) =>
      marker.kind === 'APPENDIX' && marker.value === '' ? { ...marker, value: numberOnNextLine(this.pieces, at) } : marks.within(marker),
    );
    const fitting = markers.filter((marker) => !marker.loose && (marks.canFollow(marker, inAppendix) || (ended && again(marker))));
    if (fitting.length > 0) return fitting;
    // A row of a table is never more of the row before.
    const row = markers.find(({ kind, loose, rest }) => kind === 'NUMBER' && !loose && rest === '' && piece.line.cell?.column === 0);
    if (row) return [row];
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
    if (opens(piece, ended, this.before)) return due.slice(0, 1);
    const article = due.filter(({ kind }) => kind === 'ARTICLE');
    if (article.length > 0 && mayHead(this.pieces, at, this.before)) return article.slice(0, 1);
    return listed.length > 0 && (/,\s*$/u.test(this.breaks.last?.text ?? '') || isHeaded(piece, this.before)) ? listed : [];
  }

  private open(marker: Marker, [place, ...others]: readonly Place[], piece: Piece, marks = this.marks, parent = place?.parent ?? null): void {
    if (!place) return;
    for (const one of numberFindings(marker, place, others, marks)) this.findings.push(one);
    if (marker.kind === 'ROMAN' || marker.kind === 'PART') this.holdUnits();
    const { label, line, column } = marker;
    const times = (this.used.get(place.path) ?? 0) + 1;
    this.used.set(place.path, times);
    if (times > 1 && place.kind !== 'POINT') this.findings.push(finding('NUMBER_REPEATED', line, column, { printed: marker.value }));
    const path = times > 1 ? `${place.path}~${times}` : place.path;
    if (place.kind === 'ROW' || place.kind === 'PART') this.row = place.kind === 'ROW' ? path : null;
    if (marker.kind === 'HEADING') this.headings++;
    marks.open(marker, place, path);
    const readings = [place.due, ...others.map((other) => other.path)].filter((one) => one !== null);
    const { kind, entry } = place;
    const node: OutlineNode = { path, parent, label, kind, entry, line, column, text: '', spans: [], readings };
    this.nodes.push(node);
    this.byPath.set(path, node);
    this.begin(node, marker, piece, marks);
  }

  /** Says what is read as text although it begins like a number or a heading. */
  private noteUncounted(piece: Piece, at: number, ended: boolean): void {
    const found = uncountedAt(this.pieces, at, {
      ended,
      opens: opens(piece, ended, this.before),
      stopless: this.stopless.get(piece.zone) === true,
      listed: this.listed,
      begun: this.nodes.length > 0,
      untitled: this.nodes.at(-1)?.text === '',
      before: this.breaks.last?.text ?? '',
    });
    if (found) this.findings.push(found);
  }

  /** Gives a new node its label and the rest of its line; emphasis and list dashes around them are artefacts. */
  private begin(node: OutlineNode, marker: Marker, piece: Piece, marks: OpenMarks): void {
    this.artefacts.around(piece, 0, marker.from, node.path);
    const closing = TRAILING_EMPHASIS.exec(piece.text.slice(marker.to))?.[0].length ?? 0;
    const end = piece.text.length - closing;
    const label = spanOf(piece, marker.from, marker.to);
    if (label) node.spans.push(label);
    this.artefacts.around(piece, end, piece.text.length, node.path);
    // `**Điều 1.** Phạm vi`: emphasis that is over with the number.
    const begin = marker.to + (EMPHASIS_OVER.exec(piece.text.slice(marker.to, end))?.[0].length ?? 0);
    this.artefacts.around(piece, marker.to, begin, node.path);
    const rest: Piece = { ...piece, start: piece.start + begin, text: piece.text.slice(begin, end) };
    const [inner] = marker.kind === 'NUMBER' && /^\s*\(1\)/u.test(rest.text) ? markersOf(rest) : [];
    if (inner) return this.open(inner, marks.placesOf(inner, ''), rest, marks);
    const text = spanOf(rest);
    if (text) node.spans.push(text);
    node.text = rest.text.trim();
  }

  /** An article that holds units only carries the tree: its entries are theirs. */
  private holdUnits(): void {
    const open = this.nodes.at(-1);
    if (open?.kind === 'ARTICLE') open.entry = false;
  }

  private continue(piece: Piece, last: Piece | null): void {
    const open = this.nodes.at(-1);
    const span = spanOf(piece);
    if (!open) return this.artefacts.other(piece, null, 'OTHER');
    if (span) open.spans.push(span);
    // Below a heading without a number, text without one is its task.
    if (open.kind === 'SECTION' && open.label === '' && ENDS.test(piece.text)) open.entry = true;
    const adjoins =
      !piece.begins && last?.index === piece.index && (last.start + last.text.length === piece.start || this.artefacts.isBehindMark(piece));
    const oneWord = adjoins && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text);
    open.text = oneWord ? open.text + piece.text.trimEnd() : joined(open.text, piece.text);
  }
}
