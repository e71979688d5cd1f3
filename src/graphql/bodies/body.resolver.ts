import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { BodyKindView, Ground, MandateType as MandateCode, MandateView } from '../../registry/body.model.js';
import type { SubjectView } from '../../registry/duty.model.js';
import type { DocumentView } from '../../registry/law.model.js';
import { citationName } from '../../registry/document-name.js';
import { bodyKindOnRecord, subjectOnRecord } from '../../registry/on-record.js';
import { isBody, type UnitView } from '../../registry/unit.model.js';
import { contains, dayGiven } from '../../shared/dates.js';
import { isGiven } from '../../shared/given.js';
import type { Text } from '../../shared/text.js';
import type { Context } from '../context.js';
import { SubjectType } from '../duties/duty.type.js';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import { DateScalar } from '../scalars.js';
import { UnitType } from '../units/unit.type.js';
import { BodyConnection, BodyKindConnection, BodyKindType, GroundType, MandateConnection, MandateType, MandateTypeEnum } from './body.type.js';

@Resolver(() => BodyKindType)
export class BodyResolver {
  @Query(() => BodyConnection, {
    description:
      'The bodies of a province on a date: those on record first, whenever they existed, then those that every such province has by national law. A kind of body whose first day is not known (`from: null`) is listed on every day before its last, however early.',
  })
  async bodies(
    @Arg('province', () => String, { description: 'As for `province`, read as of the date.' }) province: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<UnitView>> {
    const jurisdiction = await context.services.responsibility.jurisdiction(province, asOf, await context.revision());
    const { reference, onRecord, bodyOf } = jurisdiction;
    const { bodies } = reference;
    const byKind = bodies.kinds.filter((kind) => bodies.existence(kind, jurisdiction.province, jurisdiction.asOf) === 'YES').map(bodyOf);
    const all = new Map([...onRecord, ...byKind].map((body) => [body.key, body]));
    return pageOfList([...all.values()], page, { name: 'Body', keyOf: ({ key }) => key });
  }

  @Query(() => BodyKindConnection, { description: 'The kinds of bodies on record, of today and of before, in the order of the record.' })
  async bodyKinds(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<BodyKindView>> {
    return pageOfList((await context.registry()).reference.bodies.kinds, page, { name: 'BodyKind', keyOf: ({ key }) => key });
  }

  @FieldResolver(() => [GroundType], { description: 'The provisions by which it exists.' })
  basis(@Root() { basis }: BodyKindView): readonly Ground[] {
    return basis;
  }

  @FieldResolver(() => MandateConnection, { description: 'The fields that it has, had or will have.' })
  async mandates(@Root() { key }: BodyKindView, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<MandateView>> {
    const { bodies } = (await context.registry()).reference;
    return pageOfList(
      bodies.mandates.filter(({ body }) => body === key),
      page,
      { name: 'Mandate', keyOf: ({ key: own }) => own },
    );
  }
}

@Resolver(() => MandateType)
export class MandateResolver {
  @Query(() => MandateConnection, { description: 'Which field law or a decision gives to which kind of body, by field and date.' })
  async mandates(
    @Arg('subject', () => String, { nullable: true, description: 'Only of this subject and those below it, by code.' }) subject: string | undefined,
    @Arg('body', () => String, {
      nullable: true,
      description: 'Only of this kind of body, by key, name or abbreviation, such as `so-y-te` or `Sở Y tế`.',
    })
    body: string | undefined,
    @Arg('type', () => MandateTypeEnum, { nullable: true, description: 'Only of this type.' }) type: MandateCode | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only those that hold on the date; of any time by default.' })
    asOf: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<MandateView>> {
    const { reference } = await context.registry();
    const { vocabulary, bodies } = reference;
    const wanted = isGiven(subject) ? subjectOnRecord(reference, subject).code : null;
    const kind = isGiven(body) ? bodyKindOnRecord(reference, body).key : null;
    const day = dayGiven(asOf);
    const found = bodies.mandates.filter(
      (mandate) =>
        (wanted === null || mandate.subject === wanted || vocabulary.broaderOf(mandate.subject).includes(wanted)) &&
        (kind === null || mandate.body === kind) &&
        (!type || mandate.type === type) &&
        (day === null || contains(mandate, day)),
    );
    return pageOfList(found, page, { name: 'Mandate', keyOf: ({ key: own }) => own });
  }

  @FieldResolver(() => SubjectType, { description: 'The field that is given.' })
  async subject(@Root() { subject }: MandateView, @Ctx() context: Context): Promise<SubjectView | undefined> {
    return (await context.registry()).reference.vocabulary.get(subject);
  }

  @FieldResolver(() => BodyKindType, { description: 'The kind of body that has it.' })
  async body(@Root() { body }: MandateView, @Ctx() context: Context): Promise<BodyKindView | undefined> {
    return (await context.registry()).reference.bodies.kind(body);
  }

  @FieldResolver(() => [GroundType], { description: 'The provisions it rests on; none where a source reports it without naming one.' })
  basis(@Root() { basis }: MandateView): readonly Ground[] {
    return basis;
  }
}

@Resolver(() => GroundType)
export class GroundResolver {
  @FieldResolver()
  async document(@Root() { document }: Ground, @Ctx() context: Context): Promise<DocumentView | null> {
    return (await context.registry()).document(document) ?? null;
  }

  @FieldResolver()
  async name(@Root() { document, provision }: Ground, @Ctx() context: Context): Promise<Text> {
    return citationName((await context.registry()).document(document) ?? null, provision, document);
  }
}

@Resolver(() => UnitType)
export class UnitBodyKindResolver {
  @FieldResolver(() => BodyKindType, {
    nullable: true,
    description: 'The kind of body that it is; null for a unit of one, and where its kind is not on record.',
  })
  async bodyKind(@Root() unit: UnitView, @Ctx() context: Context): Promise<BodyKindView | null> {
    return isBody(unit) ? ((await context.registry()).reference.bodies.kindOf(unit) ?? null) : null;
  }
}
