import type { VNode } from 'preact';
import type { ProcedurePageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { mistake } from '../../shared/errors.js';
import { dayGiven, given, linkTo, type Address } from '../address.js';
import { definePage } from '../page.js';
import { Competence } from '../parts/competence.js';
import { dayIn } from '../parts/day.js';
import { Facts } from '../parts/facts.js';
import { DayField, FilterForm, PlaceField } from '../parts/filter-form.js';
import { Listed } from '../parts/list.js';
import { period } from '../parts/time.js';
import { procedureAt, subjectAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { wordsIn } from '../words/words.js';

/** `/procedures/:procedure`: a procedure with its dates; in a province, who decides, receives and carries it out on a day. */
export const procedurePage = definePage<'ProcedurePage'>({
  path: '/procedures/:procedure',
  operation: 'ProcedurePage',
  variables: (address) => {
    const province = given(address, 'province');
    return { procedure: address.parts['procedure'] ?? '', asked: province !== null, province: province ?? '-', asOf: dayGiven(address) };
  },
  title: ({ data: { procedure }, address }) => {
    const code = address.parts['procedure'] ?? '';
    if (!procedure) throw mistake('UNKNOWN_PROCEDURE', code, { vi: 'mã của một thủ tục', en: 'the code of a procedure' });
    return procedure.name[address.language];
  },
  view: ({ data, address }) => <ProcedureView {...data} address={address} />,
});

function ProcedureView({ procedure, responsibility: answer, address }: ProcedurePageQuery & { address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  if (!procedure) return <p>{words.none}</p>;
  const { subject } = procedure;
  return (
    <>
      <h1 tabindex={-1}>{procedure.name[language]}</h1>
      <Facts
        facts={[
          [words.code, procedure.code],
          [words.level, capitalised(CODE_LISTS.ProcedureLevel.labels[procedure.level])[language]],
          [words.subject, <a href={subjectAt(subject.code, address)}>{subject.prefLabel[language]}</a>],
          [words.action, CODE_LISTS.Action.labels[procedure.action][language]],
          [words.inForce, period(procedure, language)],
          [words.basisEnds, procedure.basisEnds === null ? null : dayIn(language, procedure.basisEnds)],
          [
            words.replacedBy,
            procedure.replacedBy.length === 0 ? null : (
              <Listed
                items={procedure.replacedBy.map((code) => (
                  <a href={procedureAt(code, address)}>{code}</a>
                ))}
              />
            ),
          ],
          [
            words.sources,
            procedure.sources.length === 0 ? null : (
              <Listed items={procedure.sources.map((source) => (/^https?:/.test(source) ? <a href={source}>{new URL(source).host}</a> : source))} />
            ),
          ],
        ]}
      />
      {procedure.note === null ? null : <p>{procedure.note[language]}</p>}
      <h2>{words.whoHandles}</h2>
      <FilterForm address={address} submit={words.show}>
        <PlaceField address={address} name="province" label={words.inProvince} required />
        <DayField address={address} name="asOf" label={words.asOf} hint={words.asOfHint} />
      </FilterForm>
      {answer ? (
        <article class="answer" data-status={answer.status}>
          <p class="sentence">{answer.summary[language]}</p>
          <Competence answer={answer} address={address} />
          <p>
            <a href={linkTo(address, '/', { procedure: procedure.code, province: given(address, 'province'), asOf: answer.receipt.asOf })}>
              {words.askThis}
            </a>
          </p>
        </article>
      ) : null}
    </>
  );
}
