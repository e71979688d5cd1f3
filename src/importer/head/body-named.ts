import { placedWords } from '../../registry/body-names.js';
import type { Bodies } from '../../registry/bodies.js';
import type { BodyKindView } from '../../registry/body.model.js';
import type { UnitKind } from '../../registry/unit.model.js';
import type { DocumentHead } from './preamble.js';

/** A body as a document names it: of which kinds on record it may be, and the words that name it. */
export interface NamedBody {
  /** One where it is clear, several where it is not; none where no kind on record has such a name. */
  kinds: readonly BodyKindView[];
  /** `Sở Y tế`; null where the document names no body at all. */
  words: string | null;
}

/** How the names of bodies begin, the longer words first, and what kind of body that is. */
const BODY_WORDS: readonly (readonly [string, UnitKind])[] = [
  ['Sở', 'DEPARTMENT'],
  ['Ủy ban nhân dân', 'PEOPLES_COMMITTEE'],
  ['UBND', 'PEOPLES_COMMITTEE'],
  ['Trung tâm Phục vụ hành chính công', 'SERVICE_CENTRE'],
  ['Trung tâm', 'CENTRE'],
  ['Thanh tra', 'INSPECTORATE'],
  ['Văn phòng', 'OFFICE'],
  ['Chi cục', 'SUBDEPARTMENT'],
  ['Ban', 'AUTHORITY'],
  ['Quỹ', 'FUND'],
  ['Công an', 'VERTICAL'],
  ['Cục', 'VERTICAL'],
];
const NAME = `(?:${BODY_WORDS.map(([word]) => word).join('|')})\\s+\\p{Lu}[^,;.()]*?`;
/** What comes before the name of a body in the title of the person who leads it. */
const LEADER = /^(?:Phó\s+)?(?:Giám\s+đốc|Chủ\s+tịch|Trưởng(?:\s+ban(?=\s+Ban))?|Chi\s+cục\s+trưởng|Cục\s+trưởng|Chánh)\s+/u;
/** `chức năng, nhiệm vụ, quyền hạn của Ban Quản lý Vịnh Sơn Trà`; the words end before the name of the province. */
const OF_A_BODY = new RegExp(`(?:của|thuộc)\\s+(${NAME})(?=\\s+(?:tỉnh|thành\\s+phố)\\s|[,;.(]|$)`, 'u');
const ALONE = new RegExp(`^(${NAME})(?=\\s+(?:tỉnh|thành\\s+phố)\\s|$)`, 'u');

/**
 * The body that a document is of: the one whose head or letterhead issues it; where the People's Committee of the province
 * does, the one that the title is about. Nothing is assumed: a document that names none has none.
 */
export function bodyNamed({ issuer, letterhead, title }: Pick<DocumentHead, 'issuer' | 'letterhead' | 'title'>, bodies: Bodies): NamedBody {
  const committee = [issuer, letterhead].flatMap((text) => (text === null ? [] : kindsIn(text, bodies).filter(isCommittee)));
  const issuing = issuer === null ? [] : ofProvince(kindsIn(issuer, bodies));
  const printed = letterhead === null ? [] : ofProvince(kindsIn(letterhead, bodies)).slice(-1);
  const named = issuer === null ? null : (ALONE.exec(issuer.replace(LEADER, ''))?.[1] ?? null);
  if (issuing.length) return kindsOf([...issuing, ...printed], named);
  const isOther = named !== null && !kindsIn(issuer ?? '', bodies).some(isCommittee);
  if (isOther) return { kinds: [], words: named };
  if (printed.length) return kindsOf(printed, null);
  const about = title === null ? [] : kindsIn(title, bodies);
  if (ofProvince(about).length) return kindsOf(ofProvince(about), null);
  const words = title === null ? null : (OF_A_BODY.exec(title)?.[1] ?? null);
  if (words !== null && bodies.names.named(words) === undefined && !about.some(isCommittee)) return { kinds: [], words };
  return kindsOf([...about.filter(isCommittee), ...committee].slice(0, 1), null);
}

/** The kinds of bodies that a text names, in its order. */
export function kindsIn(text: string, { names }: Bodies): BodyKindView[] {
  return names.among(placedWords(text)).map(({ kind }) => kind);
}

/** The kind of body that words begin with; null where they begin like no body. */
export function bodyWordKind(words: string): UnitKind | null {
  const lower = words.trim().toLowerCase();
  return BODY_WORDS.find(([word]) => lower.startsWith(`${word.toLowerCase()} `))?.[1] ?? null;
}

function kindsOf(kinds: readonly BodyKindView[], words: string | null): NamedBody {
  const different = [...new Set(kinds)];
  return { kinds: different, words: different[0] ? different.map(({ name }) => name.vi).join(', ') : words };
}

/** Bodies of the province and of central agencies in it, other than the People's Committee, under which all others stand. */
function ofProvince(kinds: readonly BodyKindView[]): BodyKindView[] {
  return kinds.filter((kind) => (kind.level === 'PROVINCE' || kind.level === 'CENTRAL_IN_PROVINCE') && !isCommittee(kind));
}

function isCommittee({ kind, level }: BodyKindView): boolean {
  return level === 'PROVINCE' && (kind === 'PEOPLES_COMMITTEE' || kind === 'OFFICE_HOLDER');
}
