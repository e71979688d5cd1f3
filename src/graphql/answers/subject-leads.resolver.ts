import { Arg, Ctx, FieldResolver, ObjectType, Field, Resolver, Root } from 'type-graphql';
import { contains, dayGiven, today } from '../../shared/dates.js';
import { isGiven } from '../../shared/given.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import type { Registry } from '../../registry/registry.js';
import type { Action, SubjectView } from '../../registry/duty.model.js';
import { ActionEnum, SubjectType } from '../duties/duty.type.js';
import { findProvince } from '../../registry/find-province.js';
import { asOn, type ProvinceView } from '../../registry/province.model.js';
import { ProvinceType } from '../provinces/province.type.js';
import type { Resolution } from '../../answer/resolution.js';
import { ResolutionType } from './resolution.type.js';

@ObjectType('SubjectLead', { description: 'Who leads a subject in one province on one date, or why that is not established.', simpleResolvers: true })
class SubjectLeadType {
  @Field(() => ProvinceType, { description: 'The province that was asked about.' })
  province!: ProvinceType;

  @Field(() => ResolutionType, { description: 'The answer, as to a question about the subject.' })
  resolution!: ResolutionType;
}

@Resolver(() => SubjectType)
export class SubjectLeadsResolver {
  @FieldResolver(() => [SubjectLeadType], {
    description:
      'Who leads it, in every province that exists on the date and has units or documents on record, by official code. Answered as questions are, with status and reasons.',
  })
  async leadsIn(
    @Root() { code }: SubjectView,
    @Arg('province', () => String, { nullable: true, description: 'Only this one, read as of the date, whether it can answer or not.' })
    province: string | null | undefined,
    @Arg('action', () => ActionEnum, { nullable: true, description: 'For this act; the subject as such by default.' })
    action: Action | null | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<{ province: ProvinceView; resolution: Resolution }[]> {
    const day = dayGiven(asOf) ?? today();
    const registry = await context.registry();
    const { revision } = registry;
    const chosen = isGiven(province) ? [findProvince(registry.reference, province, day)] : thatCanAnswer(registry, day);
    return Promise.all(
      chosen.map(async (each) => ({
        province: each,
        resolution: await context.services.responsibility.ask(
          { duty: { subject: code, action: action ?? null } },
          each.key,
          day,
          revision,
          context.work,
        ),
      })),
    );
  }
}

function thatCanAnswer(registry: Registry, day: string): ProvinceView[] {
  const onRecord = new Set(
    [...registry.recordsOf('unit'), ...registry.recordsOf('document')].flatMap((record) =>
      record.province !== null && (record.kind === 'unit' || record.held) ? [record.province] : [],
    ),
  );
  const { provinces } = registry.reference;
  return provinces
    .filter((province) => onRecord.has(province.key) && contains(province, day))
    .map((province) => asOn(province, day))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
