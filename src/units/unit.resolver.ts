import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { globalId } from '../shared/global-id.js';
import { contains, parseDay } from '../shared/dates.js';
import { AtRevision } from '../graphql/at-revision.js';
import type { Context } from '../graphql/context.js';
import { DateScalar } from '../graphql/scalars.js';
import type { Clause } from '../law/clause.entity.js';
import { clauseAt } from '../law/law.loader.js';
import { ClauseType } from '../law/law.type.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { ProvinceType } from '../provinces/province.type.js';
import type { Unit, UnitSuccession } from './unit.entity.js';
import { departmentsOf, successionsOf, unitByKey, unitsBelow } from './unit.loader.js';
import type { UnitView } from './unit.model.js';
import { UnitService } from './unit.service.js';
import { UnitSuccessionType, UnitType } from './unit.type.js';

@Resolver(() => UnitType)
export class UnitResolver {
  @Query(() => UnitType, { nullable: true, description: 'A unit by key. An unknown one is an error with the nearest keys.' })
  async unit(
    @Arg('key', () => String, { description: 'Such as `quang-ngai/phong-qlcn`.' }) key: string,
    @AtRevision() _atRevision: number | undefined,
    @Ctx() context: Context,
  ): Promise<Unit> {
    return new UnitService(context.em, await context.revision()).unit(key);
  }

  @FieldResolver(() => ID)
  id(@Root() unit: Unit): string {
    return globalId('Unit', unit.key);
  }

  @FieldResolver(() => String)
  name(@Root() unit: Unit): string {
    return unit.names.vi;
  }

  @FieldResolver(() => ProvinceType, { description: 'The province it belongs to.' })
  async province(@Root() unit: Unit | UnitView, @Ctx() context: Context): Promise<ProvinceView | undefined> {
    return (await context.services.responsibility.reference(await context.revision())).provinces.find(({ key }) => key === unit.provinceKey);
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The department it is part of; null for a department.' })
  async parent(@Root() unit: Unit | UnitView, @Ctx() context: Context): Promise<Unit | null> {
    return unit.parentKey ? unitByKey(context).load(unit.parentKey) : null;
  }

  @FieldResolver(() => [UnitType], { description: 'Its parts, in the order of the document that names them.' })
  async children(@Root() unit: Unit | UnitView, @Ctx() context: Context): Promise<Unit[]> {
    return unitsBelow(context).load(unit.key);
  }

  @FieldResolver(() => Boolean, { description: "Whether a date lies within the unit's own validity, as far as that is known." })
  existsOn(@Root() unit: Unit | UnitView, @Arg('date', () => DateScalar, { description: 'The day.' }) date: string): boolean {
    return contains({ from: unit.from ?? null, to: unit.to ?? null }, parseDay(date));
  }

  @FieldResolver(() => ClauseType, { nullable: true, description: 'The clause that shows the unit to exist, where one does.' })
  async shownBy(@Root() unit: Unit | UnitView, @Ctx() context: Context): Promise<Clause | null> {
    const [documentKey, path] = 'evidence' in unit ? [unit.evidence?.document, unit.evidence?.path] : [unit.evidenceDocument, unit.evidencePath];
    if (!documentKey || !path) return null;
    return clauseAt(context).load({ document: documentKey, path });
  }

  @FieldResolver(() => [UnitSuccessionType], { description: 'Units of the same province that continue its name and work.' })
  async succeededBy(@Root() unit: Unit | UnitView, @Ctx() context: Context): Promise<UnitSuccession[]> {
    const row = 'rowId' in unit ? unit : await unitByKey(context).load(unit.key);
    return row ? successionsOf(context).load(row.rowId) : [];
  }
}

@Resolver(() => UnitSuccessionType)
export class UnitSuccessionResolver {
  @FieldResolver(() => UnitType)
  async unit(@Root() succession: UnitSuccession, @Ctx() context: Context): Promise<Unit | null> {
    return unitByKey(context).load(succession.successor);
  }
}

@Resolver(() => ProvinceType)
export class ProvinceUnitsResolver {
  @FieldResolver(() => [UnitType], { description: 'The departments on record.' })
  async departments(@Root() province: ProvinceView, @Ctx() context: Context): Promise<Unit[]> {
    return departmentsOf(context).load(province.key);
  }
}
