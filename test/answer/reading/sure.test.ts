import { describe, expect, it } from 'vitest';
import { FIGURES, likelihood, type Calibration, type Figures } from '../../../src/answer/reading/calibration.js';
import type { Meaning } from '../../../src/answer/reading/meaning.js';
import { isSaidAlone, isSure, type Manner } from '../../../src/answer/reading/sure.js';
import type { Vocabulary } from '../../../src/registry/vocabulary.js';

const figuresOf = (given: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures),
  label: 1,
  known: 1,
  explained: 1,
  ...given,
});
/** As likely as the figure `lead` says. */
const CALIBRATION: Calibration = {
  constant: 0,
  weights: { ...figuresOf({ lead: 1 }), label: 0, known: 0, explained: 0 },
  subjects: {},
  named: 0.9,
  contested: 0.94,
  body: 0.92,
};
const VOCABULARY = {
  get: (code: string) => ({ internal: code.startsWith('own') || code === 'inspection' }),
  isGeneral: (code: string) => code === 'field' || code === 'own',
} as unknown as Vocabulary;

interface Case extends Partial<Omit<Meaning, 'figures'>>, Partial<Manner> {
  figures?: Partial<Figures>;
  namesUnit?: boolean;
}

function sureAt(likely: number, given: Case, judge = isSure): boolean {
  const {
    figures,
    namesUnit = true,
    saysWhose = false,
    ofItsOwn = false,
    ofBody = false,
    ofSeveral = false,
    unmarked = false,
    inPart = false,
    ...meaning
  } = given;
  const lead = Math.log(likely / (1 - likely));
  const read: Meaning = {
    code: 'field.matter',
    rival: null,
    contested: false,
    isSaid: false,
    ofField: false,
    matched: [],
    ...meaning,
    figures: figuresOf({ ...figures, lead }),
  };
  expect(likelihood(CALIBRATION, read)).toBeCloseTo(likely, 3);
  return judge(read, { saysWhose, ofItsOwn, ofBody, ofSeveral, unmarked, inPart }, CALIBRATION, VOCABULARY, namesUnit);
}

/** Sure from this probability on, to the last of its three digits. */
function expectFrom(least: number, given: Case): void {
  expect([sureAt(least - 0.001, given), sureAt(least, given)], JSON.stringify(given)).toEqual([false, true]);
}
const expectNever = (given: Case): void => expect(sureAt(0.999, given), JSON.stringify(given)).toBe(false);

describe('how likely a reading has to be', () => {
  it('for a unit, for a body alone, and beside a rival that is another body’s', () => {
    expectFrom(0.9, {});
    expectFrom(0.92, { namesUnit: false });
    expectFrom(0.94, { contested: true });
    expectFrom(0.92, { contested: true, namesUnit: false });
  });

  it('where a word is in no label and no question', () => {
    expectFrom(0.97, { figures: { known: 0.9 } });
    expectFrom(0.97, { figures: { known: 0.9 }, contested: true });
    expectFrom(0.92, { figures: { known: 0.9 }, namesUnit: false });
  });

  it('where no word is in a label of what is read', () => {
    expectFrom(0.97, { figures: { label: 0 } });
    expectFrom(0.9, { figures: { label: 0.001 } });
    expectFrom(0.92, { figures: { label: 0 }, namesUnit: false });
  });

  it('where Vietnamese is typed without marks', () => {
    expectFrom(0.98, { unmarked: true });
    expectFrom(0.92, { unmarked: true, namesUnit: false });
  });

  it('where several bodies are named', () => {
    expectFrom(0.97, { ofSeveral: true });
    expectFrom(0.92, { ofSeveral: true, namesUnit: false });
  });

  it('where only a part of a letter was read', () => {
    expectFrom(0.993, { inPart: true });
    expectFrom(0.999, { inPart: true, contested: true });
    expectFrom(0.999, { inPart: true, figures: { known: 0.9 } });
    expectFrom(0.999, { inPart: true, unmarked: true });
  });

  it('of a field in general, and more where the word that tells which part of it may be lost, or be another body’s', () => {
    const field = { code: 'field' };
    expectFrom(0.93, field);
    expectFrom(0.99, { ...field, contested: true });
    expectFrom(0.99, { ...field, unmarked: true });
    expectFrom(0.993, { ...field, inPart: true });
    expectFrom(0.99, { ...field, figures: { known: 0.9 } });
    expectFrom(0.99, { ...field, figures: { explained: 0.149 } });
    expectFrom(0.93, { ...field, figures: { explained: 0.15 } });
    expectFrom(0.92, { ...field, unmarked: true, namesUnit: false });
  });

  it('not at all where a label is said word for word', () => {
    expect(sureAt(0.1, { isSaid: true, contested: true, unmarked: true })).toBe(true);
    expect(sureAt(0.1, { isSaid: true, code: 'own.staff' })).toBe(true);
    expect(sureAt(0.1, { isSaid: true, namesUnit: false })).toBe(true);
  });

  it('also then where it is what every body has, and the name of another body’s matter: it has to say whose', () => {
    expect(sureAt(0.999, { isSaid: true, code: 'own.staff', contested: true })).toBe(false);
    expect(sureAt(0.1, { isSaid: true, code: 'own.staff', contested: true, saysWhose: true })).toBe(true);
  });

  it('is more or less by what is known of the subject, and nothing by what is known of another', () => {
    const [more, less, other] = [{ 'field.matter': 1 }, { 'field.matter': -1 }, { field: -1 }].map((subjects) => ({ ...CALIBRATION, subjects }));
    const meaning = { code: 'field.matter', figures: figuresOf({ lead: 2 }) };
    expect([more, less, other, CALIBRATION].map((each) => likelihood(each as Calibration, meaning))).toEqual([0.953, 0.731, 0.881, 0.881]);
  });
});

describe('what every body has for itself', () => {
  const own = { code: 'own.staff' };

  it('is read only where the text says whose, or the body is named beside it', () => {
    expectNever(own);
    expectNever({ ...own, ofBody: true });
    expectFrom(0.9, { ...own, saysWhose: true });
    expectFrom(0.9, { ...own, saysWhose: true, ofBody: true });
    expectNever({ ...own, namesUnit: false });
  });

  it('of inspection an address alone does not say of whom', () => {
    expectNever({ code: 'inspection', saysWhose: true });
    expectFrom(0.9, { code: 'inspection', saysWhose: true, ofBody: true });
  });

  it('nor where a word beside it is unknown', () => {
    expectNever({ ...own, saysWhose: true, figures: { known: 0.9 } });
    expectFrom(0.97, { ...own, saysWhose: true, ofBody: true, figures: { known: 0.9 } });
  });

  it('nor where it explains little beside another body’s matter, unless the text speaks of what is within', () => {
    const contested = { ...own, saysWhose: true, contested: true };
    expectNever({ ...contested, figures: { explained: 0.499 } });
    expectFrom(0.9, { ...contested, ofItsOwn: true, figures: { explained: 0.499 } });
    expectFrom(0.9, { ...contested, figures: { explained: 0.5 } });
    expectFrom(0.9, { ...contested, ofBody: true, figures: { explained: 0.1 } });
    expectFrom(0.9, { ...contested, contested: false, figures: { explained: 0.15 } });
    expectNever({ ...contested, contested: false, figures: { explained: 0.149 } });
  });

  it('has to be very likely where it is all of that', () => {
    expectFrom(0.99, { code: 'own', saysWhose: true });
    expectFrom(0.92, { code: 'own', saysWhose: true, namesUnit: false });
  });

  it('nor in a part of a letter', () => {
    expectNever({ ...own, saysWhose: true, inPart: true });
    expectFrom(0.993, { ...own, saysWhose: true, ofBody: true, inPart: true });
  });

  it('is read of an act on a field, unless that may be another body’s', () => {
    expectFrom(0.9, { code: 'inspection', ofField: true });
    expectNever({ code: 'inspection', ofField: true, contested: true });
    expectFrom(0.9, { code: 'inspection', ofField: true, contested: true, saysWhose: true, ofBody: true });
    expectFrom(0.9, { ofField: true });
  });

  it('may be a subject that is not on record, which nobody has', () => {
    const nowhere = { ...VOCABULARY, get: () => undefined } as unknown as Vocabulary;
    const meaning = { code: 'x', rival: null, contested: false, isSaid: false, ofField: false, matched: [], figures: figuresOf({ lead: 5 }) };
    expect(
      isSure(
        meaning,
        { saysWhose: false, ofItsOwn: false, ofBody: false, ofSeveral: false, unmarked: false, inPart: false },
        CALIBRATION,
        nowhere,
        true,
      ),
    ).toBe(true);
  });
});

describe('a label that is all a text says, in words of many fields', () => {
  const HOUSEHOLD = { isSaid: true, matched: ['đăng', 'ký', 'xe'] };
  const alone = (likely: number, given: Case): boolean => sureAt(likely, given, isSaidAlone);
  const from = (least: number, given: Case): void => expect([alone(least - 0.001, given), alone(least, given)]).toEqual([false, true]);
  const never = (given: Case): void => expect(alone(0.999, given)).toBe(false);

  it('names a body as surely as any reading does', () => {
    from(0.92, { ...HOUSEHOLD, namesUnit: false });
    from(0.92, { ...HOUSEHOLD, namesUnit: false, unmarked: true, code: 'field', matched: ['xe'] });
  });

  it('names a unit where it has three words, with their marks, and is no field in general', () => {
    from(0.98, HOUSEHOLD);
    never({ ...HOUSEHOLD, matched: ['đăng', 'ký'] });
    never({ ...HOUSEHOLD, unmarked: true });
    never({ ...HOUSEHOLD, code: 'field' });
  });

  it('names nothing where no label is said, or where every body has it for itself', () => {
    never({ ...HOUSEHOLD, isSaid: false, namesUnit: false });
    never({ ...HOUSEHOLD, code: 'own', namesUnit: false });
  });
});
