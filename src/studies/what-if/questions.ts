import { ACTIONS, type Action } from '../../registry/duty.model.js';
import type { Configuration } from '../../answer/configuration.js';
import type { ReadQuestion } from '../../answer/question.js';

/**
 * Every question that something on record speaks to: each subject that a clause, a programme item or a unit's name has,
 * alone and with each act that goes with it, and each procedure. Combinations that nothing on record names ("index of
 * innovation, license") are not in it; they can be asked one by one. In the order of the vocabulary and of the acts.
 */
export function everyQuestion(configurations: readonly Configuration[]): ReadQuestion[] {
  const [first] = configurations;
  if (!first) return [];
  const acts = new Map<string, Set<Action>>();
  for (const { subjects, actions } of configurations.flatMap(({ evidence }) => evidence)) {
    for (const subject of subjects) acts.set(subject, new Set([...(acts.get(subject) ?? []), ...actions]));
  }
  const { vocabulary, procedures } = first.reference;
  const duties = vocabulary.subjects
    .filter(({ code }) => code !== 'all-fields' && acts.has(code))
    .flatMap(({ code }) => {
      const named: (Action | null)[] = [null, ...ACTIONS.filter((action) => acts.get(code)?.has(action))];
      return named.map((action): ReadQuestion => ({ form: 'DUTY', duty: { subject: code, action } }));
    });
  const byProcedure = [...procedures.values()].map(({ code, subjectCode, action }): ReadQuestion => ({
    form: 'PROCEDURE',
    procedure: code,
    duty: { subject: subjectCode, action },
  }));
  return [...duties, ...byProcedure];
}
