import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Session } from './db/session.js';
import { hashOf } from '../shared/hash.js';

/** The file from which texts come. */
export interface TextSource {
  name: string;
  sha256: string;
  format: string;
  encoding: string | null;
}

/** The verbatim text of one clause, with a W3C text quote selector and its place in the original. */
export interface VerbatimText {
  path: string;
  position: number;
  exact: string;
  prefix: string;
  suffix: string;
  line: number;
  column: number;
  page: number | null;
}

/** A verbatim text with the file it comes from. */
export interface ClauseText extends VerbatimText {
  document: string;
  sourceSha256: string;
}

/**
 * Stores the texts of a file for a document as of a revision. Inside an open transaction.
 * @returns whether there was anything to store: the same texts again are not.
 */
export async function storeVerbatim(
  em: SqlEntityManager,
  document: string,
  revision: number,
  { name, sha256, format, encoding }: TextSource,
  texts: readonly VerbatimText[],
): Promise<boolean> {
  const session = new Session(em);
  const hash = hashOf([sha256, texts]);
  const [last] = await session.run<{ content_hash: string }>(
    'select content_hash from verbatim_source where document = ? order by revision desc, id desc limit 1',
    [document],
  );
  if (last?.content_hash === hash) return false;
  const [id] = await session.ids('verbatim_source', 1);
  await session.insert('verbatim_source', [{ id, document, revision, file_name: name, file_sha256: sha256, format, encoding, content_hash: hash }]);
  await session.insert(
    'verbatim_text',
    texts.map(({ path, position, exact, prefix, suffix, line, column, page }) => ({
      source: id,
      path,
      position,
      exact,
      prefix,
      suffix,
      line,
      column_number: column,
      page,
    })),
  );
  return true;
}

/** The texts of clauses as of a revision, in one statement: from the newest source of each document that was there by then. */
export async function textsOf(
  em: SqlEntityManager,
  places: readonly { document: string; path: string }[],
  revision: number,
): Promise<(ClauseText | null)[]> {
  const rows = await em.execute<ClauseText[]>(
    `select place.document, text.path, text.position, text.exact, text.prefix, text.suffix, text.line, text.column_number as "column", text.page, source.file_sha256 as "sourceSha256"
     from jsonb_to_recordset(?::jsonb) as place (document text, path text)
     join lateral (select id, file_sha256 from verbatim_source where document = place.document and revision <= ? order by revision desc, id desc limit 1) source on true
     join verbatim_text text on text.source = source.id and text.path = place.path`,
    [JSON.stringify(places), revision],
  );
  const found = new Map(rows.map((row) => [`${row.document}#${row.path}`, row]));
  return places.map(({ document, path }) => found.get(`${document}#${path}`) ?? null);
}

/** The newest texts of every document that has any, by document and path. */
export async function textsOnRecord(em: SqlEntityManager): Promise<Map<string, ReadonlyMap<string, string>>> {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for await (const texts of textsSince(em, 0, await newestTextSource(em), Infinity)) for (const [document, own] of texts) all.set(document, own);
  return all;
}

/** The number of the file that was attached last; 0 where none was. */
export async function newestTextSource(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ id: number | null }[]>('select max(id) as id from verbatim_source');
  return Number(row?.id ?? 0);
}

/** The texts that documents got by files after one and as far as another, so many documents at a time, by document and path. */
export async function* textsSince(em: SqlEntityManager, after: number, to: number, many: number): AsyncGenerator<Map<string, Map<string, string>>> {
  const sources = await em.execute<{ id: number }[]>(
    'select distinct on (document) id from verbatim_source where id > ? and id <= ? order by document, revision desc, id desc',
    [after, to],
  );
  for (let from = 0; from < sources.length; from += many) {
    const rows = await em.execute<{ document: string; path: string; exact: string }[]>(
      `select source.document, text.path, text.exact from verbatim_source source join verbatim_text text on text.source = source.id
       where source.id in (select jsonb_array_elements_text(?::jsonb)::bigint) order by source.document, text.position`,
      [JSON.stringify(sources.slice(from, from + many).map(({ id }) => Number(id)))],
    );
    const texts = new Map<string, Map<string, string>>();
    for (const { document, path, exact } of rows) texts.set(document, (texts.get(document) ?? new Map<string, string>()).set(path, exact));
    yield texts;
  }
}
