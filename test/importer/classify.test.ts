import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeeds } from '../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../src/registry/seeds/records-of.js';
import type { RegistryRecord } from '../../src/registry/record.js';
import { ACTION_THRESHOLD, classify } from '../../src/importer/classification/classify.js';
import { knowledgeOf, withoutDocument, type Knowledge } from '../../src/importer/classification/knowledge.js';
import { f1, micro, ratesOf, type Judged } from '../../src/importer/classification/rates.js';
import { familyOf, ONLY_SUBJECT_THRESHOLD } from '../../src/importer/classification/subjects.js';
import type { ImportedDocument } from '../../src/importer/import-document.js';
import type { ClauseProposal, ImportedClause } from '../../src/importer/proposal.js';
import { readSample, SAMPLES, type Sample } from '../support/samples.js';

type Expected = [nature: string, role?: string, actions?: string[], subjects?: string[]];
const EXPECTED = parse(readFileSync(new URL('../samples/classification.expected.yaml', import.meta.url), 'utf8')) as Record<
  Sample,
  Record<string, Expected>
>;

let records: RegistryRecord[];
let knowledge: Knowledge;
const classified = new Map<Sample, ImportedDocument>();
const proposalOf = (sample: Sample, path: string): ClauseProposal =>
  classified.get(sample)?.clauses.find((clause) => clause.path === path)?.proposal as ClauseProposal;

/** A document of one clause. */
function clauseDocument(text: string, type: ImportedDocument['document']['type'] = 'DECISION'): ImportedDocument {
  const sample = readSample('lam-giang-2025');
  const clause: ImportedClause = {
    ...(sample.clauses.find(({ path }) => path === 'II.2.2') as ImportedClause),
    path: 'I.1',
    parent: null,
    text,
  };
  return { ...sample, document: { ...sample.document, type }, clauses: [clause] };
}
const read = async (text: string): Promise<ClauseProposal> =>
  (await classify(clauseDocument(text), knowledge)).clauses[0]?.proposal as ClauseProposal;

beforeAll(async () => {
  records = recordsOf(readSeeds());
  knowledge = knowledgeOf(records);
  for (const sample of SAMPLES) classified.set(sample, await classify(readSample(sample), knowledge));
}, 60_000);

describe('the samples, with the summaries in the repository as only examples', () => {
  const cases = SAMPLES.flatMap((sample) => Object.entries(EXPECTED[sample]).map(([path, expected]) => ({ sample, path, expected })));

  test('every clause that is listed exists, and all others are headings', () => {
    for (const sample of SAMPLES) {
      const paths = classified.get(sample)?.clauses.map(({ path }) => path) ?? [];
      expect(paths).toEqual(expect.arrayContaining(Object.keys(EXPECTED[sample])));
      const others = paths.filter((path) => !(path in EXPECTED[sample]));
      expect(others.filter((path) => proposalOf(sample, path).nature.value !== 'HEADING')).toEqual([]);
    }
  });

  test.each(cases)('$sample $path has its nature and role', ({ sample, path, expected: [nature, role] }) => {
    const proposal = proposalOf(sample, path);
    expect([proposal.nature.value, proposal.role?.value]).toEqual([nature, role]);
  });

  test('acts and subjects are found as well as measured', () => {
    const rate = (said: (proposal: ClauseProposal) => string[], wanted: (expected: Expected) => string[]): number => {
      const judged: Judged[] = cases.map(({ sample, path, expected }) => ({
        said: new Set(said(proposalOf(sample, path))),
        wanted: new Set(wanted(expected)),
      }));
      return f1(micro(ratesOf(judged)));
    };
    const subjects = ({ subjects: proposed }: ClauseProposal): string[] => proposed.map(({ value }) => value);
    const measured = {
      action: rate(
        ({ actions }) => actions.map(({ value }) => value),
        ([, , actions = []]) => actions,
      ),
      family: rate(
        (proposal) => subjects(proposal).map(familyOf),
        ([, , , codes = []]) => codes.map(familyOf),
      ),
      code: rate(subjects, ([, , , codes = []]) => codes),
    };
    expect(measured.action, JSON.stringify(measured)).toBeGreaterThan(0.78);
    expect(measured.family).toBeGreaterThan(0.85);
    expect(measured.code).toBeGreaterThan(0.75);
  });
});

describe('roles', () => {
  test.each([
    ['Chủ trì, phối hợp với Công an huyện kiểm tra cột sóng', 'LEAD'],
    ['Phối hợp với Công an huyện kiểm tra cột sóng', 'COORDINATE'],
    ['Phối hợp tham gia nghiệm thu cầu treo', 'PARTICIPATE'],
    ['Tham gia nghiệm thu cầu treo', 'PARTICIPATE'],
    ['Là đầu mối diễn tập ứng cứu sự cố mạng', 'FOCAL_POINT'],
    ['Kiểm tra cột sóng', 'LEAD'],
    ['Kiểm tra cột sóng; phối hợp với xã dựng biển báo', 'LEAD'],
  ])('%s', async (text, role) => {
    expect((await read(text)).role?.value).toBe(role);
  });
});

describe('what is proposed can be checked by a reader', () => {
  test('every score lies between 0 and 1 and above its threshold, best first, with the words that led to it', () => {
    for (const { clauses } of classified.values()) {
      for (const { text, proposal } of clauses) {
        const { role, actions, subjects } = proposal as ClauseProposal;
        for (const list of [actions, subjects, role ? [role] : []]) {
          expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
          for (const { score, matched } of list) {
            expect(score).toBeLessThanOrEqual(1);
            expect(matched.length).toBeGreaterThan(0);
          }
        }
        for (const { score, matched } of actions) {
          expect(score).toBeGreaterThanOrEqual(ACTION_THRESHOLD);
          for (const words of matched) expect(text).toContain(words);
        }
      }
    }
  });

  test('a clause that names nothing known gets an empty list, not a guess', async () => {
    expect((await read('Đếm cò trắng về đậu trên ngọn tre.')).subjects).toEqual([]);
  });

  test('of a narrow and a broad name the narrow one is found', async () => {
    const { subjects } = await read('Cấp lại giấy phép bưu chính cho hộ bán hàng rong.');
    expect(subjects.map(({ value }) => value)).toEqual(['postal.licence']);
    expect(subjects[0]?.score).toBeGreaterThan(0.5);
  });

  test('a body whose name has the words of a field is no subject', async () => {
    const { subjects } = await read('Gửi Bộ Khoa học và Công nghệ bản in.');
    expect(subjects.map(({ value }) => familyOf(value))).not.toContain('science');
  });

  test('a heading that names two fields does not give both to a clause that names neither', () => {
    for (const path of ['2.2.b', '2.2.d']) {
      const said = proposalOf('hai-van-2026', path).subjects.map(({ value }) => value);
      expect(said).not.toEqual(expect.arrayContaining(['postal', 'telecom']));
    }
  });

  test('a unit that only takes part names no subject', async () => {
    const { subjects } = await read(
      'Xếp lịch tiếp công dân; cùng Phòng Bưu chính, Viễn thông thuộc Sở và Phòng Thanh tra chuyên đề thuộc Sở sắp hồ sơ.',
    );
    expect(subjects.map(({ value }) => value)).toEqual(['citizen-reception']);
  });
});

describe('a function of document and knowledge', () => {
  test('nothing but the proposal changes, and the document given stays as it was', async () => {
    const imported = readSample('son-tra-2025');
    const before = JSON.stringify(imported);
    const { clauses, ...rest } = await classify(imported, knowledge);
    expect(JSON.stringify(imported)).toBe(before);
    expect(rest).toEqual({ ...imported, clauses: undefined });
    expect(clauses.map((clause) => ({ ...clause, proposal: null }))).toEqual(imported.clauses);
  });

  test('the same twice, also where runs overlap', async () => {
    const imported = readSample('hai-van-2026');
    const [a, b] = await Promise.all([classify(imported, knowledge), classify(imported, knowledge)]);
    expect(a).toEqual(b);
    expect(a).toEqual(classified.get('hai-van-2026'));
  });

  test('a document left out of the knowledge has no say', async () => {
    const own = 'Nhổ cỏ dại quanh trạm đo mưa Gò Găng.';
    const example = {
      document: 'gò-găng',
      path: '1',
      nature: 'DUTY' as const,
      summary: 'x',
      text: own,
      duties: [{ role: 'LEAD' as const, actions: [], subjects: ['thrift'] }],
    };
    const informed = { ...knowledge, examples: [...knowledge.examples, example] };
    const said = async (with_: Knowledge): Promise<string[] | undefined> =>
      (await classify(clauseDocument(own), with_)).clauses[0]?.proposal?.subjects.map(({ value }) => value);
    expect(await said(informed)).toEqual(['thrift']);
    expect(await said(withoutDocument(informed, 'gò-găng'))).not.toContain('thrift');
    expect(withoutDocument(informed, 'gò-găng').examples).toEqual(knowledge.examples);
  });

  test('without vocabulary and examples there are roles and acts, and no subjects', async () => {
    const { clauses } = await classify(clauseDocument('Kiểm tra thiết bị X-quang ở trạm xá.'), {
      ...knowledge,
      subjects: [],
      examples: [],
      asked: [],
    });
    expect(clauses[0]?.proposal).toMatchObject({ role: { value: 'LEAD' }, actions: [{ value: 'CHECK' }], subjects: [] });
  });
});

describe('cost', () => {
  test('the best subject alone is proposed below the general threshold, never below its own', () => {
    const scores = [...classified.values()].flatMap(({ clauses }) => clauses.flatMap(({ proposal }) => proposal?.subjects ?? []));
    expect(Math.min(...scores.map(({ score }) => score))).toBeGreaterThan(0.1);
    expect(ONLY_SUBJECT_THRESHOLD).toBeGreaterThan(0.1);
  });

  test('it grows with the text, not faster', async () => {
    const imported = readSample('lam-giang-2025');
    const times = (count: number): ImportedDocument => ({
      ...imported,
      clauses: Array.from({ length: count }, (_, turn) =>
        imported.clauses.map((clause) => ({ ...clause, path: `${turn}.${clause.path}`, parent: clause.parent && `${turn}.${clause.parent}` })),
      ).flat(),
    });
    const spent = async (count: number): Promise<number> => {
      const started = process.cpuUsage();
      await classify(times(count), knowledge);
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    await spent(20);
    const [once, eightfold] = [await spent(40), await spent(320)];
    expect(eightfold / once).toBeLessThan(16);
  });

  test('a clause of a million words costs no more than one at the limit', async () => {
    const started = process.cpuUsage();
    const { actions } = await read(`Kiểm tra ${'vườn rau xanh mát, '.repeat(250_000)}`);
    const { user, system } = process.cpuUsage(started);
    expect(actions.map(({ value }) => value)).toEqual(['CHECK']);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
