import type { ClauseKind } from '../../registry/law.model.js';
import { finding, type Finding } from '../finding.js';
import { plainOf } from '../layout/plain.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { UNIT_WORD } from './unit-kinds.js';

/** What a number may head that says whose the tasks below are. */
const HEADINGS: readonly ClauseKind[] = ['PART', 'SECTION', 'PARAGRAPH', 'ITEM', 'POINT'];
/** Who is no unit of its own: a part of one, another body, the head of the body, many at once. */
const OTHERS =
  'Tổ|Đội|Đoàn|Ban|Viện|Đài|Nhà|Sở|Bộ\\s+phận|Kíp|UBND|[ỦU][ỷy]\\s+ban|(?:Phó\\s+)?(?:Giám\\s+đốc|Chủ\\s+tịch)(?=\\s+(?:Sở|Ban|UBND))|Lãnh\\s+đạo(?=\\s+(?:Sở|Ban))';
const MANY = 'Các\\s+(?:phòng|đơn\\s+vị|trung\\s+tâm|chi\\s+cục|tổ|đội|hạt|trạm|bộ\\s+phận)';
/** `Tổ Đo gió`, `ĐỘI ĐO ĐÊ`, `Đối với Nhà khách`, and units whose names were not read. Not `Tổ chức`, `Sở hữu`. */
const LIKE_UNIT = new RegExp(
  `^(?:Đối\\s+với\\s+)?(?:(?:${OTHERS}|${UNIT_WORD})\\s+\\p{Lu}|(?:Bộ\\s+phận|Nhà\\s+khách|UBND)\\s|(?:${MANY})(?!\\p{L}))|` +
    `^(?:TỔ(?!\\s+CHỨC)|ĐỘI|ĐOÀN(?!\\s+KẾT)|BAN(?!\\s+HÀNH)|ĐÀI|BỘ\\s+PHẬN)\\s+\\p{Lu}{2}`,
  'u',
);
const OF_MANY = new RegExp(`^(?:${MANY})(?!\\p{L})`, 'u');
/** Whose it is stands in so many words and letters, before its tasks or before a colon. */
const MOST_WORDS = 12;
const LONGEST = 200;
const BEFORE_COLON = /^[^:.;]{1,80}:\s+\S/u;

/** Whether a clause within those of a unit looks as if it were headed by another, or by a part of it. Shapes: `above` where something is below it. */
export function looksLikeUnit({ kind, text }: Pick<OutlineNode, 'kind' | 'text'>, above: boolean, holder: string | null | undefined): boolean {
  // An article about many is plainly nobody's alone.
  const heads = HEADINGS.includes(kind) || (kind === 'ARTICLE' && !OF_MANY.test(text));
  if (!heads || !(above || BEFORE_COLON.test(text))) return false;
  const [said = ''] = plainOf(text.slice(0, LONGEST)).split(/[:;]/u, 1);
  if (!LIKE_UNIT.test(said) || /[,.]$/u.test(said) || said.split(' ').length > MOST_WORDS) return false;
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
