import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../src/registry/seeds/publish-seeds.js';
import type { App } from '../../src/services.js';
import { publish } from '../../src/registry/publish.js';
import type { DocumentRecord } from '../../src/registry/record.js';
import type { DraftService } from '../../src/review/draft.service.js';
import { undecidedOf, type Review } from '../../src/review/draft.model.js';
import { openTestApp } from '../support/app.js';
import { decided, OPERATOR, sample } from './review.js';

const OPTIONS = { province: 'An Giang' };
const XRAY = { duty: { subject: 'radiation.xray', action: 'LICENSE' as const } };
let app: App;
let drafts: DraftService;
let id: string;
beforeAll(async () => {
  app = await openTestApp();
  ({ drafts } = app.services);
});
afterAll(() => app.close());

const execute = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> => app.database.em().execute(sql, parameters);
/** The document as it was published last; `null` where it was withdrawn. */
const published = async (key: string): Promise<DocumentRecord | null> =>
  ((await execute("select body from publication where kind = 'document' and key = ? order by revision desc limit 1", [key]))[0]?.[
    'body'
  ] as DocumentRecord | null) ?? null;
const revisions = async (): Promise<unknown> => (await execute('select max(id) as id from registry_revision'))[0]?.['id'];
const ask = (asOf: string, revision?: number): ReturnType<App['services']['responsibility']['ask']> =>
  app.services.responsibility.ask(XRAY, 'an-giang', asOf, revision);

describe('from a file to an answer', () => {
  it('an import makes a draft and nothing else', async () => {
    const { draft, changed } = await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR);
    id = draft.id;
    expect({ changed, state: draft.state, document: draft.document, province: draft.province }).toEqual({
      changed: true,
      state: 'DRAFT',
      document: 'an-giang-2025-04',
      province: 'an-giang',
    });
    expect(draft.review.document).toMatchObject({
      type: 'DECISION',
      number: null,
      issuedOn: '2025-04',
      body: 'an-giang/so-khcn',
      effective: { rule: 'ON_SIGNING' },
      issuer: { vi: 'Giám đốc Sở Khoa học và Công nghệ tỉnh Sơn Trà' },
    });
    expect(draft.review.relations.map(({ type, document }) => `${type} ${document}`)).toEqual([
      'BASED_ON 24-2014-nd-cp',
      'BASED_ON 03-2021-tt-bkhcn',
      'BASED_ON 19-nq-hdnd-an-giang',
      'BASED_ON 08-2025-qd-ubnd-an-giang',
      'REPLACES 52-qd-skhcn-an-giang',
    ]);
    expect(undecidedOf(draft.review)).toContain('II.2.2.1');
    expect(await revisions()).toBe(1);
    expect((await ask('2025-05-15')).status).toBe('BODY');
  });

  it('the same file again changes nothing', async () => {
    expect(await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR)).toMatchObject({ changed: false, draft: { id } });
  });

  it('is not published while entries are undecided', async () => {
    await expect(drafts.publish(id, OPERATOR)).rejects.toMatchObject({ code: 'DRAFT_UNDECIDED' });
    expect(await revisions()).toBe(1);
  });

  it('a review is stored, and the same again changes nothing', async () => {
    const { review } = await drafts.draft(id, OPERATOR);
    expect(await drafts.review(id, decided(review), OPERATOR)).toMatchObject({ changed: true, faults: [], draft: { state: 'REVIEWED' } });
    expect(await drafts.review(id, decided(review), OPERATOR)).toMatchObject({ changed: false, faults: [] });
    expect(await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR)).toMatchObject({ changed: false, draft: { state: 'REVIEWED' } });
  });

  it('publishing adds one revision, and the answer comes from the imported document', async () => {
    expect(await drafts.publish(id, OPERATOR)).toEqual({ document: 'an-giang-2025-04', revision: 2, changed: true });
    const answer = await ask('2025-05-15');
    expect(answer.status).toBe('ESTABLISHED');
    expect(answer.leads.map(({ unit }) => unit.key)).toEqual(['an-giang/phong-shtt-atbx']);
    expect(answer.citations.map(({ path, document }) => `${document.key} ${path}`)).toContain('an-giang-2025-04 II.2.2.1');
    expect(answer.receipt.revision).toBe(2);
  });

  it.each([
    ['the day before it can have been signed', '2025-03-31', 'BODY'],
    ['the last day before it is surely in force', '2025-04-29', 'BODY'],
    ['the last day on which it can have been signed', '2025-04-30', 'ESTABLISHED'],
    ['the day after', '2025-05-01', 'ESTABLISHED'],
  ])('on %s the answer is as the date allows', async (_what, asOf, status) => {
    expect((await ask(asOf)).status).toBe(status);
  });

  it('the earlier revision answers as before', async () => {
    expect((await ask('2025-05-15', 1)).status).toBe('BODY');
  });

  it('publishing again changes nothing, and neither does the same file', async () => {
    expect(await drafts.publish(id, OPERATOR)).toEqual({ document: 'an-giang-2025-04', revision: 2, changed: false });
    expect(await drafts.import(await sample('son-tra-2025.txt'), OPTIONS, OPERATOR)).toMatchObject({ changed: false, draft: { state: 'PUBLISHED' } });
    expect(await revisions()).toBe(2);
  });

  it('a clause that was not accepted is there and gives nobody anything', async () => {
    const clause = (await published('an-giang-2025-04'))?.clauses.find(({ path }) => path === 'II.2.3');
    expect(clause).toMatchObject({ path: 'II.2.3', duties: [] });
  });

  it('a correction replaces the record in a new revision', async () => {
    const narrow = (review: Review): Review => ({
      ...review,
      clauses: review.clauses.map((clause) =>
        clause.path === 'II.2.2.1' ? { ...clause, duties: [{ subjects: ['radiation.services'], actions: ['APPRAISE'] }] } : clause,
      ),
    });
    expect(await drafts.correct(id, OPERATOR, narrow)).toMatchObject({ changed: true, faults: [] });
    expect(await drafts.publish(id, OPERATOR)).toMatchObject({ revision: 3, changed: true });
    expect(await execute("select revision from publication where key = 'an-giang-2025-04' order by revision")).toEqual([
      { revision: 2 },
      { revision: 3 },
    ]);
    expect(await execute('select kind, key from publication where revision = 3')).toEqual([{ kind: 'document', key: 'an-giang-2025-04' }]);
    expect((await ask('2025-05-15')).leads.flatMap(({ clauses }) => clauses.map(({ path }) => path))).not.toContain('II.2.2.1');
    expect((await ask('2025-05-15', 2)).status).toBe('ESTABLISHED');
  });

  it('a withdrawal adds a revision; nothing is held any more, and the earlier revisions answer as before', async () => {
    expect(await drafts.withdraw('an-giang-2025-04', 'wrong province', OPERATOR)).toMatchObject({ revision: 4, changed: true });
    expect((await ask('2025-05-15')).status).toBe('BODY');
    expect((await ask('2025-05-15', 2)).status).toBe('ESTABLISHED');
    expect(await published('an-giang-2025-04')).toBeNull();
    await expect(drafts.withdraw('an-giang-2025-04', 'again', OPERATOR)).rejects.toMatchObject({ code: 'UNKNOWN_DOCUMENT' });
  });

  it('what was withdrawn is published again only after another review', async () => {
    await expect(drafts.publish(id, OPERATOR)).rejects.toMatchObject({ code: 'DRAFT_WITHDRAWN' });
    const { review } = await drafts.draft(id, OPERATOR);
    expect(await drafts.review(id, decided(review), OPERATOR)).toMatchObject({ draft: { state: 'REVIEWED' } });
    expect(await drafts.publish(id, OPERATOR)).toMatchObject({ revision: 5, changed: true });
    expect((await ask('2025-05-15')).status).toBe('ESTABLISHED');
  });
});

describe('the package’s own records', () => {
  it('do not come back over a withdrawal', async () => {
    await drafts.withdraw('yb-2025-03', 'not to be shown here', OPERATOR);
    expect(await seed(app.database)).toBeNull();
    expect(await published('yb-2025-03')).toBeNull();
  });

  it('that others name stay as documents that are only cited', async () => {
    const cite = (review: Review): Review => ({ ...review, relations: [...review.relations, { type: 'CITES', document: 'hp-2025-06-30' }] });
    expect(await drafts.correct(id, OPERATOR, cite)).toMatchObject({ faults: [] });
    await drafts.publish(id, OPERATOR);
    await drafts.withdraw('hp-2025-06-30', 'not to be shown here', OPERATOR);
    expect(await published('hp-2025-06-30')).toMatchObject({ held: false, type: 'DECISION', province: null, clauses: [] });
    expect(await seed(app.database)).toBeNull();
  });

  it('do come over a document that an operator’s document merely names', async () => {
    const named: DocumentRecord = {
      kind: 'document',
      key: '19-nq-hdnd-an-giang',
      type: 'RESOLUTION',
      number: '19/NQ-HĐND',
      symbol: null,
      issuedOn: '2025-02-21',
      issuer: null,
      title: null,
      province: null,
      body: null,
      held: false,
      effective: { rule: 'UNKNOWN', from: null, to: null },
      defects: [],
      relations: [],
      clauses: [],
    };
    expect(await published(named.key)).toMatchObject({ type: 'RESOLUTION', number: '19/NQ-HĐND', issuedOn: '2025-02-21' });
    expect(await publish(app.database.em(), [named], 'a newer package', { yieldToOperators: true })).toBe(Number(await revisions()));
  });

  it('that are only cited cannot be withdrawn', async () => {
    await expect(drafts.withdraw('45-2025-nd-cp', 'x', OPERATOR)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_HELD' });
  });
});

describe('the log', () => {
  it('has every act with who, what and how it ended, also what was refused', async () => {
    const acts = await execute(
      "select what, outcome, code, revision from act where who = 'tester' and document = 'an-giang-2025-04' order by id limit 16",
    );
    expect(acts.map(({ what, outcome, code, revision }) => [what, outcome, code, revision].filter((part) => part !== null).join(' '))).toEqual([
      'IMPORT DONE',
      'IMPORT UNCHANGED',
      'PUBLISH REFUSED DRAFT_UNDECIDED',
      'REVIEW DONE',
      'REVIEW UNCHANGED',
      'IMPORT UNCHANGED',
      'PUBLISH DONE 2',
      'PUBLISH UNCHANGED',
      'IMPORT UNCHANGED',
      'REVIEW DONE',
      'PUBLISH DONE 3',
      'WITHDRAW DONE 4',
      'WITHDRAW REFUSED UNKNOWN_DOCUMENT',
      'PUBLISH REFUSED DRAFT_WITHDRAWN',
      'REVIEW DONE',
      'PUBLISH DONE 5',
    ]);
  });

  it.each([['update act set who = null'], ['delete from act'], ['update verbatim_text set exact = null'], ['delete from verbatim_source']])(
    'refuses %s',
    async (sql) => {
      await expect(execute(sql)).rejects.toThrow(/append-only/);
    },
  );
});
