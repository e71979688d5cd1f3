import type { ZonedSegment } from '../layout/zones.js';

/** A line that only rules off, or a bar between two columns. */
const RULE = /^[-_–—=*|.\s]*$/u;
/** The same at the end of a line: `TỈNH SÔNG LÔ -------`. */
const TRAILING_RULE = /(?<=\S\s*)[-_–—=*]{3,}\s*$/u;
/** Two columns on one line: wide space or a tab is between them. What is left blank for a number or a day is none. */
const COLUMNS = /^(.*?\S)(?<![:,]|ngày|tháng)(?:[ \u00a0]{3,}|\s*\t\s*)([\p{Lu}*].*)$/u;
/** A line set in so far belongs to the right column. */
const INDENTED = /^(?: {16,}|\t)/u;
/** `Căn cứ ...`: the letterhead is over. */
const BASIS = /^\s*[*_-]*\s*(?:Căn\s*c[ứửừữ]|Theo\s*đề\s*nghị|Xét\s)/u;

/**
 * The lines of a head one below the other: where two columns share a line (`ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI ...`), the left
 * column comes first, then the right one. Lines that only rule off are left out; blank ones stay.
 */
export function headLines(segments: readonly ZonedSegment[]): ZonedSegment[] {
  const lines: ZonedSegment[] = [];
  let right: ZonedSegment[] = [];
  let bases = false;
  const flush = (): void => {
    lines.push(...right);
    right = [];
  };
  for (const whole of segments) {
    const segment = { ...whole, text: whole.text.replace(TRAILING_RULE, '') };
    const { text } = segment;
    bases ||= BASIS.test(text);
    if (bases || text.trim() === '') flush();
    if (text.trim() !== '' && (segment.apart || RULE.test(text))) continue;
    const [, left, other] = (bases ? null : COLUMNS.exec(text)) ?? [];
    if (left !== undefined && other !== undefined) {
      lines.push({ ...segment, text: left });
      right.push({ ...segment, start: segment.start + text.length - other.length, text: other });
    } else if (right.length > 0 && INDENTED.test(text)) right.push(segment);
    else lines.push(segment);
  }
  flush();
  return lines;
}

/** The lines before the first basis. */
export function beforeBases(lines: readonly ZonedSegment[]): ZonedSegment[] {
  const first = lines.findIndex(({ text }) => BASIS.test(text));
  return first < 0 ? [...lines] : lines.slice(0, first);
}

/** Runs of one to three lines that follow each other, the short ones first: what breaks over lines is found in them. */
export function windowsOf(lines: readonly ZonedSegment[]): { text: string; first: ZonedSegment }[] {
  const written = lines.filter(({ text }) => text.trim() !== '');
  return [1, 2, 3].flatMap((length) =>
    written.slice(0, written.length - length + 1).map((first, at) => ({
      first,
      text: written
        .slice(at, at + length)
        .map(({ text }) => (length === 1 ? text : text.trim()))
        .join(' '),
    })),
  );
}
