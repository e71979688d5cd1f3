import type { VNode } from 'preact';
import type { DutyInListFragment } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import type { Address } from '../address.js';
import { clauseAt, subjectAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { Listed } from './list.js';

/** What a clause gives: the role, the acts, the subjects, what bounds it, and the clause. */
export function DutyLine({ duty, address }: { duty: DutyInListFragment; address: Address }): VNode {
  const { language } = address;
  const { role, actions, subjects, within, limits, clause } = duty;
  const acts = actions.map((action) => CODE_LISTS.Action.labels[action][language]).join(', ');
  return (
    <li>
      <p>
        <a href={clauseAt(clause.document.key, clause.path, address)}>{clause.path}</a>
        {`: ${clause.summary[language]}`}
      </p>
      <p class="note">
        {[capitalised(CODE_LISTS.Role.labels[role])[language], ...(acts === '' ? [] : [acts])].join(' · ')}
        {subjects.length === 0 ? null : (
          <>
            {' · '}
            <Listed
              items={subjects.map(({ code, prefLabel }) => (
                <a href={subjectAt(code, address)}>{prefLabel[language]}</a>
              ))}
            />
          </>
        )}
        {within.length === 0 ? null : ` (${BROWSE.within[language]} ${within.map(({ prefLabel }) => prefLabel[language]).join(', ')})`}
        {limits.length === 0 ? null : ` · ${limits.map(({ note }) => note[language]).join('; ')}`}
      </p>
    </li>
  );
}

/** Duties below the part of the document in which their clause stands, each part once. */
export function DutiesByPart({ duties, address }: { duties: readonly DutyInListFragment[]; address: Address }): VNode {
  const parts = new Map<string, { title: string; duties: DutyInListFragment[] }>();
  for (const duty of duties) {
    const { document, parent } = duty.clause;
    const key = `${document.key}#${parent?.path ?? ''}`;
    const title = parent ? `${parent.path}: ${parent.summary[address.language]}` : document.name[address.language];
    const part = parts.get(key) ?? { title, duties: [] };
    part.duties.push(duty);
    parts.set(key, part);
  }
  return (
    <>
      {[...parts.values()].map((part, index) => (
        <details open={index === 0}>
          <summary>{`${part.title} (${part.duties.length})`}</summary>
          <ul class="duties">
            {part.duties.map((duty) => (
              <DutyLine duty={duty} address={address} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
