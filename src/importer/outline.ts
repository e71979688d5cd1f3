import type { ClauseKind } from '../law/law.model.js';
import { POINT_LETTERS } from '../shared/vietnamese.js';
import { finding, type Finding } from './finding.js';
import { layoutOf } from './layout/layout.js';
import type { Legend } from './layout/tables.js';
import { markersOf, TRAILING_EMPHASIS, type Marker } from './markers.js';
import { gapBetween, lastCount, letterCount, parentOf } from './numbering.js';
import { OpenMarks } from './open-marks.js';
import type { Place } from './place.js';
import { isBlank, spanOf, tag, type ArtefactKind, type ArtefactRole, type ArtefactTag, type Piece, type Span } from './span.js';
import type { ZonedSegment } from './zones.js';

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

/** Text that belongs to no node: page numbers, footnotes, cells, dashes before points. */
export interface Artefact {
  kind: ArtefactKind;
  role: ArtefactRole | null;
  /** The number of a footnote or page. */
  number: string | null;
  /** The clause that it stands in; for a cell that of its row, for a footnote that of its mark. Null outside of clauses. */
  path: string | null;
  line: number;
  column: number;
  text: string;
  spans: Span[];
}

export interface Outline {
  nodes: OutlineNode[];
  artefacts: Artefact[];
  findings: Finding[];
  legend: Legend;
}

/** Sentences broken by blank lines in more than this share of the nodes: the text is set like that throughout. */
const COMMON = 0.15;
/** Pages begin with one space in at most this share of the lines: where more do, a space says nothing of pages. */
const INDENTED = 0.05;
/** A line that ends a sentence or an item. */
const ENDS = /[.;:!?”"*)]\s*$/u;
/** A word after which no heading ends. */
const GOES_ON = /(?:,|\s(?:cho|của|và|với|theo|về|tại|trong|các|những|là|do|từ|đến|để|hoặc|bởi|vào|trên|số))\s*$/u;
/** What begins a sentence or an item of a list of its own. */
const BEGINS = /^\s*[-+*•–]/u;

/**
 * Reads numbered segments into a tree. A marker counts only where it can follow what stands before it (see
 * {@link OpenMarks}); everything else is the running text of the node that is open. Nothing is dropped: every character
 * that is not white space lies in exactly one span of one node or artefact.
 */
export function outlineOf(segments: readonly ZonedSegment[]): Outline {
  const { pieces, findings, legend } = layoutOf(segments);
  const read = new OutlineReader().read(pieces);
  return { ...read, findings: [...findings, ...read.findings], legend };
}

class OutlineReader {
  private readonly marks = new OpenMarks();
  private readonly nodes: OutlineNode[] = [];
  private readonly artefacts: Artefact[] = [];
  private readonly made = new Map<ArtefactTag, Artefact>();
  private readonly findings: Finding[] = [];
  private readonly used = new Map<string, number>();
  private row: string | null = null;
  /** The last piece of running text, and what came since: blank lines, a new page. */
  private last: Piece | null = null;
  private blankBefore = false;
  private pageBefore = false;
  private readonly brokenByBlank = new Set<Finding>();

  read(pieces: readonly Piece[]): Omit<Outline, 'legend'> {
    const spaceIsPage = pieces.filter(({ text }) => /^ \S/u.test(text)).length <= pieces.length * INDENTED;
    let previous: Piece | null = null;
    for (const piece of pieces) {
      if (isBlank(piece)) this.blankBefore ||= piece.begins;
      else if (piece.artefact) this.takeOut(piece, piece.artefact);
      else {
        const unmarkedPage = spaceIsPage && piece.begins && previous !== null && !isBlank(previous) && /^ \S/u.test(piece.text);
        this.pageBefore ||= unmarkedPage || (this.last !== null && this.last.line.page !== piece.line.page);
        this.take(piece);
        this.blankBefore = false;
        this.pageBefore = false;
        this.last = piece;
      }
      if (piece.begins || !isBlank(piece)) previous = piece;
    }
    for (const artefact of this.artefacts) artefact.text = artefact.text.trim();
    return { nodes: this.nodes, artefacts: this.artefacts, findings: this.joinFindings() };
  }

  private take(piece: Piece): void {
    const inAppendix = piece.zone === 'APPENDIX';
    const ended = this.last === null || ENDS.test(this.last.text);
    const fitting = piece.begins
      ? markersOf(piece)
          .concat(rowNumberOf(piece))
          .filter((marker) => this.marks.canFollow(marker, inAppendix) || (ended && this.comesAgain(marker, inAppendix)))
      : [];
    const [marker] = fitting;
    if (!marker) return this.continue(piece);
    if (piece.start > 0) this.note('HEADING_RUN_TOGETHER', marker);
    const end = this.last?.text.trimEnd().at(-1) ?? '';
    const places = fitting.flatMap((one) => this.marks.placesOf(one, end));
    this.open(marker, places, piece);
  }

  /** A list or a number that is there already is a marker only where a sentence is over. */
  private comesAgain(marker: Marker, inAppendix: boolean): boolean {
    return this.marks.beginsListAnew(marker) || this.marks.isRepeated(marker, inAppendix);
  }

  private open(marker: Marker, [place, ...others]: readonly Place[], piece: Piece): void {
    if (!place) return;
    this.noteNumber(marker, place, others);
    if (marker.kind === 'ROMAN') this.holdUnits();
    const times = (this.used.get(place.path) ?? 0) + 1;
    this.used.set(place.path, times);
    if (times > 1 && place.kind !== 'POINT') this.note('NUMBER_REPEATED', marker, { printed: marker.value });
    const path = times > 1 ? `${place.path}~${times}` : place.path;
    if (place.kind === 'ROW' || place.kind === 'PART') this.row = place.kind === 'ROW' ? path : null;
    this.marks.open(marker, place, path);
    const { label, line, column } = marker;
    const readings = [place.due, ...others.map((other) => other.path)].filter((one) => one !== null);
    const node: OutlineNode = {
      path,
      parent: place.parent,
      label,
      kind: place.kind,
      entry: place.entry,
      line,
      column,
      text: '',
      spans: [],
      readings,
    };
    this.nodes.push(node);
    this.fill(node, marker, piece);
  }

  /** Gives a new node its label and the rest of its line; emphasis and list dashes around them are artefacts. */
  private fill(node: OutlineNode, marker: Marker, piece: Piece): void {
    this.artefactOf(piece, 0, marker.from, node.path);
    const closing = TRAILING_EMPHASIS.exec(piece.text.slice(marker.to))?.[0].length ?? 0;
    const end = piece.text.length - closing;
    const label = spanOf(piece, marker.from, marker.to);
    if (label) node.spans.push(label);
    const inner = marker.kind === 'NUMBER' ? /^\s*\(1\)/u.exec(piece.text.slice(marker.to, end)) : null;
    if (inner) {
      this.artefactOf(piece, end, piece.text.length, node.path);
      const rest: Piece = { ...piece, start: piece.start + marker.to, text: piece.text.slice(marker.to, end) };
      const [first] = markersOf(rest);
      if (first) return this.open(first, this.marks.placesOf(first, ''), rest);
    }
    const text = spanOf(piece, marker.to, end);
    if (text) node.spans.push(text);
    node.text = piece.text.slice(marker.to, end).trim();
    this.artefactOf(piece, end, piece.text.length, node.path);
  }

  /** An article that holds units only carries the tree: its entries are theirs. */
  private holdUnits(): void {
    const open = this.nodes.at(-1);
    if (open?.kind === 'ARTICLE') open.entry = false;
  }

  private continue(piece: Piece): void {
    const open = this.nodes.at(-1);
    const span = spanOf(piece);
    if (!span) return;
    if (!open) {
      this.artefacts.push(artefactFrom(tag('OTHER'), null, span, piece.text));
      return;
    }
    this.noteBreak(open, piece);
    open.spans.push(span);
    const glued = this.last?.index === piece.index && !piece.begins && this.last.start + this.last.text.length === piece.start;
    const after = glued || this.afterMark(piece);
    open.text =
      after && !/\s$/u.test(this.last?.text ?? '') && !/^\s/u.test(piece.text) ? open.text + piece.text.trimEnd() : joined(open.text, piece.text);
  }

  /** What stands right behind a footnote's mark belongs to the word before it. */
  private afterMark(piece: Piece): boolean {
    const mark = this.artefacts.at(-1);
    const end = mark?.role === 'MARK' ? mark.spans.at(-1) : undefined;
    return end !== undefined && end.index === piece.index && end.column - 1 + end.length === piece.start && this.last?.index === piece.index;
  }

  private takeOut(piece: Piece, own: ArtefactTag): void {
    const span = spanOf(piece);
    if (!span) return;
    if (own.kind === 'PAGE_NUMBER' || own.kind === 'RUNNING_HEAD') this.pageBefore = true;
    const known = this.made.get(own);
    if (known) {
      known.spans.push(span);
      known.text = joined(known.text, piece.text);
      return;
    }
    const path = own.kind === 'CELL' ? this.row : (this.nodes.at(-1)?.path ?? null);
    const artefact = artefactFrom(own, own.role === 'NOTE' ? (this.markOf(own.number) ?? path) : path, span, piece.text);
    this.made.set(own, artefact);
    this.artefacts.push(artefact);
  }

  private markOf(number: string | null): string | null {
    return this.artefacts.findLast(({ role, number: own }) => role === 'MARK' && own === number)?.path ?? null;
  }

  private artefactOf(piece: Piece, from: number, to: number, path: string): void {
    const span = spanOf(piece, from, to);
    if (!span) return;
    const text = piece.text.slice(from, to).trim();
    this.artefacts.push(artefactFrom(tag(/^[-\s]+$/u.test(text) ? 'LIST_DASH' : 'EMPHASIS'), path, span, text));
  }

  private noteBreak(open: OutlineNode, piece: Piece): void {
    if (!(this.blankBefore || this.pageBefore) || open.text === '' || !this.last) return;
    if (ENDS.test(this.last.text) || BEGINS.test(piece.text)) return;
    // A heading has no full stop either; what follows it begins with a capital.
    if (!this.pageBefore && /^\s*\p{Lu}/u.test(piece.text) && !GOES_ON.test(this.last.text)) return;
    const found = finding('BROKEN_ACROSS_PAGE', this.last.line.number, this.last.start + this.last.text.trimEnd().length);
    this.findings.push(found);
    if (!this.pageBefore) this.brokenByBlank.add(found);
  }

  private noteNumber(marker: Marker, place: Place, others: readonly Place[]): void {
    const printed = marker.value;
    const letter = marker.kind === 'LETTER' ? this.marks.letterDueFor(printed, place) : null;
    const misprint = marker.kind === 'DECIMAL' ? this.marks.misprintOf(printed) : null;
    if (others.length > 0) {
      const readings = [place, ...others].map(({ path }) => path).join(', ');
      this.note('AMBIGUOUS_DEPTH', marker, { printed: marker.label, readings });
    }
    if (letter !== null) this.note('WRONG_LETTER', marker, { printed, expected: letter });
    else if (misprint !== null) this.note('NUMBER_MISPRINTED', marker, { printed, expected: misprint });
    else if (['ARTICLE', 'NUMBER', 'DECIMAL', 'LETTER', 'PAREN'].includes(marker.kind)) this.noteGap(marker, this.marks.previousOf(marker, place));
    if (marker.kind === 'DECIMAL' && !marker.label.endsWith('.')) this.note('PUNCTUATION', marker, { printed });
  }

  private noteGap(marker: Marker, previous: string): void {
    const letters = marker.kind === 'LETTER';
    const count = letters ? letterCount : lastCount;
    const before = previous === '' ? 0 : count(previous);
    if (gapBetween(before, count(marker.value)) <= 0) return;
    const head = marker.value.includes('.') ? `${parentOf(marker.value)}.` : '';
    const expected = letters ? (POINT_LETTERS[before] ?? '') : `${head}${before + 1}`;
    this.note('NUMBER_SKIPPED', marker, { previous, printed: marker.value, expected });
  }

  private note(code: Finding['code'], { line, column }: Marker, slots: Record<string, string> = {}): void {
    this.findings.push(finding(code, line, column, slots));
  }

  /** Where a text breaks its lines with blank ones everywhere, a blank line inside a sentence says nothing. */
  private joinFindings(): Finding[] {
    const everywhere = this.brokenByBlank.size > this.nodes.length * COMMON;
    return everywhere ? this.findings.filter((one) => !this.brokenByBlank.has(one)) : this.findings;
  }
}

/** The number of a row alone in its cell, where the format has tables: `4`. */
function rowNumberOf({ line, start, text, zone }: Piece): Marker[] {
  const value = line.cell && zone === 'APPENDIX' ? /^\s*(\d{1,3})\s*$/u.exec(text)?.[1] : undefined;
  if (value === undefined) return [];
  const from = text.indexOf(value);
  return [{ kind: 'NUMBER', value, label: value, line: line.number, column: start + from + 1, dash: false, from, to: from + value.length, rest: '' }];
}

function artefactFrom({ kind, role, number }: ArtefactTag, path: string | null, span: Span, text: string): Artefact {
  return { kind, role, number, path, line: span.line, column: span.column, text: text.trim(), spans: [span] };
}

function joined(before: string, next: string): string {
  return before === '' ? next.trim() : `${before} ${next.trim()}`;
}
