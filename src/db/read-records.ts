import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hashOf } from '../shared/hash.js';
import type { RegistryRecord } from './record.js';

/** A record as it stands at a revision, with the revision that published it and whether it reads as it was published. */
export interface PublishedRecord {
  record: RegistryRecord;
  /** The revision that published it. */
  revision: number;
  /** SHA-256 of the record. */
  hash: string;
  /** SHA-256 that was written down when it was published. */
  publishedHash: string;
}

/** One row per record of a kind at a revision: its parts are gathered in the order in which they were published. */
const RECORDS: Record<RegistryRecord['kind'], string> = {
  province: `select r.key, jsonb_build_object('kind', 'province', 'key', r.key, 'slug', slug, 'code', code, 'type', r.kind, 'name', name, 'fullName', full_name,
      'aliases', aliases, 'note', note, 'from', valid_from, 'to', valid_to, 'predecessors', ${list('predecessor', 'province_lineage', 'province_record = r.id', 'id')}) as record
    from province_record r`,
  subject: `select r.key, jsonb_build_object('kind', 'subject', 'key', r.key, 'broader', broader, 'scope', scope, 'prefLabel', pref_label, 'altLabels', alt_labels,
      'position', position) as record from subject_record r`,
  unit: `select r.key, jsonb_build_object('kind', 'unit', 'key', r.key, 'province', province, 'parent', parent, 'slug', slug, 'type', r.kind, 'names', names,
      'abbreviation', abbreviation, 'position', position, 'from', valid_from, 'to', valid_to,
      'evidence', jsonb_build_object('document', evidence_document, 'path', evidence_path),
      'states', ${list('subject', 'unit_field', "unit_record = r.id and strength = 'STATES'", 'id')},
      'suggests', ${list('subject', 'unit_field', "unit_record = r.id and strength = 'SUGGESTS'", 'id')},
      'successors', ${list("jsonb_build_object('to', successor, 'fields', fields, 'authority', authority)", 'unit_succession', 'unit_record = r.id', 'id')}) as record
    from unit_record r`,
  document: `select r.key, jsonb_build_object('kind', 'document', 'key', r.key, 'type', r.type, 'number', number, 'symbol', symbol, 'issuedOn', issued_on, 'issuer', issuer,
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
  procedure: `select r.key, jsonb_build_object('kind', 'procedure', 'key', r.key, 'name', name, 'altNames', alt_names, 'domain', domain, 'level', level, 'subject', subject,
      'action', action, 'oldName', old_name, 'sources', sources) as record from procedure_record r`,
  competence: `select r.key, jsonb_build_object('kind', 'competence', 'key', r.key, 'subject', subject, 'action', action, 'province', province, 'decides', decides,
      'receives', receives, 'delegatedTo', delegated_to, 'from', valid_from, 'to', valid_to, 'verifiedOn', verified_on, 'note', note, 'sources', sources,
      'basis', ${list("jsonb_build_object('document', document, 'provision', provision)", 'competence_basis', 'competence_record = r.id', 'position')}) as record
    from competence_record r`,
  suppression: `select r.key, jsonb_build_object('kind', 'suppression', 'key', r.key, 'code', code, 'province', province, 'clauses', clauses, 'units', units,
      'subjects', subjects, 'procedures', procedures, 'reason', reason, 'authority', authority, 'decidedOn', decided_on, 'until', until) as record
    from suppression_record r`,
};

/**
 * Every record as of a revision, read back whole from its tables, by kind and key. A record whose hash is not the one it was
 * published under was changed behind the registry's back, or written by a version that gave records another shape.
 */
export async function readRecords(em: SqlEntityManager, revision: number): Promise<PublishedRecord[]> {
  const published = new Map(
    (
      await em.execute<{ kind: string; key: string; revision: number; content_hash: string }[]>(
        'select distinct on (kind, key) kind, key, revision, content_hash from publication where revision <= ? order by kind, key, revision desc',
        [revision],
      )
    ).map((row) => [`${row.kind}:${row.key}`, row]),
  );
  const records: PublishedRecord[] = [];
  for (const [kind, select] of Object.entries(RECORDS)) {
    const rows = await em.execute<{ key: string; record: RegistryRecord }[]>(
      `${select} where r.revision_from <= ? and (r.revision_to is null or r.revision_to > ?) order by r.key collate "C"`,
      [revision, revision],
    );
    for (const { key, record } of rows) {
      const publication = published.get(`${kind}:${key}`);
      if (!publication) throw new Error(`${kind} ${key} was never published`);
      records.push({ record, revision: publication.revision, hash: hashOf(record), publishedHash: publication.content_hash });
    }
  }
  return records;
}

/** The records that one revision published, whole, with the revision that closed each; null for one that stands. */
export async function recordsOfRevision(em: SqlEntityManager, revision: number): Promise<{ record: RegistryRecord; until: number | null }[]> {
  const found: { record: RegistryRecord; until: number | null }[] = [];
  for (const select of Object.values(RECORDS)) {
    const rows = await em.execute<{ record: RegistryRecord; until: number | null }[]>(
      `${select.replace('select r.key', 'select r.revision_to as until')} where r.revision_from = ? order by r.key collate "C"`,
      [revision],
    );
    found.push(...rows);
  }
  return found;
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
