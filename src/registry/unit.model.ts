import type { Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';

/** Kinds of bodies first, then kinds of their units; an inspectorate may be either. */
export const UNIT_KINDS = [
  'DEPARTMENT',
  'PEOPLES_COMMITTEE',
  'OFFICE_HOLDER',
  'AUTHORITY',
  'SERVICE_CENTRE',
  'VERTICAL',
  'COURT',
  'PROCURACY',
  'MILITARY',
  'SERVICE_PROVIDER',
  'CENTRAL',
  'AD_HOC',
  'OFFICE',
  'INSPECTORATE',
  'DIVISION',
  'SUBDEPARTMENT',
  'CENTRE',
  'FUND',
  'HOSPITAL',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Duties that pass from a unit to another one, of any body and province, limited to fields where the link says so. */
export interface SuccessionView {
  to: string;
  /** Subject codes; empty for everything. */
  fields: string[];
  authority: Text;
}

export interface UnitView extends Validity {
  id: string;
  key: string;
  /** The Vietnamese name is the official one; the English one is ours. */
  name: Text;
  abbreviation: string | null;
  kind: UnitKind;
  provinceKey: string;
  parentKey: string | null;
  /** Place among the units of its province. */
  position: number;
  /** Document and clause that show the unit to exist. */
  evidence: { document: string; path: string | null } | null;
  nameStates: string[];
  nameSuggests: string[];
  successors: SuccessionView[];
}

/** Whether a unit is a body (cơ quan): the root of a tree of units. */
export function isBody({ parentKey }: Pick<UnitView, 'parentKey'>): boolean {
  return parentKey === null;
}
