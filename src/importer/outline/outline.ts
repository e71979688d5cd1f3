import type { ClauseKind } from '../../registry/law.model.js';
import { Artefacts, joined, type Artefact } from '../layout/artefacts.js';
import { finding, type Finding } from '../finding.js';
import { layoutOf } from '../layout/layout.js';
import type { Legend } from '../layout/tables.js';
import { markersOf, TRAILING_EMPHASIS, type Marker } from '../layout/markers.js';
import { dashOf } from './dashes.js';
import { habitsIn, numberFindings } from './number-findings.js';
import {
  beginsBelow,
  countsInArticles,
  countsInDivisions,
  countsInNumbers,
  headingAt,
  isBareText,
  isStopless,
  numberOnNextLine,
  titledAppendixAt,
} from './headings.js';
import { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';
import { goesOn, SentenceBreaks } from './sentence-breaks.js';
import { groupOf, nextRows, rowNumberOf } from './table-rows.js';
import { TABBED, uncountedAt } from './uncounted.js';
import { ENDS } from '../layout/sentence-end.js';
import { isBlank, spanOf, type Piece, type Span } from '../layout/span.js';
import type { Zone, ZonedSegment } from '../layout/zones.js';

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
 * that is not white space lies in exactly one span of one node or artefact. Shapes: `listed` where dashes give duties; in a
 * report they tell what was done, and stay text.
 */
export function outlineOf(segments: readonly ZonedSegment[], listed = true): Outline {
  const { pieces, findings, legend } = layoutOf(segments);
  const read = new OutlineReader(pieces, listed).read();
  return { ...read, findings: [...findings, ...read.findings], legend };
}

/** What closes the emphasis of a number right behind it. */
const EMPHASIS_OVER = /^[*_]+(?=\s)/u;

/** A line with fewer letters is not broken because it is full. */
const SHORT = 45;
/** An item of three words or more: `Phòng Kế hoạch` is not followed by `- Tài chính` as one. */
const FULL_ITEM = /^\s*[-–—+*•·▪◦\uf0b7]\s*\p{Lu}\S*(?:\s+\S+){2}/u;

class OutlineReader {
  private readonly marks: OpenMarks;
  private readonly bare: boolean;
  private readonly stopless: ReadonlyMap<Zone, boolean>;
  private readonly nodes: OutlineNode[] = [];
  private readonly artefacts = new Artefacts();
  private readonly findings: Finding[] = [];
  private readonly used = new Map<string, number>();
  private readonly breaks: SentenceBreaks;
  private readonly nextRows: readonly (Piece | undefined)[];
  private row: string | null = null;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly listed: boolean,
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
    const fitting = this.fitting(piece, at, last === null || ENDS.test(last.text));
    const [marker] = fitting;
    const before = this.nodes.at(-1);
    if (marker) {
      if (piece.start > 0 && !piece.line.cell) this.findings.push(finding('HEADING_RUN_TOGETHER', marker.line, marker.column));
      const end = last?.text.trimEnd().at(-1) ?? '';
      this.open(
        marker,
        fitting.flatMap((one) => this.marks.placesOf(one, end)),
        piece,
      );
    }
    if (!marker) this.noteUncounted(piece, at, last === null || /,\s*$/u.test(last.text) || ENDS.test(last.text));
    this.breaks.placed(piece, !marker && before !== undefined && before.text !== '');
    if (!marker) this.continue(piece, last);
  }

  /** The markers that the piece may begin with. A list or a number that is there already is one only where a sentence is over. */
  private fitting(piece: Piece, at: number, ended: boolean): Marker[] {
    if (!piece.begins) return [];
    const inAppendix = piece.zone === 'APPENDIX';
    const again = (marker: Marker): boolean => this.marks.beginsListAnew(marker) || this.marks.isRepeated(marker, inAppendix);
    const heading = this.bare ? headingAt(this.pieces, at) : [];
    const markers = [
      ...markersOf(piece),
      ...rowNumberOf(piece),
      ...groupOf(piece, this.nextRows[at]),
      ...heading,
      ...(ended ? titledAppendixAt(this.pieces, at) : []),
      ...(this.listed ? dashOf(piece) : []),
    ].map((marker) =>
      marker.kind === 'APPENDIX' && marker.value === '' ? { ...marker, value: numberOnNextLine(this.pieces, at) } : this.marks.within(marker),
    );
    const fitting = markers.filter((marker) => !marker.loose && (this.marks.canFollow(marker, inAppendix) || (ended && again(marker))));
    if (fitting.length > 0) return fitting;
    // A row of a table is never more of the row before.
    const row = markers.find(({ kind, loose, rest }) => kind === 'NUMBER' && !loose && rest === '' && piece.line.cell?.column === 0);
    if (row) return [row];
    const tabbed =
      inAppendix && TABBED.test(piece.text) ? markers.find((marker) => marker.kind === 'NUMBER' && this.marks.isDue(marker, true)) : undefined;
    if (tabbed) return [tabbed];
    // Items of a list of dashes may end with a comma.
    const listed = markers.filter((marker) => marker.kind === 'DASH' && this.marks.canFollow(marker, inAppendix));
    const due = markers.filter(
      (marker) =>
        marker.loose &&
        (this.stopless.get(piece.zone) || piece.line.cell || marker.kind !== 'NUMBER' || !/[\dlIZSB]$/u.test(marker.label)) &&
        this.marks.isDue(marker, inAppendix),
    );
    if (this.opens(piece, ended)) return due.slice(0, 1);
    const article = due.filter(({ kind }) => kind === 'ARTICLE');
    if (article.length > 0 && this.mayHead(at)) return article.slice(0, 1);
    return listed.length > 0 && (/,\s*$/u.test(this.breaks.last?.text ?? '') || this.isHeaded(piece)) ? listed : [];
  }

  /** Whether `Điều 3 Hiệu lực` is a heading where the line before has no stop: it does not go on, and is short, or a list begins below. */
  private mayHead(at: number): boolean {
    const before = this.breaks.last?.text ?? '';
    return !goesOn(before) && (before.length <= SHORT || beginsBelow(this.pieces, at));
  }

  /** Whether a number may stand here that is marked like no number: a sentence or a heading is over. */
  private opens(piece: Piece, ended: boolean): boolean {
    const { last } = this.breaks;
    const open = this.nodes.at(-1);
    if (ended || !open || !last || last.zone !== piece.zone) return true;
    return (
      last.text === last.text.toUpperCase() || (['ARTICLE', 'SECTION', 'CHAPTER', 'PART'].includes(open.kind) && last.text.trim().endsWith(open.text))
    );
  }

  /** Whether a dash begins the list of what is before it: a short line with a number or a dash of its own, without a stop: `1. Phòng Đo lường`. */
  private isHeaded({ text, zone }: Piece): boolean {
    const { last } = this.breaks;
    const open = this.nodes.at(-1);
    if (!open || !last?.begins || last.zone !== zone || last.text.length > SHORT) return false;
    return last.text.trim().endsWith(open.text) && FULL_ITEM.test(text);
  }

  private open(marker: Marker, [place, ...others]: readonly Place[], piece: Piece): void {
    if (!place) return;
    for (const one of numberFindings(marker, place, others, this.marks)) this.findings.push(one);
    if (marker.kind === 'ROMAN' || marker.kind === 'PART') this.holdUnits();
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

  /** Says what is read as text although it begins like a number or a heading. */
  private noteUncounted(piece: Piece, at: number, ended: boolean): void {
    const found = uncountedAt(this.pieces, at, {
      ended,
      opens: this.opens(piece, ended),
      stopless: this.stopless.get(piece.zone) === true,
      listed: this.listed,
      begun: this.nodes.length > 0,
      untitled: this.nodes.at(-1)?.text === '',
      before: this.breaks.last?.text ?? '',
    });
    if (found) this.findings.push(found);
  }

  /** Gives a new node its label and the rest of its line; emphasis and list dashes around them are artefacts. */
  private begin(node: OutlineNode, marker: Marker, piece: Piece): void {
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
