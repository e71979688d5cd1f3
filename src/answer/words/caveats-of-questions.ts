import type { CaveatWords } from './caveat-words.js';

/** What the question leaves open, and whose matter it is. */
export const CAVEATS_OF_QUESTIONS = {
  WHICH_BODY: {
    message: {
      vi: '“{subject}” là việc nội bộ mà cơ quan nào cũng có; câu hỏi chưa nói rõ cơ quan nào.',
      en: '“{subject}” is an internal matter that every body has, and the question does not say which body.',
    },
    settle: { vi: 'Hỏi lại, nêu tên cơ quan.', en: 'Ask again and name the body.' },
  },
  WHICH_MATTER: {
    message: {
      vi: 'Rất có thể đây là việc của {body}, nhưng chưa rõ cụ thể là việc nào, nên chưa nêu đơn vị.',
      en: 'This is most likely a matter of the {body}; it is not clear which one, so no unit is named.',
    },
    settle: { vi: 'Chọn một việc được nêu, hoặc liên hệ {body}.', en: 'Choose one of the matters listed, or contact the {body}.' },
  },
  BODY_DEPENDS_ON_PROVINCE: {
    message: {
      vi: '“{subject}” do cơ quan nào phụ trách thì tùy từng tỉnh, thành phố; chưa rõ nơi này có cơ quan riêng hay không.',
      en: 'Who is in charge of “{subject}” depends on the province; it is not on record whether this province has a separate body for it.',
    },
    settle: { vi: 'Hỏi một trong các cơ quan được nêu.', en: 'Ask one of the bodies listed.' },
  },
  MANDATE_NOT_VERIFIED: {
    message: {
      vi: 'Việc này được ghi nhận là của {body}, nhưng nguồn tra được chỉ chứng minh điều đó từ {date}.',
      en: 'This is recorded as a matter of the {body}, but the sources on record show that only from {date} on.',
    },
    settle: { vi: 'Liên hệ {body}.', en: 'Contact the {body}.' },
    keeper: { vi: 'Ghi văn bản có hiệu lực vào ngày được hỏi.', en: 'Record the law in force on the date asked about.' },
  },
  NO_MANDATE_ON_DATE: {
    message: {
      vi: 'Chưa có nguồn nào cho biết cơ quan nào phụ trách “{subject}” vào ngày được hỏi.',
      en: 'No source on record says which body was in charge of “{subject}” on the date asked about.',
    },
    settle: { vi: 'Hỏi với ngày khác, hoặc hỏi bộ phận một cửa của tỉnh.', en: 'Ask for another date, or ask the one-stop office of the province.' },
    keeper: { vi: 'Ghi văn bản cho biết cơ quan phụ trách vào ngày đó.', en: 'Record the law that says who was in charge on that day.' },
  },
  BODY_NOT_THERE: {
    message: { vi: 'Vào ngày được hỏi không có {body}.', en: 'There was no {body} on the date asked about.' },
    settle: { vi: 'Hỏi cơ quan kế thừa, hoặc hỏi không kèm tên cơ quan.', en: 'Ask the body that took over, or ask without naming a body.' },
  },
  NOT_OF_NAMED_BODY: {
    message: { vi: 'Việc này không thuộc {named} mà thuộc {body}.', en: 'This is not a matter for {named} but for {body}.' },
    settle: { vi: 'Liên hệ {body}.', en: 'Contact the {body}.' },
  },
  ANOTHER_PROVINCE_NAMED: {
    message: {
      vi: 'Câu hỏi nhắc đến {named}; câu trả lời này dành cho {province}.',
      en: 'The question mentions {named}; this answer is for {province}.',
    },
    settle: { vi: 'Hỏi lại, chọn đúng tỉnh, thành phố cần hỏi.', en: 'Ask again for the province or city that you mean.' },
  },
  MINISTRY_LEVEL: {
    message: {
      vi: 'Thủ tục này do bộ giải quyết, không phải cơ quan của tỉnh.',
      en: 'This procedure is handled by the ministry, not by a body of the province.',
    },
    settle: { vi: 'Hỏi bộ chủ quản.', en: 'Ask the ministry.' },
  },
  MINISTRY_DECIDES: {
    message: {
      vi: 'Theo nguồn có trong sổ{until}, việc này do {authority} giải quyết, không phải cơ quan của tỉnh.',
      en: 'By the sources on record{until} this is decided by {authority}, not by a body of the province.',
    },
    settle: { vi: 'Hỏi {authority}.', en: 'Ask {authority}.' },
  },
  NOT_UNDERSTOOD: {
    message: {
      vi: 'Chưa hiểu rõ câu hỏi nên chưa trả lời.',
      en: 'The question was not understood clearly enough to be answered.',
    },
    settle: {
      vi: 'Hỏi bằng lời khác, hoặc chọn một lĩnh vực gần nhất nếu có nêu.',
      en: 'Ask in other words, or choose one of the nearest subjects where any are offered.',
    },
  },
  PROCEDURE_NOT_ON_RECORD: {
    message: { vi: 'Thủ tục mã {code} chưa có trong sổ.', en: 'The procedure with code {code} is not on record.' },
    settle: {
      vi: 'Xem lại mã trên Cổng Dịch vụ công, hoặc hỏi bằng tên thủ tục.',
      en: 'Check the code on the public service portal, or ask by the name of the procedure.',
    },
    keeper: { vi: 'Ghi thủ tục khi có nguồn công khai.', en: 'Record the procedure once there is a public source for it.' },
  },
  AMBIGUOUS_QUESTION: {
    message: { vi: 'Câu hỏi có thể nói về nhiều lĩnh vực khác nhau.', en: 'The question may be about several different subjects.' },
    settle: { vi: 'Chọn một trong các lĩnh vực được nêu.', en: 'Choose one of the subjects listed.' },
  },
  OUTSIDE_REGISTRY: {
    message: { vi: 'Sổ chưa ghi nhận cơ quan nào phụ trách “{subject}”.', en: 'No body on record is responsible for “{subject}”.' },
    settle: { vi: 'Hỏi bộ phận một cửa của tỉnh.', en: 'Ask the one-stop office of the province.' },
    keeper: { vi: 'Ghi cơ quan phụ trách, khi có nguồn xác nhận.', en: 'Record who is in charge, once a source confirms it.' },
  },
} as const satisfies Record<string, CaveatWords>;
