import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { wrongCall } from '../../src/cli/wrong-call.js';

/** What a program with one command says of a call. */
function saidOf(...call: string[]): string {
  let said = '';
  const program = new Command('made').exitOverride().configureOutput({ outputError: (text) => (said += wrongCall(text)), writeErr: () => undefined });
  program
    .command('ask')
    .argument('<text>')
    .requiredOption('--province <province>')
    .addOption(new Option('--lang <language>').choices(['vi', 'en']));
  program.command('list');
  expect(() => program.parse(call, { from: 'user' })).toThrow();
  return said;
}

describe('a call that is wrong is told in both languages, with its code, what was given and what is near', () => {
  it.each<[string[], string, string]>([
    [
      ['ask', 'a', '--province', 'x', '--provnce', 'y'],
      'INVALID_PARAMETER: Tham số không hợp lệ: --provnce. Cần: một tùy chọn của lệnh này. Có phải: --province?',
      'INVALID_PARAMETER: The parameter is not valid: --provnce. Expected an option of this command. Did you mean "--province"?',
    ],
    [['ask', 'a'], 'MISSING_PARAMETER: Thiếu --province <province>. Cần: tùy chọn này, với giá trị của nó.', '--province <province> is missing.'],
    [['ask', '--province', 'x'], 'MISSING_PARAMETER: Thiếu text. Cần: tham số này.', 'MISSING_PARAMETER: text is missing. Expected this argument.'],
    [
      ['ask', 'a', '--province'],
      'MISSING_PARAMETER: Thiếu --province <province>. Cần: một giá trị sau tùy chọn này.',
      'Expected a value after this option.',
    ],
    [['ask', 'a', '--province', 'x', '--lang', 'fr'], 'Tham số không hợp lệ: fr. Cần: vi, en.', 'Expected vi, en.'],
    [['ask', 'a', 'b', '--province', 'x'], 'Tham số không hợp lệ: a, b. Cần: không quá 1 tham số.', 'Expected at most 1 argument.'],
    [['list', "--a'b"], "không hợp lệ: --a'b. Cần: một tùy chọn của lệnh này.", 'Expected an option of this command.'],
    [['ask', 'a', '--province', 'x', '--lang', "'a'"], "không hợp lệ: 'a'. Cần: vi, en.", 'Expected vi, en.'],
    [['list', 'a', '--province'], 'Cần: một tùy chọn của lệnh này.', 'Expected an option of this command.'],
    [['asck'], 'Tham số không hợp lệ: asck. Cần: một lệnh của phancong. Có phải: ask?', 'Expected a command of phancong. Did you mean "ask"?'],
  ])('%j', (call, vi, en) => {
    const lines = saidOf(...call).split('\n');
    expect(lines).toEqual([expect.stringContaining(vi), expect.stringContaining(en), '']);
    for (const line of lines.slice(0, 2)) expect(line).toMatch(/^(?:INVALID|MISSING)_PARAMETER: /);
  });

  it('also where what was given has several lines', () =>
    expect(saidOf('ask', 'a', 'b\nc', '--province', 'x')).toContain('INVALID_PARAMETER: Tham số không hợp lệ: a, b\nc. Cần: không quá 1 tham số.'));

  it('and what is said in any other words stays', () => expect(wrongCall('error: of its own\n')).toBe('error: of its own\n'));
});
