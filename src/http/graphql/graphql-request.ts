import { createHash } from 'node:crypto';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { refuseTooNested } from '../../graphql/limits/nesting.js';
import { mistake, type PhancongError } from '../../shared/errors.js';
import { OWN_SCHEMAS } from '../../shared/own-schemas.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Text } from '../../shared/text.js';
import { otherType } from '../edges/json-body.js';
import { searchOf } from '../edges/parameters.js';
import { wantsPage } from '../pages/graphiql.js';

/** The members of a request, as GraphQL over HTTP has them. */
interface Asked {
  query?: string | null;
  extensions?: { persistedQuery?: { sha256Hash: string } } | null;
}

const PERSISTED = {
  type: 'object',
  required: ['version', 'sha256Hash'],
  properties: { version: { const: 1 }, sha256Hash: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
};

export const REQUEST = {
  type: 'object',
  properties: {
    query: { type: ['string', 'null'] },
    operationName: { type: ['string', 'null'] },
    variables: { type: ['object', 'null'] },
    extensions: { type: ['object', 'null'], properties: { persistedQuery: PERSISTED } },
  },
};

const ajv = new Ajv({ ...OWN_SCHEMAS, strict: true, allowUnionTypes: true });
const isRequest = ajv.compile<Asked>(REQUEST);
/** Where operations have no ids. */
const isTextRequest = ajv.compile<Asked>({ ...REQUEST, required: ['query'], properties: { ...REQUEST.properties, query: { type: ['string'] } } });

/** The forms in which an answer can be had (GraphQL over HTTP). */
const ANSWERS = ['application/json', 'application/graphql-response+json'];
const MEMBERS = ['query', 'operationName', 'variables', 'extensions'];
/** Those that an address carries as JSON. */
const IN_JSON = ['variables', 'extensions'];
const HASH_EXPECTED: Text = {
  vi: '{"version": 1, "sha256Hash": SHA-256 của query, 64 chữ số thập lục phân thường}',
  en: '{"version": 1, "sha256Hash": the SHA-256 of the query, 64 lower hexadecimal digits}',
};

/**
 * Looks at a request to a surface of GraphQL before GraphQL does: whether it has the form of one, whether the id of an
 * operation is one and is that of its text, and whether every value in it can be used.
 * @throws BAD_REQUEST, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, INVALID_PERSISTED_QUERY, INVALID_TEXT, INVALID_NUMBER, VALUE_TOO_DEEP, QUERY_TOO_DEEP.
 */
export async function refuseUnsoundRequest(request: FastifyRequest): Promise<void> {
  const asked = request.method === 'POST' ? request.body : fromAddress(request);
  if (asked === null && request.method !== 'POST' && wantsPage(request.headers.accept, request.query)) return;
  refuseOtherForms(request);
  refuse(asked ?? {}, isRequest);
}

/** @throws NOT_ACCEPTABLE where the answer can be had in no form that the client takes; UNSUPPORTED_MEDIA_TYPE for a question in an address that says it is something else. */
function refuseOtherForms(request: FastifyRequest): void {
  const { accept, 'content-type': type } = request.headers;
  if (accept && new Negotiator({ headers: { accept } }).mediaType(ANSWERS) === undefined)
    throw mistake('NOT_ACCEPTABLE', accept, { vi: ANSWERS.join(', '), en: ANSWERS.join(', ') }, ANSWERS);
  if (type !== undefined && !/^\s*application\/json\s*(?:;|$)/i.test(type)) throw otherType(request);
}

/** The same where operations have no ids, so that the text itself is needed. */
export async function refuseUnsoundTextRequest(request: FastifyRequest): Promise<void> {
  refuse(request.method === 'POST' ? request.body : (fromAddress(request) ?? {}), isTextRequest);
}

function refuse(asked: unknown, is: ValidateFunction<Asked>): void {
  if (!is(asked)) throw fault(asked, is.errors?.[0] as ErrorObject);
  refuseUnsound(asked, 'request');
  if (!asked.query && !asked.extensions?.persistedQuery) {
    const given = asked.query === undefined ? short(asked, []) : `query: ${short(asked, ['query'])}`;
    throw badRequest(given, { vi: 'query, hoặc mã của nó trong extensions.persistedQuery', en: 'a query, or its id in extensions.persistedQuery' });
  }
  if (typeof asked.query === 'string') refuseTooNested(asked.query);
  const hash = asked.extensions?.persistedQuery?.sha256Hash;
  if (hash !== undefined && typeof asked.query === 'string' && createHash('sha256').update(asked.query).digest('hex') !== hash)
    throw mistake('INVALID_PERSISTED_QUERY', hash, HASH_EXPECTED);
}

/** The request in an address; `null` where there is none, as when a browser opens the page. */
function fromAddress(request: FastifyRequest): Record<string, unknown> | null {
  const parameters = new URLSearchParams(searchOf(request));
  const members = MEMBERS.filter((name) => parameters.has(name));
  if (members.length === 0) return null;
  return Object.fromEntries(
    members.map((name) => {
      const [value = '', ...others] = parameters.getAll(name);
      if (others.length) throw badRequest(`${name}, ${name}`, { vi: `${name} một lần`, en: `${name} once` });
      return [name, IN_JSON.includes(name) ? parsed(name, value) : value];
    }),
  );
}

function parsed(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`${name}=${value}`, { vi: `JSON trong ${name}`, en: `JSON in ${name}` });
  }
}

function fault(asked: unknown, { instancePath, params }: ErrorObject): PhancongError {
  if (instancePath.startsWith('/extensions/persistedQuery'))
    return mistake('INVALID_PERSISTED_QUERY', short(asked, ['extensions', 'persistedQuery']), HASH_EXPECTED);
  if (instancePath === '') return badRequest(short(asked, []), { vi: 'một đối tượng JSON có query', en: 'a JSON object with a query' });
  const name = instancePath.slice(1);
  const types = ((params as { type?: string[] }).type ?? []).join(' | ');
  return badRequest(`${name}: ${short(asked, [name])}`, { vi: `${name}: ${types}`, en: `${name}: ${types}` });
}

/** A part of what was asked as JSON, no deeper than two levels. */
function short(asked: unknown, path: readonly string[]): string {
  const value = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], asked);
  if (value === null || typeof value !== 'object') return String(JSON.stringify(value));
  return Array.isArray(value) ? '[…]' : `{${Object.keys(value).slice(0, 5).join(', ')}}`;
}

function badRequest(given: string, expected: Text): PhancongError {
  return mistake('BAD_REQUEST', given, expected);
}
