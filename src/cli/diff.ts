import {
  DiffDocument,
  DiffProvincesDocument,
  type DiffFragment,
  type DiffMatterFragment,
  type DutyChangePartsFragment,
  type DiffProvincesQuery,
  type DiffProvincesQueryVariables,
  type DiffQuery,
  type DiffQueryVariables,
} from '../client/operations.js';
import type { Config } from '../config.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { mistake } from '../shared/errors.js';
import type { Language, Text } from '../shared/text.js';
import { everyPage } from './every-page.js';
import { execute } from './execute.js';
import { provinceOnDate } from './province-on-date.js';

export interface DiffOptions {
  body?: string;
  from?: string;
  to?: string;
  against?: string;
  kind?: string[];
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

type DutyChange = DutyChangePartsFragment;
/** A diff with the duties of all pages. */
type Diff = Omit<DiffFragment, 'duties'> & { duties: readonly DutyChange[] };
type UnitChange = DiffFragment['units'][number];

const WORDS = {
  units: { vi: 'Đơn vị', en: 'Units' },
  duties: { vi: 'Nhiệm vụ', en: 'Duties' },
  lost: { vi: 'không còn', en: 'no longer' },
  gained: { vi: 'thêm', en: 'in addition' },
  split: { vi: 'tách, còn ở', en: 'split, also in' },
  merged: { vi: 'gộp, cùng với', en: 'merged, with' },
  nearest: { vi: 'gần nhất, chưa đủ giống', en: 'nearest, but too different' },
  by: { vi: 'theo', en: 'by' },
  nothing: { vi: 'không có văn bản', en: 'no document' },
} as const satisfies Record<string, Text>;

/**
 * `phancong diff PROVINCE --from DATE --to DATE`, or `phancong diff PROVINCE@DATE --against PROVINCE@DATE`: what differs, as text or JSON.
 * @throws INVALID_PARAMETER for a call that is neither.
 */
export async function runDiff(config: Config, province: string, options: DiffOptions): Promise<void> {
  const { lang, json } = options;
  const diff = await ask(config, province, options);
  const kinds = options.kind?.map((kind) => kind.toUpperCase());
  const duties = diff.duties.filter((change) => !kinds || change.kinds.some((kind) => kinds.includes(kind)));
  process.stdout.write(json ? `${JSON.stringify({ ...diff, duties }, null, 2)}\n` : printDiff({ ...diff, duties }, lang));
}

async function ask(config: Config, province: string, { body, from, to, against, url, at }: DiffOptions): Promise<Diff> {
  const page = async (after: string | null): Promise<DiffFragment> => {
    if (against) {
      const variables = { a: { ...provinceOnDate(province), body }, b: { ...provinceOnDate(against), body }, after };
      return (await execute<DiffProvincesQuery, DiffProvincesQueryVariables>(config, DiffProvincesDocument, variables, { url, at })).diffProvinces;
    }
    if (!from || !to) {
      const given = Object.entries({ from, to }).flatMap(([name, day]) => (day ? [`--${name} ${day}`] : []));
      throw mistake('INVALID_PARAMETER', given.join(' '), { vi: '--from và --to, hoặc --against', en: '--from and --to, or --against' });
    }
    return (await execute<DiffQuery, DiffQueryVariables>(config, DiffDocument, { province, body, from, to, after }, { url, at })).diff;
  };
  const { answer, nodes: duties } = await everyPage(page, (diff) => diff.duties);
  return { ...answer, duties };
}

function printDiff(diff: Diff, language: Language): string {
  const side = ({ province, asOf, documents }: DiffFragment['before']): string =>
    `${province.fullName[language]} ${asOf} (${documents.map(({ key }) => key).join(', ') || WORDS.nothing[language]})`;
  const counts = new Map<string, number>();
  for (const { kinds } of diff.duties) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const counted = Object.entries(CODE_LISTS.DutyChangeKind.labels).flatMap(([kind, label]) =>
    counts.has(kind) ? [`${label[language]} ${counts.get(kind)}`] : [],
  );
  return `${[
    `${side(diff.before)} -> ${side(diff.after)}`,
    ...diff.notes.map(({ code, message }) => `${code}: ${message[language]}`),
    '',
    `${WORDS.units[language]}:`,
    ...diff.units.map((change) => `  ${printUnit(change, language)}`),
    '',
    `${WORDS.duties[language]} (${counted.join(', ')}):`,
    ...diff.duties.flatMap((change) => printDuty(change, language).map((line) => `  ${line}`)),
  ].join('\n')}\n`;
}

function printUnit({ kind, before, after, ties, clauses }: UnitChange, language: Language): string {
  const names = [before, after].flatMap((unit) => (unit ? [unit.name[language]] : [])).join(' -> ');
  const tied = ties
    .map((tie) => `${tie.kind}${tie.fields.length ? ` ${tie.fields.join(', ')}` : ''}${tie.score < 1 ? ` ${tie.score}` : ''}`)
    .join('; ');
  const shown = clauses.map(({ path, document }) => `${document.key} ${path}`).join('; ');
  return `${CODE_LISTS.UnitChangeKind.labels[kind][language]}: ${names}${tied ? ` [${tied}]` : ''}${shown ? ` (${WORDS.by[language]} ${shown})` : ''}`;
}

function printDuty(change: DutyChange, language: Language): string[] {
  const { before, after, kinds, confidence, lost, gained, splitInto, mergedFrom, nearest } = change;
  const label = kinds.map((kind) => CODE_LISTS.DutyChangeKind.labels[kind][language]).join(', ');
  const paths = [before, after].map((side) => side?.clause.path ?? '-').join(' -> ');
  const line = (side: DutyChange['before']): string[] =>
    side ? [`    ${side.clause.path} ${side.holders.map(({ name }) => name[language]).join('; ')}: ${side.clause.summary[language]}`] : [];
  const extra = (word: Text, what: readonly string[]): string[] => (what.length ? [`    ${word[language]}: ${what.join('; ')}`] : []);
  return [
    `${paths}  ${label}${confidence === null ? '' : ` (${confidence})`}`,
    ...line(before),
    ...line(after),
    ...(confidence === null ? [] : [...extra(WORDS.lost, lost.map(printMatter)), ...extra(WORDS.gained, gained.map(printMatter))]),
    ...extra(
      WORDS.split,
      splitInto.map(({ clause }) => clause.path),
    ),
    ...extra(
      WORDS.merged,
      mergedFrom.map(({ clause }) => clause.path),
    ),
    ...extra(WORDS.nearest, nearest ? [`${nearest.duty.clause.path} (${nearest.score})`] : []),
  ];
}

function printMatter({ subject, actions, role, within }: DiffMatterFragment): string {
  return `${subject} ${[...(role === 'LEAD' ? [] : [role]), ...actions].join(' ')}${within.length ? ` (${within.join(', ')})` : ''}`;
}
