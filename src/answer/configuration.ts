import type { HeldInForce, InForce, RecordsInForce } from './records-in-force.js';
import { contains, type Day, type Validity } from '../shared/dates.js';
import type { ProvinceView } from '../registry/province.model.js';
import { successorsOf } from '../registry/province-names.js';
import type { Standing } from '../registry/standing.model.js';
import type { UnitView } from '../registry/unit.model.js';
import { evidenceOf, type Evidence } from './evidence.js';
import type { BodyRecords } from '../registry/registry.js';
import type { ReferenceData } from '../registry/reference.js';
import type { HeldDocument } from '../registry/held-document.js';
import { remember } from '../shared/keep.js';

/**
 * Everything that is in force for one body of one province on one date at one registry revision: the province,
 * the units, the documents with their standing, and the evidence of who does what. Immutable; the resolver, the audit
 * and the comparison are pure functions over it.
 */
export class Configuration implements RecordsInForce {
  readonly documents: readonly HeldInForce[];
  /** Documents of the bodies whose work it continues: evidence of succession, never of the present. */
  readonly formerDocuments: readonly HeldInForce[];
  readonly units: readonly UnitView[];
  readonly body: UnitView | null;
  /** What the province became, where it no longer exists on the day. */
  readonly successors: readonly ProvinceView[];
  readonly evidence: readonly Evidence[];
  /** By the subject asked about; only subjects of the vocabulary, which bounds it. */
  private readonly concerning = new Map<string, readonly Evidence[]>();
  private readonly unitsByKey: ReadonlyMap<string, UnitView>;
  private readonly heldByKey: ReadonlyMap<string, HeldInForce>;
  private readonly ownKey: string | undefined;

  constructor(
    readonly reference: ReferenceData,
    readonly records: BodyRecords,
    readonly asOf: Day,
    /** A hash of everything that it was read from; empty for a what-if. */
    readonly hash = '',
    /** The first day of the stretch of days for which it is kept; its own, where it is for that day alone. */
    readonly since: Day | null = asOf,
  ) {
    const { province } = records;
    this.ownKey = records.body?.key;
    this.unitsByKey = new Map(records.units.map((unit) => [unit.key, unit]));
    this.units = records.units.filter((unit) => this.isOwn(unit));
    this.body = records.body;
    this.successors = successorsOf(reference.provinces, province.key, asOf);
    const held = records.documents.map((document) => inForce(document, reference, asOf));
    this.heldByKey = new Map(held.map((document) => [document.document.key, document]));
    const ofFormer = ({ document: { bodyKey } }: HeldInForce): boolean => bodyKey !== this.ownKey;
    this.documents = held.filter((document) => !ofFormer(document));
    this.formerDocuments = held.filter(ofFormer);
    this.evidence = evidenceOf(this);
  }

  /** The same configuration at another revision, whose records of the body are the same. */
  at(reference: ReferenceData): Configuration {
    return Object.assign(Object.create(Configuration.prototype) as Configuration, { ...this, reference });
  }

  /** The evidence that has to do with a subject: with itself, a broader or a narrower one. */
  evidenceOn(subject: string): readonly Evidence[] {
    const { vocabulary } = this.reference;
    const find = (): readonly Evidence[] => {
      const related = vocabulary.relatedTo(subject);
      return this.evidence.filter(({ subjects }) => subjects.some((each) => related.has(each)));
    };
    return vocabulary.get(subject) ? remember(this.concerning, subject, find) : find();
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
    return unit && this.isOwn(unit) ? unit : undefined;
  }

  formerUnit(key: string): UnitView | undefined {
    const unit = this.unitsByKey.get(key);
    return unit && !this.isOwn(unit) && this.isGone(unit) ? unit : undefined;
  }

  /** Whether a unit is the body or part of it, not of one whose work it continues. */
  private isOwn(unit: UnitView): boolean {
    let root: UnitView | undefined = unit;
    while (root && root.parentKey !== null) root = this.unitsByKey.get(root.parentKey);
    return root?.key === this.ownKey;
  }

  /** Whether a unit no longer exists on the day, by itself or with its province. */
  private isGone({ to, provinceKey }: UnitView): boolean {
    const end = this.reference.provinces.find(({ key }) => key === provinceKey)?.to ?? null;
    return [to, end].some((day) => day !== null && day <= this.asOf);
  }

  held(documentKey: string): HeldInForce | undefined {
    return this.heldByKey.get(documentKey);
  }

  /** Whether a document is in force, or the clause of it that a path names. */
  inForce(documentKey: string, path: string | null): InForce {
    const held = this.heldByKey.get(documentKey);
    return held ? IN_FORCE_BY_STANDING[held.standingOf(path).state] : 'NO';
  }

  /**
   * A unit exists as long as its own validity and the clause that shows it allow. Where another document ended or amended that
   * clause, any other clause in force that gives the unit work shows it as well.
   */
  unitInForce(unitKey: string): InForce {
    const unit = this.unitsByKey.get(unitKey);
    if (!unit || !this.provinceExists || !contains(unit, this.asOf)) return 'NO';
    if (!unit.evidence) return 'UNCERTAIN';
    const { document, path } = unit.evidence;
    const by = this.heldByKey.get(document)?.standingOf(path).by ?? null;
    return by !== null && this.givesWork(unitKey) ? 'YES' : this.inForce(document, path);
  }

  private givesWork(unitKey: string): boolean {
    return this.documents.some(
      ({ document, duties, standingOf }) =>
        document.type !== 'REPORT' &&
        duties.some(({ holderKey, clausePath }) => holderKey === unitKey && standingOf(clausePath).state === 'IN_FORCE'),
    );
  }
}

const IN_FORCE_BY_STANDING: Record<Standing, InForce> = {
  IN_FORCE: 'YES',
  NOT_YET: 'NO',
  ENDED: 'NO',
  UNCERTAIN: 'UNCERTAIN',
  PERIOD_OVER: 'PERIOD_OVER',
  ISSUED: 'UNCERTAIN',
  DATE_UNKNOWN: 'UNCERTAIN',
};

function inForce(held: HeldDocument, { standings }: ReferenceData, asOf: Day): HeldInForce {
  const byPath = new Map(held.clauses.map((clause) => [clause.path, clause]));
  const { key } = held.document;
  const why = standings.of(key, asOf);
  return {
    ...held,
    standing: why.state,
    why,
    standingOf: (path) => (path === null ? why : standings.ofClause(key, path, asOf)),
    inPart: standings.endedParts(key, asOf).length > 0,
    endedByDocument: (path) =>
      standings.endingsOf(key, path).some(({ cause, latest }) => cause !== 'PROVINCE_MERGED' && latest !== null && latest <= asOf),
    clause: (path) => byPath.get(path),
  };
}

/**
 * The stretch of days around `asOf` on which a configuration stays the same, so that it can be cached: from the last day
 * before on which anything it depends on changed, to the next one.
 */
export function intervalOf(reference: ReferenceData, records: BodyRecords, asOf: Day): Validity {
  const changes = new Set<Day>();
  const add = (...days: (Day | null | undefined)[]): void => days.forEach((day) => day && changes.add(day));
  for (const province of reference.provinces) add(province.from, province.to, ...province.periods.map(({ from }) => from));

  for (const unit of records.units) add(unit.from, unit.to);
  const { standings } = reference;
  for (const { document } of records.documents) {
    for (const { key } of [document, ...document.basedOn]) add(...standings.changeDaysOf(key));
    // What its province ended may be ended once more, and then nobody continues it.
    add(...standings.endingsOf(document.key).flatMap(({ earliest, latest }) => [earliest, latest]));
  }
  const sorted = [...changes].sort();
  return { from: sorted.findLast((day) => day <= asOf) ?? null, to: sorted.find((day) => day > asOf) ?? null };
}
