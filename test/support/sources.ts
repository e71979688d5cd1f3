import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = new URL('../../../shared/decisions/', import.meta.url).pathname;

/** Whether the source texts are beside the project. They are not part of it: their words are not ours. */
export const HAVE_SOURCES = existsSync(DIRECTORY);

const PREFIX: Record<string, string> = {
  'qn-2025-03': '000',
  'yb-2025-03': '001',
  'hp-2025-06-30': '002',
  'qn-2025-09-programme': '003',
  'bt-2023-q1-report': '004',
};

/** The text of the source of a document. */
export function sourceOf(documentKey: string): string {
  const file = readdirSync(DIRECTORY).find((name) => name.startsWith(`${PREFIX[documentKey]}_`));
  if (!file) throw new Error(`no source of ${documentKey}`);
  return readFileSync(join(DIRECTORY, file), 'utf8');
}
