import type { VNode } from 'preact';
import type { Text } from '../../shared/text.js';
import { dayInForm, given, linkTo, placeInForm, type Address } from '../address.js';
import { textOf } from '../question.js';
import { ASK } from '../words/ask.js';
import { wordsIn } from '../words/words.js';

export interface AskFormProps {
  address: Address;
  /** The name of the matter that was chosen. */
  matter?: string | undefined;
  /** The province that the address means, where it is known. */
  province?: { fullName: Text } | undefined;
}

/** The form of the page of questions; what was asked stays in it. It leads to `/`, with everything in the address. */
export function AskForm({ address, matter = '', province }: AskFormProps): VNode {
  const words = wordsIn(ASK, address.language);
  const revision = given(address, 'revision');
  return (
    <form class="ask" id="ask" method="get" action={linkTo({ ...address, query: new URLSearchParams() }, '/')}>
      <Field id="text" label={words.question} hint={words.questionHint} wide>
        <textarea id="text" name="text" rows={2} required maxlength={2000} aria-describedby="text-hint">
          {textOf(address) || matter}
        </textarea>
      </Field>
      <Field id="province" label={words.place} hint={words.placeHint}>
        <input
          id="province"
          name="province"
          data-places={linkTo(address, '/places')}
          required
          maxlength={200}
          autocomplete="off"
          value={placeInForm(address, 'province', province) ?? ''}
          aria-describedby="province-hint"
        />
      </Field>
      <Field id="asOf" label={words.date} hint={words.dateHint}>
        <input id="asOf" name="asOf" maxlength={40} autocomplete="off" value={dayInForm(address, 'asOf') ?? ''} aria-describedby="asOf-hint" />
      </Field>
      <Field id="body" label={words.body} hint={words.bodyHint}>
        <input id="body" name="body" maxlength={200} autocomplete="off" value={given(address, 'body') ?? ''} aria-describedby="body-hint" />
      </Field>
      {revision === null ? null : <input type="hidden" name="revision" value={revision} />}
      <button>{words.ask}</button>
    </form>
  );
}

interface FieldProps {
  id: string;
  label: string;
  hint: string;
  wide?: boolean;
  children: VNode;
}

function Field({ id, label, hint, wide = false, children }: FieldProps): VNode {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {children}
    </div>
  );
}
