import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How the file names of the seeds' source texts begin, by document. The texts are not part of the project: their words are not ours. */
const PREFIX = {
  'qn-2025-03': '000',
  'yb-2025-03': '001',
  'hp-2025-06-30': '002',
  'qn-2025-09-programme': '003',
  'bt-2023-q1-report': '004',
} as const;

/** The documents that have a source text, in the order of their files. */
export const SOURCED_DOCUMENTS = Object.keys(PREFIX) as (keyof typeof PREFIX)[];

/** The path of a document's source text in a directory; null where it is not there. */
export function sourceFile(directory: string, documentKey: string): string | null {
  const prefix = (PREFIX as Record<string, string | undefined>)[documentKey];
  const file = prefix && readdirSync(directory).find((name) => name.startsWith(`${prefix}_`) && name.endsWith('.txt'));
  return file ? join(directory, file) : null;
}
