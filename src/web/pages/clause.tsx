import type { VNode } from 'preact';
import type { ClausePageQuery } from '../../client/operations.js';
import { capitalised } from '../../shared/code-lists.js';
import { dayGiven, type Address } from '../address.js';
import { definePage } from '../page.js';
import { dayIn } from '../parts/day.js';
import { Defects } from '../parts/defects.js';
import { DutyLine } from '../parts/duties.js';
import { Facts } from '../parts/facts.js';
import { UnitLink } from '../parts/list.js';
import { BasisTree, standingOf } from '../parts/basis-tree.js';
import { clauseAt, documentAt, linkedDataAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

type Clause = NonNullable<ClausePageQuery['clause']>;

/** `/documents/:document/:path`: what a clause gives to whom, and what it rests on, as a tree that opens. */
export const clausePage = definePage<'ClausePage'>({
  path: '/documents/:document/:path',
  operation: 'ClausePage',
  variables: (address) => {
    const { document = '', path = '' } = address.parts;
    return { document, path, clause: `${document}#${path}`, asOf: dayGiven(address) };
  },
  title: ({ data: { clause }, address: { language } }) => (clause ? headingOf(clause, language) : BROWSE.clauses[language]),
  view: ({ data: { clause, trace }, address }) =>
    clause ? <ClauseView clause={clause} trace={trace} address={address} /> : <p>{BROWSE.none[address.language]}</p>,
  linkedData: ({ data: { clause }, address }) => (clause ? linkedDataAt(['document', clause.document.key, clause.path], address) : null),
});

function headingOf({ path, document }: Clause, language: Address['language']): string {
  return fillIn(BROWSE.clauseOf, { path, document: document.name[language] }, language);
}

function ClauseView({ clause, trace, address }: { clause: Clause; trace: ClausePageQuery['trace']; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  const { document, parent, children, duties, holder } = clause;
  return (
    <>
      <h1 tabindex={-1}>{headingOf(clause, language)}</h1>
      <p class="lead">{clause.summary[language]}</p>
      <Facts
        facts={[
          [words.document, <a href={documentAt(document.key, address)}>{capitalised(document.name)[language]}</a>],
          [words.above, parent ? <a href={clauseAt(document.key, parent.path, address)}>{`${parent.path}: ${parent.summary[language]}`}</a> : null],
          [words.unit, holder ? <UnitLink unit={holder} address={address} /> : null],
          [fillIn(BROWSE.standing, { day: dayIn(language, trace.asOf) }, language), standingOf(trace.document, language)],
        ]}
      />
      <Defects defects={clause.defects} language={language} />
      {duties.length === 0 ? null : (
        <section>
          <h2>{words.gives}</h2>
          {[...Map.groupBy(duties, (duty) => duty.holder.key).values()].map((held) => (
            <>
              <p>
                <strong>
                  <UnitLink unit={(held[0] as (typeof duties)[number]).holder} address={address} />
                </strong>
              </p>
              <ul class="duties">
                {held.map((duty) => (
                  <DutyLine duty={duty} address={address} />
                ))}
              </ul>
            </>
          ))}
        </section>
      )}
      {children.length === 0 ? null : (
        <section>
          <h2>{words.below}</h2>
          <ul>
            {children.map(({ path, summary }) => (
              <li>
                <a href={clauseAt(document.key, path, address)}>{path}</a>
                {` ${summary[language]}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.restsOn}</h2>
        <BasisTree trace={trace} address={address} />
      </section>
    </>
  );
}
