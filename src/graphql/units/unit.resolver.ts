import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import type { ClauseView } from '../../registry/law.model.js';
import { ClauseType } from '../law/law.type.js';
import { asLast, type ProvinceView } from '../../registry/province.model.js';
import { ProvinceType } from '../provinces/province.type.js';
import { unitOnRecord } from '../../registry/on-record.js';
import { contains, parseDay, today } from '../../shared/dates.js';
import type { SuccessionView, UnitView } from '../../registry/unit.model.js';
import { UnitSuccessionType, UnitType } from './unit.type.js';

@Resolver(() => UnitType)
export class UnitResolver {
  @Query(() => UnitType, { nullable: true, description: 'A unit by key. An unknown one is an error with the nearest keys.' })
  async unit(@Arg('key', () => String, { description: 'Such as `quang-ngai/phong-qlcn`.' }) key: string, @Ctx() context: Context): Promise<UnitView> {
    return unitOnRecord(await context.registry(), key);
  }

  @FieldResolver(() => ProvinceType, { description: 'The province it belongs to, or did while it existed, as it was called then.' })
  async province(@Root() unit: UnitView, @Ctx() context: Context): Promise<ProvinceView | undefined> {
    const province = (await context.registry()).reference.provinces.find(({ key }) => key === unit.provinceKey);
    return province && asLast(province, unit, today());
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The body it is part of; null for a body.' })
  async parent(@Root() { parentKey }: UnitView, @Ctx() context: Context): Promise<UnitView | null> {
    return parentKey === null ? null : ((await context.registry()).unit(parentKey) ?? null);
  }

  @FieldResolver(() => [UnitType], { description: 'Its parts, in the order of the document that names them.' })
  async children(@Root() { key, provinceKey }: UnitView, @Ctx() context: Context): Promise<readonly UnitView[]> {
    return (await context.registry()).unitsOf(provinceKey).filter(({ parentKey }) => parentKey === key);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether a date lies within the unit's own validity, as far as that is known: false only where it is known not to have existed. A first day that is not known (`from: null`) rules out no day before `to`, however early, so true does not say that it existed then.",
  })
  existsOn(@Root() unit: UnitView, @Arg('date', () => DateScalar, { description: 'The day, such as `2025-05-15`.' }) date: string): boolean {
    return contains(unit, parseDay(date));
  }

  @FieldResolver(() => ClauseType, { nullable: true, description: 'The clause that shows the unit to exist, where one does.' })
  async shownBy(@Root() { evidence }: UnitView, @Ctx() context: Context): Promise<ClauseView | null> {
    if (!evidence?.path) return null;
    return (await (await context.registry()).held(evidence.document))?.clause(evidence.path) ?? null;
  }

  @FieldResolver(() => [UnitSuccessionType], { description: 'Units of the same province that continue its name and work.' })
  succeededBy(@Root() { successors }: UnitView): readonly SuccessionView[] {
    return successors;
  }
}

@Resolver(() => UnitSuccessionType)
export class UnitSuccessionResolver {
  @FieldResolver(() => UnitType)
  async unit(@Root() { to }: SuccessionView, @Ctx() context: Context): Promise<UnitView | undefined> {
    return (await context.registry()).unit(to);
  }
}

@Resolver(() => ProvinceType)
export class ProvinceUnitsResolver {
  @FieldResolver(() => [UnitType], { description: 'The bodies on record.' })
  async bodies(@Root() { key }: ProvinceView, @Ctx() context: Context): Promise<readonly UnitView[]> {
    return (await context.registry()).bodiesOf(key);
  }
}
