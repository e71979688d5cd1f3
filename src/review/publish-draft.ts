import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockRegistry, publishWithin } from '../registry/publish.js';
import { Session } from '../registry/db/session.js';
import { mistake } from '../shared/errors.js';
import { hashOf } from '../shared/hash.js';
import type { Text } from '../shared/text.js';
import { publishedSince, type ActTarget } from './act.store.js';
import { done, listed, type Acted, type Published } from './acted.js';
import { allowDocuments } from './allow-document.js';
import { asRecorded } from './as-recorded.js';
import { allow, type Caller } from './caller.js';
import { checkReview } from './check-review.js';
import { undecidedOf } from './draft.model.js';
import { draftById, markPublished } from './draft.store.js';
import type { DocumentRecord } from '../registry/record.js';
import type { Registries } from '../registry/registries.js';
import { knowledgeOf } from './knowledge.js';
import { unitsBefore, unitsLeft } from './units-left.js';
import { recordsOfReview } from './to-records.js';
import { verbatimOf } from './verbatim.js';
import { storeVerbatim } from '../registry/verbatim.store.js';

const AGAIN: Text = { vi: 'Hãy duyệt lại trước khi công bố.', en: 'Review it again before you publish it.' };
const COMPARED: Text = {
  vi: 'Hãy so với bản đã công bố, rồi duyệt lại trước khi công bố.',
  en: 'Compare it with what was published, and review it again before you publish it.',
};
const DECIDED: Text = { vi: 'accept: true hoặc false cho mọi mục', en: 'accept: true or false for every entry' };
const REVIEWED: Text = { vi: 'một bản duyệt không có lỗi', en: 'a review without faults' };

/** Adds the records of a decided draft as a new revision, with its verbatim text. Inside an open transaction. */
export async function publishDraft(
  em: SqlEntityManager,
  registries: Registries,
  id: string,
  caller: Caller,
  target: ActTarget,
): Promise<Acted<Published>> {
  const session = new Session(em);
  await lockRegistry(session);
  const { province, state, reading, ...draft } = await draftById(em, id);
  const registry = await registries.within(em);
  const knowledge = knowledgeOf(registry);
  const review = asRecorded(draft.review, knowledge);
  const { key } = review.document;
  Object.assign(target, { document: key, province, hash: hashOf(review) });
  allow(caller, 'PUBLISHER', province);
  await allowDocuments(em, caller, 'PUBLISHER', review, knowledge);
  if (state === 'WITHDRAWN') throw mistake('DRAFT_WITHDRAWN', id, AGAIN);
  const since = await publishedSince(em, key, id);
  if (since !== null) throw mistake('DRAFT_STALE', since, COMPARED);
  const undecided = undecidedOf(review);
  if (undecided.length) throw mistake('DRAFT_UNDECIDED', listed(undecided), DECIDED);
  const [fault, ...more] = checkReview(review, { ...draft, document: key, reading }, knowledge);
  if (fault) throw mistake('DRAFT_FAULTY', `${fault.code} ${fault.path ?? ''} ${fault.given} (+${more.length})`, REVIEWED);
  const records = recordsOfReview(review, knowledge);
  const next = records.find((record) => record.kind === 'document' && record.key === key) as DocumentRecord;
  const left = await unitsLeft(
    registry,
    key,
    next,
    review.units.map((unit) => unit.key),
  );
  const given = new Set(records.map((record) => record.key));
  const before = await unitsBefore(em, registry, key);
  const added = await publishWithin(
    session,
    [...records, ...left.records, ...before.filter(({ key: unit }) => !given.has(unit))],
    `${key}: ${draft.fileName}`,
    { withdrawnUnits: left.withdrawn },
  );
  const revision = added ?? knowledge.revision;
  const texts = await storeVerbatim(em, key, revision, reading.source, verbatimOf(reading));
  await markPublished(em, id, review, added);
  const changed = added !== null || texts;
  return { result: { document: key, revision, changed }, end: { ...done(changed), ...(added === null ? {} : { revision: added }) } };
}
