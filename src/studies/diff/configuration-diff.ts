import type { DocumentView } from '../../registry/law.model.js';
import { mayHold } from '../../registry/standing.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { Day } from '../../shared/dates.js';
import type { Work } from '../../shared/work.js';
import type { Configuration } from '../../answer/configuration.js';
import { align, type AlignmentContext } from './align.js';
import { dutyChanges, type DutyChange } from './duties.js';
import { dutyClausesOf } from './matter.js';
import { notesOn, plainNote, type DiffNote } from './notes.js';
import { continues, diffUnits, type UnitChange } from './units.js';
import { Wording } from './wording.js';
import { uniqueBy } from '../../shared/lists.js';

/** One side of a diff: a province on a date. `asOf` is the day asked about; a configuration may hold for more days. */
export interface DiffSource {
  configuration: Configuration;
  asOf: Day;
}

export interface DiffSide {
  province: ProvinceView;
  asOf: Day;
  /** The documents in force, or possibly in force, on the date. */
  documents: readonly DocumentView[];
}

/** What differs between two configurations, by meaning: units and duties, each with the clauses that show it. */
export interface ConfigurationDiff {
  revision: number;
  before: DiffSide;
  after: DiffSide;
  units: readonly UnitChange[];
  duties: readonly DutyChange[];
  /** What to know before taking a difference for a change. */
  notes: readonly DiffNote[];
}

/**
 * The semantic diff of two configurations: of one province on two dates, or of two provinces. A pure function, in turns; equal
 * arguments give equal results. Duties are aligned by what they say and never by number; what has no counterpart says so.
 */
export async function diffConfigurations(before: DiffSource, after: DiffSource, work: Work): Promise<ConfigurationDiff> {
  const [a, b] = [before.configuration, after.configuration];
  const units = diffUnits(a, b);
  await work.breathe();
  const [old, fresh] = [dutyClausesOf(a), dutyClausesOf(b)];
  await work.breathe();
  const context: AlignmentContext = {
    vocabulary: a.reference.vocabulary,
    wording: new Wording([...old, ...fresh].map(({ clause }) => clause.summary.vi)),
    continues: (unit, other, subject) => continues(units, unit, other, subject, a),
  };
  const alignment = await align(old, fresh, context, work);
  await work.breathe();
  const duties = dutyChanges(old, fresh, alignment);
  const sides = [notesOn(a, before.asOf), notesOn(b, after.asOf)].flat();
  const unchanged =
    units.every(({ kind }) => kind === 'KEPT') && duties.length > 0 && duties.every(({ kinds }) => kinds.length === 1 && kinds[0] === 'KEPT');
  return {
    revision: a.revision,
    before: sideOf(before),
    after: sideOf(after),
    units,
    duties,
    notes: [
      ...(unchanged ? [plainNote('NO_CHANGE')] : []),
      ...(a.province.slug === b.province.slug ? [] : [plainNote('DIFFERENT_PROVINCES')]),
      ...uniqueBy(sides, (note) => JSON.stringify(note)),
    ],
  };
}

function sideOf({ configuration, asOf }: DiffSource): DiffSide {
  const documents = configuration.provinceExists ? configuration.documents.filter(({ why }) => mayHold(why)).map(({ document }) => document) : [];
  return { province: configuration.province, asOf, documents };
}
