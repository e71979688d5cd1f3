import { PhancongError } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import { sentenceOf } from './sentence.js';

/** What commander says of a call that is wrong: what was given, or is missing, and what it expects. */
const WAYS: readonly { said: RegExp; expected: (found: Readonly<Record<string, string>>) => Text }[] = [
  { said: /^error: unknown option '(?<given>[^']*)'/, expected: () => ({ vi: 'một tùy chọn của lệnh này', en: 'an option of this command' }) },
  { said: /^error: unknown command '(?<given>[^']*)'/, expected: () => ({ vi: 'một lệnh của phancong', en: 'a command of phancong' }) },
  {
    said: /^error: required option '(?<name>[^']*)' not specified/,
    expected: ({ name }) => ({ vi: `tùy chọn ${name}`, en: `the option ${name}` }),
  },
  {
    said: /^error: missing required argument '(?<name>[^']*)'/,
    expected: ({ name }) => ({ vi: `tham số <${name}>`, en: `the argument <${name}>` }),
  },
  {
    said: /^error: option '(?<given>[^']*)' argument missing/,
    expected: () => ({ vi: 'một giá trị sau tùy chọn này', en: 'a value after this option' }),
  },
  {
    said: /^error: option '[^']*' argument '(?<given>[^']*)' is invalid\. Allowed choices are (?<choices>.*)\.$/m,
    expected: ({ choices = '' }) => ({ vi: choices, en: choices }),
  },
  {
    said: /^error: too many arguments(?: for '[^']*')?\. Expected (?<most>\d+) arguments? but got \d+: (?<given>.*)\.$/m,
    expected: ({ most }) => ({ vi: `không quá ${most} tham số`, en: `at most ${most} ${most === '1' ? 'argument' : 'arguments'}` }),
  },
];

/** The same in both languages and with a code; its own words where it says anything else. */
export function wrongCall(said: string): string {
  for (const way of WAYS) {
    const found = way.said.exec(said)?.groups;
    if (!found) continue;
    const [, offered = ''] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(said) ?? [];
    const nearest = offered === '' ? [] : offered.split(', ');
    const { given = '' } = found;
    return sentenceOf(new PhancongError('INVALID_PARAMETER', { given: given === '' ? '-' : given, expected: way.expected(found), nearest }), [
      'vi',
      'en',
    ]);
  }
  return said;
}
