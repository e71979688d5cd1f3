import { isBody } from '../../../registry/unit.model.js';
import { fill } from '../../../shared/text.js';
import { documentName } from '../../../registry/document-name.js';
import type { DocumentType } from '../../../registry/law.model.js';
import type { AuditCheck, Found } from '../finding.js';
import { shownBy } from '../words.js';

/** Documents that can set up a unit or regulate it. A programme, a plan or a report only names it. */
const ESTABLISHING: readonly DocumentType[] = ['LAW', 'RESOLUTION', 'DECREE', 'CIRCULAR', 'DECISION'];

const EXPLANATION = {
  vi: '{unit} chỉ được nêu tên trong {document}; trong sổ chưa có văn bản nào thành lập hoặc quy định về đơn vị này.',
  en: '{unit} is only named in {document}; no document on record sets it up or regulates it.',
};

/** A unit that a programme or a report names, and that no act on record establishes. */
export const unitNotEstablished: AuditCheck = {
  code: 'UNIT_NOT_ESTABLISHED',
  severity: 'WARNING',
  sentence: {
    vi: 'Đơn vị chỉ biết qua chương trình, kế hoạch hoặc báo cáo.',
    en: 'A unit is known only from a programme, a plan or a report.',
  },
  find: (configuration) =>
    configuration.units.flatMap((unit): Found[] => {
      const shown = unit.evidence ? configuration.held(unit.evidence.document)?.document : undefined;
      if (isBody(unit) || configuration.unitInForce(unit.key) === 'NO' || !shown || ESTABLISHING.includes(shown.type)) return [];
      return [
        {
          units: [unit],
          clauses: shownBy(unit, configuration),
          documents: [shown],
          explanation: fill(EXPLANATION, { unit: unit.name, document: documentName(shown) }),
        },
      ];
    }),
};
