import type { Text } from '../../shared/text.js';
import { NOTHING, type TableName } from '../rules/tables.js';

/** The tables of rules by name, and how each is read. */
export const TABLE_WORDS: Readonly<Record<TableName | typeof NOTHING, { title: Text; reading: Text }>> = {
  'leads.yaml': {
    title: { vi: 'Ai chủ trì', en: 'Who leads' },
    reading: {
      vi: 'mỗi bằng chứng được xét theo dòng đầu tiên mà nó thỏa mãn; giữa các bằng chứng, dòng đứng trên thắng dòng đứng dưới',
      en: 'each piece of evidence counts by the first row that it meets; between pieces of evidence a higher row wins',
    },
  },
  'supports.yaml': {
    title: { vi: 'Ai phối hợp, tham gia', en: 'Who coordinates or takes part' },
    reading: { vi: 'mỗi bằng chứng được xét theo dòng đầu tiên mà nó thỏa mãn', en: 'each piece of evidence counts by the first row that it meets' },
  },
  'candidates.yaml': {
    title: { vi: 'Đơn vị có thể liên quan', en: 'Possibly relevant units' },
    reading: { vi: 'mỗi bằng chứng được xét theo dòng đầu tiên mà nó thỏa mãn', en: 'each piece of evidence counts by the first row that it meets' },
  },
  'exclusions.yaml': {
    title: { vi: 'Bằng chứng không được tính', en: 'Evidence that does not count' },
    reading: { vi: 'mọi dòng được thỏa mãn đều có tác dụng', en: 'every row that is met counts' },
  },
  'caveats.yaml': {
    title: { vi: 'Lưu ý đi kèm', en: 'Caveats' },
    reading: { vi: 'mọi dòng được thỏa mãn đều có tác dụng', en: 'every row that is met counts' },
  },
  [NOTHING]: {
    title: { vi: 'Điều không nói lên gì', en: 'What establishes nothing' },
    reading: {
      vi: 'để không trường hợp nào bị bỏ sót mà không ai biết; không câu trả lời nào dùng đến',
      en: 'so that no case is left out unseen; no answer uses it',
    },
  },
};
