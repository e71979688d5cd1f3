import * as fc from 'fast-check';
import { ACTIONS, ROLES, type Action, type Role } from '../../src/registry/duty.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { ClauseRecord, DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';

/** A duty of a body that was made up: whose it is, and what it says. */
export interface MadeDuty {
  /** Of the body as a whole, or of its division. */
  ofDivision: boolean;
  nature: ClauseRecord['nature'];
  role: Role;
  actions: readonly Action[];
  subjects: readonly string[];
  within: readonly string[];
}

/** That the division manages health, unless something else is said. */
export const madeDuty = (over: Partial<MadeDuty> = {}): MadeDuty => ({
  ofDivision: true,
  nature: 'DUTY',
  role: 'LEAD',
  actions: ['MANAGE'],
  subjects: ['health'],
  within: [],
  ...over,
});

/** A body that is put on record beside those that are there, with a decision of its own. */
export interface MadeBody {
  slug: string;
  name: string;
  duties: readonly MadeDuty[];
  /** What the name of its division states, and what it merely hints at. */
  states: readonly string[];
  suggests: readonly string[];
}

/** Bodies with any duties on any subjects, acts, roles and limits. `kinds`: keys that they may have. */
export function madeBodies(subjects: readonly string[], kinds: readonly string[]): fc.Arbitrary<MadeBody> {
  const some = (least: number, most: number): fc.Arbitrary<string[]> =>
    fc.uniqueArray(fc.constantFrom(...subjects), { minLength: least, maxLength: most });
  const duty = fc.record<MadeDuty>({
    ofDivision: fc.boolean(),
    nature: fc.constantFrom('DUTY', 'DUTY', 'FUNCTION'),
    role: fc.constantFrom(...ROLES),
    actions: fc.uniqueArray(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 4 }),
    subjects: some(1, 4),
    within: some(0, 2),
  });
  return fc.record<MadeBody>({
    slug: fc.constantFrom(...kinds),
    name: fc.constantFrom('Sở Việc Lạ', 'Sở Khoa học và Công nghệ cao', 'Ban Quản lý Mọi việc'),
    duties: fc.array(duty, { minLength: 1, maxLength: 12 }),
    states: some(0, 2),
    suggests: some(0, 2),
  });
}

/** The records of a body in a province: the body, its division and its decision, in force for as long as the province is. */
export function recordsOfBody(made: MadeBody, province: ProvinceView): RegistryRecord[] {
  const key = `${province.key}/${made.slug}`;
  const document = `made-${province.key}-${made.slug}`;
  const from = province.from ?? '2020-01-01';
  const unit = (own: Pick<UnitRecord, 'key' | 'parent' | 'slug' | 'type' | 'names' | 'states' | 'suggests'>): UnitRecord => ({
    kind: 'unit',
    province: province.key,
    from,
    to: province.to,
    abbreviation: null,
    position: 0,
    evidence: { document, path: null },
    successors: [],
    ...own,
  });
  const division = `${key}/phong-chuyen-mon`;
  const decision: DocumentRecord = {
    kind: 'document',
    key: document,
    type: 'DECISION',
    number: '1/QĐ-UBND',
    symbol: null,
    issuedOn: from,
    issuer: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
    title: { vi: made.name, en: made.name },
    province: province.key,
    body: key,
    held: true,
    effective: { rule: 'FROM_DATE', from, to: null },
    defects: [],
    relations: [],
    clauses: made.duties.map((duty, index) => clauseOf(duty, String(index + 1), duty.ofDivision ? division : key)),
  };
  return [
    unit({ key, parent: null, slug: made.slug, type: 'DEPARTMENT', names: { vi: made.name, en: made.name }, states: [], suggests: [] }),
    unit({
      key: division,
      parent: key,
      slug: 'phong-chuyen-mon',
      type: 'DIVISION',
      names: { vi: 'Phòng Chuyên môn', en: 'Specialist Division' },
      states: [...made.states],
      suggests: [...made.suggests],
    }),
    decision,
  ];
}

function clauseOf({ nature, role, actions, subjects, within, ofDivision }: MadeDuty, path: string, holder: string): ClauseRecord {
  return {
    path,
    parent: null,
    label: `${path}.`,
    kind: 'PARAGRAPH',
    nature,
    entry: true,
    summary: { vi: `Việc số ${path}`, en: `Matter number ${path}` },
    holder: null,
    namesUnit: ofDivision ? holder : null,
    about: [],
    defects: [],
    duties: [{ holder, role, actions: [...actions], subjects: [...subjects], within: [...within] }],
    assignment: null,
    outcomes: [],
  };
}
