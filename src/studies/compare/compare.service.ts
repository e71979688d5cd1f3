import { parseDay, today, type Day } from '../../shared/dates.js';
import { mistake } from '../../shared/errors.js';
import type { Action } from '../../registry/duty.model.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { Work } from '../../shared/work.js';
import { matrixOf, type ResponsibilityMatrix } from './matrix.js';
import type { ColumnSource } from './column.js';
import { rowSubjects } from './rows.js';

/** Columns of one matrix: more than all provinces there are, before or after 1 July 2025. */
export const COLUMNS_MAX = 64;

/** What to compare: provinces on one date, and provinces each on its own, in this order. */
export interface Comparison {
  provinces: readonly string[];
  /** For `provinces` and for columns without a date of their own; today by default. */
  asOf?: Day | null | undefined;
  columns?: readonly { province: string; asOf?: Day | null }[] | null | undefined;
  /** Codes; a broader one means its whole subtree. By default, all on which any of the provinces has something. */
  subjects?: readonly string[] | null | undefined;
  action?: Action | null | undefined;
}

/**
 * The responsibility matrix as asked for, at a revision.
 * @throws NOTHING_TO_COMPARE, TOO_MANY_COLUMNS, UNKNOWN_PROVINCE, UNKNOWN_SUBJECT, INVALID_DATE, UNKNOWN_REVISION, DEADLINE_EXCEEDED.
 */
export async function compare(
  service: ResponsibilityService,
  comparison: Comparison,
  atRevision?: number,
  work: Work = Work.endless,
): Promise<ResponsibilityMatrix> {
  const { provinces, columns, subjects, action } = comparison;
  const day = parseDay(comparison.asOf ?? today());
  const wanted = [
    ...provinces.map((province) => ({ province, asOf: day })),
    ...(columns ?? []).map((column) => ({ province: column.province, asOf: parseDay(column.asOf ?? day) })),
  ];
  if (!wanted.length) {
    throw mistake('NOTHING_TO_COMPARE', 'provinces: [], columns: []', {
      vi: 'ít nhất một tỉnh trong provinces hoặc columns',
      en: 'at least one province in provinces or columns',
    });
  }
  if (wanted.length > COLUMNS_MAX)
    throw mistake('TOO_MANY_COLUMNS', String(wanted.length), { vi: `không quá ${COLUMNS_MAX}`, en: `at most ${COLUMNS_MAX}` });
  const reference = await service.reference(atRevision);
  const sources: ColumnSource[] = [];
  for (const { province, asOf } of wanted) {
    await work.breathe();
    const jurisdiction = await service.jurisdiction(province, asOf, atRevision);
    const configurations = await Promise.all(jurisdiction.onRecord.map((body) => jurisdiction.configuration(body)));
    sources.push({ jurisdiction, configurations, ruleset: service.ruleset });
  }
  const rows = rowSubjects(
    sources.flatMap(({ configurations }) => configurations),
    subjects ?? null,
    reference,
  );
  return matrixOf(sources, rows, action ?? null, await service.understanding(atRevision, []), work);
}
