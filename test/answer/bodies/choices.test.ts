import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/answer/question.js';
import type { Resolution } from '../../../src/answer/resolution.js';
import type { ProvinceView } from '../../../src/registry/province.model.js';
import { packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import { diffDates } from '../../../src/studies/diff/diff.service.js';
import { suppose } from '../../../src/studies/what-if/what-if.service.js';
import { askRegistry } from '../../support/registry.js';
import { madeDuty, recordsOfBody, type MadeBody, type MadeDuty } from '../../support/second-body.js';

const duty = (subject: string, ofDivision = true): MadeDuty => madeDuty({ subjects: [subject], ofDivision });
const body = (slug: string, name: string, duties: MadeDuty[]): MadeBody => ({ slug, name, states: [], suggests: [], duties });
const HAI_PHONG = { key: 'hai-phong@2025-07-01', from: '2025-07-01', to: null } as ProvinceView;
const AN_GIANG = { key: 'an-giang@2025-07-01', from: '2025-07-01', to: null } as ProvinceView;

/** Hải Phòng with a Sở Y tế beside its Sở KH&CN; An Giang with two bodies that both hold a matter of which no law speaks. */
const { responsibility, audit } = askRegistry([
  ...packagedRecords(),
  ...recordsOfBody(body('so-y-te', 'Sở Y tế thành phố Hải Phòng', [duty('internal.personnel')]), HAI_PHONG),
  ...recordsOfBody(body('so-khcn', 'Sở Khoa học và Công nghệ tỉnh An Giang', [duty('unspoken', false)]), AN_GIANG),
  ...recordsOfBody(body('so-noi-vu', 'Sở Nội vụ tỉnh An Giang', [duty('unspoken')]), AN_GIANG),
  {
    kind: 'subject' as const,
    key: 'unspoken',
    broader: 'all-fields',
    internal: false,
    prefLabel: { vi: 'Việc chưa luật nào giao', en: 'What no law gives to anybody' },
    altLabels: { vi: [], en: [] },
    position: 9_999,
  },
]);
const ask = (question: Question, province: string, asOf: string, named?: string): Promise<Resolution> =>
  responsibility.ask(question, province, asOf, undefined, undefined, named);
const codes = ({ caveats }: Resolution): string[] => caveats.map(({ code }) => code);

describe('which body', () => {
  const PERSONNEL: Question = { duty: { subject: 'internal.personnel' } };

  it('is asked where every body has the matter for itself and two are on record', async () => {
    const answer = await ask(PERSONNEL, 'hai-phong', '2025-08-01');
    expect([answer.status, answer.body, answer.leads, codes(answer)]).toEqual(['NOT_ESTABLISHED', null, [], ['WHICH_BODY']]);
    expect(answer.choices.map((choice) => [choice.subject.code, choice.body?.key])).toEqual([
      ['internal.personnel', 'hai-phong@2025-07-01/so-khcn'],
      ['internal.personnel', 'hai-phong@2025-07-01/so-y-te'],
    ]);
  });

  it('is not asked where one is on record', async () => {
    const answer = await ask(PERSONNEL, 'quang-ngai', '2025-05-15');
    expect([answer.status, answer.leads.map(({ unit }) => unit.key)]).toEqual(['ESTABLISHED', ['quang-ngai/van-phong-so']]);
  });

  it('each choice, asked with its body, is answered by that body', async () => {
    const { choices } = await ask(PERSONNEL, 'hai-phong', '2025-08-01');
    for (const choice of choices) {
      const answer = await ask({ duty: { subject: choice.subject.code, action: choice.action } }, 'hai-phong', '2025-08-01', choice.body?.key);
      expect(answer.body?.key).toBe(choice.body?.key);
      expect(codes(answer)).not.toContain('WHICH_BODY');
    }
  });

  it.each([
    ['religion.affairs', 'so-dan-toc-va-ton-giao', 'so-noi-vu'],
    ['foreign.affairs', 'so-ngoai-vu', 'van-phong-ubnd-tinh'],
  ])('depends on the province: %s is offered with %s and %s where it is not known which there is', async (subject, special, otherwise) => {
    const answer = await ask({ duty: { subject } }, 'cao-bang', '2026-11-28');
    expect([answer.status, answer.body, codes(answer)]).toEqual(['NOT_ESTABLISHED', null, ['BODY_DEPENDS_ON_PROVINCE']]);
    expect(answer.choices.map((choice) => choice.body?.key)).toEqual([`cao-bang/${special}`, `cao-bang/${otherwise}`]);
  });

  it('is known where a source shows that the special one is there', async () => {
    const answer = await ask({ duty: { subject: 'religion.affairs' } }, 'nghe-an', '2026-11-28');
    expect([answer.status, answer.body?.key]).toEqual(['BODY', 'nghe-an/so-dan-toc-va-ton-giao']);
  });
});

describe('a matter that two bodies hold', () => {
  it('is shared: the unit of the one and the other as a body, none preferred, both offered', async () => {
    const answer = await ask({ duty: { subject: 'unspoken' } }, 'an-giang', '2025-08-01');
    expect([answer.status, answer.body]).toEqual(['SHARED', null]);
    expect(answer.leads.map(({ unit }) => unit.key)).toEqual(['an-giang@2025-07-01/so-khcn', 'an-giang@2025-07-01/so-noi-vu/phong-chuyen-mon']);
    expect(answer.choices.map((choice) => choice.body?.key)).toEqual(['an-giang@2025-07-01/so-khcn', 'an-giang@2025-07-01/so-noi-vu']);
    expect(answer.summary.vi).toContain('Sở Nội vụ tỉnh An Giang');
    expect(answer.citations).toHaveLength(2);
  });

  it('is that of the one which the question names', async () => {
    const answer = await ask({ duty: { subject: 'unspoken' } }, 'an-giang', '2025-08-01', 'Sở Nội vụ');
    expect([answer.status, answer.body?.key]).toEqual(['ESTABLISHED', 'an-giang@2025-07-01/so-noi-vu']);
  });
});

describe('a body that the question names', () => {
  it('and that does not have the matter: the one that has is answered, and it says so', async () => {
    const answer = await ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', '2025-05-15', 'Sở Y tế');
    expect([answer.status, answer.body?.key]).toEqual(['ESTABLISHED', 'quang-ngai/so-khcn']);
    expect(answer.caveats.find(({ code }) => code === 'NOT_OF_NAMED_BODY')?.message.vi).toBe(
      'Việc này không thuộc Sở Y tế tỉnh Quảng Ngãi mà thuộc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi.',
    );
  });

  it.each(['so-khcn', 'Sở KH&CN', 'SKHCN', 'sở khoa học và công nghệ', 'Department of Science and Technology', 'quang-ngai/so-khcn'])(
    'by "%s" and that has it changes nothing but the receipt',
    async (named) => {
      const question: Question = { duty: { subject: 'radiation.xray', action: 'LICENSE' } };
      const [bare, with_] = await Promise.all([ask(question, 'quang-ngai', '2025-05-15'), ask(question, 'quang-ngai', '2025-05-15', named)]);
      expect(with_.receipt.answerHash).toBe(bare.receipt.answerHash);
      expect([bare.receipt.body, with_.receipt.body]).toEqual([null, 'quang-ngai/so-khcn']);
    },
  );

  it.each([
    ['Sở Y tếe', 'Sở Y tế'],
    ['so-y-t', 'so-y-te'],
    ['Sở Xâyy dựng', 'Sở Xây dựng'],
  ])('by "%s" is unknown, and %s is offered', async (named, nearest) => {
    await expect(ask({ duty: { subject: 'standards.tbt' } }, 'nghe-an', '2026-11-28', named)).rejects.toMatchObject({
      code: 'UNKNOWN_BODY',
      detail: { nearest: expect.arrayContaining([nearest]) as unknown },
    });
  });
});

describe('a study of one body', () => {
  const CHANGE = { dissolve: { unit: 'chi-cuc-tdc' } };
  const studies: [string, (named?: string) => Promise<unknown>][] = [
    ['an audit', (named) => audit.report('hai-phong', '2025-08-01', undefined, undefined, named)],
    ['a diff', (named) => diffDates(responsibility, 'hai-phong', '2025-07-01', '2025-08-01', undefined, undefined, named)],
    ['a what-if', (named) => suppose(responsibility, { changes: [CHANGE], questions: [], province: 'hai-phong', body: named, asOf: '2025-08-01' })],
  ];

  it.each(studies)('%s needs its name where two are on record, and offers both', async (_title, study) => {
    await expect(study()).rejects.toMatchObject({
      code: 'BODY_NEEDED',
      detail: { nearest: ['hai-phong@2025-07-01/so-khcn', 'hai-phong@2025-07-01/so-y-te'] },
    });
    await expect(study('so-khcn')).resolves.toBeDefined();
  });
});
