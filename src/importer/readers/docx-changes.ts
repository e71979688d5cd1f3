import type { ReaderNote } from './source.js';

const TAGS: Record<string, 'insertions' | 'deletions' | 'moves'> = { 'w:ins': 'insertions', 'w:del': 'deletions', 'w:moveTo': 'moves' };

/** Elements that hold what a tracked change of looks, places or numbers has replaced. */
export const FORMER: ReadonlySet<string> = new Set(
  ['rPr', 'pPr', 'tblPr', 'tblPrEx', 'tblGrid', 'trPr', 'tcPr', 'sectPr'].map((changed) => `w:${changed}Change`).concat('w:numberingChange'),
);

/** Counts the tracked changes of a Word document. */
export class Changes {
  private readonly counts = { insertions: 0, deletions: 0, moves: 0 };
  private first: number | null = null;

  /** Shapes: `paragraph` is the ordinal of the open paragraph. */
  meet(tag: string, paragraph: number): void {
    const kind = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
    if (!kind) return;
    this.counts[kind]++;
    this.first ??= Math.max(1, paragraph);
  }

  /** One note where there are any, at the first of them. */
  notes(): ReaderNote[] {
    if (this.first === null) return [];
    const slots = Object.fromEntries(Object.entries(this.counts).map(([kind, count]) => [kind, String(count)]));
    return [{ code: 'TRACKED_CHANGES', line: this.first, column: 1, slots }];
  }
}
