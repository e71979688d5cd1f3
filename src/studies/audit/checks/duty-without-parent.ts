import { fill } from '../../../shared/text.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, GIVEN, leads, OF_BODY, standing } from '../holding.js';
import { place, subjectNames } from '../words.js';

const EXPLANATION = {
  vi: '{place} giao cho {unit}: {subjects}; chức năng, nhiệm vụ của cơ quan trong sổ không nêu việc này.',
  en: "{place} assigns to {unit}: {subjects}; the body's own functions and duties on record do not mention it.",
};
const NOT_ON_RECORD = {
  explanation: {
    vi: 'Sổ chưa có văn bản có hiệu lực quy định chức năng của {body}, nên không đối chiếu được nhiệm vụ của các đơn vị với nhiệm vụ của chính cơ quan.',
    en: 'No document in force on record states the functions of {body}, so the duties of its units cannot be held against those of the body.',
  },
};
/** Every office has such work without a document saying so. */
const OWN_AFFAIRS = 'internal';

/** A unit's duty that the body itself was never given, where the body's functions are on record. */
export const dutyWithoutParent: AuditCheck = {
  code: 'DUTY_WITHOUT_PARENT',
  severity: 'WARNING',
  sentence: {
    vi: 'Đơn vị được giao một việc mà chức năng, nhiệm vụ của cơ quan không bao gồm.',
    en: "A unit is given a matter that the body's own functions and duties do not include.",
  },
  find: (configuration) => {
    const { body, reference } = configuration;
    const given = standing(configuration, GIVEN).filter(leads);
    const parents = standing(configuration, OF_BODY);
    if (!given.length || !body) return [];
    if (!parents.some(({ kind }) => kind === 'BODY_FUNCTION'))
      return [
        {
          code: 'PARENT_DUTIES_NOT_ON_RECORD',
          severity: 'INFO',
          units: [body],
          explanation: fill(NOT_ON_RECORD.explanation, { body: body.name }),
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
