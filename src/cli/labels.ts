import type { AnswerChange, DutyChangeKind, ResolutionStatus, UnitChangeKind } from '../client/operations.js';
import type { Text } from '../shared/text.js';

/** The words that tables use for codes. With `--json` the codes themselves are printed. */
export const STATUS_LABELS: Record<ResolutionStatus, Text> = {
  ESTABLISHED: { vi: 'xác định', en: 'established' },
  SHARED: { vi: 'cùng giữ', en: 'shared' },
  INFERRED: { vi: 'suy ra', en: 'inferred' },
  DEPARTMENT: { vi: 'cả Sở', en: 'department' },
  SUPPORT_ONLY: { vi: 'chỉ phối hợp', en: 'support only' },
  NOT_ESTABLISHED: { vi: 'chưa xác định', en: 'not established' },
  OUT_OF_SCOPE: { vi: 'ngoài phạm vi', en: 'out of scope' },
};

export const UNIT_CHANGE_LABELS: Record<UnitChangeKind, Text> = {
  KEPT: { vi: 'giữ nguyên', en: 'kept' },
  RENAMED: { vi: 'đổi tên', en: 'renamed' },
  SUCCEEDED: { vi: 'kế thừa', en: 'succeeded' },
  COUNTERPART: { vi: 'tương ứng', en: 'counterpart' },
  DROPPED: { vi: 'không còn', en: 'dropped' },
  ADDED: { vi: 'thêm', en: 'added' },
};

export const DUTY_CHANGE_LABELS: Record<DutyChangeKind, Text> = {
  KEPT: { vi: 'giữ nguyên', en: 'kept' },
  MOVED: { vi: 'chuyển đơn vị', en: 'moved' },
  NARROWED: { vi: 'thu hẹp', en: 'narrowed' },
  WIDENED: { vi: 'mở rộng', en: 'widened' },
  ROLE_CHANGED: { vi: 'đổi vai trò', en: 'role changed' },
  DROPPED: { vi: 'không còn', en: 'dropped' },
  NEW: { vi: 'mới', en: 'new' },
};

export const ANSWER_CHANGE_LABELS: Record<AnswerChange, Text> = {
  STATUS: { vi: 'mức xác định', en: 'status' },
  LEAD: { vi: 'đơn vị chủ trì', en: 'lead' },
  UNIT: { vi: 'tên đơn vị', en: "unit's name" },
  SUPPORT: { vi: 'đơn vị phối hợp', en: 'support' },
  CLAUSES: { vi: 'điều khoản', en: 'clauses' },
  CAVEATS: { vi: 'lưu ý', en: 'caveats' },
  COMPETENCE: { vi: 'thẩm quyền', en: 'competence' },
};
