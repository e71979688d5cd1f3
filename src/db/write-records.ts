import type { ClauseRecord, DocumentRecord, RegistryRecord } from './record.js';
import type { Row, Session } from './session.js';

type Of<Kind extends RegistryRecord['kind']> = Extract<RegistryRecord, { kind: Kind }>;

const RECORD_TABLE: Record<RegistryRecord['kind'], string> = {
  province: 'province_record',
  unit: 'unit_record',
  document: 'document_record',
  subject: 'subject_record',
  procedure: 'procedure_record',
  competence: 'competence_record',
  suppression: 'suppression_record',
};
/** The tables of keys that other records may refer to. */
const IDENTITY_TABLE: Partial<Record<RegistryRecord['kind'], string>> = {
  province: 'province',
  unit: 'unit',
  document: 'legal_document',
  subject: 'subject',
  procedure: 'procedure',
};

/** Writes whole records: closes what stands under their keys and adds them as of a revision. */
export async function writeRecords(session: Session, records: readonly RegistryRecord[], revision: number): Promise<void> {
  const kinds = Object.keys(RECORD_TABLE) as RegistryRecord['kind'][];
  for (const kind of kinds) {
    const keys = records.filter((record) => record.kind === kind).map(({ key }) => key);
    const identities = IDENTITY_TABLE[kind];
    if (identities && keys.length)
      await session.run(`insert into ${identities} (key) select jsonb_array_elements_text(?::jsonb) on conflict do nothing`, [JSON.stringify(keys)]);
    if (keys.length)
      await session.run(
        `update ${RECORD_TABLE[kind]} set revision_to = ? where revision_to is null and key in (select jsonb_array_elements_text(?::jsonb))`,
        [revision, JSON.stringify(keys)],
      );
  }
  const of = <Kind extends RegistryRecord['kind']>(kind: Kind): Promise<{ id: number; item: Of<Kind> }[]> =>
    session.numbered(
      RECORD_TABLE[kind],
      records.filter((record): record is Of<Kind> => record.kind === kind),
    );
  const versioned = ({ id, item }: { id: number; item: RegistryRecord }): Row => ({ id, revision_from: revision, key: item.key });
  const valid = ({ from, to }: { from: string | null; to: string | null }): Row => ({ valid_from: from, valid_to: to });

  const provinces = await of('province');
  await session.insert(
    'province_record',
    provinces.map((row) => ({
      ...versioned(row),
      slug: row.item.slug,
      code: row.item.code,
      kind: row.item.type,
      name: row.item.name,
      full_name: row.item.fullName,
      aliases: row.item.aliases,
      note: row.item.note,
      ...valid(row.item),
    })),
  );
  await session.insert(
    'province_lineage',
    provinces.flatMap(({ id, item }) => item.predecessors.map((predecessor) => ({ province_record: id, predecessor }))),
  );

  const subjects = await of('subject');
  await session.insert(
    'subject_record',
    subjects.map((row) => ({
      ...versioned(row),
      broader: row.item.broader,
      scope: row.item.scope,
      pref_label: row.item.prefLabel,
      alt_labels: row.item.altLabels,
      position: row.item.position,
    })),
  );

  const units = await of('unit');
  await session.insert(
    'unit_record',
    units.map((row) => ({
      ...versioned(row),
      province: row.item.province,
      parent: row.item.parent,
      slug: row.item.slug,
      kind: row.item.type,
      names: row.item.names,
      abbreviation: row.item.abbreviation,
      position: row.item.position,
      evidence_document: row.item.evidence.document,
      evidence_path: row.item.evidence.path,
      ...valid(row.item),
    })),
  );
  await session.insert(
    'unit_field',
    units.flatMap(({ id, item }) => [
      ...item.states.map((subject) => ({ unit_record: id, subject, strength: 'STATES' })),
      ...item.suggests.map((subject) => ({ unit_record: id, subject, strength: 'SUGGESTS' })),
    ]),
  );
  await session.insert(
    'unit_succession',
    units.flatMap(({ id, item }) => item.successors.map(({ to, fields, authority }) => ({ unit_record: id, successor: to, fields, authority }))),
  );

  await writeDocuments(session, await of('document'), revision);

  const procedures = await of('procedure');
  await session.insert(
    'procedure_record',
    procedures.map((row) => ({
      ...versioned(row),
      name: row.item.name,
      alt_names: row.item.altNames,
      domain: row.item.domain,
      level: row.item.level,
      subject: row.item.subject,
      action: row.item.action,
      old_name: row.item.oldName,
      sources: row.item.sources,
    })),
  );
  const competences = await of('competence');
  await session.insert(
    'competence_record',
    competences.map((row) => ({
      ...versioned(row),
      subject: row.item.subject,
      action: row.item.action,
      province: row.item.province,
      decides: row.item.decides,
      receives: row.item.receives,
      delegated_to: row.item.delegatedTo,
      ...valid(row.item),
      verified_on: row.item.verifiedOn,
      note: row.item.note,
      sources: row.item.sources,
    })),
  );
  await session.insert(
    'competence_basis',
    competences.flatMap(({ id, item }) =>
      item.basis.map(({ document, provision }, position) => ({ competence_record: id, document, provision, position })),
    ),
  );
  const suppressions = await of('suppression');
  await session.insert(
    'suppression_record',
    suppressions.map((row) => ({
      ...versioned(row),
      code: row.item.code,
      province: row.item.province,
      clauses: row.item.clauses,
      units: row.item.units,
      subjects: row.item.subjects,
      procedures: row.item.procedures,
      reason: row.item.reason,
      authority: row.item.authority,
      decided_on: row.item.decidedOn,
      until: row.item.until,
    })),
  );
}

async function writeDocuments(session: Session, documents: readonly { id: number; item: DocumentRecord }[], revision: number): Promise<void> {
  await session.insert(
    'document_record',
    documents.map(({ id, item }) => ({
      id,
      revision_from: revision,
      key: item.key,
      type: item.type,
      number: item.number,
      symbol: item.symbol,
      issued_on: item.issuedOn,
      issuer: item.issuer,
      title: item.title,
      province: item.province,
      department: item.department,
      held: item.held,
      effective_rule: item.effective.rule,
      effective_from: item.effective.from,
      effective_to: item.effective.to,
      defects: item.defects,
    })),
  );
  const clauses = await session.numbered(
    'clause',
    documents.flatMap(({ id, item }) => item.clauses.map((clause, position) => ({ document: id, clause, position }))),
  );
  const clauseIds = new Map(clauses.map(({ id, item }) => [`${item.document}#${item.clause.path}`, id]));
  const clauseId = (document: number, path: string | null): number | null => {
    if (path === null) return null;
    const id = clauseIds.get(`${document}#${path}`);
    if (id === undefined) throw new Error(`no clause ${path}`);
    return id;
  };
  await session.insert(
    'clause',
    clauses.map(({ id, item: { document, clause, position } }) => ({
      id,
      document_record: document,
      parent: clauseId(document, clause.parent),
      path: clause.path,
      position,
      label: clause.label,
      kind: clause.kind,
      nature: clause.nature,
      entry: clause.entry,
      summary: clause.summary,
      holder: clause.holder,
      names_unit: clause.namesUnit,
      about: clause.about,
      defects: clause.defects,
    })),
  );
  await session.insert(
    'document_relation',
    documents.flatMap(({ id, item }) =>
      item.relations.map(({ type, target, clause, provision, source = null }, position) => ({
        document_record: id,
        type,
        target,
        clause: clauseId(id, clause),
        provision,
        source,
        position,
      })),
    ),
  );
  await writeDuties(
    session,
    clauses.map(({ id, item }) => ({ id, clause: item.clause })),
  );
}

async function writeDuties(session: Session, clauses: readonly { id: number; clause: ClauseRecord }[]): Promise<void> {
  const duties = await session.numbered(
    'duty',
    clauses.flatMap(({ id, clause }) => clause.duties.map((duty, position) => ({ clause: id, duty, position }))),
  );
  const dutyIds = new Map(duties.map(({ id, item }) => [`${item.clause}:${item.position}`, id]));
  await session.insert(
    'duty',
    duties.map(({ id, item: { clause, duty, position } }) => ({ id, clause, position, holder: duty.holder, role: duty.role, actions: duty.actions })),
  );
  const subjects = (relation: string, codes: readonly string[], duty: number): Row[] =>
    codes.map((subject, position) => ({ duty, subject, relation, position }));
  await session.insert(
    'duty_subject',
    duties.flatMap(({ id, item: { duty } }) => [...subjects('ABOUT', duty.subjects, id), ...subjects('WITHIN', duty.within, id)]),
  );

  const assigned = clauses.flatMap(({ id, clause }) => (clause.assignment ? [{ clause: id, assignment: clause.assignment }] : []));
  const assignments = await session.numbered('assignment', assigned);
  await session.insert(
    'assignment',
    assignments.map(({ id, item: { clause, assignment } }) => ({
      id,
      clause,
      all_units_coordinate: assignment.allUnitsCoordinate,
      all_units_lead: assignment.allUnitsLead,
      note: assignment.note,
      period_from: assignment.period.from,
      period_to: assignment.period.to,
    })),
  );
  await session.insert(
    'assignment_unit',
    assignments.flatMap(({ id, item: { assignment } }) =>
      assignment.units.map(({ unit, role, exception, note }, position) => ({ assignment: id, unit, role, exception, note, position })),
    ),
  );

  const outcomes = clauses.flatMap(({ id, clause }) =>
    clause.outcomes.map((outcome, position) => ({
      clause: id,
      position,
      duty: dutyIds.get(`${id}:${outcome.duty}`),
      unit: outcome.unit,
      subject: outcome.subject,
      action: outcome.action,
      value: outcome.value,
      measure: outcome.measure,
      label: outcome.label,
      period_from: outcome.period.from,
      period_to: outcome.period.to,
    })),
  );
  await session.insert('outcome', outcomes);
}
