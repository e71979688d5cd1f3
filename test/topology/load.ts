import { setTimeout as delay } from 'node:timers/promises';

/** What came of the requests of a stretch. */
export interface Tally {
  asked: number;
  answered: number;
  /** 503 with a code and Retry-After. */
  refused: number;
  /** Anything else: no answer, another status, an error. */
  failed: number;
  /** Answers at a revision before one that the same client had seen. */
  older: number;
  milliseconds: number[];
  /** What the failures were. */
  failures: Map<string, number>;
}

export const emptyTally = (): Tally => ({ asked: 0, answered: 0, refused: 0, failed: 0, older: 0, milliseconds: [], failures: new Map() });

const SUBJECTS = ['radiation', 'radiation.xray', 'ip', 'standards', 'innovation', 'it-industry', 'internal.press', 'police.weapons'];
const PROVINCES = ['quang-ngai', 'yen-bai', 'hai-phong', 'da-nang', 'an-giang', 'lam-dong', 'hue', 'can-tho', 'dong-nai', 'lao-cai'];
/** A pause between the requests of one client, and between publications (ms). */
const PAUSE = 15;
const BETWEEN = 400;
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

let count = 0;

/** What readers ask: some of it kept, some never asked before, some that only the database can answer. */
const QUESTIONS: (() => { path: string; query?: string })[] = [
  () => ({
    path: '/graphql',
    query: '{ responsibility(question: { duty: { subject: "radiation" } }, province: "quang-ngai", asOf: "2025-05-15") { status } }',
  }),
  () => {
    const n = ++count;
    const day = new Date(Date.UTC(2025, 0, 1 + (n % 300))).toISOString().slice(0, 10);
    const [subject, province] = [SUBJECTS[n % SUBJECTS.length], PROVINCES[n % PROVINCES.length]];
    return {
      path: '/graphql',
      query: `{ q${n}: responsibility(question: { duty: { subject: "${subject}", action: CHECK } }, province: "${province}", asOf: "${day}") { status leads { unit { key } } receipt { revision } } }`,
    };
  },
  () => ({ path: '/graphql', query: `{ q${++count}: units(first: 5) { edges { node { key name { vi } } } } registry { revision } }` }),
  () => ({ path: '/graphql', query: `{ q${++count}: search(text: "an toan buc xa", first: 3) { edges { node { __typename } } } }` }),
  () => ({ path: '/changes?since=0' }),
  () => ({ path: '/id/document/yb-2025-03' }),
  () => ({ path: '/vi/' }),
];

/** Clients that ask one after the other, each telling what it has seen. `tally` is what is counted into at the moment. */
export function readers(url: string, clients: number, tally: () => Tally): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const reader = async (number: number): Promise<void> => {
    let seen = 0;
    for (let turn = number; !stopping.signal.aborted; turn++) {
      const { path, query } = (QUESTIONS[turn % QUESTIONS.length] as () => { path: string; query?: string })();
      const counted = tally();
      const began = performance.now();
      counted.asked += 1;
      try {
        const headers = { ...HEADERS, ...(query === undefined && { accept: 'application/json, text/html' }), 'phancong-seen-revision': String(seen) };
        const response = await fetch(
          `${url}${path}`,
          query === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify({ query }) },
        );
        const body = await response.text();
        const revision = Number(response.headers.get('phancong-revision') ?? NaN);
        const errors = query === undefined ? undefined : (JSON.parse(body) as { errors?: unknown }).errors;
        if (response.status === 503 && response.headers.has('retry-after')) counted.refused += 1;
        else if (response.status !== 200 || errors !== undefined) fail(counted, `${response.status} ${path} ${body.slice(0, 150)}`);
        else counted.answered += 1;
        if (response.status === 503) fail(counted, `503 ${path} ${body.slice(0, 150)}`, 0);
        if (revision < seen) counted.older += 1;
        seen = Math.max(seen, revision || 0);
      } catch (error) {
        fail(counted, `${path} ${String((error as { cause?: unknown }).cause ?? error)}`);
      }
      counted.milliseconds.push(performance.now() - began);
      await delay(PAUSE);
    }
  };
  const all = Array.from({ length: clients }, (_none, number) => reader(number));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(all);
    },
  };
}

const PUBLISH = 'mutation ($draft: ID!) { publishDraft(draft: $draft) { document revision changed } }';

/** Publishes one draft after the other; one that is refused is tried again. `published`: the revision of each that was confirmed. */
export function publisher(
  url: string,
  token: string,
  drafts: readonly string[],
  tally: () => Tally,
): { published: Map<string, number>; stop(): Promise<void> } {
  const published = new Map<string, number>();
  const stopping = new AbortController();
  const work = async (): Promise<void> => {
    for (const draft of drafts)
      while (!stopping.signal.aborted && !published.has(draft)) {
        const counted = tally();
        const began = performance.now();
        counted.asked += 1;
        try {
          const headers = { ...HEADERS, authorization: `Bearer ${token}` };
          const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: PUBLISH, variables: { draft } }) });
          const { data, errors } = (await response.json()) as { data?: { publishDraft: { revision: number } }; errors?: { message: string }[] };
          if (data && !errors) {
            published.set(draft, data.publishDraft.revision);
            counted.answered += 1;
          } else if (response.status === 503 && response.headers.has('retry-after')) counted.refused += 1;
          else fail(counted, `${response.status} ${errors?.[0]?.message}`);
        } catch (error) {
          fail(counted, String((error as { cause?: unknown }).cause ?? error));
        }
        counted.milliseconds.push(performance.now() - began);
        await delay(BETWEEN);
      }
  };
  const over = work();
  return {
    published,
    stop: async () => {
      stopping.abort();
      await over;
    },
  };
}

function fail(tally: Tally, what: string, by = 1): void {
  tally.failed += by;
  tally.failures.set(what, (tally.failures.get(what) ?? 0) + 1);
}
