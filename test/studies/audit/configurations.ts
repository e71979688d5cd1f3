import type { BodyRecords } from '../../../src/registry/registry.js';
import { Configuration } from '../../../src/answer/configuration.js';

/** A body and a day on which its documents are in force. */
export const CONFIGURATIONS = [
  ['quang-ngai', '2025-05-15'],
  ['yen-bai', '2025-05-15'],
  ['hai-phong@2025-07-01', '2025-08-01'],
  ['quang-ngai@2025-07-01', '2025-10-01'],
  ['binh-thuan', '2023-02-15'],
] as const;

/** The same configuration with its records changed. */
export function changed(configuration: Configuration, change: (records: BodyRecords) => BodyRecords): Configuration {
  return new Configuration(configuration.reference, change(configuration.records), configuration.asOf);
}

/** The same configuration with the duties of one clause changed. */
export function withDuties(
  configuration: Configuration,
  path: string,
  change: (duty: BodyRecords['documents'][number]['duties'][number]) => Partial<BodyRecords['documents'][number]['duties'][number]>,
): Configuration {
  return changed(configuration, (records) => ({
    ...records,
    documents: records.documents.map((held) => ({
      ...held,
      duties: held.duties.map((duty) => (duty.clausePath === path ? { ...duty, ...change(duty) } : duty)),
    })),
  }));
}
