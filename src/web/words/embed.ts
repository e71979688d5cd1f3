import type { Words } from './words.js';

/** The element that portals put on their pages, and the page that shows how. */
export const EMBED = {
  asking: { vi: 'Đang tìm câu trả lời…', en: 'Looking for the answer…' },
  unreachable: { vi: 'Không kết nối được với dịch vụ; hãy thử lại sau.', en: 'The service cannot be reached; please try again later.' },
  whole: { vi: 'Xem đầy đủ căn cứ pháp lý', en: 'See the full legal basis' },
  disclaimer: { vi: 'Không phải là ý kiến chính thức của cơ quan nhà nước.', en: 'This is not an official statement of any authority.' },
  title: { vi: 'Đặt ô hỏi trên trang của bạn', en: 'Put the question on your page' },
  lead: {
    vi: 'Hai dòng dưới đây đặt ô hỏi lên bất kỳ trang nào, của cơ quan hay của báo chí. Câu trả lời, lựa chọn và đường dẫn đều như ở đây; trang của bạn không gửi gì thêm.',
    en: 'Two lines put the question on any page, of an authority or a newspaper. Answers, choices and links are those of this site; your page sends nothing else.',
  },
  code: { vi: 'Mã để chép', en: 'Code to copy' },
  live: { vi: 'Ô hỏi trông như sau', en: 'What it looks like' },
  attributes: { vi: 'Các thuộc tính', en: 'Attributes' },
  ofProvince: {
    vi: 'tên tỉnh, hoặc một nơi trong tỉnh; để trống thì người đọc tự chọn',
    en: 'the name of a province or of a place in it; without it the reader chooses',
  },
  ofLang: { vi: 'vi hoặc en', en: 'vi or en' },
  ofAsOf: { vi: 'ngày được hỏi; để trống là hôm nay', en: 'the date asked about; today without it' },
  ofBody: { vi: 'tên cơ quan, nếu ô hỏi chỉ dành cho một cơ quan', en: 'the name of a body, where the question is for one body only' },
} satisfies Words;
