import { describe, expect, it } from 'vitest';
import { classify } from '../../src/importer/classification/classify.js';
import { knowledgeOf } from '../../src/importer/classification/knowledge.js';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { sourceFrom } from '../support/samples.js';

const OTHER = 'Quyết định số 8/QĐ-SKH ngày 1 tháng 2 năm 2030 của Giám đốc Sở Khoa học và Công nghệ tỉnh Trà Lĩnh';
const SECOND = 'Quyết định số 9/QĐ-SKH ngày 3/4/2030';
const HEAD = 'ỦY BAN NHÂN DÂN TỈNH TRÀ LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nSố: 7/QĐ-SKH\nTrà Lĩnh, ngày 3 tháng 2 năm 2031\n\nQUYẾT ĐỊNH\n';
const END = '\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nPhạm Thị D\n';

const read = (body: string, title = 'Về việc giao việc'): ImportedDocument =>
  importDocument(
    sourceFrom(`${HEAD}${title}\n\nGIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nCăn cứ Luật Đo lường số 4/2011/QH13;\n\nQUYẾT ĐỊNH:\n\n${body}\n${END}`),
  );
const said = ({ document: { replaces, amends, repeals } }: ImportedDocument): string[] =>
  Object.entries({ replaces, amends, repeals }).flatMap(([what, all]) =>
    all.map(({ number, provision, clause }) => `${what} ${number} ${provision ?? 'as a whole'}${clause === undefined ? '' : ` (${clause})`}`),
  );
const codes = ({ findings }: ImportedDocument): string[] => findings.map(({ code }) => code);
const items = (...lines: string[]): string => [`Điều 1. Sửa đổi, bổ sung một số điều của ${OTHER} như sau:`, ...lines].join('\n');

describe('an amending decision, item by item', () => {
  it.each<[string, string[]]>([
    ['Sửa đổi khoản 1 Điều 2 như sau:\n“1. Phối hợp đo mưa;”', ['amends 8/QĐ-SKH khoản 1 Điều 2 (1.1)']],
    ['Sửa đổi, bổ sung điểm b khoản 1 Điều 2 như sau: "b) Đo gió;"', ['amends 8/QĐ-SKH điểm b khoản 1 Điều 2 (1.1)']],
    ['Khoản 1 Điều 2 được sửa đổi, bổ sung như sau: “1. Đo gió;”', ['amends 8/QĐ-SKH Khoản 1 Điều 2 (1.1)']],
    ['Bãi bỏ khoản 2 Điều 3.', ['repeals 8/QĐ-SKH khoản 2 Điều 3 (1.1)']],
    ['Hủy bỏ toàn bộ Điều 3.', ['repeals 8/QĐ-SKH Điều 3 (1.1)']],
    ['Bãi bỏ điểm a khoản 1 Điều 2.', ['repeals 8/QĐ-SKH điểm a khoản 1 Điều 2 (1.1)']],
    ['Bãi bỏ khoản 2, khoản 3 Điều 4.', ['repeals 8/QĐ-SKH khoản 2, khoản 3 Điều 4 (1.1)']],
    ['Bãi bỏ các khoản 1, 2 và 3 Điều 5.', ['repeals 8/QĐ-SKH các khoản 1, 2 và 3 Điều 5 (1.1)']],
    ['Bãi bỏ khoản 2 của Điều 4; điểm a khoản 1 Điều 5.', ['repeals 8/QĐ-SKH khoản 2 của Điều 4; điểm a khoản 1 Điều 5 (1.1)']],
    ['Bãi bỏ từ khoản 1 đến khoản 3 Điều 4.', ['repeals 8/QĐ-SKH khoản 1 đến 3 Điều 4 (1.1)']],
    ['Bãi bỏ câu thứ hai khoản 3 Điều 4.', ['amends 8/QĐ-SKH khoản 3 Điều 4 (1.1)']],
    ['Thay thế khoản 1 Điều 2 như sau: “1. Đo gió.”', ['replaces 8/QĐ-SKH khoản 1 Điều 2 (1.1)']],
    [
      'Thay thế cụm từ “đo mưa” bằng cụm từ “đo gió” tại khoản 1 Điều 2 và cụm từ “sổ” bằng “tệp” tại Điều 6.',
      ['amends 8/QĐ-SKH khoản 1 Điều 2 (1.1)', 'amends 8/QĐ-SKH Điều 6 (1.1)'],
    ],
    ['Bỏ cụm từ "đo mưa" tại điểm a khoản 1 Điều 2.', ['amends 8/QĐ-SKH điểm a khoản 1 Điều 2 (1.1)']],
    ['Thay thế cụm từ “Phòng Đo” bằng cụm từ “Phòng Cân” trong toàn bộ Quyết định.', ['amends 8/QĐ-SKH as a whole (1.1)']],
    ['Sửa đổi tên Điều 3 như sau: “Điều 3. Phòng Cân”', ['amends 8/QĐ-SKH tên Điều 3 (1.1)']],
    ['Bổ sung điểm c vào sau điểm b khoản 1 Điều 4 như sau: “c) Đo gió.”', ['amends 8/QĐ-SKH điểm c khoản 1 Điều 4 (1.1)']],
    ['Bổ sung khoản 4 vào Điều 3 như sau: “4. Đo gió.”', ['amends 8/QĐ-SKH khoản 4 Điều 3 (1.1)']],
    ['Sửa đổi khoản 1 và bãi bỏ khoản 2 Điều 3.', ['amends 8/QĐ-SKH khoản 1 Điều 3 (1.1)', 'repeals 8/QĐ-SKH khoản 2 Điều 3 (1.1)']],
    [`Sửa đổi khoản 1 Điều 2 ${SECOND} như sau: “1. Đo gió.”`, ['amends 8/QĐ-SKH as a whole', 'amends 9/QĐ-SKH khoản 1 Điều 2 (1.1)']],
  ])('%s', (item, expected) => {
    const imported = read(items(`1. ${item}`));
    expect(said(imported)).toEqual(expected);
    expect(codes(imported)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'lettered items',
      items('a) Bãi bỏ khoản 2 Điều 3;', 'b) Sửa đổi Điều 4 như sau: “Điều 4. Đo”.'),
      ['amends 8/QĐ-SKH Điều 4 (1.b)', 'repeals 8/QĐ-SKH khoản 2 Điều 3 (1.a)'],
    ],
    [
      'points of an item, which names the article',
      items('1. Sửa đổi, bổ sung Điều 2 như sau:', 'a) Sửa đổi khoản 1 như sau: “1. Đo gió;”', 'b) Bãi bỏ các điểm a, b khoản 3.'),
      ['amends 8/QĐ-SKH khoản 1 Điều 2 (1.1.a)', 'repeals 8/QĐ-SKH các điểm a, b khoản 3 Điều 2 (1.1.b)'],
    ],
    [
      'two documents in two articles',
      `${items('1. Bãi bỏ khoản 2 Điều 3.')}\nĐiều 2. Sửa đổi, bổ sung một số nội dung của Quy chế đo ban hành kèm theo ${SECOND}\n1. Bãi bỏ Điều 5.`,
      ['repeals 8/QĐ-SKH khoản 2 Điều 3 (1.1)', 'repeals 9/QĐ-SKH Điều 5 (2.1)'],
    ],
    ['one article, one place', `Điều 1. Bãi bỏ khoản 2, khoản 3 Điều 4 của ${OTHER}.`, ['repeals 8/QĐ-SKH khoản 2, khoản 3 Điều 4 (1)']],
    ['new text without quotation marks', items('1. Sửa đổi Điều 2 như sau:', 'a) Đo gió;', 'b) Bổ sung hồ sơ đo.'), ['amends 8/QĐ-SKH Điều 2 (1.1)']],
  ])('%s', (_what, body, expected) => expect(said(read(body))).toEqual(expected));

  it('the document is the one of the title, where the articles name none', () => {
    const imported = read(
      'Điều 1. Sửa đổi khoản 1 Điều 2 như sau: “1. Đo gió.”\nĐiều 2. Bãi bỏ khoản 2 Điều 3.',
      `Sửa đổi, bổ sung một số điều của ${OTHER}`,
    );
    expect(said(imported)).toEqual(['amends 8/QĐ-SKH khoản 1 Điều 2 (1)', 'repeals 8/QĐ-SKH khoản 2 Điều 3 (2)']);
  });

  it('what cannot be read is said, and the document stays amended as a whole', () => {
    const imported = read(items('1. Chuyển việc đo gió cho bộ phận khác.', '2. Bãi bỏ khoản 2 Điều 3.'));
    expect(said(imported)).toEqual(['amends 8/QĐ-SKH as a whole', 'repeals 8/QĐ-SKH khoản 2 Điều 3 (1.2)']);
    expect(imported.findings.map(({ code, line }) => [code, line])).toEqual([['AMENDMENT_UNREAD', 17]]);
  });

  it('new text in quotation marks has no clauses, units and ends of its own', () => {
    const imported = read(
      items(
        '1. Sửa đổi Điều 2 như sau:',
        '“Điều 2. Phòng Đo gió',
        '1. Đo gió, gọi là “Phòng Đo”;',
        '2. Bãi bỏ Quyết định số 5/QĐ-SKH.',
        'Điều 3. Phòng Cân',
        'a) Cân hàng; quyết định này hết hiệu lực từ ngày 1/1/2033.”',
        '2. Bãi bỏ Điều 4.',
      ),
    );
    expect(imported.clauses.map(({ path }) => path)).toEqual(['1', '1.1', '1.2']);
    expect(imported.units).toEqual([]);
    expect(said(imported)).toEqual(['amends 8/QĐ-SKH Điều 2 (1.1)', 'repeals 8/QĐ-SKH Điều 4 (1.2)']);
    expect(codes(imported)).toEqual([]);
  });

  it('nor has new text on the line of its item', () => {
    const imported = read(items('1. Sửa đổi Điều 2 như sau: “Điều 2. Bãi bỏ Quyết định số 5/QĐ-SKH.”', '2. Bãi bỏ Điều 4.'));
    expect(said(imported)).toEqual(['amends 8/QĐ-SKH Điều 2 (1.1)', 'repeals 8/QĐ-SKH Điều 4 (1.2)']);
  });

  it('a quotation that is closed nowhere is said, and takes nothing with it', () => {
    const imported = read(items('1. Sửa đổi Điều 2 như sau:', '“Điều 2. Phòng Đo gió', '2. Bãi bỏ Điều 4.'));
    expect(imported.clauses.map(({ path }) => path)).toEqual(['1', '1.1', '1.2']);
    expect(codes(imported)).toEqual(['QUOTATION_OPEN']);
  });

  it('the cited document has its issuer and nothing of what follows', () => {
    const { amends } = read(items('1. Sửa đổi khoản 1 Điều 2 như sau:', '"1. Đo gió;"')).document;
    expect(amends[0]).toMatchObject({ date: '2030-02-01', issuer: 'Giám đốc Sở Khoa học và Công nghệ tỉnh Trà Lĩnh', name: null });
  });

  it('gives nobody a duty', async () => {
    const imported = read(
      `${items('1. Sửa đổi khoản 1 Điều 2 như sau: “1. Chủ trì thẩm định hồ sơ bưu chính;”', '2. Bãi bỏ khoản 2 Điều 3.')}\nĐiều 2. Phòng Đo\n1. Sửa đổi, bổ sung quy chế đo theo Quyết định số 5/QĐ-TTg.`,
    );
    const { clauses } = await classify(imported, knowledgeOf(packagedRecords(), new Map()));
    expect(clauses.map(({ path, proposal }) => [path, proposal?.nature.value, proposal?.actions.length])).toEqual([
      ['1', 'EFFECT', 0],
      ['1.1', 'EFFECT', 0],
      ['1.2', 'EFFECT', 0],
      ['2', 'HEADING', 0],
      ['2.1', 'DUTY', expect.any(Number)],
    ]);
  });
});
