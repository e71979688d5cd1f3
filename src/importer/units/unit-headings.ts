import { fold } from '../../shared/vietnamese.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { unitsJoined, withoutBrackets } from './heading-names.js';
import { NAME_BEGINS, UNIT_WORD } from './unit-kinds.js';
import { LIKE_UNIT, OWN_BODY } from './unit-words.js';
import { headingOf, NAME, openingOf, ownLineOf, unitLineOf, unitNamed } from './unit-openings.js';

/** Headings of articles that list the units of a body. */
const STRUCTURE = /(?:co cau|to chuc bo may|bo may|cac to chuc|to chuc thuoc|to chuc cua so)/u;
/** `Quy định nhiệm vụ của Phòng Đo lường thuộc Sở ...`: a decision about one unit. */
const TITLE_OF = new RegExp(
  `(?:chức\\s+năng|nhiệm\\s+vụ|quyền\\s+hạn|cơ\\s+cấu\\s+tổ\\s+chức)\\s+(?:của\\s+|cho\\s+)?(${NAME})\\s+(?:trực\\s+thuộc|thuộc)\\s+(?:Sở|Ban|Thanh\\s+tra|Văn\\s+phòng)(?![\\p{L}])`,
  'u',
);

/** The one unit of a body that a decision is about by its title; null for any other. */
export function unitOfTitle(title: string | null): string | null {
  const [, name] = TITLE_OF.exec(title ?? '') ?? [];
  return unitNamed(name);
}

/** A clause that is headed by units: by one, or by some together. */
export interface UnitHeading {
  node: OutlineNode;
  names: string[];
  /** What the heading says that its unit is called for short; null where it says nothing. */
  short: string | null;
}

/** The clause on when a decision takes effect and who carries it out. */
const OF_THE_DECISION =
  /^(?:(?:Quyết định|Quy định|Quy chế|Văn bản) này\s+(?:có hiệu lực|thay thế|bãi bỏ)|Hiệu lực|Bãi bỏ|Điều khoản thi hành|(?:Tổ chức|Trách nhiệm) (?:thực hiện|thi hành)(?=$|[\s.:;]))/u;
/** Whose a clause is by its first words: many units, the head of the body, another body, or a unit by its name. */
const SUBJECT = new RegExp(
  `^(?:(?:Trách\\s+nhiệm|Nhiệm\\s+vụ|Quyền\\s+hạn|Chức\\s+năng)(?:(?:\\s*,\\s*|\\s+và\\s+)(?:trách\\s+nhiệm|nhiệm\\s+vụ|quyền\\s+hạn))*\\s+(?:của\\s+)?|Đối\\s+với\\s+)?` +
    `(?:[Cc]ác\\s+(?:phòng|đơn\\s+vị|cơ\\s+quan|tổ\\s+chức|trung\\s+tâm|chi\\s+cục)(?![\\p{L}])|(?:Phó\\s+)?(?:Giám\\s+đốc|Trưởng\\s+[Bb]an|Lãnh\\s+đạo|Thủ\\s+trưởng)\\s+(?:${OWN_BODY}|[Cc]ác)(?![\\p{L}])|` +
    `Chánh\\s+(?:Văn\\s+phòng|Thanh\\s+tra)|(?:Sở|UBND|Ủy\\s+ban\\s+nhân\\s+dân)\\s+\\p{Lu}|(?:${NAME_BEGINS})|Văn\\s+phòng(?![\\p{L}])|Thanh\\s+tra\\s+(?:Sở|Ban)(?![\\p{L}]))`,
  'u',
);

/** The last unit's word of {@link SUBJECT}, and the beginning of its name. */
const UNIT_AT_END = new RegExp(`(?:${fold(UNIT_WORD)}) ?\\S*$`, 'u');

/** Whether a clause says when the decision takes effect, or who carries it out. */
export function isOfDecision(text: string): boolean {
  return OF_THE_DECISION.test(text);
}

/** Whether a clause of a decision about one unit is about another by its first words, or about the decision itself. */
export function isAboutOthers(text: string, unit: string): boolean {
  if (isOfDecision(text)) return true;
  const said = SUBJECT.exec(text)?.[0];
  if (said === undefined) return false;
  const name = fold(unit);
  const start = Math.max(0, fold(said).search(UNIT_AT_END));
  const rest = fold(text.replace(/\s+/gu, ' ')).slice(start);
  return !(rest.startsWith(name) && !/^(?:\p{L}|\s+(?:va|-)\s)/u.test(rest.slice(name.length)));
}

/** Clauses that are headed by the name of a unit, or open with it: what is below them is that unit's. */
export function unitHeadings(nodes: readonly OutlineNode[]): UnitHeading[] {
  const structure = structureNodes(nodes);
  const listed = new Set(structure.map(({ path }) => path));
  const known = new Set(structure.map(({ text }) => nameIn(text)));
  const parents = new Set(nodes.map(({ parent }) => parent));
  const headingIn = (clause: OutlineNode, above: boolean): Omit<UnitHeading, 'node'> | null => {
    const { words, short, others } = withoutBrackets(clause.text);
    const node = { ...clause, text: words };
    const opening = listed.has(node.path) || node.kind === 'ROW' ? null : openingOf(node, above);
    const heading = headingOf(node, above) ?? opening ?? firstLineOf(clause);
    return heading === null ? null : { names: [...unitsJoined(heading), ...others], short };
  };
  return nodes.flatMap((node) => {
    const above = parents.has(node.path);
    const whole = headingIn(node, above);
    const line = ownLineOf(node, (words) => known.has(nameIn(words)));
    // Where nothing is below it, more of the name may be on the next line.
    const isHeading = line !== node && (above || whole !== null || (!listed.has(node.path) && known.has(nameIn(line.text))));
    const heading = isHeading ? headingIn(line, true) : whole;
    return heading === null ? [] : [{ node, ...heading }];
  });
}

function nameIn(words: string): string {
  return fold(words).replace(/\s*[.,:;]$/u, '');
}

/** Whether a node is the heading of a unit, of what is like one, or of what need not be the unit's before, without a number. */
export function isUnnumbered({ kind, label, text }: OutlineNode): boolean {
  return kind === 'SECTION' && label === '' && (LIKE_UNIT.test(text) || text.endsWith(':') || unitLineOf(text) !== null);
}

/** The unit that the first line of a heading without a number names, where tasks without marks follow it. */
function firstLineOf(node: OutlineNode): string | null {
  return isUnnumbered(node) ? unitNamed(node.text.slice(0, node.spans[0]?.length)) : null;
}

/** An article on the structure, and everything below it. */
export function structureNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  const inside = new Set<string>();
  return nodes.filter(({ path, parent, kind, text }) => {
    const own = kind === 'ARTICLE' ? STRUCTURE.test(fold(text).slice(0, 80)) : parent !== null && inside.has(parent);
    if (own) inside.add(path);
    return own;
  });
}
