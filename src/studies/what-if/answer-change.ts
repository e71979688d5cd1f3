import { documentName } from '../../registry/document-name.js';
import { AUTHORITY_ROLES, CODE_LISTS } from '../../shared/code-lists.js';
import { formatDay, type Day } from '../../shared/dates.js';
import { canonicalJson } from '../../shared/hash.js';
import type { Text } from '../../shared/text.js';
import type { Answer, CompetenceAnswer, Responsibility } from '../../answer/resolution.js';

/**
 * In what an answer differs, the weightiest first. STATUS: how sure the answer is. LEAD: other units lead. UNIT: the same
 * units under another name, by the merger or renaming itself. SUPPORT: other units take part or are candidates. CLAUSES:
 * other clauses carry it. CAVEATS: other reservations. COMPETENCE: another authority decides or receives, or that is less sure.
 */
export const ANSWER_CHANGES = ['STATUS', 'LEAD', 'UNIT', 'SUPPORT', 'CLAUSES', 'CAVEATS', 'COMPETENCE'] as const;
export type AnswerChange = (typeof ANSWER_CHANGES)[number];

/** One thing in which two answers differ, in words: what only the first has, and what only the second has; either may be empty. */
export interface AnswerDifference {
  change: AnswerChange;
  before: readonly Text[];
  after: readonly Text[];
}

type Parts = readonly Responsibility[];
type Sides = Pick<AnswerDifference, 'before' | 'after'>;

/**
 * What differs between two answers to the same question, the weightiest first; empty where nothing does. `follow` gives what became
 * of a unit's key. This is the one comparison: whoever lists answers that change shows these differences.
 */
export function answerDifferences(before: Answer, after: Answer, follow: (key: string) => string): AnswerDifference[] {
  const leadsAlike = same(keysOf(before.leads, follow), keysOf(after.leads));
  const partsAlike =
    same(keysOf(before.supports, follow), keysOf(after.supports)) && same(keysOf(before.candidates, follow), keysOf(after.candidates));
  const found: Record<AnswerChange, Sides | null> = {
    STATUS: before.status === after.status ? null : { before: [statusOf(before)], after: [statusOf(after)] },
    LEAD: leadsAlike ? null : { before: before.leads.map(lineOf), after: after.leads.map(lineOf) },
    UNIT: leadsAlike && partsAlike ? otherNames(before, after) : null,
    SUPPORT: partsAlike ? null : otherParts(before, after, follow),
    CLAUSES: otherLines(clausesOf(before), clausesOf(after)),
    CAVEATS: otherLines(caveatsOf(before), caveatsOf(after)),
    COMPETENCE: same(before.competence, after.competence) ? null : otherCompetence(before.competence, after.competence),
  };
  return ANSWER_CHANGES.flatMap((change) => {
    const sides = found[change];
    return sides === null ? [] : [{ change, ...sides }];
  });
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
const itself = (key: string): string => key;
const keysOf = (parts: Parts, read = itself): string[] => [...new Set(parts.map(({ unit }) => read(unit.key)))].sort();
const statusOf = ({ status }: Answer): Text => CODE_LISTS.ResolutionStatus.labels[status];

/** A unit with its clauses: `Phòng Chuyển đổi số [VI.2.5.g]`; one that does not lead with its part: `Văn phòng (phối hợp) [I.2.4]`. */
function lineOf({ unit: { name }, role, standing, clauses }: Responsibility): Text {
  const part = standing === 'CANDIDATE' ? CODE_LISTS.Standing.labels.CANDIDATE : standing === 'SUPPORT' ? CODE_LISTS.Role.labels[role] : null;
  const where = clauses.length ? ` [${clauses.map(({ path }) => path).join(', ')}]` : '';
  return { vi: `${name.vi}${part ? ` (${part.vi})` : ''}${where}`, en: `${name.en}${part ? ` (${part.en})` : ''}${where}` };
}

/** Units under another name: all leads where one of them has one, and of the others those that have. */
function otherNames(before: Answer, after: Answer): Sides | null {
  const named = ({ unit }: Responsibility): string => `${unit.key} ${unit.name.vi}`;
  const leads = same(before.leads.map(named).sort(), after.leads.map(named).sort())
    ? { before: [], after: [] }
    : { before: before.leads.map(lineOf), after: after.leads.map(lineOf) };
  const others = otherLines(othersBy(named, before), othersBy(named, after)) ?? { before: [], after: [] };
  const sides = { before: [...leads.before, ...others.before], after: [...leads.after, ...others.after] };
  return sides.before.length + sides.after.length === 0 ? null : sides;
}

/** Units that take part or are candidates on one side only. */
function otherParts(before: Answer, after: Answer, follow: (key: string) => string): Sides | null {
  const followed = ({ unit, standing }: Responsibility): string => `${standing} ${follow(unit.key)}`;
  const plain = ({ unit, standing }: Responsibility): string => `${standing} ${unit.key}`;
  return otherLines(othersBy(followed, before), othersBy(plain, after));
}

type Lines = ReadonlyMap<string, Text>;

function othersBy(read: (part: Responsibility) => string, { supports, candidates }: Answer): Lines {
  return new Map([...supports, ...candidates].map((part) => [read(part), lineOf(part)]));
}

/** The lines that only one side has, by their keys; null where both have the same. */
function otherLines(before: Lines, after: Lines): Sides | null {
  const only = (lines: Lines, others: Lines): Text[] => [...lines].flatMap(([key, line]) => (others.has(key) ? [] : [line]));
  const sides = { before: only(before, after), after: only(after, before) };
  return sides.before.length + sides.after.length === 0 ? null : sides;
}

function clausesOf({ citations }: Answer): Lines {
  return new Map(
    citations.map(({ id, path, document }) => {
      const { vi, en } = documentName(document);
      return [id, { vi: `${path} (${vi})`, en: `${path} (${en})` }];
    }),
  );
}

function caveatsOf({ caveats }: Answer): Lines {
  return new Map(caveats.map(({ code, message }) => [`${code} ${message.en}`, message]));
}

/** What differs of who decides, receives and carries out; everything where it is no word that differs. */
function otherCompetence(before: CompetenceAnswer | null, after: CompetenceAnswer | null): Sides {
  const [old, now] = [competenceLines(before), competenceLines(after)];
  return otherLines(old, now) ?? { before: [...old.values()], after: [...now.values()] };
}

const CARRIES_OUT: Text = { vi: 'thực hiện', en: 'carries out' };
const IN_CHARGE: Text = { vi: 'phụ trách lĩnh vực', en: 'in charge of the field' };
const BASIS: Text = { vi: 'căn cứ', en: 'basis' };
const FROM: Text = { vi: 'từ ngày', en: 'from' };
const TO: Text = { vi: 'đến trước ngày', en: 'until before' };
const VERIFIED: Text = { vi: 'kiểm chứng đến ngày', en: 'verified up to' };
const NOTE: Text = { vi: 'ghi chú', en: 'note' };

function competenceLines(competence: CompetenceAnswer | null): Lines {
  if (competence === null) return new Map();
  const { decides, receives, delegatedTo, decidedBy, receivedBy, carriedOutBy, inCharge, basis, from, to, verifiedOn, note } = competence;
  const { DECIDES, RECEIVES, DELEGATED } = AUTHORITY_ROLES.labels;
  const day = (value: Day | null): Text | null => (value === null ? null : formatDay(value));
  const lines: [Text, Text | null][] = [
    [DECIDES, decidedBy?.name ?? decides],
    [RECEIVES, receivedBy?.name ?? receives],
    [DELEGATED, delegatedTo],
    [CARRIES_OUT, carriedOutBy?.name ?? null],
    [IN_CHARGE, inCharge?.name ?? null],
    ...basis.map(({ document: { number, key }, provision }): [Text, Text] => {
      const where = [provision, number ?? key].filter(Boolean).join(', ');
      return [BASIS, { vi: where, en: where }];
    }),
    [FROM, day(from)],
    [TO, day(to)],
    [VERIFIED, day(verifiedOn)],
    [NOTE, note],
  ];
  return new Map(
    lines.flatMap(([label, value]): [string, Text][] =>
      value === null ? [] : [[`${label.en} ${value.vi}`, { vi: `${label.vi}: ${value.vi}`, en: `${label.en}: ${value.en}` }]],
    ),
  );
}
