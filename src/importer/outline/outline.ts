import type { ClauseKind } from '../../registry/law.model.js';
import { Artefacts, joined, type Artefact } from '../layout/artefacts.js';
import { finding, type Finding } from '../finding.js';
import { layoutOf } from '../layout/layout.js';
import type { Legend } from '../layout/tables.js';
import { markersOf, TRAILING_EMPHASIS, type Marker } from '../layout/markers.js';
import { numberFindings } from './number-findings.js';
import { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';
import { ENDS, SentenceBreaks } from './sentence-breaks.js';
import { isBlank, spanOf, type Piece, type Span } from '../layout/span.js';
import type { ZonedSegment } from '../layout/zones.js';

export type { Artefact } from '../layout/artefacts.js';

/** A node of a document as read: its number as printed, its canonical path, and its own text without that of its parts. */
export interface OutlineNode {
  path: string;
  parent: string | null;
  label: string;
  kind: ClauseKind;
  /** False for headings that only carry the tree. */
  entry: boolean;
  line: number;
  column: number;
  text: string;
  /** Label and text in the original, in order. */
  spans: Span[];
  /** Paths that the printed number may mean as well: where its depth is doubtful, or where it is misprinted. */
  readings: string[];
}

export interface Outline {
  nodes: OutlineNode[];
  artefacts: Artefact[];
  findings: Finding[];
  legend: Legend;
}

/**
 * Reads numbered segments into a tree. A marker counts only where it can follow what comes before it (see
 * {@link OpenMarks}); everything else is the running text of the node that is open. Nothing is dropped: every character
 * that is not white space lies in exactly one span of one node or artefact.
 */
export function outlineOf(segments: readonly ZonedSegment[]): Outline {
  const { pieces, findings, legend } = layoutOf(segments);
  const read = new OutlineReader(pieces).read();
  return { ...read, findings: [...findings, ...read.findings], legend };
}

class OutlineReader {
  private readonly marks = new OpenMarks();
  private readonly nodes: OutlineNode[] = [];
  private readonly artefacts = new Artefacts();
  private readonly findings: Finding[] = [];
  private readonly used = new Map<string, number>();
  private readonly breaks: SentenceBreaks;
  private row: string | null = null;

  constructor(private readonly pieces: readonly Piece[]) {
    this.breaks = new SentenceBreaks(pieces);
  }

  read(): Omit<Outline, 'legend'> {
    for (const piece of this.pieces) {
      this.breaks.meet(piece);
      if (isBlank(piece)) continue;
      if (piece.artefact) this.artefacts.take(piece, piece.artefact, piece.artefact.kind === 'CELL' ? this.row : (this.nodes.at(-1)?.path ?? null));
      else this.take(piece);
    }
    return { nodes: this.nodes, artefacts: this.artefacts.list, findings: [...this.findings, ...this.breaks.findings(this.nodes.length)] };
  }

  private take(piece: Piece): void {
    const { last } = this.breaks;
    const fitting = this.fitting(piece, last === null || ENDS.test(last.text));
    const [marker] = fitting;
    const before = this.nodes.at(-1);
    if (marker) {
      if (piece.start > 0) this.findings.push(finding('HEADING_RUN_TOGETHER', marker.line, marker.column));
      const end = last?.text.trimEnd().at(-1) ?? '';
      this.open(
        marker,
        fitting.flatMap((one) => this.marks.placesOf(one, end)),
        piece,
      );
    }
    if (!marker) this.noteUncounted(piece);
    this.breaks.placed(piece, !marker && before !== undefined && before.text !== '');
    if (!marker) this.continue(piece, last);
  }

  /** The markers that the piece may begin with. A list or a number that is there already is one only where a sentence is over. */
  private fitting(piece: Piece, ended: boolean): Marker[] {
    if (!piece.begins) return [];
    const inAppendix = piece.zone === 'APPENDIX';
    const again = (marker: Marker): boolean => this.marks.beginsListAnew(marker) || this.marks.isRepeated(marker, inAppendix);
    return [...markersOf(piece), ...rowNumberOf(piece)].filter((marker) => this.marks.canFollow(marker, inAppendix) || (ended && again(marker)));
  }

  private open(marker: Marker, [place, ...others]: readonly Place[], piece: Piece): void {
    if (!place) return;
    for (const one of numberFindings(marker, place, others, this.marks)) this.findings.push(one);
    if (marker.kind === 'ROMAN') this.holdUnits();
    const { label, line, column } = marker;
    const times = (this.used.get(place.path) ?? 0) + 1;
    this.used.set(place.path, times);
    if (times > 1 && place.kind !== 'POINT') this.findings.push(finding('NUMBER_REPEATED', line, column, { printed: marker.value }));
    const path = times > 1 ? `${place.path}~${times}` : place.path;
    if (place.kind === 'ROW' || place.kind === 'PART') this.row = place.kind === 'ROW' ? path : null;
    this.marks.open(marker, place, path);
    const readings = [place.due, ...others.map((other) => other.path)].filter((one) => one !== null);
    const { parent, kind, entry } = place;
    const node: OutlineNode = { path, parent, label, kind, entry, line, column, text: '', spans: [], readings };
    this.nodes.push(node);
    this.begin(node, marker, piece);
  }

  /** `Điều 2.` that cannot follow is text, but never silently: a whole article may be behind it. */
  private noteUncounted(piece: Piece): void {
    const [first] = piece.begins ? markersOf(piece) : [];
    if (first?.kind === 'ARTICLE') this.findings.push(finding('NUMBER_OUT_OF_ORDER', first.line, first.column, { printed: first.label }));
  }

  /** Gives a new node its label and the rest of its line; emphasis and list dashes around them are artefacts. */
  private begin(node: OutlineNode, marker: Marker, piece: Piece): void {
    this.artefacts.around(piece, 0, marker.from, node.path);
    const closing = TRAILING_EMPHASIS.exec(piece.text.slice(marker.to))?.[0].length ?? 0;
    const end = piece.text.length - closing;
    const label = spanOf(piece, marker.from, marker.to);
    if (label) node.spans.push(label);
    this.artefacts.around(piece, end, piece.text.length, node.path);
    const rest: Piece = { ...piece, start: piece.start + marker.to, text: piece.text.slice(marker.to, end) };
    const [inner] = marker.kind === 'NUMBER' && /^\s*\(1\)/u.test(rest.text) ? markersOf(rest) : [];
    if (inner) return this.open(inner, this.marks.placesOf(inner, ''), rest);
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
    const adjoins =
      !piece.begins && last?.index === piece.index && (last.start + last.text.length === piece.start || this.artefacts.isBehindMark(piece));
    const oneWord = adjoins && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text);
    open.text = oneWord ? open.text + piece.text.trimEnd() : joined(open.text, piece.text);
  }
}

/** The number of a row alone in its cell, where the format has tables: `4`. */
function rowNumberOf({ line, start, text, zone }: Piece): Marker[] {
  const value = line.cell && zone === 'APPENDIX' ? /^\s*(\d{1,3})\s*$/u.exec(text)?.[1] : undefined;
  if (value === undefined) return [];
  const from = text.indexOf(value);
  return [{ kind: 'NUMBER', value, label: value, line: line.number, column: start + from + 1, dash: false, from, to: from + value.length, rest: '' }];
}
