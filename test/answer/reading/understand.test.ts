import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Opinions, Weighed } from '../../../src/answer/reading/both-readers.js';
import { BothReaders } from '../../../src/answer/reading/both-readers.js';
import { FIGURES, type Calibration, type Figures } from '../../../src/answer/reading/calibration.js';
import { experienceOf, type AskedBefore } from '../../../src/answer/reading/examples.js';
import type { Scored } from '../../../src/answer/reading/label-reader.js';
import { NOWHERE, type LeadsTo } from '../../../src/answer/reading/places.js';
import { questionWords, type QuestionWord } from '../../../src/answer/reading/question-words.js';
import type { Heard, Reading, Weighing } from '../../../src/answer/reading/reading.js';
import { Understanding, understandingOf } from '../../../src/answer/reading/understand.js';
import { readingOf } from '../../../src/answer/read-question.js';
import type { ReferenceData } from '../../../src/registry/reference.js';
import { answersBy, bodyKind, mandate, procedure, province, subject } from '../../support/made-law.js';
import { madeOpinions, weighed, type Said } from './made-opinions.js';

const said = (vi: string): { prefLabel: { vi: string; en: string } } => ({ prefLabel: { vi, en: vi } });
const called = (vi: string): { names: { vi: string; en: string } } => ({ names: { vi, en: vi } });
const [SCIENCE, HEALTH] = ['so-khoa-hoc', 'so-y-te'];
const [LICENCE, NOTICE, OF_MINISTRY] = ['2.000001', '2.000002', '2.000003'];

let reference: ReferenceData;
beforeAll(async () => {
  const { reference: made } = await answersBy(
    province('xu-la', { name: { vi: 'Xứ Lạ', en: 'Xu La' } }),
    bodyKind(SCIENCE, called('Sở Khoa học')),
    bodyKind(HEALTH, called('Sở Y tế')),
    subject('all-fields'),
    subject('radiation', 'all-fields', said('Bức xạ')),
    subject('radiation.xray', 'radiation', said('Máy soi X-quang')),
    subject('standards', 'all-fields', said('Đo lường')),
    subject('standards.barcode', 'standards', said('Mã vạch')),
    subject('ip', 'all-fields', said('Sáng chế')),
    subject('health', 'all-fields', said('Y tế')),
    subject('health.pharmacy', 'health', said('Nhà thuốc')),
    subject('health.clinic', 'health', said('Phòng khám')),
    subject('complaints', null, { ...said('Khiếu nại'), internal: true }),
    subject('staff', null, { ...said('Tuyển dụng'), internal: true }),
    ...['radiation', 'standards', 'ip'].map((matter) => mandate(SCIENCE, matter)),
    mandate(HEALTH, 'health'),
    procedure(LICENCE, 'radiation.xray', { action: 'LICENSE' }),
    procedure(NOTICE, 'standards.barcode', { action: 'RECEIVE' }),
    procedure(OF_MINISTRY, 'radiation.xray', { action: 'LICENSE', level: 'MINISTRY' }),
  ).jurisdiction('xu-la', '2025-05-15');
  reference = { ...made, divided: new Set([SCIENCE]) };
});

/** The same as readers say it, each label explaining a fifth of the text unless it is said otherwise. */
function opinionsOf(all: Readonly<Record<string, Said>>, procedures: readonly Scored[] = []): Opinions {
  const each = Object.entries(all).map(([code, one]): [string, Said] => [code, { explained: 0.2, ...one }]);
  return { ...madeOpinions(Object.fromEntries(each)), procedures };
}

/** As likely as this by the calibration of these tests, which looks at one figure alone. */
const likely = (probability: number, over: Said = {}): Said => ({
  label: 0.6,
  linear: 0.6,
  covered: Math.log(probability / (1 - probability)) / 10,
  ...over,
});
const CALIBRATION: Calibration = {
  constant: 0,
  weights: { ...(Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures), covered: 10 },
  subjects: {},
  named: 0.9,
  contested: 0.94,
  body: 0.92,
};

const written = (words: readonly QuestionWord[]): string => words.map((word) => word.written).join(' ');
const wordsIn = (text: string): string => written(questionWords(text));

/** Readers that say what a test has them say of the words of a text, and nothing of any others. */
class Saying {
  readonly opinions = new Map<string, Opinions>();
  readonly strengths = new Map<string, number>();
  readonly meanings = new Map<string, string>();
  readonly names = new Set<string>();
  readonly spoken: ReadonlySet<string>[] = [];
  fields = 0;
  readonly read = (words: readonly QuestionWord[]): Opinions => this.opinions.get(written(words)) ?? opinionsOf({});
  readonly nearest = (words: readonly QuestionWord[]): string => this.meanings.get(written(words)) ?? '-nothing';
  readonly together = (before: string, after: string): boolean => this.names.has(`${before} ${after}`);
  readonly breadth = (): number => this.fields;
  /** By the text without the bodies that it names. */
  readonly ofNoOffice = new Map<string, number>();
  readonly unhandled = (text: string): number => this.ofNoOffice.get(text.trim()) ?? 0;
  readonly strength = (words: readonly QuestionWord[], spoken: ReadonlySet<string>): number => {
    this.spoken.push(spoken);
    return this.strengths.get(written(words)) ?? 0;
  };
}

let readers: Saying;
let understanding: Understanding;
beforeEach(() => {
  readers = new Saying();
  understanding = new Understanding(reference, experienceOf([], CALIBRATION));
  Object.assign(understanding, { both: readers });
});

const hears = (text: string, all: Readonly<Record<string, Said>>, procedures?: readonly Scored[]): void => {
  readers.opinions.set(wordsIn(text), opinionsOf(all, procedures));
};
const codesOf = ({ interpretations }: Reading): string[] => interpretations.map(({ code }) => code);
/** What comes of a reading, in short. */
function inShort(reading: Reading): string {
  if (reading.kind === 'DUTY') return [reading.duty.subject, reading.duty.action, reading.procedure].filter(Boolean).join(' ');
  expect(reading.kind).toBe('UNKNOWN');
  return [reading.caveat, reading.outside ? 'outside' : ''].filter(Boolean).join(' ');
}
const readShort = (text: string, leadsTo: LeadsTo = NOWHERE): string => inShort(understanding.decide(understanding.hear(text), leadsTo));
const ledTo = (units: Readonly<Record<string, Readonly<Record<string, string>>>>): LeadsTo =>
  new Map(Object.entries(units).map(([code, places]) => [code, { places: new Map(Object.entries(places)), open: false }]));
const [OF_SCIENCE, OF_HEALTH] = [`xu-la/${SCIENCE}`, `xu-la/${HEALTH}`];

describe('what is heard in a text', () => {
  it('is what it says beside the bodies and places that it names, in one spelling', () => {
    hears('cấp giấy phép máy soi', { 'radiation.xray': { label: 0.5 } });
    const heard = understanding.hear('  Sở Khoa học Xứ Lạ\n cấp giấy phép   máy soi '.normalize('NFD'));
    expect(heard).toMatchObject({
      question: 'Sở Khoa học Xứ Lạ cấp giấy phép máy soi',
      text: `${' '.repeat(17)} cấp giấy phép máy soi`,
      action: 'LICENSE',
      span: null,
      likely: ['radiation.xray'],
    });
    expect(heard.bodies.map(({ key }) => key)).toEqual([SCIENCE]);
    expect(written(heard.words)).toBe('cấp giấy phép máy soi');
    expect(heard.opinions.byLabel.map(({ code }) => code)).toEqual(['radiation.xray']);
    expect(heard.whole).toBe(heard.opinions);
    expect(understanding.hear('máy soi').action).toBeNull();
  });

  it('may mean each reader’s best six and the best six of both, each once, and never that it is no matter', () => {
    const listed = (codes: string): Weighed[] => codes.split(' ').map((code) => weighed(code, {}));
    const opinions = {
      byLabel: listed('a -vague b c d e f g'),
      byLinear: listed('-nothing h a i j k l m'),
      byBoth: listed('-nothing n a o h p q r'),
    };
    readers.opinions.set('máy soi', { ...opinionsOf({}), ...opinions });
    expect(understanding.hear('máy soi').likely.join(' ')).toBe('a b c d e f h i j k l n o p q');
  });
});

/** A sentence of as many words, each of which no other sentence has. */
const sentence = (name: string, length = 12): string => Array.from({ length }, (_, at) => `${name}${at}`).join(' ');
const PARTS = ['mận', 'quế', 'sến', 'bưởi'].map((name) => sentence(name)) as [string, string, string, string];
const [FIRST, SECOND, THIRD, FOURTH] = PARTS;

describe('what is likely of no office', () => {
  const price = 'máy soi giá rẻ';
  const [ofUnit, ofBody] = ['unit', OF_SCIENCE].map((place) => ledTo({ 'radiation.xray': { [OF_SCIENCE]: place } })) as [LeadsTo, LeadsTo];
  beforeEach(() => hears(price, { 'radiation.xray': likely(0.95), ip: { linear: 0.2 } }));

  it.each([
    [0.599, 'radiation.xray'],
    [0.6, 'NOT_UNDERSTOOD'],
    [1, 'NOT_UNDERSTOOD'],
  ])('at %d is answered with %s, be it a unit or a body, and the matters are offered either way', (unhandled, answered) => {
    readers.ofNoOffice.set(price, unhandled);
    for (const leadsTo of [ofUnit, ofBody]) {
      const reading = understanding.decide(understanding.hear(price), leadsTo);
      expect(inShort(reading)).toBe(answered);
      expect(codesOf(reading)).toEqual(['radiation.xray', 'ip']);
    }
  });

  it('is looked for in what is asked, and not in whom it is put to', () => {
    readers.ofNoOffice.set(price, 1);
    hears(price, { 'radiation.xray': likely(0.95) });
    expect(readShort(`Sở Khoa học Xứ Lạ, ${price}`, ofUnit)).toBe('radiation.xray');
    readers.ofNoOffice.set(`, ${price}`, 1);
    expect(readShort(`Sở Khoa học Xứ Lạ, ${price}`, ofUnit)).toBe('NOT_UNDERSTOOD');
  });

  it('may have no body either that is named beside choices', () => {
    hears('máy soi', { ip: likely(0.93, { linear: 0.4 }), standards: likely(0.93, { label: 0.3 }) });
    const leadsTo = ledTo({ ip: { [OF_SCIENCE]: 'one' }, standards: { [OF_SCIENCE]: 'two' } });
    const bodyOf = (): string | undefined => {
      const reading = understanding.decide(understanding.hear('máy soi'), leadsTo);
      return reading.kind === 'UNKNOWN' ? reading.of?.body : undefined;
    };
    expect(bodyOf()).toBe(OF_SCIENCE);
    readers.ofNoOffice.set('máy soi', 0.9);
    expect(bodyOf()).toBeUndefined();
  });
});

describe('a letter', () => {
  /** The parts of a letter that are read, where parts of it are so strong. */
  const readOf = (parts: readonly string[], strengths: Readonly<Record<string, number>>): string => {
    readers.strengths.clear();
    for (const [words, strength] of Object.entries(strengths)) readers.strengths.set(words, strength);
    return written(understanding.hear(`${parts.join('. ')}.`).words);
  };

  it('is read in the sentence that says most of what the whole speaks of, and tells where that stands in it as given', () => {
    hears(PARTS.join(' '), { ip: { linear: 0.4 }, standards: { label: 0.3 }, '-nothing': { linear: 0.2 } });
    hears(THIRD, { ip: { linear: 0.7, label: 0.5 } });
    readers.strengths.set(THIRD, 0.5);
    const given = `  ${PARTS.join('.\n\n ')}. `.normalize('NFD');
    const heard = understanding.hear(given);
    expect(written(heard.words)).toBe(THIRD);
    const start = given.indexOf(THIRD.normalize('NFD'));
    expect(heard.span).toEqual({ start, end: start + THIRD.normalize('NFD').length, text: THIRD.normalize('NFD') });
    expect(heard.opinions.byBoth.map(({ linear }) => linear)).toEqual([0.7]);
    expect(heard.whole.byLinear.map(({ linear }) => linear)).toEqual([0.4, 0.2]);
    expect(readers.spoken.length).toBe(6);
    for (const spoken of readers.spoken) expect([...spoken].sort()).toEqual(['-nothing', 'ip', 'standards']);
  });

  it('is read as a whole where no sentence of it says anything of that', () => {
    hears(PARTS.join(' '), { ip: { linear: 0.4 } });
    const heard = understanding.hear(PARTS.join('. '));
    expect([written(heard.words), heard.span]).toEqual([PARTS.join(' '), null]);
    expect(heard.opinions).toBe(heard.whole);
    expect(heard.likely).toEqual(['ip']);
  });

  it('is read in two sentences where they say more than one', () => {
    const [before, after] = [`${SECOND} ${THIRD}`, `${THIRD} ${FOURTH}`];
    expect(readOf(PARTS, { [THIRD]: 0.5, [before]: 0.6, [after]: 0.55 })).toBe(before);
    expect(readOf(PARTS, { [THIRD]: 0.5, [before]: 0.55, [after]: 0.6 })).toBe(after);
    expect(readOf(PARTS, { [THIRD]: 0.5, [before]: 0.6, [after]: 0.6 })).toBe(before);
    expect(readOf(PARTS, { [THIRD]: 0.5, [before]: 0.5, [after]: 0.4 })).toBe(THIRD);
    // Only such as have the strongest in them.
    expect(readOf(PARTS, { [THIRD]: 0.5, [`${FIRST} ${SECOND}`]: 0.9 })).toBe(THIRD);
  });

  it('may have its question in its first sentence, or its last', () => {
    expect(readOf(PARTS, { [FIRST]: 0.5 })).toBe(FIRST);
    expect(readOf(PARTS, { [FIRST]: 0.5, [`${FIRST} ${SECOND}`]: 0.6 })).toBe(`${FIRST} ${SECOND}`);
    expect(readOf(PARTS, { [FOURTH]: 0.5 })).toBe(FOURTH);
    expect(readOf(PARTS, { [FOURTH]: 0.5, [`${THIRD} ${FOURTH}`]: 0.6 })).toBe(`${THIRD} ${FOURTH}`);
  });

  it('is read in the earlier of two sentences that say as much', () => {
    expect(readOf(PARTS, { [SECOND]: 0.5, [FOURTH]: 0.5 })).toBe(SECOND);
  });

  it('may have two sentences', () => {
    const two = [sentence('mận', 18), sentence('quế', 18)];
    expect(readOf(two, { [two[1] as string]: 0.5 })).toBe(two[1]);
  });
});

describe('what a text asks', () => {
  it('is a duty from the probability on that names a unit', () => {
    hears('máy soi', { 'radiation.xray': likely(0.9), ip: { label: 0.1 } });
    expect(understanding.read('máy soi')).toMatchObject({
      kind: 'DUTY',
      duty: { subject: 'radiation.xray', action: null },
      procedure: null,
      bodies: [],
      interpretations: [{ kind: 'SUBJECT', code: 'radiation.xray', score: 0.6 }, { code: 'ip' }],
    });
    hears('máy soi', { 'radiation.xray': likely(0.899) });
    expect(readShort('máy soi')).toBe('NOT_UNDERSTOOD');
  });

  it('has the act and the bodies that the text names', () => {
    hears('cấp giấy phép máy soi', { 'radiation.xray': likely(0.95) });
    const reading = understanding.read('Sở Khoa học cấp giấy phép máy soi');
    expect(inShort(reading)).toBe('radiation.xray LICENSE');
    expect(reading.kind === 'DUTY' && reading.bodies.map(({ key }) => key)).toEqual([SCIENCE]);
  });

  it('has to be as likely as a body has to be, where no unit leads', () => {
    for (const [probability, ...readings] of [
      [0.92, 'radiation.xray', 'radiation.xray'],
      [0.91, 'radiation.xray', 'NOT_UNDERSTOOD'],
    ] as const) {
      hears('máy soi', { 'radiation.xray': likely(probability) });
      expect([OF_SCIENCE + '-unit', OF_SCIENCE].map((place) => readShort('máy soi', ledTo({ 'radiation.xray': { [OF_SCIENCE]: place } })))).toEqual(
        readings,
      );
    }
  });

  it.each<[string, Record<string, Said>, string]>([
    ['nothing', {}, 'NOT_UNDERSTOOD outside'],
    ['too little of anything', { ip: { label: 0.249, linear: 0.149 } }, 'NOT_UNDERSTOOD outside'],
    ['something by its label', { ip: { label: 0.25, linear: 0.149 } }, 'NOT_UNDERSTOOD'],
    ['something by what people wrote', { ip: { label: 0.249, linear: 0.15 } }, 'NOT_UNDERSTOOD'],
    ['something by what people wrote alone', { ip: { linear: 0.15 } }, 'NOT_UNDERSTOOD'],
    ['more of nothing', { ip: { label: 0.249, linear: 0.5 }, '-nothing': { linear: 0.6 } }, 'NOT_UNDERSTOOD outside'],
    ['less of nothing', { ip: { label: 0.249, linear: 0.5 }, '-nothing': { linear: 0.4 } }, 'NOT_UNDERSTOOD'],
    ['more of nothing, but a label', { ip: { label: 0.25, linear: 0.5 }, '-nothing': { linear: 0.6 } }, 'NOT_UNDERSTOOD'],
    ['more of an act alone', { ip: { label: 0.1, linear: 0.5 }, '-vague': { linear: 0.6 } }, 'NOT_UNDERSTOOD'],
    ['nothing but an act alone', { '-vague': { linear: 0.6 } }, 'NOT_UNDERSTOOD outside'],
    ['one matter by its label, and another', { ip: { label: 0.42, linear: 0.3 }, standards: { linear: 0.5 } }, 'AMBIGUOUS_QUESTION'],
    ['a label that is not enough, and another', { ip: { label: 0.419, linear: 0.3 }, standards: { linear: 0.5 } }, 'NOT_UNDERSTOOD'],
    ['one matter by both', { ip: { label: 0.5, linear: 0.5 } }, 'NOT_UNDERSTOOD'],
    ['a label alone', { ip: { label: 0.42 } }, 'AMBIGUOUS_QUESTION'],
  ])('is not sure where it says %s', (_, all, reading) => {
    hears('máy soi', all);
    expect(readShort('máy soi')).toBe(reading);
  });

  describe('is the matter of one body', () => {
    const [OF_UNITS, OF_BODIES] = [
      ledTo({ ip: { [OF_SCIENCE]: 'one' }, standards: { [OF_SCIENCE]: 'two' }, health: { [OF_HEALTH]: 'three' } }),
      ledTo({ ip: { [OF_SCIENCE]: 'one', [OF_HEALTH]: 'three' }, standards: { [OF_SCIENCE]: 'two', [OF_HEALTH]: 'four' } }),
    ];
    const bodyOf = (all: Readonly<Record<string, Said>>, leadsTo: LeadsTo): unknown => {
      hears('máy soi', all);
      const reading = understanding.decide(understanding.hear('máy soi'), leadsTo);
      return reading.kind === 'UNKNOWN'
        ? { of: reading.of?.body ?? null, its: reading.of?.interpretations.map(({ code }) => code) }
        : reading.duty.subject;
    };

    it('where all that is likely leads to it, by other units', () => {
      const two = { ip: likely(0.93, { linear: 0.4 }), standards: likely(0.93, { label: 0.3 }) };
      expect(bodyOf(two, OF_UNITS)).toEqual({ of: OF_SCIENCE, its: ['standards', 'ip'] });
      expect(bodyOf({ ...two, health: { label: 0.2, linear: 0.2 } }, OF_UNITS)).toMatchObject({ of: OF_SCIENCE, its: ['standards', 'ip'] });
      expect(bodyOf({ ...two, standards: { label: 0.3, linear: 0.3 } }, OF_UNITS)).toBe('ip');
    });

    it.each<[string, Record<string, Said>, LeadsTo]>([
      ['that is not likely enough', { ip: likely(0.89, { linear: 0.4 }), standards: likely(0.89, { label: 0.3 }) }, OF_UNITS],
      ['one reader leads to another', { ip: likely(0.99, { linear: 0.4 }), health: likely(0.99, { label: 0.3 }) }, OF_UNITS],
      ['two bodies have it', { ip: likely(0.93, { linear: 0.4 }), standards: likely(0.93, { label: 0.3 }) }, OF_BODIES],
      ['nothing is known of where it leads', { ip: likely(0.93, { linear: 0.4 }), standards: likely(0.93, { label: 0.3 }) }, NOWHERE],
    ])('but not where %s', (_, all, leadsTo) => {
      expect(bodyOf(all, leadsTo)).toMatchObject({ of: null });
    });

    const OWN = ledTo({ ip: { [OF_SCIENCE]: 'one' }, standards: { [OF_SCIENCE]: 'two' }, staff: { [OF_SCIENCE]: 'three' } });
    const doubtful = { ip: likely(0.93, { linear: 0.4 }), standards: likely(0.93, { label: 0.3 }) };

    it('though not with what every body has for itself, unless the text says whose', () => {
      const all = { ...doubtful, staff: { label: 0.2, linear: 0.2 } };
      expect(bodyOf(all, OWN)).toEqual({ of: OF_SCIENCE, its: ['standards', 'ip'] });
      hears('máy soi sở', all);
      const reading = understanding.decide(understanding.hear('máy soi sở'), OWN, true);
      expect(reading.kind === 'UNKNOWN' && reading.of?.interpretations.map(({ code }) => code)).toEqual(['standards', 'ip', 'staff']);
    });

    it('but not where another body is named, whose own it may be', () => {
      const text = 'Sở Y tế máy soi';
      hears('máy soi', { ...doubtful, staff: { label: 0.4, linear: 0.1 } });
      const reading = understanding.decide(understanding.hear(text), OWN);
      expect(reading.kind === 'UNKNOWN' && reading.of).toBeNull();
    });

    it('but not with a procedure of a ministry', () => {
      const named = (code: string): Scored => ({
        label: { kind: 'PROCEDURE', code, words: [] },
        score: 0.8,
        covered: 0.8,
        explained: 0.8,
        matched: [],
      });
      const its = (code: string): unknown => {
        hears('máy soi', doubtful, [named(code)]);
        const reading = understanding.decide(
          understanding.hear('máy soi'),
          ledTo({ ip: { [OF_SCIENCE]: 'one' }, standards: { [OF_SCIENCE]: 'two' }, 'radiation.xray': { [OF_SCIENCE]: 'three' } }),
        );
        return reading.kind === 'UNKNOWN' && reading.of?.interpretations.map((one) => one.code);
      };
      expect([its(LICENCE), its(OF_MINISTRY)]).toEqual([
        [LICENCE, 'standards', 'ip'],
        ['standards', 'ip'],
      ]);
    });
  });

  it('is offered in the order of both readers', () => {
    hears('máy soi', { standards: { label: 0.6 }, ip: { linear: 0.5, label: 0.2, matched: ['soi'] }, '-nothing': { linear: 0.9 } });
    const reading = understanding.read('máy soi');
    expect(reading).toMatchObject({ kind: 'UNKNOWN', interpretations: [{ code: 'ip', score: 0.5, matched: ['soi'] }, { code: 'standards' }] });
    expect(codesOf(reading)).toEqual(['ip', 'standards']);
  });

  it('is no duty where it asks whom to reach, whatever else it says', () => {
    const text = `Số điện thoại hỏi máy soi ${LICENCE} là gì`;
    hears(text, { 'radiation.xray': likely(0.99), ip: { label: 0.3 } });
    const reading = understanding.read(text);
    expect(inShort(reading)).toBe('NOT_UNDERSTOOD outside');
    expect(codesOf(reading)).toEqual([LICENCE, 'radiation.xray', 'ip']);
  });

  it('leads to one place or to two', () => {
    const leadsTo = ledTo({ ip: { [OF_SCIENCE]: 'one' }, standards: { [OF_SCIENCE]: 'one' }, radiation: { [OF_SCIENCE]: 'two' } });
    expect([understanding.leadToOne('ip', 'standards', leadsTo), understanding.leadToOne('ip', 'radiation', leadsTo)]).toEqual([true, false]);
  });
});

describe('the code of a procedure', () => {
  it('is answered as the procedure, whatever else the text says', () => {
    readers.fields = 4;
    const text = `Sở Khoa học làm hai việc: thanh tra ${NOTICE}`;
    hears(`làm hai việc: thanh tra ${NOTICE}`, { ip: likely(0.99) });
    const reading = understanding.read(text);
    expect(inShort(reading)).toBe(`standards.barcode RECEIVE ${NOTICE}`);
    expect(codesOf(reading)).toEqual([NOTICE, 'ip']);
    expect(reading.kind === 'DUTY' && reading.bodies.map(({ key }) => key)).toEqual([SCIENCE]);
  });

  it('is one of two, which are two questions', () => {
    const reading = understanding.read(`${NOTICE} với ${LICENCE}`);
    expect(reading).toMatchObject({ kind: 'UNKNOWN', outside: false, caveat: 'AMBIGUOUS_QUESTION' });
    expect(codesOf(reading)).toEqual([NOTICE, LICENCE]);
    expect(readShort(`${NOTICE} với ${NOTICE}`)).toBe(`standards.barcode RECEIVE ${NOTICE}`);
  });

  it('may not be on record, and the first such is named', () => {
    hears(`${NOTICE} với 9.999999`, { ip: { label: 0.5 } });
    const reading = understanding.read(`${NOTICE} với 9.999999`);
    expect(reading).toMatchObject({ kind: 'UNKNOWN', outside: false, caveat: 'PROCEDURE_NOT_ON_RECORD', about: { code: '9.999999' } });
    expect(codesOf(reading)).toEqual([NOTICE, 'ip']);
    expect(understanding.read('thủ tục 8.888888 hay 9.999999')).toMatchObject({ about: { code: '8.888888' } });
  });
});

describe('the name of a procedure', () => {
  const named = (score: number, code = LICENCE): Scored => ({
    label: { kind: 'PROCEDURE', code, words: [] },
    score,
    covered: 0,
    explained: 0,
    matched: ['soi'],
  });
  const read = (all: Readonly<Record<string, Said>>, procedures: readonly Scored[], text = 'máy soi'): string => {
    hears(text, all, procedures);
    return readShort(text);
  };
  const MEANT = { 'radiation.xray': { label: 0.6, linear: 0.3 } };
  const READ = `radiation.xray LICENSE ${LICENCE}`;

  it('is meant from a score on, where no label is above it', () => {
    expect(read(MEANT, [named(0.7)])).toBe(READ);
    expect(read(MEANT, [named(0.699)])).toBe('NOT_UNDERSTOOD');
    expect(read(MEANT, [])).toBe('NOT_UNDERSTOOD');
    expect(read({ 'radiation.xray': { label: 0.82, linear: 0.3 } }, [named(0.82 - 0.02)])).toBe(READ);
    expect(read({ 'radiation.xray': { label: 0.82, linear: 0.3 } }, [named(0.79)])).toBe('NOT_UNDERSTOOD');
    expect(read({ 'radiation.xray': { linear: 0.3 } }, [named(0.7)])).toBe(READ);
    expect(read({ 'radiation.xray': { label: 0.5, linear: 0.3 } }, [named(0.75), named(0.9, NOTICE)])).toBe(READ);
  });

  it('is shown first, with the bodies that the text names', () => {
    hears('máy soi', MEANT, [named(0.7)]);
    const reading = understanding.read('Sở Khoa học máy soi');
    expect(codesOf(reading)).toEqual([LICENCE, 'radiation.xray']);
    expect(reading.kind === 'DUTY' && reading.bodies.map(({ key }) => key)).toEqual([SCIENCE]);
  });

  it('is not meant where the text names another act', () => {
    expect(read(MEANT, [named(0.7)], 'cấp giấy phép máy soi')).toBe(READ);
    expect(read(MEANT, [named(0.7)], 'khai báo máy soi')).toBe('NOT_UNDERSTOOD');
  });

  it('is meant where the other reader’s first or second leads to its matter', () => {
    const others = { ip: { linear: 0.5 }, 'standards.barcode': { linear: 0.4 } };
    expect(read({ ...MEANT, ip: { linear: 0.5 } }, [named(0.7)])).toBe(READ);
    expect(read({ ...MEANT, ...others }, [named(0.7)])).toBe('AMBIGUOUS_QUESTION');
    expect(read({ 'radiation.xray': { label: 0.4 } }, [named(0.7)])).toBe('NOT_UNDERSTOOD');
    // What leads to the same unit is as good.
    hears('máy soi', { 'radiation.xray': { label: 0.6 }, ip: { linear: 0.5 } }, [named(0.7)]);
    expect(readShort('máy soi', ledTo({ 'radiation.xray': { [OF_SCIENCE]: 'one' }, ip: { [OF_SCIENCE]: 'one' } }))).toBe(READ);
  });

  it('says nothing where the text is vague', () => {
    readers.fields = 4;
    expect(read(MEANT, [named(0.7)])).toBe('AMBIGUOUS_QUESTION');
  });
});

describe('what every body has for itself', () => {
  const STAFF = { label: 0.4, linear: 0.1 };
  const beside = (over: Readonly<Record<string, Said>> = {}): void =>
    hears('tuyển người', { 'standards.barcode': likely(0.95), staff: STAFF, ...over });
  const NAMED = 'Sở Khoa học tuyển người';

  it('may be meant where a body is named, and is then offered second', () => {
    beside({ '-nothing': { linear: 0.3 }, ip: { label: 0.1, linear: 0.2 }, 'health.clinic': { label: 0.3, linear: 0.05 } });
    const reading = understanding.read(NAMED);
    expect(inShort(reading)).toBe('AMBIGUOUS_QUESTION');
    expect(codesOf(reading)).toEqual(['standards.barcode', 'staff', 'ip', 'health.clinic']);
  });

  it('is not where none is named, or two', () => {
    beside();
    expect(readShort('tuyển người')).toBe('standards.barcode');
    // Of a text that names two it has to be surer.
    beside({ 'standards.barcode': likely(0.97) });
    expect(readShort('Sở Khoa học Sở Y tế tuyển người')).toBe('standards.barcode');
  });

  it('is not by a label that says little, nor by one that both readers have not among their first five', () => {
    beside({ staff: { label: 0.399, linear: 0.1 } });
    expect(readShort(NAMED)).toBe('standards.barcode');
    const four = { ip: { linear: 0.29 }, radiation: { linear: 0.28 }, health: { linear: 0.27 } };
    beside(four);
    expect(readShort(NAMED)).toBe('AMBIGUOUS_QUESTION');
    beside({ ...four, 'health.clinic': { linear: 0.26 } });
    expect(readShort(NAMED)).toBe('standards.barcode');
  });

  it('is not where the matter is one of the body that is named', () => {
    beside();
    const unit = { 'standards.barcode': { [OF_HEALTH]: 'one', [OF_SCIENCE]: 'two' } };
    expect(readShort(NAMED, ledTo(unit))).toBe('standards.barcode');
    expect(readShort(NAMED, ledTo({ 'standards.barcode': { [OF_HEALTH]: 'one' } }))).toBe('AMBIGUOUS_QUESTION');
  });

  it('is not instead of another such matter', () => {
    hears('tuyển người', { complaints: likely(0.95, { explained: 0.6 }), staff: STAFF });
    expect(readShort(NAMED)).toBe('complaints');
  });

  it('is not where nothing is meant', () => {
    hears('tuyển người', { staff: { label: 0.5 }, standards: { linear: 0.5 } });
    expect(inShort(understanding.read(NAMED))).toBe('AMBIGUOUS_QUESTION');
    hears('tuyển người', { staff: { label: 0.41 }, standards: { linear: 0.5 } });
    expect(inShort(understanding.read(NAMED))).toBe('NOT_UNDERSTOOD');
  });

  it('is read of a body that is named beside the text', () => {
    hears('tuyển người', { staff: likely(0.95) });
    const heard = understanding.hear('tuyển người');
    expect([understanding.decide(heard, NOWHERE, true), understanding.decide(heard, NOWHERE)].map(inShort)).toEqual(['staff', 'NOT_UNDERSTOOD']);
  });
});

describe('how a text is put', () => {
  const weigh = (text: string, ofBody?: boolean): Weighing => understanding.weigh(understanding.hear(text), NOWHERE, ofBody);
  const PLAIN = { saysWhose: false, ofItsOwn: false, ofBody: false, ofSeveral: false, unmarked: false, inPart: false };

  it.each<[string, Partial<Weighing['manner']>]>([
    ['máy soi túi', {}],
    ['Sở Khoa học máy soi túi', { saysWhose: true }],
    ['Sở Khoa học, Sở Y tế, máy soi túi của cán bộ trong sở', { ofSeveral: true }],
    ['máy soi túi của cán bộ trong sở', { saysWhose: true, ofItsOwn: true }],
    ['Sở Khoa học, máy soi túi của cán bộ trong sở', { saysWhose: true }],
    ['Sở ơi, máy soi túi', { saysWhose: true }],
    ['Sở Khoa học, máy soi túi của tỉnh', {}],
    ['Sở ơi, máy soi túi trong toàn tỉnh', {}],
    ['Sở Khoa học, máy soi túi ở tỉnh', { saysWhose: true }],
    ['may soi tui', { unmarked: true }],
  ])('%s', (text, manner) => expect(weigh(text).manner).toEqual({ ...PLAIN, ...manner }));

  it('a body that is named beside it says whose, and what is its own', () => {
    expect(weigh('máy soi túi', true).manner).toEqual({ ...PLAIN, saysWhose: true, ofBody: true });
    expect(weigh('máy soi túi của cán bộ trong sở', true).manner).toEqual({ ...PLAIN, saysWhose: true, ofBody: true });
  });

  it('a letter may be read in part', () => {
    readers.strengths.set(SECOND, 0.5);
    const weighing = weigh(PARTS.join('. '));
    expect(weighing.manner).toEqual({ ...PLAIN, inPart: true });
    expect(weighing.span?.text).toBe(SECOND);
  });

  it('a body that is named, in the text or beside it, brings what it has for itself closer', () => {
    hears('máy soi', { standards: { label: 0.8, linear: 0.3 }, complaints: { label: 0.71, linear: 0.6 } });
    const [none, named, beside] = [weigh('máy soi'), weigh('Sở Khoa học máy soi'), weigh('máy soi', true)];
    expect([none, named, beside].map(({ meaning }) => [meaning?.code, meaning?.figures.second])).toEqual([
      ['complaints', 1],
      ['complaints', 0],
      ['complaints', 0],
    ]);
  });

  it('is compared with the whole of a letter', () => {
    readers.strengths.set(SECOND, 0.5);
    hears(SECOND, { ip: { label: 0.6, linear: 0.6 } });
    expect(weigh(PARTS.join('. ')).meaning?.figures.apart).toBe(1);
    hears(PARTS.join(' '), { ip: { linear: 0.2 } });
    expect(weigh(PARTS.join('. ')).meaning?.figures.apart).toBe(0);
  });

  it('is vague where it says that it is several, or has letters alone', () =>
    expect([weigh('máy soi').vague, weigh('x y').vague, weigh('hai việc máy soi').vague]).toEqual([false, true, true]));

  it('is of many where labels of four fields have its words', () => {
    hears('máy soi', { ip: likely(0.99) });
    readers.fields = 3;
    expect(weigh('máy soi').broad).toBe(false);
    expect(readShort('máy soi')).toBe('ip');
    readers.fields = 4;
    expect(weigh('máy soi').broad).toBe(true);
    expect(readShort('máy soi')).toBe('AMBIGUOUS_QUESTION');
  });

  it('asks whom to reach, or not', () => {
    expect([weigh('số điện thoại là gì').contact, weigh('máy soi').contact]).toEqual([true, false]);
  });
});

describe('two matters', () => {
  const [BAGS, CODES] = ['máy soi túi', 'mã vạch'];
  const TEXT = `${BAGS} và ${CODES}`;
  interface Halves {
    first?: number;
    second?: number;
    whole?: Said;
    text?: string;
    leadsTo?: LeadsTo;
  }
  const two = ({ first = 0.85, second = 0.85, whole, text = TEXT, leadsTo = NOWHERE }: Halves = {}): string | null => {
    hears(BAGS, { 'radiation.xray': likely(first) });
    hears(CODES, { 'standards.barcode': likely(second) });
    if (whole) hears(text, { 'radiation.xray': whole });
    const weighing = understanding.weigh(understanding.hear(text), leadsTo);
    return weighing.two?.map(({ code }) => code).join(' + ') ?? null;
  };
  const BOTH = 'radiation.xray + standards.barcode';
  beforeEach(() => {
    readers.meanings.set(BAGS, 'radiation.xray').set(CODES, 'standards.barcode');
  });

  it('are two where each half is sure enough of its own', () => {
    expect(two()).toBe(BOTH);
    expect(two({ first: 0.849 })).toBeNull();
    expect(two({ second: 0.849 })).toBeNull();
    expect(two({ text: `${BAGS} ${CODES}` })).toBeNull();
  });

  it('make a text ambiguous, though one of them is likely', () => {
    two();
    hears(TEXT, { 'radiation.xray': likely(0.9), ip: { label: 0.2 } });
    const reading = understanding.read(TEXT);
    expect(inShort(reading)).toBe('AMBIGUOUS_QUESTION');
    expect(codesOf(reading)).toEqual(['radiation.xray', 'ip']);
  });

  it.each([
    ['of one body', OF_SCIENCE, OF_SCIENCE],
    ['of two bodies, and then of none', OF_HEALTH, null],
  ])('may be %s', (_, ofSecond, body) => {
    two();
    hears(TEXT, { 'radiation.xray': likely(0.91), 'standards.barcode': { label: 0.2 } });
    const leadsTo = ledTo({ 'radiation.xray': { [OF_SCIENCE]: 'one' }, 'standards.barcode': { [ofSecond]: 'two' } });
    const reading = understanding.decide(understanding.hear(TEXT), leadsTo);
    expect(reading.kind === 'UNKNOWN' && [reading.caveat, reading.of?.body ?? null]).toEqual(['AMBIGUOUS_QUESTION', body]);
  });

  it('are less likely to be two where the text says that it is several', () => {
    const text = `hai việc ${BAGS} và ${CODES}`;
    const before = `hai việc ${BAGS}`;
    readers.meanings.set(wordsIn(before), 'radiation.xray');
    const several = (probability: number, whole?: Said): string | null => {
      hears(before, { 'radiation.xray': likely(probability) });
      return two({ text, second: 0.4, ...(whole && { whole }) });
    };
    expect([several(0.4), several(0.399)]).toEqual([BOTH, null]);
    expect(several(0.4, likely(0.99))).toBe(BOTH);
  });

  it('are one where the whole is surer of it than a half', () => {
    expect(two({ whole: likely(0.949) })).toBe(BOTH);
    expect(two({ whole: likely(0.95) })).toBeNull();
    expect(two({ whole: likely(0.95), first: 0.95, second: 0.95 })).toBe(BOTH);
    expect(two({ whole: likely(0.96), first: 0.96, second: 0.959 })).toBeNull();
  });

  it('are one where a name of one label stands on both sides', () => {
    readers.names.add('tui ma');
    expect(two()).toBeNull();
    readers.names.clear();
    readers.names.add('ma tui');
    expect(two()).toBe(BOTH);
  });

  it('are one where the label that is meant has the words on both sides', () => {
    expect(two({ whole: likely(0.5, { matched: ['túi', 'mã'] }) })).toBeNull();
    expect(two({ whole: likely(0.5, { matched: ['túi', 'vạch'] }) })).toBe(BOTH);
    expect(two({ whole: likely(0.5, { matched: ['soi', 'mã'] }) })).toBe(BOTH);
  });

  it.each([
    [BAGS, '-vague'],
    [CODES, '-nothing'],
    [BAGS, 'standards.barcode'],
    [BAGS, 'standards'],
  ])('are one where %s is nearest to %s', (half, meaning) => {
    readers.meanings.set(half, meaning);
    expect(two()).toBeNull();
  });

  it('are one where both lead to one place, by one reader or by both', () => {
    const [one, other] = [{ [OF_SCIENCE]: 'one' }, { [OF_SCIENCE]: 'other' }];
    const apart = ledTo({ 'radiation.xray': one, 'standards.barcode': other, ip: other });
    const together = ledTo({ 'radiation.xray': one, 'standards.barcode': one, ip: other });
    expect([two({ leadsTo: apart }), two({ leadsTo: together })]).toEqual([BOTH, null]);
    readers.meanings.set(CODES, 'ip');
    expect([two({ leadsTo: apart }), two({ leadsTo: together })]).toEqual([BOTH, null]);
  });

  it('may be parted at any place', () => {
    const text = `${BAGS}, hàng lẻ và ${CODES}`;
    const before = `${BAGS} hàng lẻ`;
    hears(before, { ip: likely(0.9) });
    readers.meanings.set(before, 'ip');
    expect(two({ text })).toBe('ip + standards.barcode');
    readers.meanings.set(before, '-nothing').set(`hàng lẻ ${CODES}`, 'health.clinic');
    hears(`hàng lẻ ${CODES}`, { 'health.clinic': likely(0.9) });
    expect(two({ text })).toBe('radiation.xray + health.clinic');
  });

  it('brings closer what a body has for itself, where one is named', () => {
    readers.meanings.set(BAGS, 'complaints');
    hears(CODES, { 'standards.barcode': likely(0.9) });
    hears(BAGS, { standards: { label: 0.8, linear: 0.3, covered: 0.9 }, complaints: likely(0.9, { label: 0.71 }) });
    const secondsOf = (text: string): unknown[] | undefined =>
      understanding.weigh(understanding.hear(text), NOWHERE).two?.map(({ code, figures }) => [code, figures.second]);
    expect(secondsOf(TEXT)?.[0]).toEqual(['complaints', 1]);
    expect(secondsOf(`Sở Khoa học ${TEXT}`)?.[0]).toEqual(['complaints', 0]);
  });
});

describe('what is read of a question', () => {
  const nowhere = async (): Promise<LeadsTo> => NOWHERE;

  it('is the duty that it gives, or that of the procedure', async () => {
    const duty = { subject: 'ip', action: 'LICENSE' as const };
    const given = { kind: 'DUTY', duty, interpretations: [], bodies: [] };
    expect(await readingOf({ form: 'DUTY', duty }, understanding, nowhere)).toEqual({ ...given, procedure: null });
    expect(await readingOf({ form: 'PROCEDURE', procedure: NOTICE, duty }, understanding, nowhere)).toEqual({ ...given, procedure: NOTICE });
  });

  it('of a text is what is heard in it, by where the likely matters lead', async () => {
    hears('máy soi', { 'radiation.xray': likely(0.91), ip: { linear: 0.2 } });
    const asked: Heard[] = [];
    const read = (place: string): Promise<Reading> =>
      readingOf({ form: 'TEXT', text: 'máy soi' }, understanding, async (heard) => {
        asked.push(heard);
        return ledTo({ 'radiation.xray': { [OF_SCIENCE]: place } });
      });
    expect(inShort(await read('unit'))).toBe('radiation.xray');
    expect(inShort(await read(OF_SCIENCE))).toBe('NOT_UNDERSTOOD');
    expect(asked.map((heard) => heard.likely)).toEqual([
      ['radiation.xray', 'ip'],
      ['radiation.xray', 'ip'],
    ]);
  });

  it('of a text is the own of a body, where that is named beside it', async () => {
    hears('tuyển người', { staff: likely(0.95) });
    const question = { form: 'TEXT', text: 'tuyển người' } as const;
    expect(inShort(await readingOf(question, understanding, nowhere, true))).toBe('staff');
    expect(inShort(await readingOf(question, understanding, nowhere))).toBe('NOT_UNDERSTOOD');
  });

  it('of a text keeps its body with a vote for a matter of that body alone', async () => {
    hears('máy soi', { ip: likely(0.93, { linear: 0.4 }), standards: likely(0.93, { label: 0.3 }) });
    const leadsTo = ledTo({ ip: { [OF_SCIENCE]: 'one' }, standards: { [OF_SCIENCE]: 'two' }, health: { [OF_HEALTH]: 'three' } });
    const voted = async (vote: string | null): Promise<unknown> => {
      const asked = { form: 'TEXT', text: 'máy soi', vote: { model: 'made', subject: vote } } as const;
      const reading = await readingOf(asked, understanding, () => Promise.resolve(leadsTo));
      return reading.kind === 'UNKNOWN' && (reading.of?.interpretations.map(({ code }) => code) ?? null);
    };
    expect(await Promise.all(['ip', 'standards', 'health', null].map(voted))).toEqual([['ip', 'standards'], ['standards', 'ip'], null, null]);
  });

  it('of a text is held back by a vote for what leads elsewhere', async () => {
    hears('máy soi', { 'radiation.xray': likely(0.95), ip: { linear: 0.2 } });
    const voted = (vote: string | null): Promise<Reading> =>
      readingOf({ form: 'TEXT', text: 'máy soi', vote: { model: 'made', subject: vote } }, understanding, nowhere);
    expect(inShort(await voted('radiation.xray'))).toBe('radiation.xray');
    expect(inShort(await voted(null))).toBe('NOT_UNDERSTOOD');
    const elsewhere = await voted('health');
    expect([inShort(elsewhere), codesOf(elsewhere)]).toEqual(['AMBIGUOUS_QUESTION', ['radiation.xray', 'health', 'ip']]);
  });
});

/** Questions that nobody asked. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'radiation.xray': [
    'máy soi răng ở tiệm nha',
    'chụp phim phổi bằng máy soi',
    'phòng chụp X-quang',
    'mua máy soi cũ',
    'máy X-quang cầm tay',
    'soi xương',
  ],
  'standards.barcode': [
    'in mã vạch lên hộp trà',
    'quét mã vạch không ra',
    'mã số cho gói muối',
    'dán mã sọc lên chai',
    'cấp mã vạch mới',
    'mã vạch mật ong',
  ],
  ip: ['bằng sáng chế cối xay', 'giữ ý tưởng máy gặt', 'nộp đơn sáng chế', 'sáng chế nồi đất', 'ai ăn cắp ý tưởng', 'bằng độc quyền sáng chế'],
  'health.pharmacy': ['mở nhà thuốc đầu làng', 'bán thuốc tây', 'quầy thuốc đêm', 'nhà thuốc hết hạn', 'dược sĩ đứng quầy', 'kho thuốc'],
  'health.clinic': ['mở phòng khám răng', 'phòng khám da liễu', 'khám bệnh tại nhà', 'phòng khám đông y', 'bác sĩ mở phòng mạch', 'phòng khám mắt'],
  complaints: ['khiếu nại cán bộ', 'tố cáo nhận quà', 'gửi đơn khiếu nại', 'khiếu nại lần hai', 'tố cáo sai', 'rút đơn khiếu nại'],
  staff: ['tuyển dụng kế toán', 'thi công chức', 'tuyển người lái xe', 'chuyển ngạch viên chức', 'tuyển dụng năm nay', 'xét tuyển viên chức'],
  '-vague': ['gia hạn', 'giấy phép', 'xin xác nhận', 'thủ tục', 'cấp lại', 'đổi tên'],
  '-contact': ['số điện thoại', 'giờ làm việc', 'địa chỉ trụ sở', 'email của phòng', 'gặp giám đốc', 'fax'],
  '-nothing': ['hôm nay mưa', 'kể chuyện cười', 'nấu canh chua', 'bóng đá tối qua', 'con mèo ngủ', 'hát một bài'],
};
const EXAMPLES: readonly AskedBefore[] = Object.entries(ASKED).flatMap(([meaning, texts]) => texts.map((text) => ({ meaning, text })));

describe('what reading rests on', () => {
  const bothOf = (of: Understanding): unknown => Reflect.get(of, 'both');
  let experienced: Understanding;
  beforeEach(() => {
    experienced = new Understanding(reference, experienceOf(EXAMPLES, CALIBRATION));
  });

  it('is the labels on record and the questions that people asked', () => {
    const { opinions, likely: meant } = experienced.hear('máy soi răng với mã vạch');
    expect(opinions.byLabel.map(({ code }) => code).slice(0, 2)).toEqual(['standards.barcode', 'radiation.xray']);
    expect(meant).toEqual(expect.arrayContaining(['standards.barcode', 'radiation.xray', 'health.clinic']));
    expect(experienced.hear('con mèo nấu canh').opinions.byLinear[0]?.code).toBe('-nothing');
    expect([experienced.read('mã vạch'), experienced.read('khiếu nại về Sở Khoa học'), experienced.read('con mèo')].map(inShort)).toEqual([
      'standards.barcode',
      'complaints',
      'NOT_UNDERSTOOD outside',
    ]);
  });

  it('is made at the first text, or before it, and once', async () => {
    expect(bothOf(experienced)).toBeNull();
    const { opinions } = experienced.hear('máy soi');
    const made = bothOf(experienced);
    expect(made).toBeInstanceOf(BothReaders);
    await experienced.prepare();
    expect(bothOf(experienced)).toBe(made);
    const ready = new Understanding(reference, experienceOf(EXAMPLES.slice(), CALIBRATION));
    await ready.prepare();
    expect(bothOf(ready)).toBeInstanceOf(BothReaders);
    expect(ready.hear('máy soi').opinions).toEqual(opinions);
  });

  it('is that of a revision while the words on record are its own', () => {
    const reads = (over: Partial<ReferenceData>): boolean => experienced.reads({ ...reference, ...over });
    expect(reads({})).toBe(true);
    expect(reads({ revision: 99, divided: new Set([SCIENCE]) })).toBe(true);
    const parts = ['vocabulary', 'procedures', 'bodies', 'provinces'] as const;
    expect(parts.map((part) => reads({ [part]: structuredClone({}) }))).toEqual([false, false, false, false]);
    const divided = new Understanding({ ...reference, divided: new Set([SCIENCE, HEALTH]) }, experienceOf([], CALIBRATION));
    const others = [[HEALTH, SCIENCE], [HEALTH], [HEALTH, 'x'], [HEALTH, SCIENCE, 'x'], []];
    expect(others.map((kinds) => divided.reads({ ...reference, divided: new Set(kinds) }))).toEqual([true, false, false, false, false]);
  });

  it('is shared by all revisions of the same words', () => {
    const made = understandingOf(reference);
    expect(made).toBeInstanceOf(Understanding);
    expect(made.reference).toBe(reference);
    expect(understandingOf({ ...reference, revision: 99 })).toBe(made);
    const changed = { ...reference, procedures: new Map(reference.procedures) };
    const other = understandingOf(changed);
    expect(other.reference).toBe(changed);
    expect(understandingOf(changed)).toBe(other);
  });
});
