import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mistake } from '../shared/errors.js';
import { sql, type Sql } from '../shared/sql.js';
import { at } from './entry.store.js';

/** @throws UNKNOWN_DEFECT where no clause of a revision has a defect of the code, with the nearest codes that one has. */
export async function defectOnRecord(em: SqlEntityManager, revision: number, code: string): Promise<void> {
  const ask = (statement: Sql): Promise<{ code: string }[]> => em.execute(statement.text, [...statement.values]);
  const ofClause = sql`entry.type = 'CLAUSE' and ${at(revision)}`;
  const known = await ask(sql`select 1 from entry where ${ofClause} and facets @> array[${`defect:${code}`}::text] limit 1`);
  if (known.length > 0) return;
  const codes = await ask(
    sql`select distinct substr(facet, length('defect:') + 1) as code from entry, unnest(facets) facet where ${ofClause} and facet like 'defect:%' order by 1`,
  );
  throw mistake(
    'UNKNOWN_DEFECT',
    code,
    { vi: 'mã của một lỗi có trong sổ, ví dụ NUMBER_REPEATED', en: 'the code of a defect on record, such as NUMBER_REPEATED' },
    codes.map((row) => row.code),
  );
}
