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
    vi: 'Chỉ {column} không có đơn vị nào chủ trì; {others} nơi kia đều có.',
    en: 'Only in {column} does no unit lead; in all {others} others one does.',
  },
  ONLY_WITH_LEAD: {
    vi: 'Chỉ {column} có đơn vị chủ trì ({units}); {others} nơi kia đều không có.',
    en: 'Only in {column} does a unit lead ({units}); in none of the {others} others does one.',
  },
  ONLY_SHARED: {
    vi: 'Chỉ {column} có nhiều đơn vị cùng được giao ({units}); {others} nơi khác đều do một đơn vị chủ trì.',
    en: 'Only in {column} is it shared ({units}); in {others} others one unit leads.',
  },
  ONLY_UNDIVIDED: {
    vi: 'Chỉ {column} do một đơn vị chủ trì ({units}); {others} nơi khác đều có nhiều đơn vị cùng được giao.',
    en: 'Only in {column} does one unit lead ({units}); in {others} others it is shared.',
  },
  ONLY_INFERRED: {
    vi: 'Chỉ {column} phải suy ra đơn vị chủ trì ({units}); {others} nơi khác đều có điều khoản nêu đích danh.',
    en: 'Only in {column} is the lead inferred ({units}); in {others} others a clause establishes it.',
  },
  ONLY_ESTABLISHED: {
    vi: 'Chỉ {column} có điều khoản nêu đích danh ({units}); {others} nơi khác đều chỉ suy ra được.',
    en: 'Only in {column} does a clause establish the lead ({units}); in {others} others it is inferred.',
  },
  ANOTHER_KIND: {
    vi: 'Chỉ {column} giao cho loại đơn vị khác ({units}); {others} nơi khác đều cùng một loại.',
    en: 'Only in {column} does another kind of unit lead ({units}); in {others} others it is of one kind.',
  },
  ANOTHER_FIELD: {
    vi: 'Chỉ {column} giao cho đơn vị không có lĩnh vực của việc này ({units}); đơn vị ở {others} nơi khác đều có.',
    en: 'Only in {column} is the lead a unit from another field ({units}); in the {others} others it is a unit that has the field.',
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
