import { PhancongError } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import { sentenceOf } from './sentence.js';

/** What commander says of a call that is wrong: what was given and is wrong, or what is missing, and what would be right. */
const WAYS: readonly { said: RegExp; expected: (found: Readonly<Record<string, string>>) => Text }[] = [
  { said: /^error: unknown option '(?<given>.*)'/s, expected: () => ({ vi: 'một tùy chọn của lệnh này', en: 'an option of this command' }) },
  { said: /^error: unknown command '(?<given>.*)'/s, expected: () => ({ vi: 'một lệnh của phancong', en: 'a command of phancong' }) },
  {
    said: /^error: required option '(?<missing>[^']*)' not specified/,
    expected: () => ({ vi: 'tùy chọn này, với giá trị của nó', en: 'this option with its value' }),
  },
  { said: /^error: missing required argument '(?<missing>[^']*)'/, expected: () => ({ vi: 'tham số này', en: 'this argument' }) },
  {
    said: /^error: option '(?<missing>[^']*)' argument missing/,
    expected: () => ({ vi: 'một giá trị sau tùy chọn này', en: 'a value after this option' }),
  },
  {
    said: /^error: option '[^']*' argument '(?<given>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/ms,
    expected: ({ choices = '' }) => ({ vi: choices, en: choices }),
  },
  {
    said: /^error: too many arguments(?: for '[^']*')?\. Expected (?<most>\d+) arguments? but got \d+: (?<given>.*)\.$/ms,
    expected: ({ most }) => ({ vi: `không quá ${most} tham số`, en: `at most ${most} ${most === '1' ? 'argument' : 'arguments'}` }),
  },
];

/** What commander said, in both languages and with a code; in its own words where that is anything else. */
export function wrongCall(said: string): string {
  for (const way of WAYS) {
    const found = way.said.exec(said)?.groups;
    if (!found) continue;
    const [, offered = ''] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(said) ?? [];
    const nearest = offered === '' ? [] : offered.split(', ');
    const { missing, given = '' } = found;
    const code = missing === undefined ? 'INVALID_PARAMETER' : 'MISSING_PARAMETER';
    return sentenceOf(new PhancongError(code, { given: missing ?? given, expected: way.expected(found), nearest }), ['vi', 'en']);
  }
  return said;
}
