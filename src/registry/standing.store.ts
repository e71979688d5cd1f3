import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AT, documentOf, DOCUMENT_COLUMNS, type DocumentRow } from '../law/law.rows.js';
import type { ClausePlace } from './provision.js';
import { Standings, type LawChange, type StandingFacts } from './standing.js';

const CHANGES = `('REPLACES', 'REPEALS', 'AMENDS')`;

/** What is in force by the records of a revision: three statements, however many documents there are. */
export async function loadStandings(em: SqlEntityManager, revision: number, provinces: StandingFacts['provinces']): Promise<Standings> {
  const at = [revision, revision];
  const documents = await em.execute<(DocumentRow & { basedOn: string[] })[]>(
    `${DOCUMENT_COLUMNS},
       coalesce((select jsonb_agg(target order by position) from document_relation where document_record = document_record.id and type = 'BASED_ON'), '[]') as "basedOn"
     from document_record where ${AT('document_record')} order by key collate "C"`,
    at,
  );
  const changes = await em.execute<LawChange[]>(
    `select relation.type, document_record.key as "from", relation.target, clause.path as clause, relation.provision
     from document_relation relation join document_record on document_record.id = relation.document_record left join clause on clause.id = relation.clause
     where ${AT('document_record')} and relation.type in ${CHANGES} order by document_record.key collate "C", relation.position`,
    at,
  );
  const found = await em.execute<(ClausePlace & { key: string })[]>(
    `select document_record.key, clause.path, clause.label, (select above.path from clause above where above.id = clause.parent) as parent
     from clause join document_record on document_record.id = clause.document_record
     where ${AT('document_record')} and document_record.key in (select target from document_relation where provision is not null and type in ${CHANGES})
     order by clause.document_record, clause.position`,
    at,
  );
  const places = new Map<string, ClausePlace[]>();
  for (const { key, ...place } of found) places.set(key, [...(places.get(key) ?? []), place]);
  return new Standings({
    provinces,
    changes,
    documents: documents.map((row) => {
      const clauses = places.get(row.key);
      return { ...documentOf(row), basedOn: row.basedOn, ...(clauses ? { clauses } : {}) };
    }),
  });
}
