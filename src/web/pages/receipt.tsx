import type { VNode } from 'preact';
import type { ReceiptPageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import type { Language } from '../../shared/text.js';
import { linkTo, type Address } from '../address.js';
import { definePage } from '../page.js';
import { MistakeNote } from '../parts/mistake.js';
import { RECEIPT } from '../words/receipt.js';
import { wordsIn } from '../words/words.js';

type Verification = NonNullable<ReceiptPageQuery['verifyReceipt']>;

const contentOf = ({ form }: Address): string | null => form?.get('receipt')?.trim() || null;

/** `/receipt`: a receipt, checked before one's eyes. It comes by POST, since an answer is longer than an address may be. */
export const receiptPage = definePage<'ReceiptPage'>({
  path: '/receipt',
  operation: 'ReceiptPage',
  takesForm: true,
  variables: (address) => {
    const content = contentOf(address);
    return { given: content !== null, content: content ?? '-' };
  },
  title: ({ address }) => RECEIPT.title[address.language],
  view: ({ data: { verifyReceipt: verification }, address }) =>
    verification ? (
      <>
        <Result verification={verification} language={address.language} />
        <CheckForm address={address} />
      </>
    ) : (
      <>
        <h1 tabindex={-1}>{RECEIPT.title[address.language]}</h1>
        <p class="lead">{RECEIPT.lead[address.language]}</p>
        <CheckForm address={address} />
      </>
    ),
  refused: (mistake, address) => (
    <>
      <MistakeNote mistake={mistake} language={address.language} />
      <CheckForm address={address} />
    </>
  ),
});

function CheckForm({ address }: { address: Address }): VNode {
  const words = wordsIn(RECEIPT, address.language);
  return (
    <form class="find check" method="post" action={linkTo(address, '/receipt')}>
      <label for="receipt">{words.content}</label>
      <textarea id="receipt" name="receipt" rows={8} required spellcheck={false}>
        {contentOf(address)}
      </textarea>
      <div data-open="receipt" hidden>
        <label for="file">{words.open}</label>
        <input id="file" type="file" accept="application/json,.json" />
      </div>
      <button>{words.check}</button>
    </form>
  );
}

function Result({ verification, language }: { verification: Verification; language: Language }): VNode {
  const words = wordsIn(RECEIPT, language);
  const { verdict, refused, inputs, answer, unchecked, notes } = verification;
  return (
    <article class="answer" data-verdict={verdict}>
      <h1 tabindex={-1}>{words.title}</h1>
      <p class="sentence">{`${capitalised(CODE_LISTS.ReceiptVerdict.labels[verdict])[language]}.`}</p>
      {verdict === 'DIFFERS' && answer.length === 0 ? <p>{words.stillSame}</p> : null}
      <Differences title={words.refused} differences={refused} language={language} />
      <Differences title={words.inputs} differences={inputs} language={language} />
      <Differences title={words.answer} differences={answer} language={language} />
      {notes.length === 0 ? null : (
        <section>
          <h2>{words.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li>{note[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {unchecked.length === 0 ? null : (
        <details>
          <summary>{words.unchecked}</summary>
          <p class="hash">{unchecked.join(', ')}</p>
        </details>
      )}
    </article>
  );
}

function Differences({ title, differences, language }: { title: string; differences: Verification['answer']; language: Language }): VNode | null {
  if (differences.length === 0) return null;
  const words = wordsIn(RECEIPT, language);
  return (
    <section>
      <h2>{title}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.found}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, given, found }) => (
              <tr>
                <th scope="row">{path}</th>
                <td>{given ?? words.nothing}</td>
                <td>{found ?? words.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
