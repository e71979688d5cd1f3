import { fill } from '../../../shared/text.js';
import type { Evidence } from '../../../answer/evidence.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, HELD, leads, standing } from '../holding.js';
import { place, subjectNames } from '../words.js';

const EXPLANATION = {
  vi: '{place} giao Sở: {subjects}; không văn bản nào có hiệu lực trong sổ giao việc đó cho một đơn vị của Sở.',
  en: '{place} gives the department: {subjects}; no document in force on record gives that to a unit of it.',
};

/** The department holds a duty and no unit does. One finding for each clause. */
export const departmentDutyWithoutUnit: AuditCheck = {
  code: 'DEPARTMENT_DUTY_WITHOUT_UNIT',
  severity: 'WARNING',
  title: { vi: 'Nhiệm vụ của Sở chưa giao đơn vị nào', en: 'Duty of the department that no unit holds' },
  sentence: {
    vi: 'Sở được giao một việc mà không đơn vị nào của Sở nắm giữ.',
    en: 'The department is given a matter that none of its units holds.',
  },
  find: (configuration) => {
    const held = standing(configuration, HELD).filter(leads);
    const byClause = new Map<string, Evidence[]>();
    for (const evidence of standing(configuration, ['DEPARTMENT_CLAUSE']))
      if (evidence.clause) byClause.set(evidence.clause.id, [...(byClause.get(evidence.clause.id) ?? []), evidence]);
    return [...byClause.values()].flatMap((evidence): Found[] => {
      const clause = evidence[0]?.clause;
      const open = evidence.flatMap(({ subjects, actions, within }) =>
        subjects.filter((subject) => !held.some((other) => actions.some((action) => covers(other, { subject, action, within }, configuration)))),
      );
      const subjects = [...new Set(open)];
      if (!clause || !subjects.length) return [];
      return [
        {
          clauses: [clause],
          units: configuration.department ? [configuration.department] : [],
          subjects,
          explanation: fill(EXPLANATION, { place: place(clause), subjects: subjectNames(subjects, configuration) }),
        },
      ];
    });
  },
};
