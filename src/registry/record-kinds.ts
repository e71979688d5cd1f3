/** The kinds of records, in the order in which they are listed. */
export const RECORD_KINDS = [
  'province',
  'place',
  'subject',
  'bodyKind',
  'unit',
  'document',
  'procedure',
  'competence',
  'mandate',
  'suppression',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
