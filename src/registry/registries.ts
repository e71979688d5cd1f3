import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { bytesOfDocument } from './document-size.js';
import type { DocumentRecord, RegistryRecord } from './record.js';
import { hashOfRecord } from './record-hash.js';
import { keep } from '../shared/keep.js';
import { MEMORY, sharesOf } from '../shared/memory.js';
import { chainHashOf, documentReader, newestRevision, readChanges } from './publication.store.js';
import type { RevisionName } from './reference.js';
import { Registry, type ReadDocuments, type Shelf } from './registry.js';
import type { PublishedChange } from './records-at.js';
import type { WholeDocument } from './held-document.js';

/** Where registries come from: a database with all its revisions, or records in memory. */
export interface RegistrySource {
  /** The newest revision, or 0 for an empty registry. */
  newest(): Promise<number>;
  /** The registry at a revision that exists. */
  at(revision: number): Promise<Registry>;
}

/** Revisions kept; each shares with the others what they have in common. */
const REVISIONS_KEPT = 6;

/** A cache of documents, of so many bytes. */
function shelfOf(bytes = sharesOf(MEMORY).documents): Shelf {
  return { documents: new LRUCache<string, WholeDocument>({ maxSize: bytes, sizeCalculation: bytesOfDocument }) };
}

/** The registries of a database. A revision is read from the nearest earlier one that is kept and what was published since. */
export class Registries implements RegistrySource {
  private readonly kept = new LRUCache<number, Promise<Registry>>({ max: REVISIONS_KEPT });
  private readonly shelf: Shelf;
  /** The newest registry that is ready; those in `kept` may still be waiting for the database. */
  private newestRead: Registry | null = null;

  constructor(
    private readonly em: () => SqlEntityManager,
    /** The newest revision, or 0 for an empty registry. */
    readonly newest: () => Promise<number> = () => newestRevision(em()),
    /** Bytes of documents that are kept. */
    documentBytes?: number,
  ) {
    this.shelf = shelfOf(documentBytes);
  }

  at(revision: number): Promise<Registry> {
    return keep(this.kept, revision, () => this.read(revision));
  }

  /** The newest registry as it is inside an open transaction: what is not known yet is read through its entity manager. */
  async within(em: SqlEntityManager): Promise<Registry> {
    const name = await nameOf(em, await newestRevision(em));
    const known = this.newestRead;
    const isEarlier = known !== null && known.revision <= name.revision && known.reference.chainHash === (await chainHashOf(em, known.revision));
    const read = documentReader(() => em);
    return readFrom(em, isEarlier ? known : null, name, read, this.shelf);
  }

  private async read(revision: number): Promise<Registry> {
    const nearest = Math.max(0, ...[...this.kept.keys()].filter((kept) => kept < revision));
    const before = (await this.kept.get(nearest)?.catch(() => undefined)) ?? null;
    const em = this.em();
    const registry = await readFrom(em, before, await nameOf(em, revision), documentReader(this.em), this.shelf);
    if (registry.revision > (this.newestRead?.revision ?? 0)) this.newestRead = registry;
    return registry;
  }
}

async function nameOf(em: SqlEntityManager, revision: number): Promise<RevisionName> {
  return { revision, chainHash: await chainHashOf(em, revision) };
}

/** A revision from an earlier one and what was published since. */
async function readFrom(em: SqlEntityManager, before: Registry | null, name: RevisionName, read: ReadDocuments, shelf: Shelf): Promise<Registry> {
  const changes = await readChanges(em, before?.revision ?? 0, name.revision);
  return before ? before.next(name, changes, read) : Registry.of(name, changes, read, shelf);
}

/** A registry together with the one that it would become if some records were published. Nothing is written. */
export async function supposedSource(registry: Registry, records: readonly RegistryRecord[]): Promise<RegistrySource> {
  const next = await registry.supposing(records);
  return { newest: async () => next.revision, at: async (revision) => (revision === next.revision ? next : registry) };
}

/** The registries of records at hand. Shapes: all records of each revision, the first revision first. */
export function recordsSource(...revisions: (readonly RegistryRecord[])[]): RegistrySource {
  const kept = new LRUCache<number, Promise<Registry>>({ max: REVISIONS_KEPT });
  return {
    newest: async () => revisions.length,
    at: (revision) => keep(kept, revision, () => registryOf(revisions[revision - 1] ?? [], revision)),
  };
}

/** The registry of a set of records, without a database. Shapes: every record of a revision, in any order. */
export function registryOf(records: readonly RegistryRecord[], revision: number, chainHash = ''): Promise<Registry> {
  const byKey = new Map(records.map((record) => [`${record.kind} ${record.key}`, record]));
  const changes = [...byKey.values()].map((record): PublishedChange => ({
    kind: record.kind,
    key: record.key,
    record,
    revision,
    hash: hashOfRecord(record),
  }));
  const documents = new Map(records.flatMap((record): [string, DocumentRecord][] => (record.kind === 'document' ? [[record.key, record]] : [])));
  return registryOfChanges({ revision, chainHash }, null, changes, documents);
}

/** A registry from an earlier one and what was published since, without a database. Shapes: all documents of it with their clauses, by key. */
export function registryOfChanges(
  name: RevisionName,
  before: Registry | null,
  changes: readonly PublishedChange[],
  documents: ReadonlyMap<string, DocumentRecord>,
): Promise<Registry> {
  const read: ReadDocuments = async (wanted) => wanted.flatMap(({ key }) => documents.get(key) ?? []);
  return before ? before.next(name, changes, read) : Registry.of(name, changes, read, shelfOf());
}
