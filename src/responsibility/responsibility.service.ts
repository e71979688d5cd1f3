import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { contains, parseDay, today, type Day, type Validity } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { keep } from '../shared/keep.js';
import { findProvince } from '../provinces/find-province.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { Configuration, intervalOf } from './configuration.js';
import { readQuestion, type Question } from './question.js';
import type { DepartmentRecords, ReferenceData } from './registry.js';
import { loadDepartment, loadReference, newestRevision } from './registry.store.js';
import type { Resolution } from './resolution.js';
import { resolve, seal } from './resolve.js';
import { NewestRevision } from './newest-revision.js';
import { signSeal, type ReceiptKey } from './receipt-signature.js';
import type { Ruleset } from './ruleset.js';
import { Work } from '../shared/work.js';
import { Understanding } from './understand.js';

/** Resolutions kept per revision; the oldest goes first. */
const RESOLUTIONS_KEPT = 20_000;
const REVISIONS_KEPT = 4;

/** A configuration with the stretch of days for which it holds. */
interface Cached {
  interval: Validity;
  configuration: Configuration;
}

interface RevisionCache {
  reference: ReferenceData;
  understanding: Understanding;
  departments: Map<string, Promise<DepartmentRecords>>;
  configurations: Map<string, Cached[]>;
  /** By question, province and date as they were given. */
  resolutions: Map<string, Promise<Resolution>>;
}

/**
 * Answers questions from cached configurations. A configuration is built from the database with a fixed number of
 * statements, kept by province, validity interval and revision, and from then on no statement is needed.
 */
export class ResponsibilityService {
  private readonly revisions = new Map<number, Promise<RevisionCache>>();
  /** Which revision is newest, and news of those that follow. */
  readonly newest: NewestRevision;

  constructor(
    private readonly em: () => SqlEntityManager,
    private readonly rulesetFor: (provinceSlug: string) => Ruleset,
    /** Milliseconds after which to look for a newer revision; `null` where nobody else can publish. */
    lookAgainAfter: number | null = null,
    /** The key by which receipts are signed; `null` for receipts without signature. */
    private readonly receiptKey: ReceiptKey | null = null,
  ) {
    this.newest = new NewestRevision(() => newestRevision(this.em()), lookAgainAfter);
  }

  /** SHA-256 of the rules that hold for every province. */
  rulesetHash(): string {
    return this.rulesetFor('').hash;
  }

  /** Looks for the newest revision before the next answer; to be called after publishing. */
  refresh(): void {
    this.newest.refresh();
  }

  /** The newest revision that is known; see {@link NewestRevision}. */
  newestRevision(): Promise<number> {
    return this.newest.get();
  }

  /** The ruleset that holds for a province. */
  ruleset(provinceSlug: string): Ruleset {
    return this.rulesetFor(provinceSlug);
  }

  /**
   * Answers one question. Dates default to today in Việt Nam, revisions to the newest.
   * @throws the caller's mistakes of {@link readQuestion}, UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED.
   */
  async ask(question: Question, province: string, asOf?: Day | null, atRevision?: number, work: Work = Work.endless): Promise<Resolution> {
    const given = asOf ?? today();
    const cache = await this.cacheFor(atRevision);
    const { text, procedure, duty } = question;
    const key = JSON.stringify([text, procedure, duty?.subject, duty?.action, province, given]);
    // What is shared has no deadline: the time of one request must not end the answer of another.
    if (!cache.resolutions.has(key)) await work.breathe();
    return keep(cache.resolutions, key, RESOLUTIONS_KEPT, () => this.resolve(cache, question, province, parseDay(given)));
  }

  /** The configuration of a province on a day. */
  async configuration(province: string, asOf?: Day | null, atRevision?: number): Promise<Configuration> {
    const day = parseDay(asOf ?? today());
    const cache = await this.cacheFor(atRevision);
    return (await this.cachedFor(cache, findProvince(cache.reference.provinces, province, day), day)).configuration;
  }

  /** The reference data of a revision: provinces, vocabulary, procedures. */
  async reference(atRevision?: number): Promise<ReferenceData> {
    return (await this.cacheFor(atRevision)).reference;
  }

  /** The reader of free text of a revision. */
  async understanding(atRevision?: number): Promise<Understanding> {
    return (await this.cacheFor(atRevision)).understanding;
  }

  private async cacheFor(atRevision: number | undefined): Promise<RevisionCache> {
    const newest = await this.newestRevision();
    const revision = atRevision ?? newest;
    if (!Number.isInteger(revision) || revision < 1 || revision > newest) {
      throw mistake('UNKNOWN_REVISION', String(revision), { vi: `một số từ 1 đến ${newest}`, en: `a number from 1 to ${newest}` });
    }
    return this.cacheOf(revision, newest);
  }

  /** What is kept of a revision. Of those that are not the newest, the one that came first goes first. */
  private cacheOf(revision: number, newest: number): Promise<RevisionCache> {
    if (!this.revisions.has(revision) && this.revisions.size >= REVISIONS_KEPT) {
      const oldest = [...this.revisions.keys()].find((kept) => kept !== newest);
      if (oldest !== undefined) this.revisions.delete(oldest);
    }
    return keep(this.revisions, revision, Infinity, async () => {
      const reference = await loadReference(this.em(), revision);
      return { reference, understanding: new Understanding(reference), departments: new Map(), configurations: new Map(), resolutions: new Map() };
    });
  }

  private async cachedFor(cache: RevisionCache, province: ProvinceView, day: Day): Promise<Cached> {
    const known = cache.configurations.get(province.key)?.find(({ interval }) => contains(interval, day));
    if (known) return known;
    const records = await keep(cache.departments, province.key, Infinity, () => loadDepartment(this.em(), cache.reference, province));
    // Many may have waited for these records: they go on one after the other, and others have their turn between.
    await Work.endless.breathe();
    const interval = intervalOf(cache.reference, records, day);
    const list = cache.configurations.get(province.key) ?? [];
    const since = list.find((other) => other.interval.from === interval.from && other.interval.to === interval.to);
    if (since) return since;
    const fresh: Cached = { interval, configuration: new Configuration(cache.reference, records, day) };
    cache.configurations.set(province.key, [...list, fresh]);
    return fresh;
  }

  private async resolve(cache: RevisionCache, question: Question, province: string, day: Day): Promise<Resolution> {
    const read = readQuestion(question, cache.reference);
    const { configuration } = await this.cachedFor(cache, findProvince(cache.reference.provinces, province, day), day);
    await Work.endless.breathe();
    const ruleset = this.rulesetFor(configuration.province.slug);
    const resolution = seal(await resolve(configuration, ruleset, cache.understanding, read), configuration, ruleset, read, day);
    if (this.receiptKey) resolution.receipt.signature = await signSeal(resolution.receipt.seal, this.receiptKey);
    return resolution;
  }
}
