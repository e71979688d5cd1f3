import { mistake, type PhancongError } from './errors.js';

/** Levels of objects and lists in one value; the deepest input of the API has less than half of them. */
const DEEPEST_VALUE = 32;

/** U+0000, which no database keeps in a text, and halves of surrogate pairs, which are not characters. */
const UNSOUND = /[\0\p{Surrogate}]/u;

/** Whether a text can be used. */
export function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

interface Fault {
  /** Where in the value, such as `.questions[2].text`; the value itself is the empty path. */
  path: string;
  mistake: (at: string) => PhancongError;
}

/**
 * Refuses what can be sent and cannot be used: texts with U+0000 or half a surrogate pair (also as names of fields), numbers
 * beyond the range of numbers, nesting without end. `at` names the value in the message, such as `variables`.
 * @throws INVALID_TEXT, INVALID_NUMBER, VALUE_TOO_DEEP with the place.
 */
export function refuseUnsound(value: unknown, at: string): void {
  const fault = faultIn(value, 0);
  if (fault) throw fault.mistake(`${at}${fault.path}`);
}

function faultIn(value: unknown, depth: number): Fault | null {
  if (typeof value === 'string') return faultInText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? null : { path: '', mistake: outOfRange };
  if (value === null || typeof value !== 'object') return null;
  if (depth === DEEPEST_VALUE) return { path: '', mistake: tooDeep };
  const isList = Array.isArray(value);
  for (const name of Object.keys(value)) {
    const inName = isList ? null : faultInText(name);
    if (inName) return inName;
    const found = faultIn((value as Record<string, unknown>)[name], depth + 1);
    if (found) return { ...found, path: `${isList ? `[${name}]` : `.${name}`}${found.path}` };
  }
  return null;
}

function faultInText(text: string): Fault | null {
  if (isSound(text)) return null;
  const [character = ''] = UNSOUND.exec(text) ?? [];
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const expected = {
    vi: 'văn bản Unicode không có U+0000 và không có mã thay thế (surrogate) đứng lẻ',
    en: 'Unicode text without U+0000 and without half a surrogate pair',
  };
  return { path: '', mistake: (at) => mistake('INVALID_TEXT', `${at}: ${name}`, expected) };
}

function outOfRange(at: string): PhancongError {
  return mistake('INVALID_NUMBER', at, { vi: 'một số không quá 1e308', en: 'a number of at most 1e308' });
}

function tooDeep(at: string): PhancongError {
  return mistake('VALUE_TOO_DEEP', at, { vi: `không quá ${DEEPEST_VALUE} tầng`, en: `at most ${DEEPEST_VALUE} levels` });
}
