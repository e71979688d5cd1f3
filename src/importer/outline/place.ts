import type { ClauseKind } from '../../registry/law.model.js';

/** Where a marker is in the tree: its canonical path before any `~2`, and what it is below. */
export interface Place {
  path: string;
  parent: string | null;
  /** What it is below in the tree, where that is not what it is counted in. */
  within?: string | null;
  kind: ClauseKind;
  /** False for headings that only carry the tree. */
  entry: boolean;
  /** The path that is due where the printed number is another. */
  due: string | null;
}

/** `PL1.I`, `Chương I.Mục 2`, so that a number that begins again in each is another place; `I` where nothing is above. */
export function below(above: string | null, own: string): string {
  return above === null ? own : `${above}.${own}`;
}

/** How the number of a row of a table is marked: not at all. */
export const ROW_STYLE = 'row';

/** How a number is marked that repeats the number of its article: `1.1.` in `Điều 1`. */
export const REPEATING_STYLE = 'repeating';
