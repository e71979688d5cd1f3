import { LRUCache } from 'lru-cache';
import type { ProvinceView } from '../registry/province.model.js';
import type { Registry } from '../registry/registry.js';
import type { UnitView } from '../registry/unit.model.js';
import { contains, type Day, type Validity } from '../shared/dates.js';
import { keep, Lookups } from '../shared/keep.js';
import { bytesOf, type Shares } from '../shared/memory.js';
import { step } from '../shared/tracing.js';
import { Work } from '../shared/work.js';
import { Configuration, intervalOf } from './configuration.js';
import { bytesOfAnswer, bytesOfConfiguration, bytesOfReceipt } from './kept-size.js';
import type { Answer, Resolution } from './resolution.js';

/** A configuration with the stretch of days for which it holds. */
interface Lasting {
  interval: Validity;
  configuration: Configuration;
}

/** A kept configuration under the revision that was asked for, so that an answer's receipt names that one. */
const asOfRevision = (kept: Configuration, { revision, reference }: Registry): Configuration =>
  kept.revision === revision ? kept : kept.at(reference);

/**
 * Answers and configurations that are kept under a bound in bytes, by the content that they were read from: a publication about one
 * body leaves those of the others in use. Those not asked for longest go first.
 */
export class Kept {
  private readonly asked: LRUCache<string, Promise<Resolution>>;
  private readonly answers: LRUCache<string, Answer>;
  private readonly configurations: LRUCache<string, Lasting[]>;
  /** How many answers were worked out, and how many of earlier revisions were used again. */
  readonly counts = { made: 0, usedAgain: 0 };
  /** Answers and bodies that were looked for among those that are kept. */
  readonly lookups = { answers: new Lookups(), bodies: new Lookups() };

  /** `most`: how many answers, as they were asked and by their content. */
  constructor(most: number, { answers, bodies }: Pick<Shares, 'answers' | 'bodies'>) {
    // Those that were asked hold their receipts beside, and are about twice as large.
    this.asked = new LRUCache({ max: most, maxSize: Math.floor((answers * 2) / 3) });
    this.answers = new LRUCache({ max: most, maxSize: Math.floor(answers / 3), sizeCalculation: bytesOfAnswer });
    this.configurations = new LRUCache({
      maxSize: bodies,
      sizeCalculation: (all) => all.reduce((bytes, { configuration }) => bytes + bytesOfConfiguration(configuration), 0),
    });
  }

  /** The answer to a question as it was asked, made where it is not kept; many may wait for one. */
  async asAsked(key: string, make: () => Promise<Resolution>, work: Work): Promise<Resolution> {
    const isKept = this.asked.has(key);
    this.lookups.answers.count(isKept);
    // An answer that several requests wait for has no deadline: one that runs out of time must not take the others' answer away.
    if (!isKept) await work.breathe();
    return keep(this.asked, key, make, (made) => bytesOf(key) + bytesOfAnswer(made) + bytesOfReceipt(made.receipt));
  }

  /** The answer that follows from some content: made at another revision it is used again. */
  async byContent(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(key);
    if (known) {
      this.counts.usedAgain += 1;
      return known;
    }
    const answer = await make();
    this.counts.made += 1;
    this.answers.set(key, answer);
    return answer;
  }

  /** The configuration of a body on a day, of the revision that the registry has. */
  async configuration(registry: Registry, province: ProvinceView, body: UnitView | null, day: Day): Promise<Configuration> {
    const hash = registry.hashOfBody(province, body);
    const known = this.configurations.get(hash)?.find(({ interval }) => contains(interval, day));
    this.lookups.bodies.count(known !== undefined);
    if (known) return asOfRevision(known.configuration, registry);
    const records = await step('load body', { 'phancong.province': province.key }, () => registry.body(province, body));
    // Many may have waited for these records: they go on one after the other, and others have their turn between.
    await Work.endless.breathe();
    const interval = intervalOf(registry.reference, records, day);
    // Another day of the same stretch, or another revision, may have been asked about meanwhile.
    const since = this.configurations.get(hash)?.find((other) => other.interval.from === interval.from && other.interval.to === interval.to);
    if (since) return asOfRevision(since.configuration, registry);
    const configuration = new Configuration(registry.reference, records, day, hash, interval.from);
    this.configurations.set(hash, [...(this.configurations.get(hash) ?? []), { interval, configuration }]);
    return configuration;
  }
}
