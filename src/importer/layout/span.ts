import type { Finding } from '../finding.js';
import type { ArtefactKind } from './artefact-kinds.js';
import type { ZonedSegment } from './zones.js';

/** A stretch of the original: `length` characters of one line, without white space at its ends. */
export interface Span {
  /** 0-based place of the line among the lines as read; two lines of one paragraph may have the same number. */
  index: number;
  /** 1-based number of the line in the original. */
  line: number;
  /** 1-based. */
  column: number;
  length: number;
}

/** Which cell, or which end of a footnote. */
export type ArtefactRole = 'LEAD' | 'COORDINATE' | 'REMARK' | 'MARK' | 'NOTE';

/** That a piece is an artefact. Pieces with the same tag (the object itself) are one artefact. */
export interface ArtefactTag {
  kind: ArtefactKind;
  role: ArtefactRole | null;
  /** The number of a footnote or page. */
  number: string | null;
  /** The words at the head of its column, where the cell itself is only a sign. */
  head?: string;
}

/** A segment on its way into the tree: running text, or already known to be an artefact. */
export interface Piece extends ZonedSegment {
  artefact: ArtefactTag | null;
  /** False for what is left after a cut: no marker begins there. */
  begins: boolean;
  /**
   * It begins a row of a table: with its number alone in a cell, or without one. A group is a row of a single cell, which the rows
   * below it are in.
   */
  row?: 'NUMBERED' | 'UNNUMBERED' | 'GROUP';
}

export function piecesOf(segments: readonly ZonedSegment[]): Piece[] {
  return segments.map((segment) => ({ ...segment, artefact: segment.apart ? tag(segment.apart) : null, begins: segment.begins ?? true }));
}

export function isBlank({ text }: { text: string }): boolean {
  return text.trim() === '';
}

/** The characters `from` to `to` of a segment's text, without white space at the ends; null where nothing is left. */
export function spanOf({ index, line, start, text }: ZonedSegment, from = 0, to = text.length): Span | null {
  const part = text.slice(from, to);
  const length = part.trim().length;
  return length === 0 ? null : { index, line: line.number, column: start + from + (part.length - part.trimStart().length) + 1, length };
}

/** Cuts `from` to `to` out of a piece and tags it; what comes before and after stays as it was. */
export function cut(piece: Piece, from: number, to: number, artefact: ArtefactTag): Piece[] {
  const part = (begin: number, end: number, own: ArtefactTag | null, begins: boolean): Piece => ({
    ...piece,
    start: piece.start + begin,
    text: piece.text.slice(begin, end),
    artefact: own,
    begins,
  });
  return [part(0, from, piece.artefact, piece.begins), part(from, to, artefact, false), part(to, piece.text.length, piece.artefact, false)].filter(
    (one) => one.text !== '',
  );
}

export function tag(kind: ArtefactKind, role: ArtefactRole | null = null, number: string | null = null): ArtefactTag {
  return { kind, role, number };
}

/** What one step of the layout makes of the pieces that it is given: the same characters, some of them tagged. */
export interface Layout {
  pieces: Piece[];
  findings: Finding[];
}
