import { beforeAll, describe, expect, it } from 'vitest';
import { audit, auditReport, type AuditReport } from '../../../src/studies/audit/audit.js';
import { AUDIT_CHECKS } from '../../../src/studies/audit/checks.js';
import { FINDING_CODES, type AuditFinding, type FindingCode } from '../../../src/studies/audit/finding.js';
import type { SuppressionView } from '../../../src/registry/views.js';
import { Configuration } from '../../../src/answer/configuration.js';
import type { SuppressionRecord } from '../../../src/registry/record.js';
import { packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import type { DocumentView } from '../../../src/registry/law.model.js';
import { askRegistry } from '../../support/registry.js';
import { changed, CONFIGURATIONS, withDuties } from './configurations.js';

const { responsibility, audit: reports } = askRegistry();
const configurations = new Map<string, Configuration>();
beforeAll(async () => {
  for (const [province, day] of CONFIGURATIONS) configurations.set(province, await responsibility.configuration(province, day));
});

const HAI_PHONG = 'hai-phong@2025-07-01';
const QUANG_NGAI_AFTER = 'quang-ngai@2025-07-01';
const of = (province: string): Configuration => configurations.get(province) as Configuration;
const found = (configuration: Configuration, code: FindingCode): AuditFinding[] => audit(configuration).filter((finding) => finding.code === code);
const pathsOf = (findings: readonly AuditFinding[]): string[] => findings.flatMap(({ clauses }) => clauses.map(({ path }) => path));
const report = (province: string, day: string): Promise<AuditReport> => reports.report(province, day);

describe('an audit', () => {
  it.each(CONFIGURATIONS)('%s on %s: every finding says what, where and why in both languages, under a key of its own', (province) => {
    const findings = audit(of(province));
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    for (const { key, title, explanation, clauses, units, documents, procedure } of findings) {
      expect(title.vi && title.en && explanation.vi && explanation.en, key).toBeTruthy();
      expect(`${explanation.vi}${explanation.en}`, key).not.toMatch(/[{}]|undefined|null/);
      expect(clauses.length + units.length + documents.length + (procedure ? 1 : 0), key).toBeGreaterThan(0);
    }
  });

  it('gives the same findings in the same order every time', () => {
    for (const configuration of configurations.values()) expect(audit(configuration)).toEqual(audit(configuration));
  });

  it('has one check for each code that is not about suppressions or raised beside another', () => {
    const own = AUDIT_CHECKS.map(({ code }) => code);
    expect(new Set(own).size).toBe(own.length);
    expect(FINDING_CODES.filter((code) => !own.includes(code))).toEqual([
      'PARENT_DUTIES_NOT_ON_RECORD',
      'SUPPRESSION_EXPIRED',
      'SUPPRESSION_UNMATCHED',
    ]);
    for (const { sentence } of AUDIT_CHECKS) expect(sentence.vi && sentence.en).toBeTruthy();
  });

  it.each([
    ['TWO_LEADS', [0, 6, 0, 0, 0]],
    ['BODY_DUTY_WITHOUT_UNIT', [0, 0, 1, 2, 0]],
    ['UNIT_WITHOUT_DUTIES', [0, 0, 9, 0, 4]],
    ['UNIT_NOT_ESTABLISHED', [0, 0, 0, 8, 4]],
    ['NUMBERING_DEFECT', [1, 2, 1, 0, 0]],
    ['NUMBER_OR_DATE_MISSING', [1, 1, 1, 1, 1]],
    ['NO_DECISION_IN_FORCE', [0, 0, 0, 0, 1]],
  ] as const)('%s over the five configurations: %j', (code, counts) => {
    expect(CONFIGURATIONS.map(([province]) => found(of(province), code).length)).toEqual(counts);
  });
});

describe('duty without a lead', () => {
  it('is found where the clause has its unit coordinate and nobody leads', () => {
    expect(pathsOf(found(of('yen-bai'), 'DUTY_WITHOUT_LEAD'))).toEqual(expect.arrayContaining(['IV.2.4.b', 'V.2.23']));
    expect(pathsOf(found(of('quang-ngai'), 'DUTY_WITHOUT_LEAD'))).toEqual(expect.arrayContaining(['III.2.2.9', 'V.2.4.5']));
  });

  it('is none where another unit leads it', () => {
    expect(pathsOf(found(of('yen-bai'), 'DUTY_WITHOUT_LEAD'))).not.toContain('V.2.18');
    const nobody = ['VI.1', 'VI.2.1.a', 'VI.2.1.b', 'VI.2.2', 'VI.2.3', 'VI.2.5.a', 'VI.2.5.b'].reduce(
      (configuration, path) => withDuties(configuration, path, () => ({ subjects: ['it'] })),
      of('yen-bai'),
    );
    expect(pathsOf(found(nobody, 'DUTY_WITHOUT_LEAD'))).toContain('V.2.18');
  });
});

describe('duties of the body that no unit holds', () => {
  it('are all of Hải Phòng: every clause that gives the body a duty, and no other', () => {
    const configuration = of(HAI_PHONG);
    const clauses = configuration.held('hp-2025-06-30')?.clauses.filter(({ nature }) => nature === 'DUTY') ?? [];
    expect(pathsOf(found(configuration, 'BODY_DUTY_WITHOUT_UNIT'))).toEqual(clauses.map(({ path }) => path));
  });

  it('are one finding while no document gives any unit a duty, and one for each clause from the first on', () => {
    expect(found(of(HAI_PHONG), 'BODY_DUTY_WITHOUT_UNIT').map(({ key }) => key)).toEqual(['BODY_DUTY_WITHOUT_UNIT hai-phong@2025-07-01/so-khcn']);
    const given = withDuties(of(HAI_PHONG), '2.11.đ', () => ({ holderKey: 'hai-phong@2025-07-01/chi-cuc-tdc' }));
    expect(found(given, 'BODY_DUTY_WITHOUT_UNIT').length).toBeGreaterThan(100);
  });

  it('are one fewer once a unit is given one', () => {
    const before = pathsOf(found(of(HAI_PHONG), 'BODY_DUTY_WITHOUT_UNIT'));
    const given = withDuties(of(HAI_PHONG), '2.11.đ', () => ({ holderKey: 'hai-phong@2025-07-01/chi-cuc-tdc' }));
    const after = pathsOf(found(given, 'BODY_DUTY_WITHOUT_UNIT'));
    expect(before.filter((path) => !after.includes(path))).toContain('2.11.đ');
    expect(found(given, 'UNIT_WITHOUT_DUTIES').map(({ units }) => units[0]?.key)).not.toContain('hai-phong@2025-07-01/chi-cuc-tdc');
  });
});

describe('duties of units and those of their body', () => {
  it('cannot be compared where the functions of the body are not on record, and the report says so once', () => {
    for (const province of ['quang-ngai', 'yen-bai', QUANG_NGAI_AFTER]) {
      expect(found(of(province), 'PARENT_DUTIES_NOT_ON_RECORD')).toHaveLength(1);
      expect(found(of(province), 'DUTY_WITHOUT_PARENT')).toEqual([]);
    }
    expect(found(of(HAI_PHONG), 'PARENT_DUTIES_NOT_ON_RECORD')).toEqual([]);
  });

  it.each([
    ['citizen-reception', ['2.12.c']],
    ['radiation.xray', []],
    ['internal.personnel', []],
  ])('a unit of Hải Phòng that is given %s: %j', (subject, paths) => {
    const given = withDuties(of(HAI_PHONG), '2.12.c', () => ({ holderKey: 'hai-phong@2025-07-01/phong-hts-qlcn', subjects: [subject], within: [] }));
    const without = changed(given, (records) => ({
      ...records,
      documents: records.documents.map((held) => ({
        ...held,
        duties: held.duties.filter(
          ({ holderKey, subjects }) =>
            !holderKey.endsWith('/so-khcn') ||
            !(subjects.includes('citizen-reception') || (subject !== 'radiation.xray' && subjects.includes('all-fields'))),
        ),
      })),
    }));
    expect([...new Set(pathsOf(found(without, 'DUTY_WITHOUT_PARENT')))]).toEqual(paths);
  });
});

describe('the record itself', () => {
  it.each([
    ['quang-ngai', ['III.2.6.1~2']],
    ['yen-bai', ['I.2.1.7', 'VI.2.21']],
    [HAI_PHONG, ['2.13.d~2']],
  ])('%s has its numbering defects at %j', (province, paths) => {
    expect(pathsOf(found(of(province), 'NUMBERING_DEFECT'))).toEqual(paths);
  });

  it('a basis is replaced from the day on which the other takes effect, and not before', () => {
    const { reference, records, asOf: day } = of('yen-bai');
    const basis = of('yen-bai').held('yb-2025-03')?.document.basedOn[0] as DocumentView;
    const other = {
      ...basis,
      id: 'x',
      key: 'later-decree',
      number: '999/2025/NĐ-CP',
      issuedOn: '2025-05-01',
      effective: { rule: 'FROM_DATE' as const, from: '2025-06-01', to: null },
      basedOn: [],
    };
    const change = { type: 'REPLACES', from: other.key, target: basis.key, clause: null, provision: null } as const;
    const after = new Configuration({ ...reference, standings: reference.standings.with(other, [change]) }, records, day);
    const on = (asOf: string): number => audit(after, { asOf }).filter(({ code }) => code === 'BASIS_REPLACED').length;
    expect([on('2025-05-31'), on('2025-06-01'), on('2025-06-02')]).toEqual([0, 1, 1]);
  });

  it('a procedure has a unit where a clause gives the very act, and else only a hint', () => {
    const codes = (province: string): (string | undefined)[] => found(of(province), 'PROCEDURE_WITHOUT_UNIT').map(({ procedure }) => procedure?.code);
    expect(codes('quang-ngai')).not.toContain('2.002383');
    expect(codes(HAI_PHONG)).toContain('2.002383');
    const postal = found(of('quang-ngai'), 'PROCEDURE_WITHOUT_UNIT').find(({ procedure }) => procedure?.code === '1.004379');
    expect(postal?.units.map(({ key }) => key)).toEqual(['quang-ngai/phong-bcvt-cntt']);
    expect(postal?.explanation.vi).toContain('Phòng Bưu chính - Viễn thông và Công nghệ thông tin');
  });

  it('a procedure that cannot be asked for on the day, or that is of another body, is no gap', () => {
    const codes = (configuration: Configuration, asOf: string): (string | undefined)[] =>
      audit(configuration, { asOf }).flatMap(({ code, procedure }) => (code === 'PROCEDURE_WITHOUT_UNIT' ? [procedure?.code] : []));
    const own = of(HAI_PHONG);
    // Among those on record from 1 October 2025 on.
    expect([codes(own, '2025-09-30'), codes(own, '2025-10-01')].map((all) => all.includes('1.014392'))).toEqual([false, true]);
    const { body } = own;
    const other = changed(own, (records) => ({ ...records, body: body && { ...body, key: `${HAI_PHONG}/so-y-te` } }));
    expect(codes(own, own.asOf)).not.toEqual([]);
    expect(codes(other, own.asOf)).toEqual([]);
  });

  it('a programme item is milder where a predecessor unit had the matter', () => {
    const items = found(of(QUANG_NGAI_AFTER), 'PROGRAMME_ITEM_WITHOUT_DUTY');
    const severity = (path: string): string[] => items.filter(({ clauses }) => clauses[0]?.path === path).map((item) => item.severity);
    expect([severity('PL1.3.2'), severity('PL1.8.2'), severity('PL1.7')]).toEqual([['INFO'], ['WARNING'], ['WARNING', 'WARNING', 'WARNING']]);
    const ownDuty = changed(of(QUANG_NGAI_AFTER), (records) => ({
      ...records,
      documents: records.documents.map((held) => ({
        ...held,
        clauses: held.clauses.map((clause) => (clause.path === 'PL1.8.2' ? { ...clause, nature: 'DUTY' as const } : clause)),
      })),
    }));
    expect(pathsOf(found(ownDuty, 'PROGRAMME_ITEM_WITHOUT_DUTY'))).not.toContain('PL1.8.2');
  });
});

describe('where nothing is in force', () => {
  it.each([
    ['Sở Y tế', 'không có quyết định hay chương trình nào của Sở Y tế thành phố Hải Phòng đang có hiệu lực'],
    ['Công an thành phố', 'không có quyết định hay chương trình nào của Công an thành phố Hải Phòng đang có hiệu lực'],
  ])('an audit of %s speaks of that body, for the province has a decision', async (body, said) => {
    const { findings } = await reports.report('hai-phong', '2025-08-01', undefined, undefined, body);
    expect(findings.map(({ explanation }) => explanation.vi).join()).toContain(said);
  });
});

describe('where a decision is not certain to be in force', () => {
  it.each([
    [
      'the last day on which it is not',
      '2025-03-30',
      'chưa chắc Quyết định tháng 3/2025 của Giám đốc Sở Khoa học và Công nghệ tỉnh Yên Bái có hiệu lực',
    ],
    [
      'before the month of its signing',
      '2025-02-28',
      'không có quyết định hay chương trình nào của Sở Khoa học và Công nghệ tỉnh Yên Bái đang có hiệu lực',
    ],
  ])('an audit says so, as answers do: %s', async (_day, day, said) => {
    const { findings } = await report('yen-bai', day);
    expect(findings.find(({ code }) => code === 'NO_DECISION_IN_FORCE')?.explanation.vi).toContain(said);
  });
});

describe('the day before, of and after', () => {
  it.each([
    ['yen-bai', '2025-03-09', 0, true],
    ['yen-bai', '2025-03-30', 0, true],
    ['yen-bai', '2025-03-31', 6, false],
    ['yen-bai', '2025-06-30', 6, false],
    ['yen-bai', '2025-07-01', 0, true],
    ['yen-bai', '2025-07-02', 0, true],
  ])('%s on %s has %i overlaps', async (province, day, overlaps, nothing) => {
    const { findings, asOf } = await report(province, day);
    expect(findings.filter(({ code }) => code === 'TWO_LEADS')).toHaveLength(overlaps);
    expect(findings.some(({ code }) => code === 'NO_DECISION_IN_FORCE')).toBe(nothing);
    expect(asOf).toBe(day);
  });

  it.each([
    ['2025-06-30', 0],
    ['2025-07-01', 1],
    ['2025-07-02', 1],
  ])('Hải Phòng on %s has %i finding for all duties that no unit holds: one fact causes them', async (day, count) => {
    const { findings } = await report('hai-phong', day);
    expect(findings.filter(({ code }) => code === 'BODY_DUTY_WITHOUT_UNIT')).toHaveLength(count);
  });
});

describe('suppressions', () => {
  const aside: SuppressionView = {
    key: 'reviewed',
    code: 'TWO_LEADS',
    provinceKey: 'yen-bai',
    clauses: ['yb-2025-03#V.2.7.d', 'yb-2025-03#VI.2.17'],
    units: [],
    subjects: ['digital.platforms'],
    procedures: [],
    reason: { vi: 'Đã xem xét.', en: 'Looked at.' },
    authority: { vi: 'Sở', en: 'The body' },
    decidedOn: '2025-05-01',
    until: '2025-06-01',
  };
  const codes = (suppression: SuppressionView, asOf: string): { codes: string[]; suppressed: number; overlaps: number } => {
    const { findings, suppressed } = auditReport(of('yen-bai'), [suppression], { asOf });
    return {
      codes: findings.map(({ code }) => code).filter((code) => code.startsWith('SUPPRESSION')),
      suppressed: suppressed.length,
      overlaps: findings.filter(({ code }) => code === 'TWO_LEADS').length,
    };
  };

  it.each([
    ['2025-05-31', { codes: [], suppressed: 1, overlaps: 5 }],
    ['2025-06-01', { codes: ['SUPPRESSION_EXPIRED'], suppressed: 0, overlaps: 6 }],
    ['2025-06-02', { codes: ['SUPPRESSION_EXPIRED'], suppressed: 0, overlaps: 6 }],
  ])('until 1 June, on %s: %j', (day, expected) => expect(codes(aside, day)).toEqual(expected));

  it.each([
    ['another code', { code: 'DUTY_WITHOUT_LEAD' }],
    ['one clause of another pair', { clauses: ['yb-2025-03#V.2.7.d', 'yb-2025-03#VI.2.16'] }],
    ['a unit that has no part', { units: ['yen-bai/van-phong-so'] }],
    ['another subject', { subjects: ['digital.signature'] }],
    ['a procedure', { procedures: ['2.002383'] }],
  ] as const)('%s does not match, and is a finding itself', (_what, change) => {
    expect(codes({ ...aside, ...change } as SuppressionView, '2025-05-15')).toEqual({ codes: ['SUPPRESSION_UNMATCHED'], suppressed: 0, overlaps: 6 });
  });

  it('of another province is left alone', () => {
    expect(codes({ ...aside, provinceKey: 'quang-ngai' }, '2025-05-15')).toEqual({ codes: [], suppressed: 0, overlaps: 6 });
  });

  it('on record are shown apart, with their reason, and counted apart', async () => {
    const { findings, suppressed, counts } = await report('yen-bai', '2025-05-15');
    expect(suppressed.map(({ finding, suppression }) => [finding.code, finding.clauses[0]?.path, suppression.key])).toEqual([
      ['DUTY_WITHOUT_LEAD', 'IV.2.4.b', 'yen-bai-tbt-review'],
    ]);
    expect(suppressed[0]?.suppression.reason.vi).toBeTruthy();
    expect(pathsOf(findings.filter(({ code }) => code === 'DUTY_WITHOUT_LEAD'))).not.toContain('IV.2.4.b');
    expect(counts.find(({ code }) => code === 'DUTY_WITHOUT_LEAD')).toMatchObject({ suppressed: 1 });
    expect(counts.find(({ code }) => code === 'UNIT_WITHOUT_DUTIES')).toMatchObject({ findings: 0, suppressed: 0 });
  });

  it.each(CONFIGURATIONS)('on record for %s on %s all match something', async (province, day) => {
    const { findings } = await report(province, day);
    expect(findings.filter(({ code }) => code.startsWith('SUPPRESSION'))).toEqual([]);
  });
});

describe('a suppression that is published', () => {
  it('holds from its revision on, and an earlier revision does not know it', async () => {
    const record: SuppressionRecord = {
      kind: 'suppression',
      key: 'yen-bai-platforms',
      code: 'TWO_LEADS',
      province: 'yen-bai',
      clauses: ['yb-2025-03#V.2.7.d'],
      units: [],
      subjects: ['digital.platforms'],
      procedures: [],
      reason: { vi: 'Sở đã giao lại.', en: 'The body has assigned it anew.' },
      authority: { vi: 'Sở', en: 'The body' },
      decidedOn: '2025-05-01',
      until: null,
    };
    const records = packagedRecords();
    const later = askRegistry(records, [...records, record], [...records, { ...record, until: '2025-05-15' }]).audit;
    const overlaps = async (revision: number): Promise<number[]> => {
      const { findings, suppressed } = await later.report('yen-bai', '2025-05-15', revision);
      return [findings, suppressed.map(({ finding }) => finding)].map((list) => list.filter(({ code }) => code === 'TWO_LEADS').length);
    };
    expect([await overlaps(1), await overlaps(2), await overlaps(3)]).toEqual([
      [6, 0],
      [4, 2],
      [6, 0],
    ]);
    expect((await later.report('yen-bai', '2025-05-14')).suppressed).toHaveLength(3);
  });
});
