import { post, type Shot } from './shot.ts';

/** Syllables with which texts are made that are all different. */
const SYLLABLES = ['quản', 'lý', 'đo', 'lường', 'cấp', 'phép', 'thiết', 'bị', 'sở', 'hữu', 'trí', 'tuệ', 'chuyển', 'đổi', 'số', 'bức', 'xạ'];

/** Fragments of which each uses the next twice, so that a visitor without memory looks 2^n times. */
function doubling(count: number): string {
  const fragments = Array.from(
    { length: count },
    (_, index) => `fragment F${index} on Query{${index + 1 < count ? `...F${index + 1} ...F${index + 1}` : '__typename'}}`,
  );
  return `{...F0} ${fragments.join(' ')}`;
}

function textOf(number: number, length: number): string {
  let text = `câu ${number}`;
  for (let step = number; text.length < length; step = (step * 31 + 7) % 9_973) text += ` ${SYLLABLES[step % SYLLABLES.length]}`;
  return text.slice(0, length);
}

/** Requests that are allowed, or look so, and cost more than they seem. Those that may hold a service for good come last. */
export function namedShots(): Shot[] {
  const query = (name: string, text: string, variables?: object): Shot => post(name, '/graphql', { query: text, variables });
  const ask = 'query ($q: [ResponsibilityInput!]!) { responsibilities(questions: $q) { status } }';
  const questions = (count: number, length: number): object => ({
    q: Array.from({ length: count }, (_, index) => ({
      question: { text: textOf(index, length) },
      province: ['quang-ngai', 'yen-bai', 'hai-phong'][index % 3],
    })),
  });
  const columns = Array.from({ length: 64 }, (_, index) => ({
    province: ['quang-ngai', 'yen-bai', 'binh-thuan'][index % 3],
    asOf: `2025-0${1 + (index % 6)}-${10 + (index % 18)}`,
  }));
  const aliased = (count: number, field: (index: number) => string): string =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;
  return [
    query('50 different texts of 484 characters', ask, questions(50, 484)),
    query('200 different texts of 484 characters', ask, questions(200, 484)),
    query('1,000 different texts of 484 characters', ask, questions(1_000, 484)),
    query('one text of 2,000 characters', ask, questions(1, 2_000)),
    query(
      '64 columns of compare',
      'query ($c: [ProvinceOnDate!]) { compare(provinces: [], columns: $c) { rows { subject { code } cells { status leads { key } } } } }',
      { c: columns },
    ),
    query(
      '100 aliased introspections',
      aliased(100, () => '__schema { types { name kind fields { name args { name type { name } } type { name ofType { name } } } } }'),
    ),
    query(
      'one fragment of the introspection 100 times',
      `${aliased(100, () => '__schema { ...S }')} fragment S on __Schema { types { name description fields { name description } } }`,
    ),
    query(
      '200 aliased lists',
      aliased(200, (index) => `clauses(first: ${100 + index}) { nodes { id path } }`),
    ),
    query(
      '200 aliased lists with totals',
      aliased(200, (index) => `duties(first: 1, filter: { text: "quản lý ${index}" }) { totalCount }`),
    ),
    query(
      '100 searches',
      aliased(100, (index) => `search(text: "quản lý ${index}") { totalCount nodes { __typename } }`),
    ),
    query(
      '100 audits',
      aliased(100, (index) => `audit(province: "quang-ngai", asOf: "2025-0${1 + (index % 6)}-${10 + (index % 18)}") { findings { nodes { code } } }`),
    ),
    query(
      '100 diffs',
      aliased(
        100,
        (index) => `diff(province: "yen-bai", from: "2025-01-${10 + (index % 18)}", to: "2025-06-${10 + (index % 18)}") { units { kind } }`,
      ),
    ),
    query('a page of pages', '{ duties(first: 500) { nodes { clause { document { clauses(first: 500) { nodes { id } } } } } } }'),
    query('500 ids', 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', {
      i: Array.from({ length: 500 }, (_, index) => Buffer.from(`Unit:x${index}`).toString('base64url')),
    }),
    query(
      '4,900 aliases',
      aliased(1_600, () => '__typename'),
    ),
    query(
      '1,000 directives',
      `{ ${Array.from({ length: 400 }, (_, index) => `a${index}: __typename @skip(if: false) @include(if: true)`).join(' ')} }`,
    ),
    query('1,000 overlapping fields', `{ ${Array.from({ length: 400 }, () => 'provinces(first: 1) { nodes { key } }').join(' ')} }`),
    {
      ...query('many variables', `query (${Array.from({ length: 1_000 }, (_, index) => `$v${index}: Int`).join(' ')}) { __typename }`),
      invalid: true,
    },
    query('60,000 variables without a use', '{ __typename }', Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, index]))),
    ...['tỉnh ', 'quang-', '1.', 'e\u0301\u0323', 'đ'].map((part) =>
      query(`a province of 300,000 characters: ${part}`, 'query ($p: String!) { province(key: $p) { key } }', {
        p: part.repeat(300_000 / part.length),
      }),
    ),
    ...['/graphql', '/subgraph'].flatMap((path) =>
      [20, 30, 100, 1_000].map((count) => ({ ...post(`${count} fragments that double, ${path}`, path, { query: doubling(count) }), within: 20 })),
    ),
    ...[20, 30, 100, 1_000].map((count) => ({
      ...post(`${count} fragments that double, /graphql/stream`, '/graphql/stream', { query: doubling(count) }, { accept: 'text/event-stream' }),
      within: 20,
    })),
  ];
}
