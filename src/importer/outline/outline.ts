import { Artefacts, joined, type Artefact } from '../layout/artefacts.js';
import { finding, type Finding } from '../finding.js';
import { layoutOf } from '../layout/layout.js';
import type { Legend } from '../layout/tables.js';
import { markersOf, TRAILING_EMPHASIS, type Marker } from '../layout/markers.js';
import { opens, Quotations, type Before } from './before.js';
import { habitsIn, numberFindings } from './number-findings.js';
import { countsInArticles, countsInDivisions, countsInNumbers, headingMarker } from './headings.js';
import { OpenLists } from './open-lists.js';
import { OpenMarks } from './open-marks.js';
import { OpenTable } from './open-table.js';
import type { OutlineNode } from './outline-node.js';
import { OutlineTree } from './outline-tree.js';
import { below, type Place } from './place.js';
import { SentenceBreaks } from './sentence-breaks.js';
import { RowCells } from './row-cells.js';
import { MarkerReader } from './marker-reader.js';
import { uncountedAt } from './uncounted.js';
import { UnsureHeadings, type UnsureHeading } from './unsure-headings.js';
import { isDashedUnit, isStarredLeadIn, unitInCell, unitPlaceAt } from './unit-lines.js';
import { ENDS } from '../layout/sentence-end.js';
import { isBlank, spanOf, type ArtefactTag, type Piece } from '../layout/span.js';
import type { ZonedSegment } from '../layout/zones.js';

export type { Artefact } from '../layout/artefacts.js';

export interface Outline {
  nodes: OutlineNode[];
  artefacts: Artefact[];
  findings: Finding[];
  legend: Legend;
  /** The nodes that stand in tables of the format, by path, with the number of the table. */
  tabled: ReadonlyMap<string, number>;
  /** By path, the headings within a node, or the heading that it is, of which it is not certain that they name a unit. */
  unsure: ReadonlyMap<string, readonly UnsureHeading[]>;
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
  private readonly lists: OpenLists;
  private readonly markers: MarkerReader;
  private readonly tree = new OutlineTree();
  private readonly artefacts = new Artefacts();
  private readonly findings: Finding[] = [];
  private readonly breaks: SentenceBreaks;
  private readonly rowCells = new RowCells();
  private readonly quotations = new Quotations();
  private readonly unsure = new UnsureHeadings();
  /** The table whose rows are being read, and the node that is open outside of it. */
  private table: OpenTable | null = null;
  private outside: OutlineNode | undefined;
  private headings = 0;
  /** Rows and groups of rows without a number. */
  private rows = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly listed: boolean,
    private readonly titled: string | null,
  ) {
    this.breaks = new SentenceBreaks(pieces);
    this.markers = new MarkerReader(pieces, listed);
    this.lists = new OpenLists(new OpenMarks(this.markers.bare, countsInDivisions(pieces), countsInArticles(pieces), countsInNumbers(pieces)));
  }

  read(): Omit<Outline, 'legend'> {
    for (const [at, piece] of this.pieces.entries()) {
      this.breaks.meet(piece);
      if (isBlank(piece)) continue;
      if (piece.artefact?.kind === 'CELL') this.takeCell(piece, piece.artefact);
      else if (piece.artefact) this.artefacts.take(piece, piece.artefact, this.tree.nodes.at(-1)?.path ?? null);
      else this.take(piece, at);
    }
    return {
      nodes: this.tree.nodes,
      artefacts: this.artefacts.list,
      tabled: this.tree.tabled,
      unsure: this.unsure.byPath,
      findings: [...habitsIn(this.findings, this.tree.nodes), ...this.breaks.findings(this.tree.nodes.length)],
    };
  }

  private takeCell(piece: Piece, own: ArtefactTag): void {
    const { cell } = piece.line;
    const artefact = this.artefacts.take(piece, own, this.rowCells.pathAt(cell));
    if (artefact && cell) this.rowCells.meet(artefact, cell);
  }

  private take(piece: Piece, at: number): void {
    const { last } = this.breaks;
    this.enterTable(piece);
    const before = this.node;
    const row = this.openRow(piece);
    // A table is over without a stop.
    const over = last === null || ENDS.test(last.text) || (last.line.cell !== undefined && !piece.line.cell);
    const ended = row !== null || over;
    const headed = isDashedUnit(this.pieces, at) || isStarredLeadIn(this.pieces, at, before, this.tree.at);
    const unit = row === null && headed && this.openUnitLine(piece, at);
    const marker = unit || row === 'TEXT' || this.openFirst(piece, at, ended) || (row === null && this.openUnitLine(piece, at));
    if (!marker) this.noteUncounted(piece, at, over || /,\s*$/u.test(last.text));
    this.breaks.placed(piece, !marker && before !== undefined && before.text !== '');
    if (marker) return;
    const unitBelow = this.table && unitInCell(this.pieces, at);
    const within = unitBelow ? this.tree.rowOf(this.node) : undefined;
    if (within !== undefined) this.unsure.add(within, piece, unitBelow);
    this.continue(piece, last);
  }

  /** The node that is open: in a table its last, behind one what was open before it. */
  private get node(): OutlineNode | undefined {
    return this.table ? this.tree.nodes.at(-1) : this.outside;
  }

  /** Opens what a mark at the beginning of the piece stands for; false where none counts. */
  private openFirst(piece: Piece, at: number, ended: boolean): boolean {
    const heading = `Đề mục ${this.headings + 1}`;
    const fitting = (marks: OpenMarks): Marker[] => this.markers.fitting(at, marks, ended, this.before, heading);
    const end = this.breaks.last?.text.trimEnd().at(-1) ?? '';
    const next = this.table ? this.table.next(fitting, this.lists.innermost, end) : this.lists.next(fitting, end, piece.zone === 'APPENDIX');
    if (!next) return false;
    const { marker, places, marks } = next;
    if (piece.start > 0 && !piece.line.cell) this.findings.push(finding('HEADING_RUN_TOGETHER', marker.line, marker.column));
    this.open(marker, places, piece, marks);
    return true;
  }

  /** A table begins with the first of its rows that is read, and is over with the first line that is not in it. */
  private enterTable({ line: { cell }, row, zone }: Piece): void {
    if (this.table && this.table.table !== cell?.table) {
      this.lists.innermost.leaveTable();
      this.table = null;
    }
    if (!this.listed || !cell || !row) return;
    this.table ??= new OpenTable(cell.table, this.lists.innermost, zone === 'APPENDIX');
    this.table.begin();
  }

  /** Opens a row of a table that has no number, or a group of rows: with its text, or without where that begins a list of its own. */
  private openRow(piece: Piece): 'TEXT' | 'EMPTY' | null {
    const row = this.table?.unnumberedAt(piece, this.rows + 1);
    if (!row) return null;
    this.rows++;
    const { index, start, line } = piece;
    this.open(row.marker, row.places, row.isEmpty ? { ...piece, text: '' } : piece, row.marks);
    if (!row.isEmpty) return 'TEXT';
    this.tree.nodes.at(-1)?.spans.push({ index, line: line.number, column: start + 1, length: 0 });
    return 'EMPTY';
  }

  /** Opens the heading of a unit that has no number. */
  private openUnitLine(piece: Piece, at: number): boolean {
    const place = this.listed && !this.table ? unitPlaceAt(this.pieces, at, this.before, this.tree.at, this.titled) : null;
    if (!place) return false;
    const { above, among, unnamed } = place;
    this.holdUnits();
    const path = below(above, `Đề mục ${this.headings + 1}`);
    const marker = headingMarker(piece, path);
    const marks = this.lists.openHeading(path, above, among, piece.zone === 'APPENDIX');
    this.open(marker, [{ path, parent: above, kind: 'SECTION', entry: /[.;]$/u.test(marker.rest), due: null }], piece, marks);
    if (unnamed) {
      this.unsure.add(path, piece, null);
      this.findings.push(finding('HEADING_UNREAD', marker.line, marker.column, { printed: marker.rest }));
    }
    return true;
  }

  private get before(): Before {
    return { open: this.node ?? null, last: this.breaks.last, quoted: this.quotations.isOpenIn(this.node) };
  }

  private open(marker: Marker, [place, ...others]: readonly Place[], piece: Piece, marks: OpenMarks): void {
    if (!place) return;
    for (const one of numberFindings(marker, place, others, marks)) this.findings.push(one);
    if (marker.kind === 'ROMAN' || marker.kind === 'PART') this.holdUnits();
    const { label, line, column } = marker;
    const { cell } = piece.line;
    const { path, repeats } = this.tree.take(place, cell?.table);
    if (repeats) this.findings.push(finding('NUMBER_REPEATED', line, column, { printed: marker.value }));
    if (place.kind === 'ROW') this.rowCells.open(path, cell);
    else if (place.kind === 'PART' || marker.kind === 'GROUP') this.rowCells.open(null, cell);
    if (place.kind === 'SECTION' && marker.kind === 'HEADING') this.headings++;
    marks.open(marker, place, path);
    const readings = [place.due, ...others.map((other) => other.path)].filter((one) => one !== null);
    const { kind, entry, parent, within = parent } = place;
    const node: OutlineNode = { path, parent: within, label, kind, entry, line, column, text: '', spans: [], readings };
    this.tree.add(node);
    if (!this.table) this.outside = node;
    this.begin(node, marker, piece, marks);
  }

  /** Says what is read as text although it begins like a number or a heading. */
  private noteUncounted(piece: Piece, at: number, ended: boolean): void {
    const found = uncountedAt(this.pieces, at, {
      ended,
      opens: opens(piece, ended, this.before),
      stopless: this.markers.isStopless(piece),
      listed: this.listed,
      begun: this.tree.nodes.length > 0,
      untitled: this.node?.text === '',
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
    this.quotations.meet(node, rest.text);
  }

  /** An article that holds units only carries the tree: its entries are theirs. */
  private holdUnits(): void {
    const open = this.node;
    if (open?.kind === 'ARTICLE') open.entry = false;
  }

  private continue(piece: Piece, last: Piece | null): void {
    const open = this.node;
    const span = spanOf(piece);
    if (!open) return this.artefacts.other(piece, null, 'OTHER');
    if (span) open.spans.push(span);
    this.quotations.meet(open, piece.text);
    // Below a heading without a number, text without one is its task.
    if (open.kind === 'SECTION' && open.label === '' && ENDS.test(piece.text)) open.entry = true;
    const adjoins =
      !piece.begins && last?.index === piece.index && (last.start + last.text.length === piece.start || this.artefacts.isBehindMark(piece));
    const oneWord = adjoins && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text);
    open.text = oneWord ? open.text + piece.text.trimEnd() : joined(open.text, piece.text);
  }
}
