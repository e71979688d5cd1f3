import type { DocumentNode } from 'graphql';
import {
  AuditDocument,
  CompareDocument,
  ResolveDocument,
  SearchDocument,
  TraceDocument,
  type AuditQuery,
  type CompareQuery,
  type ResolveQuery,
  type SearchQuery,
  type TraceQuery,
} from '../client/operations.js';
import { printAudit } from '../print/audit.js';
import { questionOfChoice } from '../print/choice.js';
import { printMatrix } from '../print/matrix.js';
import { printResolution } from '../print/resolution.js';
import { printSearch } from '../print/search.js';
import { printTrace } from '../print/trace.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import type { Language, Text } from '../shared/text.js';

/** A tool of an assistant: an operation of the list, whose variables are its arguments, and its answer in words. */
export interface Tool {
  name: string;
  title: Text;
  description: Text;
  operation: DocumentNode;
  /** Arguments that the operation could do without and an assistant cannot. */
  requires?: readonly string[];
  print: (data: never, language: Language) => string;
}

/** How an assistant has to treat answers; part of the instructions of the server and of every tool that names units. */
export const CARE: Text = {
  vi: 'Chỉ nêu một đơn vị là đơn vị chủ trì khi đơn vị đó ở trong "leads" của câu trả lời; không bao giờ đoán, không lấy đơn vị từ "candidates", từ kết quả tìm kiếm hay từ hiểu biết riêng. Luôn nói trạng thái (status), ngày, điều khoản và mọi lưu ý (caveats). Khi có "choices", đưa cho người hỏi chọn rồi hỏi lại bằng đúng câu đã chọn. "NOT_ESTABLISHED" (chưa xác định) và "BODY" (mới biết cơ quan) là câu trả lời đúng: nói như vậy và nêu lý do. Câu trả lời không phải là văn bản chính thức.',
  en: 'Name a unit as the one that leads only where it is among the "leads" of the answer; never guess, and never take a unit from "candidates", from search results or from what you know yourself. Always say the status, the date, the clause and every caveat. Where there are "choices", let the person choose, then ask again with exactly what was chosen. "NOT_ESTABLISHED" and "BODY" (only the body is known) are correct answers: say so and give the reason. An answer is no official statement.',
};

export const TOOLS: readonly Tool[] = [
  {
    name: 'ask',
    title: { vi: 'Ai chủ trì việc này', en: 'Who leads this matter' },
    description: {
      vi: `Ai chủ trì một việc ở một tỉnh vào một ngày, theo điều khoản nào, căn cứ gì, chắc chắn đến đâu. ${CARE.vi}`,
      en: `Who leads a matter in a province on a date, by which clause, on what legal basis, and how sure that is. ${CARE.en}`,
    },
    operation: ResolveDocument,
    print: ({ responsibility }: ResolveQuery, language) =>
      [
        `${responsibility.status}: ${CODE_LISTS.ResolutionStatus.labels[responsibility.status][language]}`,
        printResolution(responsibility, language, (choice) => JSON.stringify(questionOfChoice(responsibility, choice))),
      ].join('\n'),
  },
  {
    name: 'search',
    title: { vi: 'Tìm trong sổ', en: 'Search the registry' },
    description: {
      vi: 'Tìm lĩnh vực, thủ tục, đơn vị, văn bản và khoản mục theo từ ngữ, để lấy mã dùng cho câu hỏi tiếp theo. Kết quả tìm kiếm không nói ai chủ trì: muốn biết, dùng "ask".',
      en: 'Finds subjects, procedures, units, documents and clauses by words, and gives the codes to ask with. What is found does not say who leads: use "ask" for that.',
    },
    operation: SearchDocument,
    print: ({ search }: SearchQuery, language) => printSearch(search, language),
  },
  {
    name: 'trace',
    title: { vi: 'Truy căn cứ của một khoản mục đến luật', en: 'Trace the legal basis of a clause up to the laws' },
    description: {
      vi: 'Căn cứ pháp lý của một khoản mục: từ khoản mục đến văn bản của nó, đến các văn bản làm căn cứ, đến tận luật; mỗi văn bản có hiệu lực vào ngày được hỏi hay không, và chuỗi dừng ở đâu. "clause" viết là văn bản#đường dẫn, ví dụ yb-2025-03#IV.2.3.d.',
      en: 'The legal basis of a clause: from the clause to its document, to what that is based on, up to the laws, with the standing of each on the date and where the chain ends. Write "clause" as document#path, such as yb-2025-03#IV.2.3.d.',
    },
    operation: TraceDocument,
    print: ({ trace }: TraceQuery, language) => printTrace(trace, language),
  },
  {
    name: 'compare',
    title: { vi: 'So sánh các tỉnh', en: 'Compare provinces' },
    description: {
      vi: `Bảng phân công: mỗi lĩnh vực do ai chủ trì ở từng tỉnh, và tỉnh nào khác mọi tỉnh còn lại. "provinces" dùng chung ngày "asOf"; "columns" cho mỗi tỉnh một ngày riêng. ${CARE.vi}`,
      en: `The responsibility matrix: who leads each subject in each province, and which province differs from all others. "provinces" share the date "asOf"; "columns" have a date each. ${CARE.en}`,
    },
    operation: CompareDocument,
    // Without subjects the matrix has a row for everything on record.
    requires: ['subjects'],
    print: ({ compare }: CompareQuery, language) => printMatrix(compare, language),
  },
  {
    name: 'audit',
    title: { vi: 'Rà soát phân công của một cơ quan', en: 'Audit a body' },
    description: {
      vi: 'Chồng chéo, bỏ trống và lỗi văn bản trong phân công của một cơ quan vào một ngày, mỗi phát hiện kèm khoản mục. Phát hiện là điều cần xem lại, không phải kết luận sai phạm.',
      en: 'Overlaps, gaps and defects in the duties that a body assigns to its units on a date, each finding with its clauses. A finding is something to look at again, not a verdict of wrongdoing.',
    },
    operation: AuditDocument,
    print: ({ audit }: AuditQuery, language) => {
      const { findings } = audit;
      const { hasNextPage, endCursor } = findings.pageInfo;
      const more = hasNextPage ? `${MORE[language]}: after ${endCursor}\n` : '';
      return printAudit({ ...audit, findings: findings.nodes }, language) + more;
    },
  },
];

const MORE: Text = { vi: 'Còn nữa; trang sau', en: 'There is more; the next page' };
