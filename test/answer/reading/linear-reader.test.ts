import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/answer/reading/features.js';
import { LinearReader, type Example } from '../../../src/answer/reading/linear-reader.js';
import { questionWords } from '../../../src/answer/reading/question-words.js';
import { isSyllable, Slips } from '../../../src/answer/reading/typing-slips.js';
import { sampleOf } from '../../support/sample-of.js';
import { OTHERS } from './ways-of-asking.js';

const example = (meaning: string, text: string): Example => ({ meaning, words: questionWords(text) });
const EXAMPLES = [
  example('bread', 'mua bánh mì ở chợ'),
  example('bread', 'bánh mì nóng buổi sáng'),
  example('fish', 'cá tươi mới đánh bắt'),
  example('fish', 'mua cá ở bến'),
  example('boat', 'sửa tàu cá bị hỏng máy'),
];
const best = (reader: LinearReader, text: string): string => {
  const scores = [...reader.scores(questionWords(text))];
  return reader.meanings[scores.indexOf(Math.max(...scores))] as string;
};

describe('a linear reader', () => {
  it('reads as the examples say, in words that none of them has whole', () => {
    const reader = LinearReader.of(EXAMPLES);
    expect(['bánh mì', 'cá tươi', 'tàu hỏng', 'banh mi nong'].map((text) => best(reader, text))).toEqual(['bread', 'fish', 'boat', 'bread']);
  });

  it('is the same however often it is fitted, to the last bit', () => {
    const examples = sampleOf(OTHERS, 300).map(({ text, meaning }) => example(meaning, text));
    const [first, second] = [LinearReader.of(examples), LinearReader.of(structuredClone(examples))];
    for (const { words } of examples.slice(0, 50)) expect(first.scores(words)).toEqual(second.scores(words));
  });

  it('keeps no weight that moves scarcely a score', () => {
    const examples = sampleOf(OTHERS, 300).map(({ text, meaning }) => example(meaning, text));
    const { head, figures } = LinearReader.of(examples).packed();
    const weights = new Int32Array(
      figures.buffer.slice(figures.byteOffset + 4 * (3 * head.features + 1), figures.byteOffset + 4 * (3 * head.features + 1 + head.weights)),
    );
    expect(head.weights).toBeGreaterThan(head.features);
    expect(weights.reduce((least, weight) => Math.min(least, Math.abs(weight)), Infinity)).toBeGreaterThanOrEqual(0.01 * 1e6);
  });

  it('says nothing about words that no example has', () => {
    expect(Math.max(...LinearReader.of(EXAMPLES).scores(questionWords('zzz qqq')))).toBe(0);
  });

  it('sees as many more features as a text is longer', () => {
    const words = questionWords('một câu hỏi dài về giấy phép của tàu cá và bánh mì');
    const twice = featuresOf([...words, ...questionWords('còn cái cân ngoài chợ thì nhảy số liên tục mỗi sáng')]);
    expect(twice.length).toBeGreaterThan(featuresOf(words).length);
    expect(twice.length).toBeLessThan(3 * featuresOf(words).length);
  });
});

describe('a typing slip', () => {
  const slips = new Slips();
  for (const word of ['phong', 'nghiep', 'license']) slips.add(word);

  it.each([
    ['phnog', ['phong']],
    ['nghieep', ['nghiep']],
    ['licence', ['license']],
    ['zzzzz', []],
  ])('%s', (word, near) => expect(slips.near(word)).toEqual(near));

  it('a syllable of the language is none, whether known or not', () => {
    expect(slips.near('phung')).toEqual([]);
    expect(['nghieng', 'khuya', 'thuoc', 'quyen'].every(isSyllable)).toBe(true);
    expect(['phnog', 'licence', 'kwam'].some(isSyllable)).toBe(false);
  });
});

describe('words of a question', () => {
  it('one marked word does not make the others marked', () => {
    const marked = questionWords('xin giay phep may X-quang o Hải Phòng').filter((word) => word.marked);
    expect(marked.map(({ written }) => written)).toEqual(['hải', 'phòng']);
  });

  it('words of procedures are weak together, and not in another word', () => {
    const weight = (text: string): number[] => questionWords(text).map((word) => word.weight);
    expect(weight('khai báo')).toEqual([0.25, 0.25]);
    expect(weight('khai sinh')).toEqual([1, 1]);
  });

  it('the channel and the thanks are not the matter', () => {
    const said = questionWords('Kính gửi quý cơ quan, đăng ký sáng chế qua mạng được không ạ? Cảm ơn').map(({ written }) => written);
    expect(said).toEqual(['đăng', 'ký', 'sáng', 'chế']);
  });
});
