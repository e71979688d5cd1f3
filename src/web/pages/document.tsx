import type { VNode } from 'preact';
import type { DocumentPageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { provisionName } from '../../shared/provision-name.js';
import { given, type Address } from '../address.js';
import { definePage } from '../page.js';
import { dayIn } from '../parts/day.js';
import { Defects } from '../parts/defects.js';
import { Facts } from '../parts/facts.js';
import { UnitLink } from '../parts/list.js';
import { Paging } from '../parts/paging.js';
import { period, whileThere } from '../parts/time.js';
import { clauseAt, documentAt, linkedDataAt, provinceAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { wordsIn } from '../words/words.js';

/** Clauses of one page. */
const PAGE = 500;

type Document = NonNullable<DocumentPageQuery['document']>;
type Clause = Document['clauses']['nodes'][number];

/** `/documents/:document`: when a document holds, what it says of others, and its clauses as a tree with their defects. */
export const documentPage = definePage<'DocumentPage'>({
  path: '/documents/:document',
  operation: 'DocumentPage',
  variables: (address) => ({ document: address.parts['document'] ?? '', first: PAGE, after: given(address, 'after') }),
  title: ({ data: { document }, address }) => (document && capitalised(document.name)[address.language]) ?? BROWSE.documents[address.language],
  view: ({ data: { document }, address }) =>
    document ? <DocumentView document={document} address={address} /> : <p>{BROWSE.none[address.language]}</p>,
  linkedData: ({ data: { document }, address }) => (document ? linkedDataAt(['document', document.key], address) : null),
});

function DocumentView({ document, address }: { document: Document; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  const { clauses, relations, citedBy, province } = document;
  return (
    <>
      <h1 tabindex={-1}>{capitalised(document.name)[language]}</h1>
      {document.title === null ? null : <p class="lead">{document.title[language]}</p>}
      <Facts
        facts={[
          [words.kind, capitalised(CODE_LISTS.DocumentType.labels[document.type])[language]],
          [words.issuer, document.issuer?.[language] ?? null],
          [words.issuedOn, document.issuedOn === null ? null : dayIn(language, document.issuedOn)],
          [words.inForce, period(whileThere(document.effective, province?.to ?? null), language)],
          [words.province, province ? <a href={provinceAt(province.key, address)}>{province.fullName[language]}</a> : null],
        ]}
      />
      <Defects defects={document.defects} language={language} />
      {relations.length === 0 ? null : (
        <details>
          <summary>{`${words.relations} (${relations.length})`}</summary>
          <ul>
            {relations.map(({ type, provision, target }) => (
              <li>
                {`${CODE_LISTS.RelationType.labels[type][language]} `}
                <a href={documentAt(target.key, address)}>{target.name[language]}</a>
                {provision === null ? '' : ` (${provisionName(provision)[language]})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {citedBy.totalCount === 0 ? null : (
        <details>
          <summary>{`${words.citedBy} (${citedBy.totalCount})`}</summary>
          <ul>
            {citedBy.edges.map(({ node }) => (
              <li>
                <a href={documentAt(node.key, address)}>{capitalised(node.name)[language]}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <h2>{`${words.clauses} (${clauses.totalCount})`}</h2>
      {document.held ? <ClauseTree clauses={clauses.nodes} document={document.key} address={address} /> : <p>{words.notHeld}</p>}
      <Paging address={address} shown={clauses.nodes.length} total={clauses.totalCount} pageInfo={clauses.pageInfo} />
    </>
  );
}

/** The clauses of a page below those that hold them; one whose holder stands on another page is at the top. */
function ClauseTree({ clauses, document, address }: { clauses: readonly Clause[]; document: string; address: Address }): VNode {
  const here = new Set(clauses.map(({ path }) => path));
  const below = Map.groupBy(clauses, ({ parent }) => (parent !== null && here.has(parent.path) ? parent.path : ''));
  const branch = (path: string, depth: number): VNode => (
    <ul class="tree">
      {(below.get(path) ?? []).map((clause) => {
        const line = <ClauseLine clause={clause} document={document} address={address} />;
        const inner = below.has(clause.path) ? branch(clause.path, depth + 1) : null;
        return (
          <li>
            {inner !== null && depth === 0 ? (
              <details open={(below.get('')?.length ?? 0) < 12}>
                <summary>{clause.path}</summary>
                {line}
                {inner}
              </details>
            ) : (
              <>
                {line}
                {inner}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
  return branch('', 0);
}

function ClauseLine({
  clause: { path, summary, defects, holder },
  document,
  address,
}: {
  clause: Clause;
  document: string;
  address: Address;
}): VNode {
  const { language } = address;
  return (
    <>
      <p>
        <a href={clauseAt(document, path, address)}>{path}</a>
        {` ${summary[language]}`}
        {holder === null ? null : (
          <>
            {' – '}
            <UnitLink unit={holder} address={address} />
          </>
        )}
      </p>
      <Defects defects={defects} language={language} />
    </>
  );
}
