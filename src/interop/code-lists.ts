import { ACTION_LABELS, ROLE_LABELS } from '../duties/duty.model.js';
import type { DocumentType } from '../law/law.model.js';
import type { ResolutionStatus } from '../responsibility/resolution.js';
import type { Text } from '../shared/text.js';
import type { UnitKind } from '../units/unit.model.js';

const UNIT_KIND_LABELS: Record<UnitKind, Text> = {
  DEPARTMENT: { vi: 'Sở', en: 'department' },
  OFFICE: { vi: 'Văn phòng', en: 'office' },
  INSPECTORATE: { vi: 'Thanh tra', en: 'inspectorate' },
  DIVISION: { vi: 'phòng', en: 'division' },
  SUBDEPARTMENT: { vi: 'chi cục', en: 'sub-department' },
  CENTRE: { vi: 'trung tâm', en: 'centre' },
  FUND: { vi: 'quỹ', en: 'fund' },
};

export const DOCUMENT_TYPE_LABELS: Record<DocumentType, Text> = {
  LAW: { vi: 'luật', en: 'law' },
  RESOLUTION: { vi: 'nghị quyết', en: 'resolution' },
  DECREE: { vi: 'nghị định', en: 'decree' },
  CIRCULAR: { vi: 'thông tư', en: 'circular' },
  DECISION: { vi: 'quyết định', en: 'decision' },
  PLAN: { vi: 'kế hoạch', en: 'plan' },
  PROGRAMME: { vi: 'chương trình', en: 'programme' },
  REPORT: { vi: 'báo cáo', en: 'report' },
  CONCLUSION: { vi: 'kết luận', en: 'conclusion' },
  DIRECTIVE: { vi: 'chỉ thị', en: 'directive' },
  SUBMISSION: { vi: 'tờ trình, công văn', en: 'submission' },
  OTHER: { vi: 'văn bản khác', en: 'other document' },
};

export const STATUS_LABELS: Record<ResolutionStatus, Text> = {
  ESTABLISHED: { vi: 'đã xác định', en: 'established' },
  SHARED: { vi: 'nhiều đơn vị cùng giữ', en: 'shared' },
  INFERRED: { vi: 'suy ra', en: 'inferred' },
  DEPARTMENT: { vi: 'Sở giữ, chưa giao đơn vị nào', en: 'held by the department' },
  SUPPORT_ONLY: { vi: 'chỉ có đơn vị phối hợp', en: 'support only' },
  NOT_ESTABLISHED: { vi: 'chưa xác định', en: 'not established' },
  OUT_OF_SCOPE: { vi: 'ngoài phạm vi', en: 'out of scope' },
};

const AUTHORITY_ROLES = {
  DECIDES: { vi: 'quyết định', en: 'decides' },
  RECEIVES: { vi: 'tiếp nhận', en: 'receives' },
  DELEGATED: { vi: 'được ủy quyền', en: 'acts by delegation' },
} as const satisfies Record<string, Text>;

/** The closed lists of the registry as SKOS has them: a scheme with its title, and its codes with their labels. */
export const CODE_LISTS = {
  role: { title: { vi: 'Vai trò', en: 'Roles' }, codes: { ...ROLE_LABELS, ...AUTHORITY_ROLES } as Record<string, Text> },
  action: { title: { vi: 'Hành vi', en: 'Actions' }, codes: ACTION_LABELS as Record<string, Text> },
  'unit-kind': { title: { vi: 'Loại đơn vị', en: 'Kinds of units' }, codes: UNIT_KIND_LABELS as Record<string, Text> },
  'document-type': { title: { vi: 'Loại văn bản', en: 'Types of documents' }, codes: DOCUMENT_TYPE_LABELS as Record<string, Text> },
  status: { title: { vi: 'Trạng thái câu trả lời', en: 'Statuses of answers' }, codes: STATUS_LABELS as Record<string, Text> },
} as const;
export type CodeListName = keyof typeof CODE_LISTS;

export const SUBJECT_SCHEME_TITLE: Text = { vi: 'Lĩnh vực', en: 'Subjects' };
