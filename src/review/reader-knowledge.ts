import type { OnRecord } from '../importer/read-decision.js';
import type { DocumentRecord, RegistryRecord } from '../registry/record.js';
import type { RevisionName } from '../registry/reference.js';
import { byKey, ordered, type PublishedChange } from '../registry/records-at.js';
import { registryOfChanges } from '../registry/registries.js';
import type { Registry } from '../registry/registry.js';
import { RECORD_KINDS } from '../registry/record-kinds.js';
import { knowledgeOf, type RegistryKnowledge } from './knowledge.js';

/** How far somebody knows the registry: a revision, and the last file whose texts were attached. */
export interface KnownTo extends RevisionName {
  textSource: number;
}

/** A part of what somebody does not know yet. */
export type News =
  /** Everything is told anew. */
  | { kind: 'ANEW' }
  /** What was published; documents with their clauses. */
  | { kind: 'PUBLISHED'; changes: readonly PublishedChange[] }
  /** The newest texts of documents, by document and path. */
  | { kind: 'TEXTS'; texts: OnRecord['texts'] };

/** What whoever reads files knows of the registry: it is told in parts, and from one revision to the next only what is new. */
export class ReaderKnowledge {
  private documents = new Map<string, DocumentRecord>();
  private texts = new Map<string, ReadonlyMap<string, string>>();
  private untold: PublishedChange[] = [];
  private registry: Registry | null = null;
  private made: { records: OnRecord['records']; knowledge: RegistryKnowledge } | null = null;

  learn(news: News): void {
    if (news.kind === 'TEXTS') {
      for (const [document, texts] of news.texts) this.texts.set(document, texts);
      return;
    }
    this.made = null;
    if (news.kind === 'PUBLISHED') {
      this.untold.push(...news.changes);
      return;
    }
    this.documents = new Map();
    this.texts = new Map();
    this.untold = [];
    this.registry = null;
  }

  /** All of it, once everything that is new at a revision was told. */
  async at(name: RevisionName): Promise<OnRecord & { knowledge: RegistryKnowledge }> {
    this.made ??= await this.make(name);
    return { ...this.made, texts: this.texts };
  }

  private async make(name: RevisionName): Promise<NonNullable<typeof this.made>> {
    const { documents, untold } = this;
    for (const { kind, key, record } of untold) {
      if (kind !== 'document') continue;
      if (record === null) documents.delete(key);
      else documents.set(key, record as DocumentRecord);
    }
    const registry = await registryOfChanges(name, this.registry, untold, documents);
    this.registry = registry;
    this.untold = [];
    const records = RECORD_KINDS.flatMap((kind): RegistryRecord[] =>
      kind === 'document' ? ordered([...documents.values()], byKey) : ordered(registry.recordsOf(kind), byKey),
    );
    return { records, knowledge: knowledgeOf(registry) };
  }
}
