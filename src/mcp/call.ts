import type { RequestFacts } from '../graphql/context.js';
import { mistake } from '../shared/errors.js';
import { refuseUnsound } from '../shared/sound-value.js';
import type { Language } from '../shared/text.js';
import type { DescribedTool } from './described-tool.js';

/** A call of a tool, read. */
export interface Call {
  variables: Record<string, unknown>;
  facts: RequestFacts;
  language: Language;
}

/**
 * Reads the arguments of a call. Only what the API does not know is looked at here: values of variables are judged by the API, in
 * its own words. @throws INVALID_PARAMETER for an argument that the tool does not have or cannot do without; INVALID_TEXT,
 * INVALID_NUMBER, VALUE_TOO_DEEP for a value that cannot be used.
 */
export function readCall(tool: DescribedTool, given: Readonly<Record<string, unknown>>, facts: RequestFacts): Call {
  refuseUnsound(given, 'arguments');
  const { properties, required } = tool.inputSchema;
  const names = Object.keys(properties);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(properties, name)) throw mistake('INVALID_PARAMETER', name, { vi: names.join(', '), en: names.join(', ') }, names);
  const { language = 'vi', revision, ...variables } = given;
  if (language !== 'vi' && language !== 'en')
    throw mistake('INVALID_PARAMETER', `language=${shown(language)}`, { vi: 'vi hoặc en', en: 'vi or en' }, ['vi', 'en']);
  if (revision !== undefined && typeof revision !== 'number')
    throw mistake('INVALID_REVISION', shown(revision), { vi: 'số của một phiên bản sổ', en: 'the number of a registry revision' });
  const missing = required.find((name) => variables[name] === undefined || variables[name] === null);
  if (missing !== undefined) throw mistake('INVALID_PARAMETER', '{}', { vi: `tham số ${missing}`, en: `the argument ${missing}` });
  const revisions = [...(facts.revisions ?? []), ...(revision === undefined ? [] : [String(revision)])];
  return { variables, facts: { ...facts, revisions }, language };
}

/** The language of the error for a call that cannot be read. */
export function languageOf(given: Readonly<Record<string, unknown>>): Language {
  return given['language'] === 'en' ? 'en' : 'vi';
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
