import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/question.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import type { DocumentRecord, RegistryRecord } from '../../src/registry/record.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';

const RECORDS = packagedRecords();
const find = <Kind extends RegistryRecord['kind']>(kind: Kind, key: string): Extract<RegistryRecord, { kind: Kind }> =>
  structuredClone(RECORDS.find((record) => record.kind === kind && record.key === key)) as Extract<RegistryRecord, { kind: Kind }>;

const QUESTION: Question = { duty: { subject: 'radiation.xray', action: 'LICENSE' } };
/** Every jurisdiction with a body on record, on a day of it, and one without. */
const PLACES = [
  ['quang-ngai', '2025-05-15'],
  ['yen-bai', '2025-05-15'],
  ['hai-phong', '2025-08-01'],
  ['ben-tre', '2023-03-01'],
  ['cao-bang', '2025-10-01'],
] as const;
type Place = (typeof PLACES)[number][0];
const ALL = PLACES.map(([province]) => province);

/** The places whose answers are worked out anew once some records are published; the others are used again under the new revision. */
async function madeAnew(...published: RegistryRecord[]): Promise<Place[]> {
  const names = new Map(RECORDS.map((record) => [`${record.kind} ${record.key}`, record]));
  for (const record of published) names.set(`${record.kind} ${record.key}`, record);
  const after = [...names.values()];
  const service = new ResponsibilityService(recordsSource(RECORDS, after), loadRuleset());
  const fresh = new ResponsibilityService(recordsSource(after, after), loadRuleset());
  for (const [province, day] of PLACES) await service.ask(QUESTION, province, day, 1);
  expect(service.kept.counts).toEqual({ made: PLACES.length, usedAgain: 0 });
  const anew: Place[] = [];
  for (const [province, day] of PLACES) {
    const { made } = service.kept.counts;
    const answer = await service.ask(QUESTION, province, day, 2);
    if (service.kept.counts.made > made) anew.push(province);
    // Kept or made: it is the answer of the new revision, and its receipt names that.
    expect(answer).toEqual(await fresh.ask(QUESTION, province, day, 2));
    expect(answer.receipt.revision).toBe(2);
  }
  expect(service.kept.counts.made + service.kept.counts.usedAgain).toBe(2 * PLACES.length);
  return anew;
}

const decision = (key: string, over: Partial<DocumentRecord>): DocumentRecord => ({
  ...find('document', 'yb-2025-03'),
  key,
  number: `${key}/QĐ`,
  issuedOn: '2025-04-01',
  effective: { rule: 'ON_SIGNING', from: null, to: null },
  defects: [],
  relations: [],
  clauses: [],
  ...over,
});
const relation = (type: DocumentRecord['relations'][number]['type'], target: string, provision: string | null = null) => ({
  type,
  target,
  clause: null,
  provision,
});
/** A document on which only the decision of Quảng Ngãi is based. */
const BASIS = find('document', 'qn-2025-03').relations.find(
  ({ type, target }) =>
    type === 'BASED_ON' &&
    !RECORDS.some(
      (other) =>
        (other.kind === 'document' && other.held && other.key !== 'qn-2025-03' && other.relations.some((link) => link.target === target)) ||
        (other.kind === 'competence' && other.basis.some(({ document }) => document === target)),
    ),
)?.target as string;

describe('what is kept of answers when something is published', () => {
  it.each<[string, () => RegistryRecord[], readonly Place[]]>([
    ['a unit of Yên Bái renamed', () => [{ ...find('unit', 'yen-bai/phong-cds'), abbreviation: 'X' }], ['yen-bai']],
    ['a unit of Hải Phòng renamed', () => [{ ...find('unit', 'hai-phong@2025-07-01/so-khcn'), abbreviation: 'X' }], ['hai-phong']],
    ['a decision of Quảng Ngãi corrected', () => [{ ...find('document', 'qn-2025-03'), symbol: 'X' }], ['quang-ngai']],
    ['a decision more in Yên Bái', () => [decision('yb-2', {})], ['yen-bai']],
    [
      'a decision of Yên Bái that replaces that of Quảng Ngãi',
      () => [decision('yb-2', { relations: [relation('REPLACES', 'qn-2025-03')] })],
      ['quang-ngai', 'yen-bai'],
    ],
    ['one that repeals it', () => [decision('yb-2', { relations: [relation('REPEALS', 'qn-2025-03')] })], ['quang-ngai', 'yen-bai']],
    [
      'one that amends a provision of it',
      () => [decision('yb-2', { relations: [relation('AMENDS', 'qn-2025-03', 'mục V')] })],
      ['quang-ngai', 'yen-bai'],
    ],
    ['one that merely cites it', () => [decision('yb-2', { relations: [relation('CITES', 'qn-2025-03')] })], ['yen-bai']],
    ['one that repeals what it is based on', () => [decision('yb-2', { relations: [relation('REPEALS', BASIS)] })], ['quang-ngai', 'yen-bai']],
    ['what it is based on, dated otherwise', () => [{ ...find('document', BASIS), issuedOn: '2025-03-30' }], ['quang-ngai']],
    [
      'a suppression of an audit',
      () => [{ ...(RECORDS.find(({ kind }) => kind === 'suppression') as RegistryRecord as never as object), until: '2030-01-01' } as RegistryRecord],
      [],
    ],
    ['a label of a subject', () => [{ ...find('subject', 'radiation.xray'), altLabels: { vi: ['chụp chiếu'], en: [] } }], ALL],
    ['a note of a province', () => [{ ...find('province', 'ha-noi'), note: { vi: 'x', en: 'x' } }], ALL],
    [
      'a procedure',
      () => [{ ...(RECORDS.find(({ kind }) => kind === 'procedure') as RegistryRecord & { kind: 'procedure' }), altNames: ['x'] }],
      ALL,
    ],
    [
      'a competence',
      () => [{ ...(RECORDS.find(({ kind }) => kind === 'competence') as RegistryRecord & { kind: 'competence' }), note: { vi: 'x', en: 'x' } }],
      ALL,
    ],
  ])('%s', async (_what, records, expected) => {
    expect((await madeAnew(...records())).toSorted()).toEqual(expected.toSorted());
  });

  it('nothing new: every answer is used again', async () => {
    expect(await madeAnew()).toEqual([]);
  });

  it('asked at two revisions at once: one configuration is built, and each answer names its own revision', async () => {
    const service = new ResponsibilityService(recordsSource(RECORDS, RECORDS), loadRuleset());
    const configurations = await Promise.all([1, 2, 1, 2].map((revision) => service.configuration('quang-ngai', '2025-05-15', revision)));
    expect(configurations.map(({ revision }) => revision)).toEqual([1, 2, 1, 2]);
    expect(new Set(configurations.map(({ evidence }) => evidence)).size, 'evidence is listed once').toBe(1);
    const answers = await Promise.all([1, 2].map((revision) => service.ask(QUESTION, 'quang-ngai', '2025-05-15', revision)));
    expect(answers.map(({ receipt }) => receipt.revision)).toEqual([1, 2]);
  });
});

describe('how many answers are kept', () => {
  it('is set: of one more, the one that was not asked for longest is made again, and is the same', async () => {
    const kept = 3;
    const service = new ResponsibilityService(recordsSource(RECORDS), loadRuleset(), null, null, null, kept);
    const ask = (day: number) => service.ask(QUESTION, 'quang-ngai', `2025-05-${10 + day}`);
    const [first, second] = [await ask(0), await ask(1)];
    await ask(2);
    expect(await ask(0)).toBe(first);
    await ask(kept);
    expect(await ask(0), 'asked for since').toBe(first);
    const again = await ask(1);
    expect(again).not.toBe(second);
    expect(again).toEqual(second);
  });
});
