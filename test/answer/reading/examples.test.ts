import { describe, expect, it } from 'vitest';
import { experienceOf, isSetAside, NO_MATTER, packagedExperience, partOf, readQuestions } from '../../../src/answer/reading/examples.js';
import { BothReaders, materialOf } from '../../../src/answer/reading/both-readers.js';
import { readersInTurns, readersOf } from '../../../src/answer/reading/kept-readers.js';
import { packReader, unpackReader } from '../../../src/answer/reading/shipped-reader.js';
import { atOnce } from '../../../src/shared/work.js';
import { questionWords } from '../../../src/answer/reading/question-words.js';
import { askRegistry } from '../../support/registry.js';

const { questions, two } = readQuestions();
const { examples, calibration, hash } = packagedExperience();

describe('what reading learns from', () => {
  it('a fifth of the questions is set aside, and is not among the examples', () => {
    const aside = questions.filter(({ text }) => isSetAside(text));
    expect(aside.length / questions.length).toBeCloseTo(0.2, 1);
    const known = new Set(examples.map(({ text }) => text));
    expect(aside.filter(({ text }) => known.has(text))).toEqual([]);
    expect(examples).toHaveLength(questions.length - aside.length);
  });

  it('the parts are of the text alone, and another turn divides otherwise', () => {
    const texts = questions.map(({ text }) => text);
    expect(new Set(texts.map((text) => partOf(text, 1)))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(texts.filter((text) => partOf(text, 0) === partOf(text, 1)).length / texts.length).toBeLessThan(0.3);
  });

  it('has questions for every meaning, and each meaning is a subject or none', async () => {
    const { vocabulary } = await askRegistry().responsibility.reference();
    const none: readonly string[] = NO_MATTER;
    expect(questions.filter(({ meaning }) => !vocabulary.get(meaning) && !none.includes(meaning))).toEqual([]);
    expect(two.flatMap(({ subjects }) => subjects).filter((subject) => !vocabulary.get(subject))).toEqual([]);
  });

  it('has a hash that another question or figure changes', () => {
    expect(experienceOf(examples, calibration).hash).toBe(hash);
    expect(experienceOf(examples.slice(1), calibration).hash).not.toBe(hash);
    expect(experienceOf(examples, { ...calibration, named: 0.5 }).hash).not.toBe(hash);
  });

  it('is fitted once for the same labels and questions, whoever asks, and at the same time', async () => {
    const material = { labels: [], examples: examples.slice(0, 40) };
    const [first, second] = await Promise.all([readersInTurns(material), readersInTurns(structuredClone(material))]);
    expect(second).toBe(first);
    expect(readersOf(structuredClone(material))).toBe(first);
    expect(readersOf({ ...material, examples: examples.slice(0, 41) })).not.toBe(first);
  });

  it('packed and unpacked, what was fitted is the same to the last figure, and of no other material', async () => {
    const material = materialOf(await askRegistry().responsibility.reference(), { examples: examples.slice(0, 400) });
    const fresh = BothReaders.of(material);
    const { key, fitted } = unpackReader(packReader('its hash', fresh.fitted));
    expect(key).toBe('its hash');
    const unpacked = atOnce(BothReaders.making(material, fitted));
    for (const { text } of questions.filter((_, index) => index % 40 === 0)) {
      const words = questionWords(text);
      expect(JSON.stringify(unpacked.read(words))).toBe(JSON.stringify(fresh.read(words)));
    }
  });
});
