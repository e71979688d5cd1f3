import { Migration } from '@mikro-orm/migrations';

const TEXT = (column: string): string =>
  `check (coalesce(jsonb_typeof(${column} -> 'vi') = 'string' and jsonb_typeof(${column} -> 'en') = 'string', false))`;

const STATEMENTS = [
  // A finding of an audit that somebody looked at and set aside, with the reason. Versioned like every record.
  `create table suppression_record (
    id bigint generated always as identity primary key,
    revision_from integer not null references registry_revision,
    revision_to integer references registry_revision check (revision_to > revision_from),
    key text not null check (key <> ''), code text not null check (code ~ '^[A-Z_]+$'), province text not null references province,
    clauses text[] not null default '{}', units text[] not null default '{}', subjects text[] not null default '{}', procedures text[] not null default '{}',
    check (cardinality(clauses) + cardinality(units) + cardinality(subjects) + cardinality(procedures) > 0),
    reason jsonb not null ${TEXT('reason')}, authority jsonb not null ${TEXT('authority')}, decided_on date not null, until date,
    exclude using gist (key with =, int4range(revision_from, revision_to) with &&))`,
  'create index suppression_record_province on suppression_record (province)',
  'create trigger closes_only before update or delete on suppression_record for each row execute function registry_closes_only()',
  // Where a relation is known from, when it is not the document itself that is on record.
  "alter table document_relation add column source text check (source <> '')",
];

/** Suppressions of audit findings, and the source of relations that only others report. */
export class Suppressions0003 extends Migration {
  override name = '0003-suppressions';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}
