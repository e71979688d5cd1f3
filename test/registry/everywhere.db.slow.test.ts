import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/registry/publish.js';
import type { DocumentRecord, RegistryRecord } from '../../src/registry/record.js';
import { citedDocument } from '../../src/registry/cited-document.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import type { HttpServer } from '../../src/http/server.js';
import type { App } from '../../src/services.js';
import { dayAfter } from '../../src/shared/dates.js';
import { openTestService } from '../support/app.js';

const OLD = packagedRecords().find((record): record is DocumentRecord => record.kind === 'document' && record.key === 'yb-2025-03') as DocumentRecord;
const CLAUSE = 'IV.2.3.d';
const XRAY = { duty: { subject: 'radiation.xray', action: 'LICENSE' } };
type Change = Pick<DocumentRecord['relations'][number], 'type' | 'provision'>;

/** A later decision of Yên Bái that changes the one on record, and says nothing else. */
const later = (changes: Change[], over: Partial<DocumentRecord> = {}): DocumentRecord => ({
  ...OLD,
  key: 'yb-2025-05',
  number: '77/QĐ-SKHCN',
  issuedOn: '2025-05-20',
  effective: { rule: 'FROM_DATE', from: '2025-05-20', to: null },
  defects: [],
  clauses: [],
  relations: changes.map(({ type, provision }) => ({ type, target: OLD.key, clause: null, provision })),
  ...over,
});
const cited = (changes: Change[]): DocumentRecord => ({
  ...citedDocument({ key: 'yb-2025-05', type: 'DECISION', number: '77/QĐ-UBND', issuedOn: '2025-05-20', issuer: null, title: null }),
  relations: changes.map(({ type, provision }) => ({ type, target: OLD.key, clause: null, provision })),
});
const NOTHING = later([]);

interface Seen {
  document: string;
  clause: string;
  /** Whether the answer names the unit that the clause names. */
  leads: boolean;
  caveat: string | null;
}
const IN_FORCE: Seen = { document: 'IN_FORCE', clause: 'IN_FORCE', leads: true, caveat: null };
const ended = (caveat: string | null = 'ENDED_BY_DOCUMENT'): Seen => ({ document: 'ENDED', clause: 'ENDED', leads: false, caveat });
const inPart = (clause: string, caveat: string): Seen => ({ document: 'IN_FORCE', clause, leads: false, caveat });

/** What is published, the day on which it takes effect, and what is seen from the day before on. */
const CAUSES: [string, RegistryRecord[], string, Seen, Seen][] = [
  ['repealed as a whole', [later([{ type: 'REPEALS', provision: null }])], '2025-05-20', IN_FORCE, ended()],
  ['replaced as a whole', [later([{ type: 'REPLACES', provision: null }])], '2025-05-20', IN_FORCE, ended()],
  [
    'one provision repealed',
    [later([{ type: 'REPEALS', provision: 'khoản 2.3 mục IV' }])],
    '2025-05-20',
    IN_FORCE,
    inPart('ENDED', 'ENDED_BY_DOCUMENT'),
  ],
  [
    'one provision replaced',
    [later([{ type: 'REPLACES', provision: 'điểm d khoản 2.3 mục IV' }])],
    '2025-05-20',
    IN_FORCE,
    inPart('ENDED', 'ENDED_BY_DOCUMENT'),
  ],
  ['one provision amended', [later([{ type: 'AMENDS', provision: 'IV.2.3.d' }])], '2025-05-20', IN_FORCE, inPart('UNCERTAIN', 'PROVISION_AMENDED')],
  ['another provision repealed', [later([{ type: 'REPEALS', provision: 'mục I' }])], '2025-05-20', IN_FORCE, IN_FORCE],
  [
    'a provision that is not on record',
    [later([{ type: 'REPEALS', provision: 'Điều 9' }])],
    '2025-05-20',
    IN_FORCE,
    { ...IN_FORCE, caveat: 'PROVISION_NOT_LOCATED' },
  ],
  ['amended as a whole', [later([{ type: 'AMENDS', provision: null }])], '2025-05-20', IN_FORCE, { ...IN_FORCE, caveat: 'DOCUMENT_AMENDED' }],
  [
    'repealed by a document that is only cited',
    [cited([{ type: 'REPEALS', provision: null }])],
    '2025-05-20',
    IN_FORCE,
    { document: 'UNCERTAIN', clause: 'UNCERTAIN', leads: false, caveat: 'MAY_HAVE_ENDED' },
  ],
  [
    'repealed by a document of an unknown day',
    [later([{ type: 'REPEALS', provision: null }], { issuedOn: '2025-05', effective: { rule: 'ON_SIGNING', from: null, to: null } })],
    '2025-05-01',
    IN_FORCE,
    { document: 'UNCERTAIN', clause: 'UNCERTAIN', leads: false, caveat: 'MAY_HAVE_ENDED' },
  ],
  [
    'and from its last possible day',
    [later([{ type: 'REPEALS', provision: null }], { issuedOn: '2025-05', effective: { rule: 'ON_SIGNING', from: null, to: null } })],
    '2025-05-31',
    { document: 'UNCERTAIN', clause: 'UNCERTAIN', leads: false, caveat: 'MAY_HAVE_ENDED' },
    ended(),
  ],
  ['its own last day', [NOTHING, { ...OLD, effective: { rule: 'ON_SIGNING', from: null, to: '2025-05-20' } }], '2025-05-20', IN_FORCE, ended(null)],
  [
    'its period over',
    [NOTHING, { ...OLD, type: 'PROGRAMME', effective: { rule: 'ON_SIGNING', from: null, to: '2025-05-20' } }],
    '2025-05-20',
    IN_FORCE,
    { document: 'PERIOD_OVER', clause: 'PERIOD_OVER', leads: false, caveat: 'PERIOD_OVER' },
  ],
  [
    'its own day unknown',
    [NOTHING, OLD],
    '2025-03-31',
    { document: 'UNCERTAIN', clause: 'UNCERTAIN', leads: false, caveat: 'EFFECTIVE_DATE_UNCERTAIN' },
    IN_FORCE,
  ],
  ['its province merged', [NOTHING, OLD], '2025-07-01', IN_FORCE, ended('PROVINCE_MERGED')],
];
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

let service: HttpServer & { app: App };
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service?.close());

async function get(path: string, accept: string): Promise<string> {
  const response = await fetch(`${service.url}${path}`, { headers: { accept } });
  expect(response.status, path).toBe(200);
  return response.text();
}

const QUERY = `query ($question: QuestionInput!, $asOf: Date!, $at: Int!) @atRevision(revision: $at) {
  responsibility(question: $question, province: "yen-bai", asOf: $asOf) { status caveats { code message { vi en } } leads { unit { key } } citations { path } }
  documents(filter: { asOf: $asOf, held: true, text: "yb-2025-03" }) { nodes { key } }
  clauses(filter: { asOf: $asOf, document: "yb-2025-03", subject: "radiation.xray" }, first: 50) { nodes { path } }
  duties(filter: { asOf: $asOf, document: "yb-2025-03", subject: "radiation.xray", action: LICENSE }, first: 50) { nodes { clause { path } } }
  trace(clause: "yb-2025-03#${CLAUSE}", asOf: $asOf) { standing document { standing ends { cause by { key } } changes { cause provision located clauses { path } } } }
}`;

interface Data {
  responsibility: {
    status: string;
    caveats: { code: string; message: { vi: string; en: string } }[];
    leads: { unit: { key: string } }[];
    citations: { path: string }[];
  };
  documents: { nodes: { key: string }[] };
  clauses: { nodes: { path: string }[] };
  duties: { nodes: { clause: { path: string } }[] };
  trace: { standing: string; document: { standing: string; ends: { cause: string }[]; changes: { cause: string; located: boolean }[] } };
}

async function ask(asOf: string, at: number): Promise<Data> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { question: XRAY, asOf, at } }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

describe.each(CAUSES)('%s', (_what, records, day, before, after) => {
  let at: number;
  beforeAll(async () => {
    const revision = await publish(
      service.app.database.em(),
      records.some(({ key }) => key === OLD.key) ? records : [OLD, ...records],
      'a cause of ending',
    );
    service.app.services.responsibility.refresh();
    at = revision ?? (await service.app.services.responsibility.newestRevision());
  });

  it.each([
    ['the day before', dayBefore(day), before],
    ['the day', day, after],
    ['the day after', dayAfter(day), after],
  ])('%s (%s)', async (_when, asOf, seen) => {
    const { responsibility, documents, clauses, duties, trace } = await ask(asOf, at);
    const holds = (state: string): boolean => state === 'IN_FORCE' || state === 'UNCERTAIN';

    expect(responsibility.leads.length > 0 && responsibility.citations.some(({ path }) => path === CLAUSE)).toBe(seen.leads);
    if (seen.caveat) expect(responsibility.caveats.map(({ code }) => code)).toContain(seen.caveat);
    for (const { message } of responsibility.caveats) expect(`${message.vi} ${message.en}`).not.toMatch(/[{}]|undefined/);

    expect(documents.nodes.length > 0).toBe(holds(seen.document));
    expect(clauses.nodes.some(({ path }) => path === CLAUSE)).toBe(holds(seen.clause));
    expect(duties.nodes.some(({ clause }) => clause.path === CLAUSE)).toBe(holds(seen.clause));

    expect([trace.document.standing, trace.standing]).toEqual([seen.document, seen.clause]);
    const audit = await service.app.services.audit.report('yen-bai', asOf, at);
    expect(audit.documents.find(({ document }) => document.key === OLD.key)?.standing).toBe(seen.document);

    const pin = `?asOf=${asOf}&revision=${at}`;
    const force = async (path: string): Promise<unknown> => {
      const { graph: nodes } = JSON.parse(await get(`/id/document/${path}${pin}`, 'application/ld+json')) as {
        graph: Record<string, unknown>[];
      };
      return nodes.find(({ identifier }) => identifier === path.replace('/', '#'))?.['inForce'];
    };
    const TERMS: Record<string, string | undefined> = { IN_FORCE: 'eli:InForce-inForce', UNCERTAIN: undefined };
    const term = (state: string): string | undefined => (state in TERMS ? TERMS[state] : 'eli:InForce-notInForce');
    const parted = holds(seen.document) && trace.document.changes.some(({ cause, located }) => located && cause !== 'AMENDED') && asOf >= day;
    expect(await force(OLD.key)).toBe(parted ? 'eli:InForce-partiallyInForce' : term(seen.document));
    expect(await force(`${OLD.key}/${CLAUSE}`)).toBe(term(seen.clause));
    const xml = await get(`/id/document/${OLD.key}${pin}`, 'application/akn+xml');
    expect(/eId="[^"]*point_d"[^>]* status="removed"/.test(xml)).toBe(seen.document === 'IN_FORCE' && seen.clause === 'ENDED');
  });
});
