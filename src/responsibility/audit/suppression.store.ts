import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AT } from '../../law/law.rows.js';
import type { SuppressionView } from './suppression.js';

/** The suppressions at a revision, by key: one statement. */
export function loadSuppressions(em: SqlEntityManager, revision: number): Promise<SuppressionView[]> {
  return em.execute<SuppressionView[]>(
    `select key, code, province as "provinceKey", to_jsonb(clauses) as clauses, to_jsonb(units) as units, to_jsonb(subjects) as subjects,
       to_jsonb(procedures) as procedures, reason, authority, decided_on::text as "decidedOn", until::text as until
     from suppression_record where ${AT('suppression_record')} order by key collate "C"`,
    [revision, revision],
  );
}
