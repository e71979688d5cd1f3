import type { Knowledge } from './knowledge.js';
import { splitText } from './parts.js';
import { termsOf, type SubjectWords } from './subject-words.js';

/** Of the subjects of an example, a part is about those whose labels it shares at least this much of, compared with the best. */
const SHARED = 0.6;

/** Parts of an example's text, each with those of its subjects whose labels it shares most words with; and its summary whole. */
export function piecesOf(
  { text, summary, duties }: Knowledge['examples'][number],
  labels: readonly { code: string; list: readonly string[] }[],
  telling: SubjectWords,
): { subjects: string[]; list: string[]; terms: Set<string> }[] {
  const all = [...new Set(duties.flatMap(({ subjects }) => subjects))];
  const parts = text === null ? [] : splitText(text);
  const aligned = parts.map((part, index) => {
    const list = telling.of(part);
    const terms = termsOf(list);
    if (parts.length === duties.length) return { subjects: [...(duties[index] as (typeof duties)[number]).subjects], list, terms };
    const shares = all.map((code) => ({
      code,
      share: Math.max(0, ...labels.filter((label) => label.code === code).map((label) => shareOf(label.list, terms))),
    }));
    const most = Math.max(0, ...shares.map(({ share }) => share));
    return { subjects: shares.filter(({ share }) => share >= most * SHARED).map(({ code }) => code), list, terms };
  });
  const list = telling.of(summary);
  return [...aligned, { subjects: all, list, terms: termsOf(list) }];
}

function shareOf(list: readonly string[], terms: ReadonlySet<string>): number {
  const own = termsOf(list);
  return own.size === 0 ? 0 : [...own].filter((term) => terms.has(term)).length / own.size;
}
