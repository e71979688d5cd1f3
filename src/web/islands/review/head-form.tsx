import type { VNode } from 'preact';
import type { Clause, Draft } from './state.js';
import { useWords } from './words-of.js';

interface HeadProps {
  draft: Draft;
  onDecide(decision: Clause['decision']): void;
  onNext(): void;
}

/** The head of the document: what it says about itself. What is wrong in it is corrected in the review file. */
export function HeadForm({ draft: { head }, onDecide, onNext }: HeadProps): VNode {
  const { words, code, language } = useWords();
  return (
    <section aria-labelledby="entry-title">
      <h2 id="entry-title">{`${words.head} · ${code('ReviewDecision', head.decision)}`}</h2>
      <p>{head.title?.[language] ?? words.unknown}</p>
      <dl>
        <dt>{words.number}</dt>
        <dd>{head.number ?? words.unknown}</dd>
        <dt>{words.issuedOn}</dt>
        <dd>{head.issuedOn ?? words.unknown}</dd>
        <dt>{words.issuer}</dt>
        <dd>{head.issuer?.[language] ?? words.unknown}</dd>
        <dt>{words.effectiveFrom}</dt>
        <dd>{head.effectiveFrom ?? words.unknown}</dd>
      </dl>
      <Decide onDecide={onDecide} onNext={onNext} />
    </section>
  );
}

/** What can be decided about an entry. */
export function Decide({ onDecide, onNext }: Pick<HeadProps, 'onDecide' | 'onNext'>): VNode {
  const { words } = useWords();
  return (
    <p class="review-bar">
      <button type="button" class="primary" aria-keyshortcuts="a" onClick={() => onDecide('ACCEPTED')}>
        {words.accept}
      </button>
      <button type="button" aria-keyshortcuts="x" onClick={() => onDecide('REJECTED')}>
        {words.reject}
      </button>
      <button type="button" aria-keyshortcuts="u" onClick={() => onDecide('UNDECIDED')}>
        {words.reopen}
      </button>
      <button type="button" aria-keyshortcuts="n" onClick={onNext}>
        {words.next}
      </button>
    </p>
  );
}
