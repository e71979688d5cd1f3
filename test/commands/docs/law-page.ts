import { readFileSync } from 'node:fs';
import type { RegistryRecord } from '../../../src/registry/record.js';
import { lawRows, type Ask, type LawRow } from './law-answers.ts';

/** What was answered and recorded before inspection and checks, limits and dates were told apart, by {@link keyOf}. */
const BEFORE = new URL('../../cases/law-before.json', import.meta.url);

/** docs/law-on-the-date.md: each finding before and after, in answers day by day, and in records. */
export async function lawPage(ask: Ask, records: readonly RegistryRecord[]): Promise<string> {
  const before = JSON.parse(readFileSync(BEFORE, 'utf8')) as Record<string, string>;
  const sections = Map.groupBy(await lawRows(ask, records), ({ section }) => section);
  const tables = [...sections].map(([title, rows]) => `## ${title}\n\n${TABLE}\n${rows.map((row) => lineOf(row, before)).join('\n')}\n`);
  return `${HEAD}\n${tables.join('\n')}`;
}

function lineOf(row: LawRow, before: Readonly<Record<string, string>>): string {
  const earlier = before[keyOf(row)];
  if (earlier === undefined) throw new Error(`test/cases/law-before.json has nothing of ${keyOf(row)}`);
  return `| ${row.item} | ${row.where} | ${earlier} | ${earlier === row.found ? 'the same' : row.found} |`;
}

const keyOf = ({ section, where }: LawRow): string => `${section}: ${where}`;

const TABLE = `| finding | where | before | after |
| ------- | ----- | ------ | ----- |`;

const HEAD = `# True on the date

What was found wrong or out of date when the records were read against their sources and against the law of 28 November 2026, before and after it
was mended. A line with a province asks on the day before, the day of and the day after, where a day matters; after the end of a province
(Yên Bái, Tiền Giang, Bình Thuận: 1 July 2025) none of its duties is left, and the answer names the province to ask. The other lines are of
records: documents, clauses, procedures, competences. Made by \`npm run docs\`; a test holds it current.

Where both columns are the same:

- "Thanh tra Sở" inspected in Quảng Ngãi and Yên Bái until 30 June 2025: right before, and asked so that it stays right.
- Names and kinds of Đồng Nai and Huế were right by day already.
- Of 55/2025/NĐ-CP and of the title of a document no day is recorded that no source gives.
- Other X-ray emitters have no procedure code on record, so no answer names who decides on them; the competence is recorded for the day there is one.
`;
