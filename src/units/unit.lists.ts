import type { SortKey, SqlList } from '../graphql/sql-list.js';
import { Unit } from './unit.entity.js';

export const UNIT_ORDERS = ['DOCUMENT', 'KEY', 'KIND'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

const KEY: SortKey = { column: 'unit_record.key', type: 'text' };
const PROVINCE: SortKey = { column: 'unit_record.province', type: 'text' };
const POSITION: SortKey = { column: 'unit_record.position', type: 'integer' };
const KINDS = ['DEPARTMENT', 'OFFICE', 'INSPECTORATE', 'DIVISION', 'SUBDEPARTMENT', 'CENTRE', 'FUND'];

/** Units, by province and in the order of their documents unless another order is asked for. */
export const UNITS: SqlList<Unit> = {
  name: 'Unit',
  entity: Unit,
  from: 'unit_record',
  row: 'unit_record.id',
  orders: {
    DOCUMENT: { keys: [PROVINCE, POSITION, KEY] },
    KEY: { keys: [KEY] },
    KIND: { keys: [{ column: `array_position(array['${KINDS.join(`','`)}'], unit_record.kind)`, type: 'integer' }, PROVINCE, POSITION, KEY] },
  },
};
