import { fill } from '../../../shared/text.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, GIVEN, leads, OF_DEPARTMENT, standing } from '../holding.js';
import { place, subjectNames } from '../words.js';

const EXPLANATION = {
  vi: '{place} giao {unit}: {subjects}; chức năng, nhiệm vụ của Sở trong sổ không nêu việc này.',
  en: "{place} gives {unit}: {subjects}; the department's own functions and duties on record do not mention it.",
};
const NOT_ON_RECORD = {
  title: { vi: 'Chưa có chức năng, nhiệm vụ của Sở để đối chiếu', en: "The department's own functions are not on record" },
  explanation: {
    vi: 'Sổ chưa có văn bản có hiệu lực quy định chức năng của {department}, nên không đối chiếu được nhiệm vụ của các đơn vị với nhiệm vụ của Sở.',
    en: 'No document in force on record states the functions of {department}, so the duties of its units cannot be held against those of the department.',
  },
};
/** Every office has such work without a document saying so. */
const OWN_AFFAIRS = 'internal';

/** A unit's duty that the department itself was never given, where the department's functions are on record. */
export const dutyWithoutParent: AuditCheck = {
  code: 'DUTY_WITHOUT_PARENT',
  severity: 'WARNING',
  title: { vi: 'Nhiệm vụ của đơn vị không có ở Sở', en: 'Duty of a unit that the department does not have' },
  sentence: {
    vi: 'Đơn vị được giao một việc mà chức năng, nhiệm vụ của Sở không bao gồm.',
    en: "A unit is given a matter that the department's own functions and duties do not include.",
  },
  find: (configuration) => {
    const { department, reference } = configuration;
    const given = standing(configuration, GIVEN).filter(leads);
    const parents = standing(configuration, OF_DEPARTMENT);
    if (!given.length || !department) return [];
    if (!parents.some(({ kind }) => kind === 'DEPARTMENT_FUNCTION'))
      return [
        {
          code: 'PARENT_DUTIES_NOT_ON_RECORD',
          severity: 'INFO',
          title: NOT_ON_RECORD.title,
          units: [department],
          explanation: fill(NOT_ON_RECORD.explanation, { department: department.name }),
        },
      ];
    return given.flatMap(({ clause, unit, subjects, within }): Found[] => {
      const open = subjects.filter(
        (subject) =>
          ![subject, ...reference.vocabulary.broaderOf(subject)].includes(OWN_AFFAIRS) &&
          !parents.some((parent) => covers(parent, { subject, action: null, within }, configuration)),
      );
      if (!clause || !open.length) return [];
      const slots = { place: place(clause), unit: unit.name, subjects: subjectNames(open, configuration) };
      return [{ clauses: [clause], units: [unit], subjects: open, explanation: fill(EXPLANATION, slots) }];
    });
  },
};
