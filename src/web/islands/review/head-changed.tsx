import type { VNode } from 'preact';
import type { Consequences } from './use-draft.js';
import { useWords } from './words-of.js';

/** What a corrected head changed besides itself: the key, what is proposed, and what was kept as it was reviewed. */
export function HeadChanged({ consequences }: { consequences: Consequences | null }): VNode | null {
  const { say } = useWords();
  if (consequences === null) return null;
  const { key, proposedAnew, keptAsReviewed } = consequences;
  const told = [
    ...(key === null ? [] : [say('keyIsNow', { key })]),
    ...(proposedAnew.length ? [say('proposedAnew', { count: proposedAnew.length })] : []),
    ...(keptAsReviewed.length ? [say('keptAsReviewed', { paths: keptAsReviewed.join(', ') })] : []),
  ];
  return told.length ? <p role="status">{told.join(' ')}</p> : null;
}
