import { canonicalJson } from '../../shared/hash.js';
import type { Answer, Responsibility } from '../../answer/resolution.js';

/**
 * In what an answer differs, the weightiest first. STATUS: how firmly it stands. LEAD: other units lead. UNIT: the same
 * units under another name, by the merger or renaming itself. SUPPORT: other units take part or are candidates. CLAUSES:
 * other clauses carry it. CAVEATS: other reservations. COMPETENCE: another authority decides or receives, or that is less sure.
 */
export const ANSWER_CHANGES = ['STATUS', 'LEAD', 'UNIT', 'SUPPORT', 'CLAUSES', 'CAVEATS', 'COMPETENCE'] as const;
export type AnswerChange = (typeof ANSWER_CHANGES)[number];

/** What differs between two answers to the same question; `follow` gives what became of a unit's key. */
export function answerChanges(before: Answer, after: Answer, follow: (key: string) => string): AnswerChange[] {
  const keys = (list: readonly Responsibility[], read: (key: string) => string): string[] =>
    [...new Set(list.map(({ unit }) => read(unit.key)))].sort();
  const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
  const itself = (key: string): string => key;
  const parts = (answer: Answer, read: (key: string) => string): string[][] => [keys(answer.supports, read), keys(answer.candidates, read)];
  const names = ({ leads, supports, candidates }: Answer): string[] =>
    [...new Set([...leads, ...supports, ...candidates].map(({ unit }) => `${unit.key} ${unit.name.vi}`))].sort();
  const clauses = ({ citations }: Answer): string[] => citations.map(({ id }) => id).sort();
  const leadsAlike = same(keys(before.leads, follow), keys(after.leads, itself));
  const partsAlike = same(parts(before, follow), parts(after, itself));
  const found: Record<AnswerChange, boolean> = {
    STATUS: before.status !== after.status,
    LEAD: !leadsAlike,
    UNIT: leadsAlike && partsAlike && !same(names(before), names(after)),
    SUPPORT: !partsAlike,
    CLAUSES: !same(clauses(before), clauses(after)),
    CAVEATS: !same(
      before.caveats.map(({ code, message }) => [code, message.en]),
      after.caveats.map(({ code, message }) => [code, message.en]),
    ),
    COMPETENCE: !same(before.competence, after.competence),
  };
  return ANSWER_CHANGES.filter((change) => found[change]);
}
