import { finding, type Finding } from '../finding.js';
import type { Artefact } from './artefacts.js';

/** A finding for each piece of text that the file hides or strikes through. */
export function apartIn(artefacts: readonly Artefact[]): Finding[] {
  return artefacts.flatMap(({ kind, line, column, text }) =>
    kind === 'HIDDEN' || kind === 'STRUCK'
      ? [finding(kind === 'HIDDEN' ? 'HIDDEN_TEXT' : 'STRUCK_TEXT', line, column, { printed: text.slice(0, 60) })]
      : [],
  );
}
