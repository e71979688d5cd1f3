import { CompareDocument, type Action, type CompareQuery, type CompareQueryVariables } from '../client/operations.js';
import type { Config } from '../config.js';
import { printMatrix } from '../print/matrix.js';
import type { Language } from '../shared/text.js';
import { execute } from './execute.js';
import { provinceOnDate } from './province-on-date.js';

export interface CompareOptions {
  subject?: string[];
  action?: string;
  asOf?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

/** `phancong compare`: the responsibility matrix of provinces, each `slug` or `slug@date`, as a table or as JSON. */
export async function runCompare(config: Config, provinces: string[], options: CompareOptions): Promise<void> {
  const { subject, action, asOf, lang, json } = options;
  const variables: CompareQueryVariables = {
    provinces: [],
    columns: provinces.map(provinceOnDate),
    ...(subject ? { subjects: subject } : {}),
    ...(action ? { action: action.toUpperCase() as Action } : {}),
    ...(asOf ? { asOf } : {}),
  };
  const { compare } = await execute<CompareQuery, CompareQueryVariables>(config, CompareDocument, variables, options);
  process.stdout.write(json ? `${JSON.stringify(compare, null, 2)}\n` : printMatrix(compare, lang));
}
