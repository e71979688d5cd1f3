import { existsSync, readFileSync } from 'node:fs';
import { sourceFile } from '../../src/registry/seeds/source-texts.js';

/** Where they would be. */
export const SOURCES_DIRECTORY = new URL('../../../shared/decisions/', import.meta.url).pathname;

/** Whether the source texts are beside the project. They are not part of it: their words are not ours. */
export const HAVE_SOURCES = existsSync(SOURCES_DIRECTORY);

/** The text of the source of a document. */
export function sourceOf(documentKey: string): string {
  const file = sourceFile(SOURCES_DIRECTORY, documentKey);
  if (!file) throw new Error(`no source of ${documentKey}`);
  return readFileSync(file, 'utf8');
}
