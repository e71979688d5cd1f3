import type { ComponentChildren, VNode } from 'preact';
import type { BodyNameFragment } from '../../client/operations.js';
import type { Address } from '../address.js';
import { withinSentence, joinedTexts, type Language } from '../../shared/text.js';
import { ANSWER } from '../words/answer.js';
import { fillIn, wordsIn } from '../words/words.js';
import { onlyBody, type AnswerProps } from './answer-props.js';
import { dayIn } from './day.js';
import { Listed, UnitLink, UnitOfBody } from './list.js';

/** The answer in one sentence, as one would say it at a counter: who, where to hand in papers, who decides. */
export function AnswerSentence({ answer, province, address }: AnswerProps): VNode {
  const words = wordsIn(ANSWER, address.language);
  const competence = answer.byProcedures?.competence ?? answer.competence;
  const receives = named(competence?.receivedBy, competence?.receives, address);
  const decides = named(competence?.decidedBy, competence?.decides, address);
  return (
    <p class="sentence">
      <Who answer={answer} province={province} address={address} />
      {receives === null ? null : <Also label={words.handInWithin}>{receives}</Also>}
      {decides === null ? null : <Also label={words.decidesWithin}>{decides}</Also>}
      {'.'}
    </p>
  );
}

/** Who it is, as firmly as it stands and no firmer. */
function Who({ answer, province, address }: AnswerProps): VNode {
  const words = wordsIn(ANSWER, address.language);
  const { status, leads, supports, body, mandates, choices, subject, receipt } = answer;
  const likely = subject === null ? body : onlyBody(answer);
  const units = (parts: Parts, within = false): VNode => <Units parts={parts} within={within} address={address} />;
  switch (status) {
    case 'ESTABLISHED':
      return (
        <>
          {units(leads)} {leads.length > 1 ? words.leadTogether : words.leads}
        </>
      );
    case 'SHARED':
      return (
        <>
          {units(leads)} {words.shared}
        </>
      );
    case 'INFERRED':
      return (
        <>
          {words.inferred} {units(leads, true)} {leads.length > 1 ? words.leadTogether : words.leads}; {words.notByName}
        </>
      );
    case 'SUPPORT_ONLY':
      return (
        <>
          {units(supports)} {words.supportOnly}
        </>
      );
    case 'BODY':
      return (
        <>
          {words.the}
          <strong>{body ? <UnitLink unit={body} address={address} /> : null}</strong>{' '}
          {mandates.some(({ type }) => type === 'HANDLES') ? words.handles : words.inCharge}
        </>
      );
    case 'NOT_ESTABLISHED':
      if (province.to !== null && province.to <= receipt.asOf) return <strong>{mergedSentence(province, address.language)}</strong>;
      if (likely)
        return (
          <>
            {words.likelyOf} {words.theWithin}
            <strong>
              <UnitLink unit={likely} address={address} />
            </strong>
            ; {subject === null ? words.whichOfBody : words.unshown}
          </>
        );
      return <strong>{choices.length === 0 ? words.notEstablished : subject === null ? words.whichMatter : words.whichBody}</strong>;
    case 'OUT_OF_SCOPE':
      return <strong>{isOfMinistry(answer) ? words.byMinistry : words.outOfScope}</strong>;
  }
}

/** No body of the province can help with what a ministry handles. */
export function isOfMinistry({ caveats }: Pick<AnswerProps['answer'], 'caveats'>): boolean {
  return caveats.some(({ code }) => code === 'MINISTRY_LEVEL');
}

type Parts = readonly Pick<AnswerProps['answer']['leads'][number], 'unit'>[];

/** Units with their body; where they have one and the same, it is named once. `within`: they do not begin the sentence. */
export function Units({ parts, within, address }: { parts: Parts; within: boolean; address: Address }): VNode {
  const words = wordsIn(ANSWER, address.language);
  const [first, ...others] = parts.map(({ unit }) => unit);
  const together = first?.parent && others.length > 0 && others.every(({ parent }) => parent?.key === first.parent?.key) ? first.parent : null;
  return (
    <>
      <Listed
        items={parts.map(({ unit }, index) => (
          <>
            {index === 0 && !within ? words.the : words.theWithin}
            <UnitOfBody unit={together ? { ...unit, parent: null } : unit} address={address} />
          </>
        ))}
        and={words.and}
      />
      {together === null ? null : (
        <>
          {` ${words.of} `}
          <UnitLink unit={together} address={address} />
        </>
      )}
    </>
  );
}

/** What became of a province that was merged. */
function mergedSentence({ fullName, to, successors }: AnswerProps['province'], language: Language): string {
  const now = joinedTexts(successors.map((successor) => withinSentence(successor.fullName)));
  return fillIn(ANSWER.merged, { place: fullName[language], day: dayIn(language, to as string), now: now[language] }, language);
}

function Also({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <>
      {'; '}
      {label} {children}
    </>
  );
}

/** An authority within a sentence, where English says "the" before it. */
function named(
  body: BodyNameFragment | null | undefined,
  said: { vi: string; en: string } | null | undefined,
  address: Address,
): ComponentChildren | null {
  const name = authority(body, said, address);
  return name === null ? null : (
    <>
      {ANSWER.theWithin[address.language]}
      {name}
    </>
  );
}

/** An authority: the body where the record has one, else in the words of the record. */
export function authority(
  body: BodyNameFragment | null | undefined,
  words: { vi: string; en: string } | null | undefined,
  address: Address,
): ComponentChildren | null {
  if (body) return <UnitLink unit={body} address={address} />;
  return words ? words[address.language] : null;
}
