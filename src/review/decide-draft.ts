import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import { publishedSince, type ActTarget } from './act.store.js';
import { done, type Acted, type Changed } from './acted.js';
import { afterHead, NO_CONSEQUENCES, type HeadConsequences } from './after-head.js';
import { allowDocuments } from './allow-document.js';
import { allow, type Caller } from './caller.js';
import { checkReview } from './check-review.js';
import { changedMeanwhile } from './corrections.js';
import { undecidedOf, type Draft, type Review } from './draft.model.js';
import { draftById, saveReading, saveReview } from './draft.store.js';
import { faultOf, type Fault } from './fault.js';
import { onRecord } from './on-record.js';
import { comparedWithRecord } from './record-findings.js';
import type { Registries } from '../registry/registries.js';
import { knowledgeOf, type RegistryKnowledge } from './knowledge.js';

/** Makes a review from the one there is, with what was read and what the registry knows. A mistake that it throws is a fault of the head. */
export type Change = (review: Review, draft: Draft, knowledge: RegistryKnowledge) => unknown;

export interface Reviewed extends Changed, HeadConsequences {
  draft: Draft;
  /** Where there are any, nothing was stored. */
  faults: Fault[];
}

/**
 * Stores the review that is made from the one there is, or, with a fault, nothing of it. Inside an open transaction. Shapes:
 * `seen` are the versions of entries that the reviewer saw, by path; nothing is stored where another has changed one of them.
 */
export async function decideDraft(
  em: SqlEntityManager,
  registries: Registries,
  id: string,
  caller: Caller,
  target: ActTarget,
  change: Change,
  seen: ReadonlyMap<string, string> = new Map(),
): Promise<Acted<Reviewed>> {
  await lockDraft(em, id);
  const draft = await draftById(em, id);
  Object.assign(target, { document: draft.document, province: draft.province });
  allow(caller, 'REVIEWER', draft.province);
  const meanwhile = changedMeanwhile(draft.review, seen, draft.reviewedBy ?? draft.importedBy);
  if (meanwhile.length) return refused(draft, meanwhile);
  const knowledge = knowledgeOf(await registries.within(em));
  let value: unknown;
  try {
    value = change(structuredClone(draft.review), draft, knowledge);
  } catch (error) {
    const mistaken = faultOf(error);
    if (mistaken) return refused(draft, [mistaken]);
    throw error;
  }
  const given = checkReview(value, draft, knowledge);
  if (value !== undefined) target.hash = hashOf(value);
  if (given.length) return refused(draft, given);
  const { review, reading: read, consequences } = await afterHead(value as Review, draft, knowledge, () => onRecord(em, knowledge.revision));
  const reading = comparedWithRecord(read, review, knowledge);
  const { keyBefore, proposedAnew, keptAsReviewed } = consequences;
  target.hash = hashOf(review);
  const faults = checkReview(review, { ...draft, document: review.document.key, reading }, knowledge);
  if (faults.length) return refused(draft, faults);
  await allowDocuments(em, caller, 'REVIEWER', review, knowledge);
  const state = undecidedOf(review).length ? 'DRAFT' : 'REVIEWED';
  const same = hashOf(review) === hashOf(draft.review);
  const isStale = (await publishedSince(em, review.document.key, id)) !== null;
  const changed = !same || isStale || draft.state === 'WITHDRAWN' || (draft.state === 'DRAFT' && state === 'REVIEWED');
  if (changed) await saveReview(em, id, review, state, caller.who);
  if (read !== draft.reading || hashOf(reading.findings) !== hashOf(draft.reading.findings)) await saveReading(em, id, reading);
  if (keyBefore !== null) Object.assign(target, { document: review.document.key, note: `${keyBefore} → ${review.document.key}` });
  return { result: { draft: await draftById(em, id), changed, faults, keyBefore, proposedAnew, keptAsReviewed }, end: done(changed) };
}

/** A review file that is not YAML: its faults, and the draft as it is. Inside an open transaction. */
export async function refuseReview(em: SqlEntityManager, id: string, caller: Caller, target: ActTarget, faults: Fault[]): Promise<Acted<Reviewed>> {
  const draft = await draftById(em, id);
  Object.assign(target, { document: draft.document, province: draft.province });
  allow(caller, 'REVIEWER', draft.province);
  return refused(draft, faults);
}

function refused(draft: Draft, faults: Fault[]): Acted<Reviewed> {
  return { result: { draft, changed: false, faults, ...NO_CONSEQUENCES }, end: { outcome: 'REFUSED', code: (faults[0] as Fault).code } };
}

/** Two changes of one draft at a time would lose one of them. */
async function lockDraft(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute('select 1 from draft where id = ? for update', [id]);
}
