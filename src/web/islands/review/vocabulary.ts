import { useEffect, useState } from 'preact/hooks';
import type { Sdk, VocabularyQuery } from '../../../client/operations.js';

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

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();

/** The subjects that some words may mean: every word is in the name, another name or the code; the shortest name first. */
export function subjectsFor(text: string, vocabulary: Vocabulary): Subject[] {
  const wanted = folded(text).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  return [...vocabulary.values()]
    .filter(({ code, prefLabel, altLabels }) => {
      const names = folded([code, prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en].join(' · '));
      return wanted.every((word) => names.includes(word));
    })
    .toSorted((a, b) => a.prefLabel.vi.length - b.prefLabel.vi.length)
    .slice(0, 8);
}
