import { Ajv, type ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mistake, type PhancongError } from '../../shared/errors.js';
import { OWN_SCHEMAS } from '../../shared/own-schemas.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Text } from '../../shared/text.js';

/** The parameters of an address; of one given twice the first counts. */
export type Parameters = Readonly<Record<string, string>>;

/** What a parameter may be: one of some words, or a text of a form; in words as well, for the message. */
export interface ParameterRule {
  form: { enum: readonly string[] } | { pattern: string };
  expected: Text;
}

const ajv = new Ajv({ ...OWN_SCHEMAS, strict: true });

/** A request line may name the whole address instead of its path (RFC 9112, 3.2.2). */
export const WHOLE_ADDRESS = /^[a-z]+:/i;

/** The number of a registry revision. */
export const REVISION_RULE: ParameterRule = {
  form: { pattern: '^\\d{1,9}$' },
  expected: { vi: 'số của một phiên bản sổ', en: 'the number of a registry revision' },
};

/**
 * Refuses, before anything else looks at it, an address without a host (RFC 9112, 3.2), one that cannot be decoded or whose text cannot be used: INVALID_ADDRESS,
 * INVALID_TEXT. What a route reads from its address is sound from here on.
 */
export function refuseUnsoundAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', ({ originalUrl, headers, raw }, _reply, done) => {
    if (headers.host === undefined && raw.httpVersionMinor > 0)
      return done(mistake('INVALID_ADDRESS', '', { vi: 'tiêu đề Host', en: 'a Host header' }));
    // Nearly every address is plain letters, which need no decoding.
    if (!/^[\w/.-]*$/.test(originalUrl)) {
      try {
        refuseUnsound(decoded(originalUrl), 'URL');
      } catch (error) {
        return done(error as Error);
      }
    }
    done();
  });
}

/** A reader of parameters that checks those it knows and takes others as they are. @throws INVALID_PARAMETER. */
export function parameterReader(rules: Readonly<Record<string, ParameterRule>>): (request: FastifyRequest) => Parameters {
  const properties = Object.fromEntries(Object.entries(rules).map(([name, { form }]) => [name, { type: 'string', ...form }]));
  const check: ValidateFunction = ajv.compile({ type: 'object', properties });
  return (request) => {
    const given = Object.fromEntries([...new URLSearchParams(searchOf(request))].toReversed());
    if (check(given)) return given;
    const name = check.errors?.[0]?.instancePath.slice(1) ?? '';
    const rule = rules[name] as ParameterRule;
    throw mistake('INVALID_PARAMETER', `${name}=${given[name]}`, rule.expected, 'enum' in rule.form ? rule.form.enum : []);
  };
}

/** What comes after `/id/` or the like, decoded: the parts of a path below its first. */
export function segmentsOf(request: FastifyRequest): string[] {
  const [, , ...segments] = pathOf(request).split('/');
  return segments.map((segment) => decoded(segment).normalize('NFC'));
}

/** The path of an address as it was sent, also where the whole address was sent (RFC 9112, 3.2.2). */
export function pathOf({ url }: FastifyRequest): string {
  return (url.split('?')[0] as string).replace(/^[a-z]+:\/\/[^/]*/i, '');
}

/** The parameters as they were sent, from the question mark on, or nothing. */
export function searchOf({ url }: FastifyRequest): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function decoded(url: string): string {
  if (WHOLE_ADDRESS.test(url) && !URL.canParse(url)) throw unreadableAddress(url);
  try {
    return decodeURIComponent(url);
  } catch {
    throw unreadableAddress(url);
  }
}

/** The mistake of an address that cannot be decoded. */
function unreadableAddress(url: string): PhancongError {
  return mistake('INVALID_ADDRESS', url, { vi: 'mã phần trăm của UTF-8, như %E1%BB%87', en: 'percent encoding of UTF-8, such as %E1%BB%87' });
}
