import { Ajv, type ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clip, mistake, nearest, PhancongError } from '../../shared/errors.js';
import { OWN_SCHEMAS } from '../../shared/own-schemas.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Text } from '../../shared/text.js';

/** The parameters of an address, each given once. */
export type Parameters = Readonly<Record<string, string>>;

/** What a parameter may be: one of some words, or a text of a form; in words as well, for the message. */
export interface ParameterRule {
  form: { enum: readonly string[] } | { pattern: string };
  expected: Text;
  repeated?: boolean;
}

const ajv = new Ajv({ ...OWN_SCHEMAS, strict: true });

/** A request line may name the whole address instead of its path (RFC 9112, 3.2.2). */
export const WHOLE_ADDRESS = /^[a-z]+:/i;

/** A parameter that whoever reads it checks. */
export const ANY_TEXT: ParameterRule = { form: { pattern: '' }, expected: { vi: 'một giá trị', en: 'a value' } };

/** One that may also be in a header, or be said twice: whoever reads it looks at all that was said. */
export const REPEATED: ParameterRule = { ...ANY_TEXT, repeated: true };

/** What a Host header may say: a name or an address, and a port (RFC 3986, 3.2.2). */
const HOST = /^(?:(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*|\[[\da-f:.]+\])(?::\d*)?$/i;

/** The number of a registry revision. */
export const REVISION_RULE: ParameterRule = {
  form: { pattern: '^\\d{1,9}$' },
  expected: { vi: 'số của một phiên bản sổ', en: 'the number of a registry revision' },
};

/**
 * Refuses, before anything else looks at it, an address without a host, with two or with one that is none (RFC 9112, 3.2), one that cannot be decoded or whose text cannot be used: INVALID_ADDRESS,
 * INVALID_TEXT. What a route reads from its address is sound from here on.
 */
export function refuseUnsoundAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', ({ originalUrl, headers, raw }, _reply, done) => {
    const hosts = headers.host === undefined ? [] : hostsOf(raw.rawHeaders);
    if (hosts.length > 1 || !HOST.test(hosts[0] ?? '') || (hosts.length === 0 && raw.httpVersionMinor > 0))
      return done(
        mistake('INVALID_ADDRESS', hosts.join(', '), { vi: 'một tiêu đề Host, dạng tên hoặc tên:cổng', en: 'one Host header, a name or name:port' }),
      );
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

/** A reader of the parameters of an address. @throws INVALID_PARAMETER for one of another form, one that the address does not take, and one that is said twice. */
export function parameterReader(rules: Readonly<Record<string, ParameterRule>>): (request: FastifyRequest) => Parameters {
  const properties = Object.fromEntries(Object.entries(rules).map(([name, { form }]) => [name, { type: 'string', ...form }]));
  const check: ValidateFunction = ajv.compile({ type: 'object', properties });
  return (request) => {
    const all = new URLSearchParams(searchOf(request));
    const given = Object.fromEntries(all);
    for (const name of Object.keys(given)) {
      const values = all.getAll(name);
      if (!Object.hasOwn(rules, name)) throw unknownParameter(name, values[0] ?? '', Object.keys(rules));
      if (values.length > 1 && !rules[name]?.repeated)
        throw mistake('INVALID_PARAMETER', values.map((value) => `${name}=${value}`).join('&'), { vi: `${name} một lần`, en: `${name} once` });
    }
    if (check(given)) return given;
    const name = check.errors?.[0]?.instancePath.slice(1) ?? '';
    const rule = rules[name] as ParameterRule;
    throw mistake('INVALID_PARAMETER', `${name}=${given[name]}`, rule.expected, 'enum' in rule.form ? rule.form.enum : []);
  };
}

/** Every Host header as it was sent: Node keeps the first and forgets the others. */
function hostsOf(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_value, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host');
}

function unknownParameter(name: string, value: string, known: readonly string[]): PhancongError {
  const names = known.join(', ');
  const expected = { vi: `một trong các tham số ${names}`, en: `one of the parameters ${names}` };
  return new PhancongError('INVALID_PARAMETER', { given: clip(`${name}=${value}`), expected, nearest: nearest(name, known) });
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
