import type { VNode } from 'preact';
import { FILTERS, HEAD, shownBy, type Draft, type Filter } from './state.js';
import { useWords } from './words-of.js';

interface ListProps {
  draft: Draft;
  filter: Filter;
  open: string;
  onFilter(filter: Filter): void;
  onOpen(path: string): void;
}

/** Which entries are shown, and which one is open. */
export function EntryList({ draft, filter, open, onFilter, onOpen }: ListProps): VNode {
  const { words, code, language } = useWords();
  const shown = shownBy(filter, draft);
  const listed = open === HEAD || shown.some(({ path }) => path === open) ? shown : [...draft.clauses.filter(({ path }) => path === open), ...shown];
  return (
    <div class="review-list">
      <label>
        {words.filter}
        <select value={filter} onChange={(event) => onFilter(event.currentTarget.value as Filter)}>
          {FILTERS.map((one) => (
            <option value={one}>{`${words[one]} (${one === 'ALL' ? draft.decisions : shownBy(one, draft).length})`}</option>
          ))}
        </select>
      </label>
      <label>
        {words.entries}
        <select value={open} onChange={(event) => onOpen(event.currentTarget.value)}>
          <option value={HEAD}>{`${words.head} · ${code('ReviewDecision', draft.head.decision)}`}</option>
          {listed.map(({ path, decision, summary }) => (
            <option value={path}>{`${path} · ${code('ReviewDecision', decision)} · ${summary[language].slice(0, 60)}`}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
