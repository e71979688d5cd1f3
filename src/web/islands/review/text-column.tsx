import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import type { Draft } from './state.js';
import { useWords } from './words-of.js';

interface TextProps {
  draft: Draft;
  open: string;
  onOpen(path: string): void;
}

/** The document as it was read: the open entry marked, and what was found beside its line. */
export const TextColumn = memo(Text, (a, b) => a.open === b.open && a.draft.passages === b.draft.passages && a.draft.clauses === b.draft.clauses);

function Text({ draft, open, onOpen }: TextProps): VNode {
  const { words, say, code, language } = useWords();
  const decisions = new Map(draft.clauses.map(({ path, decision }) => [path, decision]));
  return (
    <div class="review-text" tabindex={0} role="region" aria-label={words.text}>
      {draft.passages.map(({ line, path, kind, label, text }, index) => {
        const isClause = kind === 'CLAUSE' && path !== null;
        const last = draft.passages[index + 1]?.line ?? Infinity;
        const found = draft.findings.filter((one) => one.line >= line && one.line < Math.max(last, line + 1) && one.severity !== 'INFO');
        const decision = isClause ? decisions.get(path) : undefined;
        return (
          <div
            key={index}
            class={`passage ${kind.toLowerCase()}${isClause && path === open ? ' open' : ''}${decision ? ` ${decision.toLowerCase()}` : ''}`}
            aria-current={isClause && path === open ? 'true' : undefined}
          >
            <p>
              {isClause ? (
                <button
                  type="button"
                  class="number"
                  aria-label={`${path}: ${decision ? code('ReviewDecision', decision) : ''}`}
                  onClick={() => onOpen(path)}
                >
                  {label || path}
                </button>
              ) : label ? (
                <b>{label}</b>
              ) : null}
              {` ${text}`}
            </p>
            {found.map((one) => (
              <p class={`finding ${one.severity.toLowerCase()}`}>{`${say('line', { line: one.line })}: ${one.message[language]}`}</p>
            ))}
          </div>
        );
      })}
    </div>
  );
}
