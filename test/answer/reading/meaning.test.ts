import { beforeEach, describe, expect, it } from 'vitest';
import type { BothReaders, Opinions } from '../../../src/answer/reading/both-readers.js';
import { Agreement, isNone, type Meaning } from '../../../src/answer/reading/meaning.js';
import { Places, type Led, type LeadsTo } from '../../../src/answer/reading/places.js';
import type { QuestionWord } from '../../../src/answer/reading/question-words.js';
import type { Action } from '../../../src/registry/duty.model.js';
import { askRegistry } from '../../support/registry.js';
import { madeOpinions, weighed, type Said } from './made-opinions.js';

const reference = await askRegistry().responsibility.reference();

const wordsOf = (text: string): QuestionWord[] =>
  text.split(' ').map((written) => ({ written, folded: written, weight: 1, start: 0, end: 0, marked: true }));
const led = (places: Record<string, string>, open = false): Led => ({ places: new Map(Object.entries(places)), open });
const SCIENCE = 'quang-ngai/so-khcn';
/** Two units of one department, the third matter with the first. */
const LEADS_TO: LeadsTo = new Map([
  ['radiation.xray', led({ [SCIENCE]: 'one' })],
  ['standards', led({ [SCIENCE]: 'two' })],
  ['ip', led({ [SCIENCE]: 'one' })],
  ['health.pharmacy', led({ 'quang-ngai/so-y-te': 'quang-ngai/so-y-te' })],
]);

let left: Opinions;
let rest: string[][];
const agreement = new Agreement(
  reference,
  new Places(reference),
  () =>
    ({
      read: (words: readonly QuestionWord[]) => {
        rest.push(words.map(({ written }) => written));
        return left;
      },
    }) as unknown as BothReaders,
);
beforeEach(() => {
  left = madeOpinions({});
  rest = [];
});

interface Asked {
  words?: string;
  action?: Action | null;
  namesBody?: boolean;
  leadsTo?: LeadsTo;
  whole?: Opinions;
}

const of = (
  said: Readonly<Record<string, Said>>,
  { words = 'a b c d', action = null, namesBody = false, leadsTo = LEADS_TO, whole }: Asked = {},
): Meaning | null => agreement.of({ ...madeOpinions(said), ...(whole && { whole }) }, wordsOf(words), action, namesBody, leadsTo);
const codeOf = (...asked: Parameters<typeof of>): string | null => of(...asked)?.code ?? null;

describe('what two readers lead to', () => {
  it('is nothing where one of them has nothing, or nothing but that there is no matter', () => {
    expect(of({ ip: { label: 0.8 } })).toBeNull();
    expect(of({ ip: { linear: 0.8 } })).toBeNull();
    expect(of({ ip: { label: 0.8, linear: 0.2 }, '-nothing': { linear: 0.3 } })).toBeNull();
    expect([weighed('-nothing', {}), weighed('ip', {})].map(isNone)).toEqual([true, false]);
  });

  it('is the same matter, with all that says how sure that is', () => {
    left = madeOpinions({ ip: { linear: 0.2 }, standards: { label: 0.3, linear: 0.1, covered: 0.4 }, '-nothing': { linear: 0.9 } });
    const meaning = of(
      {
        'radiation.xray': { label: 0.8, linear: 0.6, covered: 0.9, explained: 0.5, matched: ['a', 'b'] },
        standards: { label: 0.5, linear: 0.3, covered: 0.5, explained: 0.25, matched: ['c'] },
        ip: { label: 0.7, linear: 0.4 },
        '-nothing': { linear: 0.05 },
      },
      {
        whole: madeOpinions({
          standards: { linear: 0.5 },
          'health.pharmacy': { linear: 0.4 },
          '-nothing': { linear: 0.3 },
          'radiation.xray': { linear: 0.2 },
        }),
      },
    );
    expect(meaning).toMatchObject({ code: 'radiation.xray', contested: false, isSaid: false, ofField: false, matched: ['a', 'b'] });
    // What leads to the same unit is no rival.
    expect(meaning?.rival?.code).toBe('standards');
    expect(rest).toEqual([['c', 'd']]);
    const { mass, ...figures } = meaning!.figures;
    const rounded = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 1e6) / 1e6]));
    expect(rounded).toEqual({
      label: 0.8,
      linear: 0.6,
      labelLead: 0.3,
      linearLead: 0.3,
      least: 0.3,
      lead: 0.33,
      covered: 0.9,
      explained: 0.5,
      whole: 0.45,
      same: 1,
      second: 0,
      apart: 1,
      known: 1,
      length: 0.066667,
      ofNone: 0.05,
      leftLabel: 0.4,
      leftLinear: 0.1,
      leftLead: 0.1,
      ratio: 0.485294,
      labelRatio: 0.375,
      linearRatio: 0.5,
      short: 0.25,
    });
    const weight = (linear: number): number => Math.exp(25 * linear);
    expect(mass).toBeCloseTo((weight(0.6) + weight(0.4)) / (weight(0.6) + weight(0.4) + weight(0.3) + weight(0.05)), 10);
  });

  it('says so where nothing is left over, nothing else is meant and the whole letter says the same', () => {
    const only = of(
      { ip: { label: 0.4, linear: 0.5, covered: 1, explained: 1, matched: ['a', 'b', 'c', 'd'] } },
      { whole: madeOpinions({ standards: { linear: 0.5 }, 'health.pharmacy': { linear: 0.4 }, ip: { linear: 0.3 } }) },
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ rival: null, contested: false, isSaid: true });
    expect(only?.figures).toMatchObject({
      leftLabel: 0,
      leftLinear: 0,
      leftLead: 0,
      apart: 0,
      labelLead: 0.4,
      linearLead: 0.5,
      least: 0.4,
      mass: 1,
      ratio: 1,
      labelRatio: 1,
      linearRatio: 1,
    });
    expect(of({ ip: { label: 0.4, linear: 0.5 } })?.figures.apart).toBe(0);
  });

  it('says what each reader alone thinks of another matter, where that leads by more than the first', () => {
    const { figures } = of({ ip: { label: 0.6, linear: 0.5 }, standards: { label: 0.55, linear: 0.05 } })!;
    expect([figures.labelLead, figures.linearLead, figures.least].map((one) => one.toFixed(2))).toEqual(['0.05', '0.45', '0.05']);
    const other = of({ ip: { label: 0.6, linear: 0.5 }, standards: { label: 0.1, linear: 0.4 } })!.figures;
    expect(other.least).toBeCloseTo(0.2, 10);
  });

  it('counts a long question as one of sixty words, and one without words as of one', () => {
    const long = Array.from({ length: 90 }, (_, at) => `w${at}`).join(' ');
    expect(of({ ip: { label: 0.6, linear: 0.5 } }, { words: long })?.figures.length).toBe(1);
    const none = agreement.of(madeOpinions({ ip: { label: 0.6, linear: 0.5 } }), [], null, false, LEADS_TO);
    expect(none?.figures).toMatchObject({ short: 1, length: 0 });
  });
});

describe('what is left over', () => {
  const meant = { ip: { label: 0.6, linear: 0.5, matched: ['a'] } };

  it('counts what leads elsewhere, and how much more its own part says of it', () => {
    left = madeOpinions({
      'radiation.xray': { linear: 0.7, label: 0.9, covered: 0.8 },
      standards: { linear: 0.3, label: 0.5, covered: 0.2 },
      'health.pharmacy': { label: 0.4, covered: 0.6 },
    });
    // A matter of the same unit counts as its own.
    expect(of(meant)?.figures).toMatchObject({ leftLabel: 0.6, leftLinear: 0.3, leftLead: 0.7 - 0.3 });
  });

  it('is nothing where it is of the same, or of no matter', () => {
    left = madeOpinions({ '-nothing': { linear: 0.9 }, ip: { linear: 0.4 } });
    expect(of(meant)?.figures).toMatchObject({ leftLabel: 0, leftLinear: 0, leftLead: 0.4 });
    left = madeOpinions({ standards: { linear: 0.4 } });
    expect(of(meant)?.figures.leftLead).toBe(-0.4);
  });
});

describe('where readers differ', () => {
  it('leads nowhere where they lead to different places', () => {
    expect(of({ 'radiation.xray': { label: 0.8, linear: 0.2 }, standards: { label: 0.4, linear: 0.6 } })).toBeNull();
  });

  it('is the other reader’s where labels are close to each other', () => {
    const said = { standards: { label: 0.8, linear: 0.2 }, 'radiation.xray': { label: 0.71, linear: 0.6 } };
    const near = of(said);
    expect(near).toMatchObject({ code: 'radiation.xray', figures: { same: 1, second: 1 } });
    expect(of({ ...said, 'radiation.xray': { label: 0.69, linear: 0.6 } })).toBeNull();
  });

  it('is what one of them says more of, of two matters of one place', () => {
    const one = of({ 'radiation.xray': { label: 0.8, linear: 0.3 }, ip: { label: 0.2, linear: 0.6 } });
    expect(one).toMatchObject({ code: 'ip', figures: { same: 0, second: 0 } });
    expect(codeOf({ 'radiation.xray': { label: 0.9, linear: 0.55 }, ip: { label: 0.1, linear: 0.6 } })).toBe('radiation.xray');
    expect(codeOf({ 'radiation.xray': { label: 0.6, linear: 0.54 }, ip: { label: 0, linear: 0.6 } })).toBe('radiation.xray');
  });

  it('is the narrower of two where both have it among their best three, else the broader', () => {
    const leadsTo: LeadsTo = new Map();
    const both = { radiation: { label: 0.8, linear: 0.4 }, 'radiation.safety': { label: 0.5, linear: 0.6 } };
    expect(codeOf(both, { leadsTo })).toBe('radiation.safety');
    expect(codeOf({ radiation: { label: 0.5, linear: 0.6 }, 'radiation.safety': { label: 0.8, linear: 0.4 } }, { leadsTo })).toBe('radiation.safety');
    const fourth = { ...both, standards: { label: 0.7 }, ip: { label: 0.6 } };
    expect(codeOf(fourth, { leadsTo })).toBe('radiation');
    expect(codeOf({ ...both, standards: { label: 0.7 }, ip: { label: 0.45 } }, { leadsTo })).toBe('radiation.safety');
    const byLinear = {
      radiation: { label: 0.5, linear: 0.6 },
      'radiation.safety': { label: 0.8, linear: 0.1 },
      standards: { linear: 0.5 },
      ip: { linear: 0.4 },
    };
    expect(codeOf(byLinear, { leadsTo })).toBe('radiation');
  });
});

describe('a label that is said word for word', () => {
  const said = (covered: number, explained: number, linear: number): Record<string, Said> => ({
    'radiation.xray': { label: 0.9, linear, covered, explained },
    standards: { linear: 0.6 },
    ip: { linear: 0.5 },
    'health.pharmacy': { linear: 0.4 },
  });

  it('is meant where the other reader has it among its best three', () => {
    expect(of(said(1, 0.85, 0.45))).toMatchObject({ code: 'radiation.xray', isSaid: true });
    expect(of(said(1, 0.85, 0.3))).toBeNull();
    expect(of(said(0.99, 0.9, 0.45))).toBeNull();
    expect(of(said(1, 0.84, 0.45))).toBeNull();
  });
});

describe('the best label', () => {
  it('is a narrower one that comes close, is named in full and explains more', () => {
    const leadsTo: LeadsTo = new Map();
    const said = (narrow: Said): Record<string, Said> => ({
      radiation: { label: 0.8, linear: 0.6, covered: 1, matched: ['a'] },
      'radiation.safety': { linear: 0.1, ...narrow },
      standards: { linear: 0.5 },
      ip: { linear: 0.4 },
    });
    const matchedOf = (narrow: Said): readonly string[] | undefined => of(said(narrow), { leadsTo })?.matched;
    const labelOf = (narrow: Said): number | undefined => of(said(narrow), { leadsTo })?.figures.same;
    // The other reader has not the narrower one among its best, so the field is meant; but by the narrower label.
    expect([labelOf({ label: 0.71, covered: 0.96, matched: ['a', 'b'] }), matchedOf({ label: 0.71, covered: 0.96, matched: ['a', 'b'] })]).toEqual([
      0,
      ['a'],
    ]);
    expect(labelOf({ label: 0.71, covered: 0.95, matched: ['a', 'b'] })).toBe(1);
    expect(labelOf({ label: 0.71, covered: 0.96, matched: ['a'] })).toBe(1);
    expect(labelOf({ label: 0.69, covered: 0.96, matched: ['a', 'b'] })).toBe(1);
    const other = { radiation: { label: 0.8, linear: 0.6, covered: 1, matched: ['a'] }, standards: { label: 0.75, covered: 1, matched: ['a', 'b'] } };
    expect(of(other, { leadsTo })?.figures.same).toBe(1);
  });

  it('is what every body has where a body is named and that comes close', () => {
    const said = { standards: { label: 0.8, linear: 0.3 }, complaints: { label: 0.71, linear: 0.6 } };
    expect(codeOf(said, { namesBody: true })).toBe('complaints');
    expect(of(said, { namesBody: true })?.figures.second).toBe(0);
    expect(codeOf({ ...said, complaints: { label: 0.69, linear: 0.6 } }, { namesBody: true })).toBeNull();
    const second = { standards: { label: 0.8, linear: 0.6 }, complaints: { label: 0.75, linear: 0.3 } };
    expect(of(second)?.figures.second).toBe(0);
    expect(of(second, { namesBody: true })?.figures.second).toBe(1);
    const inside = { 'anti-corruption': { label: 0.8, linear: 0.6 }, complaints: { label: 0.75, linear: 0.3 } };
    expect(codeOf(inside, { namesBody: true })).toBe('anti-corruption');
  });
});

describe('an inspection of a field', () => {
  const said = (inspection: Said, field = 'standards'): Record<string, Said> => ({
    [field]: { label: 0.8, linear: 0.5, explained: 0.5, covered: 0.9, matched: ['a'] },
    inspection: { label: 0.4, covered: 1, explained: 0.3, matched: ['b'], ...inspection },
    ip: { label: 0.3, linear: 0.2 },
  });

  it('is asked of the inspectors: where the other reader says inspection, or the word is there in full', () => {
    const asked = of(said({ linear: 0.6, covered: 0 }), { action: 'INSPECT' });
    expect(asked).toMatchObject({ code: 'inspection', ofField: true, figures: { explained: 0.8, second: 0 } });
    // What both labels have is not left over, and the field is no rival.
    expect(rest).toEqual([['c', 'd']]);
    expect(asked?.rival?.code).toBe('ip');
    expect(of(said({ linear: 0.2, covered: 0.95 }), { action: 'INSPECT' })?.ofField).toBe(false);
    expect(of(said({ linear: 0.6 }), { action: 'GUIDE' })?.ofField ?? false).toBe(false);
    expect(of(said({ linear: 0.6 }))?.ofField ?? false).toBe(false);
  });

  it('is meant by the word in full where the other reader leads to the same inspectors', () => {
    const sector = { 'inspection.sector': { linear: 0.6 } };
    expect(of({ ...said({ linear: 0.2, covered: 0.96 }), ...sector }, { action: 'INSPECT' })).toMatchObject({ code: 'inspection', ofField: true });
    expect(of({ ...said({ linear: 0.2, covered: 0.95 }), ...sector }, { action: 'INSPECT' })?.ofField ?? false).toBe(false);
  });

  it('is that of a field, and of no part of one', () => {
    expect(of(said({ linear: 0.6 }, 'radiation.xray'), { action: 'INSPECT' })?.ofField ?? false).toBe(false);
    expect(of(said({ linear: 0.6 }, 'inspection.sector'), { action: 'INSPECT' })?.ofField ?? false).toBe(false);
  });

  it('is explained by both labels, and by no more than all of it', () => {
    const whole = said({ linear: 0.6, explained: 0.9 });
    expect(of(whole, { action: 'INSPECT' })?.figures.explained).toBe(1);
  });
});

describe('a matter of a body with units beside another body’s', () => {
  it('is contested', () => {
    const said = { ip: { label: 0.6, linear: 0.6 }, 'health.pharmacy': { label: 0.2, linear: 0.4 } };
    expect(of(said)).toMatchObject({ contested: true, rival: { code: 'health.pharmacy' } });
    expect(of({ ...said, '-nothing': { linear: 0.5 } })).toMatchObject({ contested: false, rival: { code: '-nothing' } });
    expect(of({ ip: { label: 0.6, linear: 0.6 }, standards: { linear: 0.4 } })?.contested).toBe(false);
    expect(of({ 'health.pharmacy': { label: 0.6, linear: 0.6 }, ip: { linear: 0.4 } })?.contested).toBe(false);
    expect(of({ ip: { label: 0.6, linear: 0.6 } })?.contested).toBe(false);
  });
});
