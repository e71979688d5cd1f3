import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../shared/text.js';
import { Desk } from './desk.js';
import { DraftList } from './draft-list.js';
import { apiWith, keepToken, tokenOfTab } from './session.js';
import { TellIn, useWords, type Codes } from './words-of.js';

/** The whole review: a token first, then the drafts, then one of them. */
export function ReviewApp({ codes, language }: { codes: Codes; language: Language }): VNode {
  return (
    <TellIn.Provider value={{ codes, language }}>
      <Review />
    </TellIn.Provider>
  );
}

const draftOfAddress = (): string | null => new URLSearchParams(location.search).get('draft');

function Review(): VNode {
  const { words } = useWords();
  const [token, setToken] = useState(tokenOfTab);
  const [draft, setDraft] = useState(draftOfAddress);
  useEffect(() => {
    const address = new URL(location.href);
    if (draft === null) address.searchParams.delete('draft');
    else address.searchParams.set('draft', draft);
    history.replaceState(null, '', address);
  }, [draft]);
  const enter = (given: string | null): void => {
    keepToken(given);
    setToken(given);
  };
  if (token === null) return <TokenForm onToken={enter} />;
  const api = apiWith(token);
  return (
    <>
      <p class="review-bar">
        {draft === null ? null : (
          <button type="button" onClick={() => setDraft(null)}>
            {words.allDrafts}
          </button>
        )}
        <button type="button" onClick={() => enter(null)}>
          {words.leave}
        </button>
      </p>
      {draft === null ? <DraftList api={api} onOpen={setDraft} /> : <Desk key={draft} api={api} id={draft} />}
    </>
  );
}

function TokenForm({ onToken }: { onToken(token: string): void }): VNode {
  const { words } = useWords();
  return (
    <form
      class="review-token"
      onSubmit={(event) => {
        event.preventDefault();
        const token = new FormData(event.currentTarget).get('token');
        if (typeof token === 'string' && token.trim()) onToken(token.trim());
      }}
    >
      <p class="lead">{words.lead}</p>
      <label for="token">{words.token}</label>
      <input id="token" name="token" type="password" autocomplete="off" required aria-describedby="token-hint" />
      <p id="token-hint" class="hint">
        {words.tokenHint}
      </p>
      <button type="submit">{words.enter}</button>
    </form>
  );
}
