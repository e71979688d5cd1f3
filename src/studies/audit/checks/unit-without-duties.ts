import { isBody } from '../../../registry/unit.model.js';
import { fill } from '../../../shared/text.js';
import type { AuditCheck, Found } from '../finding.js';
import { HELD, standing } from '../holding.js';
import { shownBy } from '../words.js';

const EXPLANATION = {
  vi: '{unit} có trong sổ nhưng không văn bản nào có hiệu lực giao cho đơn vị này chức năng, nhiệm vụ hay đầu việc nào.',
  en: '{unit} is on record, but no document in force assigns it a function, a duty or a programme item.',
};

/** A unit that exists and has nothing to do by any document. */
export const unitWithoutDuties: AuditCheck = {
  code: 'UNIT_WITHOUT_DUTIES',
  severity: 'WARNING',
  sentence: {
    vi: 'Đơn vị đang tồn tại mà không văn bản nào có hiệu lực giao việc.',
    en: 'A unit exists, but no document in force assigns it anything.',
  },
  find: (configuration) => {
    const busy = new Set(standing(configuration, HELD).map(({ unit }) => unit.key));
    return configuration.units
      .filter((unit) => !isBody(unit) && configuration.unitInForce(unit.key) === 'YES' && !busy.has(unit.key))
      .map((unit): Found => ({
        units: [unit],
        clauses: shownBy(unit, configuration),
        explanation: fill(EXPLANATION, { unit: unit.name }),
      }));
  },
};
