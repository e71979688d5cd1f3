import { bodyKindOf, mandatesOf } from './body-records.js';
import { citedDocument } from '../cited-document.js';
import type { ClauseRecord, DocumentRecord, RegistryRecord, SubjectRecord, UnitRecord } from '../record.js';
import type { BodyKindsSeed, CitedSeed, ClauseSeed, DocumentSeed, Seeds, UnitsSeed } from './seed-file.js';
import { slugOf } from '../reference.js';

const CONTINUITY = {
  vi: 'Tên và việc nối tiếp trong cùng tỉnh (quy ước của sổ).',
  en: 'Name and work continue within the same province (registry convention).',
};

/** The records that a set of seeds makes, in an order in which all references can be made. */
export function recordsOf(seeds: Seeds): RegistryRecord[] {
  return [
    ...seeds.provinces.provinces.map(({ kind: type, aliases = [], predecessors = [], note = null, periods, ...province }) => ({
      kind: 'province' as const,
      type,
      aliases,
      predecessors,
      note,
      ...province,
      ...(periods && { periods: periods.map(({ kind, ...period }) => ({ type: kind, ...period })) }),
    })),
    ...seeds.places.flatMap(({ places }) => places.map((list) => ({ kind: 'place' as const, ...list }))),
    ...subjectsOf(seeds),
    ...seeds.bodyKinds.kinds.map(bodyKindOf),
    ...seeds.units.bodies.flatMap((body) => unitsOf(body, seeds.bodyKinds)),
    ...citedOf(seeds.cited, new Set(seeds.documents.map(({ document }) => document.key))),
    ...seeds.documents.map(documentOf),
    ...seeds.fields.flatMap(({ mandates }) => mandates.flatMap(mandatesOf)),
    ...seeds.procedures.procedures.map(({ code, altNames = [], ...procedure }) => ({
      kind: 'procedure' as const,
      key: code,
      altNames,
      ...procedure,
    })),
    ...seeds.competences.competences.map(({ basis, note = null, ...competence }) => ({
      kind: 'competence' as const,
      note,
      ...competence,
      basis: basis.map(({ document, provision = null }) => ({ document, provision })),
    })),
    ...seeds.suppressions.suppressions.map(({ clauses = [], units = [], subjects = [], procedures = [], ...suppression }) => ({
      kind: 'suppression' as const,
      clauses,
      units,
      subjects,
      procedures,
      ...suppression,
    })),
  ];
}

function subjectsOf({ vocabulary, fields, labels }: Seeds): SubjectRecord[] {
  return [...vocabulary.concepts, ...fields.flatMap(({ concepts }) => concepts)].map(({ code, vi, en, broader = null, internal = false, alt }, position) => {
    const extra = labels.labels[code];
    return {
      kind: 'subject' as const,
      key: code,
      broader,
      internal,
      prefLabel: { vi, en },
      altLabels: { vi: [...(alt?.vi ?? []), ...(extra?.vi ?? [])], en: [...(alt?.en ?? []), ...(extra?.en ?? [])] },
      position,
    };
  });
}

function unitsOf(body: UnitsSeed['bodies'][number], { kinds }: BodyKindsSeed): UnitRecord[] {
  const { key, province, vi, en, document, from = null, to = null } = body;
  const shared = { kind: 'unit' as const, province, from, to };
  const slug = slugOf(key);
  const kind = kinds.find((each) => each.key === slug)?.kind;
  if (!kind) throw new Error(`seeds/units.yaml: ${key} ends in no key of seeds/body-kinds.yaml`);
  const successorProvince = body.to ? `${province}@${body.to}` : province;
  return [
    {
      ...shared,
      key,
      parent: null,
      slug,
      type: kind,
      names: { vi, en },
      abbreviation: null,
      position: 0,
      evidence: { document, path: null },
      states: [],
      suggests: [],
      successors: [],
    },
    ...body.units.map((unit, index) => ({
      ...shared,
      key: `${province}/${unit.slug}`,
      parent: key,
      slug: unit.slug,
      type: unit.kind,
      names: { vi: unit.vi, en: unit.en },
      abbreviation: unit.abbreviation ?? null,
      position: index + 1,
      evidence: { document, path: unit.path },
      states: unit.states,
      suggests: unit.suggests ?? [],
      successors: (unit.successors ?? []).map(({ to: next, fields = [] }) => ({
        to: next.includes('/') ? next : `${successorProvince}/${next}`,
        fields,
        authority: CONTINUITY,
      })),
    })),
  ];
}

/** Cited documents, each once: several documents may cite the same one, and what one leaves open another may tell. */
function citedOf(cited: readonly CitedSeed[], held: ReadonlySet<string>): DocumentRecord[] {
  const byKey = new Map<string, CitedSeed['documents'][number]>();
  for (const document of cited.flatMap(({ documents }) => documents)) {
    const known = byKey.get(document.key);
    byKey.set(
      document.key,
      known
        ? {
            ...known,
            number: known.number ?? document.number,
            issuedOn: preciser(known.issuedOn, document.issuedOn),
            issuer: known.issuer ?? document.issuer,
            title: known.title ?? document.title,
            effective: known.effective ?? document.effective,
            relations: [...(known.relations ?? []), ...(document.relations ?? [])],
          }
        : document,
    );
  }
  return [...byKey.values()]
    .filter(({ key }) => !held.has(key))
    .map(({ key, type, number, issuedOn, issuer, title, effective, relations = [] }) =>
      citedDocument({
        key,
        type,
        number,
        issuedOn,
        issuer,
        title,
        ...(effective ? { effective: { rule: effective.from ? ('FROM_DATE' as const) : ('UNKNOWN' as const), from: effective.from ?? null, to: effective.to ?? null } } : {}),
        relations: relations.map(({ type: relation, document: target, provision = null, source }) => ({
          type: relation,
          target,
          clause: null,
          provision,
          source,
        })),
      }),
    );
}

function preciser(a: string | null, b: string | null): string | null {
  return (a?.length ?? 0) >= (b?.length ?? 0) ? a : b;
}

/** The record of one document as it is written by hand, in a seed file or in a review. */
export function documentOf({ document, relations = [], clauses }: DocumentSeed): DocumentRecord {
  const { effective, period } = document;
  const paths = new Set(clauses.map(({ path }) => path));
  const parents = new Map(clauses.map((clause) => [clause.path, clause.parent ?? parentOf(clause.path, paths)]));
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const inherited = (path: string | null): string | null =>
    path === null ? null : (byPath.get(path)?.holder ?? inherited(parents.get(path) ?? null));
  return {
    kind: 'document',
    key: document.key,
    type: document.type,
    number: document.number,
    symbol: document.symbol,
    issuedOn: document.issuedOn,
    issuer: document.issuer,
    title: document.title,
    province: document.province,
    body: document.body,
    held: true,
    effective: { rule: effective.rule, from: effective.on ?? effective.from ?? null, to: effective.to ?? period?.to ?? null },
    defects: (document.defects ?? []).map(defectOf),
    relations: relations.map(({ type, document: target, clause = null, provision = null }) => ({ type, target, clause, provision })),
    clauses: clauses.map((clause) => {
      const row = rowOf(clause.path, parents, byPath);
      return clauseOf(clause, parents.get(clause.path) ?? null, inherited(clause.path) ?? document.body, row, period ?? null);
    }),
  };
}

/** The longest recorded path that is a prefix at a dot: the second reading of a repeated number hangs under the same parent. */
function parentOf(path: string, paths: ReadonlySet<string>): string | null {
  for (let cut = path.lastIndexOf('.'); cut > 0; cut = path.lastIndexOf('.', cut - 1)) {
    const prefix = path.slice(0, cut);
    if (paths.has(prefix)) return prefix;
  }
  return null;
}

/** The row of a programme table that a clause belongs to. */
function rowOf(path: string, parents: ReadonlyMap<string, string | null>, byPath: ReadonlyMap<string, ClauseSeed>): ClauseSeed | null {
  for (let at: string | null = path; at !== null; at = parents.get(at) ?? null) if (byPath.get(at)?.assignment) return byPath.get(at) as ClauseSeed;
  return null;
}

function clauseOf(
  clause: ClauseSeed,
  parent: string | null,
  holder: string,
  row: ClauseSeed | null,
  period: { from: string; to: string } | null,
): ClauseRecord {
  const duties = (clause.duties ?? []).map((duty) => ({
    holder: duty.holder ?? holder,
    role: duty.role ?? ('LEAD' as const),
    actions: duty.actions,
    subjects: duty.subjects,
    within: duty.within ?? [],
    ...(duty.limits?.length ? { limits: duty.limits.map(({ type, vi, en }) => ({ type, note: { vi, en } })) } : {}),
  }));
  return {
    path: clause.path,
    parent,
    label: clause.label,
    kind: clause.kind,
    nature: clause.nature,
    entry: clause.entry ?? true,
    summary: { vi: clause.vi, en: clause.en },
    holder: clause.holder ?? null,
    namesUnit: clause.unit ?? null,
    about: clause.about ?? [],
    defects: (clause.defects ?? []).map(defectOf),
    duties,
    assignment: row && period ? assignmentOf(clause.path, row.assignment as NonNullable<ClauseSeed['assignment']>, period) : null,
    outcomes: (clause.outcomes ?? []).map(({ vi, en, unit, ...outcome }) => {
      const by = unit ?? holder;
      const duty = duties.findIndex(
        ({ subjects, actions, holder: own }) => subjects.includes(outcome.subject) && actions.includes(outcome.action) && own === by,
      );
      if (duty < 0) throw new Error(`${clause.path}: the outcome on ${outcome.subject} ${outcome.action} belongs to no duty of the clause`);
      return { ...outcome, unit: by, duty, label: { vi, en } };
    }),
  };
}

function assignmentOf(path: string, row: NonNullable<ClauseSeed['assignment']>, period: { from: string; to: string }): ClauseRecord['assignment'] {
  const named = (row.coordinates ?? []).map((unit) => ({ unit, role: 'COORDINATE' as const, exception: false, note: null }));
  const excepted = (row.exceptions ?? [])
    .filter(({ items }) => items.includes(path))
    .flatMap(({ units, vi, en }) => units.map((unit) => ({ unit, role: 'COORDINATE' as const, exception: true, note: { vi, en } })));
  return {
    allUnitsCoordinate: row.allUnitsCoordinate ?? false,
    allUnitsLead: row.allUnitsLead ?? false,
    note: row.leadsNote ?? null,
    period,
    units: [...row.leads.map((unit) => ({ unit, role: 'LEAD' as const, exception: false, note: null })), ...named, ...excepted],
  };
}

function defectOf({ code, vi, en }: { code: string; vi: string; en: string }): { code: string; message: { vi: string; en: string } } {
  return { code, message: { vi, en } };
}
