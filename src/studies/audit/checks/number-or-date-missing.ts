import { fill, type Text } from '../../../shared/text.js';
import { documentName } from '../../../registry/document-name.js';
import type { AuditCheck } from '../finding.js';

const EXPLANATION = { vi: 'Bản nguồn của {document} để trống {missing}.', en: 'The source of {document} leaves {missing} blank.' };
const MISSING: Record<'number' | 'day' | 'both', Text> = {
  number: { vi: 'số', en: 'its number' },
  day: { vi: 'ngày ký', en: 'its day of signing' },
  both: { vi: 'số và ngày ký', en: 'its number and its day of signing' },
};
/** `YYYY-MM-DD`. */
const WHOLE_DAY = 10;

/** A document whose number or day nobody can cite. */
export const numberOrDateMissing: AuditCheck = {
  code: 'NUMBER_OR_DATE_MISSING',
  severity: 'WARNING',
  sentence: {
    vi: 'Văn bản không có số, hoặc không rõ ngày ký.',
    en: 'A document has no number, or the day of its signing is not known.',
  },
  find: ({ documents }) =>
    documents
      .filter(({ standing }) => standing !== 'ENDED' && standing !== 'NOT_YET')
      .flatMap(({ document }) => {
        const number = document.number === null;
        const day = (document.issuedOn?.length ?? 0) < WHOLE_DAY;
        if (!number && !day) return [];
        const missing = MISSING[number && day ? 'both' : number ? 'number' : 'day'];
        return [{ documents: [document], explanation: fill(EXPLANATION, { document: documentName(document), missing }) }];
      }),
};
