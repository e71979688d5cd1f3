import type { Opinions, Weighed } from '../../../src/answer/reading/both-readers.js';

/** What readers say of a meaning; 0 or nothing where a test does not say it. */
export interface Said {
  label?: number;
  linear?: number;
  covered?: number;
  explained?: number;
  matched?: string[];
}

export function weighed(code: string, { label = 0, linear = 0, covered = 0, explained = 0, matched = [] }: Said): Weighed {
  const scored = { label: { kind: 'SUBJECT' as const, code, words: [] }, score: label, covered, explained, matched };
  return { code, label, linear, both: linear + label / 10, scored: label > 0 ? scored : null };
}

/** What the readers say of some meanings, each list in the order of its reader. */
export function madeOpinions(said: Readonly<Record<string, Said>>): Opinions {
  const all = Object.entries(said).map(([code, one]) => weighed(code, one));
  const by = (figure: (one: Weighed) => number): Weighed[] => all.filter((one) => figure(one) > 0).sort((a, b) => figure(b) - figure(a));
  return { byLabel: by(({ label }) => label), byLinear: by(({ linear }) => linear), byBoth: by(({ both }) => both), procedures: [], known: 1 };
}
