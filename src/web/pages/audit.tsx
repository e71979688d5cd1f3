import type { VNode } from 'preact';
import type { AuditPageQuery, AuditSeverity, FindingCode, FindingOnPageFragment } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { dayGiven, given, type Address } from '../address.js';
import { definePage } from '../page.js';
import { Bars } from '../parts/bars.js';
import { dayIn } from '../parts/day.js';
import { DeskHead, Exports, linkedStudyAt } from '../parts/desk.js';
import { ChoiceField, DayField, FilterForm, PlaceField, TextField } from '../parts/filter-form.js';
import { UnitLink } from '../parts/list.js';
import { MistakeNote } from '../parts/mistake.js';
import { Paging } from '../parts/paging.js';
import { rowsOf } from '../rows.js';
import { clauseAt, documentAt } from '../things.js';
import { DESK } from '../words/desk.js';
import { fillIn, wordsIn } from '../words/words.js';

type Report = NonNullable<AuditPageQuery['audit']>;

/** `/audit`: the findings on a body, with filters, and the clauses of each side by side. */
export const auditPage = definePage<'AuditPage'>({
  path: '/audit',
  operation: 'AuditPage',
  wide: true,
  variables: (address) => {
    const province = given(address, 'province');
    const code = given(address, 'code');
    return {
      asked: province !== null,
      province: province ?? '-',
      body: given(address, 'body'),
      asOf: dayGiven(address),
      codes: code === null ? null : [code as FindingCode],
      severity: given(address, 'severity') as AuditSeverity | null,
      first: rowsOf(address),
      after: given(address, 'after'),
    };
  },
  title: ({ data: { audit }, address: { language } }) =>
    audit ? `${DESK.audit[language]}: ${(audit.body?.name ?? audit.province.fullName)[language]}` : DESK.audit[language],
  view: ({ data: { audit }, address }) => {
    const { language } = address;
    const title = audit ? `${(audit.body?.name ?? audit.province.fullName)[language]}, ${dayIn(language, audit.asOf)}` : DESK.audit[language];
    return (
      <>
        <DeskHead address={address} title={title} lead={DESK.auditLead[language]} />
        <AuditForm address={address} found={audit?.province} />
        {audit ? <ReportView audit={audit} address={address} /> : null}
      </>
    );
  },
  linkedData: ({ data, address }) => linkedStudyAt(address, data.audit),
  refused: (mistake, address) => (
    <>
      <MistakeNote mistake={mistake} language={address.language} />
      <AuditForm address={address} />
    </>
  ),
});

function AuditForm({ address, found }: { address: Address; found?: Report['province'] | undefined }): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  const options = (labels: Readonly<Record<string, { vi: string; en: string }>>): [string, string][] =>
    Object.entries(labels).map(([code, label]) => [code, capitalised(label)[language]]);
  return (
    <FilterForm address={address} submit={words.show}>
      <PlaceField address={address} name="province" label={words.province} required found={found} />
      <TextField address={address} name="body" label={words.body} />
      <DayField address={address} name="asOf" label={words.date} hint={words.dateHint} />
      <ChoiceField address={address} name="severity" label={words.severity} any={words.all} options={options(CODE_LISTS.AuditSeverity.labels)} />
      <ChoiceField address={address} name="code" label={words.code} any={words.all} options={options(CODE_LISTS.FindingCode.labels)} />
    </FilterForm>
  );
}

function ReportView({ audit, address }: { audit: Report; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(DESK, language);
  const { findings, suppressed } = audit;
  const bars = audit.counts
    .filter(({ findings: count }) => count > 0)
    .map(({ title, findings: count }) => ({ label: title[language], value: count }));
  return (
    <>
      <h2>{findings.totalCount === 0 ? words.nothing : fillIn(DESK.findings, { count: String(findings.totalCount) }, language)}</h2>
      <Exports address={address} />
      <Bars title={words.findingsByKind} counted={words.code} number={words.number} bars={bars} language={language} />
      {findings.nodes.map((finding) => (
        <Finding finding={finding} address={address} />
      ))}
      <Paging address={address} shown={findings.nodes.length} total={findings.totalCount} pageInfo={findings.pageInfo} />
      {suppressed.length === 0 ? null : (
        <details>
          <summary>{`${words.setAside} (${suppressed.length})`}</summary>
          {suppressed.map(({ finding, suppression }) => (
            <Finding
              finding={finding}
              note={`${suppression.reason[language]} (${suppression.authority[language]}, ${dayIn(language, suppression.decidedOn)})`}
              address={address}
            />
          ))}
        </details>
      )}
    </>
  );
}

function Finding({ finding, note, address }: { finding: FindingOnPageFragment; note?: string; address: Address }): VNode {
  const { language } = address;
  const { severity, title, explanation, clauses, units, documents } = finding;
  return (
    <article class="finding" data-severity={severity}>
      <h3>
        <span class="severity">{capitalised(CODE_LISTS.AuditSeverity.labels[severity])[language]}</span>
        {` ${title[language]}`}
      </h3>
      <p>{explanation[language]}</p>
      {note === undefined ? null : <p class="note">{note}</p>}
      {clauses.length === 0 ? null : (
        <div class="side-by-side" role="group" aria-label={DESK.sideBySide[language]}>
          {clauses.map(({ path, summary, document, holder }) => (
            <div>
              <p>
                <a href={clauseAt(document.key, path, address)}>{path}</a>
                {holder === null ? null : (
                  <>
                    {' · '}
                    <UnitLink unit={holder} address={address} />
                  </>
                )}
              </p>
              <p>{summary[language]}</p>
              <p class="note">{capitalised(document.name)[language]}</p>
            </div>
          ))}
        </div>
      )}
      {clauses.length > 0 || units.length + documents.length === 0 ? null : (
        <p class="note">
          {units.map((unit) => (
            <span class="item">
              <UnitLink unit={unit} address={address} />
            </span>
          ))}
          {documents.map(({ key, name }) => (
            <span class="item">
              <a href={documentAt(key, address)}>{capitalised(name)[language]}</a>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
