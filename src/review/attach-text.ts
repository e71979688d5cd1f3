import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockRegistry } from '../registry/publish.js';
import { Session } from '../registry/db/session.js';
import { mistake } from '../shared/errors.js';
import { importDocument } from '../importer/import-document.js';
import type { Source } from '../importer/readers/source.js';
import type { ActTarget } from './act.store.js';
import { done, listed, type Acted, type Published } from './acted.js';
import { allow, type Caller } from './caller.js';
import type { Registries } from '../registry/registries.js';
import { heldDocument } from './held-document.js';
import { differenceFrom, readingOf } from './reading.js';
import { verbatimOf } from './verbatim.js';
import { storeVerbatim } from '../registry/verbatim.store.js';

/** Stores the verbatim text of a file for a document on record that has the same entries. Inside an open transaction. */
export async function attachText(
  em: SqlEntityManager,
  registries: Registries,
  source: Source,
  key: string,
  caller: Caller,
  target: ActTarget,
): Promise<Acted<Published>> {
  await lockRegistry(new Session(em));
  const registry = await registries.within(em);
  const held = heldDocument(registry, key);
  const paths = ((await registry.held(key))?.clauses ?? []).map(({ path }) => path);
  target.province = held.province;
  allow(caller, 'PUBLISHER', held.province);
  const { revision } = registry;
  const reading = readingOf(source, importDocument(source));
  const differ = differenceFrom(paths, reading);
  if (differ.length) throw mistake('PATHS_DIFFER', listed(differ), { vi: 'đúng các mục trong sổ', en: 'exactly the entries on record' });
  const changed = await storeVerbatim(
    em,
    key,
    revision,
    reading.source,
    verbatimOf(reading).filter(({ path }) => paths.includes(path)),
  );
  return { result: { document: key, revision, changed }, end: done(changed) };
}
