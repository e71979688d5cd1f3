import { Migration } from '@mikro-orm/migrations';

const HASH = (column: string): string => `check (${column} ~ '^[0-9a-f]{64}$')`;

const STATEMENTS = [
  // What was imported and is being reviewed. A draft is work in progress: it changes, and the registry does not know it.
  // json, not jsonb: a review is written out again in the order in which it was proposed.
  `create table draft (id text primary key check (id <> ''), document text not null check (document <> ''), province text not null references province,
    file_name text not null, file_sha256 text not null ${HASH('file_sha256')}, reading json not null, reading_hash text not null ${HASH('reading_hash')},
    review json not null, state text not null check (state in ('DRAFT','REVIEWED','PUBLISHED','WITHDRAWN')), imported_by text not null,
    imported_at timestamptz not null default now(), reviewed_by text, reviewed_at timestamptz, published_revision integer references registry_revision)`,
  'create index draft_document on draft (document)',

  // The verbatim text of published documents, as an operator imported it, with the revision from which it was there.
  `create table verbatim_source (id bigint generated always as identity primary key, document text not null references legal_document,
    revision integer not null references registry_revision, file_name text not null, file_sha256 text not null ${HASH('file_sha256')}, format text not null,
    encoding text, content_hash text not null ${HASH('content_hash')}, recorded_at timestamptz not null default now(), unique (document, revision, content_hash))`,
  `create table verbatim_text (source bigint not null references verbatim_source, path text not null, position integer not null check (position >= 0),
    exact text not null, prefix text not null, suffix text not null, line integer not null check (line > 0), column_number integer not null check (column_number > 0),
    page integer check (page > 0), primary key (source, path))`,

  // Who did what, and what was refused.
  `create table act (id bigint generated always as identity primary key, recorded_at timestamptz not null default now(), who text not null, role text,
    channel text not null check (channel in ('CLI','API')), what text not null check (what in ('IMPORT','REVIEW','PUBLISH','WITHDRAW','ATTACH_TEXT')),
    outcome text not null check (outcome in ('DONE','UNCHANGED','REFUSED')), code text, draft text, document text, province text,
    content_hash text ${HASH('content_hash')}, revision integer references registry_revision, note text, check ((outcome = 'REFUSED') = (code is not null)))`,
  'create index act_revision on act (revision)',

  ...['verbatim_source', 'verbatim_text', 'act'].map(
    (table) => `create trigger keeps before update or delete on ${table} for each row execute function registry_keeps()`,
  ),
];

/** Drafts beside the registry, verbatim texts, and the log of acts. */
export class Drafts0002 extends Migration {
  override name = '0002-drafts';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}
