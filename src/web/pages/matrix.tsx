import type { VNode } from 'preact';
import type { Action, MatrixPageQuery, ProvinceOnDate } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { dayAsWritten, formatDay } from '../../shared/dates.js';
import { dayGiven, given, linkTo, sameWith, type Address } from '../address.js';
import { definePage } from '../page.js';
import { Bars } from '../parts/bars.js';
import { dayIn } from '../parts/day.js';
import { DeskHead, Exports, linkedStudyAt, WideTable } from '../parts/desk.js';
import { ChoiceField, DayField, FilterForm, TextField } from '../parts/filter-form.js';
import { MistakeNote } from '../parts/mistake.js';
import { listOf } from '../rows.js';
import { subjectAt } from '../things.js';
import { DESK } from '../words/desk.js';
import { fillIn, wordsIn } from '../words/words.js';

type Matrix = NonNullable<MatrixPageQuery['compare']>;
type Cell = Matrix['rows'][number]['cells'][number];

/** Statuses of cells in which a unit is named. */
const NAMES_A_UNIT = ['ESTABLISHED', 'SHARED', 'INFERRED'];

/** `/matrix`: who leads each subject in each province on a day; every cell leads to its answer. */
export const matrixPage = definePage<'MatrixPage'>({
  path: '/matrix',
  operation: 'MatrixPage',
  wide: true,
  variables: (address) => {
    const columns = columnsOf(address);
    const subjects = [...listOf(address, 'subjects'), ...listOf(address, 'field')];
    return {
      asked: columns.length > 0,
      provinces: [],
      columns,
      subjects: subjects.length === 0 ? null : subjects,
      action: given(address, 'action') as Action | null,
      asOf: dayGiven(address),
    };
  },
  title: ({ address }) => DESK.matrix[address.language],
  view: ({ data, address }) => (
    <>
      <DeskHead address={address} title={DESK.matrix[address.language]} lead={DESK.matrixLead[address.language]} />
      <MatrixForm fields={data.subjects.nodes} all={data.all.nodes} columns={data.compare?.columns ?? []} address={address} />
      {data.compare ? <MatrixView matrix={data.compare} address={address} /> : null}
    </>
  ),
  linkedData: ({ data, address }) => linkedStudyAt(address, data.compare),
  refused: (mistake, address) => (
    <>
      <MistakeNote mistake={mistake} language={address.language} />
      <MatrixForm fields={[]} all={[]} columns={[]} address={address} />
    </>
  ),
});

/** Meant as a day, though perhaps of no calendar: the service says so. */
const LIKE_A_DAY = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u;

/** The provinces of an address, each with a day of its own where it names one: `yen-bai@15/5/2025`. */
function columnsOf(address: Address): ProvinceOnDate[] {
  const named = [...listOf(address, 'provinces'), ...listOf(address, 'province')];
  return named.map((name) => {
    const [, province = name, day = ''] = /^(.+)@([^@]+)$/.exec(name) ?? [];
    const asOf = dayAsWritten(day) ?? (LIKE_A_DAY.test(day) ? day : null);
    // What looks like no day belongs to the name. `quang-ngai@2025-07-01` is the key of a province as well, and means that day.
    return asOf === null ? { province: name } : { province, asOf };
  });
}

/** The provinces as the form has them: by name, each with its day where the address names one. */
function provincesInForm(columns: Matrix['columns'], address: Address): string | null {
  const wanted = columnsOf(address);
  if (columns.length !== wanted.length) return given(address, 'provinces');
  return columns
    .map(({ province: { name }, asOf }, index) => (wanted[index]?.asOf ? `${name[address.language]}@${formatDay(asOf).vi}` : name[address.language]))
    .join(', ');
}

interface MatrixFormProps {
  fields: MatrixPageQuery['subjects']['nodes'];
  all: MatrixPageQuery['all']['nodes'];
  columns: Matrix['columns'];
  address: Address;
}

function MatrixForm({ fields, all, columns, address }: MatrixFormProps): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  return (
    <>
      <FilterForm address={address} submit={words.show}>
        <TextField
          address={address}
          name="provinces"
          label={words.provinces}
          hint={words.provincesHint}
          required
          value={provincesInForm(columns, address) ?? given(address, 'province') ?? undefined}
        />
        <ChoiceField
          address={address}
          name="field"
          label={words.subjects}
          any={words.everySubject}
          options={fields.map(({ code, prefLabel }) => [code, prefLabel[language]] as const)}
        />
        <TextField address={address} name="subjects" label={words.subjectsCodes} />
        <ChoiceField
          address={address}
          name="action"
          label={words.action}
          any={words.all}
          options={Object.entries(CODE_LISTS.Action.labels).map(([code, label]) => [code, capitalised(label)[language]] as const)}
        />
        <DayField address={address} name="asOf" label={words.date} hint={words.dateHint} />
      </FilterForm>
      {all.length === 0 ? null : (
        <p class="tools">
          <a
            href={sameWith(address, {
              provinces: all.map(({ slug }) => slug).join(','),
              province: null,
              field: given(address, 'field') ?? 'radiation',
            })}
          >
            {words.allProvinces}
          </a>
        </p>
      )}
    </>
  );
}

function MatrixView({ matrix: { columns, rows }, address }: { matrix: Matrix; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  const outliers = rows.filter(({ outlier }) => outlier !== null).length;
  const named = rows.map(({ subject, cells }) => ({
    label: subject.prefLabel[language],
    value: cells.filter(({ status }) => NAMES_A_UNIT.includes(status)).length,
  }));
  const heads = columns.map(({ province, asOf, record }) => (
    <>
      {province.name[language]}
      <span class="note">
        {record === 'DECISION' ? dayIn(language, asOf) : `${dayIn(language, asOf)}, ${CODE_LISTS.ColumnRecord.labels[record][language]}`}
      </span>
    </>
  ));
  return (
    <>
      <h2>{fillIn(DESK.outliers, { rows: String(rows.length), outliers: String(outliers) }, language)}</h2>
      <Exports address={address} />
      <WideTable language={language} label={words.matrix} head={[words.subjects, ...heads]}>
        {rows.map(({ subject, cells, outlier }) => (
          <tr>
            <th scope="row">
              <a href={subjectAt(subject.code, address)}>{subject.prefLabel[language]}</a>
              {outlier === null ? null : <span class="note">{`${words.why}: ${outlier.reason[language]}`}</span>}
            </th>
            {cells.map((cell, index) => {
              const column = columns[index] as Matrix['columns'][number];
              const odd = outlier?.column === index;
              return (
                <td class={odd ? 'outlier' : undefined} data-status={cell.status}>
                  <a
                    href={linkTo(address, '/', {
                      subject: subject.code,
                      action: given(address, 'action'),
                      province: column.province.fullName.vi,
                      asOf: column.asOf,
                    })}
                  >
                    {wordsOf(cell, language)}
                  </a>
                  <span class="note">
                    {[
                      ...(odd ? [words.outlier] : []),
                      CODE_LISTS.ResolutionStatus.labels[cell.status][language],
                      ...(cell.clauses.length === 0 ? [] : [cell.clauses.map(({ path }) => path).join(', ')]),
                    ].join(' · ')}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </WideTable>
      <Bars title={words.coverageByField} counted={words.subjects} number={words.number} bars={named} language={language} />
    </>
  );
}

/** The units that lead, else the body to turn to, else a dash. */
function wordsOf({ leads, body }: Cell, language: Address['language']): string {
  const units = leads.length > 0 ? leads : body ? [body] : [];
  return units.map(({ abbreviation, name }) => abbreviation ?? name[language]).join('; ') || '–';
}
