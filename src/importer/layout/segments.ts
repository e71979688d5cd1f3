import type { SourceLine } from '../readers/source.js';
import type { Segment } from './markers.js';
import { cellsOf } from './pipe-tables.js';
import { tabCellsOf } from './tab-tables.js';

/**
 * The lines of a document as segments, in order: one for a line, several where a heading in emphasis runs on from another
 * (`I. VĂN PHÒNG SỞ**1. Chức năng**`), where bars or tabs divide it into cells, or where a part of it is not to be read.
 */
export function segmentsOf(lines: readonly SourceLine[]): Segment[] {
  const cells = new Map([...tabCellsOf(lines), ...cellsOf(lines)]);
  return lines.flatMap((line, index) => cells.get(index) ?? (line.apart ? readable(line, index) : jointed(line, index)));
}

function jointed(line: SourceLine, index: number): Segment[] {
  const joint = /\S(\*\*)(?=\d{1,2}\.\s)/u.exec(line.text);
  if (!joint) return [{ line, index, start: 0, text: line.text }];
  const at = joint.index + 1;
  return [
    { line, index, start: 0, text: line.text.slice(0, at) },
    { line, index, start: at, text: line.text.slice(at) },
  ];
}

/** A line with hidden or struck-out parts: each is a segment of its own. */
function readable(line: SourceLine, index: number): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let begins = true;
  const part = (to: number, apart?: Segment['apart']): void => {
    const text = line.text.slice(at, to);
    if (text !== '') segments.push({ line, index, start: at, text, ...(apart ? { apart } : { begins }) });
    // What is hidden at the beginning of a line leaves the beginning to what follows it.
    if (!apart && text.trim() !== '') begins = false;
    at = to;
  };
  for (const { from, to, kind } of line.apart ?? []) {
    part(from);
    part(to, kind);
  }
  part(line.text.length);
  return segments;
}
