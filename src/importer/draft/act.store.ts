import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { pageOf, type Connection, type PageArgs } from '../../graphql/connection.js';
import { Act } from './act.entity.js';
import type { ActKind, ActOutcome } from './act.model.js';
import { provincesOf, type Caller } from './caller.js';

/** What an act was about. `hash` is that of the reading, the review or the text. */
export interface ActTarget {
  draft?: string;
  document?: string;
  province?: string;
  hash?: string;
  note?: string;
}

/** How an act ended: a code where it was refused, a revision where it made one. */
export interface ActEnd {
  outcome: ActOutcome;
  code?: string;
  revision?: number;
}

/** Writes one act, inside whatever transaction the entity manager is in. */
export async function writeAct(em: SqlEntityManager, { who, role, channel }: Caller, what: ActKind, target: ActTarget, end: ActEnd): Promise<void> {
  const { draft = null, document = null, province = null, hash = null, note = null } = target;
  await em.execute(
    'insert into act (who, role, channel, what, outcome, code, draft, document, province, content_hash, revision, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [who, role, channel, what, end.outcome, end.code ?? null, draft, document, province, hash, end.revision ?? null, note],
  );
}

/** The log as a caller may see it, newest first. */
export function actsFor(em: SqlEntityManager, caller: Caller, page: PageArgs): Promise<Connection<Act>> {
  const provinces = provincesOf(caller);
  return pageOf(em, Act, provinces === null ? {} : { province: { $in: provinces } }, { rowId: 'desc' }, page);
}
