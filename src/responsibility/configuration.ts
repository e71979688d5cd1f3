import { contains, dayAfter, type Day, type Validity } from '../shared/dates.js';
import { standingOn, startOf, type Standing } from '../law/standing.js';
import type { ClauseView } from '../law/law.model.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { successorsOf } from '../provinces/find-province.js';
import type { UnitView } from '../units/unit.model.js';
import { evidenceOf, type Evidence, type InForce } from './evidence.js';
import type { BodyRecords, ReferenceData } from '../registry/registry.js';
import type { HeldDocument } from '../registry/views.js';

/** A document with its standing on the day of the configuration and its clauses by path. */
export interface HeldInForce extends HeldDocument {
  standing: Standing;
  clause(path: string): ClauseView | undefined;
}

/**
 * Everything that is in force for one department of one province on one date at one registry revision: the province,
 * the units, the documents with their standing, and the evidence of who does what. Immutable; the resolver, the audit
 * and the comparison are pure functions over it.
 */
export class Configuration {
  readonly documents: readonly HeldInForce[];
  /** Documents of the same province before it was reorganised: evidence of succession, never of the present. */
  readonly formerDocuments: readonly HeldInForce[];
  readonly units: readonly UnitView[];
  readonly department: UnitView | null;
  /** What the province became, where it no longer exists on the day. */
  readonly successors: readonly ProvinceView[];
  readonly evidence: readonly Evidence[];
  private readonly unitsByKey: ReadonlyMap<string, UnitView>;
  private readonly heldByKey: ReadonlyMap<string, HeldInForce>;

  constructor(
    readonly reference: ReferenceData,
    readonly records: BodyRecords,
    readonly asOf: Day,
    /** A hash of everything that it was read from; empty for what was thought up. */
    readonly hash = '',
  ) {
    const { province } = records;
    const own = (key: string): boolean => key === province.key;
    const ended = province.to !== null && province.to <= asOf ? province.to : null;
    this.unitsByKey = new Map(records.units.map((unit) => [unit.key, unit]));
    this.units = records.units.filter((unit) => own(unit.provinceKey));
    this.department = records.body;
    this.successors = ended === null ? [] : successorsOf(reference.provinces, province.key, asOf);
    const held = records.documents.map((document) => inForce(document, asOf, endOf(document, records, reference)));
    this.heldByKey = new Map(held.map((document) => [document.document.key, document]));
    this.documents = held.filter(({ document }) => own(document.provinceKey ?? ''));
    this.formerDocuments = held.filter(({ document }) => !own(document.provinceKey ?? ''));
    this.evidence = evidenceOf(this);
  }

  /** The same configuration as known at another revision that says the same of it. */
  at(reference: ReferenceData): Configuration {
    return Object.assign(Object.create(Configuration.prototype) as Configuration, { ...this, reference });
  }

  get province(): ProvinceView {
    return this.records.province;
  }

  get revision(): number {
    return this.reference.revision;
  }

  /** Whether the province exists on the day. */
  get provinceExists(): boolean {
    return contains(this.province, this.asOf);
  }

  unit(key: string): UnitView | undefined {
    const unit = this.unitsByKey.get(key);
    return unit && unit.provinceKey === this.province.key ? unit : undefined;
  }

  formerUnit(key: string): UnitView | undefined {
    const unit = this.unitsByKey.get(key);
    return unit && unit.provinceKey !== this.province.key ? unit : undefined;
  }

  held(documentKey: string): HeldInForce | undefined {
    return this.heldByKey.get(documentKey);
  }

  documentInForce(documentKey: string): InForce {
    return IN_FORCE_BY_STANDING[this.heldByKey.get(documentKey)?.standing ?? 'ENDED'];
  }

  /** A unit stands as long as its own validity and the document that shows it allow. */
  unitInForce(unitKey: string): InForce {
    const unit = this.unitsByKey.get(unitKey);
    if (!unit || !this.provinceExists || !contains(unit, this.asOf)) return 'NO';
    return unit.evidence ? this.documentInForce(unit.evidence.document) : 'UNCERTAIN';
  }
}

const IN_FORCE_BY_STANDING: Record<Standing, InForce> = {
  IN_FORCE: 'YES',
  NOT_YET: 'NO',
  ENDED: 'NO',
  UNCERTAIN: 'UNCERTAIN',
  PERIOD_OVER: 'PERIOD_OVER',
};

function inForce(held: HeldDocument, asOf: Day, endedOn: Day | null): HeldInForce {
  const byPath = new Map(held.clauses.map((clause) => [clause.path, clause]));
  return { ...held, standing: standingOn(held.document, asOf, endedOn), clause: (path) => byPath.get(path) };
}

/** The day on which a document lost force: its province was merged away, or a held document replaced it. */
function endOf(held: HeldDocument, records: BodyRecords, reference: ReferenceData): Day | null {
  const province = reference.provinces.find(({ key }) => key === held.document.provinceKey);
  const replaced = records.documents
    .filter(({ document }) => document.replaces.includes(held.document.key))
    .flatMap(({ document }) => startOf(document)?.earliest ?? []);
  return [province?.to ?? null, ...replaced].filter((day): day is Day => day !== null).sort()[0] ?? null;
}

/**
 * The stretch of days around `asOf` on which a configuration stays the same, so that it can be cached: from the last day
 * before on which anything it depends on changed, to the next one.
 */
export function intervalOf(reference: ReferenceData, records: BodyRecords, asOf: Day): Validity {
  const changes = new Set<Day>();
  const add = (...days: (Day | null | undefined)[]): void => days.forEach((day) => day && changes.add(day));
  for (const province of reference.provinces) add(province.from, province.to);
  for (const unit of records.units) add(unit.from, unit.to);
  for (const held of records.documents) {
    const start = startOf(held.document);
    add(start?.earliest, start?.latest, held.document.effective.from, held.document.effective.to, endOf(held, records, reference));
  }
  for (const competence of reference.competences) add(competence.from, competence.to, competence.verifiedOn && dayAfter(competence.verifiedOn));
  const sorted = [...changes].sort();
  return { from: sorted.findLast((day) => day <= asOf) ?? null, to: sorted.find((day) => day > asOf) ?? null };
}
