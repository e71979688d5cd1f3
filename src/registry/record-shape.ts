import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { span } from '../shared/dates.js';
import { OWN_SCHEMAS } from '../shared/own-schemas.js';
import { RECORD_SHAPES } from './record.js';
import type { RecordKind } from './record-kinds.js';

let compiled: Readonly<Record<string, ValidateFunction>> | null = null;

/** The shapes as they are checked: compiled once, by the first that publishes. */
function shapes(): Readonly<Record<string, ValidateFunction>> {
  if (compiled) return compiled;
  const ajv = new Ajv2020({ ...OWN_SCHEMAS, strict: true, allowUnionTypes: true, formats: { edtf: isDate } });
  compiled = Object.fromEntries(Object.entries(RECORD_SHAPES).map(([kind, shape]) => [kind, ajv.compile(shape)]));
  return compiled;
}

/** The first place at which a record is not of the shape of its kind, in words with the JSON Pointer of the place; none where it is. */
export function shapeFaultsOf(record: { kind: RecordKind }): string[] {
  const validate = shapes()[record.kind];
  if (!validate) return [`there is no kind of record "${record.kind}"`];
  return validate(record) ? [] : [wordsOf(validate.errors ?? [])];
}

/** Of a union that fits in no part the first error is that of the value, the last that none fits. */
function wordsOf([error]: readonly ErrorObject[]): string {
  if (!error) return 'it has not the shape of its kind';
  const { instancePath, message = 'is not as it should be', params } = error;
  const what = (params['additionalProperty'] as string | undefined) ?? (params['allowedValues'] as string[] | undefined)?.join(', ');
  return `${instancePath || 'the record'} ${message}${what === undefined ? '' : ` (${what})`}`;
}

/** Whether a day, month or year is one of the calendar: a pattern alone lets 30 February pass. */
function isDate(text: string): boolean {
  try {
    return Boolean(span(text));
  } catch {
    return false;
  }
}
