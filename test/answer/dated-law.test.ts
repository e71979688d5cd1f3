import { describe, expect, it } from 'vitest';
import { competenceFor } from '../../src/answer/competence.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();

async function asked(procedure: string, province: string, asOf: string) {
  const { caveats, competence } = await responsibility.ask({ procedure }, province, asOf);
  return { codes: caveats.map(({ code }) => code), caveats, competence };
}

describe('a procedure on a day', () => {
  it.each([
    ['1.014446', '2025-10-13', true],
    ['1.014446', '2025-10-14', false],
    ['1.014446', '2025-10-15', false],
    ['1.014392', '2025-09-30', true],
    ['1.014392', '2025-10-01', false],
    ['1.014392', '2025-10-02', false],
  ])('%s on %s: not yet is %s', async (code, day, notYet) => {
    const { codes, caveats } = await asked(code, 'hai-phong', day);
    expect(codes.includes('PROCEDURE_NOT_YET')).toBe(notYet);
    if (notYet) expect(caveats.find((each) => each.code === 'PROCEDURE_NOT_YET')?.message.vi).toMatch(/Nghị định 268|93\/2025\/QH15/);
  });

  it('says what replaced it from the day on which it was dropped', async () => {
    const configuration = await responsibility.configuration('hai-phong', '2026-05-01');
    const known = configuration.reference.procedures.get('2.002383');
    const dropped = { ...known, to: '2026-05-01', basisEnds: null, replacedBy: ['1.000001'], note: null };
    const changed = Object.assign(Object.create(Object.getPrototypeOf(configuration) as object), configuration, {
      reference: Object.assign(Object.create(Object.getPrototypeOf(configuration.reference) as object), configuration.reference, {
        procedures: new Map([['2.002383', dropped]]),
      }),
    }) as typeof configuration;
    const on = (day: string) => competenceFor(changed, '2.002383', { subject: 'radiation.xray', action: 'LICENSE' }, null, day).caveats;
    expect(on('2026-04-30').map(({ code }) => code)).not.toContain('PROCEDURE_DROPPED');
    for (const day of ['2026-05-01', '2026-05-02'])
      expect(on(day).find(({ code }) => code === 'PROCEDURE_DROPPED')?.message.en).toContain('1.000001');
  });
});

describe('radiation before and after the Law on Atomic Energy of 2025', () => {
  it.each([
    ['2025-12-31', '18-2008-qh12', false],
    ['2026-01-01', '94-2025-qh15', true],
    ['2026-01-02', '94-2025-qh15', true],
  ])('on %s the licence rests on %s', async (day, basis, after) => {
    const { codes, competence } = await asked('2.002383', 'hai-phong', day);
    expect(competence?.basis[0]?.document.key).toBe(basis);
    expect(competence?.decidedBy?.key).toMatch(/ubnd-tinh$/);
    expect([codes.includes('COMPETENCE_NOT_VERIFIED'), codes.includes('PROCEDURE_BASIS_ENDED')]).toEqual([after, after]);
  });

  it('declarations go to the department before, and to the public service centre after', async () => {
    const before = await asked('2.002131', 'hai-phong', '2025-12-31');
    const after = await asked('2.002131', 'hai-phong', '2026-01-01');
    expect([before, after].map(({ competence }) => competence?.receivedBy?.key.split('/')[1])).toEqual([
      'so-khcn',
      'trung-tam-phuc-vu-hanh-chinh-cong-tinh',
    ]);
  });

  it('the delegation of Tiền Giang ends with the province', async () => {
    expect((await asked('2.002383', 'tien-giang', '2025-06-30')).competence?.delegatedTo?.vi).toContain('Tiền Giang');
    expect((await asked('2.002383', 'dong-thap', '2025-07-01')).competence?.delegatedTo).toBeNull();
  });

  it('every competence of a province names kinds of bodies', () => {
    const without = packagedRecords().filter(
      (record) => record.kind === 'competence' && record.level !== 'MINISTRY' && Object.values(record.bodies ?? {}).every((key) => key === null),
    );
    expect(without).toEqual([]);
  });
});

describe('the cited law', () => {
  it.each([
    ['45-2025-nd-cp', '2025-06-15', 'IN_FORCE', '2025-06-16', 'ENDED', '150-2025-nd-cp'],
    ['11-2022-qh15', '2025-06-30', 'DATE_UNKNOWN', '2025-07-01', 'ENDED', '84-2025-qh15'],
    ['18-2008-qh12', '2025-12-31', 'IN_FORCE', '2026-01-01', 'ENDED', '94-2025-qh15'],
    ['142-2020-nd-cp', '2025-12-31', 'IN_FORCE', '2026-01-01', 'ENDED', null],
    ['132-2025-nd-cp', '2027-02-28', 'IN_FORCE', '2027-03-01', 'ENDED', null],
  ])('%s on %s is %s, on %s it is %s by %s', async (key, before, held, after, ended, by) => {
    const { standings } = await responsibility.reference();
    expect(standings.of(key, before).state).toBe(held);
    expect(standings.of(key, after)).toMatchObject({ state: ended, by });
  });

  it.each([
    ['2025-06-15', false],
    ['2025-06-16', true],
    ['2025-06-17', true],
  ])('a Yên Bái answer on %s rests on a replaced basis: %s', async (day, replaced) => {
    const { caveats } = await responsibility.ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'yen-bai', day);
    expect(caveats.some(({ code }) => code === 'BASIS_REPLACED')).toBe(replaced);
  });

  it('laws that Hải Phòng cites by name alone have their numbers', () => {
    const numbers = packagedRecords().flatMap((record) =>
      record.kind === 'document' && /^luat-(to-chuc|ban-hanh)/.test(record.key) ? [record.number] : [],
    );
    expect(numbers.sort()).toEqual(['64/2025/QH15', '72/2025/QH15']);
  });
});
