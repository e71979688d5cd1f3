import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { shapeFaultsOf } from './record-shape.js';
import { clashesOf, faultsOf, referencesOf } from './check-records.js';
import { index, markIndexed, type IndexChange } from './entry.store.js';
import { hashOf } from '../shared/hash.js';
import { withdrawalOf } from './chain.js';
import { hashOfRecord } from './record-hash.js';
import type { DocumentRecord, ProvinceRecord, RegistryRecord, UnitRecord } from './record.js';
import { Session } from './db/session.js';
import { REVISION_CHANNEL } from './db/watch.js';

/**
 * How to publish. `yieldToOperators`: a unit or document that an operator published or withdrew last is left alone;
 * one that an operator's document merely names is not.
 */
export interface PublishOptions {
  yieldToOperators?: boolean;
  /** Units that are withdrawn in the same revision, by key. */
  withdrawnUnits?: readonly string[];
  /** Called once something turns out to be new, before it is checked and written. */
  onBegin?: () => void;
}

/**
 * Publishes records in one transaction as a new registry revision. Records equal to what is published are left alone; if
 * all are, there is no new revision. What is not among the records stays: nothing can be deleted by omission.
 * @returns the revision, or `null` where nothing changed.
 */
export async function publish(
  em: SqlEntityManager,
  records: readonly RegistryRecord[],
  note: string,
  options: PublishOptions = {},
): Promise<number | null> {
  return em.transactional((tx) => publishWithin(new Session(tx), records, note, options));
}

/** The same inside a transaction that is open already. @throws where a record is at odds with itself or with the rest. */
export async function publishWithin(
  session: Session,
  records: readonly RegistryRecord[],
  note: string,
  { yieldToOperators = false, withdrawnUnits = [], onBegin }: PublishOptions = {},
): Promise<number | null> {
  await lockRegistry(session);
  const rows = await session.run<{ kind: string; key: string; content_hash: string; by_operator: boolean }>(
    `select distinct on (kind, key) kind, key, content_hash, exists (select 1 from act where act.revision = publication.revision and (kind = 'unit' or act.document = key)) as by_operator
     from publication order by kind, key, revision desc`,
  );
  const published = new Map(rows.map((row) => [`${row.kind}:${row.key}`, row]));
  const changed = records
    .map((record) => ({ record, hash: hashOfRecord(record), last: published.get(`${record.kind}:${record.key}`) }))
    .filter(({ hash, last }) => last?.content_hash !== hash && !(yieldToOperators && last?.by_operator));
  const withdrawn = withdrawnUnits.map(withdrawalOfUnit);
  if (changed.length === 0 && withdrawn.length === 0) return null;
  onBegin?.();
  const known = new Set([...published.keys(), ...records.map(({ kind, key }) => `${kind}:${key}`)]);
  await check(
    session,
    changed.map(({ record }) => record),
    known,
  );
  return writeRevision(session, [...changed.map(({ record, hash }) => ({ kind: record.kind, key: record.key, record, hash })), ...withdrawn], note);
}

function withdrawalOfUnit(key: string): IndexChange & { hash: string } {
  return { kind: 'unit', key, record: null, hash: hashOf(withdrawalOf(key)) };
}

/**
 * Withdraws a held document as of a new revision: its record is closed, or replaced by that of a document which is only
 * cited where another record still refers to it. `units` are what becomes of those that it showed. Earlier revisions go on having it. Inside an open transaction.
 * @returns the revision.
 */
export async function withdrawWithin(
  session: Session,
  key: string,
  cited: DocumentRecord | null,
  note: string,
  units: { records: readonly UnitRecord[]; withdrawn: readonly string[] } = { records: [], withdrawn: [] },
): Promise<number> {
  await lockRegistry(session);
  const document = { kind: 'document' as const, key, record: cited, hash: hashOf(cited ?? withdrawalOf(key)) };
  const kept = units.records.map((record) => ({ kind: record.kind, key: record.key, record, hash: hashOfRecord(record) }));
  return writeRevision(session, [document, ...kept, ...units.withdrawn.map(withdrawalOfUnit)], note);
}

/** One publishing at a time; readers go on. */
export async function lockRegistry(session: Session): Promise<void> {
  await session.run('select lock_registry()');
}

/** The records of a revision and their lines in the index, all or nothing. */
async function writeRevision(session: Session, changes: readonly (IndexChange & { hash: string })[], note: string): Promise<number> {
  const revision = await addRevision(session, note, changes);
  await index(session, changes, revision);
  await markIndexed(session, revision);
  return revision;
}

async function check(session: Session, records: readonly RegistryRecord[], known: ReadonlySet<string>): Promise<void> {
  // Only who has something to publish needs the shapes, which take long to load.
  const { shapeFaultsOf } = await import('./record-shape.js');
  const faults = records.flatMap((record) => faultsIn(record, known, shapeFaultsOf).map((fault) => `${record.kind} ${record.key}: ${fault}`));
  const twice = [...Map.groupBy(records, ({ kind, key }) => `${kind} ${key}`)].filter(([, same]) => same.length > 1);
  faults.push(...twice.map(([name]) => `${name} is given twice`));
  faults.push(...(await movedUnits(session, records)));
  const given = new Map(records.flatMap((record) => (record.kind === 'province' ? [[record.key, record] as const] : [])));
  if (given.size) {
    const rows = await session.run<{ body: ProvinceRecord }>(
      "select distinct on (key) body from publication where kind = 'province' order by key, revision desc",
    );
    const provinces = new Map([...rows.map(({ body }) => [body.key, body] as const), ...given]);
    faults.push(...clashesOf([...provinces.values()]));
  }
  if (faults.length) throw new Error(`nothing is published: ${faults.slice(0, 20).join('; ')}`);
}

/** A unit belongs to one body for ever: no document of another body can take it over. */
async function movedUnits(session: Session, records: readonly RegistryRecord[]): Promise<string[]> {
  const units = records.filter((record) => record.kind === 'unit');
  const rows = await session.run<{ key: string; parent: string | null }>(
    `select distinct on (key) key, body ->> 'parent' as parent from publication
     where kind = 'unit' and body is not null and key in (select jsonb_array_elements_text(?::jsonb)) order by key, revision desc`,
    [JSON.stringify(units.map(({ key }) => key))],
  );
  const before = new Map(rows.map(({ key, parent }) => [key, parent]));
  return units.flatMap(({ key, parent }) => {
    const owner = before.get(key);
    return owner === undefined || owner === parent
      ? []
      : [`unit ${key}: it is a unit of ${owner ?? 'no other'} and cannot become one of ${parent ?? 'none'}`];
  });
}

/** What is wrong with one record; what is not even of the shape of its kind is not looked at any further. */
function faultsIn(record: RegistryRecord, known: ReadonlySet<string>, shapeFaults: typeof shapeFaultsOf): string[] {
  const shape = shapeFaults(record);
  if (shape.length) return shape;
  const missing = referencesOf(record).filter(({ kind, key }) => !known.has(`${kind}:${key}`));
  return [...faultsOf(record), ...missing.map(({ kind, key }) => `it names the ${kind} ${key}, which is not on record`)];
}

/** What is published comes first: the database seals the revision with it, and takes nothing more for it afterwards. */
async function addRevision(session: Session, note: string, changes: readonly (IndexChange & { hash: string })[]): Promise<number> {
  const [last] = await session.run<{ id: number | null }>('select max(id) as id from registry_revision');
  const revision = Number(last?.id ?? 0) + 1;
  await session.insert(
    'publication',
    changes.map(({ kind, key, record, hash }) => ({ kind, key, revision, content_hash: hash, body: record })),
  );
  await session.run('insert into registry_revision (id, note) values (?, ?)', [revision, note]);
  await session.run('select pg_notify(?, ?)', [REVISION_CHANNEL, String(revision)]);
  return revision;
}
