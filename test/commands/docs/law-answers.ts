import type { Question } from '../../../src/answer/question.js';
import type { RegistryRecord } from '../../../src/registry/record.js';
import { LAW_SECTIONS } from './law-items.ts';

/** What of an answer the table shows. */
interface Shown {
  status: string;
  body: { name: { vi: string } } | null;
  leads: readonly { unit: { name: { vi: string } }; clauses: readonly { path: string }[] }[];
  citations: readonly { path: string }[];
  caveats: readonly { code: string }[];
  competence: { decides: { vi: string } | null; receives: { vi: string } | null } | null;
}
export type Ask = (question: Question, province: string, asOf: string) => Promise<Shown>;

/** A line of the page: where the finding shows, and what is found there. */
export interface LawRow {
  section: string;
  item: string;
  where: string;
  found: string;
}

/** What is answered and recorded of every finding, in the order of the list, day by day. */
export async function lawRows(ask: Ask, records: readonly RegistryRecord[]): Promise<LawRow[]> {
  const rows: LawRow[] = [];
  for (const { title: section, asked, recorded } of LAW_SECTIONS) {
    for (const { item, province, question, days } of asked)
      for (const day of days) {
        const found = await ask(question, province, day).then(inWords, (error: Error) => `refused: ${error.message.split('.')[0]}`);
        rows.push({ section, item, where: `${province}, ${day}: ${inShort(question)}`, found });
      }
    for (const { item, what, line } of recorded) rows.push({ section, item, where: what, found: line(records) });
  }
  return rows;
}

function inShort({ text, procedure, duty }: Question): string {
  return text ?? procedure ?? [duty?.subject, duty?.action ?? ''].join(' ').trim();
}

function inWords({ status, body, leads, citations, caveats, competence }: Shown): string {
  const who = leads.map(({ unit }) => unit.name.vi).join('; ') || (body?.name.vi ?? '');
  const where = [...new Set([...leads.flatMap(({ clauses }) => clauses), ...citations].map(({ path }) => path))].join(', ');
  const law = competence && [competence.decides && `decides ${competence.decides.vi}`, competence.receives && `receives ${competence.receives.vi}`];
  return [`\`${status}\` ${who}`.trim(), where, (law ?? []).filter(Boolean).join(', '), caveats.map(({ code }) => `\`${code}\``).join(' ')]
    .filter((part) => part !== '')
    .join('<br>');
}
