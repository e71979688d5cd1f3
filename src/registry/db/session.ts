import type { SqlEntityManager } from '@mikro-orm/postgresql';

export type Row = Record<string, unknown>;

/** Statements inside one transaction; PGlite has one connection, so everything must run through it. */
export class Session {
  constructor(private readonly em: SqlEntityManager) {}

  run<T extends Row = Row>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.em.execute<T[]>(sql, parameters);
  }

  /** Inserts rows of one table with one statement; rows have the same columns. Ids that are left out are given in the order of the rows. */
  async insert(table: string, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0] as Row).join(', ');
    await this.run(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb) with ordinality order by ordinality`,
      [JSON.stringify(rows)],
    );
  }

  /** The next ids of a table, so that rows can refer to each other before they are written. */
  async ids(table: string, count: number): Promise<number[]> {
    const rows = await this.run<{ id: string }>(`select nextval(pg_get_serial_sequence('${table}', 'id')) as id from generate_series(1, ?)`, [count]);
    return rows.map(({ id }) => Number(id));
  }

  /** Rows with their ids added. */
  async numbered<T>(table: string, items: readonly T[]): Promise<{ id: number; item: T }[]> {
    const ids = await this.ids(table, items.length);
    return items.map((item, index) => ({ id: ids[index] as number, item }));
  }
}
