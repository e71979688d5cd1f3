import { beforeEach, describe, expect, it } from 'vitest';
import type { SubjectView } from '../../src/registry/duty.model.js';
import { Vocabulary } from '../../src/registry/vocabulary.js';

const subject = (code: string, broaderCode: string | null): SubjectView => ({ code, broaderCode }) as SubjectView;
/** science > radiation > devices > xray, science > radiation > waste, postal; a and b name each other as broader. */
const SUBJECTS = [
  subject('science', null),
  subject('radiation', 'science'),
  subject('devices', 'radiation'),
  subject('xray', 'devices'),
  subject('waste', 'radiation'),
  subject('postal', null),
  subject('a', 'b'),
  subject('b', 'a'),
  subject('orphan', 'nowhere'),
];
let vocabulary: Vocabulary;
beforeEach(() => void (vocabulary = new Vocabulary(SUBJECTS)));

const NONE = { match: 'NONE', distance: Infinity };

describe('the vocabulary', () => {
  it('finds a concept by its code', () => {
    expect(vocabulary.get('xray')).toEqual({ code: 'xray', broaderCode: 'devices' });
    expect(vocabulary.get('none')).toBeUndefined();
  });

  it.each<[string, string[]]>([
    ['science', []],
    ['xray', ['devices', 'radiation', 'science']],
    ['waste', ['radiation', 'science']],
    ['unknown', []],
    ['a', ['b', 'a']],
    ['orphan', ['nowhere']],
  ])('what is broader than %s, nearest first', (code, broader) => expect(vocabulary.broaderOf(code)).toEqual(broader));

  it.each<[asked: string, code: string, expected: object]>([
    ['xray', 'xray', { match: 'EXACT', distance: 0 }],
    ['xray', 'devices', { match: 'BROADER', distance: 1 }],
    ['xray', 'science', { match: 'BROADER', distance: 3 }],
    ['devices', 'xray', { match: 'NARROWER', distance: 1 }],
    ['science', 'xray', { match: 'NARROWER', distance: 3 }],
    ['xray', 'waste', NONE],
    ['xray', 'postal', NONE],
    ['unknown', 'unknown', { match: 'EXACT', distance: 0 }],
    ['unknown', 'xray', NONE],
    ['xray', 'unknown', NONE],
  ])('asked about %s, %s is %o, and the same when asked again', (asked, code, expected) => {
    const first = vocabulary.match(asked, code);
    expect(first).toEqual(expected);
    expect(vocabulary.match(asked, code)).toEqual(expected);
  });

  it('remembers what was looked up for codes on record, and nothing for others', () => {
    const own = new Vocabulary(SUBJECTS);
    // One that was worked out is an object of its own: the same one again was remembered.
    expect(own.match('xray', 'devices')).toBe(own.match('xray', 'devices'));
    expect(own.match('xray', 'science')).toBe(own.match('xray', 'science'));
    expect(own.match('orphan', 'nowhere')).toEqual({ match: 'BROADER', distance: 1 });
    expect(own.match('orphan', 'nowhere')).not.toBe(own.match('orphan', 'nowhere'));
    expect(own.match('nowhere', 'orphan')).toEqual({ match: 'NARROWER', distance: 1 });
    expect(own.match('nowhere', 'orphan')).not.toBe(own.match('nowhere', 'orphan'));
  });

  it.each<[asked: string, codes: string[], expected: object]>([
    ['xray', [], NONE],
    ['xray', ['postal'], NONE],
    ['xray', ['postal', 'science'], { match: 'BROADER', distance: 3 }],
    ['xray', ['science', 'devices'], { match: 'BROADER', distance: 1 }],
    ['xray', ['devices', 'science'], { match: 'BROADER', distance: 1 }],
    ['xray', ['devices', 'xray', 'science'], { match: 'EXACT', distance: 0 }],
    ['radiation', ['xray', 'devices'], { match: 'NARROWER', distance: 1 }],
    ['radiation', ['devices', 'xray'], { match: 'NARROWER', distance: 1 }],
    ['radiation', ['waste', 'science'], { match: 'BROADER', distance: 1 }],
    ['devices', ['xray', 'science'], { match: 'BROADER', distance: 2 }],
    ['devices', ['science', 'xray'], { match: 'BROADER', distance: 2 }],
    ['radiation', ['radiation', 'science', 'waste'], { match: 'EXACT', distance: 0 }],
  ])('of what a piece of evidence says, the nearest to %s among %j counts', (asked, codes, expected) =>
    expect(vocabulary.bestMatch(asked, codes)).toEqual(expected),
  );
});
