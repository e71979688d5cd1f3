import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { ACTIONS, LIMIT_TYPES, ROLES } from '../registry/duty.model.js';
import { CLAUSE_KINDS, CLAUSE_NATURES, DOCUMENT_TYPES, EFFECTIVE_RULES, RELATION_TYPES } from '../registry/law.model.js';
import { UNIT_KINDS } from '../registry/unit.model.js';
import { KEY_FORM } from './key-taken.js';
import { OWN_SCHEMAS } from '../shared/own-schemas.js';

const string = { type: 'string', minLength: 1 };
const orNull = (shape: object): object => ({ anyOf: [{ type: 'null' }, shape] });
const list = (items: object, minItems = 0): object => ({ type: 'array', items, minItems });
const oneOf = (values: readonly unknown[]): object => ({ enum: values });
/** An object with these properties and no others; those whose names end in `?` may be left out. */
const object = (properties: Record<string, object>): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !name.endsWith('?')),
  properties: Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name.replace(/\?$/, ''), shape])),
});
const text = { vi: string, en: string };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const partialDate = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const decision = oneOf([true, false, 'undecided']);
const defects = list(object({ code: string, ...text }));

export const REVIEW = object({
  draft: string,
  reading: string,
  document: object({
    key: { type: 'string', pattern: KEY_FORM },
    type: oneOf(DOCUMENT_TYPES),
    number: orNull(string),
    symbol: orNull(string),
    issuedOn: orNull(partialDate),
    issuer: orNull(object(text)),
    title: orNull(object(text)),
    province: string,
    body: string,
    effective: object({ rule: oneOf(EFFECTIVE_RULES), 'on?': day, 'from?': day, 'to?': day }),
    'period?': object({ from: day, to: day }),
    'defects?': defects,
    accept: decision,
  }),
  body: object({ key: { type: 'string', pattern: '^[a-z0-9.@-]+(?:/[a-z0-9-]+){1,2}$' }, ...text, 'kind?': oneOf(UNIT_KINDS), 'words?': string }),
  units: list(
    object({
      key: { type: 'string', pattern: '^[a-z0-9.@-]+(?:/[a-z0-9-]+){1,2}$' },
      kind: oneOf(UNIT_KINDS.filter((kind) => kind !== 'DEPARTMENT')),
      abbreviation: orNull(string),
      path: orNull(string),
      states: list(string),
      suggests: list(string),
      'to?': day,
      'successors?': list(object({ to: string, 'fields?': list(string) })),
      ...text,
    }),
  ),
  relations: list(object({ type: oneOf(RELATION_TYPES), document: string, 'clause?': string, 'provision?': string })),
  cited: list(
    object({
      key: { type: 'string', pattern: KEY_FORM },
      type: oneOf(DOCUMENT_TYPES),
      number: orNull(string),
      issuedOn: orNull(partialDate),
      issuer: orNull(object(text)),
      title: orNull(object(text)),
    }),
  ),
  clauses: list(
    object({
      path: string,
      'parent?': string,
      label: { type: 'string' },
      kind: oneOf(CLAUSE_KINDS),
      nature: oneOf(CLAUSE_NATURES),
      'entry?': { type: 'boolean' },
      'holder?': string,
      'unit?': string,
      'about?': list(string),
      'defects?': defects,
      'duties?': list(
        object({
          subjects: list(string),
          actions: list(oneOf(ACTIONS)),
          'role?': oneOf(ROLES),
          'within?': list(string),
          'limits?': list(object({ type: oneOf(LIMIT_TYPES), ...text })),
          'holder?': string,
        }),
      ),
      'assignment?': object({
        leads: list(string),
        'coordinates?': list(string),
        'allUnitsCoordinate?': { type: 'boolean' },
        'allUnitsLead?': { type: 'boolean' },
        'leadsNote?': object(text),
        'exceptions?': list(object({ items: list(string), units: list(string), role: oneOf(['COORDINATE']), ...text })),
      }),
      ...text,
      accept: decision,
    }),
  ),
});

let validate: ValidateFunction | null = null;

/** Where a value has not the shape of a review; empty where all is well. Of "text or nothing" only the text is asked for. */
export function shapeFaultsOf(value: unknown): ErrorObject[] {
  validate ??= new Ajv2020({ ...OWN_SCHEMAS, allErrors: true, strict: false }).compile(REVIEW);
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ keyword, params }) => keyword !== 'anyOf' && (params as { type?: unknown }).type !== 'null');
}
