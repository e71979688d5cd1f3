import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import { readDecision } from '../importer/read-decision.js';
import { requireVietnamese } from '../importer/readers/language.js';
import type { Source } from '../importer/readers/source.js';
import type { ActTarget } from './act.store.js';
import { done, type Acted, type Changed } from './acted.js';
import { allowDocuments } from './allow-document.js';
import { allow, type Caller } from './caller.js';
import type { Draft, ImportOptions } from './draft.model.js';
import { draftById, findDraft, findDraftOf, saveDraft } from './draft.store.js';
import { refuseTakenKey, refuseWrongKey } from './key-taken.js';
import { registryWithin } from '../registry/registries.js';
import { knowledgeOf } from './knowledge.js';
import { onRecord } from './on-record.js';
import { bodyOf } from './propose-body.js';
import { proposeReview, provinceOf } from './propose-review.js';
import { placesHash, readingOf } from './reading.js';
import { comparedWithRecord } from './record-findings.js';

export interface Imported extends Changed {
  draft: Draft;
}

/** How far an import has come, for showing it. */
export type ImportStage = 'READ' | 'PROPOSED' | 'STORED';

/** Reads a source, proposes a review and stores both as a draft, unless it is there already. Inside an open transaction. */
export async function importDraft(
  em: SqlEntityManager,
  source: Source,
  options: ImportOptions,
  caller: Caller,
  target: ActTarget,
  onStage: (stage: ImportStage) => void,
): Promise<Acted<Imported>> {
  requireVietnamese(source);
  if (options.key !== undefined) refuseWrongKey(options.key);
  const knowledge = knowledgeOf(await registryWithin(em));
  const kindOf = (head: DocumentHead): BodyKindView | null => bodyOf(head, provinceOf(head, knowledge, options), knowledge, options).kind;
  const read = readingOf(source, await readDecision(source, await onRecord(em, knowledge.revision), kindOf));
  onStage('READ');
  const readingHash = placesHash(read);
  const proposed = proposeReview(read, readingHash, knowledge, options);
  const reading = comparedWithRecord(read, proposed, knowledge);
  onStage('PROPOSED');
  const { document } = proposed;
  // A draft whose head was put right keeps its id, by which it is still known.
  const known = (await findDraft(em, proposed.draft)) ?? (await findDraftOf(em, document.key, source.sha256));
  const id = known?.id ?? proposed.draft;
  const review = { ...proposed, draft: id };
  Object.assign(target, { draft: id, document: document.key, province: document.province, hash: readingHash });
  await allowDocuments(em, caller, 'REVIEWER', review, knowledge);
  if (!known) refuseTakenKey(review, knowledge);
  if (known) allow(caller, 'REVIEWER', known.province);
  const changed = !known || known.readingHash !== readingHash || (known.reviewedAt === null && hashOf(known.review) !== hashOf(review));
  if (changed)
    await saveDraft(em, {
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
  onStage('STORED');
  return { result: { draft: await draftById(em, id), changed }, end: done(changed) };
}
