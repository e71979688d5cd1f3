import { Standings } from '../../src/registry/standing.js';
import type { DatedDocument, LawChange } from '../../src/registry/standing.model.js';

/** A decision of the tests, in force from its day. */
export const document = (key: string, over: Partial<DatedDocument> = {}): DatedDocument => ({
  id: key,
  key,
  type: 'DECISION',
  number: key,
  symbol: null,
  issuedOn: '2025-01-10',
  issuer: null,
  title: null,
  provinceKey: 'tinh',
  bodyKey: null,
  held: true,
  effective: { rule: 'ON_SIGNING', from: null, to: null },
  defects: [],
  basedOn: [],
  relations: [],
  ...over,
});
export const CLAUSES = [
  { path: '1', parent: null, label: 'Điều 1.' },
  { path: '2', parent: null, label: 'Điều 2.' },
  { path: '2.1', parent: '2', label: '1.' },
  { path: '2.2', parent: '2', label: '2.' },
  { path: '2.2.a', parent: '2.2', label: 'a)' },
];
/** One with clauses, for others to change. */
export const OLD = document('cu', { clauses: CLAUSES });
export const change = (type: LawChange['type'], over: Partial<LawChange> = {}): LawChange => ({
  type,
  from: 'moi',
  target: 'cu',
  clause: null,
  provision: null,
  ...over,
});
export const from = (day: string): Partial<DatedDocument> => ({ issuedOn: day, effective: { rule: 'FROM_DATE', from: day, to: null } });
export const standings = (documents: DatedDocument[], changes: LawChange[] = [], to: string | null = null): Standings =>
  new Standings({ documents, changes, provinces: [{ key: 'tinh', to }] });
export const stateOf = (own: Partial<DatedDocument>, day: string, others: DatedDocument[] = []): string =>
  standings([document('d', own), ...others]).of('d', day).state;
