import { fold } from '../../shared/vietnamese.js';
import { finding, type Finding } from '../finding.js';
import type { Artefact } from '../layout/artefacts.js';
import type { OutlineNode } from '../outline/outline-node.js';
import type { UnsureHeading } from '../outline/unsure-headings.js';
import type { ProposedAssignment } from '../proposal.js';

/**
 * Whose the rows of tables are: a row is its lead's, and so are its items. A row of a table that names no lead is not the
 * unit's in whose clause the table stands; only a group of rows, or the row above, may give it to one. Shapes: by path; null for nobody.
 */
export function rowHolders(
  nodes: readonly OutlineNode[],
  tabled: ReadonlyMap<string, number>,
  assignments: ReadonlyMap<string, ProposedAssignment>,
): Map<string, string | null> {
  const holders = new Map<string, string | null>();
  for (const { path, parent, kind } of nodes) {
    const leads = assignments.get(path)?.leads;
    const within = parent !== null && tabled.has(parent);
    if (leads?.length === 1) holders.set(path, leads[0] as string);
    else if (tabled.has(path) && (leads || !within) && (kind === 'ROW' || kind === 'SECTION')) holders.set(path, null);
  }
  return holders;
}

/** Paths of what is nobody's because of headings that may name units, other than the one that leads the row that they are in. Those that name one are said. */
export function unsureHolders(
  unsure: ReadonlyMap<string, readonly UnsureHeading[]>,
  assignments: ReadonlyMap<string, ProposedAssignment>,
  findings: Finding[],
): string[] {
  return [...unsure].flatMap(([path, headings]) => {
    const leads = assignments.get(path)?.leads ?? [];
    const others = headings.filter(({ unit }) => unit === null || leads.length !== 1 || fold(unit) !== fold(leads[0] as string));
    for (const { printed, unit, line, column } of others) if (unit !== null) findings.push(finding('HEADING_UNSURE', line, column, { printed }));
    return others.length > 0 ? [path] : [];
  });
}

/** One finding for each table of which rows have no lead. Rows of which a cell says something unclear are told by that. */
export function leaderless(
  clauses: readonly (OutlineNode & { holder: string | null; assignment: ProposedAssignment | null })[],
  tabled: ReadonlyMap<string, number>,
  cells: ReadonlyMap<string, readonly Artefact[]>,
): Finding[] {
  const above = new Set(clauses.map(({ parent }) => parent));
  const rows = clauses.filter(
    ({ path, kind, entry, holder, assignment }) =>
      tabled.has(path) &&
      (kind === 'ROW' || (kind === 'SECTION' && entry)) &&
      !above.has(path) &&
      holder === null &&
      assignment === null &&
      !cells.get(path)?.some(({ head }) => head !== undefined),
  );
  return [...Map.groupBy(rows, ({ path }) => tabled.get(path)).values()].flatMap(([first, ...more]) =>
    first
      ? [{ ...finding('ROWS_WITHOUT_LEAD', first.line, first.column, { count: String(more.length + 1) }), until: (more.at(-1) ?? first).line }]
      : [],
  );
}
