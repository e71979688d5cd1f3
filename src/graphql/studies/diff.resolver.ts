import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import { ProvinceOnDate } from '../answers/province-on-date.type.js';
import type { ConfigurationDiff } from '../../studies/diff/configuration-diff.js';
import { diffDates, diffSides } from '../../studies/diff/diff.service.js';
import { ConfigurationDiffType, DutyChangeConnection, DutyChangeEnum } from './diff.type.js';
import type { DutyChange, DutyChangeKind } from '../../studies/diff/duties.js';

@Resolver(() => ConfigurationDiffType)
export class DiffResolver {
  @Query(() => ConfigurationDiffType, { description: 'What differs in a province between two dates: units and duties, aligned by meaning.' })
  async diff(
    @Arg('province', () => String, { description: 'Code, slug or name, read as of the first date and followed by its name to the second.' })
    province: string,
    @Arg('body', () => String, { nullable: true, description: 'Key or name of the body; needed where several are on record.' })
    body: string | undefined,
    @Arg('from', () => DateScalar, { description: 'The earlier date.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The later date, or the same; an earlier one is an error.' }) to: string,
    @Ctx() context: Context,
  ): Promise<ConfigurationDiff> {
    return diffDates(context.services.responsibility, province, from, to, await context.revision(), context.work, body);
  }

  @Query(() => ConfigurationDiffType, { description: 'What differs between two provinces, each on its date.' })
  async diffProvinces(
    @Arg('a', () => ProvinceOnDate, { description: 'The province and date to start from.' }) a: ProvinceOnDate,
    @Arg('b', () => ProvinceOnDate, { description: 'The province and date to compare with.' }) b: ProvinceOnDate,
    @Ctx() context: Context,
  ): Promise<ConfigurationDiff> {
    return diffSides(context.services.responsibility, a, b, await context.revision(), context.work);
  }

  @FieldResolver(() => DutyChangeConnection, { description: 'The duties, in the order of the clauses before, then those that are only after.' })
  duties(
    @Root() { duties }: ConfigurationDiff,
    @Arg('kinds', () => [DutyChangeEnum], { nullable: true, description: 'Only those of any of these kinds.' }) kinds: DutyChangeKind[] | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Connection<DutyChange> {
    const chosen = kinds ? duties.filter((change) => change.kinds.some((kind) => kinds.includes(kind))) : duties;
    return pageOfList(chosen, page, { name: 'DutyChange', keyOf: ({ before, after }) => `${before?.clause.id ?? ''} ${after?.clause.id ?? ''}` });
  }
}
