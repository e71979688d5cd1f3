import { describe, expect, it } from 'vitest';
import { composed } from '../../../src/answer/reading/composed.js';
import { questionWords } from '../../../src/answer/reading/question-words.js';
import { procedureCodesIn } from '../../../src/answer/reading/procedure-codes.js';
import { sentencesOf, spanOf } from '../../../src/answer/reading/window.js';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();

const STORY =
  'Kính gửi quý cơ quan. Gia đình chúng tôi có bốn người, con lớn đi làm xa, con nhỏ còn đi học ở trường làng. ' +
  'Mấy năm trước vợ chồng tôi dành dụm được ít vốn, thuê lại căn nhà mặt tiền của ông chú để mở tiệm. ';
const ASKED = 'Nay tôi muốn đăng ký mã số mã vạch cho sản phẩm nước mắm của gia đình.';
const THANKS =
  ' Tôi đã lớn tuổi, đi lại khó khăn, mong được chỉ dẫn rõ ràng để khỏi phải đi nhiều lần. Xin chân thành cảm ơn và chúc sức khỏe mọi người.';
const LETTER = STORY + ASKED + THANKS;

describe('a letter', () => {
  it('is read where its question stands, and the answer shows that part', async () => {
    const { understoodAs } = await responsibility.ask({ text: LETTER }, 'quang-ngai', '2025-05-15');
    const span = understoodAs[0]?.span;
    expect(understoodAs[0]?.code).toBe('standards.barcode');
    expect(span?.text).toContain('mã số mã vạch');
    expect(LETTER.slice(span?.start, span?.end)).toBe(span?.text);
    expect(span!.text.length).toBeLessThan(LETTER.length / 2);
  });

  it('names no other unit than its question alone', async () => {
    const [letter, alone] = await Promise.all(
      [LETTER, ASKED].map(async (text) => (await responsibility.ask({ text }, 'quang-ngai', '2025-05-15')).leads.map(({ unit }) => unit.key)),
    );
    expect(alone).toEqual(['quang-ngai/phong-qlcn']);
    expect(alone).toEqual(expect.arrayContaining(letter as string[]));
  });

  it('a short question has no parts, and is shown as a whole', async () => {
    expect(sentencesOf(ASKED, questionWords(ASKED))).toEqual([]);
    const { understoodAs } = await responsibility.ask({ text: ASKED }, 'quang-ngai', '2025-05-15');
    expect(understoodAs.map(({ span }) => span)).toEqual(understoodAs.map(() => null));
  });

  it('has each word in one sentence, however long it is and though it has no stop', () => {
    for (const text of [LETTER.repeat(4), LETTER.repeat(4).replace(/[.,]/g, '')]) {
      const words = questionWords(text);
      const sentences = sentencesOf(text, words);
      expect(sentences.flat()).toEqual(words);
      expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(30);
      expect(sentences.length).toBeGreaterThan(8);
    }
  });

  it('a part begins with its first word and ends with its last', () => {
    const text = 'xin hỏi mã vạch nước mắm';
    expect(spanOf(text, composed(text), questionWords(text).slice(-4)).text).toBe('mã vạch nước mắm');
  });

  it.each([
    ['with marks apart', LETTER.normalize('NFD')],
    ['with more blanks', `  \n${LETTER.replaceAll(' ', ' \t\n ')}  `],
    ['with both', `\t${LETTER.replaceAll('. ', '.\n\n').normalize('NFD')}\n`],
  ])('the part counts in the text as it was given: %s', async (_, given) => {
    const [{ understoodAs }, { understoodAs: plain }] = await Promise.all(
      [given, LETTER].map((text) => responsibility.ask({ text }, 'quang-ngai', '2025-05-15')) as [
        ReturnType<typeof responsibility.ask>,
        ReturnType<typeof responsibility.ask>,
      ],
    );
    const [span, same] = [understoodAs[0]!.span!, plain[0]!.span!];
    expect(given.slice(span.start, span.end)).toBe(span.text);
    expect(composed(span.text).text).toBe(same.text);
  });
});

describe('the code of a procedure in a text', () => {
  it.each([
    ['thủ tục 2.002383 là gì, phòng nào làm?', ['2.002383']],
    ['mã 1.000173.000.00.00.H48 nộp ở đâu', ['1.000173']],
    ['2.002383 và 1.000173, rồi lại 2.002383', ['2.002383', '1.000173']],
    ['gọi 0912.345678 hay 12.345678 hay giá 2.0023835', []],
  ])('%s', (text, codes) => expect(procedureCodesIn(text)).toEqual(codes));

  it('is answered as the procedure itself', async () => {
    const { procedures } = await responsibility.reference();
    const [code] = [...procedures.keys()] as [string];
    const [byText, byCode] = await Promise.all([
      responsibility.ask({ text: `thủ tục ${code} là gì, phòng nào làm?` }, 'quang-ngai', '2025-05-15'),
      responsibility.ask({ procedure: code }, 'quang-ngai', '2025-05-15'),
    ]);
    expect(byText.leads.map(({ unit }) => unit.key)).toEqual(byCode.leads.map(({ unit }) => unit.key));
    expect(byText.subject?.code).toBe(byCode.subject?.code);
    expect(byText.understoodAs[0]).toMatchObject({ kind: 'PROCEDURE', code });
  });

  it('one that is not on record is said to be so, and names nobody', async () => {
    const { status, leads, caveats } = await responsibility.ask({ text: 'thủ tục 1.012345 là gì, phòng nào làm?' }, 'quang-ngai', '2025-05-15');
    expect({ status, leads }).toEqual({ status: 'NOT_ESTABLISHED', leads: [] });
    expect(caveats[0]?.code).toBe('PROCEDURE_NOT_ON_RECORD');
    expect(caveats[0]?.message.vi).toContain('1.012345');
  });

  it('two of them are two questions', async () => {
    const { procedures } = await responsibility.reference();
    const [one, two] = [...procedures.keys()];
    const { leads, caveats } = await responsibility.ask({ text: `${one} với ${two} thì ai làm?` }, 'quang-ngai', '2025-05-15');
    expect(leads).toEqual([]);
    expect(caveats.map(({ code }) => code)).toEqual(['AMBIGUOUS_QUESTION']);
  });
});
