import type { ReaderNote } from './source.js';

const REFERENCES = new Set(['w:footnoteReference', 'w:endnoteReference', 'w:commentReference']);
/** A note; Word keeps the rules that it draws above notes as notes of a type. */
const NOTE = /<w:(?:footnote|endnote)\s(?![^>]*\bw:type="(?!normal")[^"]*")[^>]*>/gu;
const COMMENT = /<w:comment\s[^>]*>/gu;

/** Finds footnotes, endnotes and comments of a Word document, which are beside its text. */
export class Notes {
  private first: number | null = null;

  /** Shapes: `paragraph` is the ordinal of the open paragraph. */
  meet(tag: string, paragraph: number): void {
    if (REFERENCES.has(tag)) this.first ??= Math.max(1, paragraph);
  }

  /** One note where there are any, at the first place that refers to one. Shapes: the XML of the parts that hold them. */
  notes(parts: readonly (string | null)[]): ReaderNote[] {
    const count = (pattern: RegExp): number => parts.reduce((sum, part) => sum + (part?.match(pattern)?.length ?? 0), 0);
    const [notes, comments] = [count(NOTE), count(COMMENT)];
    if (notes + comments === 0) return [];
    return [{ code: 'NOTES_UNREAD', line: this.first ?? 1, column: 1, slots: { notes: String(notes), comments: String(comments) } }];
  }
}
