import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_TEXT, readQuestion, readText, refuseSeveralForms, type Question } from '../../src/answer/question.js';
import type { Action } from '../../src/registry/duty.model.js';
import type { ReferenceData } from '../../src/registry/reference.js';
import { answersBy, procedure, province, subject } from '../support/made-law.js';
import { mistakeIn } from '../support/mistake-in.js';

let reference: ReferenceData;
beforeAll(async () => {
  ({ reference } = await answersBy(
    province('here'),
    subject('radiation'),
    subject('radiation.xray'),
    procedure('2.002383', 'radiation.xray'),
  ).jurisdiction('here', '2025-05-15'));
});

describe('a question has one form', () => {
  it.each<[string, Question, string]>([
    ['none', {}, '{}'],
    ['one that is left empty', { text: null, procedure: undefined }, '{}'],
    ['two', { text: 'X-quang', duty: { subject: 'radiation.xray' } }, 'text + duty'],
    ['all', { text: '', procedure: '', duty: { subject: '' } }, 'text + procedure + duty'],
  ])('refused: %s', (_what, question, given) => {
    expect(mistakeIn(() => refuseSeveralForms(question))).toEqual(['INVALID_QUESTION', given, []]);
    expect(mistakeIn(() => readQuestion(question, reference))).toEqual(['INVALID_QUESTION', given, []]);
  });

  it.each<[string, Question, object]>([
    ['a subject', { duty: { subject: 'radiation.xray' }, text: null }, { form: 'DUTY', duty: { subject: 'radiation.xray', action: null } }],
    ['a subject and an act', { duty: { subject: 'radiation', action: 'CHECK' } }, { form: 'DUTY', duty: { subject: 'radiation', action: 'CHECK' } }],
    [
      'a procedure, which has both',
      { procedure: '2.002383' },
      { form: 'PROCEDURE', procedure: '2.002383', duty: { subject: 'radiation.xray', action: 'LICENSE' } },
    ],
    // Parts of it are told by their place in it.
    ['a text, as it was given', { text: '  Ai   cấp phép X-quang? ' }, { form: 'TEXT', text: '  Ai   cấp phép X-quang? ' }],
  ])('%s', (_what, question, expected) => expect(readQuestion(question, reference)).toEqual(expected));

  it.each<[string, Question, unknown[]]>([
    ['a subject that is not on record', { duty: { subject: 'radiation.xrey' } }, ['UNKNOWN_SUBJECT', 'radiation.xrey', ['radiation.xray']]],
    ['a procedure that is not on record', { procedure: '2.002384' }, ['UNKNOWN_PROCEDURE', '2.002384', ['2.002383']]],
    ['an empty code of a procedure', { procedure: '' }, ['UNKNOWN_PROCEDURE', '', []]],
    ['an act that is none', { duty: { subject: 'radiation', action: 'LICENCE' as Action } }, ['INVALID_QUESTION', 'LICENCE', ['LICENSE']]],
    ['a text without words', { text: ' … ?! ' }, ['EMPTY_TEXT', ' … ?! ', []]],
    ['no text', { text: '' }, ['EMPTY_TEXT', '', []]],
  ])('refused: %s', (_what, question, expected) => expect(mistakeIn(() => readQuestion(question, reference))).toEqual(expected));
});

describe('a text', () => {
  it('is read in one spelling: composed, with single blanks, and none around it', () => {
    expect(readText(' Ai \n cấp\tphép'.normalize('NFD'))).toBe('Ai cấp phép');
  });

  it.each<[string, string, string | null]>([
    ['as long as a page', 'a'.repeat(MAX_TEXT), null],
    ['one letter longer', 'a'.repeat(MAX_TEXT + 1), '2001'],
    ['a page of letters whose marks are written apart', 'ế'.normalize('NFD').repeat(MAX_TEXT), null],
    ['a page in twice as many lines', 'a \n'.repeat(MAX_TEXT / 2), null],
    // So much is not kept, whatever is left of it.
    ['a word in four pages of blanks', 'a'.padEnd(4 * MAX_TEXT), null],
    ['a word in more than that', 'a'.padEnd(4 * MAX_TEXT + 1), '8001'],
  ])('%s', (_what, given, length) => {
    expect(mistakeIn(() => readText(given)).slice(0, 2)).toEqual(length === null ? [] : ['TEXT_TOO_LONG', length]);
  });
});
