import { fold } from '../../shared/vietnamese.js';
import { markersOf, segmentsOf, type MarkerKind, type Segment } from './markers.js';
import type { SourceLine } from '../readers/source.js';

/** The stretches of an official document. */
export const ZONES = ['PREAMBLE', 'ENACTMENT', 'RECIPIENTS', 'TITLE', 'BODY', 'APPENDIX'] as const;
export type Zone = (typeof ZONES)[number];

/** A segment with the stretch it belongs to. */
export interface ZonedSegment extends Segment {
  zone: Zone;
}

/** Lines that begin an attached regulation, programme or plan. */
const ATTACHED = /^(quy dinh|quy che|chuong trinh|ke hoach|de an)$/u;
/** What an attached text is divided into at the top. */
const CONTAINERS: readonly MarkerKind[] = ['DIVISION', 'CHAPTER', 'ARTICLE', 'PART', 'ROMAN'];
const RECIPIENTS = /^noi nhan\s*:/u;

/** Numbers with which an attached text begins to count. */
const FIRST = ['1', 'I', 'A'];

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
export function zonesOf(lines: readonly SourceLine[]): ZonedSegment[] {
  const segments = lines.flatMap(segmentsOf);
  const plain = segments.map(({ text }) => headingOf(text));
  const markers = segments.map(markersOf);
  const kinds = markers.map((own) => own.map(({ kind }) => kind));
  const firstArticle = kinds.findIndex((own) => own.includes('ARTICLE'));
  const recipients = plain.findIndex((text, index) => index > firstArticle && RECIPIENTS.test(text));
  const firstOf = (wanted: readonly MarkerKind[], from: number): number =>
    kinds.findIndex((own, index) => index >= from && own.some((kind) => wanted.includes(kind)));
  const beginsAnew = (heading: number): boolean => {
    const next = firstOf(CONTAINERS, heading);
    return next >= 0 && (markers[next] ?? []).some(({ kind, value }) => CONTAINERS.includes(kind) && FIRST.includes(value));
  };
  const attached =
    firstArticle < 0
      ? -1
      : plain.findIndex(
          (text, index) => index > firstArticle && ATTACHED.test(text) && ((recipients >= 0 && index > recipients) || beginsAnew(index)),
        );
  const articlesEnact = attached >= 0;
  const body = articlesEnact ? firstOf(CONTAINERS, attached) : firstArticle >= 0 ? firstArticle : firstOf(['PART', 'ROMAN', 'NUMBER'], 0);
  const appendix = kinds.findIndex((own, index) => index > body && own.includes('APPENDIX'));

  const zoneAt = (index: number): Zone => {
    if (appendix >= 0 && index >= appendix) return 'APPENDIX';
    if (recipients > attached && index >= recipients) return 'RECIPIENTS';
    if (body >= 0 && index >= body) return 'BODY';
    if (articlesEnact && index >= attached) return 'TITLE';
    if (recipients >= 0 && index >= recipients && recipients < attached) return 'RECIPIENTS';
    return articlesEnact && index >= firstArticle ? 'ENACTMENT' : 'PREAMBLE';
  };
  return segments.map((segment, index) => ({ ...segment, zone: zoneAt(index) }));
}
