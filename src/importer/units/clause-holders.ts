import { finding, type Finding } from '../finding.js';
import type { OutlineNode } from '../outline/outline-node.js';
import type { DocumentUnit } from '../proposal.js';
import { doerOf } from './doers.js';
import { isOthersArticle } from './others-articles.js';
import { beginsAnew, UnitChapters } from './unit-chapters.js';
import { isAboutOthers, isOfDecision, isUnnumbered, structureNodes, unitHeadings } from './unit-headings.js';
import { find, indexOf } from './units.js';
import { judgeUnnumbered } from './unnumbered.js';
import { besideUnits, looksLikeUnit } from './unread-headings.js';

/**
 * Which unit each clause belongs to: the one whose heading it is below, else the one that the title names (`titled`).
 * What is below the heading of more than one is no single unit's, and is said. Shapes: names by path; null below such a
 * heading, absent for the body; `rows` has those of rows of tables.
 */
export function holdersOf(
  nodes: readonly OutlineNode[],
  units: readonly DocumentUnit[],
  findings: Finding[],
  rows: ReadonlyMap<string, string | null>,
  titled: string | null = null,
): Map<string, string | null> {
  const headed = new Map<string, string | null>();
  const index = indexOf(units);
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  for (const { node, names } of unitHeadings(nodes)) {
    const [only = ''] = names;
    const unit = byPath.get(node.path) ?? find(index, only);
    if (names.length > 1) {
      headed.set(node.path, null);
      findings.push(finding('HEADING_OF_SEVERAL', node.line, node.column, { printed: names.join('; ') }));
    } else if (unit) headed.set(node.path, unit.name);
  }
  const numbered = nodes.some((node) => headed.has(node.path) && !isUnnumbered(node));
  let all = titled !== null && !numbered ? find(index, titled)?.name : undefined;
  judgeUnnumbered(nodes, (path) => byPath.get(path) ?? find(index, headed.get(path) ?? ''), headed, findings);
  const holders = new Map<string, string | null>();
  const holderAt = (parent: string | null): string | null | undefined => (parent === null ? all : holders.get(parent));
  const above = new Set(nodes.map(({ parent }) => parent));
  const aboveTasks = new Set(nodes.flatMap(({ path, parent }) => (headed.has(path) ? [] : [parent])));
  const chapters = new UnitChapters(headed);
  const listed = new Set(structureNodes(nodes).map(({ path }) => path));
  /** Who does what a clause says, where that is another than whose it is by its place; null where it is not certain who. */
  const said = (node: OutlineNode, holder: string | null | undefined): string | null | undefined => {
    const doer = doerOf(node, (words) => find(index, words)?.name ?? null, holder);
    if (doer === null) {
      // What only units are below says nothing of itself.
      const container = above.has(node.path) && !aboveTasks.has(node.path);
      if (container || !looksLikeUnit(node, above.has(node.path), holder)) return undefined;
    } else if (doer.unit !== null) return doer.unit === holder ? undefined : doer.unit;
    else if (typeof holder !== 'string' && !doer.told) return undefined;
    findings.push(finding('HEADING_UNSURE', node.line, node.column, { printed: node.text.slice(0, 60) }));
    return null;
  };
  for (const node of nodes) {
    const { path, parent, kind, text, readings } = node;
    // The title of the document says nothing of another regulation in it.
    if (beginsAnew(node)) all = undefined;
    const named = headed.has(path) ? headed.get(path) : rows.get(path);
    const inChapter = chapters.unitOf(node);
    const unit = all ?? inChapter;
    const ofOthers = unit !== undefined && (isAboutOthers(text, unit) || (kind === 'ARTICLE' && isOthersArticle(text, unit)));
    const heading = named === undefined && ofOthers ? null : named;
    if (named === undefined && ofOthers && kind === 'ARTICLE' && !isOfDecision(text))
      findings.push(finding('ABOUT_OTHERS', node.line, node.column, { printed: text.slice(0, 60) }));
    const inherited = holderAt(parent);
    const own = heading === undefined && !listed.has(path) ? said(node, inherited) : heading;
    const holder = own === undefined ? (inherited === undefined ? inChapter : inherited) : own;
    // What may as well be below another is nobody's.
    const doubtful = own === undefined && readings.some((reading) => holderAt(parentPath(reading)) !== holder);
    if (holder !== undefined) holders.set(path, doubtful ? null : holder);
  }
  if (titled === null) for (const one of besideUnits(nodes, headed, holders, findings)) findings.push(one);
  return holders;
}

function parentPath(path: string): string | null {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null;
}
