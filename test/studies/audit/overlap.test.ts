import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { audit } from '../../../src/studies/audit/audit.js';
import type { Configuration } from '../../../src/answer/configuration.js';
import { askRegistry } from '../../support/registry.js';
import { CONFIGURATIONS, withDuties } from './configurations.js';

interface Pair {
  province: string;
  a: string;
  b: string;
  why: string;
}
const read = <T>(name: string): T[] => parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T[];
const OVERLAPS = read<Pair & { verdict: boolean }>('overlaps.yaml');
const LOOK_ALIKES = read<Pair>('look-alikes.yaml');

const { responsibility } = askRegistry();
const configurations = new Map<string, Configuration>();
beforeAll(async () => {
  for (const [province, day] of CONFIGURATIONS) configurations.set(province, await responsibility.configuration(province, day));
});

const of = (province: string): Configuration => configurations.get(province) as Configuration;
const overlapsOf = (configuration: Configuration): string[] =>
  audit(configuration)
    .filter(({ code }) => code === 'TWO_LEADS')
    .map(({ clauses }) => clauses.map(({ path }) => path).join(' / '));

describe('two leads', () => {
  it.each(CONFIGURATIONS)('%s on %s: exactly the reviewed pairs are found', (province) => {
    const reviewed = OVERLAPS.filter((pair) => pair.province === province).map(({ a, b }) => `${a} / ${b}`);
    expect(overlapsOf(of(province)).sort()).toEqual(reviewed.sort());
  });

  it.each([
    ['V.2.7.c', 'VI.2.16', ['digital.data-centre', 'digital.shared-infrastructure']],
    ['V.2.7.d', 'VI.2.17', ['digital.platforms']],
    ['V.2.7.đ', 'VI.2.5.h', ['digital.signature']],
  ])('Yên Bái gives %s and %s to two units', (a, b, subjects) => {
    const found = audit(of('yen-bai')).find(({ code, clauses }) => code === 'TWO_LEADS' && clauses[0]?.path === a && clauses[1]?.path === b);
    expect(found).toMatchObject({ severity: 'ERROR', units: [{ key: 'yen-bai/phong-bcvt' }, { key: 'yen-bai/phong-cds' }], actions: ['ORGANISE'] });
    expect(found?.subjects.map(({ code }) => code)).toEqual(subjects);
  });

  it('every reviewed pair is a true one, with its reason', () => {
    for (const { a, b, verdict, why } of OVERLAPS)
      expect({ pair: `${a} / ${b}`, verdict, why: why.length > 20 }).toEqual({ pair: `${a} / ${b}`, verdict: true, why: true });
  });
});

describe('look-alike pairs', () => {
  it('there are at least thirty, each once', () => {
    const keys = LOOK_ALIKES.map(({ province, a, b }) => `${province} ${a} ${b}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(30);
  });

  it.each(LOOK_ALIKES.map(({ province, a, b, why }) => [province, a, b, why] as const))('%s %s and %s: %s', (province, a, b) => {
    const { evidence } = of(province);
    const holders = (path: string): Set<string> =>
      new Set(
        evidence.filter(({ clause, kind }) => clause?.path === path && (kind === 'CLAUSE' || kind === 'ASSIGNMENT')).map(({ unit }) => unit.key),
      );
    // Both clauses are on record and in different hands, or the pair would prove nothing.
    expect([...holders(a)].some((unit) => [...holders(b)].some((other) => other !== unit))).toBe(true);
    const found = overlapsOf(of(province));
    expect(found).not.toContain(`${a} / ${b}`);
    expect(found).not.toContain(`${b} / ${a}`);
  });

  it.each([
    ['V.2.18', 'VI.2.5.b', { role: 'LEAD' as const }],
    ['V.2.12.a', 'VI.2.9.a', { within: [] }],
    ['VI.2.8', 'V.2.10', { within: ['postal'] }],
  ])('%s beside %s is one no longer once the record says otherwise', (path, other, change) => {
    let configuration = withDuties(of('yen-bai'), path, () => change);
    if ('within' in change && change.within.length === 0) configuration = withDuties(configuration, other, () => change);
    const pairs = overlapsOf(configuration).filter((pair) => pair.split(' / ').includes(path) && pair.split(' / ').includes(other));
    expect(pairs).toHaveLength(1);
  });
});
