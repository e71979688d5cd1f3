import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { citedDocument } from '../registry/cited-document.js';
import type { DocumentRecord } from '../registry/record.js';
import type { Registry } from '../registry/registry.js';
import type { DocumentHead } from '../registry/views.js';
import { mistake } from '../shared/errors.js';

/** The record of a document whose content is on record. @throws UNKNOWN_DOCUMENT with the nearest keys, DOCUMENT_NOT_HELD where it is only cited. */
export function heldDocument(registry: Registry, key: string): DocumentHead & { province: string } {
  const head = registry.record('document', key);
  if (head?.held && head.province !== null) return { ...head, province: head.province };
  throw mistake(
    head ? 'DOCUMENT_NOT_HELD' : 'UNKNOWN_DOCUMENT',
    key,
    { vi: 'khóa của một văn bản mà sổ giữ nội dung', en: 'the key of a document whose content is on record' },
    registry.keysOf('document').filter((other) => registry.document(other)?.held),
  );
}

/** The record that a document had while it was only cited, as it was last: it is that again after it is withdrawn. Inside an open transaction. */
export async function citedBefore(em: SqlEntityManager, key: string): Promise<DocumentRecord | null> {
  const [row] = await em.execute<{ body: DocumentRecord }[]>(
    "select body from publication where kind = 'document' and key = ? and not (body ->> 'held')::boolean order by revision desc limit 1",
    [key],
  );
  return row?.body ?? null;
}

/**
 * What is left of a document after it is withdrawn: where another record names it, one that is only cited, so that the
 * reference still leads somewhere; else nothing.
 */
export function citedVersionOf(registry: Registry, head: DocumentHead): DocumentRecord | null {
  const { key, type, number, symbol, issuedOn, issuer, title } = head;
  const named =
    registry.namedBy(key).some((other) => other !== key) ||
    [...registry.recordsOf('competence')].some(({ basis }) => basis.some(({ document }) => document === key));
  return named ? citedDocument({ key, type, number, symbol, issuedOn, issuer, title }) : null;
}
