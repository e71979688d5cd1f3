import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Day } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { pageOf, type Connection, type PageArgs } from '../graphql/connection.js';
import { atRevision } from '../graphql/context.js';
import { Unit } from './unit.entity.js';
import type { UnitKind } from './unit.model.js';

/** Which units to list; what is left out does not matter. */
export interface UnitFilter {
  provinceKey?: string | undefined;
  kind?: UnitKind | null | undefined;
  existingOn?: Day | undefined;
}

/** Units as they are at one revision. */
export class UnitService {
  constructor(
    private readonly em: SqlEntityManager,
    private readonly revision: number,
  ) {}

  units({ provinceKey, kind, existingOn }: UnitFilter, page: PageArgs): Promise<Connection<Unit>> {
    const conditions: object[] = [atRevision(this.revision)];
    if (provinceKey) conditions.push({ provinceKey });
    if (kind) conditions.push({ kind });
    if (existingOn) conditions.push({ $or: [{ from: null }, { from: { $lte: existingOn } }] }, { $or: [{ to: null }, { to: { $gt: existingOn } }] });
    return pageOf(this.em, Unit, { $and: conditions }, { provinceKey: 'asc', position: 'asc', key: 'asc' }, page);
  }

  /** @throws UNKNOWN_UNIT with the nearest keys and names. */
  async unit(key: string): Promise<Unit> {
    const found = await this.em.findOne(Unit, { key, ...atRevision(this.revision) });
    if (found) return found;
    const known = await this.em.find(Unit, atRevision(this.revision), { fields: ['key', 'names'] });
    throw mistake(
      'UNKNOWN_UNIT',
      key,
      { vi: 'khóa của một đơn vị trong sổ', en: 'the key of a unit on record' },
      known.flatMap((unit) => [unit.key, unit.names.vi]),
    );
  }
}
