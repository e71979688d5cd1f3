import { fold } from '../shared/vietnamese.js';
import { markersOf, segmentsOf, type MarkerKind, type Segment } from './markers.js';
import type { SourceLine } from './source.js';

/** The stretches of an official document. */
export const ZONES = ['PREAMBLE', 'ENACTMENT', 'RECIPIENTS', 'TITLE', 'BODY', 'APPENDIX'] as const;
export type Zone = (typeof ZONES)[number];

/** A segment with the stretch it belongs to. */
export interface ZonedSegment extends Segment {
  zone: Zone;
}

/** Lines that begin an attached regulation, programme or plan after the signature. */
const ATTACHED = /^(quy dinh|quy che|chuong trinh|ke hoach|de an)$/u;
const RECIPIENTS = /^noi nhan\s*:/u;

/** A line as a heading is compared: without marks, capitals and emphasis. */
export function headingOf(line: string): string {
  return fold(line).replace(/[*_]/gu, '').trim();
}

/**
 * Tells the stretches apart, each by the line that begins it. A decision with something attached has its numbered
 * entries there, and its own articles only enact; one without has them in its articles; a report has neither and begins
 * with its first numbered part.
 */
export function zonesOf(lines: readonly SourceLine[]): ZonedSegment[] {
  const segments = lines.flatMap(segmentsOf);
  const plain = segments.map(({ text }) => headingOf(text));
  const kinds = segments.map((segment) => markersOf(segment).map(({ kind }) => kind));
  const firstArticle = kinds.findIndex((own) => own.includes('ARTICLE'));
  const recipients = plain.findIndex((text, index) => index > firstArticle && RECIPIENTS.test(text));
  const attached = recipients < 0 ? -1 : plain.findIndex((text, index) => index > recipients && ATTACHED.test(text));
  const articlesEnact = firstArticle >= 0 && attached >= 0;
  const firstOf = (wanted: readonly MarkerKind[], from: number): number =>
    kinds.findIndex((own, index) => index >= from && own.some((kind) => wanted.includes(kind)));
  const body = articlesEnact
    ? firstOf(['CHAPTER', 'ARTICLE', 'PART', 'ROMAN'], attached)
    : firstArticle >= 0
      ? firstArticle
      : firstOf(['PART', 'ROMAN', 'NUMBER'], 0);
  const appendix = kinds.findIndex((own, index) => index > body && own.includes('APPENDIX'));

  const zoneAt = (index: number): Zone => {
    if (appendix >= 0 && index >= appendix) return 'APPENDIX';
    if (!articlesEnact && recipients >= 0 && index >= recipients) return 'RECIPIENTS';
    if (body >= 0 && index >= body) return 'BODY';
    if (articlesEnact && index >= attached) return 'TITLE';
    if (articlesEnact && index >= recipients) return 'RECIPIENTS';
    return articlesEnact && index >= firstArticle ? 'ENACTMENT' : 'PREAMBLE';
  };
  return segments.map((segment, index) => ({ ...segment, zone: zoneAt(index) }));
}
