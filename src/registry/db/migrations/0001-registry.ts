import { Migration } from '@mikro-orm/migrations';

const ACTIONS =
  "array['LICENSE','RECEIVE','APPRAISE','ANSWER','INSPECT','DRAFT','ADVISE','GUIDE','ORGANISE','MANAGE','MONITOR','REPORT','OPERATE','SUPPORT']";
const TEXT = (column: string): string =>
  `check (coalesce(jsonb_typeof(${column} -> 'vi') = 'string' and jsonb_typeof(${column} -> 'en') = 'string', false))`;
const VERSIONED = `
  id bigint generated always as identity primary key,
  revision_from integer not null references registry_revision,
  revision_to integer references registry_revision check (revision_to > revision_from)`;
/** One record of a key per revision: two stretches of revisions of the same key must not overlap. */
const ONE_AT_A_TIME = 'exclude using gist (key with =, int4range(revision_from, revision_to) with &&)';
const VALID = 'valid_from date, valid_to date, check (valid_from is null or valid_to is null or valid_from < valid_to)';

/** Tables whose rows carry revisions: publishing closes a row and adds another, nothing is changed or deleted. */
const RECORD_TABLES = ['province_record', 'unit_record', 'document_record', 'subject_record', 'procedure_record', 'competence_record'];
/** Tables whose rows belong to one record and share its revisions. */
const PART_TABLES = [
  'province_lineage',
  'unit_field',
  'unit_succession',
  'document_relation',
  'clause',
  'duty',
  'duty_subject',
  'assignment',
  'assignment_unit',
  'outcome',
  'competence_basis',
  'registry_revision',
  'publication',
];

const STATEMENTS = [
  'create extension if not exists btree_gist',

  // Revisions, and what each one published.
  `create table registry_revision (id integer primary key check (id > 0), recorded_at timestamptz not null default now(), note text not null)`,
  `create table publication (
    id bigint generated always as identity primary key, kind text not null, key text not null, revision integer not null references registry_revision,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), unique (kind, key, revision))`,

  // Identities: a key stays what it is through every revision, so everything may refer to it.
  ...['province', 'unit', 'legal_document', 'subject', 'procedure'].map((table) => `create table ${table} (key text primary key check (key <> ''))`),

  `create table province_record (${VERSIONED}, key text not null references province, slug text not null, code text not null check (code ~ '^[0-9]{2}$'),
    kind text not null check (kind in ('PROVINCE','CITY')), name jsonb not null ${TEXT('name')}, full_name jsonb not null ${TEXT('full_name')},
    aliases text[] not null default '{}', note jsonb, ${VALID}, ${ONE_AT_A_TIME},
    constraint province_code_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&, int4range(revision_from, revision_to) with &&),
    constraint province_slug_once exclude using gist (slug with =, daterange(valid_from, valid_to) with &&, int4range(revision_from, revision_to) with &&))`,
  `create table province_lineage (id bigint generated always as identity primary key, province_record bigint not null references province_record,
    predecessor text not null references province, unique (province_record, predecessor))`,

  `create table document_record (${VERSIONED}, key text not null references legal_document,
    type text not null check (type in ('LAW','RESOLUTION','DECREE','CIRCULAR','DECISION','PLAN','PROGRAMME','REPORT','CONCLUSION','DIRECTIVE','SUBMISSION','OTHER')),
    number text check (number <> ''), symbol text, issued_on text check (issued_on ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
    issuer jsonb, title jsonb, province text references province, department text references unit, held boolean not null,
    effective_rule text not null check (effective_rule in ('ON_SIGNING','FROM_DATE','PERIOD','UNKNOWN')), effective_from date, effective_to date,
    check (effective_rule <> 'FROM_DATE' or effective_from is not null), check (effective_from is null or effective_to is null or effective_from < effective_to),
    check (not held or department is not null), defects jsonb not null default '[]', ${ONE_AT_A_TIME})`,
  `create table clause (id bigint generated always as identity primary key, document_record bigint not null references document_record, parent bigint references clause,
    path text not null check (path <> ''), position integer not null check (position >= 0), label text not null,
    kind text not null check (kind in ('PART','CHAPTER','SECTION','ARTICLE','PARAGRAPH','POINT','ITEM','ROW')),
    nature text not null check (nature in ('HEADING','FUNCTION','DUTY','STRUCTURE','RELATION','EFFECT','ASSIGNMENT','PRACTICE','PLAN','DECLARATION')),
    entry boolean not null, summary jsonb not null ${TEXT('summary')}, holder text references unit, names_unit text references unit, about text[] not null default '{}',
    defects jsonb not null default '[]', unique (document_record, path), unique (document_record, position))`,
  `create table document_relation (id bigint generated always as identity primary key, document_record bigint not null references document_record,
    type text not null check (type in ('BASED_ON','REPLACES','AMENDS','REPEALS','IMPLEMENTS','CITES')), target text not null references legal_document,
    clause bigint references clause, provision text, position integer not null, unique (document_record, position))`,

  `create table unit_record (${VERSIONED}, key text not null references unit, province text not null references province, parent text references unit,
    slug text not null, kind text not null check (kind in ('DEPARTMENT','OFFICE','INSPECTORATE','DIVISION','SUBDEPARTMENT','CENTRE','FUND')),
    names jsonb not null ${TEXT('names')}, abbreviation text, position integer not null, evidence_document text references legal_document, evidence_path text,
    check ((kind = 'DEPARTMENT') = (parent is null)), check (evidence_path is null or evidence_document is not null), ${VALID}, ${ONE_AT_A_TIME})`,
  `create table subject_record (${VERSIONED}, key text not null references subject, broader text references subject, scope text not null check (scope in ('INSIDE','OUTSIDE')),
    pref_label jsonb not null ${TEXT('pref_label')}, alt_labels jsonb not null default '{"vi":[],"en":[]}', position integer not null, check (broader <> key), ${ONE_AT_A_TIME})`,
  `create table unit_field (id bigint generated always as identity primary key, unit_record bigint not null references unit_record, subject text not null references subject,
    strength text not null check (strength in ('STATES','SUGGESTS')), unique (unit_record, subject))`,
  `create table unit_succession (id bigint generated always as identity primary key, unit_record bigint not null references unit_record, successor text not null references unit,
    fields text[] not null default '{}', authority jsonb not null ${TEXT('authority')}, unique (unit_record, successor))`,

  `create table duty (id bigint generated always as identity primary key, clause bigint not null references clause, position integer not null,
    holder text not null references unit, role text not null check (role in ('LEAD','FOCAL_POINT','COORDINATE','PARTICIPATE')),
    actions text[] not null check (cardinality(actions) > 0 and actions <@ ${ACTIONS}), unique (clause, position))`,
  `create table duty_subject (duty bigint not null references duty, subject text not null references subject, relation text not null check (relation in ('ABOUT','WITHIN')),
    position integer not null, primary key (duty, relation, subject))`,
  `create table assignment (id bigint generated always as identity primary key, clause bigint not null unique references clause, all_units_coordinate boolean not null,
    all_units_lead boolean not null, note jsonb, period_from date not null, period_to date not null, check (period_from < period_to))`,
  `create table assignment_unit (assignment bigint not null references assignment, unit text not null references unit, role text not null check (role in ('LEAD','COORDINATE')),
    exception boolean not null default false, note jsonb, primary key (assignment, unit, role))`,
  `create table outcome (id bigint generated always as identity primary key, clause bigint not null references clause, position integer not null, duty bigint not null references duty,
    unit text not null references unit, subject text not null references subject, action text not null check (array[action] <@ ${ACTIONS}), value numeric not null, measure text not null,
    label jsonb not null ${TEXT('label')}, period_from date not null, period_to date not null, check (period_from < period_to), unique (clause, position))`,

  `create table procedure_record (${VERSIONED}, key text not null references procedure, name jsonb not null ${TEXT('name')}, alt_names text[] not null default '{}',
    domain jsonb not null ${TEXT('domain')}, level text not null check (level in ('PROVINCE','MINISTRY','GRASSROOTS')), subject text not null references subject,
    action text not null check (array[action] <@ ${ACTIONS}), old_name boolean not null, sources text[] not null check (cardinality(sources) > 0), ${ONE_AT_A_TIME})`,
  `create table competence_record (${VERSIONED}, key text not null, subject text not null references subject, action text not null check (array[action] <@ ${ACTIONS}),
    province text references province, decides jsonb, receives jsonb, delegated_to jsonb, ${VALID}, verified_on date, note jsonb, sources text[] not null,
    check (decides is not null or receives is not null or delegated_to is not null), ${ONE_AT_A_TIME})`,
  `create table competence_basis (id bigint generated always as identity primary key, competence_record bigint not null references competence_record,
    document text not null references legal_document, provision text, position integer not null, unique (competence_record, position))`,

  'create index document_record_province on document_record (province, held)',
  'create index unit_record_province on unit_record (province)',
  'create index clause_parent on clause (parent)',
  'create index duty_holder on duty (holder)',
  'create index duty_subject_subject on duty_subject (subject, relation)',
  'create index document_relation_target on document_relation (target)',
  'create index outcome_subject on outcome (subject)',

  // The registry is append-only: a record may be closed once, everything else stays as it was written.
  `create function registry_closes_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.revision_to is null and new.revision_to is not null and to_jsonb(old) - 'revision_to' = to_jsonb(new) - 'revision_to' then
        return new;
      end if;
      raise exception 'the registry is append-only: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
    end $$`,
  `create function registry_keeps() returns trigger language plpgsql as $$
    begin
      raise exception 'the registry is append-only: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
    end $$`,
  ...RECORD_TABLES.map(
    (table) => `create trigger closes_only before update or delete on ${table} for each row execute function registry_closes_only()`,
  ),
  ...PART_TABLES.map((table) => `create trigger keeps before update or delete on ${table} for each row execute function registry_keeps()`),
];

/** Everything that the registry records, with its revisions. */
export class Registry0001 extends Migration {
  override name = '0001-registry';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}
