import type { RecordKind } from '../db/record.js';
import type { ProvinceView } from '../provinces/province.model.js';
import type { KeptRecord, ReferenceData, Registry } from '../registry/registry.js';

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

/** What one revision made of a record. */
export interface PublishedSpan {
  kind: RecordKind;
  key: string;
  change: Change;
  /** The record that is there after it, and the one that was there before. */
  records: readonly KeptRecord[];
}

/**
 * What one revision changed. "May touch" errs on the wide side and never leaves out a province whose answers change.
 * Shapes: the registry at the revision and what it published; the documents that rules name as their authority.
 */
export function changesOf(registry: Registry, spans: readonly PublishedSpan[], reference: ReferenceData, authorities: ReadonlySet<string>): RevisionChanges {
  const touched = spans.flatMap(({ records }) => records.map((record) => bearsOn(record, registry, authorities)));
  const everyProvince = touched.includes('EVERY');
  const keys = new Set(touched.flatMap((provinces) => (provinces === 'EVERY' ? [] : provinces)));
  return {
    records: spans.map(({ kind, key, change }) => ({ kind, key, change })),
    everyProvince,
    provinces: reference.provinces.filter((province) => everyProvince || lineageOf(reference, province).some((key) => keys.has(key))),
  };
}

/** The provinces whose answers may rest on a record. A document also bears on those that name it, and a law on every competence by it. */
function bearsOn(record: KeptRecord, registry: Registry, authorities: ReadonlySet<string>): 'EVERY' | string[] {
  switch (record.kind) {
    case 'unit':
    // It changes no answer, but the audit of its province.
    case 'suppression':
      return [record.province];
    case 'competence':
      return record.province === null ? 'EVERY' : [record.province];
    case 'document': {
      const { key, province } = record;
      const grounds = [...registry.recordsOf('competence')].some(({ basis }) => basis.some(({ document }) => document === key));
      if (grounds || authorities.has(key)) return 'EVERY';
      const resting = registry.namedBy(key).flatMap((other) => registry.record('document', other)?.province ?? []);
      return [...(province === null ? [] : [province]), ...resting];
    }
    default:
      return 'EVERY';
  }
}

/** The province and what it was before under the same name: what was recorded of those counts as evidence of succession. */
function lineageOf({ provinces }: Pick<ReferenceData, 'provinces'>, province: ProvinceView): string[] {
  const before = provinces.filter(({ key, slug }) => province.predecessorKeys.includes(key) && slug === province.slug);
  return [province.key, ...before.map(({ key }) => key)];
}
