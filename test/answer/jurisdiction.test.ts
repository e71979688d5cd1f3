import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/answer/configuration.js';
import { findBody, onlyBody, withConfiguration, type Jurisdiction } from '../../src/answer/jurisdiction.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import type { UnitView } from '../../src/registry/unit.model.js';
import { answersBy, bodyKind, province } from '../support/made-law.js';
import { mistakeIn } from '../support/mistake-in.js';
import { recordsOfBody } from '../support/second-body.js';

const PROVINCE = { key: 'here', from: null, to: null } as ProvinceView;

/** A body on record, with a name in each language and an abbreviation of its own. */
function onRecord(slug: string, vi: string, en: string): RegistryRecord[] {
  const [body, ...others] = recordsOfBody({ slug, name: vi, duties: [], states: [], suggests: [] }, PROVINCE) as [UnitRecord, ...RegistryRecord[]];
  return [{ ...body, names: { vi, en }, abbreviation: `${slug}-short` }, ...others];
}

const HEALTH = bodyKind('so-y-te', {
  names: { vi: 'Sở Y tế', en: 'Department of Health' },
  named: { vi: 'Sở Y tế {province}', en: 'Department of Health of {province}' },
  short: ['SYT'],
});
const SCIENCE = onRecord('so-khcn', 'Sở Khoa học', 'Department of Science');
const DIGITAL = onRecord('ban-so', 'Ban Chuyển đổi số', 'Board of Digital Affairs');

const jurisdictionOf = (...records: RegistryRecord[]): Promise<Jurisdiction> =>
  answersBy(province('here'), province('there'), HEALTH, bodyKind('court'), ...records).jurisdiction('here', '2025-05-15');

describe('a name of a million letters', () => {
  it.each(['Sở Y tế ', 'Q.1, ', 'ấ'])('is no body, and costs nothing: %s', async (part) => {
    const jurisdiction = await jurisdictionOf(...SCIENCE, ...DIGITAL);
    const start = process.cpuUsage();
    expect(mistakeIn(() => findBody(jurisdiction, part.repeat(5_000_000 / part.length)))?.[0]).toBe('UNKNOWN_BODY');
    expect(process.cpuUsage(start).user / 1e3).toBeLessThan(200);
  });
});

describe('a body is found', () => {
  it.each([
    ['by the key of its record', 'here/so-khcn', 'here/so-khcn'],
    ['by its name', 'Sở Khoa học', 'here/so-khcn'],
    ['by its name without marks', 'so khoa hoc', 'here/so-khcn'],
    ['by its English name', 'Department of Science', 'here/so-khcn'],
    ['by its abbreviation', 'so-khcn-short', 'here/so-khcn'],
    ['among several on record', 'Ban Chuyển đổi số', 'here/ban-so'],
    ['without a record, by the key of its kind', 'so-y-te', 'here/so-y-te'],
    ['without a record, by its own key', 'here/so-y-te', 'here/so-y-te'],
    ['without a record, by the name of its kind', 'Sở Y tế', 'here/so-y-te'],
    ['without a record, by the abbreviation of its kind', 'SYT', 'here/so-y-te'],
    ['without a record, by its name in the province', 'Sở Y tế tỉnh here', 'here/so-y-te'],
    ['without a record, by its English name in the province', 'Department of Health of here Province', 'here/so-y-te'],
  ])('%s: %s', async (_how, given, key) => expect(findBody(await jurisdictionOf(...SCIENCE, ...DIGITAL), given).key).toBe(key));

  it.each([
    ['a name that is almost that of a record', 'Sở Khoa hoc2', ['Sở Khoa học']],
    ['a key that is almost that of a kind', 'so-y-t', ['so-y-te']],
    ['a name that is almost that of a kind', 'Sở Y tếx', ['Sở Y tế']],
    ['the key of a body of another province', 'there/so-y-te', []],
    ['nothing like any', 'bệnh viện', []],
  ])('or refused with the nearest: %s', async (_what, given, nearest) => {
    const jurisdiction = await jurisdictionOf(...SCIENCE);
    expect(mistakeIn(() => findBody(jurisdiction, given))).toEqual(['UNKNOWN_BODY', given, nearest]);
  });
});

describe('the one body on record', () => {
  it('is none where none is', async () => expect(onlyBody(await jurisdictionOf())).toBeNull());

  it('is that one', async () => expect(onlyBody(await jurisdictionOf(...SCIENCE))?.key).toBe('here/so-khcn'));

  it('has to be named where there are several, which are all listed', async () => {
    const jurisdiction = await jurisdictionOf(...SCIENCE, ...DIGITAL);
    expect(mistakeIn(() => onlyBody(jurisdiction))).toEqual(['BODY_NEEDED', '2', expect.arrayContaining(['here/ban-so', 'here/so-khcn'])]);
  });
});

describe('a province with one body as it would be', () => {
  it('has that body changed and every other as it is', async () => {
    const jurisdiction = await jurisdictionOf(...SCIENCE, ...DIGITAL);
    const [science, digital] = ['so-khcn', 'ban-so'].map((key) => findBody(jurisdiction, `here/${key}`)) as [UnitView, UnitView];
    const reference = { ...jurisdiction.reference };
    const changed = { body: science, reference } as unknown as Configuration;
    const supposed = withConfiguration(jurisdiction, changed);
    expect(await supposed.configuration(science)).toBe(changed);
    expect((await supposed.configuration(digital)).body?.key).toBe('here/ban-so');
    expect(supposed.reference).toBe(reference);
    expect([supposed.province, supposed.asOf]).toEqual([jurisdiction.province, jurisdiction.asOf]);
  });

  it('is as it is where no body is on record to be changed', async () => {
    const jurisdiction = await jurisdictionOf();
    const supposed = withConfiguration(jurisdiction, { body: null, reference: jurisdiction.reference } as unknown as Configuration);
    expect((await supposed.configuration(findBody(supposed, 'so-y-te'))).body?.key).toBe('here/so-y-te');
  });
});
