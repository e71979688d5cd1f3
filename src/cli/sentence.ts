import { toldOf } from '../registry/db/unavailable.js';
import type { Language } from '../shared/text.js';
import { ReportedMistake } from './reported-mistake.js';

/** What the command line says about an error, in one sentence for each language asked for; of a bug, its own words. */
export function sentenceOf(error: unknown, languages: readonly Language[]): string {
  const told = error instanceof ReportedMistake ? error : toldOf(error);
  if (!told) return `${error instanceof Error ? error.message : String(error)}\n`;
  return languages.map((language) => `${told.code}: ${told.text[language]}\n`).join('');
}
