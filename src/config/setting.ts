import { mistake, type PhancongError } from '../shared/errors.js';
import type { Text } from '../shared/text.js';

/** Settings by name, as the environment has them; one that is empty is one that is not set. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The mistake of a setting that cannot be used: INVALID_SETTING, for which the start is refused. `given` is `NAME=value`, or the name
 * alone where the value may be a secret or hold one.
 */
export function invalidSetting(given: string, expected: Text): PhancongError {
  return mistake('INVALID_SETTING', given, expected);
}

/** A whole number in decimal digits. @throws INVALID_SETTING. */
export function wholeNumber(settings: Settings, name: string, usual: number, least: number, most: number): number {
  const given = settings[name] || String(usual);
  const number = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  if (number >= least && number <= most) return number;
  throw invalidSetting(`${name}=${given}`, { vi: `một số nguyên từ ${least} đến ${most}`, en: `a whole number from ${least} to ${most}` });
}

/** One of some words; the first where nothing is said. @throws INVALID_SETTING. */
export function oneOf<Known extends string>(settings: Settings, name: string, known: readonly Known[]): Known {
  const given = settings[name] || known[0];
  const found = known.find((one) => one === given);
  if (found === undefined) throw invalidSetting(`${name}=${given}`, { vi: known.join(', '), en: `one of ${known.join(', ')}` });
  return found;
}

/** Whether something is switched on: `1`; `0`, or nothing, is off. Anything else is refused, for whoever wrote `true` or `yes` meant it. @throws INVALID_SETTING. */
export function isOn(settings: Settings, name: string): boolean {
  return oneOf(settings, name, ['0', '1']) === '1';
}

/** Whether a text is an address of the web. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
