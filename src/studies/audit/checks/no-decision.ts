import { formatDay } from '../../../shared/dates.js';
import { fill } from '../../../shared/text.js';
import { whose } from '../../whose.js';
import type { AuditCheck } from '../finding.js';

const EXPLANATION = {
  vi: 'Vào ngày {date}, trong sổ không có quyết định hay chương trình nào của {whose} đang có hiệu lực, nên không có gì để rà soát chồng chéo hay bỏ trống.',
  en: 'On {date} no decision or programme of {whose} on record is in force, so there is nothing to check for overlaps and gaps.',
};

/** Nothing that assigns work in the body is in force: the province was merged away, its documents are not on record, or not yet in force. */
export const noDecision: AuditCheck = {
  code: 'NO_DECISION_IN_FORCE',
  severity: 'INFO',
  sentence: {
    vi: 'Không văn bản nào trong sổ giao việc có hiệu lực vào ngày này.',
    en: 'No document on record that assigns work is in force on the day.',
  },
  find: (configuration, { asOf }) =>
    configuration.documents.some(({ document, standing }) => standing === 'IN_FORCE' && document.type !== 'REPORT')
      ? []
      : [
          {
            documents: configuration.documents.map(({ document }) => document),
            explanation: fill(EXPLANATION, { date: formatDay(asOf), whose: whose(configuration) }),
          },
        ],
};
