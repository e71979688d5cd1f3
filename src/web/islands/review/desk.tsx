import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Sdk } from '../../../client/operations.js';
import { AcceptMany } from './accept-many.js';
import { EntryForm } from './entry-form.js';
import { EntryList } from './entry-list.js';
import { HeadChanged } from './head-changed.js';
import { HeadForm } from './head-form.js';
import { PublishStep } from './publish-step.js';
import { HEAD, nextUndecided, shownBy, type Clause, type Filter, type HeadCorrection } from './state.js';
import { TextColumn } from './text-column.js';
import { useDraft } from './use-draft.js';
import { useKeys } from './use-keys.js';
import { useProvinceName } from './use-province-name.js';
import { useVocabulary } from './vocabulary.js';
import { useWords } from './words-of.js';

/** One draft: the document at the left with the open entry marked, the entry at the right, and what can be done about many. */
export function Desk({ api, id }: { api: Sdk; id: string }): VNode {
  const { words, say, language } = useWords();
  const reviewed = useDraft(api, id, language);
  const vocabulary = useVocabulary(api);
  const province = useProvinceName(api, reviewed.draft?.province ?? null, language);
  const { draft, trouble, unsent, meanwhile } = reviewed;
  const [open, setOpen] = useState<string>(HEAD);
  const [filter, setFilter] = useState<Filter>('ALL');
  const clause = draft?.clauses.find(({ path }) => path === open) ?? null;
  const shown = draft ? [HEAD, ...shownBy(filter, draft).map(({ path }) => path)] : [];

  const next = (): void => {
    const found = draft && nextUndecided(draft, open);
    if (found) setOpen(found);
  };
  const move = (by: number): void => {
    const at = shown.indexOf(open);
    const path = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    if (path) setOpen(path);
  };
  const decide = (decision: Clause['decision'], entry: Clause): void => {
    reviewed.decide([entry], decision);
    if (decision !== 'UNDECIDED') next();
  };
  const decideHead = (decision: Clause['decision'], correction: HeadCorrection): void => {
    reviewed.decideHead(decision, correction);
    if (decision !== 'UNDECIDED') next();
  };
  useKeys({ n: next, j: () => move(1), k: () => move(-1) });
  useEffect(() => document.querySelector('.review-text .open')?.scrollIntoView({ block: 'center' }), [open, draft === null]);

  if (!draft) return <p role={trouble ? 'alert' : undefined}>{trouble?.text ?? words.loading}</p>;
  const decided = draft.decisions - draft.undecided.length;
  return (
    <>
      <p class="review-progress" role="status">
        <progress max={draft.decisions} value={decided} aria-label={say('progress', { decided, all: draft.decisions })} />
        {` ${say('progress', { decided, all: draft.decisions })} · `}
        <span class="saved">{unsent === 0 ? words.saved : trouble?.offline ? say('unsent', { count: unsent }) : words.saving}</span>
      </p>
      {trouble ? (
        <p class="trouble" role="alert">
          {trouble.text}
        </p>
      ) : null}
      {meanwhile === null ? null : <p role="status">{say('meanwhile', { who: meanwhile })}</p>}
      <HeadChanged consequences={reviewed.consequences} />
      <p class="hint">{words.keys}</p>
      <div class="review-desk">
        <TextColumn draft={draft} open={open} onOpen={setOpen} />
        <div class="review-entry">
          <EntryList draft={draft} filter={filter} onFilter={setFilter} open={open} onOpen={setOpen} />
          {clause ? (
            <EntryForm
              key={`${clause.path} ${clause.version}`}
              draft={draft}
              clause={clause}
              vocabulary={vocabulary}
              onDecide={decide}
              onNext={next}
            />
          ) : (
            <HeadForm key={draft.head.version} draft={draft} province={province} onDecide={decideHead} onNext={next} />
          )}
          <AcceptMany draft={draft} onAccept={(entries) => reviewed.decide(entries, 'ACCEPTED')} />
          <PublishStep api={api} draft={draft} vocabulary={vocabulary} onPublished={() => void reviewed.reload()} />
        </div>
      </div>
    </>
  );
}
