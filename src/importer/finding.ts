import { fill, type Text } from '../shared/text.js';

export type Severity = 'INFO' | 'WARNING' | 'ERROR';

/** What can be found in a document, kept and never repaired. `{slots}` are filled by who finds it. */
const FINDINGS = {
  NUMBER_REPEATED: { severity: 'WARNING', vi: 'Số "{printed}" được dùng lần thứ hai.', en: 'The number "{printed}" is used a second time.' },
  NUMBER_SKIPPED: {
    severity: 'WARNING',
    vi: 'Sau "{previous}" là "{printed}", thiếu "{expected}".',
    en: 'After "{previous}" comes "{printed}"; "{expected}" is missing.',
  },
  NUMBER_OUT_OF_ORDER: {
    severity: 'WARNING',
    vi: '"{printed}" không nối tiếp số nào đang mở; đọc là lời của mục đứng trước.',
    en: '"{printed}" follows no number that is open; it is read as text of what comes before it.',
  },
  HEADING_UNNUMBERED: {
    severity: 'INFO',
    vi: 'Tiêu đề "{printed}" không có số; nội dung bên dưới được đọc là của đơn vị này.',
    en: 'The heading "{printed}" has no number; what is below it is read as belonging to this unit.',
  },
  HEADING_UNSURE: {
    severity: 'WARNING',
    vi: 'Không chắc "{printed}" là tiêu đề của một đơn vị; nội dung bên dưới chưa giao cho đơn vị nào.',
    en: 'It is not certain that "{printed}" is the heading of a unit; what is below it is not assigned to any unit.',
  },
  HEADING_UNREAD: {
    severity: 'WARNING',
    vi: '"{printed}" trông như một tiêu đề nhưng không nêu đơn vị hay phần nào; không giao việc theo lời này.',
    en: '"{printed}" looks like a heading but names no unit or part; nobody is given tasks by these words.',
  },
  NUMBER_MISPRINTED: {
    severity: 'WARNING',
    vi: 'Bản gốc in "{printed}", đúng ra là "{expected}".',
    en: '"{printed}" is printed where "{expected}" is expected.',
  },
  WRONG_LETTER: {
    severity: 'WARNING',
    vi: 'Điểm "{printed}" lặp lại, đúng ra là điểm "{expected}".',
    en: 'Point "{printed}" is repeated where point "{expected}" is expected.',
  },
  PUNCTUATION: { severity: 'INFO', vi: 'Sau số "{printed}" thiếu dấu chấm.', en: 'The number "{printed}" has no full stop after it.' },
  PAGE_NUMBER_INSIDE: { severity: 'INFO', vi: 'Số trang {printed} nằm trong văn bản.', en: 'Page number {printed} is inside the text.' },
  RUNNING_HEAD_INSIDE: {
    severity: 'INFO',
    vi: 'Dòng đầu trang "{printed}" lặp lại giữa văn bản.',
    en: 'The running head "{printed}" is repeated inside the text.',
  },
  FOOTNOTE_INSIDE: {
    severity: 'WARNING',
    vi: 'Lời chú thích {printed} nằm xen trong văn bản.',
    en: 'The text of footnote {printed} is inside the text.',
  },
  CELLS_RUN_TOGETHER: {
    severity: 'WARNING',
    vi: 'Ô chủ trì "{printed}" và ô phối hợp dính vào lời của hàng.',
    en: 'The lead cell "{printed}" and the coordinating cell run into the text of the row.',
  },
  AMBIGUOUS_DEPTH: {
    severity: 'WARNING',
    vi: '"{printed}" có thể hiểu là: {readings}.',
    en: '"{printed}" can be read as: {readings}.',
  },
  TYPO: { severity: 'WARNING', vi: 'Bản gốc in "{printed}", có lẽ là "{expected}".', en: '"{printed}" is printed; "{expected}" is probably meant.' },
  OCR_SLIP: {
    severity: 'WARNING',
    vi: '"{printed}" có lẽ là lỗi nhận dạng của "{expected}".',
    en: '"{printed}" is probably "{expected}" recognised wrongly.',
  },
  UNKNOWN_UNIT: {
    severity: 'WARNING',
    vi: 'Không nhận ra đơn vị "{printed}".',
    en: 'The unit "{printed}" is not known.',
  },
  CELL_UNCLEAR: {
    severity: 'WARNING',
    vi: 'Ô giao việc không nói rõ "{printed}" chủ trì hay phối hợp; việc này chưa giao cho đơn vị nào theo lời đó.',
    en: 'The cell does not say clearly whether "{printed}" leads or coordinates; the task is not assigned by these words.',
  },
  TABLE_UNREAD: {
    severity: 'WARNING',
    vi: 'Có bảng từ dòng "{printed}" nhưng không phân biệt được các ô; việc trong bảng chưa giao cho đơn vị nào, lời của bảng đọc là lời của mục đứng trước.',
    en: 'There is a table from "{printed}" on, but its cells cannot be told apart; its tasks are assigned to nobody, and it is read as text of what comes before it.',
  },
  ROWS_WITHOUT_LEAD: {
    severity: 'WARNING',
    vi: 'Bảng từ đây có {count} hàng không cho biết đơn vị nào chủ trì; các hàng ấy chưa giao cho đơn vị nào.',
    en: 'Rows of the table from here on that do not say which unit leads: {count}. They are not assigned to any unit.',
  },
  ABOUT_OTHERS: {
    severity: 'INFO',
    vi: '"{printed}" nói về đơn vị, cơ quan khác; không giao cho đơn vị mà văn bản hay chương này nói về.',
    en: '"{printed}" is about others; it is not given to the unit that the decision or the chapter is about.',
  },
  HEADING_OF_SEVERAL: {
    severity: 'WARNING',
    vi: 'Tiêu đề nêu nhiều đơn vị: "{printed}"; nội dung bên dưới không của riêng đơn vị nào.',
    en: 'The heading names more than one unit, "{printed}"; what is below it is not assigned to any one of them alone.',
  },
  ABBREVIATION_VARIANT: {
    severity: 'INFO',
    vi: 'Văn bản viết tắt là "{printed}", còn chữ viết tắt đã giải thích là "{expected}".',
    en: 'The abbreviation "{printed}" is used; the one explained is "{expected}".',
  },
  BROKEN_ACROSS_PAGE: { severity: 'INFO', vi: 'Câu bị ngắt bởi dòng trống hoặc trang mới.', en: 'A sentence is broken by blank lines or a page.' },
  NUMBER_MISSING: { severity: 'WARNING', vi: 'Số văn bản để trống.', en: 'The number of the document is blank.' },
  DAY_MISSING: { severity: 'WARNING', vi: 'Ngày ký để trống.', en: 'The day of signing is blank.' },
  DAY_IMPOSSIBLE: { severity: 'WARNING', vi: 'Không có ngày nào là "{printed}".', en: 'There is no such day as "{printed}".' },
  DAY_AHEAD: {
    severity: 'WARNING',
    vi: 'Ngày ký {printed} còn rất lâu mới tới; có lẽ in nhầm năm.',
    en: 'The day of signing, {printed}, is far ahead; the year is probably misprinted.',
  },
  END_UNREAD: {
    severity: 'WARNING',
    vi: 'Văn bản nói khi nào hết hiệu lực nhưng không đọc được ngày: "{printed}".',
    en: 'The document says when it ends, but the day could not be read: "{printed}".',
  },
  UNREAD_LINES: {
    severity: 'ERROR',
    vi: '{count} dòng từ đây không thuộc điều khoản nào, cũng không phải phần đầu hay nơi nhận: "{printed}".',
    en: '{count} lines from here on are in no clause, no head and no list of recipients: "{printed}".',
  },
  MARKS_WITHOUT_STOP: {
    severity: 'INFO',
    vi: '{count} số như "{printed}" đều không có dấu chấm ở cuối.',
    en: '{count} numbers like "{printed}" have no full stop after them.',
  },
  TRACKED_CHANGES: {
    severity: 'WARNING',
    vi: 'Tệp còn lưu vết sửa: {insertions} chỗ thêm, {deletions} chỗ xóa, {moves} chỗ chuyển; có thể chưa phải bản cuối.',
    en: 'The file has tracked changes: {insertions} insertions, {deletions} deletions, {moves} moves; it may not be the final version.',
  },
  NOTES_UNREAD: {
    severity: 'WARNING',
    vi: 'Tệp Word có chú thích ({notes}) và nhận xét ({comments}) ngoài nội dung; không đọc là nội dung của văn bản.',
    en: 'The Word file has notes ({notes}) and comments ({comments}) beside its text; they are not read as text of the decision.',
  },
  HIDDEN_TEXT: { severity: 'WARNING', vi: 'Chữ ẩn, không đọc: "{printed}".', en: 'Hidden text, not read: "{printed}".' },
  STRUCK_TEXT: { severity: 'WARNING', vi: 'Chữ bị gạch, không đọc: "{printed}".', en: 'Text struck through, not read: "{printed}".' },
  LETTER_ETH: {
    severity: 'INFO',
    vi: 'Chữ "Đ" được gõ bằng ký tự khác (U+00D0) ở {count} chỗ; đọc là "Đ".',
    en: 'The letter "Đ" is written as another character (U+00D0) in {count} places; read as "Đ".',
  },
  OUTSIDE_BODY: {
    severity: 'INFO',
    vi: '"{printed}" là cơ quan khác, không phải đơn vị của văn bản này.',
    en: '"{printed}" is another body, not a unit of this document.',
  },
  CHANGES_UNKNOWN: {
    severity: 'WARNING',
    vi: 'Văn bản này sửa đổi, thay thế hoặc bãi bỏ "{printed}" mà sổ không giữ: chưa câu trả lời nào đổi theo. Gần nhất trong sổ: {near}. Nếu là một trong số đó, sửa khóa ở relations của tệp duyệt, hoặc nêu lại head.relations cho reviewClauses.',
    en: 'This document amends, replaces or repeals "{printed}", which is not held on record: no answer changes by it yet. Nearest on record: {near}. If it is one of these, correct its key under relations in the review file, or state head.relations to reviewClauses.',
  },
  CHANGE_IMPOSSIBLE: {
    severity: 'WARNING',
    vi: 'Văn bản này nói sửa đổi, thay thế hoặc bãi bỏ "{printed}", là văn bản mà cơ quan ban hành không thể đổi hay chấm dứt: chỉ ghi là dẫn chiếu (CITES).',
    en: 'This document says that it amends, replaces or repeals "{printed}", which its issuer cannot change or end: it is taken as cited only (CITES).',
  },
  NAMES_ALIKE: {
    severity: 'WARNING',
    vi: '"{printed}" và "{other}" chỉ khác dấu: được đọc là một đơn vị. Nếu là hai đơn vị, thêm một đơn vị có khóa riêng ở units và ghi holder.',
    en: '"{printed}" and "{other}" differ in their marks only: they are read as one unit. If they are two, add one with a key of its own under units and state the holder.',
  },
  UNITS_CHANGED: {
    severity: 'WARNING',
    vi: 'Câu này lập, chấm dứt, đổi tên, hợp nhất hay chia đơn vị, hoặc chuyển việc: không ghi là nhiệm vụ. Đã ghi ở units: {stated}. Xem lại to và successors ở đó; việc chuyển đi thì ghi AMENDS hoặc REPEALS với khoản đã giao, và nêu nhiệm vụ ở đơn vị nhận.',
    en: 'This sentence founds, ends, renames, merges or divides units, or moves work: it is taken as no duty. Stated under units: {stated}. Check to and successors there; for work that is moved, state AMENDS or REPEALS with the clause that gave it, and the duty of the unit that takes it.',
  },
  AMENDMENT_UNREAD: {
    severity: 'WARNING',
    vi: 'Không đọc được "{printed}" sửa đổi, bãi bỏ hoặc thay thế chỗ nào của văn bản khác; người rà soát cần ghi vào quan hệ của văn bản.',
    en: 'It could not be read which place of another document "{printed}" amends, repeals or replaces; the reviewer has to add it to the relations.',
  },
  QUOTATION_OPEN: {
    severity: 'WARNING',
    vi: 'Không thấy chỗ đóng ngoặc kép mở ở "{printed}"; phần sau được đọc là lời của chính văn bản này.',
    en: 'The quotation that begins at "{printed}" is closed nowhere; what follows is read as text of this document itself.',
  },
  HEADING_RUN_TOGETHER: { severity: 'INFO', vi: 'Hai tiêu đề dính liền trên một dòng.', en: 'Two headings run together on one line.' },
} as const satisfies Record<string, Text & { severity: Severity }>;

export type FindingCode = keyof typeof FINDINGS;

/** Something found at a place of the original. Line and column count from 1. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  line: number;
  column: number;
  message: Text;
  /** The last line that it is about; left out where it is about one place. */
  until?: number;
}

export function finding(code: FindingCode, line: number, column: number, slots: Record<string, string> = {}): Finding {
  const { severity, vi, en } = FINDINGS[code];
  return { code, severity, line, column, message: fill({ vi, en }, slots) };
}
