import type { ClauseRecord, DocumentRecord, UnitRecord } from '#phancong/registry/record.js';
import type { CitedDocument } from '#phancong/importer/citations/citation.js';
import type { ImportedDocument } from '#phancong/importer/import-document.js';
import type { ProposedAssignment } from '#phancong/importer/proposal.js';
import { fold } from '#phancong/shared/vietnamese.js';
import { compare, type Count } from './score-table.ts';

/** How a document as read compares with its reviewed seed. */
export interface GrammarScore {
  document: string;
  counts: Record<string, Count>;
  /** Every path in order, and every basis and replaced document, and no other. */
  whole: boolean;
  differences: string[];
}

type Compared = ReturnType<typeof compare>;
type DocumentsByKey = ReadonlyMap<string, DocumentRecord>;

/** Defects of the seeds that a grammar can see; the others are of sense, such as a missing word. */
const SEEN = [
  'NUMBER_REPEATED',
  'NUMBER_SKIPPED',
  'NUMBER_MISPRINTED',
  'WRONG_LETTER',
  'PAGE_NUMBER_INSIDE',
  'FOOTNOTE_INSIDE',
  'CELLS_RUN_TOGETHER',
  'BROKEN_ACROSS_PAGE',
  'OCR_SLIP',
  'TYPO',
];

/** Compares paths, labels, holders, the head's documents, assignments, references and defects with the seed. */
export function scoreGrammar(
  read: ImportedDocument,
  seed: DocumentRecord,
  all: readonly DocumentRecord[],
  units: readonly UnitRecord[],
): GrammarScore {
  const documents: DocumentsByKey = new Map(all.map((document) => [document.key, document]));
  const names = new Map(units.map((unit) => [unit.key, unit]));
  const entries = read.clauses.filter(({ entry }) => entry);
  const wanted = seed.clauses.filter(({ entry }) => entry);
  const inOrder = (pick: (clause: { path: string; label: string; kind: string }) => string): Compared =>
    compare(
      entries.map((clause, index) => `${index} ${pick(clause)}`),
      wanted.map((clause, index) => `${index} ${pick(clause)}`),
    );
  const named = (types: readonly string[]): string[] => relatedOf(seed, types, documents);
  const compared = {
    paths: inOrder(({ path }) => path),
    labels: inOrder(({ path, label, kind }) => `${path} ${label} ${kind}`),
    holders: compareHolders(read, seed, names),
    bases: compare(read.document.bases.map(cited), named(['BASED_ON', 'IMPLEMENTS']).map(asPrinted(read.document.bases))),
    replaced: compare(read.document.replaces.map(cited), named(['REPLACES'])),
    assignments: compareAssignments(read, seed, names),
    references: compareReferences(read, seed, documents),
    defects: compareDefects(read, seed),
  };
  const whole = [compared.paths, compared.bases, compared.replaced].every(({ lost, invented }) => lost.length + invented.length === 0);
  const told = Object.entries(compared).flatMap(([what, { lost, invented }]) => [
    ...lost.map((one) => `${what}: not read: ${one}`),
    // What the seeds do not have of these is not wrong for that: they record what matters for the registry.
    ...(['references', 'defects'].includes(what) ? [] : invented.map((one) => `${what}: not in the seeds: ${one}`)),
  ]);
  return { document: seed.key, counts: compared, whole, differences: told };
}

/** A law that the text names without a number is on record with the one that it has: both are that law. */
function asPrinted(read: readonly CitedDocument[]): (recorded: string) => string {
  const unnumbered = new Set(read.filter(({ number }) => number === null).map(cited));
  return (recorded) => {
    const [type = ''] = recorded.split(' ');
    const printed = `${type} null ${recorded.split(' ').at(-1)}`;
    return unnumbered.has(printed) ? printed : recorded;
  };
}

function cited({ type, number, date }: CitedDocument): string {
  return `${type} ${number} ${date}`;
}

/** What the preamble of a seed names, as type, number and date; a title that merely names a programme does not count. */
function relatedOf(seed: DocumentRecord, types: readonly string[], documents: DocumentsByKey): string[] {
  return seed.relations
    .filter(({ type, clause }) => types.includes(type) && clause === null)
    .flatMap(({ target }) => documents.get(target) ?? [])
    .filter(({ number, issuedOn }) => number ?? issuedOn)
    .map(({ type, number, issuedOn }) => `${type} ${number} ${issuedOn}`);
}

/** The unit of every entry, exactly as the seeds write its name; `-` for the department. */
function compareHolders(read: ImportedDocument, seed: DocumentRecord, units: ReadonlyMap<string, UnitRecord>): Compared {
  const parents = new Map(seed.clauses.map((clause) => [clause.path, clause]));
  const holderOf = (clause: ClauseRecord | undefined): string | null =>
    clause ? (clause.holder ?? holderOf(parents.get(clause.parent ?? ''))) : null;
  const nameOf = (key: string | null): string => {
    const unit = key === null ? undefined : units.get(key);
    return unit && unit.type !== 'DEPARTMENT' ? unit.names.vi : '-';
  };
  return compare(
    read.clauses.filter(({ entry }) => entry).map(({ path, holder }) => `${path} ${holder ?? '-'}`),
    seed.clauses.filter(({ entry }) => entry).map((clause) => `${clause.path} ${nameOf(holderOf(clause))}`),
  );
}

/** Lead, coordinating and excepted units of every row and item, one line for each. */
function compareAssignments(read: ImportedDocument, seed: DocumentRecord, units: ReadonlyMap<string, UnitRecord>): Compared {
  const byPath = new Map(read.clauses.map((clause) => [clause.path, clause]));
  const rows = read.clauses.flatMap(({ path, parent, kind, assignment }) => {
    const own = assignment ?? (kind === 'ITEM' ? byPath.get(parent ?? '')?.assignment : null);
    return own ? linesOf(path, own) : [];
  });
  const wanted = seed.clauses.flatMap(({ path, assignment }) => {
    if (!assignment) return [];
    const { units: assigned, allUnitsLead, allUnitsCoordinate } = assignment;
    return [
      ...assigned.map(({ unit, role, exception }) => `${path} ${exception ? 'EXCEPTION' : role} ${units.get(unit)?.names.vi ?? unit}`),
      ...(allUnitsLead ? [`${path} LEAD all`] : []),
      ...(allUnitsCoordinate ? [`${path} COORDINATE all`] : []),
    ];
  });
  return compare(rows, wanted);
}

function linesOf(path: string, { leads, coordinates, allUnitsLead, allUnitsCoordinate, exceptions }: ProposedAssignment): string[] {
  const number = path.split('.').at(-1) ?? '';
  return [
    ...leads.map((name) => `${path} LEAD ${name}`),
    ...coordinates.map((name) => `${path} COORDINATE ${name}`),
    ...exceptions
      .filter(({ items }) => path.split('.').length > 2 && items.includes(number))
      .flatMap(({ units }) => units.map((name) => `${path} EXCEPTION ${name}`)),
    ...(allUnitsLead ? [`${path} LEAD all`] : []),
    ...(allUnitsCoordinate ? [`${path} COORDINATE all`] : []),
  ];
}

/** Documents that clauses refer to: by number where they have one, laws by their name; and the provision where one is given. */
function compareReferences(read: ImportedDocument, seed: DocumentRecord, documents: DocumentsByKey): Compared {
  const wanted = seed.relations.flatMap(({ target, clause, provision }) => {
    const document = documents.get(target);
    if (!clause || !document || !(document.number || document.type === 'LAW')) return [];
    return [`${clause} ${keyOf(document.number, document.title?.vi ?? '')}${provision ? `, ${provision.toLowerCase()}` : ''}`];
  });
  const found = read.clauses.flatMap(({ path, references }) =>
    references.flatMap(({ document, provision }) =>
      document ? [`${path} ${keyOf(document.number, document.name ?? '')}${provision ? `, ${provision.toLowerCase()}` : ''}`] : [],
    ),
  );
  return compare([...new Set(found)], [...new Set(wanted)]);
}

function keyOf(number: string | null, name: string): string {
  return number?.replace(/\s/gu, '') ?? fold(name);
}

/** Defects by code and clause, each once; a footnote is a defect of its clause, and so is a wrong letter, whoever made it. */
function compareDefects(read: ImportedDocument, seed: DocumentRecord): Compared {
  const nameOf = (code: string): string => (code === 'OCR_SLIP' ? 'TYPO' : code);
  const wanted = [
    ...seed.defects.map(({ code }) => `- ${code}`).filter((one) => /NUMBER_MISSING|DAY_MISSING/u.test(one)),
    ...seed.clauses.flatMap(({ path, defects }) => defects.filter(({ code }) => SEEN.includes(code)).map(({ code }) => `${path} ${nameOf(code)}`)),
  ];
  const ends = read.clauses.map(({ path, spans }) => ({ path, first: spans[0]?.line ?? 0 }));
  const clauseAt = (line: number): string => ends.findLast(({ first }) => first <= line)?.path ?? '-';
  const found = read.findings.map(({ code, line }) => (/NUMBER_MISSING|DAY_MISSING/u.test(code) ? `- ${code}` : `${clauseAt(line)} ${nameOf(code)}`));
  return compare([...new Set(found)], [...new Set(wanted)]);
}
