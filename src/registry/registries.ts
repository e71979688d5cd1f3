import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { bytesOfDocument } from './document-size.js';
import type { RegistryRecord } from './record.js';
import { hashOfRecord } from './record-hash.js';
import { keep } from '../shared/keep.js';
import { MEMORY, sharesOf } from '../shared/memory.js';
import { chainHashOf, documentReader, newestRevision, readChanges } from './publication.store.js';
import { Registry, type Shelf } from './registry.js';
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

/** Documents that stay in memory, so many bytes of them. */
function shelfOf(bytes = sharesOf(MEMORY).documents): Shelf {
  return { documents: new LRUCache<string, WholeDocument>({ maxSize: bytes, sizeCalculation: bytesOfDocument }) };
}

/** The registries of a database. A revision is read from the nearest earlier one that is kept and what was published since. */
export class Registries implements RegistrySource {
  private readonly kept = new LRUCache<number, Promise<Registry>>({ max: REVISIONS_KEPT });
  private readonly shelf: Shelf;

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

  private async read(revision: number): Promise<Registry> {
    const nearest = Math.max(0, ...[...this.kept.keys()].filter((kept) => kept < revision));
    const before = await this.kept.get(nearest)?.catch(() => undefined);
    const em = this.em();
    const name = { revision, chainHash: await chainHashOf(em, revision) };
    const changes = await readChanges(em, before?.revision ?? 0, revision);
    return before ? before.next(name, changes) : Registry.of(name, changes, documentReader(this.em), this.shelf);
  }
}

/** The newest registry as it is inside an open transaction: everything is read through its entity manager. */
export async function registryWithin(em: SqlEntityManager): Promise<Registry> {
  return new Registries(() => em).at(await newestRevision(em));
}

/** A registry beside the one that some records would make of it, as its next revision. Nothing is written. */
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

/** The registry that a set of records amounts to, without a database. Shapes: every record of a revision, in any order. */
export function registryOf(records: readonly RegistryRecord[], revision: number, chainHash = ''): Promise<Registry> {
  const byKey = new Map(records.map((record) => [`${record.kind} ${record.key}`, record]));
  const changes = [...byKey.values()].map((record): PublishedChange => ({
    kind: record.kind,
    key: record.key,
    record,
    revision,
    hash: hashOfRecord(record),
  }));
  const read = async (wanted: readonly { key: string }[]) =>
    wanted.flatMap(({ key }) => {
      const record = byKey.get(`document ${key}`);
      return record?.kind === 'document' ? [record] : [];
    });
  return Registry.of({ revision, chainHash }, changes, read, shelfOf());
}
