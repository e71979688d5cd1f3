import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mistake } from '../shared/errors.js';
import { provincesOf, type Caller } from './caller.js';
import type { Draft, DraftState, Reading, Review } from './draft.model.js';

const TIME = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
/** The key that a draft has now: the column has the one under which it was imported, which stays. */
const KEY = "review -> 'document' ->> 'key'";
const HEAD = `id, ${KEY} as document, province, file_name as "fileName", file_sha256 as "fileSha256", reading_hash as "readingHash", review, state, imported_by as "importedBy",
  ${TIME('imported_at')} as "importedAt", reviewed_by as "reviewedBy", ${TIME('reviewed_at')} as "reviewedAt", published_revision as "publishedRevision"`;

/** A draft without the text that was read. */
export type DraftHead = Omit<Draft, 'reading'>;

export async function findDraft(em: SqlEntityManager, id: string): Promise<Draft | null> {
  const [row] = await em.execute<Draft[]>(`select ${HEAD}, reading from draft where id = ?`, [id]);
  return row ?? null;
}

/** @throws UNKNOWN_DRAFT with the nearest ids. */
export async function draftById(em: SqlEntityManager, id: string): Promise<Draft> {
  const found = await findDraft(em, id);
  if (found) return found;
  const known = await em.execute<{ id: string }[]>('select id from draft');
  throw mistake(
    'UNKNOWN_DRAFT',
    id,
    { vi: 'mã của một bản nháp', en: 'the id of a draft' },
    known.map((draft) => draft.id),
  );
}

/** The drafts that a caller may see, newest first. */
export async function draftsFor(em: SqlEntityManager, caller: Caller): Promise<DraftHead[]> {
  const provinces = provincesOf(caller);
  return em.execute<DraftHead[]>(
    `select ${HEAD} from draft where ?::jsonb is null or province in (select jsonb_array_elements_text(?::jsonb)) order by imported_at desc, id`,
    [provinces === null ? null : JSON.stringify(provinces), provinces === null ? null : JSON.stringify(provinces)],
  );
}

/** What was read for several drafts, in one statement. */
export async function readingsOf(em: SqlEntityManager, ids: readonly string[]): Promise<Reading[]> {
  const rows = await em.execute<{ id: string; reading: Reading }[]>(
    'select id, reading from draft where id in (select jsonb_array_elements_text(?::jsonb))',
    [JSON.stringify(ids)],
  );
  const found = new Map(rows.map(({ id, reading }) => [id, reading]));
  return ids.map((id) => found.get(id) as Reading);
}

/** Stores a draft as it begins, and gives it as it is now; a draft of the same file and key begins again. */
export async function saveDraft(
  em: SqlEntityManager,
  draft: Pick<Draft, 'id' | 'document' | 'province' | 'fileName' | 'fileSha256' | 'reading' | 'readingHash' | 'review' | 'importedBy'>,
): Promise<Draft> {
  const [stored] = await em.execute<Pick<Draft, 'importedAt' | 'publishedRevision'>[]>(
    `insert into draft (id, document, province, file_name, file_sha256, reading, reading_hash, review, state, imported_by)
     values (?, ?, ?, ?, ?, ?::json, ?, ?::json, 'DRAFT', ?)
     on conflict (id) do update set province = excluded.province, file_name = excluded.file_name, reading = excluded.reading, reading_hash = excluded.reading_hash,
       review = excluded.review, state = 'DRAFT', imported_by = excluded.imported_by, imported_at = now(), reviewed_by = null, reviewed_at = null
     returning ${TIME('imported_at')} as "importedAt", published_revision as "publishedRevision"`,
    [
      draft.id,
      draft.document,
      draft.province,
      draft.fileName,
      draft.fileSha256,
      JSON.stringify(draft.reading),
      draft.readingHash,
      JSON.stringify(draft.review),
      draft.importedBy,
    ],
  );
  return { ...draft, state: 'DRAFT', reviewedBy: null, reviewedAt: null, ...(stored as Pick<Draft, 'importedAt' | 'publishedRevision'>) };
}

/** The draft of a file as a document of this key, whatever key it had when it was imported. */
export async function findDraftOf(em: SqlEntityManager, document: string, fileSha256: string): Promise<Draft | null> {
  const [row] = await em.execute<{ id: string }[]>(`select id from draft where ${KEY} = ? and file_sha256 = ? order by imported_at limit 1`, [
    document,
    fileSha256,
  ]);
  return row ? findDraft(em, row.id) : null;
}

export async function saveReview(em: SqlEntityManager, id: string, review: Review, state: DraftState, who: string): Promise<void> {
  await em.execute('update draft set review = ?::json, province = ?, state = ?, reviewed_by = ?, reviewed_at = now() where id = ?', [
    JSON.stringify(review),
    review.document.province,
    state,
    who,
    id,
  ]);
}

/** What is proposed for another body than before; the lines and the tree are the same. */
export async function saveReading(em: SqlEntityManager, id: string, reading: Reading): Promise<void> {
  await em.execute('update draft set reading = ?::json where id = ?', [JSON.stringify(reading), id]);
}

/** A draft of which the records were published, with the review as it was then. */
export async function markPublished(em: SqlEntityManager, id: string, review: Review, revision: number | null): Promise<void> {
  await em.execute("update draft set state = 'PUBLISHED', review = ?::json, published_revision = coalesce(?, published_revision) where id = ?", [
    JSON.stringify(review),
    revision,
    id,
  ]);
}

/** The drafts of a document that was withdrawn have to be reviewed again before they can be published. */
export async function markWithdrawn(em: SqlEntityManager, document: string): Promise<void> {
  await em.execute(`update draft set state = 'WITHDRAWN' where ${KEY} = ? and state = 'PUBLISHED'`, [document]);
}
