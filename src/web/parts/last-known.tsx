import type { VNode } from 'preact';
import { withinSentence } from '../../shared/text.js';
import { sameWith } from '../address.js';
import { clauseAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { fillIn, wordsIn } from '../words/words.js';
import type { AnswerProps } from './answer-props.js';
import { Units } from './answer-sentence.js';
import { dayIn } from './day.js';

/** Who led the matter before, until when and by which clause, where no unit is on record for the day that was asked about. */
export function LastKnown({ answer: { lastKnown }, address }: Pick<AnswerProps, 'answer' | 'address'>): VNode | null {
  if (lastKnown.length === 0) return null;
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  return (
    <section class="before">
      <h2>{words.before}</h2>
      {lastKnown.map(({ until, province: { fullName }, resolution: { status, leads } }) => {
        const slots = { place: withinSentence(fullName)[language], day: dayIn(language, until) };
        const [first] = leads.flatMap(({ clauses }) => clauses);
        return (
          <>
            <p>
              {fillIn(status === 'INFERRED' ? ANSWER.mayHaveLedUntil : ANSWER.ledUntil, slots, language)}{' '}
              <Units parts={leads} within address={address} />
              {words.ledEnd && ` ${words.ledEnd}`}
              {first === undefined ? null : (
                <>
                  {' ('}
                  <a href={clauseAt(first.document.key, first.path, address)}>{`${words.clause} ${first.path}`}</a>
                  {`, ${first.document.name[language]})`}
                </>
              )}
              {'.'}
            </p>
            <p>
              <a class="choice" href={sameWith(address, { province: fullName.vi, asOf: until })}>
                {fillIn(ANSWER.askBefore, slots, language)}
              </a>
            </p>
          </>
        );
      })}
    </section>
  );
}
