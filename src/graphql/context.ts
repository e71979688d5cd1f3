import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Registry } from '../registry/registry.js';
import type { Services } from '../services.js';
import type { Day } from '../shared/dates.js';
import { remember } from '../shared/keep.js';
import { Work } from '../shared/work.js';

/** What a request says beside its document. */
export interface RequestFacts {
  /** The header as it came; it is looked at only where something asks for the caller. */
  authorization?: string | undefined;
  /** The revisions that it names by header and by URL, as they came. */
  revisions?: readonly string[];
  /** The newest revision that a returning subscriber has already received. */
  seenRevision?: number | null;
}

/** What lives as long as one request: the services, the revision it sees, and its loaders. */
export class Context {
  private readonly loaders = new Map<string, DataLoader<never, unknown>>();
  private manager: SqlEntityManager | null = null;
  private seen: Promise<number> | null = null;

  private isPinned = false;

  /** The turns and the time of this request; long work is handed it. */
  readonly work: Work;

  /** False once the answer depends on who asks, or on what is not versioned: it must not be given to anyone else. */
  keepAnswer = true;

  /**
   * Where the answer is one that was given before: the revision and the day that it was given for. In an object of its own, since
   * Apollo works on a copy of the context.
   */
  readonly given: { before: { revision: number; day: Day } | null } = { before: null };

  readonly authorization: string | undefined;
  readonly namedRevisions: readonly string[];
  readonly seenRevision: number | null;

  constructor(
    readonly services: Services,
    { authorization, revisions = [], seenRevision = null }: RequestFacts = {},
  ) {
    this.authorization = authorization;
    this.namedRevisions = revisions;
    this.seenRevision = seenRevision;
    this.work = new Work(services.deadline);
  }

  /**
   * The entity manager of the request; made when first needed, because most answers need none. Who shows who they are reads from
   * the server that they write to, so that they see what they have just done.
   */
  get em(): SqlEntityManager {
    const { em, read } = this.services;
    this.manager ??= (this.authorization === undefined ? read : em)();
    return this.manager;
  }

  /** Whether the answer is a function of the question, the registry's revision and the day, so that anyone may be given it again. */
  get keepable(): boolean {
    return this.keepAnswer && this.authorization === undefined;
  }

  /** Whether the request names its revision. */
  get pinned(): boolean {
    return this.isPinned;
  }

  /** Makes the whole request see a revision that exists; to be called before anything is read. */
  pinRevision(revision: number): void {
    this.isPinned = true;
    this.seen = Promise.resolve(revision);
  }

  /** The revision that the whole request sees, even if another is published meanwhile: the newest unless one is pinned. */
  revision(): Promise<number> {
    this.seen ??= this.services.responsibility.newestRevision();
    return this.seen;
  }

  /** The revision that the request has seen so far; `null` where it has looked at none, or could not. */
  async revisionSeen(): Promise<number | null> {
    return this.seen?.catch(() => null) ?? null;
  }

  /** The registry at the revision of the request. */
  async registry(): Promise<Registry> {
    return this.services.responsibility.registry(await this.revision());
  }

  /** A loader of this request, made once under its name. */
  loader<Key, Value, CacheKey = Key>(
    name: string,
    load: (keys: readonly Key[]) => Promise<readonly Value[]>,
    cacheKeyFn?: (key: Key) => CacheKey,
  ): DataLoader<Key, Value, CacheKey> {
    const make = (): DataLoader<Key, Value, CacheKey> =>
      new DataLoader(load, {
        // A long list is walked in several turns; what its items need is still loaded in one statement.
        batchScheduleFn: (dispatch) => this.work.whenQuiet(dispatch),
        ...(cacheKeyFn ? { cacheKeyFn } : {}),
      });
    return remember(this.loaders, name, make as () => DataLoader<never, unknown>) as DataLoader<Key, Value, CacheKey>;
  }
}
