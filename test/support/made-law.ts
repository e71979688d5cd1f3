import type { Question } from '../../src/answer/question.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { registryOf } from '../../src/registry/registries.js';
import type {
  BodyKindRecord,
  CompetenceRecord,
  MandateRecord,
  ProcedureRecord,
  ProvinceRecord,
  RegistryRecord,
  SubjectRecord,
} from '../../src/registry/record.js';
import type { Day } from '../../src/shared/dates.js';
import type { Text } from '../../src/shared/text.js';

// A law that nobody made: each record says what a test says of it and nothing else. Bodies on record: `second-body.ts`.

const both = (text: string): Text => ({ vi: text, en: text });

export const province = (key: string, over: Partial<ProvinceRecord> = {}): ProvinceRecord => ({
  kind: 'province',
  key,
  from: null,
  to: null,
  slug: key,
  code: '99',
  type: 'PROVINCE',
  name: both(key),
  fullName: { vi: `Tỉnh ${key}`, en: `${key} Province` },
  aliases: [],
  note: null,
  predecessors: [],
  ...over,
});

export const subject = (key: string, broader: string | null = null, over: Partial<SubjectRecord> = {}): SubjectRecord => ({
  kind: 'subject',
  key,
  broader,
  internal: false,
  prefLabel: both(key),
  altLabels: { vi: [], en: [] },
  position: 0,
  ...over,
});

/** A kind of body that every province has, and that is called by its key. */
export const bodyKind = (key: string, over: Partial<BodyKindRecord> = {}): BodyKindRecord => ({
  kind: 'bodyKind',
  key,
  from: null,
  to: null,
  type: 'DEPARTMENT',
  level: 'PROVINCE',
  names: both(key),
  named: { vi: `${key} {province}`, en: `${key} of {province}` },
  namedAt: null,
  short: [],
  provinces: null,
  complete: true,
  except: [],
  otherwise: null,
  parent: null,
  function: null,
  basis: [],
  predecessors: [],
  position: 0,
  sources: [],
  ...over,
});

/** That law puts a kind of body in charge of a matter, everywhere and from the beginning. */
export const mandate = (body: string, matter: string, over: Partial<MandateRecord> = {}): MandateRecord => ({
  kind: 'mandate',
  key: `${body} ${matter}`,
  from: null,
  to: null,
  subject: matter,
  body,
  type: 'IN_CHARGE',
  provinces: null,
  except: [],
  verifiedFrom: null,
  basisEnds: null,
  basis: [],
  note: null,
  sources: ['made'],
  ...over,
});

export const procedure = (key: string, matter: string, over: Partial<ProcedureRecord> = {}): ProcedureRecord => ({
  kind: 'procedure',
  key,
  name: both(key),
  altNames: [],
  domain: both('made'),
  level: 'PROVINCE',
  subject: matter,
  action: 'LICENSE',
  oldName: false,
  sources: ['made'],
  ...over,
});

/** That law says who licenses in a matter. */
export const competence = (key: string, matter: string, over: Partial<CompetenceRecord> = {}): CompetenceRecord => ({
  kind: 'competence',
  key,
  from: null,
  to: null,
  subject: matter,
  action: 'LICENSE',
  province: null,
  decides: null,
  receives: null,
  delegatedTo: null,
  verifiedOn: null,
  note: null,
  sources: [],
  basis: [],
  ...over,
});

/** The package's own rules. */
export const RULESET = loadRuleset();

const laws: (readonly RegistryRecord[])[] = [];
/** One service for all of them, each law a revision of its own: to open a service takes longer than to answer. */
const service = new ResponsibilityService(
  { newest: async () => laws.length, at: (revision) => registryOf(laws[revision - 1] ?? [], revision) },
  RULESET,
);

/** Answers by a law of the tests and the package's own rules. */
export function answersBy(...records: readonly RegistryRecord[]) {
  const revision = laws.push(records);
  service.refresh();
  return {
    ask: (question: Question, area: string, asOf: Day, body?: string) => service.ask(question, area, asOf, revision, undefined, body),
    jurisdiction: (area: string, asOf: Day) => service.jurisdiction(area, asOf, revision),
    configuration: (area: string, asOf: Day, body?: string) => service.configuration(area, asOf, revision, body),
  };
}
