import { AUTHORITY_ROLES, CODE_LISTS, type CodeWords } from '../shared/code-lists.js';
import type { Text } from '../shared/text.js';

export type SchemeName =
  'role' | 'action' | 'unit-kind' | 'document-type' | 'status' | 'finding' | 'severity' | 'unit-change' | 'duty-change' | 'answer-change';

const { Role, Action, UnitKind, DocumentType, ResolutionStatus, FindingCode, AuditSeverity, UnitChangeKind, DutyChangeKind, AnswerChange } =
  CODE_LISTS;

/** The code lists that exports use as SKOS concept schemes, by the name that is in their addresses. */
export const SCHEMES: Readonly<Record<SchemeName, CodeWords>> = {
  role: { title: Role.title, labels: { ...Role.labels, ...AUTHORITY_ROLES.labels } },
  action: Action,
  'unit-kind': UnitKind,
  'document-type': DocumentType,
  status: ResolutionStatus,
  finding: FindingCode,
  severity: AuditSeverity,
  'unit-change': UnitChangeKind,
  'duty-change': DutyChangeKind,
  'answer-change': AnswerChange,
};

export const SUBJECT_SCHEME_TITLE: Text = { vi: 'Lĩnh vực', en: 'Subjects' };
