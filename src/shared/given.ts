import { mistake } from './errors.js';

/** Whether a caller gave a value: what is left out and `null` mean the same; an empty text is a value, and a wrong one where a name is due. */
export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/**
 * The value of something that can be said in two places, such as `{ province, 'filter.province': … }`: the one that is given, or `undefined`.
 * @throws INVALID_PARAMETER where both are given and differ, for nobody can know which is meant.
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
