import type { VNode } from 'preact';
import type { ConfigurationChange, WhatIfPageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { mistake } from '../../shared/errors.js';
import type { Language, Text } from '../../shared/text.js';
import { dayGiven, given, linkTo, sameWith, type Address } from '../address.js';
import { definePage } from '../page.js';
import { DeskHead, Exports, linkedStudyAt, WideTable } from '../parts/desk.js';
import { ChoiceField, DayField, FilterForm, PlaceField, TextField } from '../parts/filter-form.js';
import { MistakeNote } from '../parts/mistake.js';
import { DESK } from '../words/desk.js';
import { fillIn, wordsIn } from '../words/words.js';

/** The changes that can be chosen, with what each asks for. */
const CHANGES = ['merge', 'rename', 'dissolve', 'move', 'repeal'] as const;
type Kind = (typeof CHANGES)[number];
type ChangedOnPage = NonNullable<WhatIfPageQuery['whatIf']>[number];

/** `/what-if`: a change that is chosen, and the answers that it would change. */
export const whatIfPage = definePage<'WhatIfPage'>({
  path: '/what-if',
  operation: 'WhatIfPage',
  wide: true,
  variables: (address) => {
    const province = given(address, 'province');
    const change = changeOf(address);
    return {
      asked: province !== null && change !== null,
      chosen: province !== null,
      change: change ?? { repeal: { document: '-' } },
      province: province ?? '-',
      body: given(address, 'body'),
      asOf: dayGiven(address),
    };
  },
  title: ({ address }) => DESK.whatIf[address.language],
  view: ({ data, address }) => {
    const { language } = address;
    return (
      <>
        <DeskHead address={address} title={DESK.whatIf[language]} lead={DESK.whatIfLead[language]} />
        <PlaceForm address={address} found={data.province} />
        {data.bodies ? <ChangeForm data={data} address={address} /> : null}
        {data.whatIf ? <Changed answers={data.whatIf} address={address} /> : null}
      </>
    );
  },
  linkedData: ({ data, address }) => linkedStudyAt(address, data.whatIf),
  refused: (why, address) => (
    <>
      <MistakeNote mistake={why} language={address.language} />
      <PlaceForm address={address} />
    </>
  ),
});

/** The kind of change that an address asks for; one that dissolves a unit where it names none. @throws INVALID_PARAMETER. */
function kindOf(address: Address): Kind {
  const asked = given(address, 'change') ?? 'dissolve';
  const kind = CHANGES.find((each) => each === asked);
  if (!kind) throw mistake('INVALID_PARAMETER', `change=${asked}`, { vi: CHANGES.join(', '), en: CHANGES.join(', ') }, CHANGES);
  return kind;
}

/** The change that an address describes; `null` while something is missing. */
function changeOf(address: Address): ConfigurationChange | null {
  const [unit, other, name] = [given(address, 'unit'), given(address, 'other'), given(address, 'name')];
  const [document, clause] = [given(address, 'document'), given(address, 'clause')];
  switch (kindOf(address)) {
    case 'merge':
      return unit && other ? { merge: { units: [unit, other], into: other } } : null;
    case 'rename':
      return unit && name ? { rename: { unit, name: { vi: name, en: name } } } : null;
    case 'dissolve':
      return unit ? { dissolve: { unit } } : null;
    case 'move':
      return document && clause && other ? { moveDuty: { clause: { document, path: clause }, to: other } } : null;
    case 'repeal':
      return document ? { repeal: { document } } : null;
  }
}

function PlaceForm({ address, found }: { address: Address; found?: WhatIfPageQuery['province'] }): VNode {
  const words = wordsIn(DESK, address.language);
  return (
    <FilterForm address={address} submit={words.choosePlace}>
      <PlaceField address={address} name="province" label={words.province} required found={found} />
      <TextField address={address} name="body" label={words.body} />
      <DayField address={address} name="asOf" label={words.date} hint={words.dateHint} />
    </FilterForm>
  );
}

function ChangeForm({ data: { bodies, province }, address }: { data: WhatIfPageQuery; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  const kind = kindOf(address);
  const units = (bodies?.nodes ?? []).flatMap(({ children }) => children.map(({ key, name }) => [key, name[language]] as const));
  const documents = (province?.documents.nodes ?? []).map(({ key, name }) => [key, capitalised(name)[language]] as const);
  if (units.length === 0) return <p>{words.noUnits}</p>;
  return (
    <>
      <p class="tools">
        {CHANGES.map((one) => (
          <a
            href={sameWith(address, { change: one, unit: null, other: null, name: null, document: null, clause: null })}
            aria-current={one === kind ? 'true' : undefined}
          >
            {words[one]}
          </a>
        ))}
      </p>
      <FilterForm address={address} submit={words.seeAnswers}>
        {['province', 'body', 'asOf'].map((name) => {
          const value = given(address, name);
          return value === null ? null : <input type="hidden" name={name} value={value} />;
        })}
        <input type="hidden" name="change" value={kind} />
        {kind === 'merge' || kind === 'rename' || kind === 'dissolve' ? (
          <ChoiceField address={address} name="unit" label={words.unit} options={units} any={words.chooseOne} required />
        ) : null}
        {kind === 'move' || kind === 'repeal' ? (
          <ChoiceField address={address} name="document" label={words.document} options={documents} any={words.chooseOne} required />
        ) : null}
        {kind === 'move' ? <TextField address={address} name="clause" label={words.clause} required /> : null}
        {kind === 'merge' || kind === 'move' ? (
          <ChoiceField
            address={address}
            name="other"
            label={kind === 'merge' ? words.into : words.to}
            options={units}
            any={words.chooseOne}
            required
          />
        ) : null}
        {kind === 'rename' ? <TextField address={address} name="name" label={words.newName} required /> : null}
      </FilterForm>
    </>
  );
}

function Changed({ answers, address }: { answers: NonNullable<WhatIfPageQuery['whatIf']>; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  if (answers.length === 0) return <h2>{words.unchanged}</h2>;
  return (
    <>
      <h2>{fillIn(DESK.changed, { count: String(answers.length) }, language)}</h2>
      <Exports address={address} />
      <WideTable language={language} label={words.whatIf} head={[words.question, words.whatChanges, words.before, words.after]}>
        {answers.map((answer) => (
          <ChangedAnswer answer={answer} address={address} />
        ))}
      </WideTable>
    </>
  );
}

/** An answer that changes: a row for each difference, below one another beside what is asked. */
function ChangedAnswer({ answer: { question, differences, before }, address }: { answer: ChangedOnPage; address: Address }): VNode {
  const { language } = address;
  const { subject, action } = before;
  const procedure = procedureOf(question);
  const matter = procedure === null ? { subject: subject?.code ?? null, action } : { procedure };
  const asked = { province: given(address, 'province'), asOf: given(address, 'asOf'), ...matter };
  return (
    <>
      {differences.map(({ change, before: old, after: now }, index) => (
        <tr>
          {index > 0 ? null : (
            <th scope="row" rowspan={differences.length}>
              {subject === null ? question : <a href={linkTo(address, '/', asked)}>{subject.prefLabel[language]}</a>}
              {action === null ? null : <span class="note">{CODE_LISTS.Action.labels[action][language]}</span>}
              {procedure === null ? null : <span class="note">{fillIn(DESK.byProcedure, { code: procedure }, language)}</span>}
            </th>
          )}
          <td>{capitalised(CODE_LISTS.AnswerChange.labels[change])[language]}</td>
          <td>
            <Lines texts={old} language={language} />
          </td>
          <td>
            <Lines texts={now} language={language} />
          </td>
        </tr>
      ))}
    </>
  );
}

/** The code of a question about a procedure; `null` where the question is about a matter. Shapes: canonical JSON, as the API gives a question. */
function procedureOf(question: string): string | null {
  const { procedure } = JSON.parse(question) as { procedure?: string | null };
  return procedure ?? null;
}

/** What one side has; a dash where it has nothing that the other lacks. */
function Lines({ texts, language }: { texts: readonly Text[]; language: Language }): VNode {
  const [only, ...others] = texts;
  if (only === undefined) return <>–</>;
  if (others.length === 0) return <>{only[language]}</>;
  return (
    <ul>
      {texts.map((text) => (
        <li>{text[language]}</li>
      ))}
    </ul>
  );
}
