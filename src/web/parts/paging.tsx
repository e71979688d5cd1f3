import type { VNode } from 'preact';
import { given, sameWith, type Address } from '../address.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

interface PagingProps {
  address: Address;
  shown: number;
  total: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** How much of a list is shown, and the way to its next page; nothing where all of it is. */
export function Paging({ address, shown, total, pageInfo }: PagingProps): VNode | null {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  const later = given(address, 'after') !== null;
  if (!later && !pageInfo.hasNextPage) return null;
  return (
    <nav class="paging" aria-label={fillIn(BROWSE.shownOf, { shown: String(shown), total: String(total) }, language)}>
      <span>{fillIn(BROWSE.shownOf, { shown: String(shown), total: String(total) }, language)}</span>
      {later ? <a href={sameWith(address, { after: null })}>{words.firstPage}</a> : null}
      {pageInfo.hasNextPage ? <a href={sameWith(address, { after: pageInfo.endCursor ?? null })}>{words.nextPage}</a> : null}
    </nav>
  );
}
