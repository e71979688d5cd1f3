import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { sourceFrom } from '../support/samples.js';
import { docx } from './make.js';

const HEAD = ['UBND TỈNH SƠN TRÀ', 'SỞ Y TẾ', 'Số: 9/QĐ-SYT', 'Sơn Trà, ngày 5 tháng 3 năm 2025', 'QUYẾT ĐỊNH', 'Giao việc', 'GIÁM ĐỐC SỞ Y TẾ'];
const ACT = [...HEAD, 'Căn cứ Luật Dược số 105/2016/QH13;', 'QUYẾT ĐỊNH:'];
const ENACTING = ['Điều 1. Ban hành kèm theo Quyết định này bản nhiệm vụ.', 'Điều 2. Các phòng thi hành Quyết định này./.'];
const SIGNED = ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Trần Văn Sông'];

const read = (lines: readonly string[], name?: string): ImportedDocument => importDocument(sourceFrom(lines.join('\n'), name));
const paths = ({ clauses }: ImportedDocument): string[] => clauses.map(({ path }) => path);
const codes = ({ findings }: ImportedDocument): string[] => findings.map(({ code }) => code);
const kinds = ({ artefacts }: ImportedDocument, kind: string): string[] => artefacts.filter((one) => one.kind === kind).map(({ text }) => text);
const table = (rows: string[][]): Table =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: cell.split('\n').map((one) => new Paragraph(one)) })) }),
    ),
  });
const fromDocx = async (blocks: (string | Table)[]): Promise<ImportedDocument> =>
  importDocument(await readBytes(await docx(blocks.map((one) => (typeof one === 'string' ? new Paragraph(one) : one))), 'a.docx'));

describe('what is attached', () => {
  it.each([['QUY CHẾ LÀM VIỆC'], ['QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ'], ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH']])('is told by %s in capitals', (heading) => {
    const imported = read([...ACT, ...ENACTING, ...SIGNED, heading, 'CỦA SỞ Y TẾ', 'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Một.']);
    expect(imported.articles.map(({ path }) => path)).toEqual(['QĐ.1', 'QĐ.2']);
    expect(paths(imported)).toEqual(['Chương I', '1', '1.1']);
    expect(kinds(imported, 'TITLE')).toEqual([heading, 'CỦA SỞ Y TẾ']);
    expect(imported.document.type).toBe(heading.startsWith('KẾ') ? 'PLAN' : 'DECISION');
  });

  it('is told by the decision that it comes with, whatever it is called, where no articles have numbers', () => {
    const attached = [
      'NHIỆM VỤ CÁC PHÒNG',
      '(Kèm theo Quyết định số 9/QĐ-SYT ngày 5/3/2025)',
      'I. Phòng Dược',
      '1. Đếm thuốc.',
      'II. Phòng Đo',
      '1. Đo nước.',
    ];
    const imported = read([...ACT, ...ENACTING, 'GIÁM ĐỐC', 'Trần Văn Sông', '', ...attached]);
    expect(paths(imported)).toEqual(['I', 'I.1', 'II', 'II.1']);
    expect(kinds(imported, 'TITLE')).toEqual(attached.slice(0, 2));
    expect(kinds(imported, 'RECIPIENTS')).toEqual(['GIÁM ĐỐC', 'Trần Văn Sông']);
    expect(paths(read([...ACT, 'Điều 1. Việc', '1. Đếm thuốc.', 'Điều 2. Thi hành./.', ...attached])).slice(0, 3)).toEqual(['1', '1.1', '2']);
  });

  it('is not begun by the heading of a chapter', () => {
    const chapters = ['Chương I', 'QUY ĐỊNH VỀ SỔ', 'Điều 1. Sổ', '1. Ghi sổ.', 'Chương II', 'QUY ĐỊNH VỀ CÂN', 'Điều 2. Cân', '1. Cân thuốc.'];
    expect(paths(read([...ACT, ...chapters]))).toEqual(['Chương I', '1', '1.1', 'Chương II', '2', '2.1']);
  });
});

describe('what closes a document', () => {
  it('is no text of the last article where it stands in a table', async () => {
    const closing = table([['Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.', 'GIÁM ĐỐC\n\nTrần Văn Sông']]);
    const imported = await fromDocx([...ACT, 'Điều 1. Các phòng thi hành.', closing]);
    expect(imported.clauses.map(({ text }) => text)).toEqual(['Các phòng thi hành.']);
    expect(kinds(imported, 'RECIPIENTS')).toHaveLength(5);
    expect(imported.document.recipients).toEqual(['Như Điều 1', 'Lưu: VT']);
  });

  it('is told by the sign at the end of the text, also where nothing else is known of it', () => {
    const imported = read([...ACT, 'Điều 1. Các phòng thi hành./.', 'Người ký: Sở Y tế', 'Thời gian ký: 05.03.2025 08:15:22']);
    expect(imported.clauses.map(({ text }) => text)).toEqual(['Các phòng thi hành./.']);
    expect(kinds(imported, 'RECIPIENTS')).toHaveLength(2);
  });

  it('is not begun where a number follows that sign', () => {
    expect(paths(read([...ACT, 'Điều 1. Việc', '1. Ghi sổ./.', '2. Cân thuốc.']))).toEqual(['1', '1.1', '1.2']);
  });
});

describe('the number of an appendix', () => {
  it.each([
    ['Phụ lục 1a', 'PL1A'],
    ['PHỤ LỤC IB', 'PL1B'],
    ['PHỤ LỤC II.1', 'PL2-1'],
    ['Phụ lục A', 'PLA'],
    ['PHỤ LỤC SỐ: 04', 'PL4'],
    ['PHỤ LỤC CÁC VIỆC', 'PL'],
  ])('%s is %s', (heading, path) => {
    const imported = read([...ACT, 'Điều 1. Thi hành./.', ...SIGNED, '', heading, 'VIỆC CỦA PHÒNG', '1. Đếm thuốc.']);
    expect(paths(imported)).toEqual(['1', path, `${path}.1`]);
  });
});

describe('numbers that repeat the number of their article', () => {
  const text = [
    'Điều 1. Việc',
    '1.1. Phòng Dược',
    'a) Đếm thuốc;',
    'b) Cân thuốc.',
    '1.2. Phòng Đo',
    'a) Đo nước.',
    '1.2.1. Đo sông.',
    'Điều 2. Thi hành',
  ];

  it('count in it', () => {
    const imported = read([...ACT, ...text]);
    expect(paths(imported)).toEqual(['1', '1.1', '1.1.a', '1.1.b', '1.2', '1.2.a', '1.2.1', '2']);
    expect(imported.clauses.find(({ path }) => path === '1.2.a')?.holder).toBe('Phòng Đo');
    expect(codes(imported)).toEqual([]);
  });

  it('are said where they are another article’s', () => {
    expect(codes(read([...ACT, 'Điều 1. Việc', '3.1. Đếm thuốc.', 'Điều 2. Thi hành.']))).toContain('NUMBER_OUT_OF_ORDER');
  });
});

describe('roman numbers that begin again below the numbers of one article', () => {
  it('are below them', () => {
    const of = (count: number, name: string): string[] => [`${count}. ${name}`, 'I. Chức năng', 'a) Giúp việc.', 'II. Nhiệm vụ', 'a) Đo;', 'b) Ghi.'];
    const imported = read([...ACT, 'Điều 1. Việc của các phòng', ...of(1, 'Văn phòng Sở'), ...of(2, 'Phòng Đo'), 'Điều 2. Thi hành.']);
    const below = (count: number): string[] => ['', '.I', '.I.a', '.II', '.II.a', '.II.b'].map((own) => `1.${count}${own}`);
    expect(paths(imported)).toEqual(['1', ...below(1), ...below(2), '2']);
    expect(imported.clauses.find(({ path }) => path === '1.2.II.b')?.holder).toBe('Phòng Đo');
  });
});

describe('groups of rows', () => {
  const TOP = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'];
  const row = (number: string, words = 'Đo nước', lead = 'Phòng Đo'): string[] => [number, words, lead, ''];

  it('have letters, roman numbers or both, each with its own count', async () => {
    const of = async (...numbers: string[]): Promise<string[]> => {
      const rows = numbers.map((number) => (/\d/u.test(number) ? row(number) : row(number, 'VIỆC CHUNG', '')));
      return paths(await fromDocx([...ACT, 'Điều 1. Thi hành.', 'PHỤ LỤC I', 'VIỆC', table([TOP, ...rows])])).slice(2);
    };
    expect(await of('A', '1', '2', 'B', '1')).toEqual(['PL1.A', 'PL1.A.1', 'PL1.A.2', 'PL1.B', 'PL1.B.1']);
    expect(await of('A', 'I', '1', 'II', '1', 'B', 'I', '1')).toEqual(
      ['A', 'A.I', 'A.I.1', 'A.II', 'A.II.1', 'B', 'B.I', 'B.I.1'].map((path) => `PL1.${path}`),
    );
    expect(await of('I', '1.1', '1.2', 'II', '2.1')).toEqual(['PL1.I', 'PL1.I.1', 'PL1.I.2', 'PL1.II', 'PL1.II.1']);
  });

  it('are below the section that their table is in', () => {
    const bar = (cells: string[]): string => `| ${cells.join(' | ')} |`;
    const rows = [TOP, ['--', '--', '--', '--'], row('I', 'Đường', ''), row('1'), row('2'), row('II', 'Điện', ''), row('3')].map(bar);
    const imported = read(['KẾ HOẠCH', 'Đo nước', '', 'I. MỤC ĐÍCH', '1. Đo.', 'II. VIỆC', '', ...rows, '', 'III. KINH PHÍ', '1. Tự lo.'], 'a.md');
    expect(paths(imported)).toEqual(['I', 'I.1', 'II', 'II.I', 'II.I.1', 'II.I.2', 'II.II', 'II.II.3', 'III', 'III.1']);
    expect(codes(imported)).not.toContain('OCR_SLIP');
  });

  it('do not divide the names of leads at a comma within them', async () => {
    const imported = await fromDocx([
      ...ACT,
      'Điều 1. Thi hành.',
      'PHỤ LỤC I',
      'VIỆC',
      table([TOP, row('1', 'Đo', 'Phòng Sông ngòi, Hồ đập'), row('2', 'Ghi', 'Phòng Đo, Phòng Ghi')]),
    ]);
    expect(imported.clauses.flatMap(({ assignment }) => (assignment ? [assignment.leads] : []))).toEqual([
      ['Phòng Sông ngòi, Hồ đập'],
      ['Phòng Đo', 'Phòng Ghi'],
    ]);
  });

  it('are no units where they only say of what kind those below are', () => {
    const imported = read([...ACT, 'Điều 1. Đơn vị', 'I. BỆNH VIỆN', '1. Bệnh viện Đa khoa.', 'II. CHI CỤC', '1. Chi cục Dân số.']);
    expect(imported.units.map(({ name }) => name)).not.toContain('Bệnh viện');
    expect(imported.clauses.every(({ holder }) => holder !== 'Chi cục')).toBe(true);
  });
});

describe('the head', () => {
  it('begins with capitals above what is known, also in Markdown', () => {
    const lines = [
      'TỔNG CỤC SÔNG NGÒI',
      'CỤC SÔNG NGÒI TỈNH SƠN TRÀ',
      '# QUYẾT ĐỊNH',
      'Giao việc',
      'CỤC TRƯỞNG CỤC SÔNG NGÒI TỈNH SƠN TRÀ',
      'Điều 1. Đo sông.',
    ];
    const imported = read(lines, 'a.md');
    expect(codes(imported)).not.toContain('UNREAD_LINES');
    expect(imported.document.issuer).toBe('Cục trưởng Cục Sông ngòi tỉnh Sơn Trà');
    expect(codes(read(['# QUYẾT ĐỊNH', 'Giao việc', '# Điều 1. Đo', '1. Đo sông.'], 'a.md'))).not.toContain('UNREAD_LINES');
  });

  it.each([
    ['TRƯỞNG BAN BAN QUẢN LÝ RỪNG TỈNH SƠN TRÀ', 'Trưởng ban Ban Quản lý rừng tỉnh Sơn Trà'],
    ['CHÁNH THANH TRA TỈNH', 'Chánh Thanh tra tỉnh'],
  ])('is issued by %s, as it is written', (printed, written) => {
    expect(read(['QUYẾT ĐỊNH', 'Giao việc', printed, 'Căn cứ Luật Dược;', 'Điều 1. Đo.']).document.issuer).toBe(written);
  });

  it('has no more than the issuer where a regulation stands alone', () => {
    const lines = ['ỦY BAN NHÂN DÂN TỈNH SƠN TRÀ', 'QUY CHẾ', 'Phối hợp đo nước', 'Chương I', 'CHUNG', 'Điều 1. Phạm vi'];
    expect(read(lines).document.issuer).toBe('Ủy ban nhân dân tỉnh Sơn Trà');
  });

  it('has a title that begins like a basis, and none of the sentence that follows', () => {
    const titled = (...lines: string[]): string | null => read(['Số: 3/KH-UBND', 'KẾ HOẠCH', ...lines, 'I. VIỆC', '1. Đo.']).document.title;
    expect(titled('Thực hiện Chiến lược đo nước')).toBe('Thực hiện Chiến lược đo nước');
    expect(titled('Thực hiện Chiến lược đo nước, Sở ban hành kế hoạch như sau:')).toBeNull();
    expect(titled('Đo nước các sông', 'Sáng nay Chủ tịch họp. Sau khi nghe báo cáo, Chủ tịch kết luận:')).toBe('Đo nước các sông');
  });

  it('has every basis of one list, and letters', () => {
    const bases = [
      'Căn cứ các Quyết định của UBND tỉnh: số 4/2025/QĐ-UBND ngày 1/7/2025; số 5/QĐ-UBND ngày 5/7/2025;',
      'Căn cứ Công văn số 3/SNV-TC ngày 2/7/2025;',
    ];
    const { document } = read([...HEAD, ...bases, 'QUYẾT ĐỊNH:', 'Điều 1. Đo.']);
    expect(document.bases.map(({ number }) => number)).toEqual(['4/2025/QĐ-UBND', '5/QĐ-UBND', '3/SNV-TC']);
  });

  it('replaces circulars, and what a list names', () => {
    const points = ['a) Thông tư số 5/2021/TT-BNV ngày 12/8/2021;', 'b) Thông tư số 6/2022/TT-BNV ngày 3/6/2022.'];
    const { document } = read([...ACT, 'Điều 1. Hiệu lực', '1. Thông tư này thay thế:', ...points]);
    expect(document.replaces.map(({ number }) => number)).toEqual(['5/2021/TT-BNV', '6/2022/TT-BNV']);
  });
});
