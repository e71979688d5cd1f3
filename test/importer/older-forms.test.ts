import { describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { knowledgeOf } from '../../src/importer/classification/knowledge.js';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { readBytes } from '../../src/importer/readers/read.js';
import { silentIn } from '../commands/import-corpus/silent-lines.js';

const { bodies } = knowledgeOf(packagedRecords());

/** Forms of decisions of 2003 to 2010, of plans and of circulars, in our own words. Whatever is read, no line is lost in silence. */
async function read(text: string, name = 'a.txt'): Promise<ImportedDocument> {
  const source = await readBytes(Buffer.from(text), name);
  const imported = importDocument(source, { knownUnits: [], bodies });
  expect(silentIn(source, imported)).toEqual([]);
  return imported;
}
const paths = ({ articles, clauses }: ImportedDocument): string[] => [...articles, ...clauses].map(({ path }) => path);
const codes = ({ findings }: ImportedDocument): string[] => findings.map(({ code }) => code);
const holders = ({ clauses }: ImportedDocument): (string | null)[] => clauses.map(({ holder }) => holder);

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const DAY = 'Trà Lĩnh, ngày 3 tháng 2 năm 2004\n';
const LETTERHEAD = `UỶ BAN NHÂN DÂN\nTỈNH TRÀ LĨNH\n${STATE}Số: 7/2004/QĐ-UB\n${DAY}`;
const DECISION = `${LETTERHEAD}QUYẾT ĐỊNH\nGiao việc đo nước\nQUYẾT ĐỊNH:\n`;

describe('the head', () => {
  it('names the type with the one who issues it, and its bases begin with dashes', async () => {
    const { document } = await read(
      `${LETTERHEAD}QUYẾT ĐỊNH CỦA UỶ BAN NHÂN DÂN TỈNH TRÀ LĨNH\nV/v: Giao việc đo nước\ncho các sở\nUỶ BAN NHÂN DÂN TỈNH\n` +
        '- Căn cứ Luật Sông ngòi ngày 26/11/2003;\n– Căn cứ Nghị định số 71/2003/NĐ-CP ngày 29/9/2003 của Chính phủ;\nQUYẾT ĐỊNH\nĐiều 1: Đo nước.\nĐiều 2: Ghi sổ.',
    );
    expect(document).toMatchObject({ type: 'DECISION', title: 'Về việc Giao việc đo nước cho các sở' });
    expect(document.bases.map(({ number, name }) => number ?? name)).toEqual(['Luật Sông ngòi', '71/2003/NĐ-CP']);
  });

  it.each([
    ['Số 77 /QĐ-SKHCN', '77/QĐ-SKHCN'],
    ['Số 77/QĐ-SKHCN', '77/QĐ-SKHCN'],
    ['Số:   /QĐ-SKHCN', null],
  ])('has the number %s', async (line, number) => {
    const text = `${STATE}${line}\n${DAY}QUYẾT ĐỊNH\nTheo Quyết định Số 5/QĐ-SNV\nĐiều 1. Đo nước.`;
    expect((await read(text)).document.number).toBe(number);
  });

  it('is written in headings of Markdown', async () => {
    const { document } = await read(
      `Số: 7/KH-UBND\n\n*${DAY.trim()}*\n\n# KẾ HOẠCH\n## Đo mưa năm 2004\n\n### I. VIỆC\n\n1. Đo mưa.\n\n2. Ghi sổ.`,
      'a.md',
    );
    expect(document).toMatchObject({ type: 'PLAN', title: 'Đo mưa năm 2004' });
  });

  it('of a notice has its title', async () => {
    const { document } = await read(
      `${STATE}Số: 12/TB-SVH\n${DAY}THÔNG BÁO\nGiao việc trong Sở\nCăn cứ cuộc họp ngày 1/2/2004, Giám đốc báo như sau:\n1. Giám đốc: đo mưa.\n2. Phó Giám đốc: ghi sổ.`,
    );
    expect(document).toMatchObject({ type: 'OTHER', title: 'Giao việc trong Sở' });
  });

  it('of a decision that amends another names that in its title', async () => {
    const title = 'Sửa đổi một số điều của Quy định đo mưa ban hành kèm theo Quyết định số 14/2003/QĐ-UB ngày 12 tháng 5 năm 2003';
    const amending = (body: string): Promise<ImportedDocument> => read(`${LETTERHEAD}QUYẾT ĐỊNH\n${title}\nQUYẾT ĐỊNH:\n${body}`);
    const { document: word } = await amending('Điều 1. Bỏ chữ “mưa” tại Điều 3.\nĐiều 2. Hiệu lực từ ngày ký.');
    expect(word.amends.map(({ number, provision }) => [number, provision])).toEqual([['14/2003/QĐ-UB', 'Điều 3']]);
    const { document: whole } = await amending('Điều 1. Chữ “mưa” nay là “gió”.\nĐiều 2. Hiệu lực từ ngày ký.');
    expect(whole.amends.map(({ number, provision }) => [number, provision])).toEqual([['14/2003/QĐ-UB', null]]);
    const { document: part } = await amending(
      'Điều 1. Sửa đổi khoản 3 Điều 2 Quyết định số 14/2003/QĐ-UB ngày 12 tháng 5 năm 2003.\nĐiều 2. Hiệu lực từ ngày ký.',
    );
    expect(part.amends.map(({ number, provision }) => [number, provision])).toEqual([['14/2003/QĐ-UB', 'khoản 3 Điều 2']]);
  });
});

describe('the tree', () => {
  it('of a text whose numbers begin again in each division has them below it', async () => {
    const imported = await read(
      `BỘ ĐO LƯỜNG\n${STATE}Số: 3/2008/TT-BĐL\n${DAY}THÔNG TƯ\nHướng dẫn đo mưa\nPhần I\nSỞ\nI. CHUNG\n1. Đo mưa.\n2. Ghi sổ.\nII. RIÊNG\n1. Đo gió.\n` +
        'Phần II\nPHÒNG\nI. CHUNG\n1. Đo sông.\nPhần III\nTHI HÀNH\n1. Hiệu lực từ ngày ký.\n2. Có gì vướng thì báo Bộ.',
    );
    const below = ['Phần I', 'Phần I.I', 'Phần I.I.1', 'Phần I.I.2', 'Phần I.II', 'Phần I.II.1', 'Phần II', 'Phần II.I', 'Phần II.I.1'];
    expect(paths(imported)).toEqual([...below, 'Phần III', 'Phần III.1', 'Phần III.2']);
    expect(codes(imported)).toEqual([]);
  });

  it('of a regulation that begins with its first part is read apart from the articles that enact it', async () => {
    const imported = await read(
      `${DECISION}Điều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực từ ngày ký.\nGIÁM ĐỐC\nPhạm Thị D\nQUY CHẾ\nĐo mưa\nPHẦN THỨ NHẤT\nCHUNG\nI/ Phạm vi:\n1/ Đo mưa.\n` +
        'PHẦN THỨ HAI\nVIỆC CỦA CÁC PHÒNG\nI/ Phòng Nước:\n1/ Đo sông.\n2/ Đo hồ.',
    );
    expect(imported.articles.map(({ path }) => path)).toEqual(['1', '2']);
    expect(imported.clauses.at(-1)).toMatchObject({ path: 'Phần THỨ HAI.I.2', holder: 'Phòng Nước' });
    expect(codes(imported)).not.toContain('NUMBER_REPEATED');
  });

  it('of an appendix has its lettered parts', async () => {
    const body = 'Điều 1. Đo nước.\nĐiều 2. Ghi sổ.\nCHỦ TỊCH\nPhạm Thị D\nPHỤ LỤC I\nVIỆC CỦA TỈNH\n';
    const imported = await read(
      `${DECISION}${body}A. LĨNH VỰC MƯA\nI. ĐO\n1. Đo mưa.\n2. Đo sương.\nII. GHI\n1. Ghi sổ.\nB. LĨNH VỰC GIÓ\n1. Đo gió.\n2. Ghi gió.\nPHỤ LỤC II\nVIỆC CỦA XÃ\n1. Đo mương.`,
    );
    const first = ['PL1', 'PL1.A', 'PL1.A.I', 'PL1.A.I.1', 'PL1.A.I.2', 'PL1.A.II', 'PL1.A.II.1', 'PL1.B', 'PL1.B.1', 'PL1.B.2'];
    expect(paths(imported)).toEqual(['1', '2', ...first, 'PL2', 'PL2.1']);
    expect(codes(imported)).toEqual([]);
  });
});

describe('lists', () => {
  it('of units by letters stand below an article', async () => {
    const imported = await read(
      `${DECISION}Điều 1. Việc của các phòng như sau:\nA. VĂN PHÒNG SỞ\nI. Chức năng\nLo việc chung.\nII. Nhiệm vụ\n1. Lập sổ:\n1.1. Sổ đi;\n1.2. Sổ đến.\n2. Trả lương.\n` +
        'B. PHÒNG NƯỚC\nI. Chức năng\nĐo nước.\nC. PHÒNG GIÓ\n1. Đo gió.\n2. Ghi sổ.\nĐiều 2. Các phòng:\n1. Bàn với nhau.\n2. Báo Giám đốc.',
    );
    const office = ['A', 'A.I', 'A.II', 'A.II.1', 'A.II.1.1', 'A.II.1.2', 'A.II.2'];
    expect(paths(imported)).toEqual(['1', ...office, 'B', 'B.I', 'C', 'C.1', 'C.2', '2', '2.1', '2.2']);
    expect(codes(imported)).toEqual([]);
    expect(imported.units.map(({ name }) => name)).toEqual(['Văn phòng Sở', 'Phòng Nước', 'Phòng Gió']);
    expect(imported.clauses.find(({ path }) => path === 'C.2')?.holder).toBe('Phòng Gió');
  });

  it.each(['-', '–', '*', '•', '·', '\uf0b7'])('of %s begin below a short heading without a stop', async (sign) => {
    const items = ['Đo mưa ở bản xa', 'Đo gió ở đầu làng'].map((item) => `${sign} ${item}`).join('\n');
    const imported = await read(`${DECISION}Điều 1. Việc của các phòng\n1. Phòng Nước\n${items}\n2. Phòng Gió\n${items}\nĐiều 2. Hết.`);
    expect(paths(imported)).toEqual(['1', '1.1', '1.1.-1', '1.1.-2', '1.2', '1.2.-1', '1.2.-2', '2']);
    expect(holders(imported)).toEqual([null, ...Array(3).fill('Phòng Nước'), ...Array(3).fill('Phòng Gió'), null]);
  });

  it('do not begin within a name that is broken over two lines', async () => {
    const { clauses } = await read(`${DECISION}Điều 1. Việc của các phòng\n1. Phòng Kế hoạch\n- Tài chính.\n2. Phòng Gió.\nĐiều 2. Hết.`);
    expect(clauses[1]).toMatchObject({ path: '1.1', text: 'Phòng Kế hoạch - Tài chính.' });
  });
});

describe('a letter', () => {
  it('is of the type of one, and says what it is about', async () => {
    const { document } = await read(
      `${STATE}Số: 301/STTTT-BCVT\n${DAY}V/v giao việc đo mưa\nKính gửi:\n- Các xã.\nSở giao việc như sau:\n1. Đo mưa.\n2. Ghi sổ.`,
    );
    expect(document).toMatchObject({ type: 'SUBMISSION', title: 'Về việc giao việc đo mưa' });
  });
});

describe('a table', () => {
  it('with a head of two rows has the columns below it', async () => {
    const head =
      '<tr><th rowspan=2>TT</th><th rowspan=2>Việc</th><th colspan=2>Cơ quan</th><th rowspan=2>Ghi chú</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr>';
    const rows =
      '<tr><td>1</td><td>Đo mưa</td><td>Sở Y tế</td><td>Công an tỉnh</td><td></td></tr>' +
      '<tr><td rowspan=2>2</td><td>Đo sông</td><td rowspan=2>Sở Nội vụ</td><td>Sở Y tế</td><td></td></tr><tr><td>Đo hồ</td><td>Sở Tài chính</td><td></td></tr>';
    const lines = DECISION.trim().split('\n').join('</p><p>');
    const imported = await read(
      `<meta charset="utf-8"><p>${lines}</p><p>Điều 1. Giao việc:</p><table>${head}${rows}</table><p>Điều 2. Hết.</p>`,
      'a.html',
    );
    expect(paths(imported)).toEqual(['1', '1.1', '1.2', '2']);
    expect(imported.clauses.flatMap(({ assignment }) => (assignment ? [[assignment.leads, assignment.coordinates]] : []))).toEqual([
      [['Sở Y tế'], ['Công an tỉnh']],
      [['Sở Nội vụ'], ['Sở Y tế', 'Sở Tài chính']],
    ]);
  });

  it('that was copied as text, with tabs, has its rows and cells', async () => {
    const { clauses } = await read(
      `${DECISION}Điều 1. Đo.\n1. Đo mưa.\n2. Đo gió.\nCHỦ TỊCH\nPhạm Thị D\nPHỤ LỤC I\nVIỆC CỦA NĂM\nSTT\tTên việc\tChủ trì\tPhối hợp\n1\tĐo mưa ở bản\tSở Y tế\tCông an tỉnh\n2\tĐo gió\tSở Nội vụ\t`,
    );
    expect(clauses.slice(-2).map(({ path, text, assignment }) => [path, text, assignment?.leads, assignment?.coordinates])).toEqual([
      ['PL1.1', 'Đo mưa ở bản', ['Sở Y tế'], ['Công an tỉnh']],
      ['PL1.2', 'Đo gió', ['Sở Nội vụ'], []],
    ]);
  });

  const GROUPS = [
    ['I', 'VIỆC NƯỚC', '', ''],
    ['1', 'Đo mưa', 'Sở Y tế', 'Công an tỉnh'],
    ['2', 'Đo sông', 'Sở Nội vụ', ''],
    ['II', 'VIỆC GIÓ', '', ''],
  ];
  const table = (rows: string[][]): string =>
    [['TT', 'Việc', 'Chủ trì', 'Phối hợp'], ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const appendix = `${DECISION}Điều 1. Đo.\nĐiều 2. Hết.\nCHỦ TỊCH\nPhạm Thị D\nPHỤ LỤC I\nVIỆC CỦA NĂM\n`;

  it.each([
    ['begin again', '1', ['PL1.II.1', 'Đo gió', ['Sở Tài chính']]],
    ['go on', '3', ['PL1.II.3', 'Đo gió', ['Sở Tài chính']]],
  ])('with groups of rows whose numbers %s', async (_what, count, last) => {
    const { clauses } = await read(`${appendix}${table([...GROUPS, [count, 'Đo gió', 'Sở Tài chính', '']])}`);
    expect(clauses.map(({ path }) => path).slice(2, -1)).toEqual(['PL1', 'PL1.I', 'PL1.I.1', 'PL1.I.2', 'PL1.II']);
    expect(clauses.slice(-1).map(({ path, text, assignment }) => [path, text, assignment?.leads])).toEqual([last]);
  });

  it('has a row for each number, whatever the number: what one row says of who leads is never said of another', async () => {
    const rows = [
      ['1', 'Đo mưa', 'Sở Y tế', ''],
      ['1', 'Đo gió', 'Sở Nội vụ', ''],
      ['7', 'Đo hồ', 'Sở Tài chính', ''],
    ];
    const imported = await read(`${appendix}${table(rows)}`);
    const leads = imported.clauses.flatMap(({ text, assignment }) => (assignment ? [[text, assignment.leads]] : []));
    expect(leads).toEqual([
      ['Đo mưa', ['Sở Y tế']],
      ['Đo gió', ['Sở Nội vụ']],
      ['Đo hồ', ['Sở Tài chính']],
    ]);
    expect(codes(imported)).toEqual(expect.arrayContaining(['NUMBER_REPEATED', 'NUMBER_SKIPPED']));
  });

  it.each([
    ['Sở Khoa học và Công nghệ; UBND các huyện', ['Sở Khoa học và Công nghệ', 'UBND các huyện']],
    ['Sở Nông nghiệp và Môi trường, Sở Tài chính', ['Sở Nông nghiệp và Môi trường', 'Sở Tài chính']],
    ['Sở Giao thông và Công an tỉnh', ['Sở Giao thông', 'Công an tỉnh']],
    ['Văn phòng UBND tỉnh<br>Sở Tài chính', ['Văn phòng UBND tỉnh', 'Sở Tài chính']],
  ])('names in a cell: %s', async (cell, names) => {
    const rows = [
      ['1', 'Đo mưa', 'Sở Y tế', cell],
      ['2', 'Đo gió', 'Sở Y tế', ''],
    ];
    const { clauses } = await read(
      `# KẾ HOẠCH\n## Đo mưa\n\n### I. PHÂN CÔNG\n\n${table(rows)}\n\n### II. THI HÀNH\n\n1. Hết năm thì báo cáo.`,
      'a.md',
    );
    expect(clauses.find(({ path }) => path === 'I.1')?.assignment?.coordinates).toEqual(names);
  });
});

describe('units', () => {
  it('are headed by the numbers below an article', async () => {
    const imported = await read(
      `${DECISION}Điều 1. Việc của các phòng\n1. Văn phòng Sở\n1.1. Chức năng: lo việc chung.\n1.2. Nhiệm vụ: quản lý con dấu.\n2. Phòng Đo mưa và Đo gió\n2.1. Chức năng: đo mưa.\n2.2. Nhiệm vụ: ghi sổ.\nĐiều 2. Hết.`,
    );
    const [office, division] = ['Văn phòng Sở', 'Phòng Đo mưa và Đo gió'];
    expect(holders(imported)).toEqual([null, office, office, office, division, division, division, null]);
  });

  it.each([
    ['Phòng Đất đai làm các việc sau:', 'Phòng Đất đai'],
    ['Phòng Đất đai có các nhiệm vụ sau:', 'Phòng Đất đai'],
    ['Trung tâm Dịch vụ việc làm có nhiệm vụ:', 'Trung tâm Dịch vụ việc làm'],
    ['Trung tâm Dịch vụ việc làm tỉnh:', 'Trung tâm Dịch vụ việc làm tỉnh'],
  ])('end where their duties begin: %s', async (heading, unit) => {
    const imported = await read(`${DECISION}Điều 1. ${heading}\n1. Đo mưa.\n2. Ghi sổ.\nĐiều 2. Hết.`);
    expect(holders(imported)).toEqual([unit, unit, unit, null]);
  });
});
