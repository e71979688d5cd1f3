import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswersChangedQuery, Sdk } from '../../../client/operations.js';
import { dayShown } from './days.js';
import { troubleOf } from './session.js';
import type { Draft } from './state.js';
import type { Vocabulary } from './vocabulary.js';
import { useWords } from './words-of.js';

type Changed = AnswersChangedQuery['answersChangedByPublishing'][number];

interface PublishProps {
  api: Sdk;
  draft: Draft;
  vocabulary: Vocabulary;
  onPublished(): void;
}

/** The last step: the answers that will change, and then the registry. */
export function PublishStep({ api, draft, vocabulary, onPublished }: PublishProps): VNode {
  const { words, say, language } = useWords();
  const [changed, setChanged] = useState<Changed[] | 'ASKED' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [revision, setRevision] = useState<number | null>(null);
  const refused = (error: unknown): void => {
    setChanged((now) => (now === 'ASKED' ? null : now));
    setTrouble(troubleOf(error, language).text);
  };
  async function compare(): Promise<void> {
    setTrouble(null);
    setChanged('ASKED');
    try {
      setChanged((await api.AnswersChanged({ draft: draft.id })).answersChangedByPublishing);
    } catch (error) {
      refused(error);
    }
  }
  async function publish(): Promise<void> {
    setTrouble(null);
    try {
      setRevision((await api.Publish({ draft: draft.id })).publishDraft.revision);
      onPublished();
    } catch (error) {
      refused(error);
    }
  }
  return (
    <section class="publish">
      <h2>{words.publish}</h2>
      {draft.undecided.length > 0 ? <p>{say('publishHint', { count: draft.undecided.length })}</p> : null}
      <button type="button" disabled={draft.undecided.length > 0 || changed === 'ASKED'} onClick={() => void compare()}>
        {words.seeChanges}
      </button>
      {trouble === null ? null : (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {changed === 'ASKED' ? <p role="status">{words.comparing}</p> : null}
      {Array.isArray(changed) ? (
        <>
          <p role="status" class="will-change">
            {say('willChange', { count: changed.length })}
          </p>
          <ChangedAnswers changed={changed} vocabulary={vocabulary} />
          {revision === null ? (
            <button type="button" class="primary" onClick={() => void publish()}>
              {words.publishNow}
            </button>
          ) : null}
        </>
      ) : null}
      {revision === null ? null : <p role="status">{say('published', { revision })}</p>}
    </section>
  );
}

function ChangedAnswers({ changed, vocabulary }: { changed: readonly Changed[]; vocabulary: Vocabulary }): VNode {
  const { words, code, language } = useWords();
  const named = ({ differences }: Changed, side: 'before' | 'after'): VNode[] =>
    differences.flatMap(({ change, [side]: texts }) =>
      texts.map((text) => <span class="item">{`${code('AnswerChange', change)}: ${text[language]}`}</span>),
    );
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words.seeChanges}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.onDay}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((one, index) => (
            <tr key={index}>
              <td>{askedIn(one.question, (subject) => vocabulary.get(subject)?.prefLabel[language] ?? subject, code)}</td>
              <td>{dayShown(one.after.receipt.asOf)}</td>
              <td>{named(one, 'before')}</td>
              <td>{named(one, 'after')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A question that was read, in words. Shapes: canonical JSON. */
function askedIn(question: string, named: (subject: string) => string, code: (list: string, code: string) => string): string {
  const { duty, procedure } = JSON.parse(question) as { duty?: { subject: string; action: string | null }; procedure?: string };
  return [procedure, duty && named(duty.subject), duty?.action ? code('Action', duty.action) : null].filter(Boolean).join(' · ');
}
