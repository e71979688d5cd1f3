import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockRegistry, publishWithin } from '../registry/publish.js';
import { Session } from '../registry/db/session.js';
import { mistake } from '../shared/errors.js';
import { hashOf } from '../shared/hash.js';
import type { Text } from '../shared/text.js';
import type { ActTarget } from './act.store.js';
import { done, listed, type Acted, type Published } from './acted.js';
import { allowDocuments } from './allow-document.js';
import { allow, type Caller } from './caller.js';
import { checkReview } from './check-review.js';
import { undecidedOf } from './draft.model.js';
import { draftById, markPublished } from './draft.store.js';
import { registryWithin } from '../registry/registries.js';
import { knowledgeOf } from './knowledge.js';
import { recordsOfReview } from './to-records.js';
import { verbatimOf } from './verbatim.js';
import { storeVerbatim } from '../registry/verbatim.store.js';

const AGAIN: Text = { vi: 'Hãy duyệt lại trước khi công bố.', en: 'Review it again before you publish it.' };
const DECIDED: Text = { vi: 'accept: true hoặc false cho mọi mục', en: 'accept: true or false for every entry' };
const REVIEWED: Text = { vi: 'một bản duyệt không có lỗi', en: 'a review without faults' };

/** Adds the records of a decided draft as a new revision, with its verbatim text. Inside an open transaction. */
export async function publishDraft(em: SqlEntityManager, id: string, caller: Caller, target: ActTarget): Promise<Acted<Published>> {
  const session = new Session(em);
  await lockRegistry(session);
  const { document: key, province, state, review, reading, ...draft } = await draftById(em, id);
  Object.assign(target, { document: key, province, hash: hashOf(review) });
  allow(caller, 'PUBLISHER', province);
  const knowledge = knowledgeOf(await registryWithin(em));
  await allowDocuments(em, caller, 'PUBLISHER', review, knowledge);
  if (state === 'WITHDRAWN') throw mistake('DRAFT_WITHDRAWN', id, AGAIN);
  const undecided = undecidedOf(review);
  if (undecided.length) throw mistake('DRAFT_UNDECIDED', listed(undecided), DECIDED);
  const [fault, ...more] = checkReview(review, { document: key, reading, ...draft }, knowledge);
  if (fault) throw mistake('DRAFT_FAULTY', `${fault.code} ${fault.path ?? ''} ${fault.given} (+${more.length})`, REVIEWED);
  const added = await publishWithin(session, recordsOfReview(review, knowledge), `${key}: ${draft.fileName}`);
  const revision = added ?? knowledge.revision;
  const texts = await storeVerbatim(em, key, revision, reading.source, verbatimOf(reading));
  await markPublished(em, id, added);
  const changed = added !== null || texts;
  return { result: { document: key, revision, changed }, end: { ...done(changed), ...(added === null ? {} : { revision: added }) } };
}
