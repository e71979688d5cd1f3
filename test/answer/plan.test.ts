import { describe, expect, it } from 'vitest';
import { findBody } from '../../src/answer/jurisdiction.js';
import { bodyMeant, planOf } from '../../src/answer/plan.js';
import type { Reading } from '../../src/answer/reading/reading.js';
import type { Answer, Interpretation } from '../../src/answer/resolution.js';
import type { Action } from '../../src/registry/duty.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { RegistryRecord } from '../../src/registry/record.js';
import { answersBy, bodyKind, mandate, procedure, province, subject } from '../support/made-law.js';
import { recordsOfBody } from '../support/second-body.js';

const MATTERS = [subject('health'), subject('land'), subject('staff', null, { internal: true }), subject('health-and-land')];
const LAW: RegistryRecord[] = [
  province('here', { from: '2020-01-01' }),
  ...MATTERS,
  bodyKind('health-dept'),
  bodyKind('land-dept'),
  mandate('health-dept', 'health'),
];
const interpretation = (code: string): Interpretation => ({
  kind: 'SUBJECT',
  code,
  label: { vi: code, en: code },
  action: null,
  score: 0.5,
  matched: [code],
  span: null,
});

interface Asked {
  matter?: string;
  action?: Action | null;
  province?: string;
  asOf?: string;
  /** The body named beside the question, and kinds of bodies that its words name. */
  named?: string;
  said?: string[];
  procedure?: string | null;
}

async function planned(
  law: RegistryRecord[],
  { matter = 'health', action = null, province: area = 'here', asOf = '2025-05-15', named, said = [], procedure: code = null }: Asked = {},
) {
  const jurisdiction = await answersBy(...law).jurisdiction(area, asOf);
  const bodies = said.flatMap((key) => jurisdiction.reference.bodies.kind(key) ?? []);
  const reading: Reading = { kind: 'DUTY', duty: { subject: matter, action }, interpretations: [interpretation(matter)], procedure: code, bodies };
  return planOf(jurisdiction, reading, named === undefined ? null : findBody(jurisdiction, named));
}

/** The answer that is given before any body is asked. */
async function answered(law: RegistryRecord[], asked: Asked = {}): Promise<Answer> {
  const { answer } = await planned(law, asked);
  if (!answer) throw new Error('A body is asked.');
  return answer;
}
const codes = ({ caveats }: Answer): string[] => caveats.map(({ code }) => code);
const offered = ({ choices }: Answer): (string | undefined)[] => choices.map(({ body }) => body?.key);

describe('a question that a body can answer', () => {
  it('is put to the bodies that have the matter, with what was read', async () => {
    const plan = await planned(LAW, { action: 'LICENSE', named: 'land-dept' });
    expect(plan).toMatchObject({
      answer: null,
      reading: { duty: { subject: 'health', action: 'LICENSE' } },
      subject: { code: 'health' },
      named: { key: 'here/land-dept' },
      holders: { by: 'LAW', holders: [{ body: { key: 'here/health-dept' } }] },
      asOf: '2025-05-15',
    });
  });

  it.each<[string, Asked, string]>([
    ['named beside it', { named: 'land-dept' }, 'here/land-dept'],
    ['named in its words', { said: ['health-dept'] }, 'here/health-dept'],
    ['named beside it, whatever its words name', { named: 'land-dept', said: ['health-dept'] }, 'here/land-dept'],
  ])('on what every body has for itself is put to the body %s', async (_how, asked, body) =>
    expect(await planned(LAW, { ...asked, matter: 'staff' })).toMatchObject({ holders: { by: 'INTERNAL', holders: [{ body: { key: body } }] } }),
  );

  it.each<[string[], string | null]>([
    [[], null],
    [['land-dept'], 'here/land-dept'],
    [['land-dept', 'health-dept'], null],
  ])('means of the bodies %j that its words name: %s', async (said, meant) => {
    const jurisdiction = await answersBy(...LAW).jurisdiction('here', '2025-05-15');
    const kinds = said.flatMap((key) => jurisdiction.reference.bodies.kind(key) ?? []);
    expect(bodyMeant(kinds, jurisdiction)?.key ?? null).toBe(meant);
  });
});

describe('an answer that names nobody', () => {
  it('has the matter, the act and the reason, and nothing that could be taken for a lead', async () => {
    const answer = await answered(LAW, { matter: 'land', action: 'LICENSE' });
    expect(answer).toEqual({
      status: 'OUT_OF_SCOPE',
      summary: { vi: expect.stringContaining('land (cấp, gia hạn') as string, en: expect.stringContaining('land (licens') as string },
      subject: expect.objectContaining({ code: 'land' }) as unknown,
      action: 'LICENSE',
      leads: [],
      supports: [],
      candidates: [],
      body: null,
      mandates: [],
      citations: [],
      steps: [],
      caveats: [expect.objectContaining({ code: 'OUTSIDE_REGISTRY' })],
      choices: [],
      understoodAs: [interpretation('land')],
      competence: null,
    });
  });

  it.each<[string, RegistryRecord[], string]>([
    ['nobody ever had it, as far as is known', [], 'Sổ chưa ghi nhận cơ quan nào phụ trách “land”.'],
    [
      'somebody had it once',
      [mandate('land-dept', 'land', { to: '2025-03-01' })],
      'Chưa có nguồn nào cho biết cơ quan nào phụ trách “land” vào ngày được hỏi.',
    ],
    [
      'somebody will have it',
      [mandate('land-dept', 'land', { from: '2026-03-01' })],
      'Chưa có nguồn nào cho biết cơ quan nào phụ trách “land” vào ngày được hỏi.',
    ],
  ])('says that %s', async (_what, law, message) => {
    const { status, caveats } = await answered([...LAW, ...law], { matter: 'land' });
    expect([status, caveats.map((each) => each.message.vi)]).toEqual(['OUT_OF_SCOPE', [message]]);
  });

  it('asks which body is meant where every body has the matter, and offers those on record', async () => {
    const two = ['health-dept', 'land-dept'].flatMap((slug) =>
      recordsOfBody({ slug, name: slug, duties: [], states: [], suggests: [] }, { key: 'here', from: null, to: null } as ProvinceView),
    );
    const asked: Asked = { matter: 'staff', said: ['health-dept', 'land-dept'] };
    const answer = await answered([...LAW, ...two], asked);
    expect([answer.status, codes(answer), offered(answer)]).toEqual(['NOT_ESTABLISHED', ['WHICH_BODY'], ['here/health-dept', 'here/land-dept']]);
    expect(answer.caveats[0]?.message.vi).toContain('“staff” là việc nội bộ');
  });

  it('offers both bodies where nobody knows which of them the province has', async () => {
    const special = bodyKind('special', { provinces: [], complete: false, otherwise: 'land-dept' });
    const answer = await answered([...LAW, special, mandate('special', 'land')], { matter: 'land' });
    expect([answer.status, codes(answer), offered(answer)]).toEqual([
      'NOT_ESTABLISHED',
      ['BODY_DEPENDS_ON_PROVINCE'],
      ['here/special', 'here/land-dept'],
    ]);
    expect(answer.choices.map((choice) => choice.subject.code)).toEqual(['land', 'land']);
    expect(answer.caveats[0]?.message.vi).toContain('“land” do cơ quan nào phụ trách thì tùy từng tỉnh');
  });
});

describe('a province that is not there on the day', () => {
  const MERGED = [
    ...LAW,
    province('old', { from: '2000-01-01', to: '2025-07-01', code: '10' }),
    province('new', { from: '2025-07-01', code: '11', predecessors: ['old'] }),
    province('newer', { from: '2025-07-01', code: '12', predecessors: ['old'] }),
  ];

  it.each<[string, string, string | null]>([
    ['old', '1999-12-31', 'Tỉnh old chưa tồn tại vào ngày được hỏi.'],
    ['old', '2000-01-01', null],
    ['old', '2025-06-30', null],
    [
      'old',
      '2025-07-01',
      'Tỉnh old đã được sắp xếp từ ngày 1/7/2025, nay là tỉnh new, tỉnh newer; văn bản ban hành trước ngày đó không mặc nhiên áp dụng ở nơi mới.',
    ],
    [
      'old',
      '2025-07-02',
      'Tỉnh old đã được sắp xếp từ ngày 1/7/2025, nay là tỉnh new, tỉnh newer; văn bản ban hành trước ngày đó không mặc nhiên áp dụng ở nơi mới.',
    ],
    ['new', '2025-06-30', 'Tỉnh new chưa tồn tại vào ngày được hỏi.'],
    ['new', '2025-07-01', null],
  ])('%s on %s: %s', async (area, asOf, message) => {
    const { answer } = await planned(MERGED, { province: area, asOf });
    expect(answer?.caveats.map((each) => each.message.vi) ?? null).toEqual(message === null ? null : [message]);
    if (answer) {
      expect([answer.status, answer.subject?.code, answer.understoodAs, answer.choices]).toEqual([
        'NOT_ESTABLISHED',
        'health',
        [interpretation('health')],
        [],
      ]);
    }
  });
});

describe('a procedure of a ministry', () => {
  const PROCEDURES = [
    ...LAW,
    procedure('1', 'health', { level: 'MINISTRY', oldName: true }),
    procedure('2', 'health'),
    procedure('3', 'health', { level: 'GRASSROOTS' }),
  ];

  it('is no matter of the province, and has caveats about its dates', async () => {
    const answer = await answered(PROCEDURES, { procedure: '1', action: 'LICENSE' });
    expect([answer.status, codes(answer), answer.body]).toEqual(['OUT_OF_SCOPE', ['MINISTRY_LEVEL', 'PROCEDURE_MAY_BE_REPLACED'], null]);
    expect([answer.subject?.code, answer.action, answer.understoodAs]).toEqual(['health', 'LICENSE', [interpretation('health')]]);
  });

  it.each([['2'], ['3'], ['4'], [null]])('and one of the province, of a commune or of nobody known is: %s', async (code) =>
    expect((await planned(PROCEDURES, { procedure: code })).answer).toBeNull(),
  );
});

describe('a body that is named and is not there', () => {
  const ENDED = bodyKind('news-dept', { to: '2025-03-01' });
  const HEIRS = [
    bodyKind('heir', { predecessors: ['news-dept'], from: '2025-03-01' }),
    bodyKind('heir-elsewhere', { predecessors: ['news-dept'], provinces: ['there'] }),
    bodyKind('heir-to-come', { predecessors: ['news-dept'], from: '2030-01-01' }),
    bodyKind('heir-of-another', { predecessors: ['health-dept'] }),
  ];
  const GONE = [...LAW, ENDED, ...HEIRS];

  it('is not asked; who took over is offered', async () => {
    const answer = await answered(GONE, { named: 'news-dept', action: 'LICENSE' });
    expect([answer.status, answer.body, offered(answer)]).toEqual(['NOT_ESTABLISHED', null, ['here/heir']]);
    expect(answer.caveats.map(({ message }) => message.vi)).toEqual(['Vào ngày được hỏi không có news-dept tỉnh here.']);
    expect([answer.subject?.code, answer.action, answer.understoodAs]).toEqual(['health', 'LICENSE', [interpretation('health')]]);
  });

  it.each<[string, RegistryRecord[], Asked]>([
    ['on its last day', [], { named: 'news-dept', asOf: '2025-02-28' }],
    [
      'where it is on record',
      recordsOfBody({ slug: 'news-dept', name: 'News', duties: [], states: [], suggests: [] }, { key: 'here' } as ProvinceView),
      { named: 'news-dept' },
    ],
    [
      'where it is of no known kind',
      recordsOfBody({ slug: 'odd', name: 'Odd', duties: [], states: [], suggests: [] }, { key: 'here' } as ProvinceView),
      { named: 'odd' },
    ],
    ['where nobody knows whether it exists', [bodyKind('rare', { provinces: [], complete: false })], { named: 'rare' }],
    ['where only the words of the question name it', [], { said: ['news-dept'] }],
  ])('but the question is answered %s', async (_when, records, asked) => expect((await planned([...GONE, ...records], asked)).answer).toBeNull());

  it('is gone though another body is on record', async () => {
    const other = recordsOfBody({ slug: 'odd', name: 'Odd', duties: [], states: [], suggests: [] }, { key: 'here' } as ProvinceView);
    expect(codes(await answered([...GONE, ...other], { named: 'news-dept' }))).toEqual(['BODY_NOT_THERE']);
  });
});

describe('a text that is not understood', () => {
  it.each([
    [true, 'OUT_OF_SCOPE'],
    [false, 'NOT_ESTABLISHED'],
  ])('and is of nobody here: %s, is %s, and offers what may be meant', async (outside, status) => {
    const jurisdiction = await answersBy(...LAW).jurisdiction('here', '2025-05-15');
    const interpretations = [interpretation('health'), interpretation('land')];
    const reading: Reading = { kind: 'UNKNOWN', outside, caveat: 'PROCEDURE_NOT_ON_RECORD', about: { code: '9.99' }, interpretations };
    const { answer } = planOf(jurisdiction, reading, null);
    expect(answer).toMatchObject({ status, subject: null, action: null, body: null, understoodAs: interpretations });
    expect(answer?.choices.map((choice) => [choice.subject.code, choice.body?.key])).toEqual([
      ['health', 'here/health-dept'],
      ['land', undefined],
    ]);
    expect(answer?.caveats.map(({ message }) => message.vi)).toEqual(['Thủ tục mã 9.99 chưa có trong sổ.']);
  });

  it('names the body that has whatever is meant, and offers its matters alone', async () => {
    const jurisdiction = await answersBy(...LAW).jurisdiction('here', '2025-05-15');
    const interpretations = [interpretation('land'), interpretation('health')];
    const { answer } = planOf(
      jurisdiction,
      {
        kind: 'UNKNOWN',
        outside: false,
        caveat: 'NOT_UNDERSTOOD',
        interpretations,
        of: { body: 'here/health-dept', interpretations: interpretations.slice(1) },
      },
      null,
    );
    expect(answer).toMatchObject({
      status: 'NOT_ESTABLISHED',
      body: { key: 'here/health-dept' },
      subject: null,
      leads: [],
      understoodAs: interpretations,
    });
    expect(answer?.choices.map((choice) => [choice.subject.code, choice.body?.key])).toEqual([['health', 'here/health-dept']]);
    expect(answer?.caveats.map(({ code }) => code)).toEqual(['WHICH_MATTER']);
    expect(answer?.summary.en).toMatch(/^This is most likely a matter of .*; it is not clear which one, so no unit is named\.$/u);
  });

  it.each<[Extract<Reading, { kind: 'UNKNOWN' }>['caveat'], string[]]>([
    ['NOT_UNDERSTOOD', ['WHICH_MATTER']],
    ['AMBIGUOUS_QUESTION', ['WHICH_MATTER']],
    ['PROCEDURE_NOT_ON_RECORD', ['PROCEDURE_NOT_ON_RECORD', 'WHICH_MATTER']],
  ])('does not say beside the body that anything may be meant: %s', async (code, said) => {
    const jurisdiction = await answersBy(...LAW).jurisdiction('here', '2025-05-15');
    const of = { body: 'here/health-dept', interpretations: [interpretation('health')] };
    const { answer } = planOf(jurisdiction, { kind: 'UNKNOWN', outside: false, caveat: code, interpretations: of.interpretations, of }, null);
    expect(answer?.caveats.map((each) => each.code)).toEqual(said);
  });

  it('says that the matter is not one of the body that the caller names', async () => {
    const jurisdiction = await answersBy(...LAW).jurisdiction('here', '2025-05-15');
    const of = { body: 'here/health-dept', interpretations: [interpretation('health')] };
    const said = (named: string): string[] | undefined =>
      planOf(
        jurisdiction,
        { kind: 'UNKNOWN', outside: true, caveat: 'NOT_UNDERSTOOD', interpretations: [interpretation('health')], of },
        findBody(jurisdiction, named),
      ).answer?.caveats.map(({ code }) => code);
    expect(said('health-dept')).toEqual(['WHICH_MATTER']);
    expect(said('land-dept')).toEqual(['WHICH_MATTER', 'NOT_OF_NAMED_BODY']);
  });

  it('works without details about it', async () => {
    const jurisdiction = await answersBy(...LAW).jurisdiction('here', '2025-05-15');
    const { answer } = planOf(jurisdiction, { kind: 'UNKNOWN', outside: false, caveat: 'MINISTRY_LEVEL', interpretations: [] }, null);
    expect(answer?.caveats.map(({ code }) => code)).toEqual(['MINISTRY_LEVEL']);
  });
});
