import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { citedDocument } from '../../db/cited-document.js';
import type { DocumentRecord } from '../../db/record.js';
import { mistake } from '../../shared/errors.js';

/** A document on record, as far as withdrawing it or attaching its text needs to know. */
export interface HeldDocumentRow {
  province: string;
  /** Paths of its clauses in order. */
  paths: string[];
}

/** @throws UNKNOWN_DOCUMENT with the nearest keys, DOCUMENT_NOT_HELD where it is only cited. */
export async function heldDocument(em: SqlEntityManager, key: string): Promise<HeldDocumentRow> {
  const [row] = await em.execute<{ held: boolean; province: string; paths: string[] }[]>(
    `select held, province, coalesce((select jsonb_agg(path order by position) from clause where document_record = document_record.id), '[]') as paths
     from document_record where key = ? and revision_to is null`,
    [key],
  );
  if (row?.held) return { province: row.province, paths: row.paths };
  const known = await em.execute<{ key: string }[]>('select key from document_record where held and revision_to is null');
  throw mistake(
    row ? 'DOCUMENT_NOT_HELD' : 'UNKNOWN_DOCUMENT',
    key,
    { vi: 'khóa của một văn bản mà sổ giữ nội dung', en: 'the key of a document whose content is on record' },
    known.map((document) => document.key),
  );
}

/**
 * What is left of a document after it is withdrawn: where another record names it, one that is only cited, so that the
 * reference still leads somewhere; else nothing.
 */
export async function citedVersionOf(em: SqlEntityManager, key: string): Promise<DocumentRecord | null> {
  const [row] = await em.execute<Pick<DocumentRecord, 'type' | 'number' | 'symbol' | 'issuedOn' | 'issuer' | 'title'>[]>(
    `select type, number, symbol, issued_on as "issuedOn", issuer, title from document_record where key = ? and revision_to is null and (
       exists (select 1 from document_relation relation join document_record other on other.id = relation.document_record
         where relation.target = document_record.key and other.revision_to is null and other.key <> document_record.key)
       or exists (select 1 from competence_basis basis join competence_record competence on competence.id = basis.competence_record
         where basis.document = document_record.key and competence.revision_to is null))`,
    [key],
  );
  return row ? citedDocument({ key, ...row }) : null;
}
