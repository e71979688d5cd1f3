import type { ClauseKind } from '../law/law.model.js';
import { POINT_LETTERS } from '../shared/vietnamese.js';
import { finding, type Finding } from './finding.js';
import { markersOf, type Marker, type MarkerKind } from './markers.js';
import { gapBetween, isMisprintOf, nextDecimal, nextLetter, parentOf, romanValue } from './numbering.js';
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
}

/** Text that belongs to no node: page numbers, dashes before points. */
export interface Artefact {
  line: number;
  text: string;
}

export interface Outline {
  nodes: OutlineNode[];
  artefacts: Artefact[];
  findings: Finding[];
}

/** Numbers may be left out, but not more than this in a row: a larger jump is no count. */
const WIDEST_GAP = 3;
const PAGE_NUMBER = /^\s*\d{1,3}\s*$/u;
/** Sentences broken by blank lines in more than this share of the nodes: the text is set like that throughout. */
const COMMON = 0.2;
/** A line that ends a sentence or an item. */
const ENDS = /[.;:!?”"*)]\s*$/u;

/**
 * Reads numbered segments into a tree. A marker counts only where it can follow what stands before it (predicates below,
 * each with an example); everything else is the running text of the node that is open. Nothing is dropped: a segment
 * belongs to a node or is an artefact.
 */
export function outlineOf(segments: readonly ZonedSegment[]): Outline {
  return new OutlineReader().read(segments);
}

class OutlineReader {
  private readonly nodes: OutlineNode[] = [];
  private readonly artefacts: Artefact[] = [];
  private readonly findings: Finding[] = [];
  private readonly used = new Map<string, number>();
  private appendix: string | null = null;
  private part: string | null = null;
  private roman: string | null = null;
  private article: string | null = null;
  /** The last number of the open container, and the decimals that are open below it: `2`, `2.8`, `2.8.1`. */
  private decimals: string[] = [];
  private letter: string | null = null;
  private item: string | null = null;
  private numbered: string | null = null;
  private blankBefore = false;
  private breaks = 0;

  read(segments: readonly ZonedSegment[]): Outline {
    for (const segment of segments) {
      if (segment.text.trim() === '') this.blankBefore = true;
      else if (PAGE_NUMBER.test(segment.text)) this.takeOut(segment);
      else {
        const marker = markersOf(segment).find((candidate) => this.canFollow(candidate, segment));
        if (marker && segment.start > 0) this.findings.push(finding('HEADING_RUN_TOGETHER', marker.line, marker.column));
        if (marker) this.open(marker);
        else this.continue(segment);
        this.blankBefore = false;
      }
    }
    return { nodes: this.nodes, artefacts: this.artefacts, findings: this.joinFindings() };
  }

  private canFollow(marker: Marker, { zone }: ZonedSegment): boolean {
    return PREDICATES[marker.kind](this, marker.value, zone === 'APPENDIX');
  }

  /** `Chương II`, `PHỤ LỤC I`: always. */
  static always(): boolean {
    return true;
  }

  /** `Điều 4` after `Điều 3`. */
  articleFollows(value: string, inAppendix: boolean): boolean {
    return !inAppendix && isNext(this.article === null ? 0 : Number(this.article), Number(value));
  }

  /** `B.` after `A.`, and `A.` before anything else. */
  partFollows(value: string, inAppendix: boolean): boolean {
    return (
      !inAppendix && (this.part === null ? value === 'A' && this.nodes.length === 0 : value.toLowerCase() === nextLetter(this.part.toLowerCase()))
    );
  }

  /** `IV.` after `III.`, within a part or a document. */
  romanFollows(value: string, inAppendix: boolean): boolean {
    return !inAppendix && romanValue(value) === (this.roman === null ? 0 : romanValue(this.roman)) + 1;
  }

  /** `2.` after `1.` or after what stands below `1.`; a row of a table likewise. */
  numberFollows(value: string): boolean {
    return this.container() !== null && isNext(Number(this.decimals[0] ?? 0), Number(value));
  }

  /** `2.8.1` below `2.8`, `2.9` after `2.8.5`, `2.6.1` a second time; or the misprint of what is due. */
  decimalFollows(value: string): boolean {
    const parent = parentOf(value);
    if (this.decimals.includes(parent)) {
      const previous = this.decimals[parent.split('.').length];
      const gap = gapBetween(previous === undefined ? 0 : lastCount(previous), lastCount(value));
      return gap >= -1 && gap <= WIDEST_GAP;
    }
    return this.misprintOf(value) !== null;
  }

  /** `đ)` after `d)`, `a)` at the start of a list, `d)` a second time. */
  letterFollows(value: string): boolean {
    if (this.numbered === null) return false;
    if (this.letter === null) return value === 'a';
    const gap = gapBetween(letterCount(this.letter), letterCount(value));
    return value === this.letter || (gap >= 0 && gap <= WIDEST_GAP);
  }

  /** `(2)` after `(1)` in a row of a table. */
  itemFollows(value: string, inAppendix: boolean): boolean {
    return inAppendix && this.decimals.length > 0 && isNext(Number(this.item ?? 0), Number(value));
  }

  private open(marker: Marker): void {
    switch (marker.kind) {
      case 'APPENDIX':
        this.reset({ part: null, roman: null, article: null });
        this.appendix = `PL${romanValue(marker.value) || marker.value}`;
        this.add(marker, this.appendix, 'PART', null, false);
        return;
      case 'CHAPTER':
        this.reset({ roman: null });
        this.add(marker, `Chương ${marker.value}`, 'CHAPTER', null, false);
        return;
      case 'ARTICLE':
        this.noteGap(marker, this.article ?? '0');
        this.reset({ roman: null, article: marker.value });
        this.numbered = marker.value;
        this.add(marker, marker.value, 'ARTICLE', null, true);
        return;
      case 'PART':
        this.reset({ part: marker.value, roman: null });
        this.add(marker, marker.value, 'PART', null, true);
        return;
      case 'ROMAN':
        this.holdUnits();
        this.reset({ roman: marker.value });
        this.add(marker, this.container() as string, 'SECTION', this.part, this.part !== null);
        return;
      case 'NUMBER':
        return this.openNumber(marker);
      case 'DECIMAL':
        return this.openDecimal(marker);
      case 'LETTER':
        return this.openLetter(marker);
      case 'PAREN':
        this.noteGap(marker, this.item ?? '0');
        this.item = marker.value;
        this.add(marker, `${this.container()}.${this.decimals[0]}.${marker.value}`, 'ITEM', `${this.container()}.${this.decimals[0]}`, true);
        return;
    }
  }

  /** An article that holds units only carries the tree: its entries are theirs. */
  private holdUnits(): void {
    const open = this.nodes.at(-1);
    if (open?.kind === 'ARTICLE') open.entry = false;
  }

  private openNumber(marker: Marker): void {
    this.noteGap(marker, this.decimals[0] ?? '0');
    const container = this.container() as string;
    this.decimals = [marker.value];
    this.letter = null;
    this.item = null;
    const kind = this.appendix ? 'ROW' : this.roman === null && this.article !== null ? 'PARAGRAPH' : 'ITEM';
    const inner = /^\(1\)\s*(.*)$/u.exec(marker.rest);
    this.numbered = this.add(inner ? { ...marker, rest: '' } : marker, `${container}.${marker.value}`, kind, container, true);
    if (inner)
      this.open({
        ...marker,
        kind: 'PAREN',
        value: '1',
        label: '(1)',
        dash: false,
        column: marker.column + marker.label.length + 1,
        rest: inner[1] ?? '',
      });
  }

  private openDecimal(marker: Marker): void {
    const container = this.container() as string;
    const due = this.misprintOf(marker.value);
    if (due !== null) {
      this.findings.push(finding('NUMBER_MISPRINTED', marker.line, marker.column, { printed: marker.value, expected: due }));
      this.decimals = [...this.decimals.slice(0, due.split('.').length - 1), due];
    } else {
      const depth = marker.value.split('.').length;
      const previous = this.decimals[depth - 1];
      if (previous !== marker.value) this.noteGap(marker, previous ?? `${parentOf(marker.value)}.0`);
      this.decimals = [...this.decimals.slice(0, depth - 1), marker.value];
    }
    if (!marker.label.endsWith('.')) this.findings.push(finding('PUNCTUATION', marker.line, marker.column, { printed: marker.value }));
    this.letter = null;
    const parent = this.decimals.at(-2) as string;
    this.numbered = this.add(marker, `${container}.${marker.value}`, 'ITEM', `${container}.${parent}`, true);
  }

  private openLetter(marker: Marker): void {
    const previous = this.letter;
    const expected = previous === null ? 'a' : nextLetter(previous);
    if (previous !== null && marker.value === previous && expected !== null) {
      this.findings.push(finding('WRONG_LETTER', marker.line, marker.column, { printed: marker.value, expected }));
      this.letter = expected;
    } else {
      this.noteGap(marker, previous ?? '');
      this.letter = marker.value;
    }
    this.add(marker, `${this.numbered}.${marker.value}`, 'POINT', this.numbered, true);
  }

  /** The decimal that is due where the printed one has its dots in the wrong place. */
  private misprintOf(value: string): string | null {
    return (
      this.decimals
        .slice(1)
        .map(nextDecimal)
        .find((due) => isMisprintOf(value, due)) ?? null
    );
  }

  /** Where numbers and letters count: the unit, the article, the part or the appendix that is open. */
  private container(): string | null {
    if (this.appendix) return this.appendix;
    if (this.roman) return this.part ? `${this.part}.${this.roman}` : this.roman;
    return this.article ?? this.part;
  }

  private reset(open: { part?: string | null; roman?: string | null; article?: string | null }): void {
    Object.assign(this, open);
    this.decimals = [];
    this.letter = null;
    this.item = null;
    this.numbered = null;
  }

  private add(marker: Marker, path: string, kind: ClauseKind, parent: string | null, entry: boolean): string {
    const times = (this.used.get(path) ?? 0) + 1;
    this.used.set(path, times);
    if (times > 1 && kind !== 'POINT') this.findings.push(finding('NUMBER_REPEATED', marker.line, marker.column, { printed: marker.value }));
    const own = times > 1 ? `${path}~${times}` : path;
    if (marker.dash) this.artefacts.push({ line: marker.line, text: '-' });
    this.nodes.push({ path: own, parent, label: marker.label, kind, entry, line: marker.line, column: marker.column, text: marker.rest });
    return own;
  }

  private continue({ text, line }: ZonedSegment): void {
    const open = this.nodes.at(-1);
    if (!open) {
      this.artefacts.push({ line: line.number, text: text.trim() });
      return;
    }
    const broken = this.blankBefore && open.text !== '' && !ENDS.test(open.text);
    if (broken) {
      this.breaks += 1;
      this.findings.push(finding('BROKEN_ACROSS_PAGE', line.number, 1));
    }
    open.text = `${open.text} ${text.trim()}`.trim();
  }

  private takeOut({ text, line }: ZonedSegment): void {
    this.artefacts.push({ line: line.number, text: text.trim() });
    this.findings.push(finding('PAGE_NUMBER_INSIDE', line.number, 1, { printed: text.trim() }));
  }

  private noteGap(marker: Marker, previous: string): void {
    const letters = marker.kind === 'LETTER';
    const count = letters ? letterCount : lastCount;
    const before = previous === '' ? 0 : count(previous);
    if (gapBetween(before, count(marker.value)) <= 0) return;
    const head = marker.value.includes('.') ? `${parentOf(marker.value)}.` : '';
    const expected = letters ? (POINT_LETTERS[before] ?? '') : `${head}${before + 1}`;
    this.findings.push(finding('NUMBER_SKIPPED', marker.line, marker.column, { previous, printed: marker.value, expected }));
  }

  /** Where a text breaks its lines with blank ones everywhere, a blank line inside a sentence says nothing. */
  private joinFindings(): Finding[] {
    const everywhere = this.breaks > this.nodes.length * COMMON;
    return everywhere ? this.findings.filter(({ code }) => code !== 'BROKEN_ACROSS_PAGE') : this.findings;
  }
}

const PREDICATES: Record<MarkerKind, (reader: OutlineReader, value: string, inAppendix: boolean) => boolean> = {
  APPENDIX: OutlineReader.always,
  CHAPTER: OutlineReader.always,
  ARTICLE: (reader, value, inAppendix) => reader.articleFollows(value, inAppendix),
  PART: (reader, value, inAppendix) => reader.partFollows(value, inAppendix),
  ROMAN: (reader, value, inAppendix) => reader.romanFollows(value, inAppendix),
  NUMBER: (reader, value) => reader.numberFollows(value),
  DECIMAL: (reader, value) => reader.decimalFollows(value),
  LETTER: (reader, value) => reader.letterFollows(value),
  PAREN: (reader, value, inAppendix) => reader.itemFollows(value, inAppendix),
};

function isNext(previous: number, next: number): boolean {
  const gap = gapBetween(previous, next);
  return gap >= 0 && gap <= WIDEST_GAP;
}

function lastCount(value: string): number {
  return Number(value.split('.').at(-1));
}

function letterCount(letter: string): number {
  return POINT_LETTERS.indexOf(letter as (typeof POINT_LETTERS)[number]) + 1;
}
