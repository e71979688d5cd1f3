import type { Artefact } from '../outline/outline.js';
import type { ArtefactKind } from './artefact-kinds.js';
import { spanOf } from './span.js';
import type { Zone, ZonedSegment } from './zones.js';

const KINDS: Partial<Record<Zone, ArtefactKind>> = { PREAMBLE: 'PREAMBLE', TITLE: 'TITLE', RECIPIENTS: 'RECIPIENTS', UNREAD: 'OTHER' };
/** A line that only rules off, or a bar between two columns. */
const RULE = /^[-_–—=*|\s]+$/u;

/** The lines before, between and after the numbered text, each an artefact: the head is read from them. */
export function surroundingsOf(segments: readonly ZonedSegment[]): Artefact[] {
  return segments.flatMap((segment) => {
    const known = KINDS[segment.zone];
    const kind = known && (segment.apart ?? (RULE.test(segment.text) ? 'SEPARATOR' : known));
    const span = kind && spanOf(segment);
    return span && kind
      ? [{ kind, role: null, number: null, path: null, line: span.line, column: span.column, text: segment.text.trim(), spans: [span] }]
      : [];
  });
}
