import type { VNode } from 'preact';
import { withinSentence } from '../../shared/text.js';
import { capitalised } from '../../shared/code-lists.js';
import type { CoveragePageQuery, DocumentInTimeFragment } from '../../client/operations.js';
import { today } from '../../shared/dates.js';
import { dayGiven, type Address } from '../address.js';
import { definePage } from '../page.js';
import { DayField, FilterForm } from '../parts/filter-form.js';
import { period, whileThere } from '../parts/time.js';
import { documentAt, provinceAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

type Province = CoveragePageQuery['provinces']['nodes'][number];

/** `/coverage`: which provinces have which documents on record, and for which dates. */
export const coveragePage = definePage<'CoveragePage'>({
  path: '/coverage',
  operation: 'CoveragePage',
  variables: (address) => ({ asOf: dayGiven(address) }),
  title: ({ address }) => BROWSE.coverage[address.language],
  view: ({ data: { provinces }, address }) => {
    const { language } = address;
    const words = wordsIn(BROWSE, language);
    const documentsOf = (province: Province): number =>
      [province, ...province.predecessors].reduce((count, { documents }) => count + documents.nodes.length, 0);
    // Provinces with documents come first, the others as the record has them.
    const rows = provinces.nodes.toSorted((a, b) => Number(documentsOf(b) > 0) - Number(documentsOf(a) > 0));
    const covered = rows.filter((province) => documentsOf(province) > 0).length;
    return (
      <>
        <h1 tabindex={-1}>{words.coverage}</h1>
        <p class="lead">{words.coverageLead}</p>
        <FilterForm address={address} submit={words.show}>
          <DayField address={address} name="asOf" label={words.asOf} hint={words.asOfHint} />
        </FilterForm>
        <p>{fillIn(BROWSE.coverageCount, { covered: String(covered), all: String(rows.length) }, language)}</p>
        <div class="scroll" tabindex={0} role="region" aria-label={words.coverage}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.province}</th>
                <th scope="col">{words.documents}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((province) => (
                <tr>
                  <th scope="row">
                    <a href={provinceAt(province.slug, address)}>{province.fullName[language]}</a>
                  </th>
                  <td>
                    {documentsOf(province) === 0 ? <span class="hint">{words.noDocument}</span> : <Documents province={province} address={address} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    );
  },
});

function Documents({ province, address }: { province: Province; address: Address }): VNode {
  const { language } = address;
  return (
    <ul>
      {province.documents.nodes.map((document) => (
        <DocumentLine document={document} end={province.to} note={null} address={address} />
      ))}
      {province.predecessors.flatMap((former) =>
        former.documents.nodes.map((document) => (
          <DocumentLine
            document={document}
            end={former.to}
            note={fillIn(BROWSE.formerProvince, { province: withinSentence(former.fullName)[language] }, language)}
            address={address}
          />
        )),
      )}
    </ul>
  );
}

interface DocumentLineProps {
  document: DocumentInTimeFragment;
  /** The first day on which its province was no more: it holds no longer than that. */
  end: string | null;
  note: string | null;
  address: Address;
}

function DocumentLine({ document, end, note, address }: DocumentLineProps): VNode {
  const { language } = address;
  const held = whileThere(document.effective, end);
  const past = held.to !== null && held.to <= (dayGiven(address) ?? today());
  return (
    <li>
      <a href={documentAt(document.key, address)}>{capitalised(document.name)[language]}</a>
      <span class="note">{[period(held, language), ...(note === null ? [] : [note]), ...(past ? [BROWSE.past[language]] : [])].join('; ')}</span>
    </li>
  );
}
