import type { Words } from './words.js';

/** What stands on every page. */
export const FRAME = {
  site: { vi: 'Phân công', en: 'Phân công' },
  description: {
    vi: 'Cơ quan nào, phòng nào của tỉnh phụ trách việc gì, theo điều khoản nào, vào ngày nào.',
    en: 'Which body and which unit of a province is in charge of what, by which clause, on which date.',
  },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  navigation: { vi: 'Các trang', en: 'Pages' },
  ask: { vi: 'Hỏi', en: 'Ask' },
  places: { vi: 'Tìm nơi', en: 'Places' },
  receipt: { vi: 'Kiểm biên nhận', en: 'Check a receipt' },
  search: { vi: 'Tìm trong sổ', en: 'Search' },
  coverage: { vi: 'Tỉnh và văn bản', en: 'Provinces and documents' },
  subjects: { vi: 'Lĩnh vực', en: 'Subjects' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  desk: { vi: 'Bàn rà soát', en: 'Audit desk' },
  waiting: { vi: 'Đang tìm câu trả lời…', en: 'Looking for the answer…' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  disclaimer: {
    vi: 'Đây không phải là ý kiến chính thức của cơ quan nhà nước. Câu trả lời dựa trên các văn bản có trong sổ; hãy đối chiếu với văn bản gốc trước khi dùng.',
    en: 'This is not an official statement of any authority. Answers are based on the documents on record; check the originals before you rely on them.',
  },
  ownAddress: { vi: 'Địa chỉ của trang này', en: 'Address of this page' },
  permalink: { vi: 'Liên kết cố định', en: 'Permanent link' },
  embed: { vi: 'Đặt ô hỏi trên trang của bạn', en: 'Put the question on your page' },
  forPrograms: { vi: 'Cho lập trình viên: GraphQL', en: 'For programmers: GraphQL' },
  revision: { vi: 'Phiên bản sổ', en: 'Registry revision' },
  busy: { vi: 'Dịch vụ đang bận; hãy thử lại sau ít phút.', en: 'The service is busy; please ask again in a few minutes.' },
  expected: { vi: 'Cần: {expected}.', en: 'Expected: {expected}.' },
  day: { vi: 'một ngày có thật, viết như 15/5/2025', en: 'a real date, written like 15/5/2025' },
  nearest: { vi: 'Có phải ý bạn là', en: 'Did you mean' },
  problem: { vi: 'Chưa trả lời được', en: 'This could not be answered' },
} satisfies Words;
