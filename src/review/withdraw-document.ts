import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockRegistry, withdrawWithin } from '../registry/publish.js';
import { Session } from '../registry/db/session.js';
import { mistake } from '../shared/errors.js';
import type { ActTarget } from './act.store.js';
import type { Acted, Published } from './acted.js';
import { allow, type Caller } from './caller.js';
import { markWithdrawn } from './draft.store.js';
import type { Registries } from '../registry/registries.js';
import { unitsBefore, unitsLeft } from './units-left.js';
import { citedBefore, citedVersionOf, heldDocument } from './held-document.js';

/** Takes a document out as of a new revision. Inside an open transaction. */
export async function withdrawDocument(
  em: SqlEntityManager,
  registries: Registries,
  key: string,
  reason: string,
  caller: Caller,
  target: ActTarget,
): Promise<Acted<Published>> {
  if (!reason.trim()) throw mistake('REASON_MISSING', '', { vi: 'lý do bằng lời', en: 'a reason in words' });
  const session = new Session(em);
  await lockRegistry(session);
  const registry = await registries.within(em);
  const held = heldDocument(registry, key);
  target.province = held.province;
  allow(caller, 'PUBLISHER', held.province);
  const cited = (await citedBefore(em, key)) ?? citedVersionOf(registry, held);
  const { records, withdrawn } = await unitsLeft(registry, key, null);
  const units = { records: [...records, ...(await unitsBefore(em, registry, key))], withdrawn };
  const revision = await withdrawWithin(session, key, cited, `${key}: ${reason}`, units);
  await markWithdrawn(em, key);
  return { result: { document: key, revision, changed: true }, end: { outcome: 'DONE', revision } };
}
