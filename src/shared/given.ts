import { mistake } from './errors.js';

/** Whether a caller gave a value. `null` counts as not given; an empty text is a value (and where a name is expected, a wrong one). */
export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/**
 * The value of something that can be given in two places, such as `{ province, 'filter.province': … }`; `undefined` where it is in neither.
 * @throws INVALID_PARAMETER where the two differ.
 */
export function oneOf<Value>(places: Readonly<Record<string, Value | null | undefined>>): Value | undefined {
  const given = Object.entries(places).flatMap(([name, value]) => (isGiven(value) ? [{ name, value }] : []));
  if (new Set(given.map(({ value }) => value)).size <= 1) return given[0]?.value;
  const names = given.map(({ name }) => name).join(', ');
  throw mistake('INVALID_PARAMETER', given.map(({ name, value }) => `${name}: ${JSON.stringify(value)}`).join(', '), {
    vi: `chỉ một trong ${names}, hoặc cùng một giá trị`,
    en: `one of ${names}, or the same value in both`,
  });
}
