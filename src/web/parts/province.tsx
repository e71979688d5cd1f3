import type { VNode } from 'preact';
import { capitalised } from '../../shared/code-lists.js';
import { withinSentence } from '../../shared/text.js';
import { dayBefore } from '../../shared/dates.js';
import { linkTo, sameWith } from '../address.js';
import { documentAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { fillIn, wordsIn } from '../words/words.js';
import { onlyBody, type AnswerProps } from './answer-props.js';
import { isOfMinistry } from './answer-sentence.js';
import { dayIn } from './day.js';
import { UnitLink } from './list.js';

/** Where to ask instead: the body, the one-stop office, or the province that this one became, and what was said of it before. */
export function NextSteps({ answer, province, address }: AnswerProps): VNode | null {
  const { status, receipt, leads, choices, lastKnown } = answer;
  const unshown = onlyBody(answer);
  const body = answer.body ?? unshown;
  const { language } = address;
  const { fullName, to, successors } = province;
  const ended = to !== null && to <= receipt.asOf;
  // First it must be clear what is asked, unless the place is there no more; of what nobody on record has, what is nearest may not be it.
  if (leads.length > 0 || (choices.length > 0 && !unshown && status !== 'OUT_OF_SCOPE' && !ended)) return null;
  const steps = ended
    ? [
        ...successors.map((now) => askIn(now.fullName.vi, withinSentence(now.fullName)[language])),
        // Where it is known who led, that is said with its own link.
        ...(lastKnown.length > 0 ? [] : [askBefore(fullName, to)]),
      ]
    : [];
  const named = status === 'BODY' || status === 'SUPPORT_ONLY' || isOfMinistry(answer);
  if (ended ? steps.length === 0 : named) return null;
  return (
    <section>
      <h2>{ANSWER.next[language]}</h2>
      {ended ? null : body === null ? (
        <p>{ANSWER.oneStop[language]}</p>
      ) : (
        <p>
          {`${ANSWER.askBody[language]} ${ANSWER.theWithin[language]}`}
          <UnitLink unit={body} address={address} />.
        </p>
      )}
      {steps.length === 0 ? null : <ul class="choices">{steps}</ul>}
    </section>
  );

  function askIn(name: string, place: string): VNode {
    return (
      <li>
        <a class="choice" href={sameWith(address, { province: name })}>
          {fillIn(ANSWER.askThere, { place }, language)}
        </a>
      </li>
    );
  }

  function askBefore(name: { vi: string; en: string }, end: string): VNode {
    const last = dayBefore(end);
    return (
      <li>
        <a class="choice" href={sameWith(address, { province: name.vi, asOf: last })}>
          {fillIn(ANSWER.askBefore, { place: withinSentence(name)[language], day: dayIn(language, last) }, language)}
        </a>
      </li>
    );
  }
}

/** Which documents of the province are on record: what an answer about it can rest on. */
export function Covers({ province, address }: Pick<AnswerProps, 'province' | 'address'>): VNode {
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  const place = withinSentence(province.fullName)[language];
  const lists = [province, ...province.predecessors].filter(({ documents }) => documents.nodes.length > 0);
  return (
    <section>
      <h2>{fillIn(ANSWER.covers, { place }, language)}</h2>
      {province.documents.nodes.length === 0 ? <p>{fillIn(ANSWER.coversNone, { place }, language)}</p> : null}
      {lists.length === 0 ? null : (
        <ul>
          {lists.flatMap(({ documents, fullName, to }) =>
            documents.nodes.map(({ key, name }) => (
              <li>
                <a href={documentAt(key, address)}>{capitalised(name)[language]}</a>
                {to === null ? '' : ` (${fillIn(ANSWER.coversUntil, { place: fullName[language], day: dayIn(language, dayBefore(to)) }, language)})`}
              </li>
            )),
          )}
        </ul>
      )}
      <p>
        <a href={linkTo(address, '/coverage')}>{words.coverage}</a>
      </p>
    </section>
  );
}
