import type { Text } from '../shared/text.js';

/** Every reservation an answer can carry: what it means and what would settle it. `{slots}` are filled by the resolver. */
export const CAVEATS = {
  PROVINCE_MERGED: {
    message: {
      vi: '{province} đã được sắp xếp từ ngày {date}, nay là {successors}; văn bản cũ không tự chuyển sang tỉnh mới.',
      en: '{province} was merged on {date} and is now {successors}; its decisions do not pass to the new province by themselves.',
    },
    settle: { vi: 'Hỏi lại với {successors}.', en: 'Ask again for {successors}.' },
  },
  PROVINCE_NOT_YET: {
    message: { vi: '{province} chưa tồn tại vào ngày được hỏi.', en: '{province} did not exist yet on the date asked about.' },
    settle: { vi: 'Hỏi với ngày sau khi tỉnh được thành lập.', en: 'Ask with a date after the province was formed.' },
  },
  NO_DECISION_IN_FORCE: {
    message: {
      vi: 'Trong sổ không có quyết định nào của {province} về chức năng, nhiệm vụ có hiệu lực vào ngày được hỏi.',
      en: 'No decision of {province} on functions and duties on record is in force on the date asked about.',
    },
    settle: {
      vi: 'Nhập quyết định quy định chức năng, nhiệm vụ của Sở và các phòng.',
      en: 'Import the decision on the functions and duties of the department and its divisions.',
    },
  },
  EFFECTIVE_DATE_UNCERTAIN: {
    message: {
      vi: 'Không rõ ngày ký của {document}, nên chưa chắc đã có hiệu lực vào ngày được hỏi.',
      en: 'The day on which {document} was signed is not known, so it may not have been in force on the date asked about.',
    },
    settle: { vi: 'Tra ngày ký trên bản chính.', en: 'Find the signing day on the original.' },
  },
  PERIOD_OVER: {
    message: { vi: '{document} chỉ nói về một thời kỳ đã qua.', en: '{document} speaks of a period that has passed.' },
    settle: { vi: 'Nhập chương trình hoặc quyết định của thời kỳ được hỏi.', en: 'Import the programme or decision for the period asked about.' },
  },
  DOCUMENT_NUMBER_MISSING: {
    message: { vi: 'Bản nguồn của {document} để trống số hoặc ngày.', en: 'The source of {document} leaves its number or day blank.' },
    settle: { vi: 'Bổ sung số, ngày từ bản phát hành.', en: 'Take the number and day from the published original.' },
  },
  BASIS_REPLACED: {
    message: {
      vi: 'Căn cứ {basis} của {document} đã bị {how} trước ngày được hỏi.',
      en: 'The basis {basis} of {document} had been {how} before the date asked about.',
    },
    settle: { vi: 'Kiểm tra xem văn bản có được ban hành lại.', en: 'Check whether the document was issued again.' },
  },
  BASIS_MAY_BE_REPLACED: {
    message: {
      vi: 'Căn cứ {basis} của {document} có thể đã bị {how} trước ngày được hỏi; chưa rõ từ ngày nào.',
      en: 'The basis {basis} of {document} may have been {how} before the date asked about; the day is not known.',
    },
    settle: { vi: 'Tra ngày có hiệu lực của văn bản mới.', en: 'Find the effective date of the newer document.' },
  },
  ENDED_BY_DOCUMENT: {
    message: { vi: '{place} đã bị {by} {how} từ {since}.', en: '{place} was {how} by {by}, since {since}.' },
    settle: { vi: 'Xem {by}; nhập vào sổ nếu nội dung chưa có.', en: 'See {by}; import it if its content is not on record.' },
  },
  MAY_HAVE_ENDED: {
    message: {
      vi: '{place} có thể đã bị {by} {how}; chưa rõ {by} có hiệu lực từ ngày nào.',
      en: '{place} may have been {how} by {by}; the day on which that takes effect is not known.',
    },
    settle: { vi: 'Tra ngày có hiệu lực của {by}.', en: 'Find the effective date of {by}.' },
  },
  PROVISION_AMENDED: {
    message: {
      vi: '{place} được {by} sửa đổi, bổ sung; nội dung trong sổ của điều khoản này là nội dung trước khi sửa.',
      en: '{place} is amended by {by}; what the registry has of this clause is its text before the amendment.',
    },
    settle: { vi: 'Xem {by}; nhập vào sổ nếu nội dung chưa có.', en: 'See {by}; import it if its content is not on record.' },
  },
  PROVISION_NOT_LOCATED: {
    message: {
      vi: '{by} {how} {provision} của {document}, nhưng không đối chiếu được với khoản mục nào trong sổ; phần còn lại của văn bản vẫn có hiệu lực.',
      en: '{by} {how} {provision} of {document}, which matches no clause on record; the rest of the document stays in force.',
    },
    settle: {
      vi: 'Đối chiếu {provision} với bản gốc và ghi đường dẫn của khoản mục.',
      en: 'Compare {provision} with the original and record the path of the clause.',
    },
  },
  DOCUMENT_AMENDED: {
    message: {
      vi: '{document} được {by} sửa đổi, bổ sung; trong sổ không ghi sửa điều khoản nào.',
      en: '{document} is amended by {by}; which of its clauses is not on record.',
    },
    settle: { vi: 'Xem {by} và ghi các điều khoản được sửa.', en: 'See {by} and record the amended clauses.' },
  },
  DECLARATION_IS_NOT_LICENCE: {
    message: {
      vi: 'Văn bản chỉ giao tiếp nhận khai báo, hồ sơ; tiếp nhận khai báo không phải là cấp phép.',
      en: 'The document gives only the receipt of declarations or files; receiving a declaration is not licensing.',
    },
    settle: { vi: 'Tìm văn bản phân cấp hoặc ủy quyền cấp phép.', en: 'Find the act that delegates the licensing.' },
  },
  MANAGEMENT_IS_NOT_LICENCE: {
    message: {
      vi: 'Điều khoản giao quản lý hoặc tổ chức thực hiện chung, không nêu việc cấp phép.',
      en: 'The clause gives general management and does not name the licensing.',
    },
    settle: { vi: 'Tìm văn bản phân cấp hoặc ủy quyền cấp phép.', en: 'Find the act that delegates the licensing.' },
  },
  GENERAL_CLAUSE_ONLY: {
    message: {
      vi: 'Chỉ có điều khoản chung bao trùm việc này; không có điều khoản nào nêu đích danh.',
      en: 'Only a general clause covers this; none names it.',
    },
    settle: { vi: 'Tìm văn bản phân công cụ thể.', en: 'Find the act that assigns it by name.' },
  },
  NARROWER_CLAUSE_ONLY: {
    message: { vi: 'Điều khoản chỉ nêu một phần của điều được hỏi.', en: 'The clause names only a part of what was asked.' },
    settle: { vi: 'Hỏi về đúng phần việc cần biết.', en: 'Ask for the particular matter.' },
  },
  LIMITED_TO_FIELDS: {
    message: { vi: 'Điều khoản giới hạn trong các lĩnh vực của đơn vị: {fields}.', en: "The clause is limited to the unit's own fields: {fields}." },
    settle: { vi: 'Hỏi kèm lĩnh vực cụ thể.', en: 'Ask with the particular field.' },
  },
  ACTION_NOT_STATED: {
    message: {
      vi: 'Điều khoản nêu đúng lĩnh vực nhưng không nêu hành vi được hỏi.',
      en: 'The clause names the subject but not the act that was asked about.',
    },
    settle: { vi: 'Hỏi không kèm hành vi, hoặc tìm văn bản phân công hành vi đó.', en: 'Ask without the act, or find the act that assigns it.' },
  },
  REPORTED_PRACTICE_ONLY: {
    message: {
      vi: 'Chỉ có báo cáo cho thấy việc đã được làm; báo cáo không giao nhiệm vụ.',
      en: 'Only a report shows that this was done; a report gives no duty.',
    },
    settle: { vi: 'Nhập quyết định giao nhiệm vụ.', en: 'Import the decision that gives the duty.' },
  },
  SEVERAL_UNITS_INDICATED: {
    message: {
      vi: 'Nhiều đơn vị cùng có dấu hiệu như nhau, không đủ để chọn.',
      en: 'Several units are indicated equally; that is not enough to choose.',
    },
    settle: { vi: 'Hỏi cụ thể hơn, hoặc nhập văn bản phân công.', en: 'Ask more specifically, or import the assigning act.' },
  },
  FIELD_NOT_MENTIONED: {
    message: { vi: 'Các văn bản có hiệu lực trong sổ không nhắc đến việc này.', en: 'The documents in force on record do not mention this.' },
    settle: { vi: 'Tìm văn bản chuyên ngành hoặc hỏi cơ quan khác.', en: 'Look for a sector act or another authority.' },
  },
  MINISTRY_LEVEL: {
    message: { vi: 'Thủ tục này thuộc cấp bộ, không do Sở giải quyết.', en: 'This procedure belongs to the ministry, not to the department.' },
    settle: { vi: 'Hỏi bộ chủ quản.', en: 'Ask the ministry.' },
  },
  LEAD_IS_ELSEWHERE: {
    message: {
      vi: 'Văn bản chỉ giao phối hợp hoặc tham gia trong đúng việc này; nơi chủ trì ở ngoài Sở hoặc chưa có trong sổ.',
      en: 'The documents give only coordination or participation in exactly this; the lead lies outside the department or is not on record.',
    },
    settle: {
      vi: 'Xem điều khoản nêu phối hợp với cơ quan nào, hoặc nhập văn bản giao chủ trì.',
      en: 'See with whom the clause has it coordinate, or import the act that names the lead.',
    },
  },
  NOT_UNDERSTOOD: {
    message: {
      vi: 'Không hiểu chắc câu hỏi; nêu các lĩnh vực gần nhất thay vì đoán.',
      en: 'The question was not understood with certainty; the nearest subjects are given instead of a guess.',
    },
    settle: { vi: 'Hỏi lại bằng một trong các lĩnh vực gần nhất.', en: 'Ask again with one of the nearest subjects.' },
  },
  AMBIGUOUS_QUESTION: {
    message: { vi: 'Câu hỏi có thể nói về nhiều lĩnh vực khác nhau.', en: 'The question may be about several different subjects.' },
    settle: { vi: 'Hỏi lại bằng một trong các lĩnh vực nêu ra.', en: 'Ask again with one of the subjects listed.' },
  },
  OUTSIDE_REGISTRY: {
    message: { vi: '{subject} không thuộc cơ quan nào có trong sổ.', en: '{subject} is not a matter of any department on record.' },
    settle: { vi: 'Hỏi cơ quan phụ trách lĩnh vực đó.', en: 'Ask the authority for that field.' },
  },
  COMPETENCE_NOT_VERIFIED: {
    message: {
      vi: 'Chưa kiểm chứng được rằng thẩm quyền này còn nguyên vào ngày được hỏi.',
      en: 'It has not been verified that this competence held unchanged on the date asked about.',
    },
    settle: { vi: 'Kiểm tra các văn bản phân cấp, phân quyền sau đó.', en: 'Check later acts on decentralisation.' },
  },
  PROCEDURE_MAY_BE_REPLACED: {
    message: {
      vi: 'Mã hoặc tên thủ tục theo nguồn cũ, có thể đã được thay thế.',
      en: 'The code or name of the procedure is from an old source and may have been replaced.',
    },
    settle: { vi: 'Tra Cổng dịch vụ công quốc gia.', en: 'Look it up on the national public service portal.' },
  },
} as const satisfies Record<string, { message: Text; settle: Text }>;

export type CaveatCode = keyof typeof CAVEATS;
