import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/registry/duty.model.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();
const limitsOf = (document: string, path: string): string[] =>
  packagedRecords().flatMap((record) =>
    record.kind === 'document' && record.key === document
      ? record.clauses
          .filter((clause) => clause.path === path)
          .flatMap(({ duties }) => duties.flatMap(({ limits = [] }) => limits.map(({ type }) => type)))
      : [],
  );

async function asked(province: string, subject: string, action: Action | null, asOf = '2025-05-15') {
  const { status, leads, caveats, supports } = await responsibility.ask({ duty: { subject, action } }, province, asOf);
  return { status, leads: leads.length, supports: supports.map(({ role }) => role), codes: caveats.map(({ code }) => code), caveats };
}

describe('limits of duties', () => {
  it.each([
    ['qn-2025-03', 'IV.2.11', ['OPINION_ONLY']],
    ['qn-2025-03', 'V.2.1.6', ['GOODS', 'DELEGATED', 'DELEGATED']],
    ['qn-2025-03', 'V.2.4.4', ['DELEGATED', 'DELEGATED', 'PERSONS']],
    ['yb-2025-03', 'IV.2.3.d', ['PERSONS']],
    ['yb-2025-03', 'V.2.4.a', ['TERRITORY']],
    ['yb-2025-03', 'V.2.4.b', ['TERRITORY']],
    ['hp-2025-06-30', '2.12.d', ['DELEGATED']],
    ['hp-2025-06-30', '2.17.b', ['DELEGATED', 'DELEGATED']],
    ['hp-2025-06-30', '2.25', ['DELEGATED', 'DELEGATED', 'DELEGATED']],
    ['hp-2025-06-30', '2.12.c', []],
  ])('%s %s: %j', (document, path, types) => expect(limitsOf(document, path)).toEqual(types));

  it('come with the lead, in the words of the record', async () => {
    const { caveats } = await asked('quang-ngai', 'radiation.worker-certificate', 'LICENSE');
    const persons = caveats.find(({ code }) => code === 'DUTY_PERSONS');
    expect(persons?.message.vi).toContain('chỉ người phụ trách an toàn của cơ sở X-quang chẩn đoán y tế');
    expect(persons?.clauses.map(({ path }) => path)).toEqual(['V.2.4.4']);
    expect(caveats.map(({ code }) => code)).toContain('DUTY_DELEGATED');
  });

  it('belong to the duty that answers: another duty without one has no caveat', async () => {
    expect((await asked('yen-bai', 'radiation.xray', 'LICENSE')).codes).not.toContain('DUTY_PERSONS');
    expect((await asked('yen-bai', 'postal.licence', 'LICENSE')).codes).toContain('DUTY_TERRITORY');
  });

  it('an opinion establishes no acceptance', async () => {
    const { leads, steps } = await responsibility.ask({ procedure: '2.002724' }, 'quang-ngai', '2025-05-15');
    expect(leads.flatMap(({ clauses }) => clauses.map(({ path }) => path))).toEqual(['IV.2.9']);
    expect(steps.filter(({ rule, met }) => rule === 'opinion-is-not-appraisal' && met).map(({ clause }) => clause?.path)).toEqual(['IV.2.11']);
  });
});

describe('clauses read against their sources', () => {
  it.each(['quang-ngai', 'yen-bai'])('%s: the division answers enquiries on TBT and only coordinates the publicity', async (province) => {
    expect((await asked(province, 'standards.tbt', 'ANSWER')).status).toBe('ESTABLISHED');
    expect((await asked(province, 'standards.tbt', 'GUIDE')).status).toBe('SUPPORT_ONLY');
  });

  it('"phối hợp tham gia" is taking part, in every document', () => {
    const parts = packagedRecords().flatMap((record) =>
      record.kind === 'document'
        ? record.clauses
            .filter(({ path }) => ['I.2.9', 'V.2.15', 'VI.2.11', '2.19.d'].includes(path))
            .flatMap(({ path, duties }) =>
              duties
                .filter(({ subjects, actions }) => subjects.includes('public-services') && actions.includes('MANAGE'))
                .map(({ role }) => `${path} ${role}`),
            )
        : [],
    );
    expect(parts.sort()).toEqual(['2.19.d PARTICIPATE', 'I.2.9 PARTICIPATE', 'V.2.15 PARTICIPATE', 'VI.2.11 PARTICIPATE']);
  });

  it('a warning or a notice answers no enquiry', () => {
    const answering = packagedRecords().flatMap((record) =>
      record.kind === 'document'
        ? record.clauses.flatMap(({ path, duties }) => (duties.some(({ actions }) => actions.includes('ANSWER')) ? [`${record.key} ${path}`] : []))
        : [],
    );
    expect(answering.sort()).toEqual(['bt-2023-q1-report A.I.5.d', 'hp-2025-06-30 2.11.đ', 'qn-2025-03 V.2.1.7', 'yb-2025-03 IV.2.4.b']);
  });
});
