import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import { ACTIONS, LIMIT_TYPES, ROLES } from './duty.model.js';
import { CLAUSE_KINDS, CLAUSE_NATURES, DOCUMENT_TYPES, EFFECTIVE_RULES, RELATION_TYPES } from './law.model.js';
import { COMMUNE_KINDS, DISTRICT_KINDS } from './place.model.js';
import { PROVINCE_KINDS } from './province.model.js';
import { BODY_LEVELS, MANDATE_TYPES } from './body.model.js';
import type { RecordKind } from './record-kinds.js';
import { UNIT_KINDS } from './unit.model.js';

// The shapes in which anything is published, as JSON Schema and as types: one record per thing, whole. Publishing a record
// again replaces the record, in a new revision, and nothing else.

const only = <Properties extends TProperties>(properties: Properties) => Type.Object(properties, { additionalProperties: false });
const oneOf = <const Values extends readonly string[]>(values: Values) => Type.Unsafe<Values[number]>({ enum: [...values] });
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const listOf = <Schema extends TSchema>(schema: Schema) => Type.Array(schema);

/** Of another record. */
const Key = Type.String({ minLength: 1 });
const Keys = listOf(Key);
const Words = only({ vi: Type.String(), en: Type.String() });
/** YYYY-MM-DD. */
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'edtf' });
/** A day, a month or a year: EDTF, level 0. */
const PartialDate = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', format: 'edtf' });
/** Half-open. `null` is an unknown bound. */
const SPAN = { from: orNull(Day), to: orNull(Day) };
const Period = only({ from: Day, to: Day });
const Defect = only({ code: Key, message: Words });
const ActionCode = oneOf(ACTIONS);

export const ProvinceRecord = only({
  kind: Type.Literal('province'),
  key: Key,
  ...SPAN,
  slug: Key,
  code: Type.String({ pattern: '^\\d{2}$' }),
  type: oneOf(PROVINCE_KINDS),
  name: Words,
  fullName: Words,
  aliases: listOf(Type.String()),
  note: orNull(Words),
  predecessors: Keys,
  /** Later kinds and names of the same province, from their first day on, in order. */
  periods: Type.Optional(listOf(only({ from: Day, type: oneOf(PROVINCE_KINDS), name: Words, fullName: Words }))),
});
export type ProvinceRecord = Static<typeof ProvinceRecord>;

/** `now` has the codes of the communes of 1 July 2025 that took it over. */
export const CommuneRecord = only({
  code: Type.String({ pattern: '^\\d{5}$' }),
  type: oneOf(COMMUNE_KINDS),
  name: Key,
  now: Keys,
});
export type CommuneRecord = Static<typeof CommuneRecord>;

/** `now` is for districts without communes: the others became what their communes became. */
export const DistrictRecord = only({ type: oneOf(DISTRICT_KINDS), name: Key, now: Keys, communes: listOf(CommuneRecord) });
export type DistrictRecord = Static<typeof DistrictRecord>;

/** The places of a province over one stretch of time, in one record: thirteen thousand records would say no more. */
export const PlaceRecord = only({
  kind: Type.Literal('place'),
  key: Key,
  ...SPAN,
  province: Key,
  districts: listOf(DistrictRecord),
  /** Those in no district. */
  communes: listOf(CommuneRecord),
});
export type PlaceRecord = Static<typeof PlaceRecord>;

export const UnitRecord = only({
  kind: Type.Literal('unit'),
  key: Key,
  ...SPAN,
  province: Key,
  parent: orNull(Key),
  slug: Key,
  type: oneOf(UNIT_KINDS),
  names: Words,
  abbreviation: orNull(Type.String()),
  position: Type.Integer(),
  evidence: only({ document: Key, path: orNull(Key) }),
  states: Keys,
  suggests: Keys,
  successors: listOf(only({ to: Key, fields: Keys, authority: Words })),
});
export type UnitRecord = Static<typeof UnitRecord>;

export const ClauseRecord = only({
  path: Key,
  parent: orNull(Key),
  label: Type.String(),
  kind: oneOf(CLAUSE_KINDS),
  nature: oneOf(CLAUSE_NATURES),
  entry: Type.Boolean(),
  summary: Words,
  holder: orNull(Key),
  namesUnit: orNull(Key),
  about: Keys,
  defects: listOf(Defect),
  duties: listOf(
    only({
      holder: Key,
      role: oneOf(ROLES),
      actions: Type.Array(ActionCode, { minItems: 1 }),
      subjects: Keys,
      within: Keys,
      /** Missing where nothing else bounds it, as in records of before limits. */
      limits: Type.Optional(Type.Array(only({ type: oneOf(LIMIT_TYPES), note: Words }), { minItems: 1 })),
    }),
  ),
  assignment: orNull(
    only({
      allUnitsCoordinate: Type.Boolean(),
      allUnitsLead: Type.Boolean(),
      note: orNull(Words),
      period: Period,
      units: listOf(only({ unit: Key, role: oneOf(['LEAD', 'COORDINATE']), exception: Type.Boolean(), note: orNull(Words) })),
    }),
  ),
  /** `duty` is the place of the duty at the clause. */
  outcomes: listOf(
    only({
      duty: Type.Integer({ minimum: 0 }),
      unit: Key,
      subject: Key,
      action: ActionCode,
      value: Type.Number(),
      measure: Key,
      label: Words,
      period: Period,
    }),
  ),
});
export type ClauseRecord = Static<typeof ClauseRecord>;

export const DocumentRecord = only({
  kind: Type.Literal('document'),
  key: Key,
  type: oneOf(DOCUMENT_TYPES),
  number: orNull(Key),
  symbol: orNull(Type.String()),
  issuedOn: orNull(PartialDate),
  issuer: orNull(Words),
  title: orNull(Words),
  province: orNull(Key),
  body: orNull(Key),
  held: Type.Boolean(),
  effective: only({ rule: oneOf(EFFECTIVE_RULES), ...SPAN }),
  defects: listOf(Defect),
  /** `source` is where a relation is known from, when the document itself is only cited. */
  relations: listOf(
    only({
      type: oneOf(RELATION_TYPES),
      target: Key,
      clause: orNull(Key),
      provision: orNull(Type.String()),
      source: Type.Optional(Type.String({ minLength: 1 })),
    }),
  ),
  clauses: listOf(ClauseRecord),
});
export type DocumentRecord = Static<typeof DocumentRecord>;

export const SubjectRecord = only({
  kind: Type.Literal('subject'),
  key: Key,
  broader: orNull(Key),
  /** What every body has for itself: staff, budget, records, reception. */
  internal: Type.Boolean(),
  prefLabel: Words,
  altLabels: only({ vi: listOf(Type.String()), en: listOf(Type.String()) }),
  position: Type.Integer(),
});
export type SubjectRecord = Static<typeof SubjectRecord>;

/** Where a kind of body or a mandate is known from: a provision of a document, for as long as it says so. */
const Ground = only({ document: Key, provision: orNull(Type.String()), ...SPAN });

/** A kind of body ("Sở Y tế", "Công an tỉnh"). A province has one without a record of its own. `key` ends the keys of such bodies. */
export const BodyKindRecord = only({
  kind: Type.Literal('bodyKind'),
  key: Type.String({ pattern: '^[a-z0-9-]+$' }),
  ...SPAN,
  type: oneOf(UNIT_KINDS),
  level: oneOf(BODY_LEVELS),
  names: Words,
  /** The name of the one of a province: `{province}` becomes "tỉnh Nghệ An", `{place}` "Nghệ An". */
  named: Words,
  /** The name of the one of a commune: `{commune}` becomes "phường Hồng Bàng"; null for bodies that no commune has. */
  namedAt: orNull(Words),
  short: listOf(Type.String()),
  /** Slugs of the provinces that have one; null where every province has. */
  provinces: orNull(Keys),
  /** Whether a province that is not in the list has none. */
  complete: Type.Boolean(),
  /** Of provinces that have one on some days only: the stretches of days on which they do. */
  presence: Type.Optional(Type.Array(only({ province: Key, ...SPAN }), { minItems: 1 })),
  /** Slugs of provinces where another kind stands in its place. */
  except: Keys,
  /** The kind that has the work where there is none of this kind. */
  otherwise: orNull(Key),
  parent: orNull(Key),
  function: orNull(Words),
  basis: listOf(Ground),
  predecessors: Keys,
  position: Type.Integer(),
  sources: listOf(Type.String()),
});
export type BodyKindRecord = Static<typeof BodyKindRecord>;

/** A field that law or a decision gives to a kind of body. */
export const MandateRecord = only({
  kind: Type.Literal('mandate'),
  key: Key,
  ...SPAN,
  subject: Key,
  body: Key,
  type: oneOf(MANDATE_TYPES),
  /** Slugs of the provinces for which it holds; null for all but those in `except`. */
  provinces: orNull(Keys),
  except: Keys,
  /** First day on which a source shows it; null where it does from the beginning. */
  verifiedFrom: orNull(Day),
  /** Day on which the basis ends unless it is prolonged. */
  basisEnds: orNull(Day),
  basis: listOf(Ground),
  note: orNull(Words),
  sources: Type.Array(Type.String(), { minItems: 1 }),
});
export type MandateRecord = Static<typeof MandateRecord>;

export const ProcedureRecord = only({
  kind: Type.Literal('procedure'),
  key: Key,
  name: Words,
  altNames: listOf(Type.String()),
  domain: Words,
  level: oneOf(['PROVINCE', 'MINISTRY', 'GRASSROOTS']),
  subject: Key,
  action: ActionCode,
  oldName: Type.Boolean(),
  sources: Type.Array(Type.String(), { minItems: 1 }),
  /** First day on which it can have existed, and the first after it was dropped. Missing or null where no source gives one. */
  from: Type.Optional(orNull(Day)),
  to: Type.Optional(orNull(Day)),
  /** Day on which the law that it rests on ended; whether it still runs is then not known. */
  basisEnds: Type.Optional(orNull(Day)),
  replacedBy: Type.Optional(Keys),
  /** What holds before or after. */
  note: Type.Optional(orNull(Words)),
});
export type ProcedureRecord = Static<typeof ProcedureRecord>;

export const CompetenceRecord = only({
  kind: Type.Literal('competence'),
  key: Key,
  ...SPAN,
  subject: Key,
  action: ActionCode,
  province: orNull(Key),
  /** A ministry's, or a province's, which it is where nothing is said. */
  level: Type.Optional(oneOf(['PROVINCE', 'MINISTRY'])),
  decides: orNull(Words),
  receives: orNull(Words),
  delegatedTo: orNull(Words),
  /** Kinds of bodies; null or missing where the words above name none that is on record. */
  bodies: Type.Optional(only({ decides: orNull(Key), receives: orNull(Key), carriesOut: orNull(Key) })),
  verifiedOn: orNull(Day),
  note: orNull(Words),
  sources: listOf(Type.String()),
  basis: listOf(only({ document: Key, provision: orNull(Type.String()) })),
});
export type CompetenceRecord = Static<typeof CompetenceRecord>;

/** A finding of the audit that was looked at and set aside. `clauses` are `document#path`. Everything listed must be part of the finding. */
export const SuppressionRecord = only({
  kind: Type.Literal('suppression'),
  key: Key,
  code: Type.String({ pattern: '^[A-Z_]+$' }),
  province: Key,
  clauses: Keys,
  units: Keys,
  subjects: Keys,
  procedures: Keys,
  reason: Words,
  authority: Words,
  decidedOn: Day,
  /** First day on which it no longer holds; null where none was set. */
  until: orNull(Day),
});
export type SuppressionRecord = Static<typeof SuppressionRecord>;

/** The kinds of records, each with its shape. */
export const RECORD_SHAPES = {
  province: ProvinceRecord,
  place: PlaceRecord,
  subject: SubjectRecord,
  bodyKind: BodyKindRecord,
  unit: UnitRecord,
  document: DocumentRecord,
  procedure: ProcedureRecord,
  competence: CompetenceRecord,
  mandate: MandateRecord,
  suppression: SuppressionRecord,
} as const satisfies Record<RecordKind, TSchema>;
export type RegistryRecord = Static<(typeof RECORD_SHAPES)[RecordKind]>;
