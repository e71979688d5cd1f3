import type { ClauseRecord, DocumentRecord, PlaceRecord, ProvinceRecord, RegistryRecord, UnitRecord } from './record.js';
import type { RecordKind } from './record-kinds.js';
import type { Validity } from '../shared/dates.js';

/** What a record names by key. */
export interface Reference {
  kind: RecordKind;
  key: string;
}

/** Every record that another names. All of them must have been published, with it or before. */
export function referencesOf(record: RegistryRecord): Reference[] {
  const all = (kind: RecordKind, ...keys: (string | null)[]): Reference[] => keys.flatMap((key) => (key === null ? [] : [{ kind, key }]));
  switch (record.kind) {
    case 'province':
      return all('province', ...record.predecessors);
    case 'subject':
      return all('subject', record.broader);
    case 'unit': {
      const { province, parent, evidence, states, suggests, successors } = record;
      return [
        ...all('province', province),
        ...all('unit', parent, ...successors.map(({ to }) => to)),
        ...all('document', evidence.document),
        ...all('subject', ...states, ...suggests, ...successors.flatMap(({ fields }) => fields)),
      ];
    }
    case 'document': {
      const { province, body, relations, clauses } = record;
      return [
        ...all('province', province),
        ...all('unit', body),
        ...all('document', ...relations.map(({ target }) => target)),
        ...clauses.flatMap((clause) => [...all('unit', ...unitsIn(clause)), ...all('subject', ...subjectsIn(clause))]),
      ];
    }
    case 'bodyKind':
      return [
        ...all('bodyKind', record.otherwise, record.parent, ...record.predecessors),
        ...all('document', ...record.basis.map(({ document }) => document)),
      ];
    case 'mandate':
      return [
        ...all('subject', record.subject),
        ...all('bodyKind', record.body),
        ...all('document', ...record.basis.map(({ document }) => document)),
      ];
    case 'procedure':
      return all('subject', record.subject);
    case 'competence':
      return [
        ...all('subject', record.subject),
        ...all('province', record.province),
        ...all('bodyKind', ...Object.values(record.bodies ?? {})),
        ...all('document', ...record.basis.map(({ document }) => document)),
      ];
    case 'place':
    case 'suppression':
      return all('province', record.province);
  }
}

function unitsIn({ holder, namesUnit, duties, assignment, outcomes }: ClauseRecord): (string | null)[] {
  return [
    holder,
    namesUnit,
    ...duties.map((duty) => duty.holder),
    ...(assignment?.units ?? []).map(({ unit }) => unit),
    ...outcomes.map(({ unit }) => unit),
  ];
}

function subjectsIn({ about, duties, outcomes }: ClauseRecord): string[] {
  return [...about, ...duties.flatMap(({ subjects, within }) => [...subjects, ...within]), ...outcomes.map(({ subject }) => subject)];
}

/**
 * What is wrong within a record of the right shape, in words for the log: whoever publishes has checked what people enter.
 * Empty where nothing is.
 */
export function faultsOf(record: RegistryRecord): string[] {
  const faults: string[] = [];
  if (record.kind === 'province') faults.push(...spanFaults(record));
  if (record.kind === 'subject' && record.broader === record.key) faults.push('it is its own broader subject');
  if (record.kind === 'suppression' && ![record.clauses, record.units, record.subjects, record.procedures].some(({ length }) => length))
    faults.push('it names no part of a finding');
  if (record.kind === 'unit') {
    const partOnTop = record.parent === null && PARTS_OF_BODIES.includes(record.type);
    if (partOnTop || (record.parent !== null && record.type === 'DEPARTMENT')) faults.push('bodies, and only they, are at the top');
    faults.push(...spanFaults(record));
  }
  if (record.kind === 'place') faults.push(...placeFaults(record));
  if (record.kind === 'document') faults.push(...documentFaults(record));
  if (record.kind === 'bodyKind' || record.kind === 'mandate') faults.push(...spanFaults(record));
  if (record.kind === 'mandate' && record.provinces !== null && record.except.length)
    faults.push('it names provinces, and others that it leaves out');
  if (record.kind === 'competence') {
    if (record.decides === null && record.receives === null && record.delegatedTo === null) faults.push('it names nobody');
    faults.push(...spanFaults(record));
  }
  return faults;
}

/** Kinds of units that are always part of a body; others may be either. */
const PARTS_OF_BODIES: readonly UnitRecord['type'][] = ['DIVISION', 'FUND'];

function placeFaults({ districts, communes, ...span }: PlaceRecord): string[] {
  const codes = [...communes, ...districts.flatMap((district) => district.communes)].map(({ code }) => code);
  const twice = codes.length - new Set(codes).size;
  return [...spanFaults(span), ...(twice > 0 ? [`${twice} codes stand twice`] : [])];
}

function documentFaults({ held, body, effective, clauses, relations }: DocumentRecord): string[] {
  const faults = spanFaults(effective);
  const paths = new Set<string>();
  if (held && body === null) faults.push('it is held and names no body');
  if (effective.rule === 'FROM_DATE' && effective.from === null) faults.push('it takes effect on a day that is not stated');
  for (const { path, parent, duties, outcomes, assignment } of clauses) {
    if (paths.has(path)) faults.push(`${path} appears twice`);
    if (parent !== null && !paths.has(parent)) faults.push(`${path} is in ${parent}, which does not come before it`);
    if (outcomes.some(({ duty }) => duties[duty] === undefined)) faults.push(`${path} reports of a duty that it does not give`);
    faults.push(...[assignment, ...outcomes].flatMap((part) => (part ? spanFaults(part.period) : [])));
    paths.add(path);
  }
  faults.push(
    ...relations.flatMap(({ clause }) => (clause === null || paths.has(clause) ? [] : [`a relation is at ${clause}, which is not a clause`])),
  );
  return faults;
}

function spanFaults({ from, to }: Validity): string[] {
  return from !== null && to !== null && from >= to ? [`it ends on ${to}, before it begins on ${from}`] : [];
}

/** Provinces that would share a code or a slug on some day; a code is unique only together with a date. */
export function clashesOf(provinces: readonly ProvinceRecord[]): string[] {
  const clash = (a: ProvinceRecord, b: ProvinceRecord): boolean =>
    (a.code === b.code || a.slug === b.slug) &&
    (a.to === null || b.from === null || b.from < a.to) &&
    (b.to === null || a.from === null || a.from < b.to);
  return provinces.flatMap((a, index) =>
    provinces.slice(index + 1).flatMap((b) => (clash(a, b) ? [`${a.key} and ${b.key} share a code or a slug`] : [])),
  );
}
