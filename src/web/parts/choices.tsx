import type { VNode } from 'preact';
import type { ShownAnswerFragment } from '../../client/operations.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Address } from '../address.js';
import { chosen, phrasesOf, textOf } from '../question.js';
import { subjectAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { wordsIn } from '../words/words.js';
import { isNear } from './near.js';

type Answer = ShownAnswerFragment;

interface ChoicesProps {
  answer: Answer;
  address: Address;
}

/** Readings of a question beside the first that are worth showing. */
const OTHERS = 3;

/** From this score on a meaning is so likely that one that has nothing to do with it is none to choose from. */
const VERY_LIKELY = 0.9;

function worthOffering(choices: Answer['choices'], understoodAs: Answer['understoodAs']): Answer['choices'] {
  const [first, ...others] = understoodAs.filter(({ kind }) => kind === 'SUBJECT');
  if (!first || first.score < VERY_LIKELY) return choices;
  const far = new Set(others.filter((other) => !isNear(other, first)).map(({ code }) => code));
  return choices.filter(({ subject: { code } }) => !far.has(code));
}

/** What may be meant, each as a link that asks it. */
export function Choices({ answer: { status, choices: all, understoodAs, subject, action, body: ofAll }, address }: ChoicesProps): VNode | null {
  const choices = subject === null && ofAll === null ? worthOffering(all, understoodAs) : all;
  if (choices.length === 0) return null;
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  return (
    <section class="choose">
      <h2>{subject !== null ? words.chooseBody : status === 'OUT_OF_SCOPE' ? words.nearest : words.choose}</h2>
      <ul class="choices">
        {choices.map(({ subject: { code }, action: act, label, body, why }) => {
          // Of several bodies that may have one matter, the body is what is chosen; a matter of the body that has all is asked of it.
          const ofBody = code === subject?.code && body !== null;
          const isOfAll = body !== null && body.key === ofAll?.key;
          return (
            <li>
              <a
                class="choice"
                href={chosen(address, { subject: code, action: act ?? action, ...(ofBody || isOfAll ? { body: body.name.vi } : {}) })}
              >
                {label[language]}
                {body === null || ofBody || isOfAll ? null : <span class="note">{body.name[language]}</span>}
              </a>
              {ofBody ? null : <span class="note">{why[language]}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a question in words was read as, from which of its words, and what else it may have meant. */
export function Understood({ answer: { understoodAs, choices, subject, action }, address }: ChoicesProps): VNode | null {
  const [first, ...read] = understoodAs.filter(({ kind }) => kind === 'SUBJECT');
  if (!first || choices.length > 0 || subject === null) return null;
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  const others = read.filter((other) => isNear(other, first));
  const act = action === null ? '' : ` (${CODE_LISTS.Action.labels[action][language]})`;
  const phrases = phrasesOf(first.matched, textOf(address));
  return (
    <section>
      <h2>{words.understood}</h2>
      <p>
        <a href={subjectAt(first.code, address)}>{first.label[language]}</a>
        {act}
        {phrases.length === 0 ? '.' : `, ${words.words} ${phrases.map((phrase) => `“${phrase}”`).join(', ')}.`}
      </p>
      {others.length === 0 ? null : (
        <p>
          {words.notThat}
          {': '}
          {others.slice(0, OTHERS).map(({ code, label }, index) => (
            <>
              {index === 0 ? '' : ' · '}
              <a href={chosen(address, { subject: code })}>{label[language]}</a>
            </>
          ))}
        </p>
      )}
    </section>
  );
}
