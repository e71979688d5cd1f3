import { describe, expect, it } from 'vitest';
import type { DocumentView } from '../../src/law/law.model.js';
import { standingOn } from '../../src/law/standing.js';

const document = (over: Partial<DocumentView>): DocumentView => ({
  id: '',
  key: 'd',
  type: 'DECISION',
  number: null,
  symbol: null,
  issuedOn: null,
  issuer: null,
  title: null,
  provinceKey: null,
  held: true,
  effective: { rule: 'UNKNOWN', from: null, to: null },
  defects: [],
  basedOn: [],
  replaces: [],
  ...over,
});
const onSigning = { rule: 'ON_SIGNING', from: null, to: null } as const;

describe('the standing of a document', () => {
  it.each([
    ['2025-06-30', 'NOT_YET'],
    ['2025-07-01', 'IN_FORCE'],
    ['2025-07-02', 'IN_FORCE'],
  ])('effective from 1 July 2025, on %s: %s', (day, standing) => {
    expect(standingOn(document({ issuedOn: '2025-06-30', effective: { rule: 'FROM_DATE', from: '2025-07-01', to: null } }), day, null)).toBe(
      standing,
    );
  });

  it.each([
    ['2025-02-28', 'NOT_YET'],
    ['2025-03-01', 'UNCERTAIN'],
    ['2025-03-30', 'UNCERTAIN'],
    ['2025-03-31', 'IN_FORCE'],
    ['2025-04-01', 'IN_FORCE'],
  ])('signed on an unknown day of March 2025, on %s: %s', (day, standing) => {
    expect(standingOn(document({ issuedOn: '2025-03', effective: onSigning }), day, null)).toBe(standing);
  });

  it.each([
    ['2025-03-09', 'NOT_YET'],
    ['2025-03-10', 'UNCERTAIN'],
  ])('cannot be older than its basis of 10 March: on %s it is %s', (day, standing) => {
    expect(
      standingOn(document({ issuedOn: '2025-03', effective: onSigning, basedOn: [document({ key: 'basis', issuedOn: '2025-03-10' })] }), day, null),
    ).toBe(standing);
  });

  it.each([
    ['2025-06-30', 'IN_FORCE'],
    ['2025-07-01', 'ENDED'],
  ])('ended by the merger of 1 July 2025, on %s: %s', (day, standing) => {
    expect(standingOn(document({ issuedOn: '2025-03', effective: onSigning }), day, '2025-07-01')).toBe(standing);
  });

  it.each([
    ['2022-12-31', 'NOT_YET'],
    ['2023-01-01', 'IN_FORCE'],
    ['2023-03-31', 'IN_FORCE'],
    ['2023-04-01', 'PERIOD_OVER'],
  ])('a report on the first quarter of 2023, on %s: %s', (day, standing) => {
    expect(standingOn(document({ type: 'REPORT', effective: { rule: 'PERIOD', from: '2023-01-01', to: '2023-04-01' } }), day, null)).toBe(standing);
  });

  it('is uncertain where nothing is known of its date', () =>
    expect(standingOn(document({ effective: onSigning }), '2025-01-01', null)).toBe('UNCERTAIN'));
});
