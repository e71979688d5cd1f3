import { basisReplaced } from './checks/basis-replaced.js';
import { bodyDutyWithoutUnit } from './checks/body-duty-without-unit.js';
import { dutyWithoutLead } from './checks/duty-without-lead.js';
import { dutyWithoutParent } from './checks/duty-without-parent.js';
import { noDecision } from './checks/no-decision.js';
import { numberOrDateMissing } from './checks/number-or-date-missing.js';
import { numberingDefect } from './checks/numbering-defect.js';
import { procedureWithoutUnit } from './checks/procedure-without-unit.js';
import { programmeItemWithoutDuty } from './checks/programme-item-without-duty.js';
import { twoLeads } from './checks/two-leads.js';
import { unitNotEstablished } from './checks/unit-not-established.js';
import { unitWithoutDuties } from './checks/unit-without-duties.js';
import type { AuditCheck } from './finding.js';

/** Every check, in the order in which a report gives its findings: contradictions, gaps, units, then the documents themselves. */
export const AUDIT_CHECKS: readonly AuditCheck[] = [
  noDecision,
  twoLeads,
  dutyWithoutLead,
  bodyDutyWithoutUnit,
  dutyWithoutParent,
  unitWithoutDuties,
  unitNotEstablished,
  procedureWithoutUnit,
  programmeItemWithoutDuty,
  basisReplaced,
  numberOrDateMissing,
  numberingDefect,
];
