import type { Day, Validity } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { UnitKind } from './unit.model.js';

/** Where a body stands: of the province, of a commune, of a central agency within the province, or central. */
export const BODY_LEVELS = ['PROVINCE', 'COMMUNE', 'CENTRAL_IN_PROVINCE', 'CENTRAL'] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

/** IN_CHARGE: state management of the field (quản lý nhà nước). HANDLES: takes the case, where that is another body. */
export const MANDATE_TYPES = ['IN_CHARGE', 'HANDLES'] as const;
export type MandateType = (typeof MANDATE_TYPES)[number];

/** A kind of body, by which national law, where and from when to when. */
export interface BodyKindView extends Validity {
  id: string;
  key: string;
  kind: UnitKind;
  level: BodyLevel;
  name: Text;
  /** The name of the one of a province, with `{province}` and `{place}` to be filled. */
  named: Text;
  /** The name of the one of a commune, with `{commune}` to be filled; null for bodies that no commune has. */
  namedAt: Text | null;
  short: string[];
  /** Slugs; null for every province. */
  provinces: string[] | null;
  complete: boolean;
  /** Of provinces that have one on some days only: the stretches of days on which they do, by slug. */
  presence: (Validity & { province: string })[];
  except: string[];
  otherwise: string | null;
  parentKey: string | null;
  function: Text | null;
  basis: (Validity & Ground)[];
  predecessorKeys: string[];
}

/** A provision of a document. */
export interface Ground {
  document: string;
  provision: string | null;
}

/** A field that law or a decision gives to a kind of body, of some provinces or all. */
export interface MandateView extends Validity {
  id: string;
  key: string;
  subject: string;
  /** Key of the kind of body. */
  body: string;
  type: MandateType;
  provinces: string[] | null;
  except: string[];
  /** First day on which a source shows it; null where it does from the beginning. */
  verifiedFrom: Day | null;
  basisEnds: Day | null;
  basis: (Validity & Ground)[];
  note: Text | null;
}
