import type { SearchQuery } from '../client/operations.js';
import { FOUND_KINDS } from '../shared/code-lists.js';
import type { Language } from '../shared/text.js';

type Edge = SearchQuery['search']['edges'][number];
type Found = Edge['node'];

const WORDS = {
  vi: {
    nothing: 'Không tìm thấy gì.',
    more: 'Còn nữa; trang sau',
  },
  en: {
    nothing: 'Nothing was found.',
    more: 'There is more; the next page',
  },
} as const;

/** What was found, the best first: what it is, its name, and the key by which to ask further. */
export function printSearch({ edges, pageInfo }: SearchQuery['search'], language: Language): string {
  const words = WORDS[language];
  if (!edges.length) return `${words.nothing}\n`;
  const lines = edges.map(({ node }) => `${FOUND_KINDS.labels[node.__typename][language]}: ${described(node, language)}`);
  if (pageInfo.hasNextPage) lines.push('', `${words.more}: after ${pageInfo.endCursor}`);
  return `${lines.join('\n')}\n`;
}

function described(found: Found, language: Language): string {
  switch (found.__typename) {
    case 'Subject':
      return `${found.prefLabel[language]} (${found.code})`;
    case 'Procedure':
      return `${found.name[language]} (${found.code})`;
    case 'Unit':
      return `${found.name[language]} (${found.key})`;
    case 'LegalDocument':
      return `${found.number ?? '–'} (${found.key})`;
    case 'Clause':
      return `${found.summary[language]} (${found.document.key}#${found.path})`;
  }
}
