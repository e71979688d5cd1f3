import { IsolationLevel, type SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import type { Text } from '../shared/text.js';
import type { RegistryRecord } from './record.js';
import {
  ActChain,
  brokenRecord,
  brokenRevision,
  withdrawalOf,
  type ActLink,
  type ChainBreak,
  type PublishedHash,
  type RevisionLink,
} from './chain.js';
import { recordsOfRevision } from './publication.store.js';

const TIME = `to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"`;
const ACTS_AT_A_TIME = 2_000;

/** The chain of the revisions as far as one, in order; of all of them by default. */
export async function revisionLinks(em: SqlEntityManager, last: number | null = null): Promise<RevisionLink[]> {
  return em.execute<RevisionLink[]>(
    `select id as revision, ${TIME}, note, coalesce((select jsonb_agg(jsonb_build_array(kind, key, content_hash) order by kind collate "C", key collate "C")
       from publication where revision = registry_revision.id), '[]') as published, chain_hash as "chainHash"
     from registry_revision where ?::integer is null or id <= ? order by id`,
    [last, last],
  );
}

/** The log from its first line, as it is chained, a part at a time. */
async function* actLinks(em: SqlEntityManager): AsyncGenerator<ActLink> {
  let last = 0;
  for (;;) {
    const acts = await em.execute<ActLink[]>(
      `select id::integer as number, ${TIME}, who, role, channel, what, outcome, code, draft, document, province, content_hash as hash, revision, note, token, chain_hash as "chainHash"
       from act where id > ? order by id limit ${ACTS_AT_A_TIME}`,
      [last],
    );
    yield* acts;
    if (acts.length < ACTS_AT_A_TIME) return;
    last = (acts.at(-1) as ActLink).number;
  }
}

/** The whole log, for an export. */
export async function allActs(em: SqlEntityManager): Promise<ActLink[]> {
  const acts: ActLink[] = [];
  for await (const act of actLinks(em)) acts.push(act);
  return acts;
}

/** What a check of the chains found. */
export interface ChainCheck {
  revisions: number;
  records: number;
  /** Lines of the log; null where what was checked has no log. */
  acts: number | null;
  /** Hash of the newest revision, to be compared with what others noted. */
  chainHash: string | null;
  /** Hash of the newest act. */
  actHash: string | null;
  /** The first break of the registry and that of the log; empty where both are whole. */
  breaks: ChainBreak[];
}

/**
 * Checks the registry and the log in a database: the hash of every revision and of every act, and that what is stored of
 * each record is what its revision published. Shapes: one statement per kind of record and revision; all in one snapshot, so
 * that publishing may go on.
 */
export function checkDatabase(em: SqlEntityManager): Promise<ChainCheck> {
  return em.transactional((tx) => checkDatabaseWithin(tx as SqlEntityManager), { isolationLevel: IsolationLevel.REPEATABLE_READ });
}

/** The same inside a transaction that is open already. */
export async function checkDatabaseWithin(em: SqlEntityManager): Promise<ChainCheck> {
  const links = await revisionLinks(em);
  const log = new ActChain();
  for await (const act of actLinks(em)) log.add(act);
  let records = 0;
  let broken = brokenRevision(links);
  for (const link of links) {
    if (broken && (broken.revision ?? 0) <= link.revision) break;
    const stored = await recordsOfRevision(em, link.revision);
    records += stored.length;
    broken = brokenContent(link, stored) ?? broken;
  }
  return {
    revisions: links.length,
    records,
    acts: log.length,
    chainHash: links.at(-1)?.chainHash ?? null,
    actHash: log.last?.chainHash ?? null,
    breaks: [broken, log.broken].filter((found) => found !== null),
  };
}

/** In which revisions each record was published, in order, by `kind key`. */
export function publicationsOf(links: readonly RevisionLink[]): Map<string, { revision: number; entry: PublishedHash }[]> {
  const all = links.flatMap(({ revision, published }) => published.map((entry) => ({ revision, entry })));
  return Map.groupBy(all, ({ entry: [kind, key] }) => `${kind} ${key}`);
}

/** The first record of a revision that is not what was published. */
function brokenContent({ revision, published }: RevisionLink, stored: readonly RegistryRecord[]): ChainBreak | null {
  const left = new Map(published.map((entry) => [`${entry[0]} ${entry[1]}`, entry]));
  for (const record of stored) {
    const name = `${record.kind} ${record.key}`;
    const entry = left.get(name);
    if (!entry) return brokenRecord(revision, name, NEVER_PUBLISHED);
    if (hashOf(record) !== entry[2]) return brokenRecord(revision, name, CHANGED);
    left.delete(name);
  }
  return missingOf([...left.values()], revision);
}

/** Of what a revision published and is not there: the first that was no withdrawal. */
export function missingOf(entries: readonly PublishedHash[], revision: number): ChainBreak | null {
  const missing = entries.find(([, key, hash]) => hash !== hashOf(withdrawalOf(key)));
  return missing ? brokenRecord(revision, `${missing[0]} ${missing[1]}`, MISSING) : null;
}

export const NEVER_PUBLISHED: Text = { vi: 'không phiên bản nào công bố bản ghi này', en: 'was published by no revision' };
export const CHANGED: Text = { vi: 'nội dung không còn như khi được công bố', en: 'its content is not what was published' };
const MISSING: Text = { vi: 'đã được công bố nhưng không còn', en: 'was published and is not there' };
