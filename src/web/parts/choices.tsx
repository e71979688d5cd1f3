import type { VNode } from 'preact';
import type { ShownAnswerFragment } from '../../client/operations.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Address } from '../address.js';
import { withinSentence } from '../../shared/text.js';
import { chosen, phrasesOf, textOf } from '../question.js';
import { subjectAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { fillIn, wordsIn } from '../words/words.js';
import { onlyBody, type AnswerProps } from './answer-props.js';
import { isNear } from './near.js';

type Answer = ShownAnswerFragment;

interface UnderstoodProps {
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

/** The one province that another became: there its matters are asked. `null` where the province is still there, or became several. */
function becameOne({ province: { to, successors }, answer: { receipt } }: AnswerProps): AnswerProps['province']['successors'][number] | null {
  return to !== null && to <= receipt.asOf && successors.length === 1 ? (successors[0] ?? null) : null;
}

/** What may be meant, each as a link that asks it. */
export function Choices(props: AnswerProps): VNode | null {
  const { answer, address } = props;
  const { status, choices: all, understoodAs, subject, action, body: ofAll } = answer;
  const now = becameOne(props);
  const choices = subject === null && ofAll === null ? worthOffering(all, understoodAs) : all;
  if (choices.length === 0 || onlyBody(answer)) return null;
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
                href={chosen(address, {
                  subject: code,
                  action: act ?? action,
                  ...(ofBody || isOfAll ? { body: body.name.vi } : {}),
                  ...(now === null ? {} : { province: now.fullName.vi }),
                })}
              >
                {label[language]}
                {now === null ? null : (
                  <span class="note">{fillIn(ANSWER.askThere, { place: withinSentence(now.fullName)[language] }, language)}</span>
                )}
                {body === null || ofBody || isOfAll ? null : <span class="note">{body.name[language]}</span>}
              </a>
              {ofBody ? null : <span class="note">{saidOf(code) ?? why[language]}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );

  /** The words of the question that speak for a matter, as they stand in it. */
  function saidOf(code: string): string | null {
    const phrases = phrasesOf(understoodAs.find((one) => one.code === code)?.matched ?? [], textOf(address));
    return phrases.length === 0 ? null : `${words.said} ${quoted(phrases)}`;
  }
}

const quoted = (phrases: readonly string[]): string => phrases.map((phrase) => `“${phrase}”`).join(', ');

/** What a question in words was read as, from which of its words, and what else it may have meant. */
export function Understood({ answer: { understoodAs, choices, subject, action }, address }: UnderstoodProps): VNode | null {
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
        {phrases.length === 0 ? '.' : `, ${words.words} ${quoted(phrases)}.`}
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
