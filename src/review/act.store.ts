import { done, type ActEnd } from './acted.js';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Act } from '../registry/act.entity.js';
import type { ActKind } from '../registry/act.model.js';
import { provincesOf, type Caller } from './caller.js';

/** What an act was about. `hash` is that of the reading, the review or the text. */
export interface ActTarget {
  draft?: string;
  document?: string;
  province?: string;
  hash?: string;
  note?: string;
  /** Id of a token that is revoked. */
  token?: string;
}

/** Writes one act, inside whatever transaction the entity manager is in. */
export async function writeAct(em: SqlEntityManager, { who, role, channel }: Caller, what: ActKind, target: ActTarget, end: ActEnd): Promise<void> {
  const { draft = null, document = null, province = null, hash = null, note = null, token = null } = target;
  await em.execute(
    'insert into act (who, role, channel, what, outcome, code, draft, document, province, content_hash, revision, note, token) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [who, role, channel, what, end.outcome, end.code ?? null, draft, document, province, hash, end.revision ?? null, note, token],
  );
}

/** Whether a token has been revoked: one look at an index of the log, so that it holds from the next request on. */
export async function isRevoked(em: SqlEntityManager, token: string): Promise<boolean> {
  return (await em.execute(`select 1 from act where token = ? and outcome <> 'REFUSED' limit 1`, [token])).length > 0;
}

/** Revokes a token for good; revoked already, it changes nothing but the log. @returns whether it was not revoked before. */
export function revokeToken(em: SqlEntityManager, token: string, note: string | undefined, caller: Caller): Promise<boolean> {
  return em.transactional(async (inner) => {
    const tx = inner as SqlEntityManager;
    const fresh = !(await isRevoked(tx, token));
    await writeAct(tx, caller, 'REVOKE_TOKEN', { token, ...(note === undefined ? {} : { note }) }, done(fresh));
    return fresh;
  });
}

/**
 * The draft from which a document was published last, where that is another one and happened after a draft was last reviewed: what
 * that one says was then made against an older record. Else null.
 */
export async function publishedSince(em: SqlEntityManager, document: string, draft: string): Promise<string | null> {
  const [last] = await em.execute<{ draft: string; later: boolean }[]>(
    `select act.draft, act.recorded_at > coalesce(own.reviewed_at, own.imported_at) as later from act join draft own on own.id = ?
     where act.what = 'PUBLISH' and act.outcome = 'DONE' and act.document = ? order by act.id desc limit 1`,
    [draft, document],
  );
  return last?.later && last.draft !== draft ? last.draft : null;
}

/** Which acts a caller may see. */
export function actsSeenBy(caller: Caller): { province?: { $in: readonly string[] } } {
  const provinces = provincesOf(caller);
  return provinces === null ? {} : { province: { $in: provinces } };
}

/** The newest acts of the log that a caller may see, newest first. */
export function newestActs(em: SqlEntityManager, caller: Caller, limit: number): Promise<Act[]> {
  return em.find(Act, actsSeenBy(caller), { orderBy: { rowId: 'desc' }, limit });
}
