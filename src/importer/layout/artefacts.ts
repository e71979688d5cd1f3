import type { ArtefactKind } from './artefact-kinds.js';
import { spanOf, tag, type ArtefactRole, type ArtefactTag, type Piece, type Span } from './span.js';

/** Text that belongs to no node: page numbers, footnotes, cells, dashes before points. */
export interface Artefact {
  kind: ArtefactKind;
  role: ArtefactRole | null;
  /** The number of a footnote or page. */
  number: string | null;
  /** The clause that it is in; for a cell that of its row, for a footnote that of its mark. Null outside of clauses. */
  path: string | null;
  line: number;
  column: number;
  text: string;
  spans: Span[];
  /** The unit at the head of its column, where the cell itself is only a sign. */
  head?: string;
  /** Further rows that the cell goes down to. */
  reaches?: string[];
}

/** The artefacts of a text, while it is read. */
export class Artefacts {
  readonly list: Artefact[] = [];
  private readonly made = new Map<ArtefactTag, Artefact>();

  /** A piece that the layout tagged: a new artefact, or more of the one with the same tag. */
  take(piece: Piece, own: ArtefactTag, path: string | null): Artefact | null {
    const span = spanOf(piece);
    if (!span) return null;
    const known = this.made.get(own);
    if (known) {
      known.spans.push(span);
      known.text = joined(known.text, piece.text);
      return known;
    }
    const made = this.add(own, own.role === 'NOTE' ? (this.markOf(own.number) ?? path) : path, span, piece.text);
    this.made.set(own, made);
    return made;
  }

  /** What is around a marker or its line: a list dash, or emphasis. */
  around(piece: Piece, from: number, to: number, path: string): void {
    const text = piece.text.slice(from, to).trim();
    this.other(piece, path, /^[-\s]+$/u.test(text) ? 'LIST_DASH' : 'EMPHASIS', from, to);
  }

  other(piece: Piece, path: string | null, kind: ArtefactKind, from = 0, to = piece.text.length): void {
    const span = spanOf(piece, from, to);
    if (span) this.add(tag(kind), path, span, piece.text.slice(from, to));
  }

  /** Whether a piece is right behind a footnote's mark, so that it belongs to the word before that. */
  isBehindMark(piece: Piece): boolean {
    const last = this.list.at(-1);
    const end = last?.role === 'MARK' ? last.spans.at(-1) : undefined;
    return end !== undefined && end.index === piece.index && end.column - 1 + end.length === piece.start;
  }

  private markOf(number: string | null): string | null {
    return this.list.findLast(({ role, number: own }) => role === 'MARK' && own === number)?.path ?? null;
  }

  private add({ kind, role, number, head }: ArtefactTag, path: string | null, span: Span, text: string): Artefact {
    const artefact = {
      kind,
      role,
      number,
      path,
      line: span.line,
      column: span.column,
      text: text.trim(),
      spans: [span],
      ...(head === undefined ? {} : { head }),
    };
    this.list.push(artefact);
    return artefact;
  }
}

/** Two lines of one text with a space between them. */
export function joined(before: string, next: string): string {
  return before === '' ? next.trim() : `${before} ${next.trim()}`;
}
