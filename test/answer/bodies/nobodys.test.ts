import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/answer/question.js';
import type { Action } from '../../../src/registry/duty.model.js';
import { packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import type { ProvinceView } from '../../../src/registry/province.model.js';
import { askRegistry } from '../../support/registry.js';
import { recordsOfBody } from '../../support/second-body.js';

const { responsibility } = askRegistry();
const BUILDING = { key: 'nghe-an', from: null, to: null } as ProvinceView;
/** A department of Nghệ An that says of everything what departments say of all their fields. */
const besideIt = askRegistry([
  ...packagedRecords(),
  ...recordsOfBody(
    {
      slug: 'so-xay-dung',
      name: 'Sở Xây dựng tỉnh Nghệ An',
      states: [],
      suggests: [],
      duties: [
        { ofDivision: false, nature: 'FUNCTION', role: 'LEAD', actions: ['LICENSE', 'MANAGE', 'CHECK'], subjects: ['all-fields'], within: [] },
      ],
    },
    BUILDING,
  ),
]).responsibility;

// Hải Phòng's decision has clauses about all fields of the department: licensing (2.4), checking (2.25).
describe('a matter that law gives to nobody on record', () => {
  it.each<[string, Action]>([
    ['police.fireworks', 'LICENSE'],
    ['police.weapons', 'LICENSE'],
    ['police.conditional-business', 'LICENSE'],
    ['traffic.vehicle-inspection', 'CHECK'],
    ['urban.noise', 'CHECK'],
    ['election.voting', 'ORGANISE'],
  ])('%s, %s, is not that of a body with clauses about all its fields', async (subject, action) => {
    for (const body of [undefined, 'so-khcn']) {
      const answer = await responsibility.ask({ duty: { subject, action } }, 'hai-phong', '2026-11-28', undefined, undefined, body);
      expect([answer.body, answer.leads, answer.citations]).toEqual([null, [], []]);
      expect(answer.status).toBe('OUT_OF_SCOPE');
    }
  });

  it.each<[string, Question]>([
    ['by its words', { text: 'giấy phép bán pháo hoa' }],
    ['by its code', { duty: { subject: 'police.fireworks' } }],
  ])('is answered alike, whatever else is on record: %s', async (_how, question) => {
    const answers = await Promise.all([responsibility, besideIt].map((one) => one.ask(question, 'nghe-an', '2026-11-28')));
    const [without, beside] = answers.map(({ status, body, leads, caveats, choices }) => ({ status, body, leads, caveats, choices }));
    expect(beside).toEqual(without);
    expect([without?.status, without?.body]).toEqual(['OUT_OF_SCOPE', null]);
  });
});
