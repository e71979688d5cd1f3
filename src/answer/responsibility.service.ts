import { LRUCache } from 'lru-cache';
import { findProvince } from '../registry/find-province.js';
import type { Registry } from '../registry/registry.js';
import type { ReferenceData } from '../registry/reference.js';
import type { RegistrySource } from '../registry/registries.js';
import { contains, parseDay, today, type Day, type Validity } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { hashOf } from '../shared/hash.js';
import { keep } from '../shared/keep.js';
import { Work } from '../shared/work.js';
import type { UnitView } from '../registry/unit.model.js';
import { Configuration, intervalOf } from './configuration.js';
import { NewestRevision } from '../registry/newest-revision.js';
import { readQuestion, type Question, type ReadQuestion } from './question.js';
import { sign, type ReceiptKey } from './receipt/receipt-signature.js';
import type { Answer, Resolution } from './resolution.js';
import { resolve, seal } from './resolve.js';
import type { Ruleset } from './rules/ruleset.js';
import { Understanding } from './reading/understand.js';

/** Answers kept, as they were asked and by the content that they were read from; the one not asked for longest goes first. */
const ANSWERS_KEPT = 20_000;
/** Bodies whose configurations are kept: 34 provinces with 15 departments each. */
const BODIES_KEPT = 510;

/** A configuration with the stretch of days for which it holds. */
interface Kept {
  interval: Validity;
  configuration: Configuration;
}

/**
 * Answers questions from configurations that are built once. What is kept is kept by the content that it was read from: a
 * publication about one body leaves the configurations and answers of the others in use, and their receipts name the new
 * revision.
 */
export class ResponsibilityService {
  /** Which revision is newest, and news of those that follow. */
  readonly newest: NewestRevision;
  private readonly asked = new LRUCache<string, Promise<Resolution>>({ max: ANSWERS_KEPT });
  private readonly answers = new LRUCache<string, Answer>({ max: ANSWERS_KEPT });
  private readonly configurations = new LRUCache<string, Kept[]>({ max: BODIES_KEPT });
  private readonly readers = new WeakMap<object, Understanding>();
  /** How many answers were worked out, and how many of earlier revisions were used again. */
  readonly counts = { made: 0, usedAgain: 0 };

  constructor(
    private readonly source: RegistrySource,
    private readonly rulesetFor: (provinceSlug: string) => Ruleset,
    /** Milliseconds after which to look for a newer revision; `null` where nobody else can publish. */
    lookAgainAfter: number | null = null,
    /** The key by which receipts are signed; `null` for receipts without signature. */
    private readonly receiptKey: ReceiptKey | null = null,
  ) {
    this.newest = new NewestRevision(() => source.newest(), lookAgainAfter);
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
    const revision = await this.revisionOf(atRevision);
    const { text, procedure, duty } = question;
    const key = JSON.stringify([revision, text, procedure, duty?.subject, duty?.action, province, given]);
    // What is shared has no deadline: the time of one request must not end the answer of another.
    if (!this.asked.has(key)) await work.breathe();
    return keep(this.asked, key, () => this.resolve(revision, question, province, parseDay(given)));
  }

  /** The configuration of the department of a province on a day. */
  async configuration(province: string, asOf?: Day | null, atRevision?: number): Promise<Configuration> {
    const day = parseDay(asOf ?? today());
    return this.configurationOf(await this.registry(atRevision), province, day);
  }

  /** The registry at a revision; the newest unless said. @throws UNKNOWN_REVISION. */
  async registry(atRevision?: number): Promise<Registry> {
    return this.source.at(await this.revisionOf(atRevision));
  }

  /** The reference data of a revision: provinces, vocabulary, procedures. */
  async reference(atRevision?: number): Promise<ReferenceData> {
    return (await this.registry(atRevision)).reference;
  }

  /** The reader of free text of a revision. */
  async understanding(atRevision?: number): Promise<Understanding> {
    return this.readerOf(await this.reference(atRevision));
  }

  private async revisionOf(atRevision: number | undefined): Promise<number> {
    const newest = await this.newestRevision();
    const revision = atRevision ?? newest;
    if (!Number.isInteger(revision) || revision < 1 || revision > newest) {
      throw mistake('UNKNOWN_REVISION', String(revision), { vi: `một số từ 1 đến ${newest}`, en: `a number from 1 to ${newest}` });
    }
    return revision;
  }

  /** Free text is read against the vocabulary and the procedures: while these are the same objects, so is the reader. */
  private readerOf(reference: ReferenceData): Understanding {
    const known = this.readers.get(reference.vocabulary);
    if (known?.reads(reference)) return known;
    const made = new Understanding(reference);
    this.readers.set(reference.vocabulary, made);
    return made;
  }

  private async configurationOf(registry: Registry, province: string, day: Day): Promise<Configuration> {
    const found = findProvince(registry.reference, province, day);
    const body: UnitView | null = registry.bodiesOf(found.key)[0] ?? null;
    const hash = registry.hashOfBody(found, body);
    const known = this.configurations.get(hash)?.find(({ interval }) => contains(interval, day));
    if (known) return known.configuration.revision === registry.revision ? known.configuration : known.configuration.at(registry.reference);
    const records = await registry.body(found, body);
    const interval = intervalOf(registry.reference, records, day);
    const configuration = new Configuration(registry.reference, records, day, hash);
    this.configurations.set(hash, [...(this.configurations.get(hash) ?? []), { interval, configuration }]);
    return configuration;
  }

  private async resolve(revision: number, question: Question, province: string, day: Day): Promise<Resolution> {
    const registry = await this.source.at(revision);
    const read = readQuestion(question, registry.reference);
    const configuration = await this.configurationOf(registry, province, day);
    const ruleset = this.rulesetFor(configuration.province.slug);
    const answer = await this.answer(configuration, ruleset, read, day);
    const resolution = seal(answer, configuration, ruleset, read, day);
    if (this.receiptKey) resolution.receipt.jws = await sign(resolution.receipt.payload, this.receiptKey);
    return resolution;
  }

  /** The answer without its receipt: one that was read from the same content at another revision is used again. */
  private async answer(configuration: Configuration, ruleset: Ruleset, question: ReadQuestion, day: Day): Promise<Answer> {
    const key = hashOf([configuration.hash, ruleset.hash, question, day]);
    const known = this.answers.get(key);
    if (known) {
      this.counts.usedAgain += 1;
      return known;
    }
    const answer = await resolve(configuration, ruleset, this.readerOf(configuration.reference), question);
    this.counts.made += 1;
    this.answers.set(key, answer);
    return answer;
  }
}
