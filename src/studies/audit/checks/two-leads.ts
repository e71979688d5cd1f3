import { fill } from '../../../shared/text.js';
import { ACTIONS } from '../../../registry/duty.model.js';
import type { Configuration } from '../../../answer/configuration.js';
import type { Evidence } from '../../../answer/evidence.js';
import type { AuditCheck, Found } from '../finding.js';
import { EVERY_UNIT_HAS, fieldsMeet, GIVEN, leads, standing } from '../holding.js';
import { actionNames, place, subjectNames } from '../words.js';

const EXPLANATION = {
  vi: '{a} giao cho {unitA} và {b} giao cho {unitB} cùng một việc: {subjects} ({actions}); không điều khoản nào phân định phần của mỗi đơn vị.',
  en: '{a} assigns to {unitA} and {b} assigns to {unitB} the same matter: {subjects} ({actions}); neither clause says who does which part.',
};

/** Two units lead the same matter by clauses of equal weight; docs/decisions/0010 says what counts as the same. */
export const twoLeads: AuditCheck = {
  code: 'TWO_LEADS',
  severity: 'ERROR',
  sentence: {
    vi: 'Hai điều khoản đang có hiệu lực giao hai đơn vị khác nhau chủ trì cùng hành vi trong cùng lĩnh vực.',
    en: 'Two clauses in force name two different units as leads for the same act on the same subject.',
  },
  find: (configuration) => {
    const given = standing(configuration, GIVEN).filter(leads);
    const pairs = new Map<string, { a: Evidence; b: Evidence; subjects: Set<string>; actions: Set<string> }>();
    given.forEach((a, index) => {
      for (const b of given.slice(index + 1)) {
        const same = sameMatter(a, b, configuration);
        if (!same || !a.clause || !b.clause) continue;
        const key = `${a.clause.id} ${b.clause.id}`;
        const pair = pairs.get(key) ?? { a, b, subjects: new Set(), actions: new Set() };
        same.subjects.forEach((subject) => pair.subjects.add(subject));
        same.actions.forEach((action) => pair.actions.add(action));
        pairs.set(key, pair);
      }
    });
    return [...pairs.values()].map(({ a, b, subjects, actions }): Found => {
      const clauses = [a.clause, b.clause].flatMap((clause) => clause ?? []);
      const acts = ACTIONS.filter((action) => actions.has(action));
      return {
        clauses,
        units: [a.unit, b.unit],
        subjects: [...subjects],
        actions: acts,
        explanation: fill(EXPLANATION, {
          a: clauses[0] ? place(clauses[0]) : '',
          b: clauses[1] ? place(clauses[1], clauses[0]) : '',
          unitA: a.unit.name,
          unitB: b.unit.name,
          subjects: subjectNames([...subjects], configuration),
          actions: actionNames(acts),
        }),
      };
    });
  },
};

/** The subjects and acts on which two pieces of evidence meet; null where they do not contradict each other. */
function sameMatter(a: Evidence, b: Evidence, configuration: Configuration): { subjects: string[]; actions: string[] } | null {
  // Units that one clause names together share by its own words; a clause and a programme item are ordered by precedence.
  if (a.unit.key === b.unit.key || a.clause?.id === b.clause?.id || a.kind !== b.kind) return null;
  const subjects = a.subjects.filter((subject) => b.subjects.includes(subject) && !EVERY_UNIT_HAS.includes(subject));
  const actions = a.actions.filter((action) => b.actions.includes(action));
  return subjects.length && actions.length && fieldsMeet(a.within, b.within, configuration) ? { subjects, actions } : null;
}
