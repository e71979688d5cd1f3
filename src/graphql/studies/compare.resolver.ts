import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import { ActionEnum } from '../duties/duty.type.js';
import type { Action } from '../../registry/duty.model.js';
import { ProvinceOnDate } from '../answers/province-on-date.type.js';
import { compare, COLUMNS_MAX } from '../../studies/compare/compare.service.js';
import { ResponsibilityMatrixType } from './compare.type.js';
import type { ResponsibilityMatrix } from '../../studies/compare/matrix.js';

@Resolver(() => ResponsibilityMatrixType)
export class CompareResolver {
  @Query(() => ResponsibilityMatrixType, {
    description: `The responsibility matrix: who leads each subject in each province, and which province is the odd one out. At most ${COLUMNS_MAX} columns.`,
  })
  async compare(
    @Arg('provinces', () => [String], { description: 'Codes, slugs or names, read as of the date. May be empty where `columns` are given.' })
    provinces: string[],
    @Arg('subjects', () => [String], {
      nullable: true,
      description: 'Codes; a broader one stands for its subtree. Unless said, every subject on which any of the provinces has a clause in force.',
    })
    subjects: string[] | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | undefined,
    @Arg('action', () => ActionEnum, { nullable: true, description: 'Ask about one act; leave out to ask about the subjects as such.' })
    action: Action | undefined,
    @Arg('columns', () => [ProvinceOnDate], { nullable: true, description: 'Further columns, each with a date of its own, after `provinces`.' })
    columns: ProvinceOnDate[] | undefined,
    @Ctx() context: Context,
  ): Promise<ResponsibilityMatrix> {
    return compare(context.services.responsibility, { provinces, subjects, asOf, action, columns }, await context.revision(), context.work);
  }
}
