import { formatDay } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { DocumentType, DocumentView } from './law.model.js';

const TYPE_NAMES: Record<DocumentType, Text> = {
  LAW: { vi: 'Luật', en: 'Law' },
  RESOLUTION: { vi: 'Nghị quyết', en: 'Resolution' },
  DECREE: { vi: 'Nghị định', en: 'Decree' },
  CIRCULAR: { vi: 'Thông tư', en: 'Circular' },
  DECISION: { vi: 'Quyết định', en: 'Decision' },
  PLAN: { vi: 'Kế hoạch', en: 'Plan' },
  PROGRAMME: { vi: 'Chương trình công tác', en: 'the work programme' },
  REPORT: { vi: 'Báo cáo', en: 'the report' },
  CONCLUSION: { vi: 'Kết luận', en: 'Conclusion' },
  DIRECTIVE: { vi: 'Chỉ thị', en: 'Directive' },
  SUBMISSION: { vi: 'Tờ trình', en: 'Submission' },
  OTHER: { vi: 'Văn bản', en: 'the document' },
};

/** What a document must have to be named: the title helps where the number and the issuer are blank. */
export type Named = Pick<DocumentView, 'type' | 'number' | 'issuedOn' | 'issuer'> & { title?: Text | null };

/** A document by name for people: type and number; without a number its date and issuer; a law known by name alone by its title. */
export function documentName({ type: code, number, issuedOn, issuer, title }: Named): Text {
  const type = TYPE_NAMES[code];
  if (number) return { vi: `${type.vi} số ${number}`, en: `${type.en} ${number}` };
  if (title && (issuedOn === null || code === 'LAW')) return title;
  const date = issuedOn ? formatDay(issuedOn) : null;
  const by = issuer ?? { vi: '', en: '' };
  const [day, on] = date ? [/^\d+\//.test(date.vi) ? `ngày ${date.vi}` : date.vi, ` of ${date.en}`] : ['', ''];
  return { vi: `${type.vi} ${day} của ${by.vi}`.replace(/\s+/g, ' ').trim(), en: `${type.en}${on} by ${by.en}`.trim() };
}
