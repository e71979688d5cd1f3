import { describe, expect, it } from 'vitest';
import { caveat, clausesOf, responsibilitiesOf, stepsOf, summaryOf } from '../../src/answer/explain.js';
import type { Evidence } from '../../src/answer/evidence.js';
import type { EffectType, Rule } from '../../src/answer/rules/rule.js';
import type { ConditionResult, RuleOutcome, SeenCondition } from '../../src/answer/rules/ruleset.js';
import type { Ground } from '../../src/answer/verdict.js';
import type { SubjectView } from '../../src/registry/duty.model.js';
import type { ClauseView, DocumentView } from '../../src/registry/law.model.js';
import type { ReferenceData } from '../../src/registry/reference.js';
import type { UnitView } from '../../src/registry/unit.model.js';

const unit = (key: string): UnitView => ({ key, name: { vi: `Phòng ${key}`, en: `Division ${key}` } }) as UnitView;
const clause = (path: string): ClauseView => ({ id: path, path }) as ClauseView;
const DECISION = { type: 'DECISION', number: '1/QĐ-UBND' } as DocumentView;

function ground(rule: string, over: Partial<Evidence> = {}): Ground {
  const evidence = { kind: 'CLAUSE', role: 'LEAD', unit: unit('A'), document: DECISION, clause: clause('1'), predecessor: null, ...over } as Evidence;
  return { evidence, distance: 0, rule: { id: rule } as Rule, effect: { type: 'lead' } };
}

describe('the part that a unit has', () => {
  const said = (...grounds: Ground[]): unknown[] =>
    responsibilitiesOf(grounds, () => 'INFERRED').map(({ unit: { key }, rule, clauses }) => [key, rule, clauses.map(({ path }) => path).join(' ')]);

  it('is listed once for each unit, with the clauses that met the first row', () => {
    const grounds = [
      ground('high'),
      ground('high', { unit: unit('B') }),
      ground('low', { clause: clause('2') }),
      ground('high', { clause: clause('3') }),
    ];
    expect(said(...grounds)).toEqual([
      ['A', 'high', '1 3'],
      ['B', 'high', '1'],
    ]);
  });

  it('has each clause once, and none where only a name speaks for it', () => {
    const both = [ground('high'), ground('high'), ground('high', { clause: null })];
    expect(said(...both)).toEqual([['A', 'high', '1']]);
    expect(clausesOf(both).map(({ path }) => path)).toEqual(['1']);
  });

  it('is as firm as its first ground', () => {
    const standing = ({ evidence }: Ground) => (evidence.clause?.path === '1' ? 'ESTABLISHED' : 'CANDIDATE');
    const [first] = responsibilitiesOf([ground('a'), ground('b', { clause: clause('2') })], standing);
    expect(first).toMatchObject({ role: 'LEAD', standing: 'ESTABLISHED', evidence: 'CLAUSE', rule: 'a' });
  });

  it.each<[string, Partial<Evidence>, string, string]>([
    ['clauses', {}, 'Phòng A chủ trì theo 1, 2 của Quyết định số 1/QĐ-UBND.', 'The Division A leads by 1, 2 of Decision 1/QĐ-UBND.'],
    [
      'clauses that make it the focal point',
      { role: 'FOCAL_POINT' },
      'Phòng A là đầu mối theo 1, 2 của Quyết định số 1/QĐ-UBND.',
      'The Division A is the focal point by 1, 2 of Decision 1/QĐ-UBND.',
    ],
    [
      'its name',
      { kind: 'NAME' },
      'Tên của Phòng A nêu đúng lĩnh vực này (1, 2, Quyết định số 1/QĐ-UBND).',
      'The name of the Division A states this field (1, 2, Decision 1/QĐ-UBND).',
    ],
    [
      'the unit whose work it continues',
      { kind: 'SUCCESSION', predecessor: unit('cũ') },
      'Phòng A kế tục việc của Phòng cũ, đơn vị trước đây phụ trách việc này theo 1, 2 của Quyết định số 1/QĐ-UBND.',
      'The Division A continues the work of the Division cũ, which was responsible for this before by 1, 2 of Decision 1/QĐ-UBND.',
    ],
  ])('has a reason in words: by %s', (_what, over, vi, en) => {
    const [first] = responsibilitiesOf([ground('a', over), ground('a', { ...over, clause: clause('2') })], () => 'ESTABLISHED');
    expect(first?.reason).toEqual({ vi, en });
  });

  it.each<[string, 'INFERRED' | 'CANDIDATE', Partial<Evidence>, string, string]>([
    [
      'an inferred lead',
      'INFERRED',
      {},
      'Từ 1, 2 của Quyết định số 1/QĐ-UBND có thể suy ra Phòng A chủ trì.',
      '1, 2 of Decision 1/QĐ-UBND suggest that the Division A leads.',
    ],
    [
      'a candidate',
      'CANDIDATE',
      { kind: 'ASSIGNMENT' },
      'Từ mục 1, 2 của Quyết định số 1/QĐ-UBND có thể suy ra Phòng A chủ trì.',
      'Items 1, 2 of Decision 1/QĐ-UBND suggest that the Division A leads.',
    ],
    [
      'a candidate by its name',
      'CANDIDATE',
      { kind: 'NAME' },
      'Tên của Phòng A nêu lĩnh vực này (1, 2, Quyết định số 1/QĐ-UBND), nhưng chỉ tên thì chưa đủ để suy ra đơn vị này chủ trì.',
      'The name of the Division A states this field (1, 2, Decision 1/QĐ-UBND); the name alone does not show that it leads.',
    ],
  ])('has a reason no firmer than it stands: %s', (_what, standing, over, vi, en) => {
    const [first] = responsibilitiesOf([ground('a', over), ground('a', { ...over, clause: clause('2') })], () => standing);
    expect(first?.reason).toEqual({ vi, en });
  });

  it('counts the items of a programme in English', () => {
    const item = { kind: 'ASSIGNMENT' } as const;
    const [one] = responsibilitiesOf([ground('a', item)], () => 'ESTABLISHED');
    const [two] = responsibilitiesOf([ground('a', item), ground('a', { ...item, clause: clause('2') })], () => 'ESTABLISHED');
    expect([one?.reason.en, two?.reason.en]).toEqual([
      'The Division A leads by item 1 of Decision 1/QĐ-UBND.',
      'The Division A leads by items 1, 2 of Decision 1/QĐ-UBND.',
    ]);
  });
});

describe('the steps worth showing', () => {
  const condition = (fact: string, result: ConditionResult): SeenCondition => ({ fact, operator: 'equal', value: 'x', seen: 'y', result });
  const outcome = (type: EffectType, ...results: [string, ConditionResult][]): RuleOutcome => ({
    rule: {
      id: `${type} ${results.map(([, result]) => result).join(' ')}`,
      title: { vi: '', en: '' },
      effect: { type },
      authority: { document: 'law', provision: 'Điều 1' },
    } as Rule,
    met: results.every(([, result]) => result === 'MET'),
    conditions: results.map(([fact, result]) => condition(fact, result)),
  });
  const reference = { documentNames: new Map([['law', { number: '84/2025/QH15' }]]) } as unknown as ReferenceData;
  const shown = (distance: number, ...outcomes: RuleOutcome[]): number =>
    stepsOf([{ evidence: ground('a').evidence, distance, outcomes }], reference).length;
  const MET: [string, ConditionResult] = ['evidence.role', 'MET'];
  const MISSED: [string, ConditionResult] = ['action.match', 'NOT_MET'];

  it.each<[string, number, RuleOutcome, number]>([
    ['a rule that was met', 0, outcome('lead', MET), 1],
    ['a rule that was met by a wider subject', 2, outcome('caveat', MET), 1],
    ['a lead that one condition kept from the very matter', 0, outcome('lead', MET, MISSED), 1],
    ['support that one condition kept from it', 0, outcome('support', MISSED, MET), 1],
    ['not a lead that one condition kept from a wider matter', 1, outcome('lead', MET, MISSED), 0],
    ['not a lead that two conditions kept from it', 0, outcome('lead', MISSED, ['unit.kind', 'NOT_MET']), 0],
    ['not a rule for another kind of evidence', 0, outcome('lead', MET, ['evidence.kind', 'NOT_MET']), 0],
    ['not an exclusion that does not apply', 0, outcome('exclude', MET, MISSED), 0],
    ['not a candidate that it is not', 0, outcome('candidate', MISSED), 0],
  ])('%s', (_what, distance, given, count) => expect(shown(distance, given)).toBe(count));

  it('say what the rule rests on, by the number of the law, and whether it was met', () => {
    const { evidence } = ground('a');
    const steps = stepsOf([{ evidence, distance: 0, outcomes: [outcome('lead', MET), outcome('lead', MISSED)] }], reference);
    expect(steps.map(({ met }) => met)).toEqual([true, false]);
    expect(steps[0]).toMatchObject({
      rule: 'lead MET',
      authority: { vi: 'Điều 1, 84/2025/QH15', en: 'Article 1, 84/2025/QH15' },
      effect: 'lead',
      evidence: 'CLAUSE',
      unit: { key: 'A' },
      clause: { path: '1' },
      conditions: [{ fact: 'evidence.role', result: 'MET' }],
    });
  });
});

describe('the answer in one sentence', () => {
  const XRAY = { prefLabel: { vi: 'X-quang', en: 'X-ray' } } as SubjectView;
  const names = { vi: 'Phòng A', en: 'the Division A' };
  const body = { vi: 'Sở Thử', en: 'Trial Department' };

  it('names the unit, the matter and the act', () => {
    expect(summaryOf('ESTABLISHED', XRAY, { subject: 'radiation.xray', action: 'CHECK' }, names, body)).toEqual({
      vi: 'Phòng A chủ trì: X-quang (kiểm tra).',
      en: 'The Division A leads: X-ray (checks).',
    });
  });

  it.each([
    ['INFERRED', 'It can be inferred that the A; the B lead: X-ray; no clause on duties in force assigns exactly this to a unit.'],
    ['SUPPORT_ONLY', 'The A; the B only coordinate or take part: X-ray; no unit of the body leads.'],
  ] as const)('has its verb in the plural where units are several: %s', (status, sentence) =>
    expect(summaryOf(status, XRAY, null, { vi: 'A; B', en: 'the A; the B' }, { vi: '', en: '' }, [{ role: 'LEAD' }, { role: 'LEAD' }]).en).toBe(
      sentence,
    ),
  );

  it('names no act where none is asked about, and the body where no unit is named', () => {
    expect(summaryOf('BODY', XRAY, { subject: 'radiation.xray', action: null }, { vi: '', en: '' }, body)).toEqual({
      vi: 'Sở Thử phụ trách: X-quang; văn bản trong sổ không cho biết đơn vị nào chủ trì vào ngày này.',
      en: 'The Trial Department is responsible for: X-ray; the documents on record do not say which unit leads it on that day.',
    });
  });

  it('says that it is not established where it is not known what is asked', () => {
    expect(summaryOf('NOT_ESTABLISHED', null, null, { vi: '', en: '' }, { vi: '', en: '' })).toEqual({
      vi: 'Chưa xác định được ai chủ trì việc được hỏi.',
      en: 'It is not established who leads what was asked about.',
    });
  });
});

it('a reservation tells the one who asks what to do, and the keeper of the registry where there is something to do', () => {
  const slots = { where: '1', document: { vi: 'quyết định', en: 'decision' }, note: 'nội tỉnh' };
  const { message, keeper, clauses } = caveat('DUTY_TERRITORY', slots, [clause('1')]);
  expect([message.vi, keeper, clauses.length]).toEqual(['1 của quyết định chỉ áp dụng trong một địa bàn: nội tỉnh.', null, 1]);
  const { settle, keeper: own } = caveat('ENDED_BY_DOCUMENT', { by: { vi: 'Quyết định 2', en: 'Decision 2' } });
  expect([settle.en, own?.en]).toEqual(['See Decision 2.', 'Import Decision 2 if its content is not on record.']);
});
