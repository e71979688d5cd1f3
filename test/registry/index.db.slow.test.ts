import type { SqlEntityManager } from '@mikro-orm/postgresql';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { EntryConditions } from '../../src/graphql/paging/entry-conditions.js';
import { Session } from '../../src/registry/db/session.js';
import { entriesOf } from '../../src/registry/entries.js';
import { at, catchUp } from '../../src/registry/entry.store.js';
import { readRecords } from '../../src/registry/publication.store.js';
import { publish, withdrawWithin } from '../../src/registry/publish.js';
import type { ClauseRecord, DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import type { Registry } from '../../src/registry/registry.js';
import { registryOf } from '../../src/registry/registries.js';
import { SearchService } from '../../src/registry/search.service.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { all, sql, type Sql } from '../../src/shared/sql.js';
import { fold, hasDiacritics, words } from '../../src/shared/vietnamese.js';
import { openTestApp } from '../support/app.js';

const RECORDS = packagedRecords();
const UNITS = RECORDS.filter((record): record is UnitRecord => record.kind === 'unit');
const HELD = RECORDS.filter((record): record is DocumentRecord => record.kind === 'document' && record.held);
const SUBJECTS = RECORDS.flatMap((record) => (record.kind === 'subject' ? [record.key] : []));
const WORDS = ['X-quang', 'x quang', 'bưu chính', 'buu', 'an toàn bức xạ', 'đo lường', 'Licensing', 'tham mưu', 'chuyển đổi'];

let app: App;
const em = (): SqlEntityManager => app.database.em();
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** What somebody publishes: units renamed, a decision with fewer duties, moved clauses or other words, a decision more, a withdrawal. */
type Step = { renamed: UnitRecord[]; document: DocumentRecord } | { withdrawn: string };
const step: fc.Arbitrary<Step> = fc
  .oneof(
    { weight: 4, arbitrary: fc.record({ renamed: fc.array(fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom(...WORDS)), { maxLength: 3 }), document: fc.constantFrom(...HELD), drop: fc.nat(5), word: fc.constantFrom(...WORDS), subject: fc.constantFrom(...SUBJECTS) }) }, // prettier-ignore
    { weight: 1, arbitrary: fc.constantFrom(...HELD).map(({ key }) => ({ withdrawn: key })) },
  )
  .map((drawn): Step => {
    if ('withdrawn' in drawn) return drawn;
    const { renamed, document, drop, word, subject } = drawn;
    const changed = (clause: ClauseRecord, index: number): ClauseRecord => ({
      ...clause,
      summary: index % 7 === drop ? { vi: `${clause.summary.vi} ${word}`, en: clause.summary.en } : clause.summary,
      duties: clause.outcomes.length || index % 6 !== drop ? clause.duties : clause.duties.map((duty) => ({ ...duty, subjects: [subject] })),
    });
    const units = new Map(renamed.map(([unit, name]) => [unit.key, { ...unit, names: { vi: name, en: name } }]));
    return { renamed: [...units.values()], document: { ...document, clauses: document.clauses.map(changed) } };
  });

async function publishStep(drawn: Step): Promise<void> {
  if ('renamed' in drawn) await publish(em(), [...drawn.renamed, drawn.document], 'x');
  else await em().transactional((tx) => withdrawWithin(new Session(tx as SqlEntityManager), drawn.withdrawn, null, 'x'));
}

const dump = (manager: SqlEntityManager): Promise<unknown> =>
  manager.execute(
    `select type, record_kind, key, path, position, item, province, rank, facets, entry_text.kind, words::text, revision_from, revision_to
     from entry join entry_text on entry_text.id = entry.text order by revision_from, type, key, position, item, path`,
  );

type Place = [key: string, path: string, item: number];
async function listed(type: string, registry: Registry, conditions: readonly Sql[]): Promise<Place[]> {
  const { text, values } =
    sql`select key, path, item from entry where ${all([sql`entry.type = ${type}`, at(registry.revision), ...conditions])} order by key, position, item`;
  return (await em().execute<{ key: string; path: string; item: number }[]>(text, [...values])).map(({ key, path, item }) => [key, path, item]);
}

/** Every word of the query begins a word: as typed where it has diacritics, else in either form. */
const beginsWith = (query: string, texts: readonly string[]): boolean => {
  const own = texts.flatMap((text) => words(text));
  return words(query).every((word) => own.some((one) => (hasDiacritics(word) ? one.startsWith(word) : fold(one).startsWith(fold(word)))));
};

interface Asked {
  unit: string | null;
  subject: string | null;
  role: 'LEAD' | 'COORDINATE' | null;
  text: string | null;
}

/** The duties that a filter means, straight from the records. */
function dutiesIn(records: readonly RegistryRecord[], { unit, subject, role, text }: Asked, narrower: readonly string[]): Place[] {
  const documents = records.filter((record): record is DocumentRecord => record.kind === 'document');
  return documents
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ key, clauses }) =>
      clauses.flatMap(({ path, duties, summary }) =>
        duties.flatMap((duty, item): Place[] =>
          (unit === null || duty.holder === unit) &&
          (role === null || duty.role === role) &&
          (subject === null || duty.subjects.some((one) => narrower.includes(one))) &&
          (text === null || beginsWith(text, [summary.vi, summary.en]))
            ? [[key, path, item]]
            : [],
        ),
      ),
    );
}

/** What a search finds, straight from the records: every word in one of the texts, as a beginning from four letters on. */
function foundIn(records: readonly RegistryRecord[], query: string, province: string): string[] {
  const asked = words(query).map(fold);
  const has = (texts: readonly (string | null | undefined)[]): boolean => {
    const own = texts.flatMap((text) => (text ? words(text).map(fold) : []));
    return asked.every((word) => own.some((one) => (word.length >= 4 ? one.startsWith(word) : one === word)));
  };
  return records
    .flatMap(entriesOf)
    .filter(({ type, facets }) => ['SUBJECT', 'PROCEDURE', 'UNIT', 'DOCUMENT'].includes(type) || (type === 'CLAUSE' && facets.includes('entry')))
    .filter((entry) => (entry.province === null || entry.province === province) && has([...entry.words.names, ...entry.words.others]))
    .map(({ type, key, path }) => `${type}:${key}${path === '' ? '' : `#${path}`}`)
    .sort();
}

describe('the index', () => {
  it('after any publications lists and finds what a filter of the records does, at each revision, and is the same when made anew', async () => {
    const asked: fc.Arbitrary<Asked> = fc.record({
      unit: fc.option(fc.constantFrom(...UNITS.map(({ key }) => key))),
      subject: fc.option(fc.constantFrom(...SUBJECTS)),
      role: fc.option(fc.constantFrom('LEAD' as const, 'COORDINATE' as const)),
      text: fc.option(fc.constantFrom(...WORDS)),
    });
    const filters = fc.array(
      fc.oneof(
        asked,
        asked.map((one) => ({ ...one, unit: null, role: null })),
      ),
      { minLength: 12, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), filters, async (steps, tried) => {
        const first = Number((await em().execute<{ id: number }[]>('select max(id) as id from registry_revision'))[0]?.id);
        for (const each of steps) await publishStep(each);
        const last = Number((await em().execute<{ id: number }[]>('select max(id) as id from registry_revision'))[0]?.id);
        const search = new SearchService(em);
        let some = 0;
        for (let revision = first; revision <= last; revision += 1) {
          const records = (await readRecords(em(), revision)).map(({ record }) => record);
          const registry = await registryOf(records, revision);
          const conditions = new EntryConditions(registry);
          for (const filter of tried) {
            const narrower = filter.subject === null ? [] : conditions.withNarrower(filter.subject);
            const wanted = dutiesIn(records, filter, narrower);
            some += wanted.length;
            expect(await listed('DUTY', registry, conditions.duties(filter)), JSON.stringify(filter)).toEqual(wanted);
          }
          expect(await listed('UNIT', registry, [])).toHaveLength(registry.keysOf('unit').length);
          for (const query of WORDS.slice(0, 5)) {
            const found = await search.search(registry, query, 'yen-bai');
            some += found.length;
            expect(found.map(({ key }) => key).sort(), query).toEqual(foundIn(records, query, 'yen-bai'));
          }
        }
        expect(some).toBeGreaterThan(100);
      }),
      { numRuns: 2 },
    );
    const before = await dump(em());
    const wordsBefore = await em().execute('select word from entry_word order by 1');
    for (const table of ['entry', 'entry_text', 'entry_word', 'entry_state']) await em().execute(`delete from ${table}`);
    expect(await em().transactional((tx) => catchUp(new Session(tx as SqlEntityManager)))).toBe(true);
    expect(await dump(em())).toEqual(before);
    expect((await em().execute('select count(*)::int as texts, count(distinct (kind, words))::int as different from entry_text'))[0]).toSatisfy(
      ({ texts, different }: { texts: number; different: number }) => texts > 0 && texts === different,
    );
    expect(await em().execute('select word from entry_word order by 1')).toEqual(wordsBefore);
    expect(await em().transactional((tx) => catchUp(new Session(tx as SqlEntityManager)))).toBe(false);
  }, 300_000);
});
