/** A spelling that no administrative text means, and what is meant. */
export interface Slip {
  printed: string;
  meant: string;
  /** What may follow where the spelling is right after all: `để xuất khẩu`. */
  unless?: RegExp;
}

const slip = (printed: string, meant: string, unless?: RegExp): Slip => ({ printed, meant, ...(unless ? { unless } : {}) });

/**
 * Terms of administrative texts as character recognition confuses them: a tone or hat lost (`tần` as `tàn`), one tone for
 * another (`tiến` as `tiền`). Only spellings that make no sense in their phrase are here.
 */
export const OCR_SLIPS: readonly Slip[] = [
  slip('tàn số', 'tần số'),
  slip('tân số', 'tần số'),
  slip('tẩn số', 'tần số'),
  slip('tiền hành', 'tiến hành'),
  slip('tiên hành', 'tiến hành'),
  slip('phân đấu', 'phấn đấu'),
  slip('thăm định', 'thẩm định'),
  slip('thảm định', 'thẩm định'),
  slip('thấm định', 'thẩm định'),
  slip('thấm quyền', 'thẩm quyền'),
  slip('thảm quyền', 'thẩm quyền'),
  slip('hồ trợ', 'hỗ trợ'),
  slip('hổ trợ', 'hỗ trợ'),
  slip('chuyên giao công nghệ', 'chuyển giao công nghệ'),
  slip('chuyến giao', 'chuyển giao'),
  slip('chuyên đổi số', 'chuyển đổi số'),
  slip('chuyến đổi số', 'chuyển đổi số'),
  slip('đề tham mưu', 'để tham mưu'),
  slip('để xuất', 'đề xuất', /^(?:khẩu|bản|trình|hàng|viện|cảnh|nhập|kho|hóa)/u),
  slip('để nghị', 'đề nghị'),
  slip('để án', 'đề án'),
  slip('công ttđt', 'cổng TTĐT'),
  slip('công thông tin', 'cổng thông tin'),
  slip('sức tài', 'sức tải'),
  slip('chuỗi cây mô', 'chuối cấy mô'),
  slip('quan lý', 'quản lý'),
  slip('quán lý', 'quản lý'),
  slip('quàn lý', 'quản lý'),
  slip('quyên hạn', 'quyền hạn'),
  slip('quyến hạn', 'quyền hạn'),
  slip('nhiệm vu', 'nhiệm vụ'),
  slip('nhiêm vụ', 'nhiệm vụ'),
  slip('thực hiên', 'thực hiện'),
  slip('thưc hiện', 'thực hiện'),
  slip('kiêm tra', 'kiểm tra'),
  slip('kiếm tra', 'kiểm tra'),
  slip('kiêm định', 'kiểm định'),
  slip('kiếm định', 'kiểm định'),
  slip('tô chức', 'tổ chức'),
  slip('tố chức', 'tổ chức'),
  slip('tồ chức', 'tổ chức'),
  slip('tông hợp', 'tổng hợp'),
  slip('tống hợp', 'tổng hợp'),
  slip('hướng dần', 'hướng dẫn'),
  slip('phôi hợp', 'phối hợp'),
  slip('phổi hợp', 'phối hợp'),
  slip('câp phép', 'cấp phép'),
  slip('cẩp phép', 'cấp phép'),
  slip('giây phép', 'giấy phép'),
  slip('giẩy phép', 'giấy phép'),
  slip('bức xa', 'bức xạ'),
  slip('búc xạ', 'bức xạ'),
  slip('viên thông', 'viễn thông'),
  slip('viền thông', 'viễn thông'),
  slip('bưu chinh', 'bưu chính'),
  slip('đo luờng', 'đo lường'),
  slip('tiêu chuân', 'tiêu chuẩn'),
  slip('chât lượng', 'chất lượng'),
  slip('khiêu nại', 'khiếu nại'),
  slip('tô cáo', 'tố cáo'),
  slip('tổ cáo', 'tố cáo'),
  slip('tham nhùng', 'tham nhũng'),
  slip('uỷ ban nhân dan', 'ủy ban nhân dân'),
  slip('tương thích điện tử', 'tương thích điện từ'),
];

/** Phrases that decisions copy from one another with the same wrong letter. */
export const TYPOS: readonly Slip[] = [
  slip('thông báo vào hỏi đáp', 'thông báo và hỏi đáp'),
  slip('hoành động', 'hành động'),
  slip('kế hoạnh', 'kế hoạch'),
  slip('chuyên nghành', 'chuyên ngành'),
  slip('các nghành', 'các ngành'),
  slip('thủ tướng chính phũ', 'Thủ tướng Chính phủ'),
  slip('sữa đổi', 'sửa đổi'),
  slip('sử lý vi phạm', 'xử lý vi phạm'),
  slip('sử phạt', 'xử phạt'),
  slip('chia sẽ', 'chia sẻ'),
  slip('bổ xung', 'bổ sung'),
  slip('đãm bảo', 'đảm bảo'),
  slip('kỹ luật', 'kỷ luật'),
  slip('nghiên cứa', 'nghiên cứu'),
];

/** Names whose capitals are prescribed (Nghị định 30/2020/NĐ-CP, Phụ lục II), as they are misprinted. Here capitals count. */
export const CAPITALS: readonly Slip[] = [
  slip('Thủ tướng chính phủ', 'Thủ tướng Chính phủ'),
  slip('Văn phòng chính phủ', 'Văn phòng Chính phủ'),
  slip('Hội đồng Nhân dân', 'Hội đồng nhân dân'),
  slip('Trung bộ', 'Trung Bộ'),
  slip('Nam bộ', 'Nam Bộ'),
  slip('Bắc bộ', 'Bắc Bộ'),
  slip('Văn Phòng', 'Văn phòng'),
  slip('Trung Tâm', 'Trung tâm'),
  slip('Chi Cục', 'Chi cục'),
  slip('Thanh Tra', 'Thanh tra'),
];

/** Words of administrative language that neither are nor begin a name: in mid-sentence they have no capital. */
export const NO_NAMES = [
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'cấp có thẩm quyền',
  'cấp trên',
  'cơ quan có thẩm quyền',
  'cơ quan chuyên môn',
  'trình cấp có thẩm quyền',
  'trình thẩm định',
  'trình phê duyệt',
  'trình Ủy ban nhân dân',
  'trình UBND',
] as const;

/** Words that never appear twice in a row. */
export const REPEATED_WORDS = ['các', 'và', 'của', 'được', 'cho', 'trong', 'với', 'theo', 'những', 'tại', 'về', 'do', 'hoặc'] as const;
