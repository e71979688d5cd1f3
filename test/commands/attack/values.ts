/** A number that JSON.stringify would not write: it stands in the body as it is. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const deep = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

/** What is put in the place of every argument, by what it tries. */
export const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['empty', ''],
  ['space', ' \t\u00a0\u3000'],
  ['NUL', 'a\0b'],
  ['NUL alone', '\0'],
  ['half a pair', 'a\ud800b'],
  ['other half', '\udfff'],
  ['right to left', '\u202eمرحبا\u202c'],
  ['zero width', '\u200b\ufeff\u2060'],
  ['combining', `e${'\u0301'.repeat(300)}`],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(20)],
  ['not a character', '\uffff\ufffe'],
  ['controls', '\u0001\u0007\u001b[31m\r\n'],
  ['huge', 'ư'.repeat(20_000)],
  ['huge words', 'quản lý '.repeat(1_500)],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['hasOwnProperty', 'hasOwnProperty'],
  ['toString', 'toString'],
  ['SQL', `' or 1=1; drop table clause; --`],
  ['like', '%_\\%'],
  ['path', '../../etc/passwd'],
  ['template', '${7*7}{{7*7}}<script>alert(1)</script>'],
  ['base64 of nothing', 'AA=='],
  ['id with NUL', Buffer.from('Unit:a\0b').toString('base64url')],
  ['id of half a pair', Buffer.from([0x55, 0x6e, 0x69, 0x74, 0x3a, 0xed, 0xa0, 0x80]).toString('base64url')],
  ['id of __proto__', Buffer.from('__proto__:x').toString('base64url')],
  ['id with signs', Buffer.from('Clause:#####').toString('base64url')],
  ['cursor of nothing', Buffer.from('[]').toString('base64url')],
  ['cursor of objects', Buffer.from('[{"a":1},null,[1]]').toString('base64url')],
  ['nested JSON', `${'{"a":['.repeat(3_000)}1${']}'.repeat(3_000)}`],
  ['YAML with NUL', 'a: "\\0\\ud800"'],
  ['YAML of itself', 'a: &a [*a, *a]\nb: &b [*a, *a, *b]'],
  ['date', '2025-02-30'],
  ['long year', '+275760-09-13'],
  ['0', 0],
  ['-1', -1],
  ['2^31', 2 ** 31],
  ['-2^31', -(2 ** 31)],
  ['2^31 - 1', 2 ** 31 - 1],
  ['2^53', 2 ** 53],
  ['1e400', new Raw('1e400')],
  ['-1e400', new Raw('-1e400')],
  ['1.5', 1.5],
  ['long number', new Raw('9'.repeat(400))],
  ['true', true],
  ['list', ['x', null, 1]],
  ['long list', Array.from({ length: 600 }, () => 'x')],
  ['empty list', []],
  ['object', { a: 1 }],
  ['empty object', {}],
  ['object with __proto__', new Raw('{"__proto__":{"a":1},"constructor":{"prototype":{}}}')],
  ['nested 200', deep(200)],
  ['60 unknown fields', Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, index]))],
];

/** A body as JSON, in which raw numbers stand as they are. */
export function jsonOf(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, inner]) => `${JSON.stringify(name)}:${jsonOf(inner)}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

/** A value as it stands in a GraphQL document. */
export function literalOf(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(literalOf).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}:${literalOf(inner)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
