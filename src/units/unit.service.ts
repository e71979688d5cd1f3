import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mistake } from '../shared/errors.js';
import { atRevision } from '../graphql/context.js';
import { Unit } from './unit.entity.js';

/** Units as they are at one revision. */
export class UnitService {
  constructor(
    private readonly em: SqlEntityManager,
    private readonly revision: number,
  ) {}

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
