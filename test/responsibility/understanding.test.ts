import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionIn, tellingWords } from '../../src/answer/reading/text-words.js';
import { askRegistry } from '../support/registry.js';

interface Questions {
  questions: { text: string; subject: string | string[]; action?: string; style: string }[];
  outside: string[];
  gibberish: string[];
}

const { questions, outside, gibberish } = parse(readFileSync(new URL('../understanding/questions.yaml', import.meta.url), 'utf8')) as Questions;
const { responsibility } = askRegistry();
const understanding = await responsibility.understanding();

describe('free text over an independent set of questions', () => {
  it('reads at least 80 in 100 as meant, and at most 7 in 100 as something else', () => {
    let right = 0;
    let wrong = 0;
    for (const { text, subject } of questions) {
      const reading = understanding.read(text);
      if (reading.kind !== 'DUTY') continue;
      if ([subject].flat().includes(reading.duty.subject)) right += 1;
      else wrong += 1;
    }
    expect(right / questions.length).toBeGreaterThanOrEqual(0.8);
    expect(wrong / questions.length).toBeLessThanOrEqual(0.07);
  });

  it('takes no outside matter for one of ours', async () => {
    const { vocabulary } = await responsibility.reference();
    const taken = outside.filter((text) => {
      const reading = understanding.read(text);
      return reading.kind === 'DUTY' && vocabulary.get(reading.duty.subject)?.scope === 'INSIDE';
    });
    expect(taken).toEqual([]);
  });

  it('understands no gibberish', () => expect(gibberish.filter((text) => understanding.read(text).kind === 'DUTY')).toEqual([]));
});

describe('free text', () => {
  it.each([
    ['cấp giấy phép máy X-quang', 'radiation.xray', 'LICENSE'],
    ['cap giay phep may xquang', 'radiation.xray', 'LICENSE'],
    ['khai báo máy X quang', 'radiation.xray', 'RECEIVE'],
    ['hỏi đáp về TBT', 'standards.tbt', 'ANSWER'],
    ['kinh tế số', 'digital.economy', null],
    ['chữ ký số', 'digital.signature', null],
    ['mã vạch', 'standards.barcode', null],
    ['ma vach', 'standards.barcode', null],
    ['ĐMST', 'innovation', null],
    ['chống tham nhũng', 'anti-corruption', null],
    ['digital signature', 'digital.signature', null],
  ])('"%s" is %s, %s', (text, subject, action) => {
    expect(understanding.read(text)).toMatchObject({ kind: 'DUTY', duty: { subject, action } });
  });

  it('says which words matched, with a score between 0 and 1', () => {
    const { interpretations } = understanding.read('xin cấp giấy phép máy X-quang nha khoa');
    expect(interpretations[0]).toMatchObject({ code: 'radiation.xray', matched: expect.arrayContaining(['x', 'quang']) });
    for (const { score } of interpretations) expect(score > 0 && score <= 1).toBe(true);
  });

  it('below the threshold it names the nearest subjects and guesses none', () => {
    const reading = understanding.read('cân ngoài chợ điêu quá, báo ai bây giờ');
    expect(reading).toMatchObject({ kind: 'UNKNOWN', caveat: 'NOT_UNDERSTOOD' });
    expect(reading.interpretations.map(({ code }) => code)).toContain('standards.metrology');
  });

  it('a name of a procedure leads to the procedure', () => {
    expect(understanding.read('Khai báo thiết bị X-quang chẩn đoán trong y tế')).toMatchObject({
      kind: 'DUTY',
      procedure: '2.002131',
      duty: { subject: 'radiation.xray', action: 'RECEIVE' },
    });
  });

  it.each([
    ['xin gia hạn giấy phép', 'LICENSE'],
    ['nộp hồ sơ khai báo', 'RECEIVE'],
    ['nộp hồ sơ xin giấy phép', 'LICENSE'],
    ['ai vận hành trung tâm dữ liệu', 'OPERATE'],
    ['ai phụ trách', null],
    ['Who inspects?', 'INSPECT'],
  ])('"%s" names the act %s', (text, action) => expect(actionIn(text)).toBe(action));

  it('stop phrases go whole, their syllables stay elsewhere', () => {
    expect(tellingWords('đề tài ở địa phương').map(({ written }) => written)).toEqual(['đề', 'tài']);
    expect(tellingWords('KH&CN').map(({ folded }) => folded)).toEqual(['khoa', 'hoc', 'cong', 'nghe']);
  });
});
