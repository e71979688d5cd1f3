import type { RegistryRecord } from '../../registry/record.js';
import type { KnownUnits } from './unknown-units.js';

/** The units of a set of records, each with the short name of its province, whatever their dates. */
export function knownUnitsOf(records: readonly RegistryRecord[]): KnownUnits {
  const provinces = new Map(records.flatMap((record) => (record.kind === 'province' ? [[record.key, record.name.vi] as const] : [])));
  return records.flatMap((record) => (record.kind === 'unit' ? [{ province: provinces.get(record.province) ?? '', name: record.names.vi }] : []));
}
