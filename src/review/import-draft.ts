import { setImmediate as turn } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import type { Source } from '../importer/readers/source.js';
import { requireVietnamese } from '../importer/readers/language.js';
import type { Registries } from '../registry/registries.js';
import type { ActTarget } from './act.store.js';
import { done, type Acted, type Changed } from './acted.js';
import { allowDocuments } from './allow-document.js';
import { allow, type Caller } from './caller.js';
import type { Draft, ImportOptions } from './draft.model.js';
import { findDraft, findDraftOf, saveDraft } from './draft.store.js';
import { refuseTakenKey, refuseWrongKey } from './key-taken.js';
import { knowledgeOf } from './knowledge.js';
import type { ReadProposal } from './read-and-propose.js';

export interface Imported extends Changed {
  draft: Draft;
}

/** How far an import has come, for showing it. */
export type ImportStage = 'READ' | 'PROPOSED' | 'STORED';

/** @throws NOT_VIETNAMESE, INVALID_KEY: what can be said before anything is read. */
export function refuseUnreadable(source: Source, { key }: ImportOptions): void {
  requireVietnamese(source);
  if (key !== undefined) refuseWrongKey(key);
}

/** Stores what was read of a source and is proposed for it as a draft, unless it is there already. Inside an open transaction. */
export async function importDraft(
  em: SqlEntityManager,
  registries: Registries,
  source: Source,
  { reading, readingHash, review: proposed }: ReadProposal,
  caller: Caller,
  target: ActTarget,
): Promise<Acted<Imported>> {
  // The embedded database answers at once, on the thread of all: others have their turn between its statements.
  await turn();
  const knowledge = knowledgeOf(await registries.within(em));
  await turn();
  const { document } = proposed;
  // A draft whose head was put right keeps its id, by which it is still known.
  const known = (await findDraft(em, proposed.draft)) ?? (await findDraftOf(em, document.key, source.sha256));
  const id = known?.id ?? proposed.draft;
  const review = { ...proposed, draft: id };
  Object.assign(target, { draft: id, document: document.key, province: document.province, hash: readingHash });
  await allowDocuments(em, caller, 'REVIEWER', review, knowledge);
  if (!known) refuseTakenKey(review, knowledge);
  if (known) allow(caller, 'REVIEWER', known.province);
  if (known && known.readingHash === readingHash && (known.reviewedAt !== null || hashOf(known.review) === hashOf(review)))
    return { result: { draft: known, changed: false }, end: done(false) };
  await turn();
  const draft = await saveDraft(em, {
    id,
    document: document.key,
    province: document.province,
    fileName: source.name,
    fileSha256: source.sha256,
    reading,
    readingHash,
    review,
    importedBy: caller.who,
  });
  await turn();
  return { result: { draft, changed: true }, end: done(true) };
}
