import type { ClauseKind } from '../../registry/law.model.js';
import { finding, type Finding } from '../finding.js';
import { plainOf } from '../layout/plain.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { ownLineOf } from './unit-openings.js';
import { HEADS_OF, LIKE_UNIT, MANY } from './unit-words.js';

/** What a number may head that says whose the tasks below are. */
const HEADINGS: readonly ClauseKind[] = ['PART', 'SECTION', 'PARAGRAPH', 'ITEM', 'POINT'];
/** Many are named in so many words; the head of the unit itself is no other. */
const OF_MANY = new RegExp(`^${MANY}`, 'u');
const OWN_HEAD = new RegExp(`^(?:Đối\\s+với\\s+)?(?:${HEADS_OF})(?!\\s+(?:Sở|Ban|UBND|[Cc]ác)(?!\\p{L}))`, 'u');
/** Whose it is stands in so many words and letters, before its tasks or before a colon. */
const MOST_WORDS = 12;
const LONGEST = 200;
/** Who does a task, and that they do it. */
const DOES = /^([^,.:;]{1,80}?)\s(?:chủ trì|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm)(?!\p{L})/u;
const BEFORE_COLON = /^[^:.;]{1,80}:(?=\s|$)/u;

/**
 * Whether a clause looks as if it were another's than its place says: headed by what is no unit, `Tổ Đo gió:`, or done by it, or by a name
 * on a line of its own. Shapes: `above` where something is below it.
 */
export function looksLikeUnit(node: OutlineNode, above: boolean, holder: string | null | undefined): boolean {
  const line = ownLineOf(node);
  const { kind, text } = line;
  // An article about many is plainly nobody's alone.
  const heads = HEADINGS.includes(kind) || (kind === 'ARTICLE' && !OF_MANY.test(text));
  const begin = plainOf(text.slice(0, LONGEST));
  const said = DOES.exec(begin)?.[1] ?? (above || line !== node || BEFORE_COLON.test(begin) ? begin.split(/[:;]/u, 1)[0] : undefined);
  if (!heads || said === undefined || !LIKE_UNIT.test(said) || OWN_HEAD.test(said)) return false;
  if (!/\s/u.test(said) || /[,.]$/u.test(said) || said.split(' ').length > MOST_WORDS) return false;
  return typeof holder !== 'string' || !said.toLowerCase().includes(holder.toLowerCase());
}

/** Says of what stands among headings of units, has something below it and is nobody's: it may name a unit that was not read. */
export function besideUnits(
  nodes: readonly OutlineNode[],
  headed: ReadonlyMap<string, string | null>,
  holders: ReadonlyMap<string, string | null>,
  findings: readonly Finding[],
): Finding[] {
  const above = new Set(nodes.map(({ parent }) => parent));
  const among = new Set(nodes.flatMap(({ path, parent, kind, label }) => (label !== '' && headed.get(path) ? [`${kind} ${parent ?? ''}`] : [])));
  const said = new Set(findings.map(({ line, column }) => `${line}.${column}`));
  return nodes.flatMap(({ path, parent, kind, label, text, line, column }) => {
    const beside = label !== '' && HEADINGS.includes(kind) && above.has(path) && among.has(`${kind} ${parent ?? ''}`);
    if (!beside || headed.has(path) || typeof holders.get(path) === 'string' || said.has(`${line}.${column}`)) return [];
    return [finding('HEADING_UNSURE', line, column, { printed: text.slice(0, 60) })];
  });
}
