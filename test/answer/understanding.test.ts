import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { questionWords } from '../../src/answer/reading/question-words.js';
import { actionIn } from '../../src/answer/reading/text-words.js';
import type { Answer } from '../../src/answer/resolution.js';
import { askRegistry } from '../support/registry.js';

interface Questions {
  questions: { text: string; subject: string | string[]; action?: string; style: string }[];
  outside: string[];
  gibberish: string[];
}

const { questions, outside, gibberish } = parse(readFileSync(new URL('./questions.yaml', import.meta.url), 'utf8')) as Questions;
const QUANG_NGAI = ['quang-ngai', '2025-05-15'] as const;
const { responsibility } = askRegistry();
const understanding = await responsibility.understanding();

/** Where an answer sends one: to the units that lead, else to the body. `null` where it names nobody. */
function placeOf({ leads, body }: Pick<Answer, 'leads' | 'body'>): string | null {
  const units = leads.map(({ unit }) => unit.key).sort();
  return units.length ? units.join(', ') : (body?.key ?? null);
}

describe('free text over an independent set of questions', () => {
  it('sends at least 80 in 100 where the right matter does, and at most 1 in 100 elsewhere', async () => {
    let right = 0;
    let wrong = 0;
    for (const { text, subject } of questions) {
      const answer = await responsibility.ask({ text }, ...QUANG_NGAI);
      if (answer.subject === null) continue;
      const meant = await Promise.all(
        [subject].flat().map((code) => responsibility.ask({ duty: { subject: code, action: answer.action } }, ...QUANG_NGAI)),
      );
      if (meant.some((other) => placeOf(other) === placeOf(answer))) right += 1;
      else wrong += 1;
    }
    expect(right / questions.length).toBeGreaterThanOrEqual(0.8);
    expect(wrong / questions.length).toBeLessThanOrEqual(0.01);
  }, 300_000);

  it('names no unit for an outside matter', async () => {
    const answers = await Promise.all(outside.map((text) => responsibility.ask({ text }, ...QUANG_NGAI)));
    expect(outside.filter((_, at) => answers[at]?.leads.length)).toEqual([]);
  });

  it('takes no outside matter for one of ours', async () => {
    const { reference, province, asOf } = await responsibility.jurisdiction('quang-ngai', '2025-07-15');
    const { vocabulary, bodies } = reference;
    const taken = outside.filter((text) => {
      const reading = understanding.read(text);
      if (reading.kind !== 'DUTY') return false;
      const { mandates } = bodies.mandatesFor(vocabulary, reading.duty.subject, 'IN_CHARGE', province, asOf);
      return mandates.some(({ body }) => body === 'so-khcn') || vocabulary.get(reading.duty.subject)?.internal === true;
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
    ['chống tham nhũng trong Sở', 'anti-corruption', null],
    ['digital signature', 'digital.signature', null],
  ])('"%s" is %s, %s', (text, subject, action) => {
    expect(understanding.read(text)).toMatchObject({ kind: 'DUTY', duty: { subject, action } });
  });

  // The words of officials, with an act beside them: what is learned from harder questions must not take these away.
  it.each([
    ['cấp lại giấy phép máy X-quang', 'Phòng Quản lý chuyên ngành'],
    ['gia hạn giấy phép sử dụng máy X-quang', 'Phòng Quản lý chuyên ngành'],
    ['Who licenses diagnostic X-ray equipment?', 'Phòng Quản lý chuyên ngành'],
    ['TBT enquiry point', 'Phòng Quản lý chuyên ngành'],
    ['đăng ký mã vạch', 'Phòng Quản lý chuyên ngành'],
    ['công bố hợp chuẩn ở đâu', 'Phòng Quản lý chuyên ngành'],
    ['đăng ký nhãn hiệu', 'Phòng Quản lý chuyên ngành'],
    ['chữ ký số', 'Phòng Bưu chính - Viễn thông và Công nghệ thông tin'],
    ['chuyển giao công nghệ', 'Phòng Quản lý Khoa học - Công nghệ'],
    ['tiếp công dân của Sở', 'Thanh tra Sở'],
  ])('"%s" is led by %s', async (text, unit) => {
    const { status, leads } = await responsibility.ask({ text }, ...QUANG_NGAI);
    expect([status, leads.map((lead) => lead.unit.name.vi)]).toEqual(['ESTABLISHED', [unit]]);
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
    expect(questionWords('đề tài ở địa phương').map(({ written }) => written)).toEqual(['đề', 'tài']);
    expect(questionWords('KH&CN').map(({ folded }) => folded)).toEqual(['khoa', 'hoc', 'cong', 'nghe']);
  });
});
