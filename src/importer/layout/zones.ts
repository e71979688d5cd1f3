import { fold } from '../../shared/vietnamese.js';
import { afterClosing, beginsRecipients, beginsSignature, closingLength, isBehindEnd, lastWritten, tablesBeside } from './closing.js';
import { headStretch, letterheadStart } from './head-stretch.js';
import { markersOf, type Marker, type MarkerKind, type Segment } from './markers.js';
import { plainOf } from './plain.js';
import { nameEnded, sentenceEnded } from './sentence-end.js';

/** The stretches of an official document; UNREAD is what belongs to none of the others. */
export const ZONES = ['PREAMBLE', 'ENACTMENT', 'RECIPIENTS', 'TITLE', 'BODY', 'APPENDIX', 'UNREAD'] as const;
export type Zone = (typeof ZONES)[number];

/** A segment with the stretch it belongs to. */
export interface ZonedSegment extends Segment {
  zone: Zone;
}

/** Lines that begin an attached regulation, programme or plan. */
const ATTACHED = /^(quy dinh|quy che|chuong trinh|ke hoach|de an|dieu le|noi quy|phuong an|quy trinh)$/u;
/** The same with what it is about, in capitals: `QUY CHẾ LÀM VIỆC`. */
const ENTITLED = /^(?:QUY ĐỊNH|QUY CHẾ|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|ĐIỀU LỆ|NỘI QUY|PHƯƠNG ÁN|QUY TRÌNH)\s+(?!CHUNG$|CỤ THỂ$)/u;
/** `(Ban hành kèm theo Quyết định số ...)` below the title of what is attached. */
const ISSUED_WITH = /^\(\s*(?:(?:được\s+)?ban\s+hành\s+)?kèm\s+theo\s+(?:quyết\s+định|nghị\s+quyết|văn\s+bản|công\s+văn)/iu;
/** What an attached text is divided into at the top. */
const CONTAINERS: readonly MarkerKind[] = ['DIVISION', 'CHAPTER', 'ARTICLE', 'PART', 'ROMAN'];
/** What stands above articles. */
const ABOVE: readonly MarkerKind[] = ['DIVISION', 'CHAPTER', 'SUBCHAPTER'];
/** A heading of a chapter has at most this many lines. */
const HEADING_LINES = 4;

/** Numbers with which an attached text begins to count. */
const FIRST = ['1', 'I', 'A', 'thứ nhất', 'THỨ NHẤT', 'thứ Nhất'];

/** Whether a line is the heading of what is attached, and nothing else. */
export function isAttachedHeading(line: string): boolean {
  return ATTACHED.test(headingOf(line));
}

/** A line as a heading is compared: without marks, capitals and emphasis. */
export function headingOf(line: string): string {
  return fold(line).replace(/[*_]/gu, '').trim();
}

/**
 * Tells the stretches apart, each by the line that begins it. A decision with something attached has its numbered
 * entries there, and its own articles only enact; one without has them in its articles; a report has neither and begins
 * with its first numbered part. What is attached comes after the signature; where there is none, its heading counts only if
 * the numbering begins again below it (`QUY CHẾ`, `Điều 1.` after `Điều 3.`).
 */
export function zonesOf(segments: readonly Segment[]): ZonedSegment[] {
  const plain = segments.map(({ text }) => headingOf(text));
  const markers = segments.map((segment, index) =>
    markersOf(segment).filter(({ loose, kind }) => !loose || kind === 'APPENDIX' || sentenceEnded(segments, index)),
  );
  const kinds = markers.map((own) => own.map(({ kind }) => kind));
  const firstOf = (wanted: readonly Marker['kind'][], from: number): number =>
    kinds.findIndex((own, index) => index >= from && own.some((kind) => wanted.includes(kind)));
  const firstArticle = markers.findIndex((own) => own.some(({ kind, loose, value }) => kind === 'ARTICLE' && (!loose || value === '1')));
  const recipients = segments.findIndex((segment, index) => index > firstArticle && beginsRecipients(segment));
  const containers = nextOf(CONTAINERS);
  const counted = nextOf([...CONTAINERS, 'NUMBER']);
  const beginsAnew = (heading: number): boolean => {
    const next = containers[heading] ?? -1;
    return next >= 0 && (markers[next] ?? []).some(({ kind, value }) => (CONTAINERS as readonly string[]).includes(kind) && FIRST.includes(value));
  };
  const firstAppendix = markers.findIndex((own, index) => index > firstArticle && own.some(({ kind }) => kind === 'APPENDIX'));
  const counts = (index: number): boolean => (counted[index] ?? -1) >= 0;
  const headed = firstArticle < 0 ? -1 : plain.findIndex((_text, index) => index > firstArticle && headsAttached(index) && counts(index));
  const attached = headed >= 0 || firstArticle < 0 ? headed : issuedWith();
  const articlesEnact = attached >= 0;
  const top = articlesEnact ? attached : 0;
  const firstContainer = firstOf(CONTAINERS, top);
  const body =
    firstArticle >= 0 && !articlesEnact
      ? headedFrom(firstArticle)
      : firstContainer >= 0
        ? firstContainer
        : headingBefore(firstOf(articlesEnact ? ['NUMBER'] : ['PART', 'ROMAN', 'NUMBER'], top));
  const from = Math.max(body, firstArticle);
  const isAfterClosing = afterClosing(segments, from);
  const appendices = markers.flatMap((own, index) => {
    const begins = own.some(
      ({ kind, value, loose }) =>
        kind === 'APPENDIX' && (!loose || (value !== '' && (sentenceEnded(segments, index) || nameEnded(segments, index))) || isAfterClosing[index]),
    );
    return index > body && begins ? [index] : [];
  });
  const appendix = appendices[0] ?? -1;
  const stops = new Set(attached >= 0 ? [attached, ...appendices] : appendices);
  const nextStop = nextAt((index) => stops.has(index));
  const besides = tablesBeside(segments);
  const closings = segments.flatMap((segment, index) => {
    if (index <= Math.min(from, articlesEnact ? firstArticle : from) || (segment.line.cell && !besides.has(segment.line.cell.table))) return [];
    return beginsRecipients(segment) || beginsSignature(segments, index, (one) => stops.has(one)) || isBehindEnd(segments, index) ? [index] : [];
  });
  const closed = new Map<number, Zone>();
  for (const start of closings) {
    if (closed.has(start)) continue;
    const found = nextStop[start + 1] ?? -1;
    const stop = found < 0 ? segments.length : found;
    const end = stop === segments.length ? stop : Math.max(start + 1, letterheadStart(segments, stop));
    const length = closingLength(segments.slice(start, end));
    // Behind what closes an appendix more of it may follow; behind what closes a decision nothing does.
    const behind: Zone | null = appendix >= 0 && start > appendix ? null : 'UNREAD';
    for (let at = start; at < end; at++) {
      const zone = at < start + length ? 'RECIPIENTS' : behind;
      if (zone) closed.set(at, zone);
    }
    for (let at = end; at < stop; at++) closed.set(at, 'TITLE');
  }
  const head = headStretch(segments.slice(0, body < 0 ? segments.length : Math.min(body, firstArticle < 0 ? body : firstArticle)), body < 0);

  const zoneAt = (index: number): Zone => {
    const own = closed.get(index);
    if (own) return own;
    if (appendix >= 0 && index >= appendix) return 'APPENDIX';
    if (body >= 0 && index >= body) return 'BODY';
    if (articlesEnact && index >= attached) return 'TITLE';
    if (articlesEnact && index >= firstArticle) return 'ENACTMENT';
    return head.has(index) ? 'PREAMBLE' : 'UNREAD';
  };
  return segments.map((segment, index) => ({ ...segment, zone: zoneAt(index) }));

  /** For each place, the first from there on that begins with one of these; a text of many headings is not gone through for each. */
  function nextOf(wanted: readonly Marker['kind'][]): number[] {
    return nextAt((index) => kinds[index]?.some((kind) => wanted.includes(kind)) === true);
  }

  /** For each place, the first from there on of which something holds; -1 where none follows. */
  function nextAt(holds: (index: number) => boolean): number[] {
    const next: number[] = [];
    let last = -1;
    for (let at = segments.length - 1; at >= 0; at--) {
      if (holds(at)) last = at;
      next[at] = last;
    }
    return next;
  }

  /** Whether a line is the heading of what is attached: after the recipients, or where the numbers begin anew below it. */
  function headsAttached(index: number): boolean {
    return (ATTACHED.test(plain[index] ?? '') || isEntitled(index)) && ((recipients >= 0 && index > recipients) || beginsAnew(index));
  }

  /** `QUY CHẾ LÀM VIỆC`, which is no heading of a chapter and no title of an appendix. */
  function isEntitled(index: number): boolean {
    const text = plainOf(segments[index]?.text ?? '');
    if (!ENTITLED.test(text) || text !== text.toUpperCase() || (firstAppendix >= 0 && firstAppendix < index)) return false;
    const before = lastWritten(segments, index);
    return !kinds[before]?.some((kind) => (ABOVE as readonly string[]).includes(kind));
  }

  /**
   * Where articles have no numbers of their own and speak of no appendix: the title in capitals above `(Kèm theo Quyết định số ...)`,
   * whatever it is called; -1 where there is none.
   */
  function issuedWith(): number {
    const said = segments.findIndex(({ text, line }, index) => index > firstArticle && !line.cell && ISSUED_WITH.test(plainOf(text)));
    const numbered = firstOf(['NUMBER', 'DECIMAL', 'LETTER', 'ROMAN', 'PART', 'PAREN'], firstArticle);
    if (said < 0 || !beginsAnew(said) || (firstAppendix >= 0 && firstAppendix < said) || (numbered >= 0 && numbered < said)) return -1;
    if (segments.slice(firstArticle, said).some(({ text }) => /phụ\s+lục/iu.test(text))) return -1;
    let begin = said;
    for (let at = said - 1; at > firstArticle; at--) {
      const { text } = segments[at] as Segment;
      if (!/\p{L}/u.test(text) || text !== text.toUpperCase() || kinds[at]?.length) break;
      begin = at;
    }
    return begin;
  }

  /** The chapter, and the part above it, that the first article is in. */
  function headedFrom(article: number): number {
    let begin = article;
    let passed = 0;
    for (let at = article - 1; at >= 0 && passed <= HEADING_LINES; at--) {
      if (plain[at] === '') continue;
      passed++;
      if (/[;:.]$/u.test(plain[at] ?? '')) break;
      if (!kinds[at]?.some((kind) => (ABOVE as readonly string[]).includes(kind))) continue;
      begin = at;
      passed = 0;
    }
    return begin;
  }

  /** The heading before the first number of a text that has nothing else. */
  function headingBefore(number: number): number {
    if (number <= 0 || kinds[number]?.[0] !== 'NUMBER' || articlesEnact) return number;
    const before = segments.slice(0, number).findLastIndex(({ text }) => text.trim() !== '');
    const text = segments[before]?.text.trim() ?? '';
    return before >= 0 && before < number && isHeading(text) ? before : number;
  }
}

/** A short line that begins with a capital and ends no sentence. */
export function isHeading(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.length <= 120 && !/[.;:,]$/u.test(text);
}
