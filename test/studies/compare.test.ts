import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/studies/compare/compare.service.js';
import type { ResponsibilityMatrix } from '../../src/studies/compare/matrix.js';
import type { ColumnRecord, MatrixCell, ColumnSource, MatrixColumn } from '../../src/studies/compare/column.js';
import { outlierOf, type OutlierCode } from '../../src/studies/compare/outlier.js';
import type { SubjectView } from '../../src/registry/duty.model.js';
import { askRegistry } from '../support/registry.js';
import { reviewedCases } from '../support/cases.js';

interface CompareCase {
  columns: { province: string; asOf: string; record: ColumnRecord }[];
  rows: { subject: string; why: string; cells: string[]; outlier: { column: number; code: OutlierCode } | null }[];
}

const FIVE = [
  { province: 'quang-ngai', asOf: '2025-05-15' },
  { province: 'yen-bai', asOf: '2025-05-15' },
  { province: 'hai-phong', asOf: '2025-08-01' },
  { province: 'quang-ngai', asOf: '2025-10-01' },
  { province: 'binh-thuan', asOf: '2023-02-15' },
];

const { responsibility } = askRegistry();
const matrix = (comparison: Parameters<typeof compare>[1]): Promise<ResponsibilityMatrix> => compare(responsibility, comparison);
const codes = ({ rows }: ResponsibilityMatrix): string[] => rows.map(({ subject }) => subject.code);

describe.each(reviewedCases<CompareCase>('compare'))('%s', (_name, { columns, rows }) => {
  let result: ResponsibilityMatrix;
  beforeAll(async () => {
    result = await matrix({ provinces: [], columns, subjects: rows.map(({ subject }) => subject) });
  });

  it('has the columns as reviewed', () => {
    expect(result.columns.map(({ asOf, record }) => ({ asOf, record }))).toEqual(columns.map(({ asOf, record }) => ({ asOf, record })));
  });

  it.each(rows)('$subject is as reviewed: $why', ({ subject, cells, outlier }) => {
    const row = result.rows.find((candidate) => candidate.subject.code === subject);
    expect(row?.cells.map((cell, index) => readable(cell, cells[index] ?? ''))).toEqual(cells);
    expect(row?.outlier && { column: row.outlier.column, code: row.outlier.code }).toEqual(outlier);
  });
});

/** A cell in the words of the cases; a clause is named where the case names one of those cited, a body where no unit leads. */
function readable({ status, leads, body, clauses }: MatrixCell, wanted: string): string {
  const path = wanted.split(' by ')[1];
  const shown = leads.length || status !== 'BODY' || !body ? leads : [body];
  const units = shown.map(({ key }) => key.split('/').pop()).join('+');
  const cited = clauses.map((clause) => clause.path);
  const by = path === undefined ? '' : `by ${cited.includes(path) ? path : cited.join(', ')}`;
  return [status, units, by].filter(Boolean).join(' ');
}

describe('the rows', () => {
  it('are all subjects that a clause in force in any of the provinces names, each once and in the order of the vocabulary', async () => {
    const reference = await responsibility.reference();
    const order = reference.vocabulary.subjects.map(({ code }) => code);
    const found = codes(await matrix({ provinces: [], columns: FIVE }));
    expect(found.length).toBeGreaterThan(150);
    expect(found).toEqual(order.filter((code) => found.includes(code)));
    expect(found).toContain('radiation.xray');
    expect(found).not.toContain('all-fields');
  });

  it('are the subtree of a broader code, and only what is on record under it', async () => {
    const found = codes(await matrix({ provinces: [], columns: FIVE, subjects: ['radiation'] }));
    expect(found[0]).toBe('radiation');
    expect(found).toContain('radiation.emergency');
    expect(found.every((code) => code.startsWith('radiation'))).toBe(true);
  });

  it('are the code itself where it has nothing under it, on record or not', async () => {
    expect(codes(await matrix({ provinces: ['yen-bai'], asOf: '2025-05-15', subjects: ['radiation.database'] }))).toEqual(['radiation.database']);
  });
});

describe('a column', () => {
  it.each<[string, string, ColumnRecord]>([
    ['quang-ngai', '2025-02-28', 'NONE'],
    ['quang-ngai', '2025-03-20', 'UNCERTAIN'],
    ['quang-ngai', '2025-03-31', 'DECISION'],
    ['quang-ngai', '2025-06-30', 'DECISION'],
    ['quang-ngai', '2025-07-01', 'NONE'],
    ['quang-ngai', '2025-10-01', 'PROGRAMME'],
    ['yen-bai', '2025-06-30', 'DECISION'],
    ['yen-bai', '2025-07-01', 'NONE'],
    ['hai-phong', '2025-06-30', 'NONE'],
    ['hai-phong', '2025-07-01', 'DECISION'],
    ['hai-phong', '2025-07-02', 'DECISION'],
    ['binh-thuan', '2023-02-15', 'REPORT'],
  ])('%s on %s has on record: %s', async (province, asOf, record) => {
    const { columns } = await matrix({ provinces: [province], asOf, subjects: ['inspection'] });
    expect(columns.map((column) => column.record)).toEqual([record]);
  });

  it('is read as of its own date, and comes after the provinces on the common one', async () => {
    const { columns } = await matrix({
      provinces: ['yen-bai'],
      asOf: '2025-06-30',
      columns: [{ province: '15', asOf: '2025-07-01' }, { province: '15' }],
      subjects: ['ip'],
    });
    expect(columns.map(({ province, asOf }) => `${province.slug} ${asOf}`)).toEqual([
      'yen-bai 2025-06-30',
      'lao-cai 2025-07-01',
      'yen-bai 2025-06-30',
    ]);
  });
});

describe('the outlier', () => {
  const subject = { code: 'ip', broaderCode: null } as SubjectView;
  const unit = (kind: string, states: string[]): object => ({
    key: `x/${kind}`,
    kind,
    name: { vi: kind, en: kind },
    nameStates: states,
    nameSuggests: [],
  });
  const cell = (mark: string): MatrixCell => {
    const [status, ...leads] = mark.split(' ');
    return {
      status,
      leads: leads.map((lead) => unit(lead.replace('!', ''), lead.endsWith('!') ? ['telecom'] : ['ip'])),
      clauses: [],
      caveats: [],
    } as unknown as MatrixCell;
  };
  const find = (marks: string[], records: ColumnRecord[] = []): string | null => {
    const cells = marks.map(cell);
    const jurisdiction = { reference: { vocabulary: { broaderOf: () => ['all-fields'] } } };
    const sources = cells.map(() => ({ jurisdiction, configurations: [] }) as unknown as ColumnSource);
    const columns = cells.map(
      (_, index) => ({ record: records[index] ?? 'DECISION', province: { name: { vi: '', en: '' } }, asOf: '' }) as unknown as MatrixColumn,
    );
    const found = outlierOf(subject, cells, sources, columns);
    return found && `${found.code} ${found.column}`;
  };

  it.each<[string, string[], string | null]>([
    ['the only one without a lead', ['ESTABLISHED DIVISION', 'BODY', 'ESTABLISHED DIVISION'], 'ONLY_WITHOUT_LEAD 1'],
    ['the only one with a lead', ['BODY', 'NOT_ESTABLISHED', 'INFERRED DIVISION'], 'ONLY_WITH_LEAD 2'],
    ['the only shared one', ['ESTABLISHED DIVISION', 'SHARED DIVISION OFFICE', 'INFERRED DIVISION'], 'ONLY_SHARED 1'],
    ['the only undivided one', ['SHARED DIVISION OFFICE', 'SHARED DIVISION OFFICE', 'INFERRED DIVISION'], 'ONLY_UNDIVIDED 2'],
    ['the only inferred one', ['ESTABLISHED DIVISION', 'ESTABLISHED DIVISION', 'INFERRED DIVISION'], 'ONLY_INFERRED 2'],
    ['the only established one', ['INFERRED DIVISION', 'ESTABLISHED DIVISION', 'INFERRED DIVISION'], 'ONLY_ESTABLISHED 1'],
    ['another kind of unit', ['ESTABLISHED DIVISION', 'ESTABLISHED OFFICE', 'ESTABLISHED DIVISION'], 'ANOTHER_KIND 1'],
    ['a unit of another field', ['ESTABLISHED DIVISION', 'ESTABLISHED DIVISION!', 'ESTABLISHED DIVISION'], 'ANOTHER_FIELD 1'],
    ['none where all agree', ['ESTABLISHED DIVISION', 'ESTABLISHED DIVISION', 'ESTABLISHED DIVISION'], null],
    ['none of two', ['ESTABLISHED DIVISION', 'BODY'], null],
    ['none where two stand against two', ['ESTABLISHED DIVISION', 'BODY', 'ESTABLISHED DIVISION', 'BODY'], null],
    ['none where those that agree are no majority', ['ESTABLISHED DIVISION', 'ESTABLISHED DIVISION', 'INFERRED DIVISION', 'BODY', 'BODY'], null],
  ])('is %s', (_title, marks, found) => expect(find(marks)).toBe(found));

  it.each<[ColumnRecord, string | null]>([
    ['DECISION', 'ONLY_WITHOUT_LEAD 2'],
    ['PROGRAMME', null],
    ['REPORT', null],
    ['UNCERTAIN', null],
    ['NONE', null],
  ])('is not a column that lacks a lead where its record is %s, except a decision', (record, found) => {
    expect(find(['ESTABLISHED DIVISION', 'ESTABLISHED DIVISION', 'NOT_ESTABLISHED'], ['DECISION', 'DECISION', record])).toBe(found);
  });
});

describe('a comparison that cannot be made', () => {
  it.each([
    ['of nothing', { provinces: [] }, 'NOTHING_TO_COMPARE'],
    ['of too much', { provinces: Array.from({ length: 65 }, () => 'yen-bai') }, 'TOO_MANY_COLUMNS'],
    ['with an unknown province', { provinces: ['yen-bay'] }, 'UNKNOWN_PROVINCE'],
    ['with an unknown subject', { provinces: ['yen-bai'], subjects: ['radiation.xrai'] }, 'UNKNOWN_SUBJECT'],
    ['on a day that does not exist', { provinces: ['yen-bai'], asOf: '2025-02-30' }, 'INVALID_DATE'],
    ['with a column on a day that does not exist', { provinces: [], columns: [{ province: 'yen-bai', asOf: '2025-13-01' }] }, 'INVALID_DATE'],
  ])('%s says so with a code', async (_title, comparison, code) => {
    await expect(matrix(comparison)).rejects.toMatchObject({ code });
  });
});
