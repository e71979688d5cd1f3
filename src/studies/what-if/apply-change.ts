import { mistake } from '../../shared/errors.js';
import type { Day } from '../../shared/dates.js';
import type { DatedDocument } from '../../registry/standing.model.js';
import { isBody, type UnitView } from '../../registry/unit.model.js';
import { Configuration } from '../../answer/configuration.js';
import type { BodyRecords } from '../../registry/registry.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { HeldDocument } from '../../registry/held-document.js';
import type { Ruleset } from '../../answer/rules/ruleset.js';
import type { ClauseReference, ConfigurationChange } from './change.js';
import { withRule } from './add-rule.js';
import { findUnit } from './find.js';
import { uniqueBy } from '../../shared/lists.js';

/** A state of affairs that can be asked: a configuration and the rules that hold in it. */
export interface World {
  configuration: Configuration;
  ruleset: Ruleset;
  /** What became of a unit's key by the changes so far; only keys that merged into another are in it. */
  successors: ReadonlyMap<string, string>;
}

/**
 * The world after a change. Nothing given is altered: records are copied where they change, the ruleset is a new one with
 * a memory of its own, and the registry is never touched.
 * @throws UNKNOWN_UNIT, UNIT_OF_ANOTHER_PROVINCE, UNIT_NOT_IN_FORCE, UNKNOWN_DOCUMENT, UNKNOWN_CLAUSE,
 * CLAUSE_WITHOUT_DUTY, SEVERAL_HOLDERS, UNKNOWN_SUBJECT, INVALID_CHANGE, INVALID_RULE.
 */
export function applyChange(world: World, change: ConfigurationChange, day: Day, tableSchema: object): World {
  const { configuration } = world;
  const withRecords = (records: BodyRecords, reference: ReferenceData = configuration.reference): World => ({
    ...world,
    configuration: new Configuration(reference, records, day),
  });
  switch (change.kind) {
    case 'MERGE':
      return merge(world, change, withRecords);
    case 'RENAME':
      return withRecords(rename(configuration, change));
    case 'DISSOLVE':
      return withRecords(dissolve(configuration, findUnit(configuration, change.unit), day));
    case 'MOVE_DUTY':
      return withRecords(moveDuty(configuration, change));
    case 'ADD_RULE':
      return { ...world, ruleset: withRule(world.ruleset, change.rule, tableSchema) };
    case 'REPEAL':
      return withRecords(...repeal(configuration, change.document, day));
  }
}

function merge(
  { configuration, successors }: World,
  { units, into, name }: Extract<ConfigurationChange, { kind: 'MERGE' }>,
  withRecords: (records: BodyRecords) => World,
): World {
  const target = findUnit(configuration, into);
  const merged = units.map((given) => findUnit(configuration, given)).filter(({ key }) => key !== target.key);
  const gone = uniqueBy(merged, ({ key }) => key);
  if (!gone.length || [target, ...gone].some(isBody)) {
    throw mistake('INVALID_CHANGE', units.join(', '), {
      vi: 'ít nhất hai đơn vị khác nhau, không phải chính cơ quan',
      en: 'at least two different units, none of them the body itself',
    });
  }
  const keys = new Map(gone.map(({ key }) => [key, target.key]));
  const whole: UnitView = {
    ...target,
    ...(name ? { name } : {}),
    nameStates: distinct([target, ...gone].flatMap(({ nameStates }) => nameStates)),
    nameSuggests: distinct([target, ...gone].flatMap(({ nameSuggests }) => nameSuggests)),
  };
  const records = withHolders(configuration.records, (key) => keys.get(key) ?? key);
  const world = withRecords({
    ...records,
    units: records.units
      .filter(({ key }) => !keys.has(key))
      .map((unit) => (unit.key === target.key ? whole : unit))
      .map((unit) => ({ ...unit, parentKey: unit.parentKey === null ? null : (keys.get(unit.parentKey) ?? unit.parentKey) })),
  });
  const followed = [...successors].map(([from, to]) => [from, keys.get(to) ?? to] as const);
  return { ...world, successors: new Map([...followed, ...keys]) };
}

function rename(configuration: Configuration, { unit: given, name, states }: Extract<ConfigurationChange, { kind: 'RENAME' }>): BodyRecords {
  const unit = findUnit(configuration, given);
  const { vocabulary } = configuration.reference;
  for (const code of states ?? []) {
    if (vocabulary.get(code)) continue;
    throw mistake(
      'UNKNOWN_SUBJECT',
      code,
      { vi: 'mã của một lĩnh vực', en: 'the code of a subject' },
      vocabulary.subjects.map((subject) => subject.code),
    );
  }
  if (!name.vi.trim() || !name.en.trim())
    throw mistake('INVALID_CHANGE', name.vi, { vi: 'tên bằng cả hai thứ tiếng', en: 'a name in both languages' });
  const renamed: UnitView = {
    ...unit,
    name,
    ...(states ? { nameStates: [...states], nameSuggests: unit.nameSuggests.filter((code) => !states.includes(code)) } : {}),
  };
  return replaceUnit(configuration.records, renamed);
}

function dissolve({ records }: Configuration, unit: UnitView, day: Day): BodyRecords {
  return replaceUnit(records, { ...unit, to: day });
}

function moveDuty(configuration: Configuration, { clause, to, from }: Extract<ConfigurationChange, { kind: 'MOVE_DUTY' }>): BodyRecords {
  const target = findUnit(configuration, to);
  const held = heldDocument(configuration, clause);
  const holders = distinct(held.duties.filter(({ clausePath }) => clausePath === clause.path).map(({ holderKey }) => holderKey));
  if (!holders.length) {
    throw mistake('CLAUSE_WITHOUT_DUTY', `${clause.document} ${clause.path}`, {
      vi: 'một khoản mục giao nhiệm vụ',
      en: 'a clause that gives a duty',
    });
  }
  const source = from ? findUnit(configuration, from).key : holders[0];
  if ((!from && holders.length > 1) || !holders.includes(source as string)) {
    throw mistake('SEVERAL_HOLDERS', from ?? holders.join(', '), {
      vi: `một trong các đơn vị được giao: ${holders.join(', ')}`,
      en: `one of the units that it gives something to: ${holders.join(', ')}`,
    });
  }
  const moved: HeldDocument = {
    ...held,
    duties: held.duties.map((duty) => (duty.clausePath === clause.path && duty.holderKey === source ? { ...duty, holderKey: target.key } : duty)),
  };
  return { ...configuration.records, documents: configuration.records.documents.map((document) => (document === held ? moved : document)) };
}

function heldDocument({ records, documents }: Configuration, { document: key, path }: ClauseReference): HeldDocument {
  const held = records.documents.find(({ document }) => document.key === key && documents.some((own) => own.document.key === key));
  if (!held) {
    throw mistake(
      'UNKNOWN_DOCUMENT',
      key,
      { vi: 'khóa của một văn bản của tỉnh có nội dung trong sổ', en: 'the key of a document of the province whose content is on record' },
      documents.map(({ document }) => document.key),
    );
  }
  if (!held.clauses.some((clause) => clause.path === path)) {
    throw mistake(
      'UNKNOWN_CLAUSE',
      path,
      { vi: `đường dẫn của một khoản mục của ${key}`, en: `the path of a clause of ${key}` },
      held.clauses.map((clause) => clause.path),
    );
  }
  return held;
}

/**
 * A document repealed on a day: a held one loses force by a document that says nothing else, a basis counts as repealed,
 * and a competence that rests on it is no longer verified. A document that nothing here rests on changes nothing.
 */
function repeal(configuration: Configuration, key: string, day: Day): [BodyRecords, ReferenceData] {
  const { records, reference } = configuration;
  const bases = records.documents.flatMap(({ document }) => document.basedOn);
  const known = [...records.documents.map(({ document }) => document.key), ...bases.map((basis) => basis.key), ...reference.documentNames.keys()];
  if (!known.includes(key)) {
    throw mistake('UNKNOWN_DOCUMENT', key, { vi: 'khóa của một văn bản trong sổ', en: 'the key of a document on record' }, known);
  }
  const repealing: DatedDocument = {
    id: '',
    key: `what-if:repeal:${key}`,
    type: 'OTHER',
    number: null,
    symbol: null,
    title: { vi: 'văn bản bãi bỏ giả định', en: 'the supposed repeal' },
    issuer: null,
    issuedOn: null,
    provinceKey: null,
    bodyKey: null,
    held: true,
    effective: { rule: 'FROM_DATE', from: day, to: null },
    defects: [],
    basedOn: [],
    relations: [],
  };
  return [
    records,
    {
      ...reference,
      standings: reference.standings.with(repealing, [{ type: 'REPEALS', from: repealing.key, target: key, clause: null, provision: null }]),
      competences: reference.competences.map((competence) =>
        competence.basis.some(({ document }) => document === key) ? { ...competence, verifiedOn: null } : competence,
      ),
    },
  ];
}

function replaceUnit(records: BodyRecords, unit: UnitView): BodyRecords {
  return { ...records, units: records.units.map((other) => (other.key === unit.key ? unit : other)) };
}

/** The records with every mention of a unit's key read through a function: holders, coordinating units, successors. */
function withHolders(records: BodyRecords, follow: (key: string) => string): BodyRecords {
  return {
    ...records,
    units: records.units.map((unit) => ({ ...unit, successors: unit.successors.map((link) => ({ ...link, to: follow(link.to) })) })),
    documents: records.documents.map((held) => ({
      ...held,
      duties: held.duties.map((duty) => ({ ...duty, holderKey: follow(duty.holderKey) })),
      assignments: held.assignments.map((assignment) => ({
        ...assignment,
        units: assignment.units.map((part) => ({ ...part, unit: follow(part.unit) })),
      })),
    })),
  };
}

function distinct<Item>(list: readonly Item[]): Item[] {
  return [...new Set(list)];
}
