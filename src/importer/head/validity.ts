import { DateTime } from 'luxon';
import type { Day, PartialDate } from '../../shared/dates.js';
import { dayOf } from '../citations/citation.js';
import { finding, type Finding, type FindingCode } from '../finding.js';
import type { ZonedSegment } from '../layout/zones.js';
import { isDay } from './signing-day.js';

/** From when on a document says that it holds. */
export type Effective = { onSigning: true } | { on: Day } | { daysAfterSigning: number } | null;

export interface StatedValidity {
  effective: Effective;
  /** The first day on which it no longer holds, where it says so itself. */
  effectiveTo: Day | null;
}

const DATE = '(\\d{1,2})\\s*(?:tháng|[/.-])\\s*(\\d{1,2})\\s*(?:năm|[/.-])\\s*(\\d{4})';
/** `có hiệu lực`, not `hết hiệu lực`. */
const FORCE = '(?<!hết\\s+)hiệu\\s+lực';
/** What follows in the sentence, before it speaks of an end. */
const ON = '(?:(?!hết\\s+hiệu\\s+lực)[^.])*?';
const AFTER = new RegExp(`${FORCE}${ON}sau\\s+(\\d+)\\s+ngày`, 'iu');
/** `từ ngày 1/3/2026`, `từ 1/3/2026`, `từ 00 giờ 00 phút ngày 1/3/2026`. */
const FROM = new RegExp(`${FORCE}${ON}từ\\s+(?:0?0\\s*(?:giờ|h)(?:\\s*0?0(?:\\s*phút)?)?,?\\s+)?((?:ngày\\s+)?${DATE})`, 'iu');
const FROM_SIGNING = new RegExp(`${FORCE}${ON}từ\\s+ngày\\s+(?:ký|ban\\s+hành)`, 'iu');
/** `Quyết định này được áp dụng từ ngày ... đến ngày ...` */
const APPLIED = new RegExp(`\\snày\\s+(?:được\\s+)?(?:áp\\s+dụng|thực\\s+hiện)[^.;]{0,60}?từ\\s+(ngày\\s+${DATE})`, 'iu');

/** Not `trái với Quyết định này`, `kể từ ngày Quyết định này có hiệu lực`. */
const OWN =
  /(?<!(?:với|theo|ngày|tại|trong)\s+)(?:Quyết\s*định|Nghị\s*quyết|Quy\s*định|Quy\s*chế|Kế\s*hoạch|Chương\s*trình|Chỉ\s*thị|Phương\s*án|Quy\s*trình|Văn\s*bản)\s+này/giu;
/** What is cited by its number, or is spoken of in general, ends another document. */
const ANOTHER = /(?:\ssố\s*:?\s*|\s)\d+(?:\/\d{4})?\/[\p{Lu}Đ]|(?:các|những)\s+(?:quy\s*định|văn\s+bản|quyết\s*định|nội\s+dung)(?!\s+này)/giu;
const FORCE_OR_USE = '(?:hiệu\\s+lực|áp\\s+dụng|thực\\s+hiện|thi\\s+hành)';
/** `đến hết ngày 31/12/2025`, `đến ngày ...`, `hết tháng 12 năm 2025`, `hết năm 2025`: the last day counts. */
const LAST = new RegExp(`đến\\s+(?:hết\\s+)?(ngày\\s+${DATE}|tháng\\s+(\\d{1,2})\\s*(?:năm|/)\\s*(\\d{4})|năm\\s+(\\d{4}))`, 'iu');
/** `hết hiệu lực (thi hành) vào ngày ...`: that day does not count; it does behind `sau` and `hết`. */
const OVER = new RegExp(
  `(?:hết|chấm\\s+dứt)\\s+hiệu\\s+lực(?:\\s+thi\\s+hành)?\\s*,?\\s*((?:(?:vào|kể|từ|sau|hết|lúc|cuối)\\s+)*)(ngày\\s+${DATE})`,
  'iu',
);
/** `trong thời hạn 6 tháng kể từ ngày ký`, `trong thời gian 01 năm, kể từ ngày 1/2/2026` */
const TERM = new RegExp(
  `trong\\s+(?:thời\\s+hạn|thời\\s+gian|vòng)\\s+(\\d{1,3})\\s*(?:\\([^)]*\\)\\s*)?(ngày|tháng|năm)\\s*,?\\s*(?:kể\\s+)?(?:từ|sau)\\s+(?:ngày\\s+(?:(${DATE})|ký|ban\\s+hành|có\\s+hiệu\\s+lực|.{0,20}\\snày\\s+có\\s+hiệu\\s+lực)|khi\\s+(?:ký|ban\\s+hành|có\\s+hiệu\\s+lực))`,
  'iu',
);
/** What speaks of an end, whether or not its day can be told. */
const ENDS = new RegExp(
  `(?:hết|chấm\\s+dứt)\\s+hiệu\\s+lực|${FORCE_OR_USE}[^.;]{0,120}?(?:đến\\s+(?:hết|khi|ngày|tháng|năm|lúc)|cho\\s+(?:đến|tới)|trong\\s+(?:thời\\s+hạn|thời\\s+gian|vòng)\\s)`,
  'iu',
);
const UNITS = { ngày: 'days', tháng: 'months', năm: 'years' } as const;

/**
 * From when to when a document says that it holds. Shapes: the sentences that say it and the segments they stand in; the day of
 * signing. An end whose day cannot be told is said (END_UNREAD), and so is a day that there is not (DAY_IMPOSSIBLE). The end of
 * another document (`Quyết định số 5/QĐ-SKH hết hiệu lực kể từ ngày ...`) is none of this one.
 */
export function validityOf(text: string, segments: readonly ZonedSegment[], issuedOn: PartialDate | null): StatedValidity & { findings: Finding[] } {
  const effective = effectiveOf(text);
  const findings: Finding[] = [];
  const say = (code: FindingCode, word: RegExp, printed: string): void => {
    const at = segments.find((segment) => word.test(segment.text)) ?? segments[0];
    if (at) findings.push(finding(code, at.line.number, at.start + Math.max(0, at.text.search(word)) + 1, { printed }));
  };
  const impossible = effective === null ? FROM.exec(text)?.[1] : undefined;
  if (impossible !== undefined) say('DAY_IMPOSSIBLE', /hiệu lực/iu, impossible);
  const ends = text.split(/[.;](?:\s+|$)/u).flatMap((sentence) => endIn(sentence, startOf(effective, issuedOn)) ?? []);
  const end = ends.find(({ day }) => day !== null) ?? ends[0];
  if (end?.day === null) say(end.impossible ? 'DAY_IMPOSSIBLE' : 'END_UNREAD', /hiệu\s+lực|áp\s+dụng|thực\s+hiện/iu, end.printed);
  return { effective, effectiveTo: end?.day ?? null, findings };
}

/** `kể từ ngày ký`, `kể từ ngày 01 tháng 7 năm 2025`, `sau 10 ngày kể từ ngày ký`; null for a day that there is not, too. */
function effectiveOf(text: string): Effective {
  const after = AFTER.exec(text);
  if (after) return { daysAfterSigning: Number(after[1]) };
  const [from, , day = '', month = '', year = ''] = FROM.exec(text) ?? [];
  if (from) return isDay(year, month, day) ? { on: dayOf(day, month, year) } : null;
  if (FROM_SIGNING.test(text)) return { onSigning: true };
  const [applied, , d = '', m = '', y = ''] = APPLIED.exec(text) ?? [];
  return applied && isDay(y, m, d) ? { on: dayOf(d, m, y) } : null;
}

/** The day from which a document holds, where it is known to the day. */
function startOf(effective: Effective, issuedOn: PartialDate | null): Day | null {
  if (effective && 'on' in effective) return effective.on;
  if (issuedOn?.length !== 10) return null;
  return effective && 'daysAfterSigning' in effective ? later(issuedOn, { days: effective.daysAfterSigning }) : issuedOn;
}

interface End {
  day: Day | null;
  printed: string;
  impossible: boolean;
}

/** The end of this document that a sentence states; null where it states none. */
function endIn(sentence: string, start: Day | null): End | null {
  const ends = ENDS.exec(sentence);
  if (!ends || !isOwn(sentence.slice(0, ends.index + ends[0].length))) return null;
  const printed = sentence.trim().slice(0, 120);
  const on = (day: string, month: string, year: string, plus: 0 | 1): End =>
    isDay(year, month, day)
      ? { day: later(dayOf(day, month, year), { days: plus }), printed, impossible: false }
      : { day: null, printed: `ngày ${day}/${month}/${year}`, impossible: true };
  const over = OVER.exec(sentence);
  if (over) return on(over[3] ?? '', over[4] ?? '', over[5] ?? '', /sau|hết|cuối/iu.test(over[1] ?? '') ? 1 : 0);
  const [last, , day = '', month = '', year = '', ofMonth, itsYear = '', whole] = LAST.exec(sentence.slice(ends.index)) ?? [];
  if (last && ofMonth && isDay(itsYear, ofMonth)) return { day: later(dayOf('1', ofMonth, itsYear), { months: 1 }), printed, impossible: false };
  if (last && whole) return { day: `${Number(whole) + 1}-01-01`, printed, impossible: false };
  if (last) return on(day, month, year, 1);
  const [term, count, unit = '', stated, d = '', m = '', y = ''] = TERM.exec(sentence) ?? [];
  const from = stated ? (isDay(y, m, d) ? dayOf(d, m, y) : null) : start;
  if (!term || from === null) return { day: null, printed, impossible: false };
  return { day: later(from, { [UNITS[unit.toLowerCase() as keyof typeof UNITS]]: Number(count) }), printed, impossible: false };
}

/** Whether what is spoken of last is this document, and no other. */
function isOwn(words: string): boolean {
  const own = [...words.matchAll(OWN)].at(-1)?.index ?? -1;
  const another = [...words.matchAll(ANOTHER)].at(-1)?.index ?? -1;
  return own >= 0 && own > another;
}

function later(day: Day, by: { days?: number; months?: number; years?: number }): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus(by).toISODate() as string;
}
