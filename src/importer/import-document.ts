import { assignmentOf, cellUnitsOf, type CellUnits } from './units/assignment.js';
import type { Bodies } from '../registry/bodies.js';
import type { Day } from '../shared/dates.js';
import { finding, type Finding } from './finding.js';
import { amendmentsIn, withAmendments } from './head/amendments.js';
import { quotationsIn } from './layout/quotations.js';
import { segmentsOf } from './layout/segments.js';
import { outlineOf, type Artefact, type Outline } from './outline/outline.js';
import type { OutlineNode } from './outline/outline-node.js';
import { headOf, type DocumentHead } from './head/preamble.js';
import type { ClauseReference, DocumentUnit, ImportedClause, ProposedAssignment } from './proposal.js';
import { referencesIn } from './citations/references.js';
import type { Source } from './readers/source.js';
import { apartIn } from './layout/apart-findings.js';
import { surroundingsOf } from './layout/surroundings.js';
import { placesIn } from './layout/text-places.js';
import { countLines, unreadIn, type LineCounts } from './layout/unread.js';
import { unknownUnitsIn, type KnownUnits } from './units/unknown-units.js';
import { leaderless, rowHolders, unsureHolders } from './units/row-holders.js';
import { holdersOf } from './units/clause-holders.js';
import { unitsOf } from './units/units.js';
import { unitOfTitle } from './units/unit-headings.js';
import { slipsIn } from './wording/wording.js';
import { zonesOf, type Zone, type ZonedSegment } from './layout/zones.js';

/** A document as read: its head, its numbered clauses, the articles that enact it, and what was found. Nothing is written. */
export interface ImportedDocument {
  source: Pick<Source, 'name' | 'format' | 'sha256' | 'encoding'>;
  document: DocumentHead;
  /** The units that the document names, in its order. */
  units: DocumentUnit[];
  clauses: ImportedClause[];
  /**
   * The articles of a decision that has a regulation attached; the clauses are the regulation's. Their paths begin with
   * `QĐ.` where the regulation has articles of its own, so that no path stands for two places.
   */
  articles: OutlineNode[];
  /** Everything in the original that is neither a clause nor an article, in order. */
  artefacts: Artefact[];
  findings: Finding[];
  /** Lines with text: all, those in clauses and articles, and those that nothing known holds (`UNREAD_LINES`). */
  lines: LineCounts;
}

/** The stages of reading, each of which can be looked at alone. */
export interface Stages {
  segments: ZonedSegment[];
  body: Outline;
  imported: ImportedDocument;
}

/** What is known before a document is read: the units on record, told by the name of their province. */
export interface ImportContext {
  knownUnits: KnownUnits;
  /** The kinds of bodies on record, by whose names cells are read. */
  bodies?: Pick<Bodies, 'names'>;
  /** The day of reading, by which a year that cannot be right is told; not looked at where it is not given. */
  today?: Day;
}

const NOTHING_KNOWN: ImportContext = { knownUnits: [] };

/** Reads a source from its lines to clauses and findings. Never refuses: what cannot be placed is in the findings or the artefacts. */
export function importDocument(source: Source, context: ImportContext = NOTHING_KNOWN): ImportedDocument {
  return stagesOf(source, context).imported;
}

/** The same, with what it went through. */
export function stagesOf(source: Source, { knownUnits, bodies, today }: ImportContext = NOTHING_KNOWN): Stages {
  const quoted = quotationsIn(segmentsOf(source.lines));
  const segments = zonesOf(quoted.segments);
  const of = (...zones: Zone[]): ZonedSegment[] => segments.filter(({ zone }) => zones.includes(zone));
  const { head, findings: headFindings } = headOf(segments, today);
  const titled = unitOfTitle(head.title);
  const body = outlineOf(of('BODY', 'APPENDIX'), head.type !== 'REPORT', titled);
  const enacting = outlineOf(of('ENACTMENT'));
  const units = unitsOf({ ...body, titled });
  const enacted = amendmentsIn(enacting.nodes, head.title);
  const amendments = amendmentsIn(body.nodes, head.title);
  const findings = [...quoted.findings, ...headFindings, ...enacting.findings, ...body.findings, ...enacted.findings, ...amendments.findings];
  const clauses = clausesOf(body, cellUnitsOf(units, bodies?.names), findings, titled).map((clause) =>
    amendments.paths.has(clause.path) ? { ...clause, amends: true as const } : clause,
  );
  const known = knownUnits.filter(({ province }) => province === head.province).map(({ name }) => name);
  const unknownUnits = unknownUnitsIn(units, known);
  for (const node of [...clauses, ...enacting.nodes]) {
    const placeOf = placesOf(node);
    for (const one of slipsIn(node.text, placeOf)) findings.push(one);
    for (const one of unknownUnits(node.text, placeOf)) findings.push(one);
  }
  for (const { role, text, spans } of body.artefacts) {
    // The words of a cell are names of units; their capitals can be wrong like any others.
    if (role === 'NOTE' || role === 'LEAD' || role === 'COORDINATE') for (const one of slipsIn(text, placesIn(text, spans))) findings.push(one);
  }
  const artefacts = [...surroundingsOf(segments), ...enacting.artefacts, ...body.artefacts].sort(byPlace);
  for (const one of [...unreadIn(artefacts), ...apartIn(artefacts)]) findings.push(one);
  for (const { code, line, column, slots } of source.notes ?? []) findings.push(finding(code, line, column, slots));
  const { name, format, sha256, encoding } = source;
  return {
    segments,
    body,
    imported: {
      source: { name, format, sha256, encoding },
      document: { ...head, ...withAmendments(head, enacted, amendments) },
      units,
      clauses,
      articles: apart(enacting.nodes, body.nodes),
      artefacts,
      findings: findings.sort((a, b) => a.line - b.line || a.column - b.column),
      lines: countLines({ texts: [...enacting.nodes, ...body.nodes], artefacts }),
    },
  };
}

function clausesOf(
  { nodes, artefacts, tabled, unsure }: Outline,
  cellUnits: CellUnits,
  findings: Finding[],
  titled: string | null,
): ImportedClause[] {
  const cells = grouped(artefacts.filter(({ kind }) => kind === 'CELL'));
  const notes = grouped(artefacts.filter(({ role }) => role === 'NOTE'));
  const assignments = new Map<string, ProposedAssignment>();
  for (const { path, kind } of nodes) {
    const assignment = kind === 'ROW' ? assignmentOf(cells.get(path) ?? [], cellUnits, findings) : null;
    if (assignment) assignments.set(path, assignment);
  }
  const told = rowHolders(nodes, tabled, assignments);
  for (const path of unsureHolders(unsure, assignments, findings)) told.set(path, null);
  const holders = holdersOf(nodes, cellUnits.units, findings, told, titled);
  const paths = new Set(nodes.map(({ path }) => path));
  const clauses = nodes.map((node) => {
    const references: ClauseReference[] = [
      ...referencesIn(node.text, node, paths, placesOf(node)),
      ...(notes.get(node.path) ?? []).flatMap((note) => referencesIn(note.text, node, paths, placesIn(note.text, note.spans))),
    ];
    return { ...node, holder: holders.get(node.path) ?? null, assignment: assignments.get(node.path) ?? null, references, proposal: null };
  });
  for (const one of leaderless(clauses, tabled, cells)) findings.push(one);
  return clauses;
}

/** Where the characters of a node's text are; the first span is that of its label, where it has one. */
function placesOf({ text, label, spans }: OutlineNode): ReturnType<typeof placesIn> {
  return placesIn(text, label === '' ? spans : spans.slice(1));
}

function grouped(artefacts: readonly Artefact[]): Map<string, Artefact[]> {
  const groups = new Map<string, Artefact[]>();
  for (const artefact of artefacts) {
    for (const path of [artefact.path, ...(artefact.reaches ?? [])]) {
      if (path === null) continue;
      const own = groups.get(path);
      if (own) own.push(artefact);
      else groups.set(path, [artefact]);
    }
  }
  return groups;
}

/** Enacting articles get paths that the attached text does not use. */
function apart(articles: readonly OutlineNode[], body: readonly OutlineNode[]): OutlineNode[] {
  if (!body.some(({ kind }) => kind === 'ARTICLE')) return [...articles];
  return articles.map((node) => ({ ...node, path: `QĐ.${node.path}`, parent: node.parent === null ? null : `QĐ.${node.parent}` }));
}

function byPlace(a: Artefact, b: Artefact): number {
  return (a.spans[0]?.index ?? 0) - (b.spans[0]?.index ?? 0) || a.column - b.column;
}
