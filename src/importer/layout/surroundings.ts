import type { Artefact } from '../outline/outline.js';
import { spanOf, type ArtefactKind } from './span.js';
import type { Zone, ZonedSegment } from './zones.js';

const KINDS: Partial<Record<Zone, ArtefactKind>> = { PREAMBLE: 'PREAMBLE', TITLE: 'TITLE', RECIPIENTS: 'RECIPIENTS' };

/** The lines before, between and after the numbered text, each an artefact: the head is read from them. */
export function surroundingsOf(segments: readonly ZonedSegment[]): Artefact[] {
  return segments.flatMap((segment) => {
    const kind = KINDS[segment.zone];
    const span = kind && spanOf(segment);
    return span && kind
      ? [{ kind, role: null, number: null, path: null, line: span.line, column: span.column, text: segment.text.trim(), spans: [span] }]
      : [];
  });
}
