import { beforeAll, describe, expect, it } from 'vitest';
import { align } from '../../src/studies/diff/align.js';
import type { ConfigurationDiff } from '../../src/studies/diff/configuration-diff.js';
import { diffDates, diffSides } from '../../src/studies/diff/diff.service.js';
import type { DutyChange, DutyChangeKind } from '../../src/studies/diff/duties.js';
import type { DutyClause, Matter } from '../../src/studies/diff/matter.js';
import type { TieKind, UnitChangeKind } from '../../src/studies/diff/units.js';
import { Wording } from '../../src/studies/diff/wording.js';
import { Vocabulary } from '../../src/registry/vocabulary.js';
import type { Action, Role, SubjectView } from '../../src/registry/duty.model.js';
import { canonicalJson } from '../../src/shared/hash.js';
import type { DocumentRecord, ProvinceRecord, RegistryRecord } from '../../src/registry/record.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { UnitView } from '../../src/registry/unit.model.js';
import { contains } from '../../src/shared/dates.js';
import { madeDuty, recordsOfBody } from '../support/second-body.js';
import { askRegistry } from '../support/registry.js';
import { reviewedCases } from '../support/cases.js';

interface Side {
  province: string;
  asOf: string;
}
interface DiffCase {
  before: Side;
  after: Side;
  notes: string[];
  units: { kind: UnitChangeKind; before?: string; after?: string; ties?: TieKind[] }[];
  complete: boolean;
  aligned: { before: string; after: string; kinds: DutyChangeKind[]; why: string }[];
  dropped: { clause: string; why: string }[];
  new: { clause: string; why: string }[];
  apart: { before: string; after: string; why: string }[];
  missed?: { before: string; after: string; why: string }[];
}

const { responsibility } = askRegistry();
const dates = (province: string, from: string, to: string): Promise<ConfigurationDiff> => diffDates(responsibility, province, from, to);
const sides = (a: Side, b: Side): Promise<ConfigurationDiff> => diffSides(responsibility, a, b);
const pathOf = (side: DutyClause | null): string => side?.clause.path ?? '-';
const line = ({ before, after }: DutyChange): string => `${pathOf(before)} -> ${pathOf(after)}`;
const slug = (key: string | undefined): string | undefined => key?.split('/').pop();

describe.each(reviewedCases<DiffCase>('diff'))('%s', (_name, reviewed) => {
  let diff: ConfigurationDiff;
  const links = (): DutyChange[] => diff.duties.filter(({ before, after }) => before && after);
  beforeAll(async () => {
    const { before, after } = reviewed;
    diff = await (before.province === after.province ? dates(before.province, before.asOf, after.asOf) : sides(before, after));
  });

  it('has the notes as reviewed', () => expect(diff.notes.map(({ code }) => code)).toEqual(reviewed.notes));

  it('has the units as reviewed, each with what ties it', () => {
    const found = diff.units.map(({ kind, before, after, ties }) => ({
      kind,
      before: slug(before?.key),
      after: slug(after?.key),
      ties: ties.map((tie) => tie.kind),
    }));
    expect(found).toEqual(reviewed.units.map(({ kind, before, after, ties }) => ({ kind, before, after, ties: ties ?? [] })));
  });

  it('aligns what was reviewed, and nothing else where the review is complete', () => {
    const wanted = reviewed.aligned.map(({ before, after, kinds }) => `${before} -> ${after}: ${kinds.join(', ')}`);
    const found = links().map((change) => `${line(change)}: ${change.kinds.join(', ')}`);
    expect(reviewed.complete ? found.sort() : found.filter((link) => wanted.includes(link)).sort()).toEqual(wanted.sort());
  });

  it('leaves alone what the other side does not say', () => {
    const alone = (kind: DutyChangeKind): string[] =>
      diff.duties.filter(({ kinds }) => kinds.includes(kind)).map(({ before, after }) => pathOf(before ?? after));
    expect(alone('DROPPED')).toEqual(expect.arrayContaining(reviewed.dropped.map(({ clause }) => clause)));
    expect(alone('NEW')).toEqual(expect.arrayContaining(reviewed.new.map(({ clause }) => clause)));
  });

  it('keeps look-alikes apart', () => {
    const found = links().map(line);
    expect([...reviewed.apart, ...(reviewed.missed ?? [])].filter(({ before, after }) => found.includes(`${before} -> ${after}`))).toEqual([]);
  });

  it('has every clause of both sides that gives a duty, with both clauses where aligned and a confidence between 0 and 1', () => {
    for (const { kinds, before, after, confidence, pairs } of diff.duties) {
      expect(kinds.length).toBeGreaterThan(0);
      expect([before, after].filter(Boolean).length).toBe(kinds.includes('DROPPED') || kinds.includes('NEW') ? 1 : 2);
      expect(confidence === null).toBe(pairs.length === 0);
      if (confidence !== null) expect(confidence).toBeGreaterThanOrEqual(0.55);
      expect(confidence ?? 0).toBeLessThanOrEqual(1);
    }
  });
});

describe('a province on two dates', () => {
  it.each([
    ['the day before', '2025-06-29', '2025-06-30', ['NO_CHANGE']],
    ['the day of', '2025-06-30', '2025-07-01', ['NOTHING_ON_RECORD']],
    ['the day after', '2025-07-01', '2025-07-02', ['NOTHING_ON_RECORD', 'NOTHING_ON_RECORD']],
  ])('Quảng Ngãi around its merger, %s', async (_day, from, to, notes) => {
    const diff = await dates('quang-ngai', from, to);
    expect(diff.notes.map(({ code }) => code)).toEqual(notes);
    if (notes[0] === 'NO_CHANGE') expect(diff.duties.every(({ kinds, confidence }) => kinds.join() === 'KEPT' && confidence === 1)).toBe(true);
  });

  it('says of a body without documents that it has none, not that the province has none', async () => {
    const { notes } = await diffDates(responsibility, 'hai-phong', '2025-07-01', '2025-08-01', undefined, undefined, 'Sở Y tế');
    expect(notes[0]?.message.vi).toContain('không có văn bản nào của Sở Y tế thành phố Hải Phòng giao nhiệm vụ mà đang có hiệu lực');
  });

  it('says where the earlier side may not have been in force yet', async () => {
    const diff = await dates('yen-bai', '2025-03-20', '2025-04-01');
    expect(diff.notes.map(({ code }) => code)).toContain('EFFECTIVE_DATE_UNCERTAIN');
    expect(diff.duties.length).toBeGreaterThan(0);
    expect(diff.duties.every(({ before }) => before?.uncertain)).toBe(true);
  });

  it('is followed by its name, not by a code that another province took over', async () => {
    const { before, after } = await dates('15', '2025-06-30', '2025-07-01');
    expect([before, after].map(({ province }) => province.slug)).toEqual(['yen-bai', 'yen-bai']);
  });

  it('says that a report gives no duty', async () => {
    const diff = await sides({ province: 'binh-thuan', asOf: '2023-02-15' }, { province: 'hai-phong', asOf: '2025-07-01' });
    expect(diff.notes.map(({ code }) => code)).toEqual(['DIFFERENT_PROVINCES', 'REPORT_ONLY']);
    expect(diff.duties.length).toBeGreaterThan(0);
    expect(diff.duties.every(({ kinds }) => kinds.join() === 'NEW')).toBe(true);
  });
});

describe('a diff', () => {
  it('is the same, byte for byte, however often it is made', async () => {
    const made = await Promise.all([1, 2, 3].map(() => dates('quang-ngai', '2025-06-30', '2025-10-01')));
    expect(new Set(made.map((diff) => canonicalJson({ ...diff, before: 0, after: 0 }))).size).toBe(1);
  });

  it('states a split on each of its parts, and a merger likewise', async () => {
    const { duties } = await dates('quang-ngai', '2025-06-30', '2025-10-01');
    const change = duties.find((candidate) => line(candidate) === 'V.2.5 -> PL1.3.2');
    expect(change?.splitInto.map(pathOf)).toEqual(['PL1.1.9', 'PL1.4.1', 'PL1.4.2', 'PL1.4.3']);
    expect(change?.lost.map(({ subject }) => subject)).toEqual(['innovation', 'standards.verification']);
    const merged = duties.find((candidate) => line(candidate) === 'I.2.15 -> PL1.6');
    expect(merged?.mergedFrom.map(pathOf)).toEqual(['I.2.14', 'II.2.2', 'II.2.3']);
    expect(merged?.gained.map(({ subject }) => subject)).toEqual(['internal.organisation', 'thrift']);
  });

  it('gives each unit change the clauses that show it, and a recorded link what it rests on', async () => {
    const { units } = await dates('quang-ngai', '2025-06-30', '2025-10-01');
    const renamed = units.find(({ kind }) => kind === 'RENAMED');
    expect(renamed?.clauses.map(({ document, path }) => `${document.key} ${path}`)).toEqual(['qn-2025-03 III', 'qn-2025-09-programme PL1.2']);
    expect(renamed?.ties[0]?.authority?.vi).toBeTruthy();
    expect(units.filter(({ ties }) => ties.some(({ kind, authority }) => (kind === 'RECORDED_LINK') !== (authority !== null)))).toEqual([]);
  });

  it.each([
    ['an unknown province', 'quang-ngay', '2025-06-30', '2025-10-01', 'UNKNOWN_PROVINCE'],
    ['a day that does not exist', 'quang-ngai', '2025-06-31', '2025-10-01', 'INVALID_DATE'],
    ['a later day that does not exist', 'quang-ngai', '2025-06-30', '2025-02-29', 'INVALID_DATE'],
  ])('with %s says so with a code', async (_title, province, from, to, code) => {
    await expect(dates(province, from, to)).rejects.toMatchObject({ code });
  });
});

describe('alignment', () => {
  const subjects = [
    ['ip', null],
    ['ip.assets', 'ip'],
    ['postal', null],
    ['internal.other-tasks', null],
  ].map(([code, broaderCode]) => ({ code, broaderCode, internal: false }) as SubjectView);
  const vocabulary = new Vocabulary(subjects);
  const clause = (path: string, text: string, ...matters: [string, Action[], Role?, string[]?][]): DutyClause => {
    const holder = { key: path.split('.')[0] } as Matter['holders'][number];
    return {
      clause: { id: path, path, nature: 'DUTY', summary: { vi: text, en: text } } as DutyClause['clause'],
      holders: [holder],
      matters: matters.map(([subject, actions, role = 'LEAD', within = []]) => ({ holders: [holder], subject, actions, role, within })),
      uncertain: false,
    };
  };
  const links = async (before: DutyClause[], after: DutyClause[], same = true): Promise<string[]> => {
    const wording = new Wording([...before, ...after].map(({ clause: { summary } }) => summary.vi));
    return (await align(before, after, { vocabulary, wording, continues: () => same })).links.map(
      (link) => `${link.before.clause.path} -> ${link.after.clause.path}${link.pairs.some(({ attached }) => attached) ? ' attached' : ''}`,
    );
  };

  it.each<[string, DutyClause[], DutyClause[], string[]]>([
    [
      'goes by meaning, not by number',
      [clause('a.1', 'tài sản', ['ip.assets', ['MANAGE']]), clause('a.2', 'thư từ', ['postal', ['GUIDE']])],
      [clause('b.1', 'thư từ', ['postal', ['GUIDE']]), clause('b.2', 'tài sản', ['ip.assets', ['MANAGE']])],
      ['a.1 -> b.2', 'a.2 -> b.1'],
    ],
    [
      'takes a subject one step wider, if the wording agrees',
      [clause('a.1', 'bảo vệ tài sản trí tuệ', ['ip.assets', ['MANAGE']])],
      [clause('b.1', 'quản lý tài sản trí tuệ', ['ip', ['MANAGE']])],
      ['a.1 -> b.1'],
    ],
    [
      'does not take a wide subject where the wording has nothing in common',
      [clause('a.1', 'một', ['ip', ['MANAGE']])],
      [clause('b.1', 'hai', ['ip', ['MANAGE']])],
      [],
    ],
    [
      'does not take another subject, however alike the wording',
      [clause('a.1', 'tem thư', ['ip.assets', ['MANAGE']])],
      [clause('b.1', 'tem thư', ['postal', ['MANAGE']])],
      [],
    ],
    [
      'does not take limits that have nothing in common',
      [clause('a.1', 'tem', ['ip.assets', ['MANAGE'], 'LEAD', ['postal']])],
      [clause('b.1', 'tem', ['ip.assets', ['MANAGE'], 'LEAD', ['ip']])],
      [],
    ],
    [
      'attaches a second part to a matter that is taken',
      [clause('a.1', 'tem thư', ['postal', ['MANAGE']])],
      [clause('b.1', 'tem thư', ['postal', ['MANAGE']]), clause('b.2', 'tem thư', ['postal', ['MANAGE']])],
      ['a.1 -> b.1', 'a.1 -> b.2 attached'],
    ],
    [
      'prefers the clause that is about one thing',
      [clause('a.1', 'tem', ['postal', ['MANAGE']])],
      [clause('b.1', 'tem', ['postal', ['MANAGE']], ['ip', ['MANAGE']]), clause('b.2', 'tem', ['postal', ['MANAGE']])],
      ['a.1 -> b.1 attached', 'a.1 -> b.2'],
    ],
  ])('%s', async (_title, before, after, wanted) => expect(await links(before, after)).toEqual(wanted));

  it('takes "other tasks" only between units that correspond', async () => {
    const before = [clause('a.1', 'việc khác', ['internal.other-tasks', ['ORGANISE']])];
    const after = [clause('b.1', 'việc khác', ['internal.other-tasks', ['ORGANISE']])];
    expect([await links(before, after, true), await links(before, after, false)]).toEqual([['a.1 -> b.1'], []]);
  });
});

describe('a decision that another one replaces', () => {
  it('ends no body and no unit that exists on the day: only what it gave them', async () => {
    const records = packagedRecords();
    const { responsibility: service } = askRegistry([...records, ...replacedRecords(records)]);
    const { units, duties } = await diffDates(service, 'ha-tinh', '2030-05-31', '2030-06-01', undefined, undefined, 'so-viec-la');
    const existsOn = (unit: UnitView | null, day: string): boolean => unit !== null && contains(unit, day);
    expect(units.map(({ kind, before, after }) => [slug(before?.key), kind, existsOn(after, '2030-06-01')])).toEqual([
      ['so-viec-la', 'KEPT', true],
      ['phong-chuyen-mon', 'KEPT', true],
    ]);
    expect(duties.map(({ kinds }) => kinds)).toEqual([['DROPPED']]);
  });
});

/** A body with its decision, and another decision that replaces it and gives nothing to anyone. */
function replacedRecords(records: readonly RegistryRecord[]): RegistryRecord[] {
  const province = records.find((one) => one.kind === 'province' && one.key === 'ha-tinh') as ProvinceRecord;
  const made = recordsOfBody({ slug: 'so-viec-la', name: 'Sở Việc Lạ', duties: [madeDuty()], states: [], suggests: [] }, {
    key: province.key,
    from: '2030-01-01',
    to: null,
  } as ProvinceView);
  const replaced = made.find(({ kind }) => kind === 'document') as DocumentRecord;
  const effective = { rule: 'FROM_DATE' as const, from: '2030-06-01', to: null };
  const relations = [{ type: 'REPLACES' as const, target: replaced.key, clause: null, provision: null }];
  return [...made, { ...replaced, key: `${replaced.key}-2`, issuedOn: '2030-06-01', effective, relations, clauses: [] }];
}
