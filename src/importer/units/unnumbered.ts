import { finding, type Finding } from '../finding.js';
import { ENDS } from '../layout/sentence-end.js';
import type { OutlineNode } from '../outline/outline-node.js';
import type { DocumentUnit } from '../proposal.js';
import { namesMentioned } from './unit-names.js';
import { unitLineOf } from './unit-openings.js';
import { isUnnumbered } from './unit-headings.js';

/** Marks behind which something of its own may begin without a stop: headings. */
const HEADINGS: readonly OutlineNode['kind'][] = ['PART', 'CHAPTER', 'SECTION', 'ARTICLE'];

/**
 * Judges the headings of units that have no number: whose is what is below them? The unit's where nothing speaks against it, else
 * nobody's. Never that of the unit before. Shapes: `headed` has the holders by path, null for nobody; it is added to.
 */
export function judgeUnnumbered(
  nodes: readonly OutlineNode[],
  unitOf: (path: string) => DocumentUnit | null,
  headed: Map<string, string | null>,
  findings: Finding[],
): void {
  const named = namesMentioned(nodes.flatMap((node) => (isUnnumbered(node) ? [] : [node.text])));
  const children = Map.groupBy(nodes, ({ parent }) => parent);
  for (const [at, node] of nodes.entries()) {
    const { path, text, line, column } = node;
    if (!isUnnumbered(node) || headed.get(path) === null) continue;
    const below = children.get(path) ?? [];
    const alone = unitLineOf(text)?.alone === true;
    // A name in a list. Articles are below no heading, so that nobody has what is in them.
    if (below.length === 0 && alone && nodes[at + 1]?.kind !== 'ARTICLE') continue;
    const say = (code: 'HEADING_UNSURE' | 'HEADING_UNNUMBERED'): void => {
      findings.push(finding(code, line, column, { printed: text.slice(0, 60) }));
    };
    const anew = below[0]?.path.startsWith(`${path}.`) === true;
    const unit = headed.has(path) ? unitOf(path) : null;
    const known = unit !== null && (unit.path !== path || named(unit.name));
    const over = isOver(nodes[at - 1]);
    const sure = unit !== null && ((known && (over || (anew && !text.endsWith(':')))) || (alone && anew && over)) && (below.length > 0 || !alone);
    if (!sure) headed.set(path, null);
    say(sure ? 'HEADING_UNNUMBERED' : 'HEADING_UNSURE');
    // Behind a sentence, a list that was begun before may as well be the unit's before.
    if (!sure || anew || below.length === 0 || !/[.;]$/u.test(text)) continue;
    for (const child of below) headed.set(child.path, null);
    say('HEADING_UNSURE');
  }
}

/** Whether what is before a heading is over, so that the heading goes on with no sentence of it. */
function isOver(before: OutlineNode | undefined): boolean {
  return before === undefined || before.text === '' || HEADINGS.includes(before.kind) || ENDS.test(before.text);
}
