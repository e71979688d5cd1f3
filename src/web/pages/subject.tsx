import type { VNode } from 'preact';
import type { Action, SubjectPageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { mistake } from '../../shared/errors.js';
import { dayGiven, given, linkTo, type Address } from '../address.js';
import { definePage } from '../page.js';
import { Facts } from '../parts/facts.js';
import { ChoiceField, DayField, FilterForm } from '../parts/filter-form.js';
import { Listed, UnitLink } from '../parts/list.js';
import { clauseAt, linkedDataAt, procedureAt, subjectAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { wordsIn } from '../words/words.js';

type Subject = NonNullable<SubjectPageQuery['subject']>;
type Named = Subject['narrower'][number];

/** `/subjects/:subject`: its place in the tree, and who leads it in every province that has a clause on it. */
export const subjectPage = definePage<'SubjectPage'>({
  path: '/subjects/:subject',
  operation: 'SubjectPage',
  variables: (address) => ({
    subject: address.parts['subject'] ?? '',
    asOf: dayGiven(address),
    action: given(address, 'action') as Action | null,
  }),
  title: ({ data: { subject }, address }) => {
    const code = address.parts['subject'] ?? '';
    if (!subject) throw mistake('UNKNOWN_SUBJECT', code, { vi: 'mã của một lĩnh vực', en: 'the code of a subject' });
    return subject.prefLabel[address.language];
  },
  view: ({ data, address }) => <SubjectView subject={data.subject as Subject} address={address} />,
  linkedData: ({ data: { subject }, address }) => (subject ? linkedDataAt(['subject', subject.code], address) : null),
});

function SubjectView({ subject, address }: { subject: Subject; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  const link = ({ code, prefLabel }: Named): VNode => <a href={subjectAt(code, address)}>{prefLabel[language]}</a>;
  return (
    <>
      <h1 tabindex={-1}>{subject.prefLabel[language]}</h1>
      {subject.internal ? <p>{words.internal}</p> : null}
      <Facts
        facts={[
          [words.code, <code>{subject.code}</code>],
          [words.alsoCalled, subject.altLabels[language].join(', ')],
          [words.broader, subject.broader ? link(subject.broader) : null],
          [words.narrower, subject.narrower.length === 0 ? null : <Listed items={subject.narrower.map(link)} and="," />],
        ]}
      />
      <h2>{words.leadsWhere}</h2>
      <FilterForm address={address} submit={words.show}>
        <DayField address={address} name="asOf" label={words.asOf} hint={words.asOfHint} />
        <ChoiceField
          address={address}
          name="action"
          label={words.action}
          any={words.anyAct}
          options={Object.entries(CODE_LISTS.Action.labels).map(([code, label]) => [code, label[language]] as const)}
        />
      </FilterForm>
      <Leads subject={subject} address={address} />
      {subject.procedures.nodes.length === 0 ? null : (
        <section>
          <h2>{words.procedures}</h2>
          <ul>
            {subject.procedures.nodes.map(({ code, name }) => (
              <li>
                <a href={procedureAt(code, address)}>{name[language]}</a>
                {` (${code})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Leads({ subject, address }: { subject: Subject; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  if (subject.leadsIn.length === 0) return <p>{words.none}</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words.leadsWhere}>
      <table>
        <thead>
          <tr>
            {[words.province, words.status, words.leader, words.body, words.clauses].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subject.leadsIn.map(({ province, resolution: { status, leads, body, citations, receipt } }) => (
            <tr>
              <th scope="row">
                <a
                  href={linkTo(address, '/', {
                    subject: subject.code,
                    action: given(address, 'action'),
                    province: province.fullName.vi,
                    asOf: receipt.asOf,
                  })}
                >
                  {province.fullName[language]}
                </a>
              </th>
              <td>{capitalised(CODE_LISTS.ResolutionStatus.labels[status])[language]}</td>
              <td>
                {leads.length === 0 ? (
                  '–'
                ) : (
                  <Listed
                    items={leads.map(({ unit }) => (
                      <UnitLink unit={unit} address={address} />
                    ))}
                  />
                )}
              </td>
              <td>{body ? <UnitLink unit={body} address={address} /> : '–'}</td>
              <td>
                {citations.length === 0 ? (
                  '–'
                ) : (
                  <Listed
                    items={citations.map(({ path, document }) => (
                      <a href={clauseAt(document.key, path, address)} title={document.name[language]}>
                        {path}
                      </a>
                    ))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
