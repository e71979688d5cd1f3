import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import type { Action, ProcedureView, SubjectView } from '../../registry/duty.model.js';
import type { ClauseView, DocumentView } from '../../registry/law.model.js';
import type { Day } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';

/** ERROR: the documents contradict each other or leave a hole. WARNING: something to settle. INFO: good to know. */
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every code a finding can have. Codes never change their meaning. */
export const FINDING_CODES = [
  'NO_DECISION_IN_FORCE',
  'TWO_LEADS',
  'DUTY_WITHOUT_LEAD',
  'BODY_DUTY_WITHOUT_UNIT',
  'UNIT_WITHOUT_DUTIES',
  'UNIT_NOT_ESTABLISHED',
  'DUTY_WITHOUT_PARENT',
  'PARENT_DUTIES_NOT_ON_RECORD',
  'NUMBERING_DEFECT',
  'NUMBER_OR_DATE_MISSING',
  'BASIS_REPLACED',
  'PROCEDURE_WITHOUT_UNIT',
  'PROGRAMME_ITEM_WITHOUT_DUTY',
  'SUPPRESSION_EXPIRED',
  'SUPPRESSION_UNMATCHED',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that an audit found, with everything it is about. */
export interface AuditFinding {
  /** The same finding has the same key on every day and at every revision: code, then places, units, subjects and acts. */
  key: string;
  code: FindingCode;
  severity: Severity;
  title: Text;
  explanation: Text;
  clauses: ClauseView[];
  units: UnitView[];
  subjects: SubjectView[];
  actions: Action[];
  documents: DocumentView[];
  procedure: ProcedureView | null;
}

/** What a check says of one finding; the rest comes from the check. */
export interface Found {
  explanation: Text;
  /** Where it differs from the check's own. */
  severity?: Severity;
  /** Where a check can say more than one thing. */
  code?: FindingCode;
  clauses?: readonly ClauseView[];
  units?: readonly UnitView[];
  subjects?: readonly string[];
  actions?: readonly Action[];
  documents?: readonly DocumentView[];
  procedure?: ProcedureView;
  /** What names it, where its places are too many to do so. */
  named?: string;
}

/** What a check may look at beside the configuration. */
export interface AuditContext {
  /** The day; a configuration holds for a stretch of days. */
  asOf: Day;
}

/** One check: its code, one sentence, and a pure function. */
export interface AuditCheck {
  code: FindingCode;
  severity: Severity;
  /** What it looks for, in one sentence. */
  sentence: Text;
  find(configuration: Configuration, context: AuditContext): Found[];
}

/** What a finding is called: the label of its code. */
export function titleOf(code: FindingCode): Text {
  return capitalised(CODE_LISTS.FindingCode.labels[code]);
}

/** A finding from what its check says. */
export function findingOf(check: Pick<AuditCheck, 'code' | 'severity'>, found: Found, configuration: Configuration): AuditFinding {
  const { clauses = [], units = [], subjects = [], actions = [], documents = [], procedure = null } = found;
  const code = found.code ?? check.code;
  const { vocabulary } = configuration.reference;
  const places = clauses.length ? clauses.map(({ document, path }) => `${document.key}#${path}`) : documents.map(({ key }) => key);
  const about = procedure ? [procedure.code] : [...units.map(({ key }) => key), ...subjects];
  return {
    key: (found.named === undefined ? [code, ...places, ...about, ...actions] : [code, found.named]).join(' '),
    code,
    severity: found.severity ?? check.severity,
    title: titleOf(code),
    explanation: found.explanation,
    clauses: [...clauses],
    units: [...units],
    subjects: subjects.flatMap((subject) => vocabulary.get(subject) ?? []),
    actions: [...actions],
    documents: [...documents],
    procedure,
  };
}
