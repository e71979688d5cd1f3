import { describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { knowledgeOf } from '../../src/importer/classification/knowledge.js';
import { listedIn } from '../../src/importer/classification/listed.js';
import { basesIn } from '../../src/importer/citations/bases.js';
import { relationsIn } from '../../src/importer/head/relations.js';
import { titleAsWritten } from '../../src/importer/head/issuer-names.js';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { sourceFrom } from '../support/samples.js';

const LETTERHEAD =
  'ỦY BAN NHÂN DÂN\nTỈNH TRÀ LĨNH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 7/2031/QĐ-UBND\nTrà Lĩnh, ngày 3 tháng 2 năm 2031\n';
const TITLE = '\nQUYẾT ĐỊNH\nGiao việc đo nước\n\nCăn cứ Luật Đo lường ngày 11 tháng 11 năm 2011;\n\nQUYẾT ĐỊNH:\n\n';
const FOOT = '\nNơi nhận:\n- Như Điều 2;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPhạm Thị D\n';

const read = (text: string): ImportedDocument => importDocument(sourceFrom(text));
const decision = (body: string, letterhead = LETTERHEAD): ImportedDocument => read(letterhead + TITLE + body + FOOT);
const paths = ({ articles, clauses }: ImportedDocument): string[] => [...articles, ...clauses].map(({ path }) => path);
const codes = ({ findings }: ImportedDocument): string[] => findings.map(({ code }) => code);

describe('marks of articles, paragraphs and points', () => {
  const TREE = ['1', '1.1', '1.2', '1.2.a', '1.2.b', '2'];
  it.each([
    ['Điều 1. Đo', '1. Đo mưa.', '2. Đo gió:', 'a) Ghi;', 'b) Gửi.', 'Điều 2. Hiệu lực từ ngày ký.'],
    ['Điều 1: Đo', '1/ Đo mưa.', '2/ Đo gió:', 'a/ Ghi;', 'b/ Gửi.', 'Điều 2: Hiệu lực từ ngày ký.'],
    ['Điều 1 - Đo', '1- Đo mưa.', '2- Đo gió:', 'a. Ghi;', 'b. Gửi.', 'Điều 2 - Hiệu lực từ ngày ký.'],
    ['Điều 1: Đo', '1- Đo mưa.', '2- Đo gió:', 'a- Ghi;', 'b- Gửi.', 'Điều 2: Hiệu lực từ ngày ký.'],
    ['Điều 1 . Đo', '1) Đo mưa.', '2) Đo gió:', 'a - Ghi;', 'b - Gửi.', 'Điều 2 . Hiệu lực từ ngày ký.'],
    ['Điều 1', 'Khoản 1. Đo mưa.', 'Khoản 2. Đo gió:', 'a) Ghi;', 'b) Gửi.', 'Điều 2', 'Hiệu lực từ ngày ký.'],
    ['ĐIỀU 1. Đo', '1.Đo mưa.', '2..Đo gió:', 'a)Ghi;', 'b)Gửi.', 'ĐIỀU 2. Hiệu lực từ ngày ký.'],
    ['Điều 1. Đo', '1 Đo mưa.', '2 Đo gió:', 'a) Ghi;', 'b) Gửi.', 'Điều 2. Hiệu lực từ ngày ký.'],
  ])('%s, %s', (...lines) => expect(paths(decision(lines.join('\n')))).toEqual(TREE));

  it('what a scan makes of digits, said so', () => {
    const imported = decision('Điêu l. Đo\nl. Đo mưa.\nZ. Đo gió.\nĐiều 2. Hiệu lực từ ngày ký.');
    expect(paths(imported)).toEqual(['1', '1.1', '1.2', '2']);
    expect(codes(imported)).toEqual(['OCR_SLIP', 'OCR_SLIP', 'OCR_SLIP']);
  });

  it('numbers of another mark are below what is open', () =>
    expect(paths(decision('Điều 1. Đo\n1. Đo mưa:\n1) Ghi;\n2) Gửi.\n2. Đo gió.\nĐiều 2. Hết.'))).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
    ]));

  it('numbers in parentheses right below a heading are items; below a number they are text', () => {
    expect(paths(decision('Điều 1. Đo như sau\nI. TRẠM ĐO MƯA\n(1) Đo mưa.\n(2) Ghi sổ.\nII. TRẠM ĐO GIÓ\n1. Đo gió:\n(1) Ghi;\n(2) Gửi.'))).toEqual([
      '1',
      'I',
      'I.1',
      'I.2',
      'II',
      'II.1',
    ]);
  });

  it('what a number says may begin with a figure; a figure within a sentence is no number', () => {
    expect(paths(decision('Điều 1. Mức\n1. Đo mưa hằng ngày.\n2. 100% trạm có sổ.\n3. 05 người trực đêm.\nĐiều 2. Hết.'))).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '2',
    ]);
    expect(paths(decision('Điều 1. Mức\n1. Đo mưa ở mức\n2. 100 trạm và hơn.\nĐiều 2. Hết.'))).toEqual(['1', '1.1', '2']);
  });

  it('roman numbers that begin again in each article are sections of it; in one article they are not', () => {
    const two = 'Điều 1. Đo\nI. MƯA\n1. Đo mưa.\nII. GIÓ\n1. Đo gió.\nĐiều 2. Ghi\nI. MƯA\n1. Ghi mưa.\nĐiều 3. Hết.';
    const imported = decision(two);
    expect(paths(imported)).toEqual(['1', '1.I', '1.I.1', '1.II', '1.II.1', '2', '2.I', '2.I.1', '3']);
    expect(imported.clauses.find(({ path }) => path === '2.I.1')?.parent).toBe('2.I');
    expect(codes(imported)).toEqual([]);
    expect(paths(decision('Điều 1. Đo\nI. MƯA\n1. Đo mưa.\nII. GIÓ\n1. Đo gió.\nĐiều 2. Hết.'))).toEqual(['1', 'I', 'I.1', 'II', 'II.1', '2']);
  });

  it('of Markdown, marks behind a backslash too', async () => {
    const bytes = Buffer.from(`${LETTERHEAD}${TITLE}Điều 1. Đo\n\n1\\. Đo mưa.\n\n2\\) Đo gió.\n\nĐiều 2. Hết.\n${FOOT}`);
    const imported = importDocument(await readBytes(bytes, 'a.md'));
    expect(paths(imported)).toEqual(['1', '1.1', '1.2', '2']);
    expect(imported.clauses.map(({ label }) => label)).toEqual(['Điều 1.', '1.', '2)', 'Điều 2.']);
  });

  it('chapters begin the body; a number or a symbol that a line begins with is none', () => {
    expect(
      paths(decision('Chương I\nCHUNG\nĐiều 1. Đo theo Nghị quyết số\n57-NQ/TW và Quyết định\n19/QĐ-TTg\nChương II\nRIÊNG\nĐiều 2. Hết.')),
    ).toEqual(['Chương I', '1', 'Chương II', '2']);
  });

  it('a habit is one finding', () =>
    expect(codes(decision('Điều 1. Đo\n1. Nước:\n1.1 Mưa.\n1.2 Sông.\n1.3 Hồ.\nĐiều 2. Hết.'))).toEqual(['MARKS_WITHOUT_STOP']));

  it('dashes and pluses are items, of a dash the pluses below it; those of a report stay text', () => {
    const lines = ['Điều 1. Đo', '1. Nước:', '- Đo mưa:', '+ Ghi;', '+ Gửi.', '- Đo sông.', '2. Gió.', 'Điều 2. Hết.'].join('\n');
    expect(paths(decision(lines))).toEqual(['1', '1.1', '1.1.-1', '1.1.-1.+1', '1.1.-1.+2', '1.1.-2', '1.2', '2']);
    expect(paths(read(`${LETTERHEAD}\nBÁO CÁO\nĐo nước\n\nI. VIỆC ĐÃ LÀM\n1. Nước\n- Đo mưa.\n- Đo sông.`))).toEqual(['I', 'I.1']);
  });

  it('headings without numbers', () =>
    expect(paths(read('Chức năng\n1. Đo nước.\n2. Đo gió.\nNhiệm vụ\n1. Ghi sổ:\na) Ngày;\nb) Đêm.'))).toEqual([
      'Đề mục 1',
      'Đề mục 1.1',
      'Đề mục 1.2',
      'Đề mục 2',
      'Đề mục 2.1',
      'Đề mục 2.1.a',
      'Đề mục 2.1.b',
    ]));
});

describe('appendices and tables', () => {
  const with_ = (appendix: string): string[] => paths(decision(`Điều 1. Đo.\nĐiều 2. Hết.${FOOT}\n${appendix}`)).slice(2);
  it.each([
    ['PHỤ LỤC\nViệc đo\nI. NƯỚC\n1. Mưa.\n2. Sông.', ['PL', 'PL.I', 'PL.I.1', 'PL.I.2']],
    ['PHỤ LỤC\nII\nViệc đo\n1. Mưa.', ['PL2', 'PL2.1']],
    ['PHỤ LỤC SỐ 01\n1. Mưa.\nPhụ lục số 02\n1. Gió.', ['PL1', 'PL1.1', 'PL2', 'PL2.1']],
    ['PHỤ LỤC\nQuy chế đo\nChương I\nCHUNG\nĐiều 1. Phạm vi\n1. Mưa.', ['PL', 'PL.Chương I', 'PL.Điều 1', 'PL.Điều 1.1']],
  ])('%s', (appendix, expected) => expect(with_(appendix)).toEqual(expected));

  it('rows between bars have leads; row numbers are no page numbers', () => {
    const imported = decision(
      'Điều 1. Đo.\nĐiều 2. Hết.' +
        FOOT +
        '\nPHỤ LỤC I\nViệc\n| STT | Việc | Đơn vị chủ trì | Phối hợp |\n|---|---|---|---|\n| 1 | Đo mưa | Văn phòng Sở | Sở Tài chính |\n| 2 | Đo gió | Ai đó | |',
    );
    expect(imported.clauses.flatMap(({ path, assignment }) => (assignment ? [[path, assignment.leads, assignment.coordinates]] : []))).toEqual([
      ['PL1.1', ['Văn phòng Sở'], ['Sở Tài chính']],
      ['PL1.2', [], []],
    ]);
    expect(codes(imported)).toEqual(['OUTSIDE_BODY', 'UNKNOWN_UNIT']);
    const bars = decision('Điều 1. Đo:\n|\nTT\n|\nAi\n|\n|\n1\n|\nVăn phòng\n|\n|\n2\n|\nPhòng Nước\n|\nĐiều 2. Hết.');
    expect([paths(bars), codes(bars)]).toEqual([['1', '2'], []]);
  });

  it('a body on record is known by any of its names', () => {
    const { bodies } = knowledgeOf(packagedRecords());
    const text = 'PHỤ LỤC I\n| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Đo | Sở KH&CN |';
    const { findings } = importDocument(sourceFrom(LETTERHEAD + TITLE + 'Điều 1. Đo.' + FOOT + text), { knownUnits: [], bodies });
    expect(findings.map(({ code }) => code)).toEqual(['OUTSIDE_BODY']);
  });
});

describe('the head', () => {
  it.each<[string, string]>([
    [
      'two columns',
      'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH TRÀ LĨNH            Độc lập - Tự do - Hạnh phúc\nSố: 7/2031/QĐ-UBND       Trà Lĩnh, ngày 3 tháng 2 năm 2031\n',
    ],
    ['rules', LETTERHEAD.replace('LĨNH\n', 'LĨNH -------\n').replace('phúc\n', 'phúc\n---------------\n')],
    ['number and day over lines', LETTERHEAD.replace('Số: ', 'Số:\n').replace('Lĩnh, ngày 3 tháng', 'Lĩnh, ngày 3\ntháng')],
    ['a day in digits', LETTERHEAD.replace('3 tháng 2 năm 2031', '03/02/2031')],
  ])('%s', (_what, letterhead) =>
    expect(decision('Điều 1. Đo.', letterhead).document).toMatchObject({
      type: 'DECISION',
      number: '7/2031/QĐ-UBND',
      issuedOn: '2031-02-03',
      issuer: 'Ủy ban nhân dân tỉnh Trà Lĩnh',
      province: 'Trà Lĩnh',
    }),
  );

  it('no day but that of signing', () => {
    const dated = LETTERHEAD.replace(/Trà Lĩnh, ngày.*\n/u, '');
    const imported = read(
      `${dated}${TITLE.replace('Đo lường ngày', 'Đo lường, ngày').replace('nước\n', 'nước theo Kế hoạch, ngày 1 tháng 1 năm 2030\n')}Điều 1. Đo.${FOOT}`,
    );
    expect([imported.document.issuedOn, codes(imported)]).toEqual([null, ['DAY_MISSING']]);
  });

  it.each([
    ['KẾ HOẠCH', 'PLAN'],
    ['THÔNG TƯ', 'CIRCULAR'],
    ['NGHỊ ĐỊNH', 'DECREE'],
  ])('%s', (heading, type) => expect(read(`${LETTERHEAD}\n${heading}\nĐo nước\n\nI. CHUNG\n1. Đo.`).document.type).toBe(type));

  it.each([
    [
      'QUẢN LÝ ĐÊ CẤP IV THEO QUYẾT ĐỊNH SỐ 19/QĐ-TTG TẠI KHU KINH TẾ ĐẢO MÂY',
      'Quản lý đê cấp IV theo quyết định số 19/QĐ-TTg tại khu kinh tế Đảo Mây',
    ],
    ['THÀNH LẬP ĐỘI THUỘC UBND XÃ TÂN LẬP', 'Thành lập đội thuộc UBND xã Tân Lập'],
  ])('%s', (printed, written) => expect(titleAsWritten(printed)).toBe(written));

  it('a province is not run on', () =>
    expect(read('Căn cứ Quyết định của Ủy ban nhân dân tỉnh Trà Lĩnh Quy định việc đo;\nQUYẾT ĐỊNH:\nĐiều 1. Đo.').document.province).toBe(
      'Trà Lĩnh',
    ));
});

describe('bases and relations', () => {
  it.each([
    ['Căn cứ Luật Đo lường số 04/2011/QH13;', ['04/2011/QH13']],
    ['Căn cứ Luật Viễn thông số 24/2023/QH15 được sửa đổi, bổ sung bởi Luật số 47/2024/QH15;', ['24/2023/QH15']],
    ['Căn cứ Luật Đo lường;', ['Luật Đo lường']],
    ['Căn cứ Luật Đo lường ngày 11 tháng 11 năm 2011 và Luật Thanh tra ngày 14 tháng 11 năm 2022;', ['Luật Đo lường', 'Luật Thanh tra']],
    ['Căn cứ Luật Thanh tra, Luật Khiếu nại;', ['Luật Thanh tra', 'Luật Khiếu nại']],
  ])('%s', (text, expected) => expect(basesIn(text).map(({ number, name }) => number ?? name)).toEqual(expected));

  it.each([
    ['thay thế Quyết định 1/2030/QĐ-UBND ngày 2/1/2030, Quyết định số 3/2030/QĐ-UBND ngày 4/1/2030.', 'replaces'],
    ['Các quyết định sau hết hiệu lực: a) Quyết định số 1/2030/QĐ-UBND; b) Quyết định số 3/2030/QĐ-UBND.', 'repeals'],
    ['Bãi bỏ các Quyết định: số 1/2030/QĐ-UBND ngày 2/1/2030, số 3/2030/QĐ-UBND ngày 4/1/2030.', 'repeals'],
  ] as const)('%s', (text, relation) =>
    expect(relationsIn(text)[relation].map(({ number }) => number)).toEqual(['1/2030/QĐ-UBND', '3/2030/QĐ-UBND']),
  );
});

describe('units', () => {
  it.each([
    'Điều 1. Phòng Nước thuộc Sở có chức năng giúp Giám đốc, có nhiệm vụ:\n1. Đo mưa.',
    'Điều 1. Chức năng, nhiệm vụ của Phòng Nước\n1. Đo mưa.',
    'Điều 1. Việc của các phòng\n1. Phòng Nước:\na) Đo mưa.',
  ])('%s', (body) => {
    const { units, clauses } = decision(body);
    expect([units.map(({ name }) => name), clauses.at(-1)?.holder]).toEqual([['Phòng Nước'], 'Phòng Nước']);
  });

  it('a management board and a hospital are units', () => {
    const { units, clauses } = decision('Điều 1. Việc của các đơn vị\nI. BAN QUẢN LÝ RỪNG ĐÔNG\n1. Giữ rừng.\nII. BỆNH VIỆN MẮT\n1. Khám mắt.');
    expect(units.map(({ kind }) => kind)).toEqual(['AUTHORITY', 'HOSPITAL']);
    expect(clauses.filter(({ kind }) => kind === 'ITEM').map(({ holder }) => holder)).toEqual(units.map(({ name }) => name));
  });

  it.each([
    ['Cơ cấu tổ chức bộ máy: - Văn phòng; - Thanh tra.', undefined, 'STRUCTURE'],
    ['Chi cục trưởng: là người đứng đầu Chi cục.', undefined, 'STRUCTURE'],
    ['Quyết định số 1/2030/QĐ-UBND;', 'Các quyết định sau hết hiệu lực:', 'EFFECT'],
    ['Tổ chức bộ máy đo mưa.', undefined, null],
  ])('%s', (text, above, kind) => expect(listedIn(text, above)).toBe(kind));
});

it('the letter Ð of another language is read as Đ, and a finding says so', async () => {
  const { lines, notes } = await readBytes(Buffer.from('Ðiều 1. Ðo nước'), 'a.txt');
  expect([lines[0]?.text, notes]).toEqual(['Điều 1. Đo nước', [{ code: 'LETTER_ETH', line: 1, column: 1, slots: { count: '2' } }]]);
});

describe('a decision about one unit', () => {
  const about = (title: string, body: string): ImportedDocument => read(`${LETTERHEAD}${TITLE.replace('Giao việc đo nước', title)}${body}${FOOT}`);
  const BODY = 'Điều 1. Nhiệm vụ\n1. Đo mưa.\n2. Đo gió.\n';
  it.each([
    ['Quy định chức năng, nhiệm vụ của Phòng Đo lường thuộc Sở Khoa học và Công nghệ', 'Phòng Đo lường'],
    ['Về việc giao nhiệm vụ cho Trung tâm Quan trắc trực thuộc Sở Khoa học và Công nghệ', 'Trung tâm Quan trắc'],
    ['Quy định nhiệm vụ của các phòng thuộc Sở Khoa học và Công nghệ', null],
    ['Quy định quan hệ với Phòng Đo lường thuộc Sở Khoa học và Công nghệ', null],
  ])('%s', (title, holder) => expect(about(title, BODY).clauses.map((clause) => clause.holder)).toEqual([holder, holder, holder]));

  it('whose articles name units is held by these', () =>
    expect(about('Quy định nhiệm vụ của Phòng Đo lường thuộc Sở Khoa học', 'Điều 1. Phòng Bức xạ\n1. Đo mưa.\n2. Đo gió.\n').clauses[1]?.holder).toBe(
      'Phòng Bức xạ',
    ));
});

describe('a number and a day that were scanned', () => {
  const scanned = (number: string, day: string): ImportedDocument =>
    decision('Điều 1. Đo.\n', LETTERHEAD.replace('Số: 7/2031/QĐ-UBND', number).replace('ngày 3 tháng 2 năm 2031', day));
  it.each([
    ['Số: l2/QĐ-UBND', 'ngày 0l tháng 7 năm 2031', '12/QĐ-UBND', '2031-07-01', 2],
    ['Số: 1O/20l6/QĐ-UBND', 'ngày 2I tháng ll năm 20l6', '10/2016/QĐ-UBND', '2016-11-21', 2],
    ['Số: 7/2031/QĐ-UBND', 'ngày 1O tháng 2 năm 2031', '7/2031/QĐ-UBND', '2031-02-10', 1],
    ['Số: 7/2031/QĐ-UBND', 'ngày 3 tháng 2 năm 2031', '7/2031/QĐ-UBND', '2031-02-03', 0],
  ])('%s, %s', (number, day, expected, date, slips) => {
    const imported = scanned(number, day);
    expect([imported.document.number, imported.document.issuedOn]).toEqual([expected, date]);
    expect(codes(imported).filter((code) => code === 'OCR_SLIP')).toHaveLength(slips);
    expect(codes(imported).filter((code) => code === 'NUMBER_MISSING' || code === 'DAY_MISSING')).toEqual([]);
  });

  it.each([
    ['no digit is left', 'Số: lO/QĐ-UBND', 'ngày 3 tháng 2 năm 2031', 'NUMBER_MISSING'],
    ['a letter is like two digits', 'Số: 1S/QĐ-UBND', 'ngày 3 tháng 2 năm 2031', 'NUMBER_MISSING'],
    ['there is no such day', 'Số: 7/2031/QĐ-UBND', 'ngày 3l tháng 2 năm 2031', 'DAY_MISSING'],
  ])('stay unread where %s', (_why, number, day, code) => expect(codes(scanned(number, day))).toContain(code));
});

describe('the inspectorate of the province in a cell', () => {
  it('is no unit of the body', async () => {
    const table =
      '<table><tr><th>TT</th><th>Nội dung</th><th>Chủ trì</th><th>Phối hợp</th></tr><tr><td>1</td><td>Đo mưa</td><td>Phòng Đo lường</td><td>Thanh tra tỉnh</td></tr></table>';
    const html = `<html><body><p>PHỤ LỤC</p>${table}</body></html>`;
    const imported = importDocument(await readBytes(Buffer.from(html), 'a.html'));
    expect(imported.units.map(({ name }) => name)).not.toContain('Thanh tra');
    expect(imported.clauses.find(({ kind }) => kind === 'ROW')?.assignment?.coordinates).not.toContain('Thanh tra');
  });
});
