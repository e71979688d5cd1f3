import { describe, expect, it } from 'vitest';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();

describe('a configuration', () => {
  it('is the same object on every day of its interval and another after it', async () => {
    const [a, b, c] = await Promise.all(['2025-04-01', '2025-06-30', '2025-07-01'].map((day) => responsibility.configuration('quang-ngai', day)));
    expect(a).toBe(b);
    expect(c).not.toBe(a);
    expect(c?.province.key).toBe('quang-ngai@2025-07-01');
  });

  it('keeps the old province out of the new one, except as evidence of succession', async () => {
    const configuration = await responsibility.configuration('quang-ngai', '2025-10-01');
    expect(configuration.documents.map(({ document }) => document.key)).toEqual(['qn-2025-09-programme']);
    expect(configuration.formerDocuments.map(({ document }) => document.key)).toEqual(['qn-2025-03']);
    for (const { kind, document } of configuration.evidence) if (document.key === 'qn-2025-03') expect(kind).toBe('SUCCESSION');
  });

  it('takes nothing from a province of another name that was merged in', async () => {
    const configuration = await responsibility.configuration('15', '2025-08-01');
    expect(configuration.province.key).toBe('lao-cai@2025-07-01');
    expect(configuration.evidence).toEqual([]);
  });

  it('a unit of an uncertain document is uncertain, of an ended one gone', async () => {
    const march = await responsibility.configuration('quang-ngai', '2025-03-15');
    expect(march.unitInForce('quang-ngai/phong-qlcn')).toBe('UNCERTAIN');
    const may = await responsibility.configuration('quang-ngai', '2025-05-15');
    expect(may.unitInForce('quang-ngai/phong-qlcn')).toBe('YES');
    const october = await responsibility.configuration('quang-ngai', '2025-10-01');
    expect(october.unitInForce('quang-ngai/phong-qlcn')).toBe('NO');
    expect(october.unitInForce('quang-ngai@2025-07-01/phong-qlcn-cn')).toBe('YES');
  });
});
