import { nearest, PhancongError } from '../shared/errors.js';
import { fill, type Text } from '../shared/text.js';

/** What can be wrong with a review. Nothing of a review with a fault is stored. */
const FAULTS = {
  YAML_SYNTAX: { vi: 'Không đọc được YAML: {given}.', en: 'The YAML cannot be read: {given}.' },
  WRONG_SHAPE: { vi: 'Không đúng định dạng: {given}.', en: 'Not in the expected form: {given}.' },
  DRAFT_STALE: {
    vi: 'Tệp duyệt bản đọc {given}, bản nháp nay là {expected}; hãy nhập lại để có tệp mới.',
    en: 'The file reviews the reading {given}, and the draft is now {expected}; import again for a new file.',
  },
  CHANGED_MEANWHILE: {
    vi: 'Mục "{given}" vừa được {expected} sửa hoặc quyết; hãy xem lại trước khi quyết.',
    en: 'Entry "{given}" has just been changed or decided by {expected}; look at it again before you decide.',
  },
  CLAUSE_MISSING: {
    vi: 'Thiếu mục "{given}": không thể bỏ bằng cách xóa; hãy ghi accept: false.',
    en: 'Clause "{given}" is missing: it cannot be dropped by leaving it out; write accept: false.',
  },
  CLAUSE_UNKNOWN: { vi: 'Văn bản không có mục "{given}".', en: 'The document has no clause "{given}".' },
  CLAUSE_REPEATED: { vi: 'Mục "{given}" xuất hiện hai lần.', en: 'Clause "{given}" appears twice.' },
  CLAUSE_MOVED: {
    vi: 'Vị trí, số in, loại hoặc mục trên của "{given}" khác với văn bản.',
    en: 'The place, printed number, kind or parent of "{given}" differs from the document.',
  },
  UNKNOWN_SUBJECT: { vi: 'Không có lĩnh vực "{given}".', en: 'There is no subject "{given}".' },
  UNKNOWN_UNIT: { vi: 'Không có đơn vị "{given}" trong tỉnh này.', en: 'There is no unit "{given}" in this province.' },
  UNIT_REPEATED: { vi: 'Đơn vị "{given}" xuất hiện hai lần.', en: 'Unit "{given}" appears twice.' },
  UNIT_OUTSIDE: { vi: 'Khóa đơn vị "{given}" phải bắt đầu bằng {expected}.', en: 'The unit key "{given}" must begin with {expected}.' },
  UNIT_TAKEN: { vi: 'Khóa đơn vị "{given}" đã thuộc cơ quan {expected}.', en: 'The unit key "{given}" belongs to the body {expected}.' },
  BODY_KIND_MISSING: {
    vi: 'Cơ quan "{given}" chưa có trong sổ, loại của nó cũng chưa: cần body.kind.',
    en: 'Neither the body "{given}" nor its kind is on record: body.kind is needed.',
  },
  UNKNOWN_PROVINCE: { vi: 'Không có tỉnh khóa "{given}".', en: 'No province has the key "{given}".' },
  UNKNOWN_BODY: { vi: 'document.body phải là {expected}.', en: 'document.body must be {expected}.' },
  UNKNOWN_DOCUMENT: { vi: 'Không có văn bản "{given}" trong sổ hay trong phần cited.', en: 'No document "{given}" is on record or under cited.' },
  KEY_TAKEN: { vi: 'Khóa "{given}" là của một văn bản của {expected}.', en: 'The key "{given}" is that of a document of {expected}.' },
  SAYS_OF_ITSELF: {
    vi: 'Văn bản này chính là "{given}": quan hệ phải dẫn tới một văn bản khác.',
    en: 'This document is "{given}" itself: a relation must lead to another one.',
  },
  CANNOT_CHANGE: {
    vi: 'Văn bản này không thể sửa đổi, thay thế hay bãi bỏ "{given}" ({expected}): chỉ nơi ban hành, cấp trên hoặc nơi kế tục mới làm được. Ghi CITES, hoặc bỏ quan hệ này.',
    en: 'This document cannot amend, replace or repeal "{given}" ({expected}): only who issued it, who stands above or who goes on with the work can. Write CITES, or leave the relation out.',
  },
  PROVINCE_OVER: {
    vi: 'Tỉnh {given} đã hết từ {expected}, khi văn bản chưa có hiệu lực: văn bản sẽ không có hiệu lực ngày nào.',
    en: 'The province {given} ended on {expected}, before the document takes effect: it would hold on no day.',
  },
  BODY_NOT_THEN: {
    vi: 'Tỉnh này không có cơ quan "{given}" vào ngày văn bản có hiệu lực ({expected}).',
    en: 'This province has no body "{given}" on the day on which the document takes effect ({expected}).',
  },
  KEY_CHANGED: { vi: 'Khóa của bản nháp là {expected}.', en: 'The key of this draft is {expected}.' },
  INVALID_DATE: { vi: '"{given}" không phải là ngày hợp lệ.', en: '"{given}" is not a valid date.' },
  DATE_MISSING: { vi: 'Thiếu ngày: {given}.', en: 'A date is missing: {given}.' },
  DATES_REVERSED: { vi: 'Ngày đầu phải trước ngày cuối: {given}.', en: 'The first day must come before the last: {given}.' },
  TEXT_COPIED: { vi: 'Câu này chép nguyên văn từ nguồn: "{given}".', en: 'This quotes the source: "{given}".' },
  REPEATED: { vi: '"{given}" xuất hiện hai lần.', en: '"{given}" appears twice.' },
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof FAULTS;

/** Where in a review something is: `['clauses', 3, 'holder']`. */
export type Place = readonly (string | number)[];

/** One thing that is wrong with a review, at its place. Line and column where the review is a file. */
export interface Fault {
  code: FaultCode;
  at: Place;
  /** The clause that it concerns; null for the head. */
  path: string | null;
  given: string;
  message: Text;
  nearest: string[];
  line: number | null;
  column: number | null;
}

export interface FaultDetail {
  path?: string | null;
  expected?: string | Text;
  candidates?: Iterable<string>;
}

export function fault(code: FaultCode, at: Place, given: string, { path = null, expected = '', candidates = [] }: FaultDetail = {}): Fault {
  const near = nearest(given, candidates);
  const { vi, en } = fill(FAULTS[code], { given, expected });
  const message = near.length ? { vi: `${vi} Có phải: ${near.join(', ')}?`, en: `${en} Did you mean ${near.join(', ')}?` } : { vi, en };
  return { code, at, path, given, message, nearest: near, line: null, column: null };
}

/** A mistake about the head, such as a province that nobody knows, as a fault of the review; null for what is none of its faults. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof PhancongError) || !(error.code in FAULTS)) return null;
  const { code, text, detail } = error;
  return {
    code: code as FaultCode,
    at: ['document'],
    path: null,
    given: detail.given,
    message: text,
    nearest: [...detail.nearest],
    line: null,
    column: null,
  };
}
