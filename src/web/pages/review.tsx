import { definePage } from '../page.js';
import { REVIEW } from '../words/review.js';
import { wordsIn } from '../words/words.js';

/**
 * `/review`: the frame of the review. What is reviewed is only for holders of a token, which a browser keeps for one tab and sends
 * with `fetch`; so the page itself is empty, and its script fills it.
 */
export const reviewPage = definePage<'ReviewPage'>({
  path: '/review',
  operation: 'ReviewPage',
  script: '/assets/review.js',
  wide: true,
  variables: () => ({}),
  title: ({ address }) => REVIEW.title[address.language],
  view: ({ data, address: { language } }) => {
    const words = wordsIn(REVIEW, language);
    return (
      <>
        <h1 tabindex={-1}>{words.title}</h1>
        <div id="review" data-codes={JSON.stringify(labelsOf(data.codeLists, language))}>
          <p class="lead">{words.lead}</p>
          <noscript>
            <p>{words.noScript}</p>
          </noscript>
        </div>
      </>
    );
  },
});

interface List {
  name: string;
  values: readonly { code: string; name: { vi: string; en: string } }[];
}

/** The words of the codes that the review shows. */
const SHOWN = ['Action', 'ClauseNature', 'LimitType', 'ResolutionStatus', 'ReviewDecision', 'Role', 'DraftState'];

function labelsOf(lists: readonly List[], language: 'vi' | 'en'): Record<string, Record<string, string>> {
  const labels = (list: List): Record<string, string> => Object.fromEntries(list.values.map(({ code, name }) => [code, name[language]]));
  return Object.fromEntries(lists.flatMap((list) => (SHOWN.includes(list.name) ? [[list.name, labels(list)]] : [])));
}
