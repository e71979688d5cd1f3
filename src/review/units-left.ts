import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { referencesOf } from '../registry/check-records.js';
import type { WholeDocument } from '../registry/held-document.js';
import type { DocumentRecord, UnitRecord } from '../registry/record.js';
import type { Registry } from '../registry/registry.js';
import { earliestDayOf } from './first-day.js';

/** What becomes of the units that a document no longer shows: those that another one shows stay by it, the others are withdrawn. */
export interface UnitsLeft {
  records: UnitRecord[];
  withdrawn: string[];
}

/**
 * The units of a document that it no longer shows: all where it is withdrawn, else those that its new record does not name and its
 * review does not list (`listed`). One that a document still held names is shown by that one from then on; one that a remaining unit
 * names as its successor stays as it is.
 */
export async function unitsLeft(registry: Registry, key: string, next: DocumentRecord | null, listed: readonly string[] = []): Promise<UnitsLeft> {
  const named = next === null ? [] : referencesOf(next).flatMap((reference) => (reference.kind === 'unit' ? [reference.key] : []));
  const kept = new Set([...listed, ...named]);
  const left = registry.recordsOf('unit').filter((unit) => unit.evidence.document === key && !kept.has(unit.key));
  if (left.length === 0) return { records: [], withdrawn: [] };
  const others = await othersOf(registry, key);
  const shown = new Map(others.flatMap((other) => [...pathsOf(other)].map(([unit, path]) => [unit, { other, path }] as const)).toReversed());
  const records = left.flatMap((unit): UnitRecord[] => {
    const by = shown.get(unit.key);
    return by ? [{ ...unit, from: beginning(unit, registry, key, by.other), evidence: { document: by.other.document.key, path: by.path } }] : [];
  });
  const gone = new Set(left.map((unit) => unit.key).filter((unit) => !shown.has(unit)));
  for (const { key: other, parent, successors } of registry.recordsOf('unit'))
    if (!gone.has(other)) for (const heir of [parent, ...successors.map(({ to }) => to)]) if (heir !== null) gone.delete(heir);
  return { records, withdrawn: [...gone] };
}

/**
 * The units that another document shows and a document ended or gave successors, as they were before: for when it is withdrawn, or no
 * longer says so. Inside an open transaction.
 */
export async function unitsBefore(em: SqlEntityManager, registry: Registry, key: string): Promise<UnitRecord[]> {
  const rows = await em.execute<{ key: string; before: UnitRecord | null }[]>(
    `select last.key, (select earlier.body from publication earlier where earlier.kind = 'unit' and earlier.key = last.key and earlier.body is not null
         and not exists (select 1 from act where act.revision = earlier.revision and act.document = ?) order by earlier.revision desc limit 1) as before
     from (select distinct on (key) key, revision from publication where kind = 'unit' order by key, revision desc) last
     where exists (select 1 from act where act.revision = last.revision and act.document = ?)`,
    [key, key],
  );
  return rows.flatMap(({ key: unit, before }) => {
    const now = registry.record('unit', unit);
    return now && before && now.evidence.document !== key ? [{ ...now, to: before.to, successors: before.successors }] : [];
  });
}

/** The other documents that are held of the bodies of which a document shows units, in the order in which they take effect. */
async function othersOf(registry: Registry, key: string): Promise<WholeDocument[]> {
  const bodies = new Set(
    registry
      .recordsOf('unit')
      .filter((unit) => unit.evidence.document === key)
      .map((unit) => registry.records.rootOf(unit)),
  );
  const keys = [...bodies].flatMap((body) => registry.records.heldBy(body)).map((head) => head.key);
  const whole = await Promise.all(keys.filter((other) => other !== key).map((other) => registry.held(other)));
  const day = ({ document }: WholeDocument): string => earliestDayOf(document) ?? '';
  return whole.filter((other) => other !== null).sort((a, b) => (day(a) < day(b) ? -1 : 1));
}

/** The body and the units that a document names, each with the first clause that does; null for the body of the document. */
function pathsOf({ document, clauses, duties, assignments }: WholeDocument): Map<string, string | null> {
  const named = [
    ...clauses.flatMap(({ path, holderKey, namesUnitKey }) => [holderKey, namesUnitKey].map((unit) => [unit, path] as const)),
    ...duties.map(({ holderKey, clausePath }) => [holderKey, clausePath] as const),
    ...assignments.flatMap(({ units, clausePath }) => units.map(({ unit }) => [unit, clausePath] as const)),
  ];
  const paths = new Map<string, string | null>([[document.bodyKey ?? '', null]]);
  for (const [unit, path] of named) if (unit !== null && !paths.has(unit)) paths.set(unit, path);
  return paths;
}

/** A unit that began with the document that showed it begins with the one that shows it now. */
function beginning({ from }: UnitRecord, registry: Registry, key: string, by: WholeDocument): UnitRecord['from'] {
  const before = registry.document(key);
  return before && from !== null && from === earliestDayOf(before) ? earliestDayOf(by.document) : from;
}
