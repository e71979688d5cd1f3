import { distance } from 'fastest-levenshtein';
import { fill, joinedTexts, type Text } from './text.js';
import { fold } from './vietnamese.js';

/**
 * Every mistake a caller can make, with its stable code and its sentence in both languages. `{given}` is what was
 * given. Codes never change their meaning; sentences may.
 */
export const ERRORS = {
  UNKNOWN_PROVINCE: { vi: 'Không tìm thấy tỉnh, thành phố "{given}".', en: 'No province or city is known as "{given}".' },
  AMBIGUOUS_PROVINCE: { vi: '"{given}" có thể chỉ nhiều tỉnh, thành phố khác nhau.', en: '"{given}" could mean more than one province.' },
  UNKNOWN_BODY: { vi: 'Không có cơ quan "{given}".', en: 'There is no body "{given}".' },
  BODY_NEEDED: {
    vi: 'Tỉnh này có {given} cơ quan trong sổ; chưa rõ cơ quan nào.',
    en: 'This province has {given} bodies on record; it is not clear which one.',
  },
  BODY_NOT_STATED: { vi: 'Văn bản không nêu cơ quan nào: {given}.', en: 'The document names no body: {given}.' },
  SEVERAL_BODIES: { vi: 'Văn bản nêu nhiều cơ quan: {given}.', en: 'The document names several bodies: {given}.' },
  PROVINCE_NOT_STATED: { vi: 'Văn bản không nêu tỉnh, thành phố nào: {given}.', en: 'The document names no province or city: {given}.' },
  PROVINCE_DIFFERS: { vi: 'Văn bản nêu tỉnh khác: {given}.', en: 'The document names another province: {given}.' },
  INVALID_DATE: { vi: '"{given}" không phải là ngày hợp lệ.', en: '"{given}" is not a valid date.' },
  INVALID_QUESTION: { vi: 'Câu hỏi không đúng định dạng: {given}.', en: 'The question is not in a form that can be answered: {given}.' },
  EMPTY_TEXT: { vi: 'Đoạn văn bản "{given}" không có chữ nào.', en: 'The text "{given}" has no words.' },
  TEXT_TOO_LONG: { vi: 'Đoạn văn bản dài {given} ký tự.', en: 'The text is {given} characters long.' },
  UNKNOWN_PROCEDURE: { vi: 'Trong sổ không có thủ tục hành chính mã "{given}".', en: 'No procedure with the code "{given}" is on record.' },
  UNKNOWN_SUBJECT: { vi: 'Không có lĩnh vực mã "{given}".', en: 'No subject has the code "{given}".' },
  UNKNOWN_DOCUMENT: { vi: 'Không có văn bản "{given}" trong sổ.', en: 'No document "{given}" is on record.' },
  UNKNOWN_DEFECT: { vi: 'Không có loại lỗi văn bản gốc "{given}".', en: 'No defect of a source has the code "{given}".' },
  UNKNOWN_CLAUSE: { vi: 'Văn bản không có khoản mục "{given}".', en: 'The document has no clause "{given}".' },
  UNKNOWN_UNIT: { vi: 'Không có đơn vị "{given}" trong sổ.', en: 'No unit "{given}" is on record.' },
  UNIT_OF_ANOTHER_PROVINCE: { vi: 'Đơn vị "{given}" thuộc tỉnh khác.', en: 'The unit "{given}" belongs to another province.' },
  UNIT_NOT_IN_FORCE: {
    vi: 'Đơn vị "{given}" không còn hoặc chưa có vào ngày được hỏi.',
    en: 'The unit "{given}" does not exist on the date asked about.',
  },
  CLAUSE_WITHOUT_DUTY: { vi: 'Khoản mục "{given}" không giao nhiệm vụ nào.', en: 'The clause "{given}" assigns no duty.' },
  SEVERAL_HOLDERS: { vi: 'Chưa rõ chuyển nhiệm vụ của đơn vị nào: {given}.', en: 'It is not clear whose duty is to be moved: {given}.' },
  INVALID_CHANGE: { vi: 'Giả định không đúng định dạng: {given}.', en: 'The change is not described correctly: {given}.' },
  INVALID_RULE: { vi: 'Quy tắc có lỗi: {given}.', en: 'The rule has errors: {given}.' },
  DAYS_REVERSED: { vi: 'Ngày đầu ở sau ngày cuối: {given}.', en: 'The first day is after the second: {given}.' },
  NOTHING_TO_COMPARE: { vi: 'Không có tỉnh nào để so sánh: {given}.', en: 'There is no province to compare: {given}.' },
  TOO_MANY_COLUMNS: { vi: 'Bảng có tới {given} cột.', en: 'The matrix would have {given} columns.' },
  UNKNOWN_REVISION: { vi: 'Sổ không có phiên bản số {given}.', en: 'The registry has no revision {given}.' },
  REVISION_AWAITED: {
    vi: 'Phiên bản số {given} của sổ chưa tới dịch vụ này.',
    en: 'Revision {given} of the registry has not reached this service yet.',
  },
  REVISION_LOST: {
    vi: 'Sổ không còn phiên bản số {given} mà dịch vụ này đã thấy.',
    en: 'The registry no longer has revision {given}, which this service has seen.',
  },
  RECEIPT_UNREADABLE: { vi: 'Không đọc được biên nhận: {given}.', en: 'This is not a readable receipt: {given}.' },
  RECEIPT_FORM_ENDED: {
    vi: 'Không còn kiểm được biên nhận dạng {given}.',
    en: 'Receipts of form {given} can no longer be checked.',
  },
  EXPORT_UNREADABLE: { vi: 'Bản xuất không dùng được: {given}.', en: 'The export cannot be used: {given}.' },
  BACKUP_UNREADABLE: { vi: 'Bản sao lưu không dùng được: {given}.', en: 'The backup cannot be used: {given}.' },
  BACKUP_TOO_NEW: {
    vi: 'Bản sao lưu do một bản phancong mới hơn ghi ({given}).',
    en: 'The backup was written by a newer version of phancong ({given}).',
  },
  BACKUP_BROKEN: { vi: 'Chuỗi mã băm bị đứt ở {given}.', en: 'The hash chain is broken at {given}.' },
  NOTHING_TO_BACK_UP: { vi: 'Sổ chưa có phiên bản nào để sao lưu.', en: 'The registry has no revision to back up.' },
  REGISTRY_NOT_EMPTY: { vi: 'Sổ đích đã có dữ liệu: {given}.', en: 'The registry to restore into is not empty: {given}.' },
  TOO_MANY_STREAMS: { vi: 'Đã có {given} luồng đang mở.', en: '{given} streams are open already.' },
  IMPORTS_WAITING: { vi: 'Đã có {given} tệp đang chờ được đọc.', en: '{given} files are waiting to be read already.' },
  TOO_MANY_REQUESTS: {
    vi: 'Quá nhiều yêu cầu từ một máy khách: hơn {given} trong một phút.',
    en: 'Too many requests from one client: more than {given} in a minute.',
  },
  TOO_FAR_BEHIND: { vi: 'Đã bỏ lỡ {given} phiên bản của sổ.', en: '{given} revisions of the registry were missed.' },
  SUBSCRIPTION_ELSEWHERE: {
    vi: 'Địa chỉ này không trả lời {given}.',
    en: 'This address does not answer a {given}.',
  },
  NOT_A_SUBSCRIPTION: {
    vi: 'Địa chỉ này chỉ nhận subscription, không nhận {given}.',
    en: 'Only subscriptions are answered at this address, not a {given}.',
  },
  INVALID_CURSOR: { vi: 'Con trỏ "{given}" không thuộc danh sách này.', en: 'The cursor "{given}" is not one of this list.' },
  INVALID_PAGE: { vi: 'Cách phân trang không hợp lệ: {given}.', en: 'The paging arguments are not valid: {given}.' },
  UNKNOWN_ADDRESS: { vi: 'Không có gì ở địa chỉ "{given}".', en: 'There is nothing at "{given}".' },
  METHOD_NOT_ALLOWED: { vi: 'Địa chỉ này không nhận {given}.', en: 'This address does not accept {given}.' },
  NOT_ACCEPTABLE: { vi: 'Tài nguyên này không có ở dạng "{given}".', en: 'This resource is not available as "{given}".' },
  INVALID_TEXT: { vi: 'Văn bản có ký tự không hợp lệ: {given}.', en: 'The text contains a character that is not allowed: {given}.' },
  INVALID_NUMBER: { vi: 'Số không hợp lệ: {given}.', en: 'The number is not valid: {given}.' },
  VALUE_TOO_DEEP: { vi: 'Giá trị lồng quá sâu: {given}.', en: 'The value is nested too deeply: {given}.' },
  UNKNOWN_TOOL: { vi: 'Không có công cụ "{given}".', en: 'There is no tool "{given}".' },
  ORIGIN_REFUSED: { vi: 'Trang ở {given} không được hỏi dịch vụ này.', en: 'Pages of {given} may not ask this service.' },
  SERVICE_AWAY: { vi: 'Không kết nối được với dịch vụ ở {given}.', en: 'The service at {given} cannot be reached.' },
  MISSING_PARAMETER: { vi: 'Thiếu {given}.', en: '{given} is missing.' },
  INVALID_PARAMETER: { vi: 'Tham số không hợp lệ: {given}.', en: 'The parameter is not valid: {given}.' },
  INVALID_ADDRESS: { vi: 'Địa chỉ "{given}" không đọc được.', en: 'The address "{given}" cannot be read.' },
  INVALID_JSON: { vi: 'Nội dung gửi đến không phải là JSON hợp lệ.', en: 'The body is not valid JSON.' },
  INVALID_BODY: { vi: 'Nội dung gửi đến không đọc được: {given}.', en: 'The body cannot be read: {given}.' },
  BODY_TOO_LARGE: { vi: 'Nội dung gửi đến quá lớn.', en: 'The body is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { vi: 'Không nhận nội dung loại "{given}".', en: 'A body of type "{given}" is not accepted.' },
  BAD_REQUEST: { vi: 'Yêu cầu không hợp lệ: {given}.', en: 'The request is not valid: {given}.' },
  INVALID_PERSISTED_QUERY: { vi: 'persistedQuery không hợp lệ: {given}.', en: 'The persistedQuery is not valid: {given}.' },
  INVALID_REFERENCE: { vi: 'Không đọc được tham chiếu thực thể: {given}.', en: 'The entity reference cannot be read: {given}.' },
  INVALID_ID: { vi: 'Mã định danh "{given}" không đọc được.', en: 'The id "{given}" cannot be read.' },
  INVALID_REVISION: { vi: 'Phiên bản sổ "{given}" không phải là một số.', en: 'The registry revision "{given}" is not a number.' },
  REVISION_NOT_TAKEN: {
    vi: 'Luồng này chỉ báo các phiên bản sắp có, không nhận số phiên bản như {given}.',
    en: 'This stream reports new revisions and takes no revision number, such as {given}.',
  },
  MIXED_REVISIONS: {
    vi: 'Một yêu cầu không thể hỏi nhiều phiên bản sổ: {given}.',
    en: 'One request cannot ask for several registry revisions: {given}.',
  },
  OPERATION_NOT_SAFELISTED: {
    vi: 'Dịch vụ này chỉ trả lời các truy vấn đã đăng ký; {given} không có trong danh sách.',
    en: 'This service answers registered operations only; {given} is not on the list.',
  },
  TOO_MANY_QUESTIONS: { vi: 'Một yêu cầu có tới {given} câu hỏi.', en: 'The request asks {given} questions.' },
  QUERY_TOO_COMPLEX: { vi: 'Truy vấn quá lớn: độ phức tạp {given}.', en: 'The query is too large: complexity {given}.' },
  QUERY_TOO_DEEP: { vi: 'Truy vấn lồng quá sâu: {given} tầng.', en: 'The query is nested too deeply: {given} levels.' },
  QUERY_TOO_COSTLY: { vi: 'Truy vấn đòi hỏi xử lý quá nhiều: {given}.', en: 'The query needs too much work: {given}.' },
  DEADLINE_EXCEEDED: { vi: 'Không trả lời được trong {given}.', en: 'No answer was ready within {given}.' },
  INVALID_KEY: { vi: 'Khóa "{given}" không đúng dạng.', en: 'The key "{given}" is not in the form of keys.' },
  KEY_TAKEN: { vi: 'Khóa "{given}" là của một văn bản khác trong sổ.', en: 'The key "{given}" is that of another document on record.' },
  UNKNOWN_TYPE: { vi: 'Không có loại văn bản "{given}".', en: 'There is no document type "{given}".' },
  UNKNOWN_DRAFT: { vi: 'Không có bản nháp "{given}".', en: 'There is no draft "{given}".' },
  DRAFT_UNDECIDED: { vi: 'Còn mục chưa được quyết định: {given}.', en: 'Some entries are still undecided: {given}.' },
  DRAFT_FAULTY: { vi: 'Bản nháp có lỗi: {given}.', en: 'The draft has errors: {given}.' },
  DRAFT_STALE: {
    vi: 'Sau khi bản nháp này được duyệt, văn bản đã được công bố từ bản nháp {given}.',
    en: 'After this draft was reviewed, the document was published from the draft {given}.',
  },
  DRAFT_WITHDRAWN: {
    vi: 'Văn bản của bản nháp "{given}" đã bị rút lại.',
    en: 'The document of draft "{given}" has been withdrawn.',
  },
  DOCUMENT_NOT_HELD: { vi: 'Sổ không giữ nội dung của "{given}".', en: 'The content of "{given}" is not on record.' },
  PATHS_DIFFER: {
    vi: 'Các mục trong tệp không khớp với văn bản trong sổ: {given}.',
    en: 'The entries in the file do not match the document on record: {given}.',
  },
  REASON_MISSING: { vi: 'Chưa nêu lý do.', en: 'A reason is required.' },
  INVALID_CONTENT: { vi: 'Nội dung tệp không hợp lệ: {given}.', en: 'The content of the file is not valid: {given}.' },
  INVALID_TOKEN_REQUEST: { vi: 'Không cấp được mã truy cập: {given}.', en: 'No token can be issued: {given}.' },
  TOKEN_KEY_MISSING: { vi: 'Chưa đặt khóa để cấp mã truy cập.', en: 'No key is set for tokens.' },
  MIGRATIONS_PENDING: {
    vi: 'Cơ sở dữ liệu chưa được nâng cấp ({given}) và tài khoản này không có quyền nâng cấp.',
    en: 'The database still needs the migrations {given}, and this role may not run them.',
  },
  UNKNOWN_ROLE: { vi: 'Cơ sở dữ liệu không có vai trò "{given}".', en: 'The database has no role "{given}".' },
  MUTATIONS_OFF: { vi: 'Dịch vụ này không nhận thay đổi.', en: 'This service does not accept changes.' },
  UNAUTHENTICATED: { vi: 'Không có mã truy cập hợp lệ: {given}.', en: 'No valid token was given: {given}.' },
  SERVICE_UNAVAILABLE: { vi: 'Cơ sở dữ liệu hiện không phản hồi.', en: 'The database is not responding at the moment.' },
  DATABASE_AWAY: { vi: 'Không kết nối được với PostgreSQL ở {given}.', en: 'PostgreSQL cannot be reached at {given}.' },
  DATABASE_REFUSED: { vi: 'PostgreSQL không cho phép {given} truy cập.', en: 'PostgreSQL does not let {given} in.' },
  REGISTRY_IN_USE: { vi: 'Một tiến trình khác đang dùng sổ ở {given}.', en: 'Another process is using the registry in {given}.' },
  REGISTRY_DAMAGED: { vi: 'Sổ ở {given} không đọc được.', en: 'The registry in {given} cannot be read.' },
  REGISTRY_TOO_NEW: {
    vi: 'Sổ do một bản phancong mới hơn tạo ra ({given}).',
    en: 'The registry was made by a newer version of phancong ({given}).',
  },
  NOT_A_REGISTRY: { vi: 'Thư mục {given} chứa dữ liệu khác, không phải sổ.', en: 'The directory {given} holds something other than a registry.' },
  DIRECTORY_UNUSABLE: { vi: 'Không ghi được vào {given}.', en: '{given} cannot be written to.' },
  CANNOT_LISTEN: { vi: 'Không mở được cổng ở {given}.', en: 'The service cannot listen on {given}.' },
  INVALID_SETTING: { vi: 'Thiết lập không hợp lệ: {given}.', en: 'A setting is not valid: {given}.' },
  FORBIDDEN: { vi: 'Mã truy cập không cho phép: {given}.', en: 'The token does not allow this: {given}.' },
} as const satisfies Record<string, Text>;

export type ErrorCode = keyof typeof ERRORS;

/** What a caller needs in order to correct a mistake. */
export interface ErrorDetail {
  given: string;
  /** What would have been right, as a noun ("a number from 0 to 7"); or what to do, as whole sentences ("Try again later."). */
  expected: Text;
  /** The nearest valid values, best first; empty where nothing is near. */
  nearest: string[];
}

/** Whether what is expected says what to do, in whole sentences; then nothing stands before it. */
export function saysWhatToDo({ en }: Text): boolean {
  return en.endsWith('.');
}

/** A caller's mistake. A bug is any other exception. */
export class PhancongError extends Error {
  readonly text: Text;

  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail,
  ) {
    const text = sentencesOf(ERRORS[code], detail);
    super(text.en);
    this.name = 'PhancongError';
    this.text = text;
  }

  /** The same mistake, with its place in a batch. */
  at(index: number): PhancongError {
    return Object.assign(new PhancongError(this.code, this.detail), { index });
  }

  /** Place in a batch, where the mistake was made in one. */
  index?: number;
}

/** What went wrong, what would have been right or what to do, and what may have been meant, in both languages; `{given}` is filled in. */
export function sentencesOf(sentence: Text, { given, expected, nearest: near }: ErrorDetail): Text {
  const text = fill(sentence, { given: clip(given) });
  const right = saysWhatToDo(expected) ? expected : { vi: `Cần: ${expected.vi}.`, en: `Expected ${expected.en}.` };
  const { vi, en } = joinedTexts([text, right], ' ');
  if (near.length === 0) return { vi, en };
  return { vi: `${vi} Có phải: ${near.join(', ')}?`, en: `${en} Did you mean ${near.map((value) => `"${value}"`).join(', ')}?` };
}

/** A mistake to throw: its code, what was given, what was expected (see {@link ErrorDetail}) and the values it may be close to. */
export function mistake(code: ErrorCode, given: string, expected: Text, candidates: Iterable<string> = []): PhancongError {
  return new PhancongError(code, { given: clip(given), expected, nearest: nearest(given, candidates) });
}

/** The mistake of a text without words. */
export function emptyText(given: string): PhancongError {
  return mistake('EMPTY_TEXT', given, { vi: 'một đoạn văn bản có chữ', en: 'a text with words' });
}

/** The day from which on a key holds, as in `hai-phong@2025-07-01/phong-qlkh`: who types a key leaves it out. */
const DAY_IN_KEY = /@[\d-]+/;

/** Up to five candidates close to what was given, nearest first: folded edit distance of at most a third of the length, with the day in a key or without it. */
export function nearest(given: string, candidates: Iterable<string>): string[] {
  const key = fold(given.slice(0, 100));
  const bare = key.replace(DAY_IN_KEY, '');
  const limit = Math.max(2, Math.floor(key.length / 3));
  const scored: { value: string; cost: number }[] = [];
  for (const value of candidates) {
    const other = fold(value);
    const cost =
      key.length > 2 && other.includes(key)
        ? 0.5
        : Math.min(distance(key, other), ...[key, bare].map((one) => distance(one, other.replace(DAY_IN_KEY, ''))));
    if (cost <= limit) scored.push({ value, cost });
  }
  scored.sort((a, b) => a.cost - b.cost || (a.value < b.value ? -1 : 1));
  return [...new Set(scored.map((item) => item.value))].slice(0, 5);
}

/** What was given, short enough to be repeated; no character is cut in two. */
export function clip(given: string): string {
  return given.length > 120 ? `${given.slice(0, 117).replace(/\p{Surrogate}$/u, '')}...` : given;
}
