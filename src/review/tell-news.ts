import { setImmediate as turn } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DocumentRecord } from '../registry/record.js';
import type { PublishedChange } from '../registry/records-at.js';
import { chainHashOf, documentReader, newestRevision, readChanges } from '../registry/publication.store.js';
import { newestTextSource, textsSince } from '../registry/verbatim.store.js';
import type { KnownTo, News } from './reader-knowledge.js';

/** So many are told at a time: whoever hands them over stops everything else for some milliseconds. */
const RECORDS = 1_000;
const DOCUMENTS = 10;

/**
 * Tells somebody what he does not know yet of the newest revision, and of the texts that were attached. Shapes: `since` is what the
 * last telling returned, or null where everything has to be told.
 */
export async function tellNews(em: SqlEntityManager, since: KnownTo | null, tell: (news: News) => void): Promise<KnownTo> {
  const revision = await newestRevision(em);
  const chainHash = revision === 0 ? '' : await chainHashOf(em, revision);
  const textSource = await newestTextSource(em);
  const isKnown = since !== null && since.revision <= revision && since.chainHash === (await chainHashOf(em, since.revision));
  if (!isKnown) tell({ kind: 'ANEW' });
  for await (const part of inParts(em, await readChanges(em, isKnown ? since.revision : 0, revision))) {
    tell({ kind: 'PUBLISHED', changes: part });
    await turn();
  }
  for await (const texts of textsSince(em, isKnown ? since.textSource : 0, textSource, DOCUMENTS)) {
    tell({ kind: 'TEXTS', texts });
    await turn();
  }
  return { revision, chainHash, textSource };
}

/** Changes some at a time, documents with their clauses. */
async function* inParts(em: SqlEntityManager, changes: readonly PublishedChange[]): AsyncGenerator<PublishedChange[]> {
  const { documents = [], others = [] } = Object.groupBy(changes, ({ kind }) => (kind === 'document' ? 'documents' : 'others'));
  for (let from = 0; from < others.length; from += RECORDS) yield others.slice(from, from + RECORDS);
  const read = documentReader(() => em);
  for (let from = 0; from < documents.length; from += DOCUMENTS) {
    const part = documents.slice(from, from + DOCUMENTS);
    const whole = new Map(
      (await read(part.filter(({ record }) => record !== null))).map((document): [string, DocumentRecord] => [document.key, document]),
    );
    yield part.map((change) => ({ ...change, record: change.record && (whole.get(change.key) as DocumentRecord) }));
  }
}
