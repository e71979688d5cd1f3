import { connectionOf, pageOfList, type Connection, type PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import type { Duty } from '../../duties/duty.entity.js';
import { DUTIES } from '../../duties/duty.lists.js';
import { dutyByRow } from '../../duties/duty.loader.js';
import type { LawDependents } from '../../law/dependents.js';
import { standsAt } from '../../law/law.lists.js';
import { listOf, raw, sql } from '../../shared/sql.js';

/** Where a duty stands. */
interface DutyPlace {
  row: number;
  document: string;
  path: string;
  position: number;
}

/**
 * A page of the duties that rest on a document: those that it gives itself, those of documents based on it, and those of
 * clauses that name it. All documents of a request are read together.
 */
export async function restingDuties(context: Context, dependents: LawDependents, page: PageArgs): Promise<Connection<Duty>> {
  const resting = await restingPlaces(context).load(dependents);
  const { edges, pageInfo, totalCount } = pageOfList(resting, page, {
    name: 'restingDuties',
    keyOf: ({ document, path, position }) => `${document}#${path}#${position}`,
  });
  const duties = (await dutyByRow(context).loadMany(edges.map(({ node }) => node.row))) as Duty[];
  return connectionOf(
    edges.map(({ cursor }, index) => ({ cursor, node: duties[index] as Duty })),
    pageInfo,
    totalCount,
  );
}

const restingPlaces = (context: Context) =>
  context.loader<LawDependents, DutyPlace[], string>(
    'restingDuties',
    async (all) => {
      const wanted = all.map((dependents) => ({ documents: new Set(documentsOf(dependents)), clauses: new Set(clausesOf(dependents)) }));
      const keys = new Set(all.flatMap((dependents) => [...documentsOf(dependents), ...dependents.clauses.map(({ clause }) => clause.document.key)]));
      const statement = sql`select duty.id as row, document.key as document, clause.path, duty.position from ${raw(DUTIES.from)}
        where ${standsAt('document', await context.revision())} and document.key in ${listOf([...keys])}
        order by document.key collate "C", clause.position, duty.position`;
      const rows = await context.em.execute<(DutyPlace & { row: string | number })[]>(statement.text, [...statement.values]);
      const places = rows.map((place) => ({ ...place, row: Number(place.row) }));
      return wanted.map(({ documents, clauses }) =>
        places.filter(({ document, path }) => documents.has(document) || clauses.has(`${document}#${path}`)),
      );
    },
    ({ document, asOf }) => `${document.document.key}@${asOf}`,
  );

function documentsOf({ document, documents }: LawDependents): string[] {
  return [document, ...documents.map(({ target }) => target)].map((traced) => traced.document.key);
}

function clausesOf({ clauses }: LawDependents): string[] {
  return clauses.map(({ clause }) => `${clause.document.key}#${clause.path}`);
}
