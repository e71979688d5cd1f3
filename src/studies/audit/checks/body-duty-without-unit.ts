import { fill } from '../../../shared/text.js';
import type { Configuration } from '../../../answer/configuration.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, HELD, leads, standing } from '../holding.js';
import { place, subjectNames } from '../words.js';

const EXPLANATION = {
  vi: '{place} giao cho cơ quan: {subjects}; không văn bản nào có hiệu lực trong sổ giao việc đó cho một đơn vị của cơ quan.',
  en: '{place} assigns to the body: {subjects}; no document in force on record assigns it to a unit of the body.',
};

const NOTHING_DIVIDED = {
  vi: '{count} khoản mục giao việc cho cả cơ quan; trong sổ chưa có văn bản nào có hiệu lực giao việc cho từng đơn vị.',
  en: '{count} clauses assign work to the body as a whole; no document in force on record assigns any of it to a unit.',
};

/** The body holds a duty and no unit does. One finding for each clause; a single one where no document gives any unit a duty. */
export const bodyDutyWithoutUnit: AuditCheck = {
  code: 'BODY_DUTY_WITHOUT_UNIT',
  severity: 'WARNING',
  sentence: {
    vi: 'Cơ quan được giao một việc mà không đơn vị nào của mình nắm giữ.',
    en: 'The body is given a matter that none of its units holds.',
  },
  find: (configuration) => {
    const held = standing(configuration, HELD).filter(leads);
    const byClause = Map.groupBy(standing(configuration, ['BODY_CLAUSE']), ({ clause }) => clause?.id);
    const found = [...byClause.values()].flatMap((evidence): Found[] => {
      const clause = evidence[0]?.clause;
      const open = evidence.flatMap(({ subjects, actions, within }) =>
        subjects.filter((subject) => !held.some((other) => actions.some((action) => covers(other, { subject, action, within }, configuration)))),
      );
      const subjects = [...new Set(open)];
      if (!clause || !subjects.length) return [];
      return [
        {
          clauses: [clause],
          units: configuration.body ? [configuration.body] : [],
          subjects,
          explanation: fill(EXPLANATION, { place: place(clause), subjects: subjectNames(subjects, configuration) }),
        },
      ];
    });
    return held.length === 0 && found.length > 1 ? [asOne(found, configuration)] : found;
  },
};

/** One fact causes them all: only what the body as a whole has to do is on record. */
function asOne(found: readonly Found[], { body }: Configuration): Found {
  return {
    clauses: found.flatMap(({ clauses = [] }) => clauses),
    units: body ? [body] : [],
    subjects: [...new Set(found.flatMap(({ subjects = [] }) => subjects))],
    explanation: fill(NOTHING_DIVIDED, { count: String(found.length) }),
    named: body?.key ?? 'body',
  };
}
