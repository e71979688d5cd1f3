import type { Words } from './words.js';

/** The form of the page of questions, and what stands there before anything is asked. */
export const ASK = {
  title: { vi: 'Hỏi cơ quan nào, phòng nào phụ trách', en: 'Find the body and the unit in charge' },
  lead: {
    vi: 'Gõ việc bạn cần làm và nơi bạn cần làm. Câu trả lời nêu cơ quan, phòng phụ trách và điều khoản làm căn cứ; khi chưa đủ căn cứ, câu trả lời nói rõ là chưa xác định được.',
    en: 'Write what you need to do and where. The answer names the body and the unit in charge and the clause that says so; where there is not enough to go on, it says so.',
  },
  question: { vi: 'Bạn cần làm việc gì?', en: 'What do you need to do?' },
  questionHint: {
    vi: 'Gõ như khi nói, có dấu hay không dấu đều được; hoặc gõ mã thủ tục, như 2.002383.',
    en: 'In your own words, in Vietnamese or English; or the code of a procedure, such as 2.002383.',
  },
  place: { vi: 'Ở đâu?', en: 'Where?' },
  placeHint: {
    vi: 'Tên tỉnh, xã, phường hoặc huyện, tên cũ hay tên mới.',
    en: 'A province, commune, ward or district, by its old or its new name.',
  },
  date: { vi: 'Vào ngày nào?', en: 'On which date?' },
  dateHint: { vi: 'Ngày/tháng/năm. Để trống là hôm nay.', en: 'Day/month/year. Leave it empty for today.' },
  body: { vi: 'Cơ quan, nếu bạn biết', en: 'The body, if you know it' },
  bodyHint: { vi: 'Ví dụ: Sở Y tế.', en: 'For example: Department of Health.' },
  ask: { vi: 'Hỏi', en: 'Ask' },
  askAgain: { vi: 'Sửa câu hỏi', en: 'Change the question' },
  examples: { vi: 'Câu hỏi mẫu', en: 'Examples' },
  history: { vi: 'Bạn đã hỏi', en: 'You have asked' },
  historyNote: { vi: 'Chỉ lưu trong trình duyệt này.', en: 'Kept in this browser only.' },
  forget: { vi: 'Xóa danh sách này', en: 'Clear this list' },
} satisfies Words;

/** What can be asked to see how it goes; the words are those that people use. */
export const EXAMPLES = [
  { text: { vi: 'làm giấy khai sinh cho con', en: 'register the birth of my child' }, province: 'Nghệ An' },
  { text: { vi: 'đăng ký kết hôn với người nước ngoài', en: 'marry a foreigner' }, province: 'Đà Nẵng' },
  { text: { vi: 'cấp đổi giấy phép lái xe', en: 'renew a driving licence' }, province: 'Huế' },
  { text: { vi: 'xin cấp giấy phép máy X-quang nha khoa', en: 'licence for a dental X-ray machine' }, province: 'Quảng Ngãi', asOf: '15/5/2025' },
  { text: { vi: 'thành lập công ty', en: 'set up a company' }, province: 'Thủ Đức' },
  { text: { vi: 'chuyển đổi số', en: 'digital transformation' }, province: 'Hải Phòng' },
] as const;
