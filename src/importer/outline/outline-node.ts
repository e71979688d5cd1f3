import type { ClauseKind } from '../../registry/law.model.js';
import type { Span } from '../layout/span.js';

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

/** What has a heading, which needs no stop. */
export function isTitled({ kind }: Pick<OutlineNode, 'kind'>): boolean {
  return ['ARTICLE', 'SECTION', 'CHAPTER', 'PART'].includes(kind);
}
