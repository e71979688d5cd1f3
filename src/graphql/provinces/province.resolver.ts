import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { contains, dayGiven, span, today } from '../../shared/dates.js';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import type { DocumentView } from '../../registry/law.model.js';
import { LegalDocumentType } from '../law/law.type.js';
import { findProvince } from '../../registry/find-province.js';
import { successorsOf } from '../../registry/province-names.js';
import { asLast, asOn, type ProvinceView } from '../../registry/province.model.js';
import { ProvinceConnection, ProvinceOrderEnum, ProvinceType, type ProvinceOrder } from './province.type.js';

const all = async (context: Context): Promise<readonly ProvinceView[]> =>
  (await context.services.responsibility.reference(await context.revision())).provinces;

/** The order of Vietnamese dictionaries: đ after d, ă and â after a. */
const dictionary = new Intl.Collator('vi');
const BY: Record<ProvinceOrder, (a: ProvinceView, b: ProvinceView) => number> = {
  CODE: (a, b) => (a.code < b.code ? -1 : 1),
  NAME: (a, b) => dictionary.compare(a.name.vi, b.name.vi),
};

@Resolver(() => ProvinceType)
export class ProvinceResolver {
  @Query(() => ProvinceType, {
    nullable: true,
    description:
      'A province by code, slug, key or name in any usual spelling, or by the name of a place in it, old or new, read as of the date. An unknown one is an error with the nearest names, one that may be several with all of them.',
  })
  async province(
    @Arg('key', () => String, { description: 'Such as `15`, `quang-ngai`, `Daklak`, `huyện Tu Mơ Rông` or `Q.1, TP.HCM`.' }) key: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<ProvinceView> {
    return findProvince((await context.registry()).reference, key, dayGiven(asOf) ?? today());
  }

  @Query(() => ProvinceConnection, { description: 'The provinces and cities that exist on a date, by code: 63 before 1 July 2025, 34 from then on.' })
  async provinces(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => ProvinceOrderEnum, { nullable: true, description: 'By code by default.' }) orderBy: ProvinceOrder | null | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<ProvinceView>> {
    const day = dayGiven(asOf) ?? today();
    const existing = (await all(context)).filter((province) => contains(province, day)).map((province) => asOn(province, day));
    const order = orderBy ?? 'CODE';
    return pageOfList([...existing].sort(BY[order]), page, { name: `Province/${order}`, keyOf: ({ key }) => key });
  }

  @FieldResolver(() => [ProvinceType], { description: 'The provinces that it was formed from.' })
  async predecessors(@Root() province: ProvinceView, @Ctx() context: Context): Promise<ProvinceView[]> {
    const provinces = await all(context);
    const before = province.predecessorKeys.flatMap((key) => provinces.find((other) => other.key === key) ?? []);
    return before.map((one) => asLast(one, one, today()));
  }

  @FieldResolver(() => [ProvinceType], { description: 'What it became, where it was merged.' })
  async successors(@Root() province: ProvinceView, @Ctx() context: Context): Promise<ProvinceView[]> {
    return province.to === null ? [] : successorsOf(await all(context), province.key, province.to).map((now) => asLast(now, now, today()));
  }
}

@Resolver(() => LegalDocumentType)
export class DocumentProvinceResolver {
  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province that issued it, as it was called then; null for national documents and where the record does not say.',
  })
  async province(@Root() { provinceKey, issuedOn, effective }: DocumentView, @Ctx() context: Context): Promise<ProvinceView | null> {
    const province = (await all(context)).find(({ key }) => key === provinceKey);
    if (!province) return null;
    const then = issuedOn ?? effective.from;
    return then === null ? asLast(province, province, today()) : asOn(province, span(then).earliest);
  }
}
