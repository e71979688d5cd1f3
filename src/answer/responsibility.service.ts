import { communeNamed } from '../registry/find-places.js';
import { findProvince, provinceItself } from '../registry/find-province.js';
import type { Registry } from '../registry/registry.js';
import type { ReferenceData } from '../registry/reference.js';
import type { RegistrySource } from '../registry/registries.js';
import { parseDay, today, type Day } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { isGiven } from '../shared/given.js';
import { sha256 } from '../shared/hash.js';
import { MEMORY, sharesOf, type Shares } from '../shared/memory.js';
import { recorder, step } from '../shared/tracing.js';
import { Work } from '../shared/work.js';
import type { Configuration } from './configuration.js';
import { NewestRevision } from '../registry/newest-revision.js';
import { readQuestion, type Question, type ReadQuestion } from './question.js';
import { Kept } from './kept.js';
import { sign, type ReceiptKey } from './receipt/receipt-signature.js';
import type { Verification } from './receipt/verification.js';
import { STATUSES, type Resolution, type ResolutionStatus } from './resolution.js';
import { findBody, jurisdictionIn, onlyBody, type Jurisdiction } from './jurisdiction.js';
import { keptDestinations, type FindDestination } from './destinations.js';
import type { AskedOf } from './plan.js';
import { answerOf, resolve, seal, type Memory } from './resolve.js';
import { asOn } from '../registry/province.model.js';
import type { Ruleset } from './rules/ruleset.js';
import { stretchOf } from './stretch.js';
import { advised, type Adviser } from './reading/second-opinion.js';
import { understandingOf, type Understanding } from './reading/understand.js';

/** The most answers that are kept unless a setting says otherwise, as they were asked and by the content that they were read from; the one not asked for longest goes first. */
const ANSWERS_KEPT = 20_000;

/** Answers questions from configurations that are built once. What is kept of an earlier revision is used again, with a receipt that names the new one. */
export class ResponsibilityService {
  /** Which revision is newest, and news of those that follow. */
  readonly newest: NewestRevision;
  /** Answers and configurations that are kept. */
  readonly kept: Kept;
  private readonly find: FindDestination;
  /** How many answers were given, by status. */
  readonly given = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<ResolutionStatus, number>;

  constructor(
    private readonly source: RegistrySource,
    /** The rules that hold for every province. */
    readonly ruleset: Ruleset,
    /** Milliseconds after which to look for a newer revision; `null` where nobody else can publish. */
    lookAgainAfter: number | null = null,
    /** The key by which receipts are signed; `null` for receipts without signature. */
    private readonly receiptKey: ReceiptKey | null = null,
    /** Asks a language model about free text; `null` where nothing is sent anywhere. */
    private readonly adviser: Adviser | null = null,
    answersKept = ANSWERS_KEPT,
    shares: Pick<Shares, 'answers' | 'bodies' | 'destinations'> = sharesOf(MEMORY),
  ) {
    this.kept = new Kept(answersKept, shares);
    this.newest = new NewestRevision(() => source.newest(), lookAgainAfter);
    this.find = keptDestinations(ruleset, shares.destinations);
  }

  /** Looks for the newest revision before the next answer; to be called after publishing. */
  refresh(): void {
    this.newest.refresh();
  }

  /** The newest revision that is known; see {@link NewestRevision}. */
  newestRevision(): Promise<number> {
    return this.newest.get();
  }

  /**
   * Answers one question. Dates default to today in Việt Nam, revisions to the newest. `body`: key or name, where one is meant.
   * @throws the caller's mistakes of {@link readQuestion}, UNKNOWN_PROVINCE, UNKNOWN_BODY, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED.
   */
  async ask(
    question: Question,
    province: string,
    asOf?: Day | null,
    atRevision?: number,
    work: Work = Work.endless,
    body?: string | null,
  ): Promise<Resolution> {
    const given = asOf ?? today();
    const revision = await this.revisionOf(atRevision);
    const { text, procedure, duty } = question;
    const key = JSON.stringify([revision, text, procedure, duty?.subject, duty?.action, province, given, body]);
    const make = (): Promise<Resolution> => this.resolve(revision, question, province, parseDay(given), body ?? null);
    const resolution = await this.kept.asAsked(key, () => step('resolve', { 'phancong.revision': revision }, make), work);
    this.given[resolution.status] += 1;
    return resolution;
  }

  /** A province on a day, with its bodies. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION. */
  async jurisdiction(province: string, asOf?: Day | null, atRevision?: number): Promise<Jurisdiction> {
    return this.jurisdictionOf(await this.registry(atRevision), province, parseDay(asOf ?? today()));
  }

  /**
   * The configuration of a body of a province on a day: of the one named, else of the only one on record.
   * @throws UNKNOWN_BODY; BODY_NEEDED where none is named and several are on record.
   */
  async configuration(province: string, asOf?: Day | null, atRevision?: number, body?: string | null): Promise<Configuration> {
    const day = parseDay(asOf ?? today());
    const registry = await this.registry(atRevision);
    const jurisdiction = this.jurisdictionOf(registry, province, day);
    return this.kept.configuration(registry, jurisdiction.province, isGiven(body) ? findBody(jurisdiction, body) : onlyBody(jurisdiction), day);
  }

  /** The registry at a revision; the newest by default. @throws UNKNOWN_REVISION. */
  async registry(atRevision?: number): Promise<Registry> {
    return this.source.at(await this.revisionOf(atRevision));
  }

  /** The reference data of a revision: provinces, vocabulary, procedures. */
  async reference(atRevision?: number): Promise<ReferenceData> {
    return (await this.registry(atRevision)).reference;
  }

  /** The reader of free text of a revision; made ready where one of the questions is a text. */
  async understanding(atRevision?: number, questions: readonly Pick<ReadQuestion, 'form'>[] = [{ form: 'TEXT' }]): Promise<Understanding> {
    const reference = await this.reference(atRevision);
    return questions.some(({ form }) => form === 'TEXT') ? this.preparedReaderOf(reference) : understandingOf(reference);
  }

  /**
   * Checks a receipt, alone or with its answer, against this registry; a signature by the key of this service, where it has one.
   * @throws RECEIPT_UNREADABLE, RECEIPT_FORM_ENDED.
   */
  async verify(given: unknown): Promise<Verification> {
    // Loaded when the first receipt comes: a start does not wait for it.
    const { isSigned, verifyReceipt } = await import('./receipt/verify.js');
    const newest = await this.newestRevision();
    const at = async (revision: number): Promise<Registry | null> => (revision < 1 || revision > newest ? null : this.source.at(revision));
    const understanding = (reference: ReferenceData): Promise<Understanding> => this.preparedReaderOf(reference);
    return verifyReceipt(given, { at, ruleset: this.ruleset, understanding }, isSigned(given) ? this.receiptKey : null);
  }

  private async revisionOf(atRevision: number | undefined): Promise<number> {
    const newest = await this.newestRevision();
    const revision = atRevision ?? newest;
    if (!Number.isInteger(revision) || revision < 1 || revision > newest) {
      throw mistake('UNKNOWN_REVISION', String(revision), { vi: `một số từ 1 đến ${newest}`, en: `a number from 1 to ${newest}` });
    }
    return revision;
  }

  /** The reader of free text of some reference data, ready to read. */
  private async preparedReaderOf(reference: ReferenceData): Promise<Understanding> {
    const reader = understandingOf(reference);
    await reader.prepare();
    return reader;
  }

  /** A province on a day, as a question about it is answered. */
  private jurisdictionOf(registry: Registry, given: string, asOf: Day): Jurisdiction {
    const { reference } = registry;
    const named = provinceItself(reference, given, asOf);
    const province = named ? asOn(named, asOf) : findProvince(reference, given, asOf);
    const commune = named ? null : communeNamed(reference, given, province, asOf);
    return jurisdictionIn(registry, province, commune, asOf, (body) => this.kept.configuration(registry, province, body, asOf));
  }

  private async resolve(revision: number, question: Question, province: string, day: Day, body: string | null): Promise<Resolution> {
    const registry = await this.source.at(revision);
    const given = readQuestion(question, registry.reference);
    const understanding = understandingOf(registry.reference);
    if (given.form === 'TEXT') await understanding.prepare();
    const read = this.adviser === null ? given : await advised(given, understanding, this.adviser);
    const jurisdiction = this.jurisdictionOf(registry, province, day);
    const named = body === null ? null : findBody(jurisdiction, body);
    const answer = await resolve(jurisdiction, this.ruleset, understanding, read, named, this.memoryFor(jurisdiction));
    const resolution = seal(answer, jurisdiction, this.ruleset, read, named);
    recorder()?.say({ 'phancong.province': jurisdiction.province.key, 'phancong.status': answer.status });
    if (this.receiptKey) resolution.receipt.jws = await sign(resolution.receipt.payload, this.receiptKey);
    return resolution;
  }

  /** How the steps of an answer are done: what was made from the same content, at another revision or for another day, is used again. */
  private memoryFor({ reference, asOf }: Jurisdiction): Memory {
    return {
      find: this.find,
      answer: async (plan, configurations, ruleset) => {
        await Work.endless.breathe();
        return this.kept.byContent(contentOf(plan, configurations, ruleset, stretchOf(reference, asOf)), () =>
          answerOf(plan, configurations, ruleset),
        );
      },
    };
  }
}

/** A hash of everything that the answer to a plan is made from. */
function contentOf(plan: AskedOf, configurations: readonly Configuration[], ruleset: Ruleset, since: Day | null): string {
  const { reading, named, meant, elsewhere, holders, asOf } = plan;
  const { duty, interpretations, procedure, bodies } = reading;
  return sha256(
    JSON.stringify([
      configurations.map((configuration) => [configuration.hash, configuration.since]),
      ruleset.on(asOf).hash,
      since,
      [duty, interpretations, procedure, bodies.map(({ key }) => key)],
      [named, meant].map((body) => body && [body.key, body.name]),
      elsewhere,
      holders.by,
      holders.inCharge,
    ]),
  );
}
