import { dayAsWritten, formatDay } from '../shared/dates.js';
import type { Language, Text } from '../shared/text.js';

/** Where a page is: everything that it shows is a function of this and of what the API answers. */
export interface Address {
  language: Language;
  /** The path below the language, with its leading slash: `/`, `/coverage`. */
  path: string;
  /** The parts of the path that the page's pattern names, decoded. */
  parts: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** What was sent with a form by POST; `null` for everything else. */
  form: URLSearchParams | null;
}

/** A parameter without the blanks around it; `null` where it is left out or empty, as a form sends a field that nobody filled in. */
export function given({ query }: Address, name: string): string | null {
  return query.get(name)?.normalize('NFC').trim() || null;
}

/**
 * A parameter that is a day, as people write it: `1/7/2025` and `2025-07-01` are the same. What is no day stays as it was written,
 * for the API to refuse it. `null` where it is left out: today.
 */
export function dayGiven(address: Address, name = 'asOf'): string | null {
  const written = given(address, name);
  return written === null ? null : (dayAsWritten(written) ?? written);
}

/** A parameter that is a day as the forms have it, in both languages: `15/5/2025`. */
export function dayInForm(address: Address, name: string): string | null {
  const day = dayGiven(address, name);
  return day !== null && dayAsWritten(day) === day ? formatDay(day).vi : day;
}

/** A province, or a place in it, as the forms have it: as it was given, or by its name where the address has its key. */
export function placeInForm(address: Address, name: string, found: { fullName: Text } | null | undefined): string | null {
  const place = given(address, name);
  return found && place !== null && /^[a-z0-9@-]+$/.test(place) ? found.fullName[address.language] : place;
}

type Parameters = Readonly<Record<string, string | null | undefined>>;

/** A link to a page in the language of this one; parameters that are empty are left out. A page of a revision leads to others of it. */
export function linkTo({ language, query }: Pick<Address, 'language' | 'query'>, path: string, parameters: Parameters = {}): string {
  const wanted = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parameters, revision: query.get('revision') })) if (value) wanted.set(name, value);
  return `/${language}${path}${wanted.size > 0 ? `?${wanted}` : ''}`;
}

/** The same page with other parameters; one that is `null` is taken out. */
export function sameWith({ language, path, query }: Address, changed: Parameters): string {
  const wanted = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changed))
    if (value) wanted.set(name, value);
    else wanted.delete(name);
  return `/${language}${path}${wanted.size > 0 ? `?${wanted}` : ''}`;
}

/** An address as it is read and typed: letters with marks stand as such. */
export function asRead(address: string): string {
  return address.replaceAll(/(?:%[89A-F][0-9A-F])+/g, (letters) => decodeURIComponent(letters));
}

/** The same page in the other language. */
export function inOtherLanguage(address: Address): string {
  return sameWith({ ...address, language: address.language === 'vi' ? 'en' : 'vi' }, {});
}
