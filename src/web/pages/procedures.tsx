import { given } from '../address.js';
import { definePage } from '../page.js';
import { FilterForm, TextField } from '../parts/filter-form.js';
import { Paging } from '../parts/paging.js';
import { period } from '../parts/time.js';
import { procedureAt, subjectAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

/** Procedures of one page. */
const PAGE = 50;

/** `/procedures`: the procedures on record, or those that words match. */
export const proceduresPage = definePage<'ProceduresPage'>({
  path: '/procedures',
  operation: 'ProceduresPage',
  variables: (address) => ({ text: given(address, 'text'), first: PAGE, after: given(address, 'after') }),
  title: ({ address }) => BROWSE.procedures[address.language],
  view: ({ data: { procedures }, address }) => {
    const { language } = address;
    const words = wordsIn(BROWSE, language);
    return (
      <>
        <h1 tabindex={-1}>{words.procedures}</h1>
        <FilterForm address={address} submit={words.show}>
          <TextField address={address} name="text" label={words.filter} />
        </FilterForm>
        <p>
          {procedures.totalCount === 0
            ? fillIn(BROWSE.notFound, { text: given(address, 'text') ?? '' }, language)
            : fillIn(BROWSE.found, { count: String(procedures.totalCount) }, language)}
        </p>
        <ul class="found">
          {procedures.nodes.map((procedure) => (
            <li>
              <a href={procedureAt(procedure.code, address)}>{procedure.name[language]}</a>
              <span class="note">
                {`${procedure.code} · `}
                <a href={subjectAt(procedure.subject.code, address)}>{procedure.subject.prefLabel[language]}</a>
                {` · ${period(procedure, language)}`}
              </span>
            </li>
          ))}
        </ul>
        <Paging address={address} shown={procedures.nodes.length} total={procedures.totalCount} pageInfo={procedures.pageInfo} />
      </>
    );
  },
});
