import type { ClauseKind } from '../../registry/law.model.js';
import { withoutBrackets } from './heading-names.js';
import { UNIT_WORD, unitKindOf } from './unit-kinds.js';
import { isUnitName } from './unit-names.js';
import { OWN_BODY } from './unit-words.js';

/** The name of a unit at the beginning of a sentence, as short as what follows it lets it be. */
export const NAME = `(?:${UNIT_WORD})(?:\\s+[\\p{L}&]+(?:\\s-)?,?){1,14}?`;
/** `Chức năng, nhiệm vụ của Phòng Đo lường`, `Nhiệm vụ Phòng Bức xạ`: nothing follows but the body itself. */
const DUTIES_OF = new RegExp(
  `^(?:Vị\\s+trí|Chức\\s+năng|Nhiệm\\s+vụ|Quyền\\s+hạn|Trách\\s+nhiệm)(?:(?:\\s*,\\s*|\\s+và\\s+|\\s+)(?:chức\\s+năng|nhiệm\\s+vụ|quyền\\s+hạn|trách\\s+nhiệm|cụ\\s+thể))*\\s+(?:của\\s+)?(${NAME})(?:\\s+(?:trực\\s+thuộc|thuộc)\\s+.{0,60})?[.:]?$`,
  'iu',
);
/** `Phòng Đo lường thuộc Sở có chức năng ...`, `Phòng Đo lường là tổ chức ...`: the sentence with which its duties begin. */
const OPENS = new RegExp(
  `^(${NAME})\\s*,?\\s+(?:(?:trực\\s+thuộc|thuộc)\\s+(?:${OWN_BODY})[^,;.]{0,60}?\\s*,?\\s*)?(?:có\\s+(?:các\\s+)?(?:chức\\s+năng|nhiệm\\s+vụ|trách\\s+nhiệm)|là\\s+(?:đơn\\s+vị|tổ\\s+chức|phòng)|thực\\s+hiện\\s+(?:các\\s+)?(?:chức\\s+năng|nhiệm\\s+vụ)|tham\\s+mưu|chủ\\s+trì|giúp\\s|làm\\s+(?:các\\s+|những\\s+)?(?:việc|công\\s+việc|nhiệm\\s+vụ)\\s|chịu\\s+trách\\s+nhiệm)`,
  'u',
);
/** `Phòng Đo lường:` before its points or the list of its duties. */
const BEFORE_COLON = new RegExp(`^[*_]*(${NAME}|Văn\\s+phòng|Thanh\\s+tra)[*_]*\\s*:(?=\\s|[*_]|$)`, 'u');
/** Words that no name has: what has them is a sentence. */
const SENTENCE = /\s(?:thuộc|thực hiện|có|là|chịu|tham mưu|giúp|chủ trì|phối hợp|(?<!việc )làm)(?:\s|$)/u;

/** What carries the tree, and may be a name and nothing else. */
const HEADINGS: readonly ClauseKind[] = ['SECTION', 'ARTICLE', 'CHAPTER', 'PART'];

/** No heading has more letters than this. */
const LONGEST = 400;

/** What is looked at of a clause. */
interface Clause {
  kind: ClauseKind;
  label: string;
  text: string;
  spans: readonly { line: number; length: number }[];
}

/** A name that is broken at the end of its line: it goes on in its letters, small ones or capitals, or behind one of these. */
const BROKEN = /(?:[,&-]|(?<!\p{L})(?:và|về|của))$/iu;

/**
 * A clause as its own line has it, where that names a unit and what is below says something about it: `Phòng Gió` above `Nhiệm vụ:`.
 * Any other stays as it is. Shapes: `isKnown` tells whether words are a name that the document has elsewhere.
 */
export function ownLineOf<C extends Clause>(clause: C, isKnown: (words: string) => boolean = () => false): C {
  const { label, text, spans } = clause;
  const own = label === '' ? 1 : 2;
  const [first, next] = spans.slice(own - 1, own + 1);
  if (!first || !next || first.line === next.line) return clause;
  const line = text.slice(0, first.length);
  const [begin = ''] = text.slice(first.length).trimStart().split(/\s/u, 1);
  const inCapitals = line === line.toUpperCase();
  const goesOn = BROKEN.test(line) || (inCapitals ? begin.length > 1 && begin === begin.toUpperCase() : /^\p{Ll}/u.test(begin));
  if (goesOn || unitLineOf(line)?.alone !== true || isKnown(text)) return clause;
  return { ...clause, text: line, spans: spans.slice(0, own) };
}

/** Words that are the name of a unit and no sentence; null for any other. */
export function unitNamed(words: string | undefined): string | null {
  const name = words?.replace(/\s+/gu, ' ').trim();
  return name !== undefined && isUnitName(name) && !SENTENCE.test(name) ? once(name) : null;
}

/** The name of a heading whose sentence begins with the name again: `Phòng Gió` for `Phòng Gió Phòng Gió`. */
function once(name: string): string {
  return name.replace(/^(.+) \1$/iu, '$1');
}

/** A line without a number that names a unit: the name alone, or what begins to tell its duties. */
export interface UnitLine {
  name: string;
  alone: boolean;
}

/** The unit that a line without a number names: `PHÒNG GIÓ`, `Phòng Gió:`, `Phòng Gió có nhiệm vụ:`; null for any other. */
export function unitLineOf(line: string): UnitLine | null {
  const { words } = withoutBrackets(line);
  const name = words.replace(/\s*[.:;]$/u, '');
  const capitals = name === name.toUpperCase() && unitKindOf(name) !== null && !/[.:;()]/u.test(name);
  const alone = capitals ? name : unitNamed(name);
  if (alone !== null) return { name: alone, alone: true };
  const opening = openingOf({ kind: 'ITEM', text: words }, true);
  return opening === null ? null : { name: opening, alone: false };
}

/** What long clauses are headed by: their first words stay, however much is added, and to look at these again is to copy them all. */
const ofLong = new WeakMap<Clause, string | null>();
const FIRST_SPANS = 3;

/** The unit that a clause with something below it is headed by, or opens with; null where it is none. */
export function unitHeadedBy(clause: Clause): string | null {
  const known = ofLong.get(clause);
  if (known !== undefined) return known;
  const { kind, label, text: all, spans: stretches } = clause;
  const { text, spans } = ownLineOf({ kind, label, text: all.slice(0, LONGEST), spans: stretches.slice(0, FIRST_SPANS) });
  const own = { kind, text: withoutBrackets(text).words, spans };
  const unit = headingOf(own, true) ?? openingOf(own, true);
  if (all.length >= LONGEST && stretches.length >= FIRST_SPANS) ofLong.set(clause, unit);
  return unit;
}

/** A section or an article with nothing but the name, or with the name in capitals. */
export function headingOf({ kind, text: printed, spans }: Pick<Clause, 'kind' | 'text' | 'spans'>, above: boolean): string | null {
  if (!HEADINGS.includes(kind)) return null;
  const text = printed.replace(/\s*[.:;]$/u, '');
  const capitals = /^[\p{Lu}\s,&-]{5,}(?=$|\s\p{Lu}\p{Ll})/u.exec(text)?.[0].trim();
  if (capitals) return unitKindOf(capitals) === null ? null : capitals;
  if (isUnitName(printed)) return once(printed);
  // With a mark at its end it may be a sentence, or a name with the text below it.
  const oneLine = new Set(spans.map(({ line }) => line)).size === 1;
  return above && oneLine ? unitNamed(text) : null;
}

/** The unit whose duties a clause begins to tell. Shapes: `above` where something is below it. */
export function openingOf({ kind, text }: Pick<Clause, 'kind' | 'text'>, above: boolean): string | null {
  const heads = HEADINGS.includes(kind);
  if (!heads && kind !== 'PARAGRAPH' && kind !== 'ITEM' && kind !== 'POINT') return null;
  const [, ofDuties] = DUTIES_OF.exec(text) ?? [];
  const [, opening] = above ? (OPENS.exec(text) ?? []) : [];
  const [whole = '', before] = BEFORE_COLON.exec(text) ?? [];
  const led = before !== undefined && (above || text.length > whole.length) ? before : undefined;
  const alone = above && isUnitName(text.replace(/[.:]$/u, '')) ? text.replace(/[.:]$/u, '') : undefined;
  return unitNamed(ofDuties ?? opening ?? led ?? alone);
}
