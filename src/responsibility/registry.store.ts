import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DocumentView } from '../law/law.model.js';
import { AT, clauseOf, documentOf, DOCUMENT_COLUMNS, type ClauseRow, type DocumentRow } from '../law/law.rows.js';
import type { ProvinceView } from '../provinces/province.model.js';
import type { UnitView } from '../units/unit.model.js';
import type { CompetenceView, DutyView, ProcedureView, SubjectView } from '../duties/duty.model.js';
import { Vocabulary } from '../duties/vocabulary.js';
import { globalId } from '../shared/global-id.js';
import { loadLawGraph } from '../law/law-graph.store.js';
import { loadSuppressions } from './audit/suppression.store.js';
import type { RegistrySource } from './registry.records.js';
import { lineageOf, type DepartmentRecords, type HeldDocument, type ReferenceData } from './registry.js';

// Everything is in an order of its own, by code point: answers must not depend on the collation of a database.

/** The registry in a database, loaded as it is needed. `newest` is 0 for an empty one. */
export function databaseSource(em: () => SqlEntityManager): RegistrySource {
  return {
    newest: () => newestRevision(em()),
    at: async (revision) => {
      const reference = await loadReference(em(), revision);
      return {
        reference,
        department: (province) => loadDepartment(em(), reference, province),
        law: () => loadLawGraph(em(), revision, reference.provinces),
        suppressions: () => loadSuppressions(em(), revision),
      };
    },
  };
}

/** The newest revision, or 0 for an empty registry. */
export async function newestRevision(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ id: number | null }[]>('select max(id) as id from registry_revision');
  return Number(row?.id ?? 0);
}

/** What is the same for every province: five statements. */
export async function loadReference(em: SqlEntityManager, revision: number): Promise<ReferenceData> {
  const at = [revision, revision];
  const provinces = await em.execute<Omit<ProvinceView, 'id'>[]>(
    `select key, slug, code, kind, name, full_name as "fullName", to_jsonb(aliases) as aliases, note, valid_from::text as "from", valid_to::text as "to",
       coalesce((select jsonb_agg(predecessor order by id) from province_lineage where province_record = province_record.id), '[]') as "predecessorKeys"
     from province_record where ${AT('province_record')} order by valid_from nulls first, code, key collate "C"`,
    at,
  );
  const subjects = await em.execute<Omit<SubjectView, 'id'>[]>(
    `select key as code, pref_label as "prefLabel", alt_labels as "altLabels", broader as "broaderCode", scope from subject_record where ${AT('subject_record')} order by position, key collate "C"`,
    at,
  );
  const procedures = await em.execute<Omit<ProcedureView, 'id'>[]>(
    `select key as code, name, to_jsonb(alt_names) as "altNames", level, domain, old_name as "oldName", subject as "subjectCode", action, to_jsonb(sources) as sources from procedure_record where ${AT('procedure_record')} order by key collate "C"`,
    at,
  );
  const competences = await em.execute<CompetenceView[]>(
    `select key, subject, action, province as "provinceKey", decides, receives, delegated_to as "delegatedTo", valid_from::text as "from", valid_to::text as "to", verified_on::text as "verifiedOn", note,
       coalesce((select jsonb_agg(jsonb_build_object('document', document, 'provision', provision) order by position) from competence_basis where competence_record = competence_record.id), '[]') as basis
     from competence_record where ${AT('competence_record')} order by key collate "C"`,
    at,
  );
  const documents = await em.execute<{ key: string; number: string | null; title: DocumentView['title'] }[]>(
    `select key, number, title from document_record where ${AT('document_record')} and not held`,
    at,
  );
  return {
    revision,
    provinces: provinces.map((province) => ({ id: globalId('Province', province.key), ...province })),
    vocabulary: new Vocabulary(subjects.map((subject) => ({ id: globalId('Subject', subject.code), ...subject }))),
    procedures: new Map(procedures.map((procedure) => [procedure.code, { id: globalId('Procedure', procedure.code), ...procedure }])),
    competences,
    documentNames: new Map(documents.map((document) => [document.key, { id: globalId('LegalDocument', document.key), ...document }])),
  };
}

/** The records of the department of one province and of what it was before under the same name: six statements. */
export async function loadDepartment(em: SqlEntityManager, reference: ReferenceData, province: ProvinceView): Promise<DepartmentRecords> {
  const { revision } = reference;
  const keys = JSON.stringify(lineageOf(reference, province));
  const inLineage = 'in (select jsonb_array_elements_text(?::jsonb))';
  const units = await em.execute<UnitRow[]>(
    `select key, names, abbreviation, kind, province as "provinceKey", parent as "parentKey", evidence_document, evidence_path, valid_from::text as "from", valid_to::text as "to",
       coalesce((select jsonb_agg(subject order by id) from unit_field where unit_record = unit_record.id and strength = 'STATES'), '[]') as "nameStates",
       coalesce((select jsonb_agg(subject order by id) from unit_field where unit_record = unit_record.id and strength = 'SUGGESTS'), '[]') as "nameSuggests",
       coalesce((select jsonb_agg(jsonb_build_object('to', successor, 'fields', fields, 'authority', authority) order by id) from unit_succession where unit_record = unit_record.id), '[]') as successors
     from unit_record where ${AT('unit_record')} and province ${inLineage} order by province collate "C", position, key collate "C"`,
    [revision, revision, keys],
  );
  const documents = await em.execute<DocumentRow[]>(
    `${DOCUMENT_COLUMNS} from document_record where ${AT('document_record')} and held and province ${inLineage} order by issued_on collate "C" nulls first, key collate "C"`,
    [revision, revision, keys],
  );
  const rows = JSON.stringify(documents.map(({ row }) => Number(row)));
  const inRows = 'in (select jsonb_array_elements_text(?::jsonb)::bigint)';
  const relations = await em.execute<(DocumentRow & { source: string; relation: string; target: string })[]>(
    `select relation.document_record as source, relation.type as relation, relation.target, document.* from document_relation relation
     left join lateral (${DOCUMENT_COLUMNS} from document_record where key = relation.target and ${AT('document_record')}) document on true
     where relation.document_record ${inRows} and relation.type in ('BASED_ON', 'REPLACES') order by relation.document_record, relation.position`,
    [revision, revision, rows],
  );
  const clauses = await em.execute<ClauseRow[]>(
    `select id as row, document_record as source, path, label, kind, nature, entry, summary, defects from clause where document_record ${inRows} order by document_record, position`,
    [rows],
  );
  const duties = await em.execute<(DutyView & { source: string })[]>(
    `select clause.document_record as source, clause.path as "clausePath", duty.holder as "holderKey", duty.role, to_jsonb(duty.actions) as actions,
       (select coalesce(jsonb_agg(subject order by position), '[]') from duty_subject where duty = duty.id and relation = 'ABOUT') as subjects,
       (select coalesce(jsonb_agg(subject order by position), '[]') from duty_subject where duty = duty.id and relation = 'WITHIN') as within
     from duty join clause on clause.id = duty.clause where clause.document_record ${inRows} order by clause.document_record, clause.position, duty.position`,
    [rows],
  );
  const assignments = await em.execute<AssignmentRow[]>(
    `select clause.document_record as source, clause.path as "clausePath", assignment.all_units_coordinate as "allUnitsCoordinate", period_from::text as period_from, period_to::text as period_to,
       coalesce((select jsonb_agg(jsonb_build_object('unit', unit, 'note', note) order by unit collate "C") from assignment_unit where assignment = assignment.id and role = 'COORDINATE'), '[]') as coordinates
     from assignment join clause on clause.id = assignment.clause where clause.document_record ${inRows} order by clause.document_record, clause.position`,
    [rows],
  );

  return {
    province,
    units: units.map(unitOf),
    documents: documents.map((row): HeldDocument => {
      const own = relations.filter(({ source }) => source === row.row);
      const document: DocumentView = {
        ...documentOf(row),
        basedOn: own.filter(({ relation, key }) => relation === 'BASED_ON' && key).map(documentOf),
        replaces: own.filter(({ relation }) => relation === 'REPLACES').map(({ target }) => target),
      };
      const from = <T extends { source: string }>(list: readonly T[]): T[] => list.filter(({ source }) => source === row.row);
      return {
        document,
        clauses: from(clauses).map((clause) => clauseOf(clause, document)),
        duties: from(duties).map(({ source: _source, ...duty }) => duty),
        assignments: from(assignments).map(({ clausePath, coordinates, allUnitsCoordinate, period_from, period_to }) => ({
          clausePath,
          coordinates,
          allUnitsCoordinate,
          period: { from: period_from, to: period_to },
        })),
      };
    }),
  };
}

interface UnitRow extends Omit<UnitView, 'id' | 'name' | 'evidence'> {
  evidence_document: string | null;
  evidence_path: string | null;
}

interface AssignmentRow {
  source: string;
  clausePath: string;
  allUnitsCoordinate: boolean;
  coordinates: { unit: string; note: null | { vi: string; en: string } }[];
  period_from: string;
  period_to: string;
}

function unitOf({ evidence_document, evidence_path, ...unit }: UnitRow): UnitView {
  return {
    id: globalId('Unit', unit.key),
    name: unit.names.vi,
    ...unit,
    evidence: evidence_document === null ? null : { document: evidence_document, path: evidence_path },
  };
}
