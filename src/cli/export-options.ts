import { writeFileSync } from 'node:fs';
import type { Config } from '../config.js';
import type { ProcedureView } from '../registry/duty.model.js';
import { Uris } from '../interop/uris.js';
import type { ReadQuestion } from '../answer/question.js';
import type { Resolution } from '../answer/resolution.js';
import { parseDay, today } from '../shared/dates.js';
import type { Language, Text } from '../shared/text.js';

/** The formats in which records and answers can be exported. */
export const EXPORT_FORMATS = ['jsonld', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The tables of `export registry`. */
export const REGISTRY_TABLES = ['duties', 'units', 'procedures'] as const;
export type RegistryTable = (typeof REGISTRY_TABLES)[number];

/** What every export takes: where to write, the day, the revision, the language of tables, the base of addresses. */
export interface ExportOptions {
  /** Where it is about one body: which, by key or name. */
  body?: string;
  asOf?: string;
  at?: number;
  out?: string;
  base?: string;
  lang: Language;
}

/** The day and the revision of an export. */
export function scopeOf({ asOf, at }: ExportOptions): { asOf: string; atRevision?: number } {
  return { asOf: asOf === undefined ? today() : parseDay(asOf), ...(at === undefined ? {} : { atRevision: at }) };
}

/** Addresses begin with what the operator says, else with that of the service. */
export function urisOf({ publicUrl, host, port }: Config, { base }: ExportOptions): Uris {
  return new Uris(base ?? publicUrl ?? `http://${host}:${port}`);
}

/** What an answer answers, for the line of a table. */
export function questionTitle(procedures: ReadonlyMap<string, ProcedureView>): (resolution: Resolution) => Text {
  return ({ receipt, subject }) => {
    const question = JSON.parse(receipt.question) as ReadQuestion;
    if (question.form === 'TEXT') return { vi: question.text, en: question.text };
    const procedure = question.form === 'PROCEDURE' ? procedures.get(question.procedure) : undefined;
    if (procedure) return { vi: `${procedure.code} ${procedure.name.vi}`, en: `${procedure.code} ${procedure.name.en}` };
    return subject?.prefLabel ?? { vi: receipt.question, en: receipt.question };
  };
}

/** JSON as a file has it. */
export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes to the file that was named, else to standard output. */
export function write({ out }: ExportOptions, content: string | Buffer): void {
  if (out === undefined) process.stdout.write(content);
  else writeFileSync(out, content);
}
