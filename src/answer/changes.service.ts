import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RegistryRevision } from '../registry/revision.entity.js';
import { mistake } from '../shared/errors.js';
import { publishedIn } from '../registry/publication.store.js';
import { changesOf, type RevisionChanges } from '../registry/changes.js';
import type { ResponsibilityService } from './responsibility.service.js';

/** What each revision changed, for caches and portals. */
export class ChangesService {
  constructor(
    private readonly em: () => SqlEntityManager,
    private readonly responsibility: ResponsibilityService,
  ) {}

  /** What some revisions changed, in their order: one statement for all of them. Provinces are named as of a revision. */
  async of(revisions: readonly number[], atRevision?: number): Promise<RevisionChanges[]> {
    const reference = await this.responsibility.reference(atRevision);
    const published = Map.groupBy(await publishedIn(this.em(), revisions), ({ revision }) => revision);
    const { rules } = this.responsibility.ruleset;
    const authorities = new Set(rules.flatMap(({ authority }) => ('document' in authority ? [authority.document] : [])));
    return revisions.map((revision) => changesOf(published.get(revision) ?? [], reference, authorities));
  }

  /** The condition of the revisions after one, as far as another. @throws UNKNOWN_REVISION for one that is not there yet. */
  after(since: number, newest: number): { id: { $gt: number; $lte: number } } {
    if (!Number.isInteger(since) || since < 0 || since > newest) {
      throw mistake('UNKNOWN_REVISION', String(since), { vi: `một số từ 0 đến ${newest}`, en: `a number from 0 to ${newest}` });
    }
    return { id: { $gt: since, $lte: newest } };
  }

  /** The first revisions after one, whole, for those who read the feed without GraphQL. @throws UNKNOWN_REVISION. */
  async since(since: number, limit: number): Promise<{ revision: RegistryRevision; changes: RevisionChanges }[]> {
    const newest = await this.responsibility.newestRevision();
    const revisions = await this.em().find(RegistryRevision, this.after(since, newest), { orderBy: { id: 'asc' }, limit });
    const changes = await this.of(
      revisions.map(({ id }) => id),
      newest,
    );
    return revisions.map((revision, index) => ({ revision, changes: changes[index] as RevisionChanges }));
  }
}
