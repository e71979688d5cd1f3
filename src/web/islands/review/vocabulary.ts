import { useEffect, useState } from 'preact/hooks';
import type { Sdk, VocabularyQuery } from '../../../client/operations.js';
import { fold, words } from '../../../shared/vietnamese.js';

export type Subject = VocabularyQuery['subjects']['nodes'][number];
export type Vocabulary = ReadonlyMap<string, Subject>;

/** Every subject of the vocabulary; empty until it is there. */
export function useVocabulary(api: Sdk): Vocabulary {
  const [subjects, setSubjects] = useState<Vocabulary>(new Map());
  useEffect(() => {
    void allOf(api).then(
      (all) => setSubjects(new Map(all.map((subject) => [subject.code, subject]))),
      () => undefined,
    );
  }, []);
  return subjects;
}

async function allOf(api: Sdk, after: string | null = null): Promise<Subject[]> {
  const { subjects } = await api.Vocabulary({ after });
  const { endCursor, hasNextPage } = subjects.pageInfo;
  return [...subjects.nodes, ...(hasNextPage && endCursor ? await allOf(api, endCursor) : [])];
}

const NOT_THERE = 0;

/** How well some words have one that somebody types: whole, as the beginning of one, or inside one. */
function fit(names: readonly string[], typed: string): number {
  if (names.includes(typed)) return 3;
  if (names.some((name) => name.startsWith(typed))) return 2;
  return names.some((name) => name.includes(typed)) ? 1 : NOT_THERE;
}

/** The subjects that some words may mean: every word is in the name, another name or the code. Those that have the words whole, and in the name, come first; then the shortest name. */
export function subjectsFor(text: string, vocabulary: Vocabulary): Subject[] {
  const typed = words(fold(text));
  if (typed.length === 0) return [];
  const worst = (...names: readonly string[]): number => {
    const of = words(fold(names.join(' ')));
    return Math.min(...typed.map((word) => fit(of, word)));
  };
  return [...vocabulary.values()]
    .map((subject) => {
      const { code, prefLabel, altLabels } = subject;
      const names = [prefLabel.vi, prefLabel.en];
      return { subject, found: worst(code, ...names, ...altLabels.vi, ...altLabels.en), named: worst(...names) };
    })
    .filter(({ found }) => found !== NOT_THERE)
    .toSorted((a, b) => b.found - a.found || b.named - a.named || a.subject.prefLabel.vi.length - b.subject.prefLabel.vi.length)
    .slice(0, 8)
    .map(({ subject }) => subject);
}
