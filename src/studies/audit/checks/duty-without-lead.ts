import { fill } from '../../../shared/text.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, GIVEN, HELD, leads, OF_BODY, standing } from '../holding.js';
import { actionNames, place, subjectNames } from '../words.js';

const EXPLANATION = {
  vi: '{place} giao cho {unit} phối hợp hoặc tham gia: {subjects} ({actions}); không văn bản nào có hiệu lực trong sổ giao cho đơn vị nào trong cơ quan chủ trì việc đó.',
  en: '{place} has {unit} coordinate or take part in: {subjects} ({actions}); no document in force on record makes a unit of the body lead it.',
};

/** Units only coordinate or take part, and nobody of the body leads: the lead lies outside, or was forgotten. */
export const dutyWithoutLead: AuditCheck = {
  code: 'DUTY_WITHOUT_LEAD',
  severity: 'WARNING',
  sentence: {
    vi: 'Đơn vị chỉ phối hợp hoặc tham gia một việc mà trong cơ quan chưa có đơn vị nào được giao chủ trì.',
    en: 'A unit only coordinates or takes part in a matter that nobody of the body leads.',
  },
  find: (configuration) => {
    const leading = standing(configuration, [...HELD, ...OF_BODY]).filter(leads);
    return standing(configuration, GIVEN)
      .filter((evidence) => !leads(evidence))
      .flatMap((evidence): Found[] => {
        const { clause, unit, actions, within } = evidence;
        const subjects = evidence.subjects.filter(
          (subject) => !leading.some((lead) => actions.some((action) => covers(lead, { subject, action, within }, configuration))),
        );
        if (!clause || !subjects.length) return [];
        const slots = { place: place(clause), unit: unit.name, subjects: subjectNames(subjects, configuration), actions: actionNames(actions) };
        return [{ clauses: [clause], units: [unit], subjects, actions, explanation: fill(EXPLANATION, slots) }];
      });
  },
};
