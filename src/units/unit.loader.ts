import type DataLoader from 'dataloader';
import { loadBy, loadListBy, type Context } from '../graphql/context.js';
import { Unit, UnitSuccession } from './unit.entity.js';

type ByKey<Value> = DataLoader<string | number, Value>;

/** Units by key, as of the request's revision. */
export const unitByKey = (context: Context): ByKey<Unit | null> => loadBy(context, Unit, 'key');

/** The parts of a unit, in the order of the document that names them. */
export const unitsBelow = (context: Context): ByKey<Unit[]> => loadListBy(context, Unit, 'parentKey', { position: 'asc' });

/** The departments of a province. */
export const departmentsOf = (context: Context): ByKey<Unit[]> =>
  loadListBy(context, Unit, 'provinceKey', { position: 'asc' }, { where: { kind: 'DEPARTMENT' } });

/** Where name and work of a unit went. */
export const successionsOf = (context: Context): ByKey<UnitSuccession[]> =>
  loadListBy(context, UnitSuccession, 'unitRecord', { rowId: 'asc' }, { versioned: false });
