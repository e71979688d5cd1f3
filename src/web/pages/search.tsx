import type { VNode } from 'preact';
import type { SearchPageQuery } from '../../client/operations.js';
import { capitalised, FOUND_KINDS } from '../../shared/code-lists.js';
import type { Language } from '../../shared/text.js';
import { given, linkTo, type Address } from '../address.js';
import { definePage } from '../page.js';
import { FilterForm, PlaceField, TextField } from '../parts/filter-form.js';
import { Paging } from '../parts/paging.js';
import { clauseAt, documentAt, procedureAt, subjectAt, unitAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

/** Findings of one page. */
const PAGE = 25;

type Found = NonNullable<SearchPageQuery['search']>['nodes'][number];

/** `/search`: everything on record that words match. */
export const searchPage = definePage<'SearchPage'>({
  path: '/search',
  operation: 'SearchPage',
  variables: (address) => {
    const text = given(address, 'text');
    return { asked: text !== null, text: text ?? '-', province: given(address, 'province'), first: PAGE, after: given(address, 'after') };
  },
  title: ({ address }) => BROWSE.search[address.language],
  view: ({ data: { search }, address }) => {
    const { language } = address;
    const words = wordsIn(BROWSE, language);
    const text = given(address, 'text') ?? '';
    return (
      <>
        <h1 tabindex={-1}>{words.search}</h1>
        <FilterForm address={address} submit={words.find}>
          <TextField address={address} name="text" label={words.searchWords} required suggestions={linkTo(address, '/search')} />
          <PlaceField address={address} name="province" label={words.province} />
        </FilterForm>
        {search ? (
          <>
            <p data-count>
              {search.totalCount === 0
                ? fillIn(BROWSE.notFound, { text }, language)
                : fillIn(BROWSE.found, { count: String(search.totalCount) }, language)}
            </p>
            <ul class="found">
              {search.nodes.map((found) => (
                <Finding found={found} address={address} />
              ))}
            </ul>
            <Paging address={address} shown={search.nodes.length} total={search.totalCount} pageInfo={search.pageInfo} />
          </>
        ) : null}
        <p class="hint">{words.searchNote}</p>
      </>
    );
  },
});

function Finding({ found, address }: { found: Found; address: Address }): VNode {
  const { language } = address;
  const { name, href, note } = shown(found, address, language);
  const kind = FOUND_KINDS.labels[found.__typename];
  return (
    <li>
      <a href={href} data-place={name} data-label={`${name} (${kind[language]})`}>
        {name}
      </a>
      <span class="note">{[capitalised(kind)[language], ...(note === null ? [] : [note])].join(' · ')}</span>
    </li>
  );
}

function shown(found: Found, address: Address, language: Language): { name: string; href: string; note: string | null } {
  switch (found.__typename) {
    case 'Subject':
      return { name: found.prefLabel[language], href: subjectAt(found.code, address), note: null };
    case 'Procedure':
      return { name: found.name[language], href: procedureAt(found.code, address), note: found.code };
    case 'Unit':
      return { name: found.name[language], href: unitAt(found.key, address), note: null };
    case 'LegalDocument':
      return { name: capitalised(found.name)[language], href: documentAt(found.key, address), note: null };
    case 'Clause':
      return {
        name: found.summary[language],
        href: clauseAt(found.document.key, found.path, address),
        note: `${found.path}, ${found.document.name[language]}`,
      };
  }
}
