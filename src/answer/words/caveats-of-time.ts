import type { CaveatWords } from './caveat-words.js';

/** What a day does to an answer: provinces, documents, law, procedures and competences. */
export const CAVEATS_OF_TIME = {
  PROVINCE_MERGED: {
    message: {
      vi: '{province} đã được sắp xếp từ ngày {date}, nay là {successors}; văn bản ban hành trước ngày đó không mặc nhiên áp dụng ở nơi mới.',
      en: 'The {province} was merged on {date} and is now {successors}; its earlier decisions do not apply there automatically.',
    },
    settle: { vi: 'Hỏi lại với {successors}.', en: 'Ask again for {successors}.' },
  },
  PROVINCE_NOT_YET: {
    message: { vi: '{province} chưa tồn tại vào ngày được hỏi.', en: 'The {province} did not exist yet on the date asked about.' },
    settle: { vi: 'Hỏi vào một ngày muộn hơn, khi nơi này đã được thành lập.', en: 'Ask for a later date, on which it exists.' },
  },
  NO_DECISION_IN_FORCE: {
    message: {
      vi: 'Vào ngày được hỏi, sổ chưa có quyết định nào phân công công việc trong {body}.',
      en: 'No decision on record that was in force on the date asked about divides the work of the {body} among its units.',
    },
    settle: { vi: 'Liên hệ {body}.', en: 'Contact the {body}.' },
    keeper: { vi: 'Nhập quyết định về chức năng, nhiệm vụ của các đơn vị.', en: 'Import the decision on the functions and duties of its units.' },
  },
  BASIS_ENDS: {
    message: {
      vi: 'Căn cứ này chỉ có hiệu lực đến trước ngày {date}, nếu không được gia hạn.',
      en: 'This basis expires on {date} unless extended.',
    },
    settle: { vi: 'Hỏi xem căn cứ đã được gia hạn hoặc thay thế chưa.', en: 'Ask whether it has been extended or replaced.' },
    keeper: { vi: 'Ghi văn bản gia hạn hoặc thay thế khi có.', en: 'Record the document that extends or replaces it, once there is one.' },
  },
  EFFECTIVE_DATE_UNCERTAIN: {
    message: {
      vi: 'Không rõ ngày ký của {document}, nên chưa chắc đã có hiệu lực vào ngày được hỏi.',
      en: 'The day on which {document} was signed is not known, so it may not have been in force on the date asked about.',
    },
    settle: { vi: 'Hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.', en: 'Ask the body or unit named in the answer.' },
    keeper: { vi: 'Tra ngày ký trên bản gốc và ghi vào sổ.', en: 'Find the signing day on the original and record it.' },
  },
  PERIOD_OVER: {
    message: { vi: '{document} chỉ áp dụng cho một giai đoạn đã qua.', en: '{document} covers a period that is over.' },
    settle: { vi: 'Hỏi cơ quan ban hành văn bản.', en: 'Ask the body that issued the document.' },
    keeper: { vi: 'Nhập chương trình hoặc quyết định của giai đoạn được hỏi.', en: 'Import the programme or decision for the period asked about.' },
  },
  DOCUMENT_NUMBER_MISSING: {
    message: { vi: 'Bản gốc của {document} để trống số hoặc ngày.', en: 'The original of {document} leaves its number or day blank.' },
    settle: { vi: 'Hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.', en: 'Ask the body or unit named in the answer.' },
    keeper: { vi: 'Ghi số, ngày từ bản phát hành.', en: 'Record the number and day from the published original.' },
  },
  BASIS_REPLACED: {
    message: {
      vi: 'Căn cứ {basis} của {document} đã bị {how} trước ngày được hỏi.',
      en: 'The basis {basis} of {document} had been {how} before the date asked about.',
    },
    settle: { vi: 'Hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.', en: 'Ask the body or unit named in the answer.' },
    keeper: { vi: 'Kiểm tra xem văn bản có được ban hành lại hay không.', en: 'Check whether the document was issued again.' },
  },
  BASIS_MAY_BE_REPLACED: {
    message: {
      vi: 'Căn cứ {basis} của {document} có thể đã bị {how} trước ngày được hỏi; chưa rõ từ ngày nào.',
      en: 'The basis {basis} of {document} may have been {how} before the date asked about; the day is not known.',
    },
    settle: { vi: 'Hỏi cơ quan hoặc đơn vị nêu trong câu trả lời.', en: 'Ask the body or unit named in the answer.' },
    keeper: { vi: 'Tra ngày có hiệu lực của văn bản mới.', en: 'Find the effective date of the newer document.' },
  },
  ENDED_BY_DOCUMENT: {
    message: { vi: '{place} đã bị {by} {how} từ {since}.', en: '{place} was {how} by {by}, since {since}.' },
    settle: { vi: 'Xem {by}.', en: 'See {by}.' },
    keeper: { vi: 'Nhập {by} nếu nội dung chưa có trong sổ.', en: 'Import {by} if its content is not on record.' },
  },
  MAY_HAVE_ENDED: {
    message: {
      vi: '{place} có thể đã bị {by} {how}; chưa rõ {by} có hiệu lực từ ngày nào.',
      en: '{place} may have been {how} by {by}; the day on which that takes effect is not known.',
    },
    settle: { vi: 'Xem {by}.', en: 'See {by}.' },
    keeper: { vi: 'Ghi ngày có hiệu lực của {by}.', en: 'Record the effective date of {by}.' },
  },
  PROVISION_AMENDED: {
    message: {
      vi: '{place} được {by} sửa đổi, bổ sung; nội dung trong sổ của điều khoản này là nội dung trước khi sửa.',
      en: '{place} is amended by {by}; the registry has this clause as it was before the amendment.',
    },
    settle: { vi: 'Xem {by}.', en: 'See {by}.' },
    keeper: { vi: 'Nhập {by} nếu nội dung chưa có trong sổ.', en: 'Import {by} if its content is not on record.' },
  },
  PROVISION_NOT_LOCATED: {
    message: {
      vi: '{by} {how} {provision} của {document}, nhưng không đối chiếu được với khoản mục nào trong sổ; phần còn lại của văn bản vẫn có hiệu lực.',
      en: '{by} {how} {provision} of {document}, which matches no clause on record; the rest of the document stays in force.',
    },
    settle: { vi: 'Xem {by}.', en: 'See {by}.' },
    keeper: {
      vi: 'Đối chiếu {provision} với bản gốc và ghi đường dẫn của khoản mục.',
      en: 'Compare {provision} with the original and record the path of the clause.',
    },
  },
  DOCUMENT_AMENDED: {
    message: {
      vi: '{document} được {by} sửa đổi, bổ sung; sổ chưa ghi điều khoản nào được sửa.',
      en: '{document} is amended by {by}; it is not on record which clauses are amended.',
    },
    settle: { vi: 'Xem {by}.', en: 'See {by}.' },
    keeper: { vi: 'Ghi các điều khoản được {by} sửa đổi.', en: 'Record the clauses that {by} amends.' },
  },
  INSPECTION_MOVED: {
    message: {
      vi: 'Từ ngày 01/7/2025 không còn thanh tra Sở; thanh tra do Thanh tra tỉnh, thành phố tiến hành, Sở chỉ kiểm tra.',
      en: 'Since 1 July 2025 departments have no inspectorate: the inspectorate of the province or city inspects, and a department only checks.',
    },
    settle: { vi: 'Muốn biết ai kiểm tra thì hỏi với hành vi "kiểm tra".', en: 'To learn who checks, ask with the act "checks".' },
  },
  INSPECTION_STATED_AFTER_LAW: {
    message: {
      vi: '{document} vẫn ghi "thanh tra", dù từ ngày 01/7/2025 việc thanh tra thuộc Thanh tra tỉnh, thành phố.',
      en: '{document} still says "thanh tra" (inspection), although since 1 July 2025 inspection belongs to the inspectorate of the province or city.',
    },
    settle: {
      vi: 'Liên hệ cơ quan này về việc kiểm tra; về việc thanh tra thì hỏi Thanh tra tỉnh, thành phố.',
      en: 'Contact this body about checks; about an inspection, ask the inspectorate of the province or city.',
    },
  },
  COMPETENCE_NOT_VERIFIED: {
    message: {
      vi: 'Chưa kiểm chứng được rằng thẩm quyền này vẫn không thay đổi vào ngày được hỏi.',
      en: 'It has not been verified that this competence was still unchanged on the date asked about.',
    },
    settle: { vi: 'Hỏi bộ phận một cửa của tỉnh trước khi nộp hồ sơ.', en: 'Ask the one-stop office of the province before you submit documents.' },
    keeper: { vi: 'Kiểm tra các văn bản phân cấp, phân quyền sau đó.', en: 'Check later documents on decentralisation.' },
  },
  LICENSOR_NOT_ON_RECORD: {
    message: {
      vi: '{body} quản lý lĩnh vực này, nhưng sổ chưa có nguồn nào cho thấy ai cấp phép đúng việc này; có thể là bộ.',
      en: '{body} is in charge of the field, but no source on record shows who gives exactly this licence; it may be a ministry.',
    },
    settle: {
      vi: 'Tra thủ tục trên Cổng Dịch vụ công quốc gia, hoặc hỏi {body} trước khi nộp hồ sơ.',
      en: 'Look the procedure up on the National Public Service Portal, or ask {body} before submitting documents.',
    },
    keeper: { vi: 'Ghi thẩm quyền cấp phép kèm nguồn.', en: 'Record who gives the licence, with a source.' },
  },
  PROCEDURE_NOT_YET: {
    message: {
      vi: 'Vào ngày được hỏi chưa có thủ tục {code}: sớm nhất là từ {date}.{holds}',
      en: 'Procedure {code} did not exist on the date asked about: it began on {date} at the earliest.{holds}',
    },
    settle: { vi: 'Hỏi theo tên việc thay vì mã thủ tục.', en: 'Ask about the matter by name instead of the code.' },
  },
  PROCEDURE_DROPPED: {
    message: {
      vi: 'Thủ tục {code} đã bị bãi bỏ từ {date}; thủ tục thay thế: {codes}.{holds}',
      en: 'Procedure {code} was abolished on {date}; replaced by: {codes}.{holds}',
    },
    settle: {
      vi: 'Hỏi theo thủ tục thay thế, hoặc tra Cổng Dịch vụ công quốc gia.',
      en: 'Ask about the procedure that replaced it, or look it up on the national public service portal.',
    },
  },
  PROCEDURE_BASIS_ENDED: {
    message: {
      vi: 'Căn cứ pháp lý của thủ tục {code} hết hiệu lực từ {date}; chưa rõ mã này còn được dùng hay không.{holds}',
      en: 'The legal basis of procedure {code} ended on {date}; it is not known whether the code is still in use.{holds}',
    },
    settle: {
      vi: 'Tra Cổng Dịch vụ công quốc gia trước khi nộp hồ sơ.',
      en: 'Look it up on the national public service portal before you submit documents.',
    },
    keeper: { vi: 'Ghi mã thủ tục mới khi có nguồn.', en: 'Record the new code, once a source shows it.' },
  },
  PROCEDURE_MAY_BE_REPLACED: {
    message: {
      vi: 'Mã hoặc tên thủ tục theo nguồn cũ, có thể đã được thay thế.',
      en: 'The code or name of the procedure is from an old source and may have been replaced.',
    },
    settle: { vi: 'Tra Cổng Dịch vụ công quốc gia.', en: 'Look it up on the national public service portal.' },
    keeper: { vi: 'Ghi mã hoặc tên mới khi có nguồn.', en: 'Record the new code or name, once a source shows it.' },
  },
} as const satisfies Record<string, CaveatWords>;
