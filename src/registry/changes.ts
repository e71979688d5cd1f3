import type { RecordKind } from './record-kinds.js';
import type { ProvinceView } from './province.model.js';
import type { ReferenceData } from './reference.js';

export const CHANGES = ['ADDED', 'REPLACED', 'WITHDRAWN'] as const;
export type Change = (typeof CHANGES)[number];

/** One record that a revision changed. */
export interface RecordChange {
  kind: RecordKind;
  key: string;
  change: Change;
}

/** What a revision changed, and whose answers that may touch. */
export interface RevisionChanges {
  records: RecordChange[];
  /** A record that every answer may rest on has changed. */
  everyProvince: boolean;
  /** By key; all of them where `everyProvince`. */
  provinces: ProvinceView[];
}

/** What one revision made of a record, and what that bears on. */
export interface PublishedSpan extends RecordChange {
  /** Keys of the provinces whose answers may rest on it. */
  provinces: readonly string[];
  /** Whether any answer may. */
  every: boolean;
}

/**
 * What one revision changed. "May touch" errs on the wide side and never leaves out a province whose answers change.
 * Shapes: what the revision published; the documents that rules name as their authority.
 */
export function changesOf(spans: readonly PublishedSpan[], reference: ReferenceData, authorities: ReadonlySet<string>): RevisionChanges {
  const everyProvince = spans.some(({ kind, key, every }) => every || (kind === 'document' && authorities.has(key)));
  const keys = new Set(spans.flatMap(({ provinces }) => provinces));
  return {
    records: spans.map(({ kind, key, change }) => ({ kind, key, change })),
    everyProvince,
    provinces: reference.provinces.filter((province) => everyProvince || lineageOf(reference, province).some((key) => keys.has(key))),
  };
}

/**
 * The province and all that it came from, whatever they were called: what was recorded of them is evidence of succession where the name is
 * the same, and an answer without a unit says who led there last.
 */
function lineageOf({ provinces }: Pick<ReferenceData, 'provinces'>, province: ProvinceView): string[] {
  const keys = new Set([province.key]);
  // The loop also visits what it adds.
  for (const key of keys) for (const before of provinces.find((one) => one.key === key)?.predecessorKeys ?? []) keys.add(before);
  return [...keys];
}
