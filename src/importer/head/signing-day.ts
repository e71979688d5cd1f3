import { DateTime } from 'luxon';
import { formatDay, type Day, type PartialDate } from '../../shared/dates.js';
import { finding, type Finding } from '../finding.js';
import { digitsOf } from '../layout/markers.js';
import { headingOf, type ZonedSegment } from '../layout/zones.js';
import { beforeBases, windowsOf } from './letterhead.js';
import { TYPE_HEADINGS } from './title.js';

const PLACE_AND_DATE = /(\p{Lu}[\p{L}. ]*?)\s*,\s*ngày\s*(\d{1,2})?\s*(?:tháng|\/)\s*(\d{1,2})?\s*(?:năm|\/)\s*(\d{4})/u;
/** `ngày 0l tháng 7 năm 20l6`: digits that a scan took for letters which are like no other digit. */
const SCANNED_DATE =
  /(\p{Lu}[\p{L}. ]*?\s*,\s*ngày\s*)([\dlIOo]{1,2})(\s*(?:tháng|\/)\s*)([\dlIOo]{1,2})(\s*(?:năm|\/)\s*)([\dlIOo]{4})(?![\p{L}\d])/u;
/** The same, with nothing else on the line. */
const ALONE = /^\s*\(?\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,4},\s*ngày\s[\d\s…._]*tháng\s[\d\s…._]*năm\s*\d{4}\s*[).]?\s*$/u;
/** `(Ban hành kèm theo Quyết định số ... ngày 1/2/2025)` below an attached text. */
const ATTACHED = /kèm\s*theo|^\s*\(/u;
const ON_DAY = /()ngày\s*(\d{1,2})?\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})/u;
/** What is cited has a day of its own. */
const CITED = /^(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Tờ trình|Văn bản|Công văn|Kế hoạch)(?![\p{L}])/u;

/**
 * The day of signing: in the letterhead, or alone on a line below the name of the type, or where an attached text names the
 * decision that issues it. The day of a document that is cited is never taken. Shapes: the lines of the head, and those of
 * the title of what is attached.
 */
export function signingDay(
  lines: readonly ZonedSegment[],
  title: readonly ZonedSegment[],
  missing: boolean,
): { day: PartialDate | null; findings: Finding[] } {
  const above = beforeBases(lines);
  const heading = above.findIndex(({ text }) => Object.hasOwn(TYPE_HEADINGS, headingOf(text)));
  const letterhead = heading < 0 ? above : above.slice(0, heading);
  const below = heading < 0 ? [] : above.slice(heading).filter(({ text }) => ALONE.test(text));
  const scanned = windowsOf(letterhead).flatMap(({ text, first }) => scannedDay(text, first));
  const candidates = [
    ...windowsOf(letterhead).map((one) => ({ ...one, pattern: PLACE_AND_DATE })),
    ...[...below, ...title].map((first) => ({ first, text: first.text, pattern: PLACE_AND_DATE })),
    ...[...above, ...title]
      .filter(({ text }) => /QĐ/u.test(text) && ATTACHED.test(text))
      .map((first) => ({ first, text: first.text, pattern: ON_DAY })),
  ];
  for (const { text, first, pattern } of candidates) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, place = '', day, month, year] = match;
    if (CITED.test(place.trim())) continue;
    if (!day && scanned[0]) return scanned[0];
    if (month && !isDay(year, month, day)) {
      const begin = whole.search(/ngày/u);
      const printed = whole.slice(begin);
      return { day: null, findings: [finding('DAY_IMPOSSIBLE', first.line.number, first.start + match.index + begin + 1, { printed })] };
    }
    const date = [year, month?.padStart(2, '0'), month && day?.padStart(2, '0')].filter(Boolean).join('-');
    return { day: date, findings: day ? [] : [finding('DAY_MISSING', first.line.number, first.start + match.index + 1)] };
  }
  if (scanned[0]) return scanned[0];
  const [first] = lines;
  return { day: null, findings: missing && first ? [finding('DAY_MISSING', first.line.number, 1)] : [] };
}

/** A day of signing that is more than a year ahead: nobody has signed then. Shapes: the lines of the head. */
export function dayAhead(day: PartialDate | null, today: Day | null, lines: readonly ZonedSegment[]): Finding[] {
  if (day === null || today === null || day.slice(0, 4) <= String(Number(today.slice(0, 4)) + 1)) return [];
  const first = lines.find(({ text }) => text.includes(day.slice(0, 4))) ?? lines[0];
  return first ? [finding('DAY_AHEAD', first.line.number, first.start + 1, { printed: formatDay(day).vi })] : [];
}

/** Whether a calendar has a day, or a month where the day is blank. */
export function isDay(year = '', month = '', day = '1'): boolean {
  return DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) }, { zone: 'utc' }).isValid;
}

/** The day of a line where a scan took digits for letters: only one that there is. */
function scannedDay(text: string, { line, start }: ZonedSegment): { day: PartialDate; findings: Finding[] }[] {
  const match = SCANNED_DATE.exec(text);
  if (!match) return [];
  const [whole, before = '', day = '', , month = '', , year = ''] = match;
  if (CITED.test(whole)) return [];
  const date = DateTime.fromObject({ year: Number(digitsOf(year)), month: Number(digitsOf(month)), day: Number(digitsOf(day)) }, { zone: 'utc' });
  if (!date.isValid || !/^[12]/u.test(digitsOf(year))) return [];
  const printed = whole.slice(before.length);
  const slip = finding('OCR_SLIP', line.number, start + match.index + before.length + 1, {
    printed,
    expected: printed.replace(/(?<![\p{L}])[\dlIOo]+(?![\p{L}])/gu, digitsOf),
  });
  return [{ day: date.toISODate() as string, findings: [slip] }];
}
