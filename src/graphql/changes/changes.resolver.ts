import type DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { RegistryRevision } from '../../registry/revision.entity.js';
import { PageArgs, pageOf, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { RecordChange, RevisionChanges } from '../../registry/changes.js';
import { PublishedRevisionConnection, PublishedRevisionType, RecordChangeType } from './changes.type.js';
import { newsAfter } from '../../registry/news.js';
import { ProvinceType } from '../provinces/province.type.js';

/** The type alone: as the type of a decorated argument, the entity itself would be taken for a class. */
type Revision = RegistryRevision;

/** What revisions changed, in one statement for all that a request asks. */
const changesOfRevision = (context: Context): DataLoader<number, RevisionChanges> =>
  context.loader('changesOfRevision', async (revisions: readonly number[]) => context.services.changes.of(revisions, await context.revision()));

@Resolver(() => PublishedRevisionType)
export class ChangesResolver {
  @Query(() => PublishedRevisionConnection, {
    description: 'What changed after a revision, revision by revision in their order: for caches and portals that hold answers of before.',
  })
  async changes(
    @Arg('sinceRevision', () => Int, { description: 'The newest revision that the caller knows; 0 for everything.' }) sinceRevision: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<RegistryRevision>> {
    const where = context.services.changes.after(sinceRevision, await context.revision());
    return pageOf(context.em, RegistryRevision, where, { id: 'asc' }, page);
  }

  @Subscription(() => PublishedRevisionType, {
    description:
      'Every revision that is published from now on, in order, also where another process published it. Over server-sent events at `/graphql/stream`.',
    subscribe: ({ context }: { context: Context }) => newsAfter(context.services.responsibility.newest, context.seenRevision),
  })
  revisionPublished(@Root() [revision]: [number], @Ctx() context: Context): Promise<RegistryRevision> {
    return context.em.findOneOrFail(RegistryRevision, { id: revision });
  }

  @FieldResolver(() => Int)
  revision(@Root() { id }: Revision): number {
    return id;
  }

  @FieldResolver(() => String)
  recordedAt(@Root() { recordedAt }: Revision): string {
    return recordedAt.toISOString();
  }

  @FieldResolver(() => [RecordChangeType])
  async records(@Root() { id }: Revision, @Ctx() context: Context): Promise<RecordChange[]> {
    return (await changesOfRevision(context).load(id)).records;
  }

  @FieldResolver(() => Boolean)
  async everyProvince(@Root() { id }: Revision, @Ctx() context: Context): Promise<boolean> {
    return (await changesOfRevision(context).load(id)).everyProvince;
  }

  @FieldResolver(() => [ProvinceType])
  async provinces(@Root() { id }: Revision, @Ctx() context: Context): Promise<ProvinceView[]> {
    return (await changesOfRevision(context).load(id)).provinces;
  }
}
