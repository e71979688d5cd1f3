import { post, stream, type Shot } from './shot.ts';

/** What stands in the place of a segment, encoded or not. */
const SEGMENTS = [
  '%00', 'a%00b', '%', '%zz', '%ff', '%c0%ae', '%ed%a0%80', '%f4%90%80%80', '..', '%2e%2e', '.', '%2F', '%5C', '__proto__', 'constructor', 'hasOwnProperty',
  '%E2%80%AEabc', 'a'.repeat(5_000), '%F0%9F%91%A9'.repeat(50), '-1', '1e400', 'null', '*', '%23', '%3F', '~', "'", '%22', '%3Cscript%3E', 'qn-2025-03', 'quang-ngai', 'LEAD',
]; // prettier-ignore
const KINDS = [
  'province',
  'unit',
  'document',
  'subject',
  'procedure',
  'vocabulary',
  'answer',
  'registry',
  'role',
  'action',
  'vn',
  '__proto__',
  'constructor',
];
const PARAMETERS = ['asOf', 'revision', 'lang', 'province', 'text', 'procedure', 'subject', 'action', '__proto__'];
const METHODS = ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST', 'TRACE', 'PROPFIND', 'SEARCH', 'LOCK', 'M-SEARCH'];
const PLACES = ['/', '/graphql', '/graphql/stream', '/subgraph', '/changes', '/operations.json', '/id/registry', '/doc/registry.html', '/health/live', '/health/ready', '/contexts/phancong.jsonld', '/assets/islands.js', '/nothing', '//', '/graphql/', '/graphql//stream', '/id', '/id/', '/doc/x']; // prettier-ignore
const HEADERS: readonly Record<string, string>[] = [
  { accept: '' },
  { accept: '*/*;q=0' },
  { accept: 'text/html' },
  { accept: 'application/graphql-response+json;charset=utf-16' },
  { accept: `${'a/b,'.repeat(500)}` },
  { accept: 'multipart/mixed;deferSpec=20220824' },
  { host: '' },
  { host: 'a b' },
  { host: '__proto__:99999' },
  { authorization: 'Bearer ' },
  { authorization: `Bearer ${'a.'.repeat(500)}` },
  { authorization: 'Basic YTpi' },
  { 'if-none-match': '*' },
  { 'if-none-match': ','.repeat(2_000) },
  { 'last-event-id': '-1' },
  { 'last-event-id': '\u00ff' },
  { range: 'bytes=-1-' },
  { origin: 'null' },
  { 'x-forwarded-for': '\u00e9' },
  { 'x-forwarded-host': 'evil.example' },
  { 'accept-encoding': 'gzip;q=2, br;q=-1, __proto__' },
  { 'content-type': 'application/json' },
  { expect: '200-maybe' },
];
const TYPES = ['', 'text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/json;;;', '__proto__', 'application/graphql']; // prettier-ignore
const SURFACES = ['/graphql', '/graphql/stream', '/subgraph', '/changes', '/id/registry'];
const NOW = '{ registry { revision } }';

const NESTED = 20_000;
const BODIES: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['no JSON', 'x'],
  ['half', '{"query":"{'],
  ['null', 'null'],
  ['a number', '1'],
  ['a text', '"{ __typename }"'],
  ['a batch', JSON.stringify([{ query: NOW }, { query: NOW }])],
  ['an empty batch', '[]'],
  ['an empty object', '{}'],
  ['query that is a number', '{"query":1}'],
  ['query that is null', '{"query":null}'],
  ['query that is a list', '{"query":["{ __typename }"]}'],
  ['query that is an object', '{"query":{"kind":"Document"}}'],
  ['query that is empty', '{"query":""}'],
  ['variables that are a list', JSON.stringify({ query: NOW, variables: [] })],
  ['variables that are a text', JSON.stringify({ query: NOW, variables: '{}' })],
  ['operationName that is a number', JSON.stringify({ query: NOW, operationName: 1 })],
  ['operationName that is none', JSON.stringify({ query: NOW, operationName: 'nope' })],
  ['operationName with NUL', JSON.stringify({ query: NOW, operationName: '\0' })],
  ['operationName __proto__', JSON.stringify({ query: NOW, operationName: '__proto__' })],
  ['extensions that are a list', JSON.stringify({ query: NOW, extensions: [] })],
  ['persistedQuery that is a number', JSON.stringify({ query: NOW, extensions: { persistedQuery: 1 } })],
  ['persistedQuery of version 2', JSON.stringify({ extensions: { persistedQuery: { version: 2, sha256Hash: 'a'.repeat(64) } } })],
  ['persistedQuery of a wrong hash', JSON.stringify({ query: NOW, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } })],
  ['persistedQuery of no hash', JSON.stringify({ query: NOW, extensions: { persistedQuery: { version: 1 } } })],
  ['persistedQuery of an unknown hash', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'b'.repeat(64) } } })],
  ['persistedQuery __proto__', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}'],
  ['__proto__', '{"__proto__":{"query":"{ __typename }"}}'],
  ['constructor', '{"constructor":{"prototype":{"query":"x"}},"query":"{ __typename }"}'],
  ['bytes that are no UTF-8', Buffer.from([...Buffer.from('{"query":"{ a }'), 0xff, 0xfe, ...Buffer.from('"}')])],
  ['a byte order mark', `\ufeff${JSON.stringify({ query: NOW })}`],
  ['two of one key', `{"query":"{ a }","query":${JSON.stringify(NOW)}}`],
  ['2 MB', JSON.stringify({ query: `{ a${' '.repeat(2_000_000)} }` })],
  ['1 MB of a text', JSON.stringify({ query: 'query ($x: String!) { search(text: $x) { totalCount } }', variables: { x: 'ư'.repeat(450_000) } })],
  ['variables nested', `{"query":${JSON.stringify('query ($q: QuestionInput!) { responsibility(question: $q, province: "15") { status } }')},"variables":{"q":${'['.repeat(NESTED)}${']'.repeat(NESTED)}}}`],
  ['variables of objects nested', `{"query":"{ __typename }","variables":{"q":${'{"a":'.repeat(NESTED)}1${'}'.repeat(NESTED)}}}`],
  ['more than 50 faults', JSON.stringify({ query: 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { status } }', variables: { q: Array.from({ length: 200 }, () => 1) } })],
  ['60 unknown fields', JSON.stringify({ query: 'query ($q: QuestionInput!) { responsibility(question: $q, province: "15") { status } }', variables: { q: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, 1])) } })],
  ['a null where none may be', JSON.stringify({ query: 'query ($p: String = "15") { province(key: $p) { key } }', variables: { p: null } })],
  ['a null for a directive', JSON.stringify({ query: 'query ($b: Boolean = true) { registry @skip(if: $b) { revision } }', variables: { b: null } })],
  ['a variable __proto__', '{"query":"query ($__proto__: String!) { province(key: $__proto__) { key } }","variables":{"x":"15"}}'],
  ['references of nothing', JSON.stringify({ query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', variables: { r: [1, 'x', {}, { __typename: 1 }, { __typename: '__proto__' }, { __typename: 'PageInfo' }, { __typename: 'Unit' }, { __typename: 'Unit', key: {} }] } })],
  ...[1, '"x"', '{}', '[]', 'null', '{"__typename":1}', '{"__typename":"__proto__"}', '{"__typename":"PageInfo"}', '{"__typename":"Node"}', '{"__typename":"Unit"}', '{"__typename":"Unit","key":{}}', '{"__typename":"Unit","key":"\\u0000"}', '{"__typename":"Province","id":5}', '{"__typename":"Procedure","code":null}'].map((reference): readonly [string, string] => [`the reference ${reference}`, `{"query":"query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Unit { key } } }","variables":{"r":[${reference}]}}`]),
  ...['{_entities(representations:[5]){__typename}}', '{_entities(representations:[{__typename:"Unit",key:"\\u0000"}]){__typename}}', '{_entities(representations:[{}]){__typename}}', '{__type(name:"\\u0000"){name}}', '{province(key:"a\\u0000b"){key}}', '{province(key:"\0"){key}}', '{province(key:"\\ud800"){key}}', '{province(key:"\ud800"){key}}', '{province(key:"""\0"""){key}}', '# \0\n{__typename}', '{', 'fragment a on Query { __typename }', 'query a { __typename } query b { __typename }', 'subscription { revisionPublished { __typename } }', 'mutation { publishDraft(draft: "\\u0000") { __typename } }', `{${'a'.repeat(100_000)}}`, `{x(${'a:1,'.repeat(1_000)})}`, `query(${'$a:'.padEnd(2_000, '[')}Int${']'.repeat(1_997)}){__typename}`, `{province(key:${'['.repeat(2_400)}${']'.repeat(2_400)}){key}}`, ...[20, 150, 190, 500, 1_000, 1_600, 2_400].map((count) => `{${'...{'.repeat(count)}__typename${'}'.repeat(count)}}`), '{__typename @skip(if:null)}', '{__typename @include}', '{__typename @nope}', '{...F} fragment F on Query {...F}', '{...F} fragment F on Query {...G} fragment G on Query {...F}'].map((query): readonly [string, string] => [`the query ${query.slice(0, 60)}`, JSON.stringify({ query })]),
]; // prettier-ignore

/** Every surface with odd addresses, parameters, methods, headers, types and bodies. Deterministic. */
export function* shotsAtSurfaces(): Generator<Shot> {
  const read = (path: string, headers: Record<string, string> = {}): Shot => ({ name: `GET ${path.slice(0, 80)}`, method: 'GET', path, headers });
  for (const kind of KINDS)
    for (const segment of SEGMENTS)
      for (const path of [`/id/${kind}/${segment}`, `/id/${kind}/x/${segment}`, `/doc/${kind}/${segment}.jsonld`, `/doc/${kind}/${segment}.xml`])
        yield read(path);
  for (const segment of SEGMENTS)
    for (const base of ['/', '/assets/', '/contexts/', '/graphql/', '/id/vn/a/b/c/', '/changes/']) yield read(`${base}${segment}`);
  for (const name of PARAMETERS)
    for (const value of SEGMENTS)
      for (const path of [
        '/id/document/qn-2025-03',
        '/id/answer',
        '/id/answer?province=quang-ngai',
        '/doc/document/qn-2025-03.xml',
        '/id/province/quang-ngai',
      ])
        yield read(`${path}${path.includes('?') ? '&' : '?'}${name}=${value}`);
  for (const value of ['', 'abc', '-1', 'NaN', '1e3', '1.5', '999999999', '99999999999', '0x1', '%00', '%ff', '1&since=2', '[]'])
    yield read(`/changes?since=${value}`);
  for (const name of ['query', 'variables', 'operationName', 'extensions'])
    for (const value of [...SEGMENTS, '{', '[]', '1', '"x"', '%7B%22persistedQuery%22:1%7D', '%7B%22__proto__%22:1%7D', 'x&operationName=y'])
      for (const path of ['/graphql', '/graphql/stream'])
        yield read(`${path}?query=%7B__typename%7D&${name}=${value}`, { accept: path === '/graphql' ? 'application/json' : 'text/event-stream' });
  for (const path of PLACES) for (const method of METHODS) yield { name: `${method} ${path}`, method, path };
  for (const path of PLACES)
    for (const headers of HEADERS) yield { ...read(path, headers), name: `GET ${path} with ${JSON.stringify(headers).slice(0, 60)}` };
  for (const path of SURFACES)
    for (const type of TYPES)
      yield {
        name: `POST ${path} as "${type}"`,
        method: 'POST',
        path,
        headers: type ? { 'content-type': type } : {},
        body: JSON.stringify({ query: NOW }),
      };
  for (const [what, body] of BODIES) {
    for (const path of ['/graphql', '/subgraph']) {
      yield { name: `POST ${path}: ${what}`, method: 'POST', path, headers: { 'content-type': 'application/json' }, body };
      yield { name: `POST ${path}: ${what}, for a response`, method: 'POST', path, headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body }; // prettier-ignore
    }
    yield { ...stream(`POST /graphql/stream: ${what}`, ''), body };
  }
  yield { ...stream('a stream that is no subscription', { query: NOW }) };
  yield post('no text in a stream', '/graphql/stream', {}, { accept: 'text/event-stream' });
}
