import { ROLES, type Role, type Channel } from '../registry/act.model.js';
import { mistake } from '../shared/errors.js';

/** Who acts: by a token, or at the command line of the machine that has the registry. */
export interface Caller {
  who: string;
  role: Role;
  /** Keys of provinces; `*` for all. */
  provinces: readonly string[];
  channel: Channel;
}

/** Whoever uses the command line on the registry's own machine may do everything. */
export function localOperator(who: string): Caller {
  return { who, role: 'PUBLISHER', provinces: ['*'], channel: 'CLI' };
}

/** @throws FORBIDDEN unless the caller's role and provinces allow the act. */
export function allow(caller: Caller, role: Role, ...provinces: string[]): void {
  if (ROLES.indexOf(caller.role) < ROLES.indexOf(role)) throw mistake('FORBIDDEN', caller.role, { vi: `vai trò ${role}`, en: `the role ${role}` });
  const outside = provinces.find((province) => !mayIn(caller, province));
  if (outside !== undefined)
    throw mistake('FORBIDDEN', outside, {
      vi: `một tỉnh trong ${caller.provinces.join(', ')}`,
      en: `a province among ${caller.provinces.join(', ')}`,
    });
}

function mayIn({ provinces }: Caller, province: string): boolean {
  return provinces.includes('*') || provinces.includes(province);
}

/** The provinces of a caller for a query; null for all. */
export function provincesOf({ provinces }: Caller): readonly string[] | null {
  return provinces.includes('*') ? null : provinces;
}
