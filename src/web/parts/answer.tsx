import type { VNode } from 'preact';
import { withinSentence } from '../../shared/text.js';
import type { ShownAnswerFragment } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { given, type Address } from '../address.js';
import { textOf } from '../question.js';
import { ANSWER } from '../words/answer.js';
import { fillIn, wordsIn } from '../words/words.js';
import type { AnswerProps } from './answer-props.js';
import { AnswerSentence } from './answer-sentence.js';
import { Caveats } from './caveats.js';
import { Choices, Understood } from './choices.js';
import { Clauses } from './clauses.js';
import { Competence } from './competence.js';
import { dayIn } from './day.js';
import { LastKnown } from './last-known.js';
import { UnitOfBody } from './list.js';
import { Covers, NextSteps } from './province.js';
import { Receipt } from './receipt.js';
import { Rules } from './rules.js';
import { Mandates } from './mandates.js';

/** An answer: what was asked, the answer in one sentence, what one can do, then why, by which clause and on what law. */
export function Answer({ answer, province, address, recordedAt }: AnswerProps & { recordedAt: string }): VNode {
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  const { status, leads, supports, candidates, citations } = answer;
  const heading = headingOf({ answer, province, address });
  const shown = new Set([...leads, ...supports].flatMap(({ clauses }) => clauses.map(placeOf)));
  const others = citations.filter((citation) => !shown.has(placeOf(citation)));
  return (
    <article class="answer" data-status={status} data-asked={heading}>
      <h1 tabindex={-1}>{heading}</h1>
      <p class="status">{capitalised(CODE_LISTS.ResolutionStatus.labels[status])[language]}</p>
      <AnswerSentence answer={answer} province={province} address={address} />
      {isOfAnyCommune(answer) ? <p class="hint">{words.whichCommune}</p> : null}
      <NextSteps answer={answer} province={province} address={address} />
      <Choices answer={answer} province={province} address={address} />
      <LastKnown answer={answer} address={address} />
      <Competence answer={answer} address={address} />
      {leads.length === 0 ? null : (
        <section>
          <h2>{words.why}</h2>
          <Parts parts={leads} address={address} />
        </section>
      )}
      <Mandates answer={answer} address={address} />
      {others.length === 0 ? null : (
        <section>
          <h2>{words.clauses}</h2>
          <Clauses clauses={others} address={address} />
        </section>
      )}
      <PartsSection title={words.supports} parts={status === 'SUPPORT_ONLY' || leads.length > 0 ? supports : []} address={address} />
      <PartsSection title={words.candidates} parts={candidates} address={address} />
      <Caveats caveats={answer.caveats} language={language} />
      <Understood answer={answer} address={address} />
      <Covers province={province} address={address} />
      <Rules steps={answer.steps} language={language} />
      <Receipt receipt={answer.receipt} address={address} recordedAt={recordedAt} />
    </article>
  );
}

/** What is asked, where and for which day: `Đăng ký khai sinh ở tỉnh Nghệ An, hôm nay 29/11/2026`. */
export function headingOf({ answer: { subject, receipt }, province, address }: AnswerProps): string {
  const { language } = address;
  const matter = subject?.prefLabel[language] ?? `“${textOf(address)}”`;
  const heading = given(address, 'asOf') === null ? ANSWER.today : ANSWER.on;
  return fillIn(heading, { matter, place: withinSentence(province.fullName)[language], day: dayIn(language, receipt.asOf) }, language);
}

/** A body that every commune has, where the question names none: it is called as its kind is, and kinds of districts and of courts have no "xã" in their name. */
function isOfAnyCommune({ status, body }: AnswerProps['answer']): boolean {
  return status === 'BODY' && body !== null && body.bodyKind?.name.vi === body.name.vi && OF_COMMUNES.test(body.name.vi);
}

const OF_COMMUNES = /(?<!\p{L})xã(?!\p{L})/u;

const placeOf = ({ document, path }: { document: { key: string }; path: string }): string => `${document.key}#${path}`;

type PartList = ShownAnswerFragment['leads'];

function PartsSection({ title, parts, address }: { title: string; parts: PartList; address: Address }): VNode | null {
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Parts parts={parts} address={address} />
    </section>
  );
}

/** Units with the reason for each and its clauses. */
function Parts({ parts, address }: { parts: PartList; address: Address }): VNode {
  return (
    <ul class="parts">
      {parts.map(({ unit, reason, clauses }) => (
        <li>
          <p>
            <UnitOfBody unit={unit} address={address} />
          </p>
          <p>{reason[address.language]}</p>
          <Clauses clauses={clauses} address={address} />
        </li>
      ))}
    </ul>
  );
}
