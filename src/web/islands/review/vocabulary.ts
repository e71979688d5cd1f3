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

const NONE = 0;

/** How well a text has a word that somebody types: whole, as the beginning of one of its words, or inside one. */
function heldBy(text: string, word: string): number {
  const at = ` ${text}`.indexOf(` ${word}`);
  if (at === -1) return text.includes(word) ? 1 : NONE;
  return ` ${text} `.includes(` ${word} `) ? 3 : 2;
}

/** The subjects that some words may mean: every word is in the name, another name or the code. Those that have the words whole, and in the name, come first; then the shortest name. */
export function subjectsFor(text: string, vocabulary: Vocabulary): Subject[] {
  const wanted = folded(text).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  const spaced = (names: readonly string[]): string => folded(names.join(' · ')).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return [...vocabulary.values()]
    .map((subject) => {
      const { code, prefLabel, altLabels } = subject;
      const name = spaced([prefLabel.vi, prefLabel.en]);
      const all = spaced([code, prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en]);
      const fits = wanted.map((word) => heldBy(all, word));
      return { subject, whole: Math.min(...fits), named: Math.min(...wanted.map((word) => heldBy(name, word))) };
    })
    .filter(({ whole }) => whole !== NONE)
    .toSorted((a, b) => b.whole - a.whole || b.named - a.named || a.subject.prefLabel.vi.length - b.subject.prefLabel.vi.length)
    .slice(0, 8)
    .map(({ subject }) => subject);
}
