import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readRecords } from '../registry/publication.store.js';
import { hashOf } from '../shared/hash.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import { readDecision, type OnRecord } from '../importer/read-decision.js';
import { requireVietnamese } from '../importer/readers/language.js';
import type { Source } from '../importer/readers/source.js';
import type { ActTarget } from './act.store.js';
import { done, type Acted, type Changed } from './acted.js';
import { allowDocuments } from './allow-document.js';
import { allow, type Caller } from './caller.js';
import type { Draft, ImportOptions } from './draft.model.js';
import { draftById, findDraft, saveDraft } from './draft.store.js';
import { registryWithin } from '../registry/registries.js';
import { knowledgeOf } from './knowledge.js';
import { bodyOf } from './propose-body.js';
import { proposeReview, provinceOf } from './propose-review.js';
import { placesHash, readingOf } from './reading.js';
import { textsOnRecord } from '../registry/verbatim.store.js';

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
  const knowledge = knowledgeOf(await registryWithin(em));
  const kindOf = (head: DocumentHead): BodyKindView | null => bodyOf(head, provinceOf(head, knowledge, options), knowledge, options).kind;
  const reading = readingOf(source, await readDecision(source, await recorded(em, knowledge.revision), kindOf));
  onStage('READ');
  const readingHash = placesHash(reading);
  const review = proposeReview(reading, readingHash, knowledge, options);
  onStage('PROPOSED');
  const { draft: id, document } = review;
  Object.assign(target, { draft: id, document: document.key, province: document.province, hash: readingHash });
  await allowDocuments(em, caller, 'REVIEWER', review, knowledge);
  const known = await findDraft(em, id);
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

async function recorded(em: SqlEntityManager, revision: number): Promise<OnRecord> {
  const records = await readRecords(em, revision);
  return { records: records.map(({ record }) => record), texts: await textsOnRecord(em) };
}
