import { Migration } from '@mikro-orm/migrations';

const names = (list: string): string[] => list.split(/\s+/);
const KEYS = names('province unit legal_document subject procedure');
const RECORDS = names('province_record unit_record document_record subject_record procedure_record competence_record suppression_record');
const PARTS = names(
  `province_lineage unit_field unit_succession clause document_relation duty duty_subject assignment assignment_unit outcome competence_basis`,
);
/** Every table whose rows stay: what was published, the keys it refers to, the verbatim texts and the log. */
const LASTING = [...KEYS, ...RECORDS, ...PARTS, 'registry_revision', 'publication', 'verbatim_source', 'verbatim_text', 'act'];

/** A text or a number as RFC 8785 writes it; PostgreSQL escapes in JSON exactly what that escapes. */
const JSON_OF = (value: string): string => `coalesce(to_json(${value})::text, 'null')`;
const TIME_OF = (value: string): string => `to_json(to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text`;
/** SHA-256 of an object whose members are given in the order of their names. */
const HASH_OF = (members: Record<string, string>): string =>
  `encode(sha256(convert_to('{' || ${Object.entries(members)
    .map(([name, value]) => `'"${name}":' || ${value}`)
    .join(` || ',' || `)} || '}', 'UTF8')), 'hex')`;

const STATEMENTS = [
  // The functions below see the tables of this schema whatever path a caller sets; temporary tables come last.
  `select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)`,

  'alter table registry_revision add column chain_hash text, add column transaction xid8',
  'alter table act add column chain_hash text, add column token text',
  'alter table act drop constraint act_what_check',
  `alter table act add constraint act_what_check check (what in ('IMPORT','REVIEW','PUBLISH','WITHDRAW','ATTACH_TEXT','REVOKE_TOKEN'))`,
  `alter table act add constraint act_token_check check ((what = 'REVOKE_TOKEN') = (token is not null))`,
  `create index act_token on act (token) where token is not null`,
  'create index publication_revision on publication (revision)',
  // What a revision publishes is written before the revision, which is sealed with it.
  'alter table publication alter constraint publication_revision_fkey deferrable initially deferred',

  // The same values as in src/registry/chain.ts.
  `create function revision_hash(revision integer, recorded_at timestamptz, note text, previous text) returns text language sql stable set search_path from current as $$
    select ${HASH_OF({
      note: JSON_OF('$3'),
      previous: JSON_OF('$4'),
      published: `coalesce((select '[' || string_agg('[' || to_json(kind) || ',' || to_json(key) || ',' || to_json(content_hash) || ']', ',' order by kind collate "C", key collate "C") || ']'
        from publication where publication.revision = $1), '[]')`,
      recordedAt: TIME_OF('$2'),
      revision: JSON_OF('$1'),
    })} $$`,
  `create function act_hash(line act, previous text) returns text language sql stable set search_path from current as $$
    select ${HASH_OF({
      channel: JSON_OF('line.channel'),
      code: JSON_OF('line.code'),
      document: JSON_OF('line.document'),
      draft: JSON_OF('line.draft'),
      hash: JSON_OF('line.content_hash'),
      note: JSON_OF('line.note'),
      number: JSON_OF('line.id'),
      outcome: JSON_OF('line.outcome'),
      previous: JSON_OF('previous'),
      province: JSON_OF('line.province'),
      recordedAt: TIME_OF('line.recorded_at'),
      revision: JSON_OF('line.revision'),
      role: JSON_OF('line.role'),
      token: JSON_OF('line.token'),
      what: JSON_OF('line.what'),
      who: JSON_OF('line.who'),
    })} $$`,

  // What was written before gets its chain now; nothing else of it is touched.
  'alter table registry_revision disable trigger keeps',
  'alter table act disable trigger keeps',
  `do $$ declare line record; last text; begin
    for line in select * from registry_revision order by id loop
      last := revision_hash(line.id, line.recorded_at, line.note, last);
      update registry_revision set chain_hash = last, transaction = '0' where id = line.id;
    end loop;
    last := null;
    for line in select id, act as whole from act order by id loop
      last := act_hash(line.whole, last);
      update act set chain_hash = last where id = line.id;
    end loop;
  end $$`,
  'alter table registry_revision enable trigger keeps',
  'alter table act enable trigger keeps',
  'alter table registry_revision alter column chain_hash set not null, alter column transaction set not null, add unique (chain_hash)',
  'alter table act alter column chain_hash set not null, add unique (chain_hash)',

  // One publishing at a time, and one line of the log at a time; readers go on. A role without the right to lock a table may use these.
  `create function lock_registry() returns void language sql volatile as $$ select pg_advisory_xact_lock(hashtextextended('phancong registry', 0)) $$`,
  `create function lock_log() returns void language sql volatile as $$ select pg_advisory_xact_lock(hashtextextended('phancong log', 0)) $$`,
  `create function opened_revision() returns integer language sql stable set search_path from current as $$
    select case when transaction = pg_current_xact_id_if_assigned() then id end from registry_revision order by id desc limit 1 $$`,

  // Number, time and hash of what is added are the server's, whatever was given.
  `create function revision_chains() returns trigger language plpgsql set search_path from current as $$
    declare last registry_revision;
    begin
      perform lock_registry();
      select * into last from registry_revision order by id desc limit 1;
      if new.id <> coalesce(last.id, 0) + 1 then
        raise exception 'the registry is append-only: revision % does not follow %', new.id, coalesce(last.id, 0) using errcode = 'restrict_violation';
      end if;
      new.transaction := pg_current_xact_id();
      new.recorded_at := greatest(clock_timestamp(), last.recorded_at);
      new.chain_hash := revision_hash(new.id, new.recorded_at, new.note, last.chain_hash);
      return new;
    end $$`,
  'create trigger chains before insert on registry_revision for each row execute function revision_chains()',
  `create function act_chains() returns trigger language plpgsql set search_path from current as $$
    declare last act;
    begin
      perform lock_log();
      select * into last from act order by id desc limit 1;
      new.id := coalesce(last.id, 0) + 1;
      new.recorded_at := greatest(clock_timestamp(), last.recorded_at);
      new.chain_hash := act_hash(new, last.chain_hash);
      return new;
    end $$`,
  'create trigger chains before insert on act for each row execute function act_chains()',

  // A revision that is there takes nothing more.
  `create function publication_opens() returns trigger language plpgsql set search_path from current as $$
    begin
      perform lock_registry();
      if exists (select 1 from registry_revision where id = new.revision) then
        raise exception 'the registry is append-only: revision % is closed', new.revision using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  'create trigger opens before insert on publication for each row execute function publication_opens()',
  `create or replace function registry_closes_only() returns trigger language plpgsql set search_path from current as $$
    begin
      if tg_op = 'INSERT' and new.revision_to is null and new.revision_from = opened_revision() then return new; end if;
      if tg_op = 'UPDATE' and old.revision_to is null and new.revision_to = opened_revision()
        and to_jsonb(old) - 'revision_to' = to_jsonb(new) - 'revision_to' then return new; end if;
      raise exception 'the registry is append-only: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
    end $$`,
  ...RECORDS.map((table) => `create trigger opens before insert on ${table} for each row execute function registry_closes_only()`),
  `create function registry_adds() returns trigger language plpgsql set search_path from current as $$
    begin
      if opened_revision() is null then
        raise exception 'the registry is append-only: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`,
  ...[...KEYS, ...PARTS].map((table) => `create trigger opens before insert on ${table} for each statement execute function registry_adds()`),

  'alter function registry_keeps() set search_path from current',
  ...KEYS.map((table) => `create trigger keeps before update or delete on ${table} for each row execute function registry_keeps()`),
  ...LASTING.map((table) => `create trigger keeps_all before truncate on ${table} for each statement execute function registry_keeps()`),

  // A draft may change, but neither vanish nor forget that it was published.
  `create function draft_keeps() returns trigger language plpgsql set search_path from current as $$
    begin
      if tg_op = 'UPDATE' and (new.id, new.document, new.file_sha256) = (old.id, old.document, old.file_sha256)
        and (old.published_revision is null or new.published_revision >= old.published_revision) then return new; end if;
      raise exception 'a draft stays: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
    end $$`,
  'create trigger keeps before update or delete on draft for each row execute function draft_keeps()',
  'create trigger keeps_all before truncate on draft for each statement execute function registry_keeps()',
];

/**
 * The registry and its log in earnest: neither can be emptied, nothing can be added to what is closed, and every revision
 * and act carries a hash over itself and the one before it. What was written before is chained as it stands.
 */
export class Chain0005 extends Migration {
  override name = '0005-chain';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}
