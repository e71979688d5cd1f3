import type { VNode } from 'preact';
import type { DiffOnPageFragment, DutySideFragment, MatterOnPageFragment, SideOnPageFragment } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { today } from '../../shared/dates.js';
import { withinSentence, type Text } from '../../shared/text.js';
import { dayGiven, given, type Address } from '../address.js';
import { definePage } from '../page.js';
import { dayIn } from '../parts/day.js';
import { DeskHead, Exports, linkedStudyAt, WideTable } from '../parts/desk.js';
import { DayField, FilterForm, PlaceField, TextField } from '../parts/filter-form.js';
import { UnitLink } from '../parts/list.js';
import { MistakeNote } from '../parts/mistake.js';
import { Paging } from '../parts/paging.js';
import { rowsOf } from '../rows.js';
import { clauseAt } from '../things.js';
import { DESK } from '../words/desk.js';
import { fillIn, wordsIn } from '../words/words.js';

/** `/diff`: what differs between two days of a body, or between two provinces: units above, duties below. */
export const diffPage = definePage<'DiffPage'>({
  path: '/diff',
  operation: 'DiffPage',
  wide: true,
  variables: (address) => {
    const [province, against, body] = [given(address, 'province'), given(address, 'against'), given(address, 'body')];
    const from = dayGiven(address, 'from');
    const to = dayGiven(address, 'to') ?? today();
    const asked = province !== null && from !== null;
    return {
      asked,
      days: asked && against === null,
      provinces: asked && against !== null,
      province: province ?? '-',
      body,
      from: from ?? to,
      to,
      a: { province: province ?? '-', asOf: from ?? to, body },
      b: { province: against ?? '-', asOf: to, body },
      first: rowsOf(address),
      after: given(address, 'after'),
    };
  },
  title: ({ address }) => DESK.diff[address.language],
  view: ({ data, address }) => {
    const diff = data.diff ?? data.diffProvinces;
    const { language } = address;
    return (
      <>
        <DeskHead address={address} title={diff ? headingOf(diff, language) : DESK.diff[language]} lead={DESK.diffLead[language]} />
        <DiffForm address={address} found={diff} />
        {diff ? (
          <DiffView diff={diff} labels={new Map(data.subjects?.nodes.map(({ code, prefLabel }) => [code, prefLabel]))} address={address} />
        ) : null}
      </>
    );
  },
  linkedData: ({ data, address }) => linkedStudyAt(address, data.diff ?? data.diffProvinces),
  refused: (mistake, address) => (
    <>
      <MistakeNote mistake={mistake} language={address.language} />
      <DiffForm address={address} />
    </>
  ),
});

function headingOf({ before, after }: DiffOnPageFragment, language: Address['language']): string {
  const named = (name: Text, { asOf }: SideOnPageFragment): string => `${name[language]}, ${dayIn(language, asOf)}`;
  const slots = { before: named(before.province.fullName, before), after: named(withinSentence(after.province.fullName), after) };
  return fillIn(DESK.between, slots, language);
}

function DiffForm({ address, found }: { address: Address; found?: DiffOnPageFragment | null | undefined }): VNode {
  const words = wordsIn(DESK, address.language);
  return (
    <FilterForm address={address} submit={words.show}>
      <PlaceField address={address} name="province" label={words.province} required found={found?.before.province} />
      <DayField address={address} name="from" label={words.firstDay} required />
      <PlaceField address={address} name="against" label={words.against} found={found?.after.province} />
      <DayField address={address} name="to" label={words.secondDay} hint={words.dateHint} />
      <TextField address={address} name="body" label={words.body} />
    </FilterForm>
  );
}

function DiffView({ diff, labels, address }: { diff: DiffOnPageFragment; labels: Labels; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  const { units, duties, notes } = diff;
  return (
    <>
      {notes.map(({ message }) => (
        <p class="defect">{message[language]}</p>
      ))}
      <h2>{`${words.units} (${units.length})`}</h2>
      <WideTable language={language} label={words.units} head={[words.change, words.before, words.after]}>
        {units.map(({ kind, before, after }) => (
          <tr data-kind={kind}>
            <td>{capitalised(CODE_LISTS.UnitChangeKind.labels[kind])[language]}</td>
            <td>{listed(before ? [before] : [], address)}</td>
            <td>{listed(after ? [after] : [], address)}</td>
          </tr>
        ))}
      </WideTable>
      <h2>{`${words.duties} (${duties.totalCount})`}</h2>
      <Exports address={address} />
      <WideTable language={language} label={words.duties} head={[words.change, words.before, words.after]}>
        {duties.nodes.map(({ kinds, before, after, lost, gained }) => (
          <tr data-kind={kinds.join(' ')}>
            <td>
              {kinds.map((kind) => (
                <span class="item change">{capitalised(CODE_LISTS.DutyChangeKind.labels[kind])[language]}</span>
              ))}
              {kinds.includes('NARROWED') && lost.length > 0 ? <span class="note">{`${words.lost}: ${matters(lost, labels, language)}`}</span> : null}
              {kinds.includes('WIDENED') && gained.length > 0 ? (
                <span class="note">{`${words.gained}: ${matters(gained, labels, language)}`}</span>
              ) : null}
            </td>
            <td>{side(before, address)}</td>
            <td>{side(after, address)}</td>
          </tr>
        ))}
      </WideTable>
      <Paging address={address} shown={duties.nodes.length} total={duties.totalCount} pageInfo={duties.pageInfo} />
    </>
  );
}

function listed(units: readonly { key: string; name: { vi: string; en: string } }[], address: Address): VNode[] | string {
  if (units.length === 0) return '–';
  return units.map((unit) => (
    <span class="item">
      <UnitLink unit={unit} address={address} />
    </span>
  ));
}

function side(duty: DutySideFragment | null, address: Address): VNode | string {
  if (duty === null) return '–';
  const { clause, holders } = duty;
  return (
    <>
      <a href={clauseAt(clause.document.key, clause.path, address)}>{clause.path}</a>
      {` ${clause.summary[address.language]}`}
      <span class="note">{listed(holders, address)}</span>
    </>
  );
}

type Labels = ReadonlyMap<string, Text>;

function matters(list: readonly MatterOnPageFragment[], labels: Labels, language: Address['language']): string {
  return list
    .map(({ subject, actions }) => {
      const acts = actions.map((action) => CODE_LISTS.Action.labels[action][language]);
      return `${labels.get(subject)?.[language] ?? subject}${acts.length === 0 ? '' : ` (${acts.join(', ')})`}`;
    })
    .join('; ');
}
