import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { lastKnown, type LastKnown } from '../../answer/last-known.js';
import type { Resolution } from '../../answer/resolution.js';
import type { Day } from '../../shared/dates.js';
import type { Context } from '../context.js';
import { ProvinceType } from '../provinces/province.type.js';
import { DateScalar } from '../scalars.js';
import { ResolutionType } from './resolution.type.js';

@ObjectType('LastKnown', { description: 'Who led a matter before, on the last day on which anything on record said so.', simpleResolvers: true })
class LastKnownType {
  @Field(() => ProvinceType, { description: 'The province, as it was called on the day: the one asked about, or one that it was made from.' })
  province!: ProvinceType;

  @Field(() => DateScalar, { description: 'The last day on which that answer held.' })
  until!: Day;

  @Field(() => ResolutionType, { description: 'The answer for that day.' })
  resolution!: ResolutionType;
}

@Resolver(() => ResolutionType)
export class LastKnownResolver {
  @FieldResolver(() => [LastKnownType], {
    description:
      'Where no unit is named: who led the same before, in the province and in those that it was made from. No part of what the receipt covers; each has an answer with a receipt of its own.',
  })
  async lastKnown(@Root() answer: Resolution, @Ctx() context: Context): Promise<LastKnown[]> {
    const registry = await context.services.responsibility.registry(answer.receipt.revision);
    const { responsibility } = context.services;
    return lastKnown(answer, registry, (question, province, day) =>
      responsibility.ask(question, province, day, answer.receipt.revision, context.work),
    );
  }
}
