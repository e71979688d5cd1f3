import type { ClauseKind } from '../../registry/law.model.js';

/** Where a marker is in the tree: its canonical path before any `~2`, and what it is below. */
export interface Place {
  path: string;
  parent: string | null;
  kind: ClauseKind;
  /** False for headings that only carry the tree. */
  entry: boolean;
  /** The path that is due where the printed number is another. */
  due: string | null;
}
