import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RecordKind } from '../db/record.js';
import type { RecordSpan } from './changes.js';

const EVERY = "'[]'::jsonb as provinces, true as every";
/** What a record of each kind bears on. A document also bears on those that rest on it, and a law on every competence by it. */
const BEARS_ON: Record<RecordKind, string> = {
  province: EVERY,
  subject: EVERY,
  unit: 'jsonb_build_array(province) as provinces, false as every',
  document: `jsonb_build_array(province) || coalesce((select jsonb_agg(distinct resting.province) from document_relation relation
      join document_record resting on resting.id = relation.document_record where relation.target = document_record.key), '[]') as provinces,
    exists (select 1 from competence_basis where document = document_record.key) as every`,
  procedure: EVERY,
  competence: 'jsonb_build_array(province) as provinces, province is null as every',
  // It changes no answer, but the audit of its province.
  suppression: 'jsonb_build_array(province) as provinces, false as every',
};

/** The spans of records that begin or end with one of some revisions: one statement, by kind and key. */
export async function loadSpans(em: SqlEntityManager, revisions: readonly number[]): Promise<RecordSpan[]> {
  const wanted = '(select jsonb_array_elements_text(?::jsonb)::integer)';
  const selects = Object.entries(BEARS_ON).map(
    ([kind, bearsOn], order) =>
      `select ${order} as place, '${kind}' as kind, key, revision_from as "from", revision_to as "to", ${bearsOn} from ${kind}_record
       where revision_from in ${wanted} or revision_to in ${wanted}`,
  );
  const parameters = selects.flatMap(() => [JSON.stringify(revisions), JSON.stringify(revisions)]);
  return em.execute<RecordSpan[]>(`select * from (${selects.join(' union all ')}) span order by place, key collate "C", "from"`, parameters);
}
