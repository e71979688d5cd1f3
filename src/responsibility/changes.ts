import type { RecordKind } from '../db/record.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { lineageOf, type ReferenceData } from './registry.js';

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

/** A record's stretch of revisions, with what it bears on. */
export interface RecordSpan {
  kind: RecordKind;
  key: string;
  from: number;
  to: number | null;
  /** Keys of the provinces whose answers may rest on it. */
  provinces: (string | null)[];
  /** Whether any answer may. */
  every: boolean;
}

/**
 * What one revision changed. A record that begins with it was added, or replaced where another of its key ends with it; one
 * that only ends was withdrawn. "May touch" errs on the wide side and never leaves out a province whose answers change.
 * Shapes: the spans that begin or end with the revision; the documents that rules name as their authority.
 */
export function changesOf(
  revision: number,
  spans: readonly RecordSpan[],
  reference: ReferenceData,
  authorities: ReadonlySet<string>,
): RevisionChanges {
  const touched = spans.filter(({ from, to }) => from === revision || to === revision);
  const byRecord = new Map<string, RecordSpan[]>();
  for (const span of touched) byRecord.set(`${span.kind} ${span.key}`, [...(byRecord.get(`${span.kind} ${span.key}`) ?? []), span]);
  const records = [...byRecord.values()].map((own): RecordChange => {
    const { kind, key } = own[0] as RecordSpan;
    const begins = own.some(({ from }) => from === revision);
    return { kind, key, change: !begins ? 'WITHDRAWN' : own.length > 1 ? 'REPLACED' : 'ADDED' };
  });
  const everyProvince = touched.some(({ kind, key, every }) => every || (kind === 'document' && authorities.has(key)));
  const keys = new Set(touched.flatMap(({ provinces }) => provinces));
  return {
    records,
    everyProvince,
    provinces: reference.provinces.filter((province) => everyProvince || lineageOf(reference, province).some((key) => keys.has(key))),
  };
}
