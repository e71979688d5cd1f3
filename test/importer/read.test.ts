import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBytes, readSource, UnreadableError } from '../../src/importer/readers/read.js';
import { growsBeyond, withoutImages } from '../../src/importer/readers/pdf-size.js';
import { docx, drawn, pdf, rawDocx } from './make.js';
import { UNREADABLE, type Source, type UnreadableCode } from '../../src/importer/readers/source.js';

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  return { ...actual, readFile: vi.fn(actual.readFile) };
});

const LINES = [
  'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
  'Điều 1. Phân cấp quản lý đường bộ',
  '1. Sở Xây dựng chủ trì, phối hợp với Ủy ban nhân dân cấp xã:',
  'a) Thẩm định, trình phê duyệt kế hoạch bảo trì;',
  'đ) Hướng dẫn, kiểm tra việc thực hiện nhiệm vụ được giao tại khoản này.',
  'Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 7 năm 2025.',
];

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const texts = (source: Source): string[] => source.lines.map((line) => line.text);
const read = async (bytes: Buffer | string, name: string): Promise<string[]> => texts(await readBytes(Buffer.from(bytes), name));

async function refusal(reading: Promise<Source>): Promise<UnreadableError> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableError);
  return error as UnreadableError;
}

const code = async (bytes: Buffer | string, name: string): Promise<UnreadableCode> => (await refusal(readBytes(Buffer.from(bytes), name))).code;

/** The bytes of windows-1252 text without its letters between 0x80 and 0x9f. */
const western = (text: string): Buffer => Buffer.from(text, 'latin1');

const TCVN3 = [
  'céng hßa x· héi chñ nghÜa viÖt nam',
  '§iÒu 1. Ph©n cÊp qu¶n lý ®­êng bé',
  '1. Së X©y dùng chñ tr×, phèi hîp víi ñy ban nh©n d©n cÊp x·.',
  '2. GiÊy phÐp cã thêi h¹n kh«ng qu¸ 12 th¸ng; n¨m 2005 gi÷ nguyªn.',
].join('\r\n');
const TCVN3_LINES = [
  'cộng hòa xã hội chủ nghĩa việt nam',
  'Điều 1. Phân cấp quản lý đường bộ',
  '1. Sở Xây dựng chủ trì, phối hợp với ủy ban nhân dân cấp xã.',
  '2. Giấy phép có thời hạn không quá 12 tháng; năm 2005 giữ nguyên.',
];

const VNI = [
  'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM',
  'Ñieàu 1. Phaân caáp quaûn lyù ñöôøng boä',
  '1. Sôû Xaây döïng chuû trì, phoái hôïp vôùi UÛy ban nhaân daân caáp xaõ.',
  '2. Giaáy pheùp coù thôøi haïn khoâng quaù 12 thaùng; naêm 2005 giöõ nguyeân.',
].join('\n');
const VNI_LINES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Điều 1. Phân cấp quản lý đường bộ',
  '1. Sở Xây dựng chủ trì, phối hợp với Ủy ban nhân dân cấp xã.',
  '2. Giấy phép có thời hạn không quá 12 tháng; năm 2005 giữ nguyên.',
];

describe('every format', () => {
  const made: Record<string, () => Promise<Buffer> | Buffer> = {
    'a.txt': () => Buffer.from(`${LINES.join('\n')}\n`),
    'a.md': () => Buffer.from(LINES.join('\r\n')),
    'a.html': () =>
      Buffer.from(
        `<!DOCTYPE html>\n<html><head><title>Không đọc</title></head><body>\n${LINES.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`,
      ),
    'a.docx': () => docx(LINES.map((line) => new Paragraph(line))),
    'a.pdf': () => pdf([LINES.slice(0, 3), LINES.slice(3)]),
  };

  it.each(Object.keys(made))('gives the same lines for the same text: %s', async (name) => {
    const bytes = await made[name]!();
    const source = await readBytes(bytes, name);
    expect(texts(source)).toEqual(LINES);
    expect(source).toMatchObject({ name, format: name.slice(2), encoding: /txt|md|html/.test(name) ? 'utf-8' : null });
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(Object.keys(made))('is told by its content where the content shows it: %s', async (name) => {
    const format = name.slice(2);
    const bytes = await made[name]!();
    if (format === 'txt' || format === 'md') expect(await code(bytes, 'a.bin')).toBe('FILE_TYPE_UNKNOWN');
    else expect(await readBytes(bytes, 'a.txt')).toMatchObject({ format, name: 'a.txt' });
  });

  it.each(Object.keys(made))('composes decomposed text: %s', async (name) => {
    const decomposed = 'Điều 1. Phân cấp'.normalize('NFD');
    const makers: Record<string, () => Promise<Buffer> | Buffer> = {
      docx: () => docx([new Paragraph(decomposed)]),
      pdf: () => pdf([[decomposed]]),
      html: () => Buffer.from(`<p>${decomposed}</p>`),
    };
    const bytes = await (makers[name.slice(2)] ?? (() => Buffer.from(decomposed)))();
    expect(await read(bytes, name)).toEqual(['Điều 1. Phân cấp'.normalize('NFC')]);
  });
});

describe('plain text', () => {
  it('keeps leading spaces, odd spacing, emphasis and blank lines', async () => {
    const source = await readBytes(Buffer.from('  **Điều  1.**\t_Phạm vi_ \n\n\n# II\n'), 'a.md');
    expect(source.lines).toEqual([
      { number: 1, page: null, text: '  **Điều  1.**\t_Phạm vi_ ' },
      { number: 2, page: null, text: '' },
      { number: 3, page: null, text: '' },
      { number: 4, page: null, text: '# II' },
    ]);
  });

  it('ends lines at LF, CRLF and CR', async () => {
    expect(await read('một\r\nhai\rba\n', 'a.txt')).toEqual(['một', 'hai', 'ba']);
  });

  it('drops the byte order mark of UTF-8', async () => {
    expect(await read(`\ufeff${LINES[1]}`, 'a.txt')).toEqual([LINES[1]]);
  });

  it.each([
    ['little', 'with', false, 'utf-16le'],
    ['big', 'with', true, 'utf-16be'],
    ['little', 'without', false, 'utf-16le'],
    ['big', 'without', true, 'utf-16be'],
  ])('reads UTF-16 of %s endian %s a mark', async (_endian, mark, bigEndian, encoding) => {
    const source = await readBytes(utf16((mark === 'with' ? '\ufeff' : '') + LINES.join('\r\n'), bigEndian), 'a.txt');
    expect(texts(source)).toEqual(LINES);
    expect(source.encoding).toBe(encoding);
  });

  it('shows single broken bytes of UTF-8 instead of refusing the file', async () => {
    const bytes = Buffer.from(LINES.join('\n'));
    const lines = await read(bytes.subarray(0, Buffer.byteLength(LINES.slice(0, 5).join('\n')) + 5), 'a.txt');
    expect(lines.slice(0, 5)).toEqual(LINES.slice(0, 5));
    expect(lines[5]).toBe('Đi\ufffd');
  });
});

describe('old encodings', () => {
  it.each([
    ['tcvn3', TCVN3, TCVN3_LINES],
    ['vni-windows', VNI, VNI_LINES],
  ])('converts bytes of %s', async (encoding, sample, lines) => {
    const source = await readBytes(western(sample), 'a.txt');
    expect(texts(source)).toEqual(lines);
    expect(source.encoding).toBe(encoding);
  });

  it.each([
    ['tcvn3', TCVN3, TCVN3_LINES],
    ['vni-windows', VNI, VNI_LINES],
  ])('converts %s that was saved as Unicode, in every format', async (encoding, sample, lines) => {
    const parts = sample.split(/\r?\n/);
    const files = {
      'a.txt': Buffer.from(sample),
      'a.html': Buffer.from(parts.map((line) => `<p>${line}</p>`).join('')),
      'a.docx': await docx(parts.map((line) => new Paragraph(line))),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const source = await readBytes(bytes, name);
      expect(texts(source), name).toEqual(lines);
      expect(source.encoding, name).toBe(encoding);
    }
  });

  it('converts old lines beside lines of Unicode and leaves those alone', async () => {
    const unicode = ['Quyết định về phân cấp', 'tài sản công là nhà, trụ sở', 'Cà Mau và Hà Nam có'];
    const source = await readBytes(Buffer.from([...unicode, ...TCVN3.split('\r\n')].join('\n')), 'a.txt');
    expect(texts(source)).toEqual([...unicode, ...TCVN3_LINES]);
  });

  it('reads windows-1258', async () => {
    // Điều 1. Phân cấp quản lý, with combining tones.
    const bytes = western('\xd0i\xea\xccu 1. Ph\xe2n c\xe2\xecp qua\xd2n ly\xec');
    const source = await readBytes(bytes, 'a.txt');
    expect(texts(source)).toEqual(['Điều 1. Phân cấp quản lý']);
    expect(source.encoding).toBe('windows-1258');
  });

  it('leaves Unicode text alone that needs no letter of its own, and text of other languages', async () => {
    for (const line of [
      'Hà Nam và Cà Mau là hai nơi có cá, gà, tôm',
      'Le département, l’été, le théâtre, où il naît, façade',
      'Größe, Übung, für, schön © 2005',
    ])
      expect(await read(line, 'a.txt')).toEqual([line]);
  });

  it('are named where they show but cannot be trusted', async () => {
    const doubtful = `${TCVN3} ${'naïve façade Größe Übung für schön épée fête brûlé maïs'}`;
    const error = await refusal(readBytes(western(doubtful), 'cu.txt'));
    expect(error.code).toBe('LEGACY_ENCODING');
    expect(error.text.vi).toContain('bảng mã cũ TCVN3 (ABC)');
  });

  it('are refused where they are not recognised', async () => {
    expect(await code(western('Größe, Übung, für, schön'), 'a.txt')).toBe('LEGACY_ENCODING');
  });
});

describe('html', () => {
  it('gives one line per block, cell and line break, with the line of the file where it starts', async () => {
    const html = [
      '<html><head><style>p { color: red }</style></head>',
      '<body><script>let a = "<p>không</p>";</script>',
      '<table><tr><td>UBND  TỈNH</td><td>',
      'CỘNG HÒA</td></tr></table>',
      '<p>Điều 1.',
      '  <b>Phạm</b> <i>vi</i>&nbsp;&#273;i&#7873;u</p><p> </p>',
      '<div>1. Một<br>',
      '2. Hai<p>3. Ba</div>',
      '<pre>  a',
      '   b</pre></body></html>',
    ].join('\r\n');
    const { lines } = await readBytes(Buffer.from(html), 'a.htm');
    expect(lines.map((line) => [line.number, line.text])).toEqual([
      [3, 'UBND TỈNH'],
      [4, 'CỘNG HÒA'],
      [5, 'Điều 1. Phạm vi\u00a0điều'],
      [7, '1. Một'],
      [8, '2. Hai'],
      [8, '3. Ba'],
      [9, '  a'],
      [10, '   b'],
    ]);
  });

  it('numbers the items of numbered lists', async () => {
    const html = '<ol start="2"><li>hai<ul><li>gạch</li></ul></li><li>ba</li></ol><ol type="a"><li>điểm</li></ol>';
    expect(await read(html, 'a.html')).toEqual(['2. hai', 'gạch', '3. ba', 'a. điểm']);
  });

  it('follows the encoding that the file declares', async () => {
    const html = western('<html><meta charset="iso-8859-1"><p>Cà Mau, &#273;i&#7873;u 1: là</p></html>');
    expect(await readBytes(html, 'a.html')).toMatchObject({ encoding: 'windows-1252', lines: [{ text: 'Cà Mau, điều 1: là' }] });
  });
});

describe('docx', () => {
  it('gives paragraphs and table cells in reading order, numbered by paragraph', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await docx([
      new Paragraph('Trước'),
      new Table({ rows: [new TableRow({ children: [cell('trái'), cell('phải')] })] }),
      new Paragraph(''),
      new Paragraph({ children: [new TextRun('Sau\t'), new TextRun({ text: 'dòng', break: 1 })] }),
    ]);
    const { lines } = await readBytes(bytes, 'a.docx');
    expect(lines.map((line) => [line.number, line.text])).toEqual([
      [1, 'Trước'],
      [2, 'trái'],
      [3, 'phải'],
      [4, ''],
      [5, 'Sau\t'],
      [5, 'dòng'],
    ]);
  });

  it('writes the numbers that Word counts itself', async () => {
    const levels = [
      { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.' },
      { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
    ];
    const item = (text: string, level: number): Paragraph => new Paragraph({ text, numbering: { reference: 'n', level } });
    const bytes = await docx([item('Một', 0), item('x', 1), item('y', 1), new Paragraph('xen'), item('Hai', 0), item('z', 1)], {
      config: [{ reference: 'n', levels }],
    });
    expect(await read(bytes, 'a.docx')).toEqual(['Điều 1. Một', 'a) x', 'b) y', 'xen', 'Điều 2. Hai', 'a) z']);
  });

  it('reads insertions, not deletions, and text boxes once', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const box = `<w:txbxContent><w:p>${run('Hộp')}</w:p></w:txbxContent>`;
    const bytes = rawDocx(
      `<w:p>${run('Giao ')}<w:del><w:r><w:delText>không</w:delText></w:r></w:del><w:ins>${run('Sở &amp; xã')}</w:ins></w:p>` +
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('Ngoài')}</w:p>`,
    );
    const { lines } = await readBytes(bytes, 'a.docx');
    expect(lines.map((line) => [line.number, line.text])).toEqual([
      [1, 'Giao Sở & xã'],
      [2, 'Ngoài'],
      [3, 'Hộp'],
    ]);
  });

  it('that is a zip bomb is refused', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(1000), 'word/media/a.bin': new Uint8Array(51 * 1024 * 1024) }));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await code(bomb, 'a.docx')).toBe('ARCHIVE_TOO_LARGE');
  });

  it('that is a zip bomb with a false directory is refused', async () => {
    const size = 51 * 1024 * 1024;
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(size) }));
    for (let at = bomb.indexOf('PK\x01\x02'), end = bomb.length; at < end - 4; at++) if (bomb.readUInt32LE(at) === size) bomb.writeUInt32LE(1000, at);
    expect(await code(bomb, 'a.docx')).toBe('FILE_DAMAGED');
  });

  it('that is nested without end is refused before it is read', async () => {
    const nested = (levels: number): Buffer => {
      const xml = `<w:document><w:body>${'<w:sdt>'.repeat(levels)}<w:p><w:r><w:t>Điều 1. Đo nước</w:t></w:r></w:p>${'</w:sdt>'.repeat(levels)}</w:body></w:document>`;
      return Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
    };
    expect((await readBytes(nested(1_900), 'a.docx')).lines.map(({ text }) => text)).toEqual(['Điều 1. Đo nước']);
    const start = process.cpuUsage();
    for (const bytes of [nested(200_000), Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:body>${'<w:p>'.repeat(200_000)}`) }))])
      expect(await code(bytes, 'a.docx')).toBe('MARKUP_TOO_DEEP');
    // It took minutes: each level cost as much as all before it.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  it('that is damaged is refused', async () => {
    const bytes = await docx(LINES.map((line) => new Paragraph(line)));
    expect(await code(bytes.subarray(0, bytes.length / 2), 'a.docx')).toBe('FILE_DAMAGED');
    expect(await code('không phải docx', 'a.docx')).toBe('FILE_DAMAGED');
    const { 'word/document.xml': _main, ...rest } = unzipSync(bytes);
    expect(await code(Buffer.from(zipSync(rest)), 'a.docx')).toBe('FILE_DAMAGED');
    const changed = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document><w:body/></w:document>') }, { level: 0 }));
    changed.write('X', changed.indexOf('<w:body'));
    expect(await code(changed, 'a.docx')).toBe('FILE_DAMAGED');
  });
});

describe('pdf', () => {
  it('knows the page of every line and numbers lines on', async () => {
    const { lines } = await readBytes(await pdf([['một', 'hai'], ['ba']]), 'a.pdf');
    expect(lines).toEqual([
      { number: 1, page: 1, text: 'một' },
      { number: 2, page: 1, text: 'hai' },
      { number: 3, page: 2, text: 'ba' },
    ]);
  });

  it('orders lines by where they stand, with a tab between columns', async () => {
    const bytes = await drawn((page) => page.text('Điều 1', 50, 120).text('CỘNG HÒA', 300, 60).text('UBND TỈNH', 50, 60).text('Số: 01', 50, 90));
    expect(await read(bytes, 'a.pdf')).toEqual(['UBND TỈNH\tCỘNG HÒA', 'Số: 01', 'Điều 1']);
  });

  it('without a text layer is refused', async () => {
    const bytes = await drawn((page) => page.rect(50, 50, 100, 100).fill('black'));
    expect(await code(bytes, 'a.pdf')).toBe('PDF_WITHOUT_TEXT');
  });

  it('with a password is refused', async () => {
    expect(await code(await pdf([LINES], { userPassword: 'doc', ownerPassword: 'chu', pdfVersion: '1.7' }), 'a.pdf')).toBe('PDF_PROTECTED');
  });

  it.each<[string, number, string]>([
    ['grows to 51 MB is refused', 51, 'ARCHIVE_TOO_LARGE'],
    ['has 1 MB of nothing is read', 1, 'READ'],
  ])('that %s', async (_what, megabytes, expected) => {
    const bytes = await drawn((page) => page.text('Điều 1').addContent(' '.repeat(megabytes * 1024 * 1024)));
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(
      await readBytes(bytes, 'a.pdf').then(
        () => 'READ',
        (error: UnreadableError) => error.code,
      ),
    ).toBe(expected);
  });

  it('that is packed twice to hide how it grows is refused', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(51 * 1024 * 1024)));
    const head = `%PDF-1.7\n4 0 obj <</Length ${twice.length} /Filter [/FlateDecode /FlateDecode]>> stream\n`;
    expect(await code(Buffer.concat([Buffer.from(head), twice, Buffer.from('\nendstream endobj\n%%EOF')]), 'a.pdf')).toBe('ARCHIVE_TOO_LARGE');
  });

  it('with a large picture is read: nobody looks for words in it', async () => {
    const picture = deflateSync(Buffer.alloc(60 * 1024 * 1024));
    const object = Buffer.concat([
      Buffer.from(`\n90 0 obj <</Subtype /Image /Filter /FlateDecode /Length ${picture.length}>> stream\n`),
      picture,
      Buffer.from('\nendstream endobj\n'),
    ]);
    expect((await readBytes(Buffer.concat([await pdf([LINES]), object]), 'a.pdf')).lines.length).toBe(LINES.length);
  });

  it.each([
    ['calls itself an image', '/Subtype /Image ', ''],
    ['has the words in it that end a part', '', 'endstream'],
  ])('whose text grows and %s, does not get past the limit', async (_what, label, within) => {
    // The words stand as they are in what is packed: a block that is stored without packing.
    const words = Buffer.from(within);
    const stored = Buffer.concat([Buffer.from([0, words.length, 0, ~words.length & 0xff, 0xff]), words]);
    const packed = deflateSync(Buffer.concat([words, Buffer.alloc(60 * 1024 * 1024, ' ')]));
    const stream = within ? Buffer.concat([packed.subarray(0, 2), stored, deflateRawSync(Buffer.alloc(60 * 1024 * 1024, ' '))]) : packed;
    const dictionary = `<<${label}/Filter /FlateDecode /Length ${stream.length}>>`;
    const bytes = Buffer.concat([
      Buffer.from(
        '%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n' +
          `3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R>> endobj\n4 0 obj ${dictionary} stream\n`,
      ),
      stream,
      Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\n%%EOF'),
    ]);
    expect(growsBeyond(withoutImages(bytes), 50 * 1024 * 1024)).toBe(label === '');
    expect(await code(bytes, 'a.pdf')).toBe(label ? 'PDF_WITHOUT_TEXT' : 'ARCHIVE_TOO_LARGE');
    if (label) expect(withoutImages(bytes).includes(stream.subarray(0, 16))).toBe(false);
  });

  it('that is damaged is refused', async () => {
    expect(await code('%PDF-1.7\nkhông có gì', 'a.pdf')).toBe('FILE_DAMAGED');
    expect(await code('không phải pdf', 'a.pdf')).toBe('FILE_DAMAGED');
  });
});

describe('a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phancong-read-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read by its path and named by its last part', async () => {
    const path = join(folder, 'Quyết định.TXT');
    await writeFile(path, LINES.join('\n'));
    const source = await readSource(path);
    expect(source.name).toBe('Quyết định.TXT');
    expect(texts(source)).toEqual(LINES);
  });

  it('that is not there, or is a folder, is not found', async () => {
    const error = await refusal(readSource(join(folder, 'x.txt')));
    expect(error.code).toBe('FILE_NOT_FOUND');
    expect(error.text).toEqual({ vi: 'Không có tệp "x.txt".', en: 'There is no file "x.txt".' });
    expect((await refusal(readSource(folder))).code).toBe('FILE_NOT_FOUND');
    expect((await refusal(readSource(join(folder, 'Quyết định.TXT', 'x.txt')))).code).toBe('FILE_NOT_FOUND');
  });

  it('of 20 MB is refused without being read', async () => {
    const path = join(folder, 'lon.txt');
    await writeFile(path, '');
    await truncate(path, 20 * 1024 * 1024);
    vi.mocked(readFile).mockClear();
    const error = await refusal(readSource(path));
    expect(readFile).not.toHaveBeenCalled();
    expect(error.code).toBe('FILE_TOO_LARGE');
    expect(error.message).toBe('The file "lon.txt" is larger than 10 MB.');
  });

  it('of more than 10 MB is refused as bytes too', async () => {
    expect(await code(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'a.txt')).toBe('FILE_TOO_LARGE');
  });

  it.each(['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a'])('without content is empty: %s', async (name) => {
    expect(await code('', name)).toBe('FILE_EMPTY');
    expect(await code(' \r\n\t\n', name)).toBe('FILE_EMPTY');
  });

  it('with nothing but white space, marks or markup is empty', async () => {
    expect(await code('\ufeff \u00a0\n', 'a.txt')).toBe('FILE_EMPTY');
    expect(await code(utf16('\ufeff\r\n', false), 'a.txt')).toBe('FILE_EMPTY');
    expect(await code('<html><body><p>&nbsp;</p></body></html>', 'a.html')).toBe('FILE_EMPTY');
    expect(await code(await docx([new Paragraph('')]), 'a.docx')).toBe('FILE_EMPTY');
  });

  it('of another type is unknown', async () => {
    expect(await code('chữ', 'a.csv')).toBe('FILE_TYPE_UNKNOWN');
    expect(await code('chữ', 'khong-duoi')).toBe('FILE_TYPE_UNKNOWN');
    expect(await code('{\\rtf1 abc}', 'a.txt')).toBe('FILE_TYPE_UNKNOWN');
    expect(await code(Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'a.docx')).toBe('FILE_TYPE_UNKNOWN');
    expect(await code(Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), 'a.xlsx')).toBe('FILE_TYPE_UNKNOWN');
  });

  it('that is binary is not text', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    expect(await code(png, 'a.txt')).toBe('FILE_NOT_TEXT');
    expect(await code(Buffer.alloc(400), 'a.md')).toBe('FILE_NOT_TEXT');
    expect(await code('chữ\0chữ chữ chữ', 'a.txt')).toBe('FILE_NOT_TEXT');
  });
});

it('every reason has a sentence in both languages, with its slots filled', () => {
  for (const reason of Object.keys(UNREADABLE) as UnreadableCode[]) {
    const { text, code: given } = new UnreadableError(reason, { file: 'a', limit: '10', encoding: 'X' });
    expect(given).toBe(reason);
    expect(text.vi + text.en).not.toMatch(/[{}]/);
  }
});
