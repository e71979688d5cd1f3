import type { VNode } from 'preact';
import { dayGiven, given, linkTo, sameWith, type Address } from '../address.js';
import { definePage, type Mistake } from '../page.js';
import { Answer, headingOf } from '../parts/answer.js';
import { AskForm, type AskFormProps } from '../parts/ask-form.js';
import { MistakeNote } from '../parts/mistake.js';
import { permalinkOf } from '../parts/receipt.js';
import { questionOf } from '../question.js';
import { ASK, EXAMPLES } from '../words/ask.js';
import { wordsIn } from '../words/words.js';

/** `/`: a question, and its answer above it. */
export const askPage = definePage<'AskPage'>({
  path: '/',
  operation: 'AskPage',
  variables: (address) => {
    const question = questionOf(address);
    const province = given(address, 'province');
    return {
      asked: question !== null && province !== null,
      question: question ?? { text: '-' },
      province: province ?? '-',
      body: given(address, 'body'),
      asOf: dayGiven(address),
    };
  },
  title: ({ data: { responsibility: answer, province }, address }) =>
    answer && province ? headingOf({ answer, province, address }) : ASK.title[address.language],
  view: ({ data: { responsibility: answer, province, registry }, address }) =>
    answer && province ? (
      <>
        <Answer answer={answer} province={province} address={address} recordedAt={registry.recordedAt} />
        <AskAgain address={address} matter={answer.subject?.prefLabel[address.language]} province={province} />
      </>
    ) : (
      <Start address={address} />
    ),
  refused: (mistake, address) => (
    <>
      <MistakeNote mistake={mistake} language={address.language} leadTo={correction(mistake, address)} />
      <AskAgain address={address} />
    </>
  ),
  permalink: ({ data: { responsibility: answer }, address }) => (answer ? permalinkOf(answer.receipt, address) : null),
  linkedData: ({ data, address: { query } }) => {
    if (!data.responsibility) return null;
    const { asOf, revision } = data.responsibility.receipt;
    const asked = new URLSearchParams(query);
    if (asked.has('subject') || asked.has('procedure')) asked.delete('text');
    asked.set('asOf', asOf);
    asked.set('revision', String(revision));
    return `/id/answer?${asked}`;
  },
});

function Start({ address }: { address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(ASK, language);
  return (
    <>
      <h1 tabindex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <AskForm address={address} />
      <section>
        <h2>{words.examples}</h2>
        <ul class="examples">
          {EXAMPLES.map((example) => (
            <li>
              <a
                href={linkTo(address, '/', {
                  text: example.text[language],
                  province: example.province,
                  asOf: 'asOf' in example ? example.asOf : null,
                })}
              >
                {`${example.text[language]} · ${example.province}${'asOf' in example ? ` · ${example.asOf}` : ''}`}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section data-history hidden>
        <h2>{words.history}</h2>
        <ul />
        <p class="hint">{words.historyNote}</p>
        <button type="button" class="plain">
          {words.forget}
        </button>
      </section>
    </>
  );
}

function AskAgain(props: AskFormProps): VNode {
  return (
    <section class="again">
      <h2>{ASK.askAgain[props.address.language]}</h2>
      <AskForm {...props} />
    </section>
  );
}

/** The parameter that a mistake is about: there the nearest value goes. */
const CORRECTED: Readonly<Record<string, string>> = {
  UNKNOWN_PROVINCE: 'province',
  INVALID_DATE: 'asOf',
  UNKNOWN_BODY: 'body',
  UNKNOWN_SUBJECT: 'subject',
  UNKNOWN_PROCEDURE: 'text',
};

/** Where a value leads that may have been meant. A place that several provinces have stays, with the province beside it. */
function correction({ code }: Mistake, address: Address): ((value: string, label: string) => string) | null {
  const parameter = CORRECTED[code];
  if (code === 'AMBIGUOUS_PROVINCE') return (_key, name) => sameWith(address, { province: `${given(address, 'province')}, ${name}` });
  return parameter === undefined ? null : (value) => sameWith(address, { [parameter]: value });
}
