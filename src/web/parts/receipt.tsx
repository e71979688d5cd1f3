import type { VNode } from 'preact';
import type { ShownAnswerFragment } from '../../client/operations.js';
import { linkTo, sameWith, type Address } from '../address.js';
import { ANSWER } from '../words/answer.js';
import { FRAME } from '../words/frame.js';
import { fillIn, wordsIn } from '../words/words.js';
import { dayIn } from './day.js';

type Sealed = ShownAnswerFragment['receipt'];

interface ReceiptProps {
  receipt: Sealed;
  address: Address;
  recordedAt: string;
}

/** The address of an answer that never changes: it names the day and the revision. */
export function permalinkOf({ asOf, revision }: Sealed, address: Address): string {
  return sameWith(address, { asOf, revision: String(revision) });
}

/** How fresh the answer is, an address at which it never changes, and the receipt by which anyone can check it later. */
export function Receipt({ receipt, address, recordedAt }: ReceiptProps): VNode {
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  const { revision, answerHash } = receipt;
  const permalink = permalinkOf(receipt, address);
  return (
    <section class="receipt">
      <p>
        {fillIn(ANSWER.recorded, { revision: String(revision), day: dayIn(language, recordedAt) }, language)}
        <span class="links">
          {' · '}
          <a href={permalink}>{FRAME.permalink[language]}</a>
        </span>
      </p>
      <div class="tools" data-tools hidden>
        <button type="button" class="plain" data-copy={permalink} data-copied={words.copied}>
          {words.copyLink}
        </button>
        <button type="button" class="plain" data-print>
          {words.print}
        </button>
      </div>
      <details>
        <summary>{words.receipt}</summary>
        <p>{words.receiptNote}</p>
        <p class="hash">{answerHash}</p>
        <form method="post" action={linkTo(address, '/receipt')}>
          <input type="hidden" name="receipt" value={JSON.stringify(receipt)} />
          <button class="plain">{words.checkReceipt}</button>
        </form>
      </details>
    </section>
  );
}
