import { Migration } from '@mikro-orm/migrations';

/** Each kind of record, put together from the tables in which earlier versions kept it in parts. */
const RECORDS: Readonly<Record<string, string>> = {
  province: `select r.key, r.revision_from, jsonb_build_object('kind', 'province', 'key', r.key, 'slug', slug, 'code', code, 'type', r.kind, 'name', name, 'fullName', full_name,
      'aliases', aliases, 'note', note, 'from', valid_from, 'to', valid_to, 'predecessors', ${list('predecessor', 'province_lineage', 'province_record = r.id', 'id')}) as record
    from province_record r`,
  subject: `select r.key, r.revision_from, jsonb_build_object('kind', 'subject', 'key', r.key, 'broader', broader, 'scope', scope, 'prefLabel', pref_label, 'altLabels', alt_labels,
      'position', position) as record from subject_record r`,
  unit: `select r.key, r.revision_from, jsonb_build_object('kind', 'unit', 'key', r.key, 'province', province, 'parent', parent, 'slug', slug, 'type', r.kind, 'names', names,
      'abbreviation', abbreviation, 'position', position, 'from', valid_from, 'to', valid_to,
      'evidence', jsonb_build_object('document', evidence_document, 'path', evidence_path),
      'states', ${list('subject', 'unit_field', "unit_record = r.id and strength = 'STATES'", 'id')},
      'suggests', ${list('subject', 'unit_field', "unit_record = r.id and strength = 'SUGGESTS'", 'id')},
      'successors', ${list("jsonb_build_object('to', successor, 'fields', fields, 'authority', authority)", 'unit_succession', 'unit_record = r.id', 'id')}) as record
    from unit_record r`,
  document: `select r.key, r.revision_from, jsonb_build_object('kind', 'document', 'key', r.key, 'type', r.type, 'number', number, 'symbol', symbol, 'issuedOn', issued_on, 'issuer', issuer,
      'title', title, 'province', province, 'department', department, 'held', held,
      'effective', jsonb_build_object('rule', effective_rule, 'from', effective_from, 'to', effective_to), 'defects', defects,
      'relations', ${list(
        "jsonb_build_object('type', d.type, 'target', d.target, 'clause', (select path from clause where id = d.clause), 'provision', d.provision) || case when d.source is null then '{}' else jsonb_build_object('source', d.source) end",
        'document_relation d',
        'd.document_record = r.id',
        'd.position',
      )},
      'clauses', ${list(clause(), 'clause c', 'c.document_record = r.id', 'c.position')}) as record
    from document_record r`,
  procedure: `select r.key, r.revision_from, jsonb_build_object('kind', 'procedure', 'key', r.key, 'name', name, 'altNames', alt_names, 'domain', domain, 'level', level, 'subject', subject,
      'action', action, 'oldName', old_name, 'sources', sources) as record from procedure_record r`,
  competence: `select r.key, r.revision_from, jsonb_build_object('kind', 'competence', 'key', r.key, 'subject', subject, 'action', action, 'province', province, 'decides', decides,
      'receives', receives, 'delegatedTo', delegated_to, 'from', valid_from, 'to', valid_to, 'verifiedOn', verified_on, 'note', note, 'sources', sources,
      'basis', ${list("jsonb_build_object('document', document, 'provision', provision)", 'competence_basis', 'competence_record = r.id', 'position')}) as record
    from competence_record r`,
  suppression: `select r.key, r.revision_from, jsonb_build_object('kind', 'suppression', 'key', r.key, 'code', code, 'province', province, 'clauses', clauses, 'units', units,
      'subjects', subjects, 'procedures', procedures, 'reason', reason, 'authority', authority, 'decidedOn', decided_on, 'until', until) as record
    from suppression_record r`,
};

/** What earlier versions kept the parts of records in. */
const OLD_TABLES = [
  'competence_basis',
  'outcome',
  'assignment_unit',
  'assignment',
  'duty_subject',
  'duty',
  'document_relation',
  'clause',
  'unit_succession',
  'unit_field',
  'province_lineage',
  ...Object.keys(RECORDS).map((kind) => `${kind}_record`),
  'province',
  'unit',
  'legal_document',
  'subject',
  'procedure',
];

const STATEMENTS = [
  'create extension if not exists pg_trgm',

  // The published record is the truth: whole, as JSON beside its hash. A withdrawal is a publication without a body.
  'alter table publication add column body jsonb',
  'alter table publication disable trigger user',
  ...Object.entries(RECORDS).map(
    ([kind, select]) => `update publication set body = old.record from (${select}) old
      where publication.kind = '${kind}' and publication.key = old.key and publication.revision = old.revision_from`,
  ),
  "alter table publication add column head jsonb generated always as (case when kind = 'document' then body - 'clauses' end) stored",
  'alter table publication enable trigger user',
  `drop table ${OLD_TABLES.join(', ')} cascade`,
  'drop function registry_closes_only, registry_adds, opened_revision',

  // What lists and search find records by. It is made from the records and can be made again from them.
  `create table entry (id bigint generated always as identity primary key, type text not null, record_kind text not null, key text collate "C" not null,
    path text collate "C" not null, position integer not null, item integer not null, province text collate "C", rank text collate "C" not null,
    facets text[] not null, words tsvector not null, revision_from integer not null, revision_to integer)`,
  'create index entry_place on entry (type, key, position, item)',
  'create index entry_record on entry (record_kind, key) where revision_to is null',
  'create index entry_province on entry (type, province)',
  'create index entry_facets on entry using gin (facets)',
  'create index entry_words on entry using gin (words)',
  'create table entry_word (word text collate "C" primary key)',
  'create index entry_word_slips on entry_word using gin (word gin_trgm_ops)',
  // How far the index goes, so that a reader can tell that it is behind.
  'create table entry_state (one boolean primary key check (one), revision integer not null)',
];

/** Records as JSON instead of tables for their parts, and one index for lists and search. Every revision keeps what it published. */
export class Records0006 extends Migration {
  override name = '0006-records';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** The rows of a part as a JSON list, empty where there are none. */
function list(value: string, from: string, where: string, order: string): string {
  return `coalesce((select jsonb_agg(${value} order by ${order}) from ${from} where ${where}), '[]')`;
}

function clause(): string {
  const duty = `jsonb_build_object('holder', u.holder, 'role', u.role, 'actions', u.actions,
    'subjects', ${list('subject', 'duty_subject', "duty = u.id and relation = 'ABOUT'", 'position')},
    'within', ${list('subject', 'duty_subject', "duty = u.id and relation = 'WITHIN'", 'position')})`;
  const unit = "jsonb_build_object('unit', n.unit, 'role', n.role, 'exception', n.exception, 'note', n.note)";
  const assignment = `jsonb_build_object('allUnitsCoordinate', a.all_units_coordinate, 'allUnitsLead', a.all_units_lead, 'note', a.note,
    'period', jsonb_build_object('from', a.period_from, 'to', a.period_to), 'units', ${list(unit, 'assignment_unit n', 'n.assignment = a.id', 'n.position')})`;
  const outcome = `jsonb_build_object('duty', (select position from duty where id = o.duty), 'unit', o.unit, 'subject', o.subject, 'action', o.action, 'value', o.value,
    'measure', o.measure, 'label', o.label, 'period', jsonb_build_object('from', o.period_from, 'to', o.period_to))`;
  return `jsonb_build_object('path', c.path, 'parent', (select path from clause where id = c.parent), 'label', c.label, 'kind', c.kind, 'nature', c.nature, 'entry', c.entry,
    'summary', c.summary, 'holder', c.holder, 'namesUnit', c.names_unit, 'about', c.about, 'defects', c.defects,
    'duties', ${list(duty, 'duty u', 'u.clause = c.id', 'u.position')},
    'assignment', (select ${assignment} from assignment a where a.clause = c.id),
    'outcomes', ${list(outcome, 'outcome o', 'o.clause = c.id', 'o.position')})`;
}
