import { slugify } from '../shared/vietnamese.js';
import type { Day } from '../shared/dates.js';
import type { UnitRecord } from '../registry/record.js';
import { unitKindOf } from '../importer/units/unit-kinds.js';
import type { Reading, ReviewUnit } from './draft.model.js';
import { namesIn, newNameIn, unitChangeIn, type UnitChange } from './unit-changes.js';

/**
 * The units of a review with what the document does to units on record: those that it ends, renames or merges end on the day on
 * which it takes effect, and what becomes of them continues their work. What it divides or moves is for the reviewer to state. Shapes:
 * `own` are the units of the body on record; `fresh` makes a unit that has only a name, `known` one of a record.
 */
export function withUnitChanges(
  units: readonly ReviewUnit[],
  { clauses }: Reading,
  own: readonly UnitRecord[],
  start: Day | null,
  fresh: (name: string, path: string) => ReviewUnit,
  known: (record: UnitRecord) => ReviewUnit,
): ReviewUnit[] {
  if (start === null) return [...units];
  const found = new Map(units.map((unit) => [unit.key, unit]));
  for (const clause of clauses) {
    const change = unitChangeIn(clause);
    if (!change || change.type === 'DIVIDES' || change.type === 'MOVES' || change.type === 'FOUNDS') continue;
    const ended = endedBy(change, own);
    if (ended.length === 0) continue;
    const heir = change.type === 'ENDS' ? null : heirOf(change, [...found.values()], own, clause.path, fresh, known);
    if (heir) found.set(heir.key, found.get(heir.key) ?? heir);
    for (const record of ended)
      if (record.key !== heir?.key)
        found.set(record.key, { ...(found.get(record.key) ?? known(record)), to: start, ...(heir ? { successors: [{ to: heir.key }] } : {}) });
  }
  return [...found.values()];
}

/** The units on record that a change ends. */
function endedBy({ before }: UnitChange, own: readonly UnitRecord[]): UnitRecord[] {
  const names = namesIn(
    before,
    own.map((unit) => unit.names.vi),
  );
  return own.filter((unit) => names.includes(unit.names.vi));
}

/** The unit that goes on with the work: of the document or of the record by its name, else a new one. */
function heirOf(
  { after }: UnitChange,
  units: readonly ReviewUnit[],
  own: readonly UnitRecord[],
  path: string,
  fresh: (name: string, path: string) => ReviewUnit,
  known: (record: UnitRecord) => ReviewUnit,
): ReviewUnit | null {
  const name = newNameIn(after);
  if (name === null || unitKindOf(name) === null) return null;
  const record = own.find((unit) => slugify(unit.names.vi) === slugify(name));
  return units.find((unit) => slugify(unit.vi) === slugify(name)) ?? (record ? known(record) : fresh(name, path));
}
