/** The form of a backup. It is raised with every column that a migration adds to the tables below. */
export const BACKUP_FORM = 1;

/** A table that is part of a registry's state, as a backup holds it. */
export interface StateTable {
  name: string;
  columns: readonly string[];
  order: string;
  /** Rows that are read at once: those with whole documents are large. */
  batch: number;
  /** What is of the database in which a row was written, and the same for all that are restored. */
  given?: Readonly<Record<string, string>>;
}

const words = (list: string): string[] => list.split(/\s+/);

/**
 * Everything that a registry is, in the order in which it is written and restored: what refers to something comes after it, and what a
 * revision published follows by revision and in the order of its chain. The index (`entry…`) is made again from the records.
 */
export const STATE: readonly StateTable[] = [
  { name: 'registry_revision', columns: words('id recorded_at note chain_hash'), order: 'id', batch: 1_000, given: { transaction: "'0'" } },
  {
    name: 'publication',
    columns: words('id kind key revision content_hash body'),
    order: 'revision, kind collate "C", key collate "C"',
    batch: 100,
  },
  {
    name: 'draft',
    columns: words(
      'id document province file_name file_sha256 reading reading_hash review state imported_by imported_at reviewed_by reviewed_at published_revision',
    ),
    order: 'id collate "C"',
    batch: 10,
  },
  {
    name: 'verbatim_source',
    columns: words('id document revision file_name file_sha256 format encoding content_hash recorded_at'),
    order: 'id',
    batch: 1_000,
  },
  {
    name: 'verbatim_text',
    columns: words('source path position exact prefix suffix line column_number page'),
    order: 'source, position, path collate "C"',
    batch: 1_000,
  },
  {
    name: 'act',
    columns: words('id recorded_at who role channel what outcome code draft document province content_hash revision note token chain_hash'),
    order: 'id',
    batch: 1_000,
  },
];
