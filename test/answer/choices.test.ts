import { beforeAll, describe, expect, it } from 'vitest';
import { bodyChoices, meaningChoices } from '../../src/answer/choices.js';
import type { Jurisdiction } from '../../src/answer/jurisdiction.js';
import type { Interpretation } from '../../src/answer/resolution.js';
import type { SubjectView } from '../../src/registry/duty.model.js';
import type { UnitView } from '../../src/registry/unit.model.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { UnitRecord } from '../../src/registry/record.js';
import { recordsOfBody } from '../support/second-body.js';
import { answersBy, bodyKind, mandate, procedure, province, subject } from '../support/made-law.js';

let jurisdiction: Jurisdiction;
beforeAll(async () => {
  jurisdiction = await answersBy(
    province('here'),
    ...['clinic', 'land', 'shared', 'unspoken', 'water'].map((key) => subject(key)),
    bodyKind('health-dept'),
    bodyKind('land-dept'),
    mandate('health-dept', 'clinic'),
    mandate('land-dept', 'land'),
    mandate('health-dept', 'shared'),
    mandate('land-dept', 'shared'),
    mandate('land-dept', 'water'),
    procedure('1.000001', 'clinic'),
  ).jurisdiction('here', '2025-05-15');
});

const meant = (code: string, over: Partial<Interpretation> = {}): Interpretation => ({
  kind: 'SUBJECT',
  code,
  label: { vi: code, en: code },
  action: null,
  score: 0.5,
  matched: [],
  span: null,
  ...over,
});
const offered = (...meanings: Interpretation[]): string[] =>
  meaningChoices(meanings, jurisdiction).map((choice) => `${choice.label.vi}: ${choice.subject.code} of ${choice.body?.key ?? 'nobody known'}`);

describe('the matters that may be meant', () => {
  it('are offered with the body that law gives them to, where it is one', () => {
    expect(offered(meant('clinic'), meant('shared'), meant('unspoken'))).toEqual([
      'clinic: clinic of here/health-dept',
      'shared: shared of nobody known',
      'unspoken: unspoken of nobody known',
    ]);
  });

  it('are offered without a body where law gives them to none, though one body is on record', async () => {
    const [body] = recordsOfBody({ slug: 'health-dept', name: 'Sở', duties: [], states: [], suggests: [] }, {
      key: 'here',
      from: null,
      to: null,
    } as ProvinceView);
    const open = await answersBy(province('here'), subject('unspoken'), bodyKind('health-dept'), body as UnitRecord).jurisdiction(
      'here',
      '2025-05-15',
    );
    expect(meaningChoices([meant('unspoken')], open).map((choice) => choice.body)).toEqual([null]);
  });

  it('are three at most, the likeliest', () => {
    expect(offered(meant('water'), meant('land'), meant('clinic'), meant('shared'))).toEqual([
      'water: water of here/land-dept',
      'land: land of here/land-dept',
      'clinic: clinic of here/health-dept',
    ]);
  });

  it('are each offered once, by the likeliest of the words for them', () => {
    const byProcedure = meant('1.000001', { kind: 'PROCEDURE', label: { vi: 'Cấp giấy phép phòng khám', en: '' } });
    expect(offered(byProcedure, meant('clinic'), meant('land'))).toEqual([
      'Cấp giấy phép phòng khám: clinic of here/health-dept',
      'land: land of here/land-dept',
    ]);
    expect(offered(meant('clinic'), byProcedure)).toEqual(['clinic: clinic of here/health-dept']);
  });

  it('say the act that was asked about, where their name does not', () => {
    const acts = [
      meant('clinic', { action: 'INSPECT' }),
      meant('1.000001', { kind: 'PROCEDURE', label: { vi: 'Cấp', en: 'Issue' }, action: 'LICENSE' }),
    ];
    expect(acts.map((act) => meaningChoices([act], jurisdiction)[0]?.label)).toEqual([
      { vi: 'clinic (thanh tra)', en: 'clinic (inspection)' },
      { vi: 'Cấp', en: 'Issue' },
    ]);
  });

  it('are left out where they are not on record', () => {
    expect(offered(meant('clinics'), meant('1.000002', { kind: 'PROCEDURE' }), meant('land'))).toEqual(['land: land of here/land-dept']);
  });

  it('say which words speak for them, or that people ask so', () => {
    const [said, unsaid] = meaningChoices([meant('land', { matched: ['đất', 'sổ đỏ'], action: 'LICENSE' }), meant('clinic')], jurisdiction);
    expect([said?.why, said?.action]).toEqual([{ vi: 'câu hỏi có “đất”, “sổ đỏ”', en: 'the question says “đất”, “sổ đỏ”' }, 'LICENSE']);
    expect(unsaid?.why).toEqual({ vi: 'nhiều người hỏi về việc này bằng những từ như vậy', en: 'people ask about this in such words' });
  });
});

it('bodies that may be meant are offered by name, for the same matter', () => {
  const matter = { code: 'clinic' } as SubjectView;
  const bodies = [{ key: 'a', name: { vi: 'Sở Y tế', en: 'Department of Health' } }] as UnitView[];
  expect(bodyChoices(bodies, matter)).toEqual([
    {
      subject: matter,
      action: null,
      label: { vi: 'Sở Y tế', en: 'Department of Health' },
      body: bodies[0],
      why: { vi: 'có thể thuộc Sở Y tế', en: 'it may be a matter of the Department of Health' },
    },
  ]);
});
