import { documentName } from '../../../registry/document-name.js';
import { formatDay } from '../../../shared/dates.js';
import { fill, joinedTexts } from '../../../shared/text.js';
import { whose } from '../../whose.js';
import type { AuditCheck } from '../finding.js';

const EXPLANATION = {
  vi: 'Vào ngày {date}, trong sổ không có quyết định hay chương trình nào của {whose} đang có hiệu lực, nên không có gì để rà soát chồng chéo hay bỏ trống.',
  en: 'On {date} no decision or programme of {whose} on record is in force, so there is nothing to check for overlaps and gaps.',
};
const UNCERTAIN = {
  vi: 'Vào ngày {date} chưa chắc {documents} có hiệu lực, và trong sổ không có quyết định hay chương trình nào khác của {whose} đang có hiệu lực, nên chưa rà soát chồng chéo hay bỏ trống.',
  en: 'It is not certain that {documents} is in force on {date}, and no other decision or programme of {whose} on record is, so overlaps and gaps are not checked.',
};

/** Nothing that assigns work in the body is known to be in force: the province was merged away, its documents are not on record, not yet in force, or not certainly. */
export const noDecision: AuditCheck = {
  code: 'NO_DECISION_IN_FORCE',
  severity: 'INFO',
  sentence: {
    vi: 'Không văn bản nào trong sổ giao việc có hiệu lực vào ngày này.',
    en: 'No document on record that assigns work is in force on the day.',
  },
  find: (configuration, { asOf }) => {
    const assigning = configuration.documents.filter(({ document }) => document.type !== 'REPORT');
    if (assigning.some(({ standing }) => standing === 'IN_FORCE')) return [];
    const uncertain = assigning.filter(({ standing }) => standing === 'UNCERTAIN').map(({ document }) => documentName(document));
    const slots = { date: formatDay(asOf), whose: whose(configuration), documents: joinedTexts(uncertain) };
    return [
      {
        documents: configuration.documents.map(({ document }) => document),
        explanation: fill(uncertain.length > 0 ? UNCERTAIN : EXPLANATION, slots),
      },
    ];
  },
};
