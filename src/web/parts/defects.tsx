import type { VNode } from 'preact';
import type { DefectOnPageFragment } from '../../client/operations.js';
import type { Language } from '../../shared/text.js';
import { BROWSE } from '../words/browse.js';

/** What is wrong in the source, as it was printed there. */
export function Defects({ defects, language }: { defects: readonly DefectOnPageFragment[]; language: Language }): VNode | null {
  if (defects.length === 0) return null;
  return <p class="defect">{`${BROWSE.defects[language]}: ${defects.map(({ message }) => message[language]).join(' ')}`}</p>;
}
