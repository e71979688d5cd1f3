import { formatDay, type PartialDate } from '../../../shared/dates.js';
import { fill } from '../../../shared/text.js';
import { documentName } from '../../../law/document-name.js';
import type { DocumentView } from '../../../law/law.model.js';
import { startOf } from '../../../law/standing.js';
import type { Configuration } from '../../configuration.js';
import type { AuditCheck, AuditContext, Found } from '../finding.js';

const EXPLANATION = {
  vi: '{document} vẫn lấy {basis} làm căn cứ; văn bản này đã bị {by} thay thế hoặc bãi bỏ{since}.',
  en: '{document} still names {basis} as its basis, which {by} has replaced or repealed{since}.',
};

/** A basis of a document in force that had been replaced or repealed by the day. */
export const basisReplaced: AuditCheck = {
  code: 'BASIS_REPLACED',
  severity: 'WARNING',
  title: { vi: 'Căn cứ đã bị thay thế', en: 'Basis replaced' },
  sentence: {
    vi: 'Văn bản đang có hiệu lực dựa trên căn cứ đã bị thay thế hoặc bãi bỏ.',
    en: 'A document in force is based on one that has been replaced or repealed.',
  },
  find: (configuration, context) =>
    configuration.documents
      .filter(({ standing }) => standing === 'IN_FORCE')
      .flatMap(({ document }) =>
        document.basedOn.flatMap((basis): Found[] => {
          const end = replacementOf(basis, configuration, context);
          if (!end) return [];
          const day = end.since === null ? null : formatDay(end.since);
          return [
            {
              documents: [document, basis, end.by],
              explanation: fill(EXPLANATION, {
                document: documentName(document),
                basis: documentName(basis),
                by: documentName(end.by),
                since: day ? { vi: ` từ ${day.vi}`, en: ` since ${day.en}` } : '',
              }),
            },
          ];
        }),
      ),
};

/** What had ended a basis by the day: by the law graph where there is one, else by the department's own documents. */
function replacementOf(
  basis: DocumentView,
  { records }: Configuration,
  { law, asOf }: AuditContext,
): { by: DocumentView; since: PartialDate | null } | null {
  const ends = law
    ? law.endsOf(basis.key).flatMap(({ by, since, days }) => (by && days ? [{ by, since, latest: days.latest }] : []))
    : records.documents
        .filter(({ document }) => document.replaces.includes(basis.key))
        .map(({ document }) => ({ by: document, since: document.effective.from ?? document.issuedOn, latest: startOf(document)?.latest ?? '9999' }));
  return ends.find(({ latest }) => latest <= asOf) ?? null;
}
