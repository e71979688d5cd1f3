import { mistake } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { slugify } from '../../shared/vietnamese.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';

const A_UNIT: Text = { vi: 'một đơn vị của cơ quan, theo khóa, tên hoặc chữ viết tắt', en: 'a unit of the body by key, name or abbreviation' };

/**
 * A unit of the configuration's province that exists on its day, by key, last part of the key, abbreviation or name.
 * @throws UNKNOWN_UNIT, UNIT_OF_ANOTHER_PROVINCE, UNIT_NOT_IN_FORCE.
 */
export function findUnit(configuration: Configuration, given: string): UnitView {
  const wanted = slugify(given);
  const unit =
    configuration.unit(given) ??
    configuration.units.find(
      ({ key, name, abbreviation }) => key.split('/').pop() === given || slugify(name.vi) === wanted || abbreviation === given,
    );
  if (!unit) {
    const owner = provinceOf(given, configuration);
    throw mistake(
      owner && owner !== configuration.province.key ? 'UNIT_OF_ANOTHER_PROVINCE' : 'UNKNOWN_UNIT',
      given,
      A_UNIT,
      configuration.units.flatMap(({ key, name }) => [key, name.vi]),
    );
  }
  if (configuration.unitInForce(unit.key) === 'NO') {
    throw mistake('UNIT_NOT_IN_FORCE', given, { vi: 'một đơn vị còn hoạt động vào ngày được hỏi', en: 'a unit that exists on the date asked about' });
  }
  return unit;
}

/** The province that a unit's key begins with. */
function provinceOf(key: string, { reference }: Configuration): string | null {
  const [owner, rest] = key.split('/');
  return rest === undefined ? null : (reference.provinces.find((province) => province.key === owner)?.key ?? null);
}
