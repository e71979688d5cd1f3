import type { VNode } from 'preact';
import type { SubjectsPageQuery } from '../../client/operations.js';
import { given, type Address } from '../address.js';
import { definePage } from '../page.js';
import { FilterForm, TextField } from '../parts/filter-form.js';
import { subjectAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

type Subject = SubjectsPageQuery['subjects']['nodes'][number];

/** `/subjects`: the vocabulary as a tree that opens; with words, those that they match. */
export const subjectsPage = definePage<'SubjectsPage'>({
  path: '/subjects',
  operation: 'SubjectsPage',
  variables: (address) => ({ text: given(address, 'text') }),
  title: ({ address }) => BROWSE.subjects[address.language],
  view: ({ data: { subjects }, address }) => {
    const { language } = address;
    const words = wordsIn(BROWSE, language);
    const text = given(address, 'text');
    return (
      <>
        <h1 tabindex={-1}>{words.subjects}</h1>
        <p class="lead">{words.subjectsLead}</p>
        <FilterForm address={address} submit={words.show}>
          <TextField address={address} name="text" label={words.filter} />
        </FilterForm>
        <p>
          {subjects.nodes.length === 0
            ? fillIn(BROWSE.notFound, { text: text ?? '' }, language)
            : fillIn(BROWSE.found, { count: String(subjects.totalCount) }, language)}
        </p>
        <SubjectTree subjects={subjects.nodes} address={address} />
      </>
    );
  },
});

/** Subjects below their broader ones; one whose broader one is not among them is at the top. */
function SubjectTree({ subjects, address }: { subjects: readonly Subject[]; address: Address }): VNode {
  const here = new Set(subjects.map(({ code }) => code));
  const below = Map.groupBy(subjects, ({ broader }) => (broader && here.has(broader.code) ? broader.code : ''));
  const link = ({ code, prefLabel }: Subject): VNode => <a href={subjectAt(code, address)}>{prefLabel[address.language]}</a>;
  const branch = (code: string, depth: number): VNode => (
    <ul class="tree">
      {(below.get(code) ?? []).map((subject) => (
        <li>
          {below.has(subject.code) ? (
            <details open={depth === 0}>
              <summary>{subject.prefLabel[address.language]}</summary>
              <p>{link(subject)}</p>
              {branch(subject.code, depth + 1)}
            </details>
          ) : (
            link(subject)
          )}
        </li>
      ))}
    </ul>
  );
  return branch('', 0);
}
