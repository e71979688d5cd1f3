import type { SubjectView } from '../../registry/duty.model.js';
import { formatDay } from '../../shared/dates.js';
import { fill, type Text } from '../../shared/text.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { ColumnSource, MatrixCell, MatrixColumn } from './column.js';

/** In what way one column differs from the others of its row, in the order in which they are looked for. */
export const OUTLIER_CODES = [
  'ONLY_WITHOUT_LEAD',
  'ONLY_WITH_LEAD',
  'ONLY_SHARED',
  'ONLY_UNDIVIDED',
  'ONLY_INFERRED',
  'ONLY_ESTABLISHED',
  'ANOTHER_KIND',
  'ANOTHER_FIELD',
] as const;
export type OutlierCode = (typeof OUTLIER_CODES)[number];

/** The one column of a row that differs where the others agree. `column` is its place. */
export interface Outlier {
  column: number;
  code: OutlierCode;
  reason: Text;
}

const REASONS: Record<OutlierCode, Text> = {
  ONLY_WITHOUT_LEAD: {
    vi: 'Chỉ {column} không có đơn vị nào chủ trì; {others} nơi còn lại đều có.',
    en: 'No unit leads in {column}; in the other {others} columns one does.',
  },
  ONLY_WITH_LEAD: {
    vi: 'Chỉ {column} có đơn vị chủ trì ({units}); {others} nơi còn lại đều không có.',
    en: 'A unit leads only in {column} ({units}); in the other {others} columns none does.',
  },
  ONLY_SHARED: {
    vi: 'Chỉ {column} có nhiều đơn vị cùng được giao ({units}); {others} nơi khác đều do một đơn vị chủ trì.',
    en: 'It is shared only in {column} ({units}); in {others} other columns one unit leads.',
  },
  ONLY_UNDIVIDED: {
    vi: 'Chỉ {column} do một đơn vị chủ trì ({units}); {others} nơi khác đều có nhiều đơn vị cùng được giao.',
    en: 'One unit leads only in {column} ({units}); in {others} other columns it is shared.',
  },
  ONLY_INFERRED: {
    vi: 'Chỉ {column} phải suy ra đơn vị chủ trì ({units}); {others} nơi khác đều có điều khoản nêu đích danh.',
    en: 'The lead is only inferred in {column} ({units}); in {others} other columns a clause establishes it.',
  },
  ONLY_ESTABLISHED: {
    vi: 'Chỉ {column} có điều khoản nêu đích danh ({units}); {others} nơi khác đều chỉ suy ra được.',
    en: 'A clause establishes the lead only in {column} ({units}); in {others} other columns it is inferred.',
  },
  ANOTHER_KIND: {
    vi: 'Chỉ {column} giao cho loại đơn vị khác ({units}); {others} nơi khác đều cùng một loại.',
    en: 'In {column} another kind of unit leads ({units}); in {others} other columns it is always the same kind.',
  },
  ANOTHER_FIELD: {
    vi: 'Chỉ {column} giao cho đơn vị không phụ trách lĩnh vực của việc này ({units}); đơn vị ở {others} nơi khác đều phụ trách lĩnh vực đó.',
    en: 'In {column} the lead is a unit from another field ({units}); in {others} other columns it is a unit of this field.',
  },
};

interface Voter {
  column: number;
  cell: MatrixCell;
  source: ColumnSource;
}

/**
 * The outlier of a row, or `null`. A column in which a unit leads has a vote; one in which none does has a vote only where a
 * decision is in force there, because what a programme, a report or an empty record leaves out says nothing about the
 * province. One must differ, all that it is held against must agree, and those must be more than half of all votes: two
 * against three is not an outlier, nor is one against two of five. The first difference in the order of {@link OUTLIER_CODES} counts.
 */
export function outlierOf(
  subject: SubjectView,
  cells: readonly MatrixCell[],
  sources: readonly ColumnSource[],
  columns: readonly MatrixColumn[],
): Outlier | null {
  const voters = cells.flatMap((cell, column): Voter[] => {
    const source = sources[column];
    return source && (cell.leads.length || columns[column]?.record === 'DECISION') ? [{ column, cell, source }] : [];
  });
  const leading = voters.filter(({ cell }) => cell.leads.length > 0);
  const single = leading.filter(({ cell }) => cell.leads.length === 1);
  const field = fieldOf(subject.code, voters[0]?.source);
  const found = [
    ...oddOne(voters, ({ cell }) => cell.leads.length > 0, { only: 'ONLY_WITH_LEAD', allBut: 'ONLY_WITHOUT_LEAD' }),
    ...oddOne(leading, ({ cell }) => cell.leads.length > 1, { only: 'ONLY_SHARED', allBut: 'ONLY_UNDIVIDED' }),
    ...oddOne(single, ({ cell }) => cell.status === 'INFERRED', { only: 'ONLY_INFERRED', allBut: 'ONLY_ESTABLISHED' }),
    ...single.flatMap((voter) => oddOne(single, ({ cell }) => cell.leads[0]?.kind === voter.cell.leads[0]?.kind, { only: 'ANOTHER_KIND' })),
    ...(field === null ? [] : oddOne(single, (voter) => hasField(voter, field), { allBut: 'ANOTHER_FIELD' })),
  ].find(({ others }) => others * 2 > voters.length);
  return found ? describe(found, columns) : null;
}

interface Found {
  voter: Voter;
  code: OutlierCode;
  /** How many it is held against. */
  others: number;
}

/** The only voter for which something holds, or the only one for which it does not. Those for which it is not known have no vote. */
function oddOne(voters: readonly Voter[], holds: (voter: Voter) => boolean | null, codes: { only?: OutlierCode; allBut?: OutlierCode }): Found[] {
  const having = voters.filter((voter) => holds(voter) === true);
  const lacking = voters.filter((voter) => holds(voter) === false);
  const found = (odd: readonly Voter[], others: readonly Voter[], code: OutlierCode | undefined): Found[] =>
    code && odd.length === 1 && others.length ? [{ voter: odd[0] as Voter, code, others: others.length }] : [];
  return [...found(having, lacking, codes.only), ...found(lacking, having, codes.allBut)];
}

/** The field of a subject: the widest concept above it that is not all fields together. `radiation.xray` is of `radiation`. */
function fieldOf(code: string, source: ColumnSource | undefined): string | null {
  if (!source) return null;
  const { vocabulary } = source.jurisdiction.reference;
  return [code, ...vocabulary.broaderOf(code)].findLast((broader) => broader !== 'all-fields') ?? null;
}

/** Whether the leading unit's name states or suggests the field or its function statement gives it; `null` where neither says anything. */
function hasField({ cell, source }: Voter, field: string): boolean | null {
  const unit = cell.leads[0] as UnitView;
  const functions = source.configurations
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind, unit: { key } }) => kind === 'FUNCTION' && key === unit.key)
    .flatMap(({ subjects }) => subjects);
  const fields = [...unit.nameStates, ...unit.nameSuggests, ...functions].map((code) => fieldOf(code, source));
  return fields.length ? fields.includes(field) : null;
}

function describe({ voter, code, others }: Found, columns: readonly MatrixColumn[]): Outlier {
  const { province, asOf } = columns[voter.column] as MatrixColumn;
  const units: Text = { vi: voter.cell.leads.map(({ name }) => name.vi).join('; '), en: voter.cell.leads.map(({ name }) => name.en).join('; ') };
  const day = formatDay(asOf);
  const column: Text = { vi: `${province.name.vi} (${day.vi})`, en: `${province.name.en} (${day.en})` };
  return { column: voter.column, code, reason: fill(REASONS[code], { column, units, others: String(others) }) };
}
