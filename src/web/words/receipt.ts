import type { Words } from './words.js';

/** The page on which a receipt is checked. */
export const RECEIPT = {
  title: { vi: 'Kiểm biên nhận', en: 'Check a receipt' },
  lead: {
    vi: 'Dán biên nhận, hoặc cả câu trả lời dạng JSON. Dịch vụ kiểm xem nội dung có bị sửa không, rồi hỏi lại đúng câu hỏi ấy trên đúng phiên bản sổ ấy, rồi so sánh.',
    en: 'Paste a receipt, or a whole answer as JSON. The service checks that nothing in it was altered, asks the same question again at the same revision of the registry, and compares.',
  },
  content: { vi: 'Biên nhận hoặc câu trả lời (JSON)', en: 'Receipt or answer (JSON)' },
  open: { vi: 'Hoặc mở một tệp', en: 'Or open a file' },
  check: { vi: 'Kiểm', en: 'Check' },
  refused: { vi: 'Đã bị sửa, hoặc không thể đúng', en: 'Altered, or cannot be right' },
  inputs: { vi: 'Đầu vào đã thay đổi', en: 'Inputs that have changed' },
  answer: { vi: 'Câu trả lời khác ở', en: 'What is different in the answer' },
  stillSame: { vi: 'Câu trả lời vẫn như cũ.', en: 'The answer is still the same.' },
  unchecked: { vi: 'Biên nhận không bảo đảm các phần này', en: 'Not covered by the receipt' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  field: { vi: 'Phần', en: 'Field' },
  given: { vi: 'Trong biên nhận', en: 'In the receipt' },
  found: { vi: 'Khi kiểm', en: 'Found' },
  nothing: { vi: 'không có', en: 'nothing' },
} satisfies Words;
