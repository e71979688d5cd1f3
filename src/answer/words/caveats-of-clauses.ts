import type { CaveatWords } from './caveat-words.js';

/** What a clause leaves open, and what it is limited to. */
export const CAVEATS_OF_CLAUSES = {
  DUTY_DELEGATED: {
    message: {
      vi: '{where} của {document} chỉ giao việc này trong phạm vi được phân công, phân cấp hoặc ủy quyền: {note}.',
      en: '{where} of {document} assigns this only as far as it is assigned or delegated: {note}.',
    },
    settle: {
      vi: 'Hỏi nơi được nêu trong câu trả lời xem đã được phân công, phân cấp hoặc ủy quyền chưa.',
      en: 'Ask the unit or body named in the answer whether this has been assigned or delegated to it.',
    },
  },
  DUTY_TERRITORY: {
    message: {
      vi: '{where} của {document} chỉ áp dụng trong một địa bàn: {note}.',
      en: '{where} of {document} applies only within one territory: {note}.',
    },
    settle: { vi: 'Trường hợp ngoài địa bàn này: hỏi cơ quan cấp trên.', en: 'For a case outside this territory, ask the authority above.' },
  },
  DUTY_PERSONS: {
    message: {
      vi: '{where} của {document} chỉ áp dụng cho một số đối tượng: {note}.',
      en: '{where} of {document} applies only to certain persons: {note}.',
    },
    settle: {
      vi: 'Đối tượng khác: hỏi nơi được nêu trong câu trả lời xem nơi nào giải quyết.',
      en: 'For others, ask the unit or body named in the answer where to turn.',
    },
  },
  DUTY_GOODS: {
    message: {
      vi: '{where} của {document} chỉ áp dụng cho một số loại hàng hóa: {note}.',
      en: '{where} of {document} applies only to certain goods: {note}.',
    },
    settle: { vi: 'Hàng hóa khác: hỏi cơ quan quản lý loại hàng đó.', en: 'For other goods, ask the authority in charge of them.' },
  },
  DUTY_OPINION_ONLY: {
    message: { vi: '{where} của {document} chỉ giao cho ý kiến: {note}.', en: '{where} of {document} only asks for an opinion: {note}.' },
    settle: { vi: 'Hỏi cơ quan quyết định, không hỏi nơi cho ý kiến.', en: 'Ask who decides, not who gives the opinion.' },
  },
  EARLIER_DOCUMENT_DIFFERS: {
    message: {
      vi: '{where} của {document}, ban hành trước và còn hiệu lực, giao việc này cho {unit}; câu trả lời theo văn bản mới hơn.',
      en: '{where} of {document}, issued earlier and still in force, assigns this to {unit}; the answer follows the newer document.',
    },
    settle: {
      vi: 'Hỏi cơ quan ban hành xem văn bản trước còn áp dụng cho việc này không.',
      en: 'Ask the issuing body whether the earlier document still applies to this.',
    },
    keeper: {
      vi: 'Ghi văn bản mới thay thế hoặc bãi bỏ điều khoản nào, nếu có.',
      en: 'Record which provision the newer document replaces or repeals, if any.',
    },
  },
  CHECK_IS_NOT_INSPECTION: {
    message: {
      vi: '{where} của {document} không giao nhiệm vụ thanh tra; kiểm tra hay quản lý không phải là thanh tra.',
      en: '{where} of {document} does not assign inspection; checking or managing is not inspection.',
    },
    settle: {
      vi: 'Hỏi thanh tra của cơ quan, hoặc hỏi với hành vi "kiểm tra".',
      en: 'Ask the inspectorate of the body, or ask with the act "checks".',
    },
  },
  OPINION_IS_NOT_APPRAISAL: {
    message: {
      vi: 'Điều khoản chỉ giao cho ý kiến; cho ý kiến không phải là thẩm định hay nghiệm thu.',
      en: 'The clause only asks for an opinion; giving an opinion is not appraising or accepting.',
    },
    settle: { vi: 'Hỏi cơ quan nhận ý kiến này.', en: 'Ask the authority that receives the opinion.' },
  },
  DECLARATION_IS_NOT_LICENCE: {
    message: {
      vi: '{where} của {document} giao tiếp nhận khai báo, hồ sơ; riêng khoản mục này không giao việc cấp phép.',
      en: '{where} of {document} assigns the receipt of declarations or files; by itself it does not assign licensing.',
    },
    settle: { vi: 'Hỏi cơ quan nêu trong câu trả lời ai cấp phép.', en: 'Ask the body named in the answer who licenses.' },
    keeper: { vi: 'Nhập văn bản phân cấp hoặc ủy quyền cấp phép, nếu có.', en: 'Import the document that delegates the licensing, if there is one.' },
  },
  MANAGEMENT_IS_NOT_LICENCE: {
    message: {
      vi: '{where} của {document} giao quản lý hoặc tổ chức thực hiện chung; riêng khoản mục này không nêu việc cấp phép.',
      en: '{where} of {document} assigns general management; by itself it does not mention licensing.',
    },
    settle: { vi: 'Hỏi cơ quan nêu trong câu trả lời ai cấp phép.', en: 'Ask the body named in the answer who licenses.' },
    keeper: { vi: 'Nhập văn bản phân cấp hoặc ủy quyền cấp phép, nếu có.', en: 'Import the document that delegates the licensing, if there is one.' },
  },
  GENERAL_CLAUSE_ONLY: {
    message: {
      vi: 'Điều khoản làm căn cứ giao việc này một cách chung, không nêu riêng đúng việc được hỏi.',
      en: 'The clause that the answer rests on covers this in general terms; it does not name exactly what was asked.',
    },
    settle: { vi: 'Hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.', en: 'Ask the body or unit named in the answer.' },
    keeper: { vi: 'Nhập văn bản phân công cụ thể, nếu có.', en: 'Import the document that assigns it by name, if there is one.' },
  },
  NARROWER_CLAUSE_ONLY: {
    message: { vi: 'Điều khoản chỉ nêu một phần của việc được hỏi.', en: 'The clause names only a part of what was asked.' },
    settle: { vi: 'Hỏi về đúng phần việc cần biết.', en: 'Ask about the particular matter.' },
  },
  LIMITED_TO_FIELDS: {
    message: { vi: 'Điều khoản giới hạn trong các lĩnh vực của đơn vị: {fields}.', en: "The clause is limited to the unit's own fields: {fields}." },
    settle: { vi: 'Hỏi lại, nêu lĩnh vực cụ thể.', en: 'Ask again and name the field.' },
  },
  ACTION_NOT_STATED: {
    message: {
      vi: 'Điều khoản nêu đúng lĩnh vực nhưng không nêu hành vi được hỏi.',
      en: 'The clause names the subject but not the act that was asked about.',
    },
    settle: {
      vi: 'Hỏi không kèm hành vi, hoặc hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.',
      en: 'Ask without the act, or ask the body or unit named in the answer.',
    },
    keeper: { vi: 'Nhập văn bản phân công hành vi đó, nếu có.', en: 'Import the document that assigns it, if there is one.' },
  },
  REPORTED_PRACTICE_ONLY: {
    message: {
      vi: 'Trong các văn bản của cơ quan, chỉ có báo cáo cho thấy việc này đã được làm; báo cáo không giao nhiệm vụ.',
      en: 'Of the documents of the body, only a report shows that this was done; a report assigns no duties.',
    },
    settle: { vi: 'Hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.', en: 'Ask the body or unit named in the answer.' },
    keeper: { vi: 'Nhập quyết định giao nhiệm vụ.', en: 'Import the decision that gives the duty.' },
  },
  SEVERAL_UNITS_INDICATED: {
    message: {
      vi: 'Nhiều đơn vị có dấu hiệu ngang nhau, chưa đủ để chọn một đơn vị.',
      en: 'The signs point equally at several units; that is not enough to choose one.',
    },
    settle: { vi: 'Hỏi cụ thể hơn.', en: 'Ask more specifically.' },
    keeper: { vi: 'Nhập văn bản phân công, nếu có.', en: 'Import the document that assigns it, if there is one.' },
  },
  FIELD_NOT_MENTIONED: {
    message: {
      vi: 'Không điều khoản nào có hiệu lực trong sổ giao đúng việc này cho một đơn vị đang có.',
      en: 'No clause in force on record assigns exactly this to a unit that exists on that day.',
    },
    settle: { vi: 'Hỏi bộ phận một cửa của tỉnh.', en: 'Ask the one-stop office of the province.' },
    keeper: { vi: 'Nhập văn bản chuyên ngành, nếu có.', en: 'Import the document of that sector, if there is one.' },
  },
  LEAD_IS_ELSEWHERE: {
    message: {
      vi: 'Văn bản chỉ giao phối hợp hoặc tham gia trong đúng việc này; nơi chủ trì ở ngoài cơ quan này hoặc chưa có trong sổ.',
      en: 'The documents assign only coordination or participation in exactly this; the lead is outside this body or not on record.',
    },
    settle: { vi: 'Xem điều khoản nêu phối hợp với cơ quan nào.', en: 'See which body the clause says it coordinates with.' },
    keeper: { vi: 'Nhập văn bản giao chủ trì, nếu có.', en: 'Import the document that names the lead, if there is one.' },
  },
} as const satisfies Record<string, CaveatWords>;
