import { formatDay } from '../../../shared/dates.js';
import { fill } from '../../../shared/text.js';
import { documentName } from '../../../registry/document-name.js';
import type { AuditCheck, Found } from '../finding.js';

const EXPLANATIONS = {
  ENDED: {
    vi: '{document} vẫn lấy {basis} làm căn cứ; văn bản này đã bị {by} thay thế hoặc bãi bỏ{since}.',
    en: '{document} still names {basis} as its basis, which {by} has replaced or repealed{since}.',
  },
  UNCERTAIN: {
    vi: '{document} vẫn lấy {basis} làm căn cứ; văn bản này có thể đã bị {by} thay thế hoặc bãi bỏ, chưa rõ từ ngày nào.',
    en: '{document} still names {basis} as its basis, which {by} may have replaced or repealed; the day is not known.',
  },
};

/** A basis of a document in force that had been replaced or repealed by the day. */
export const basisReplaced: AuditCheck = {
  code: 'BASIS_REPLACED',
  severity: 'WARNING',
  sentence: {
    vi: 'Văn bản đang có hiệu lực dựa trên căn cứ đã bị thay thế hoặc bãi bỏ.',
    en: 'A document in force is based on one that has been replaced or repealed.',
  },
  find: ({ documents, reference: { standings } }, { asOf }) =>
    documents
      .filter(({ standing }) => standing === 'IN_FORCE')
      .flatMap(({ document }) =>
        document.basedOn.flatMap((basis): Found[] => {
          const { state, by: key } = standings.of(basis.key, asOf);
          const by = key === null ? undefined : standings.document(key);
          if (!by || (state !== 'ENDED' && state !== 'UNCERTAIN')) return [];
          const since = standings.effectOf(by.key);
          const day = since === null ? null : formatDay(since);
          return [
            {
              documents: [document, basis, { ...by, basedOn: [], replaces: [] }],
              severity: state === 'ENDED' ? 'WARNING' : 'INFO',
              explanation: fill(EXPLANATIONS[state], {
                document: documentName(document),
                basis: documentName(basis),
                by: documentName(by),
                since: day ? { vi: ` từ ${day.vi}`, en: ` since ${day.en}` } : '',
              }),
            },
          ];
        }),
      ),
};
