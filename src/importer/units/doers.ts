import type { ClauseKind } from '../../registry/law.model.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { NAME_BEGINS } from './unit-kinds.js';
import { NAME, unitNamed } from './unit-openings.js';

/** What may say itself who does it. */
const DUTIES: readonly ClauseKind[] = ['PARAGRAPH', 'ITEM', 'POINT'];
/** `Giao Phòng Gió`, `Đối với Phòng Gió`, `Phòng Gió`: how a clause begins that says who does it. */
const BEGINS = new RegExp(
  `^(?:(Giao|Phân\\s+công)\\s+(?:cho\\s+)?|(Yêu\\s+cầu|Đề\\s+nghị|Đối\\s+với)\\s+)?(?=(?:${NAME_BEGINS})|(?:Văn\\s+phòng|Thanh\\s+tra)(?!\\p{L}))`,
  'u',
);
/** What follows the name of who does it. */
const DOES =
  '(?:có|chịu|chủ\\s+trì|phối\\s+hợp|thực\\s+hiện|tham\\s+mưu|giúp|cung\\s+cấp|báo\\s+cáo|theo\\s+dõi|hướng\\s+dẫn|đôn\\s+đốc|bố\\s+trí|làm|lập|là\\s+(?:đơn\\s+vị|đầu\\s+mối))(?!\\p{L})';
const NAMED = new RegExp(`^(${NAME})\\s*(?::|,?\\s+${DOES})`, 'u');
/** Many together: whose it is is not said by the place of the clause. */
const MANY_DO =
  /^(?:Giao\s+[Cc]ác|Các)\s+(?:phòng|đơn\s+vị|trung\s+tâm|chi\s+cục)(?!\p{L})[^.;:]{0,80}?\s(?:có\s+(?:trách\s+nhiệm|nhiệm\s+vụ)|chịu\s+trách\s+nhiệm)(?!\p{L})/u;
/** A name that is no more than the word for its kind may be another word: `Văn phòng phẩm`. */
const KIND_ALONE = /^(?:Văn phòng|Thanh tra)$/u;
/** No more words than these are looked at for a name. */
const MOST_WORDS = 16;

/** Who does what a clause says by its first words: the name of a unit that is known, or null where that is not certain. */
export interface Doer {
  unit: string | null;
  /** It is told to, `Giao Phòng Gió`, or is one that nobody knows: it is said also where the clause is nobody's. */
  told: boolean;
}

/** Who a clause says does it; null where it does not say. Shapes: `known` gives the unit that words name; `open` is whose it is by its place. */
export function doerOf(
  { kind, text }: Pick<OutlineNode, 'kind' | 'text'>,
  known: (words: string) => string | null,
  open: string | null | undefined,
): Doer | null {
  if (DUTIES.includes(kind) && MANY_DO.test(text)) return { unit: null, told: false };
  const [begin, given, asked] = (DUTIES.includes(kind) && BEGINS.exec(text)) || [];
  if (begin === undefined) return null;
  const said = text.slice(begin.length);
  const told = begin !== '';
  const whole = said.replace(/\s*[.;]$/u, '');
  const alone = told && known(whole) !== null;
  if (asked !== undefined && !alone && !said.includes(':')) return null;
  const name = alone ? whole : unitNamed(NAMED.exec(said)?.[1]);
  // What a unit does about another is its own, and reads the same.
  if (name !== null) {
    const unit = known(name);
    return unit !== null && asked !== undefined && typeof open === 'string' && unit !== open
      ? { unit: null, told }
      : { unit, told: told || unit === null };
  }
  // What follows the name of a known unit may be the rest of a longer one.
  const like = knownAtBeginning(said, known);
  if (like === open) return null;
  return given !== undefined || like !== null ? { unit: null, told } : null;
}

function knownAtBeginning(text: string, known: (words: string) => string | null): string | null {
  const words = text.split(/\s+/u, MOST_WORDS);
  const beginnings = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return beginnings.reduce<string | null>((found, name) => (KIND_ALONE.test(name) ? null : known(name)) ?? found, null);
}
