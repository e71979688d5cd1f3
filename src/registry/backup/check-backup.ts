import { ActChain, brokenRecord, brokenRevision, withdrawalOf, type ActLink, type ChainBreak, type RevisionLink } from '../chain.js';
import { CHANGED, type ChainCheck } from '../chain.store.js';
import { mistake } from '../../shared/errors.js';
import { hashOf } from '../../shared/hash.js';
import { readBackup } from './backup-file.js';

/**
 * Reads a backup through and checks its chains: the hash of every revision and of every act, and that each record is what its
 * revision published. Shapes: hashes of all records are in memory, their content is not.
 * @throws what {@link readBackup} throws, and BACKUP_BROKEN with the first break.
 */
export async function checkBackup(file: string): Promise<ChainCheck> {
  const links: RevisionLink[] = [];
  const log = new ActChain();
  let records = 0;
  let changed: ChainBreak | null = null;
  for await (const { table, row } of readBackup(file)) {
    if (table === 'registry_revision') links.push(revisionOf(parsed<RevisionRow>(row)));
    else if (table === 'act') log.add(actOf(parsed<ActRow>(row)));
    else if (table === 'publication') {
      const { kind, key, revision, content_hash: hash, body } = parsed<PublicationRow>(row);
      links[revision - 1]?.published.push([kind, key, hash]);
      if (body) records += 1;
      if (hashOf(body ?? withdrawalOf(key)) !== hash) changed ??= brokenRecord(revision, `${kind} ${key}`, CHANGED);
    }
  }
  const check: ChainCheck = {
    revisions: links.length,
    records,
    acts: log.length,
    chainHash: links.at(-1)?.chainHash ?? null,
    actHash: log.last?.chainHash ?? null,
    breaks: [brokenRevision(links) ?? changed, log.broken].filter((found) => found !== null),
  };
  refuseBroken(check);
  return check;
}

/** @throws BACKUP_BROKEN with the first break of a chain. */
export function refuseBroken({ breaks: [found] }: ChainCheck): void {
  if (!found) return;
  const { revision, record, act, text } = found;
  const place = act === null ? `revision ${revision}${record === null ? '' : ` ${record}`}` : `act ${act}`;
  throw mistake('BACKUP_BROKEN', place, {
    vi: `chuỗi mã băm nguyên vẹn (${text.vi})`,
    en: `whole chains (here: ${text.en})`,
  });
}

interface PublicationRow {
  kind: string;
  key: string;
  revision: number;
  content_hash: string;
  body: object | null;
}
interface RevisionRow {
  id: number;
  recorded_at: string;
  note: string;
  chain_hash: string;
}
type ActRow = Omit<ActLink, 'number' | 'recordedAt' | 'hash' | 'chainHash'> & {
  id: number;
  recorded_at: string;
  content_hash: string | null;
  chain_hash: string;
};

function parsed<Row>(row: string): Row {
  try {
    return JSON.parse(row) as Row;
  } catch {
    throw mistake('BACKUP_UNREADABLE', row.slice(0, 60), { vi: 'JSON', en: 'JSON' });
  }
}

function revisionOf({ id, recorded_at: recordedAt, note, chain_hash: chainHash }: RevisionRow): RevisionLink {
  return { revision: id, recordedAt, note, published: [], chainHash };
}

function actOf({ id, recorded_at: recordedAt, content_hash: hash, chain_hash: chainHash, ...line }: ActRow): ActLink {
  return { ...line, number: id, recordedAt, hash, chainHash };
}
