import type { ClauseView } from '../law/law.model.js';
import type { Day, Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';

/** What a duty has its holder do. The order is that of the glossary. */
export const ACTIONS = [
  'LICENSE',
  'RECEIVE',
  'APPRAISE',
  'ANSWER',
  'INSPECT',
  'DRAFT',
  'ADVISE',
  'GUIDE',
  'ORGANISE',
  'MANAGE',
  'MONITOR',
  'REPORT',
  'OPERATE',
  'SUPPORT',
] as const;
export type Action = (typeof ACTIONS)[number];

export const ACTION_LABELS: Record<Action, Text> = {
  LICENSE: { vi: 'cấp, gia hạn, thu hồi giấy phép, giấy chứng nhận', en: 'license' },
  RECEIVE: { vi: 'tiếp nhận khai báo, công bố', en: 'receive declarations' },
  APPRAISE: { vi: 'thẩm định, đánh giá', en: 'appraise' },
  ANSWER: { vi: 'hỏi đáp', en: 'answer enquiries' },
  INSPECT: { vi: 'thanh tra, kiểm tra', en: 'inspect' },
  DRAFT: { vi: 'dự thảo, xây dựng', en: 'draft' },
  ADVISE: { vi: 'tham mưu', en: 'advise' },
  GUIDE: { vi: 'hướng dẫn', en: 'guide' },
  ORGANISE: { vi: 'tổ chức thực hiện', en: 'organise' },
  MANAGE: { vi: 'quản lý', en: 'manage' },
  MONITOR: { vi: 'theo dõi', en: 'monitor' },
  REPORT: { vi: 'báo cáo', en: 'report' },
  OPERATE: { vi: 'vận hành', en: 'operate' },
  SUPPORT: { vi: 'hỗ trợ', en: 'support' },
};

export const ROLES = ['LEAD', 'FOCAL_POINT', 'COORDINATE', 'PARTICIPATE'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, Text> = {
  LEAD: { vi: 'chủ trì', en: 'leads' },
  FOCAL_POINT: { vi: 'đầu mối', en: 'focal point' },
  COORDINATE: { vi: 'phối hợp', en: 'coordinates' },
  PARTICIPATE: { vi: 'tham gia', en: 'takes part' },
};

/** A concept of the vocabulary. OUTSIDE marks matters that no department on record handles. */
export interface SubjectView {
  id: string;
  code: string;
  prefLabel: Text;
  altLabels: { vi: string[]; en: string[] };
  broaderCode: string | null;
  scope: 'INSIDE' | 'OUTSIDE';
}

/** A clause read as responsibility. */
export interface DutyView {
  id: string;
  clause: ClauseView;
  clausePath: string;
  /** Place at the clause, from 0. */
  position: number;
  holderKey: string;
  role: Role;
  actions: Action[];
  subjects: string[];
  /** Fields to which a cross-cutting subject is limited; empty for no limit. */
  within: string[];
}

/** What a programme says beside the duties of an item: who leads and coordinates, and for which period it all holds. */
export interface AssignmentView {
  id: string;
  clause: ClauseView;
  clausePath: string;
  units: { unit: string; role: 'LEAD' | 'COORDINATE'; exception: boolean; note: Text | null }[];
  /** "Các phòng, đơn vị liên quan": every unit concerned coordinates, none by name. */
  allUnitsCoordinate: boolean;
  /** Each unit leads its own content. */
  allUnitsLead: boolean;
  note: Text | null;
  period: { from: Day; to: Day };
}

/** A reported figure tied to a duty, a unit and a period. */
export interface OutcomeView {
  id: string;
  clause: ClauseView;
  /** Place at the clause, from 0. */
  position: number;
  duty: DutyView;
  unit: string;
  subject: string;
  action: Action;
  value: number;
  measure: string;
  label: Text;
  period: { from: Day; to: Day };
}

export interface ProcedureView {
  id: string;
  code: string;
  name: Text;
  altNames: string[];
  domain: Text;
  level: 'PROVINCE' | 'MINISTRY' | 'GRASSROOTS';
  /** The source gives it under a name that later acts have changed. */
  oldName: boolean;
  subjectCode: string;
  action: Action;
  sources: string[];
}

/** Who decides and who receives by law. `verifiedOn` is the last day on which a source shows that it held. */
export interface CompetenceView extends Validity {
  key: string;
  subject: string;
  action: Action;
  provinceKey: string | null;
  decides: Text | null;
  receives: Text | null;
  delegatedTo: Text | null;
  basis: { document: string; provision: string | null }[];
  verifiedOn: Day | null;
  note: Text | null;
}
