import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/registry/duty.model.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();

async function asked(province: string, asOf: string, subject: string, action: Action) {
  const { status, body, leads, caveats } = await responsibility.ask({ duty: { subject, action } }, province, asOf);
  return { status, body: body?.key ?? null, leads: leads.map(({ unit }) => unit.name.vi), caveats: caveats.map(({ code }) => code) };
}

describe('thanh tra and kiểm tra are two acts', () => {
  it.each([
    ['yen-bai', '2025-05-15', 'ai thanh tra về khoa học và công nghệ', 'INSPECT', ['Thanh tra Sở']],
    ['quang-ngai', '2025-05-15', 'ai thanh tra về khoa học và công nghệ', 'INSPECT', ['Thanh tra Sở']],
    ['quang-ngai', '2025-05-15', 'ai kiểm tra nhãn hàng hóa', 'CHECK', ['Phòng Quản lý chuyên ngành']],
  ])('%s on %s: "%s" is %s', async (province, asOf, text, action, leads) => {
    const answer = await responsibility.ask({ text }, province, asOf);
    expect([answer.action, answer.leads.map(({ unit }) => unit.name.vi)]).toEqual([action, leads]);
  });

  it('a division that only checks does not lead an inspection', async () => {
    const inspecting = await asked('quang-ngai', '2025-05-15', 'standards.labelling', 'INSPECT');
    expect([inspecting.leads, inspecting.caveats]).toEqual([[], expect.arrayContaining(['CHECK_IS_NOT_INSPECTION'])]);
    expect(await asked('quang-ngai', '2025-05-15', 'standards.labelling', 'CHECK')).toMatchObject({ status: 'ESTABLISHED' });
  });

  it('no numbered entry of the five documents says INSPECT beyond those that print the word', () => {
    const inspecting = packagedRecords().flatMap((record) =>
      record.kind === 'document'
        ? record.clauses.filter(({ duties }) => duties.some(({ actions }) => actions.includes('INSPECT'))).map(({ path }) => `${record.key} ${path}`)
        : [],
    );
    expect(inspecting.sort()).toEqual(
      [
        ...['A.I.5.d', 'A.I.8.b'].map((path) => `bt-2023-q1-report ${path}`),
        'hp-2025-06-30 2.12.d',
        ...['II.1', 'II.2.1', 'II.2.1.2', 'II.2.4', 'V.2.4.5'].map((path) => `qn-2025-03 ${path}`),
        ...['II.1.1', 'II.2.1', 'IV.2.3.đ', 'V.2.23', 'VI.2.21'].map((path) => `yb-2025-03 ${path}`),
      ].sort(),
    );
  });
});

describe('the inspectorates of the departments end on 1 July 2025', () => {
  it.each([
    ['2025-06-30', 'so-khcn', false],
    ['2025-07-01', 'thanh-tra-tinh', true],
    ['2025-07-02', 'thanh-tra-tinh', true],
  ])('who inspects science in Nghệ An on %s: %s', async (asOf, kind, moved) => {
    const { body, caveats } = await asked('nghe-an', asOf, 'science', 'INSPECT');
    expect([body?.split('/')[1], caveats.includes('INSPECTION_MOVED')]).toEqual([kind, moved]);
  });

  it('who checks stays with the department', async () => {
    expect((await asked('nghe-an', '2025-07-02', 'science', 'CHECK')).body).toBe('nghe-an/so-khcn');
  });

  it('Hải Phòng keeps the clause that names inspection and took effect that day, with the reservation', async () => {
    expect(await asked('hai-phong', '2025-07-01', 'radiation.safety', 'INSPECT')).toMatchObject({
      status: 'BODY',
      body: 'hai-phong@2025-07-01/so-khcn',
      caveats: expect.arrayContaining(['INSPECTION_STATED_AFTER_LAW']),
    });
    const { body, caveats } = await asked('hai-phong', '2025-07-01', 'radiation.safety', 'CHECK');
    expect([body, caveats]).toEqual(['hai-phong@2025-07-01/so-khcn', expect.not.arrayContaining(['INSPECTION_STATED_AFTER_LAW'])]);
  });

  it('bodies that are no department keep what law gives them', async () => {
    const { body } = await asked('hai-phong', '2025-08-01', 'police.fire-safety', 'INSPECT');
    expect(body?.split('/')[1]).toBe('cong-an-tinh');
  });
});
