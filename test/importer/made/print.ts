import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { docx } from '../make.js';
import { toTcvn3, toVni } from './legacy-bytes.js';
import { markOf, placesOf, type MadeDocument } from './document.js';
import type { MadeClause } from './tree.js';

/** A piece of a printed document: a paragraph of lines, or a table. */
type Block = { lines: string[]; clause?: MadeClause } | { rows: string[][] };

const ISSUER = ['ỦY BAN NHÂN DÂN', 'TỈNH TRÀ LĨNH'];
const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const NUMBER = 'Số: 7/2031/QĐ-UBND';
const DAY = 'Trà Lĩnh, ngày 3 tháng 2 năm 2031';
/** What the head of every made document says. */
export const HEAD = { type: 'DECISION', number: '7/2031/QĐ-UBND', issuedOn: '2031-02-03', province: 'Trà Lĩnh' };

function letterheadOf({ letterhead }: MadeDocument): string[] {
  const beside = (by: string): string[] => [`${ISSUER[0]}${by}${STATE[0]}`, `${ISSUER[1]}${by}${STATE[1]}`, `${NUMBER}${by}${DAY}`];
  switch (letterhead) {
    case 'COLUMNS':
      return beside('          ');
    case 'TABS':
      return beside('\t');
    case 'BARS':
      return beside(' | ').map((line) => `| ${line} |`);
    case 'RULED':
      return [...ISSUER, '-------', ...STATE, '---------------', NUMBER, DAY];
    case 'BROKEN':
      return [...ISSUER, ...STATE, 'Số:', NUMBER.slice(4), DAY.replace(' tháng', '\ntháng')].flatMap((line) => line.split('\n'));
    case 'CAPITALS':
      return [...STATE, `${ISSUER.join(' ')}`, NUMBER, DAY];
    case 'STACKED':
      return [...ISSUER, ...STATE, NUMBER, DAY];
  }
}

const BEFORE = [
  'QUYẾT ĐỊNH',
  'Giao việc cho các phòng',
  'Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;',
  'Theo đề nghị của Chánh Văn phòng.',
  'QUYẾT ĐỊNH:',
];
const CLOSING = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Phạm Thị D'];

/** The document in blocks, from the letterhead to the appendix. */
function blocksOf(made: MadeDocument): Block[] {
  const places = placesOf(made);
  const appendix = places.findIndex(({ level }) => level === 'APPENDIX');
  const body = appendix < 0 ? places : places.slice(0, appendix);
  const blocks: Block[] = [...letterheadOf(made), ...BEFORE].map((line) => ({ lines: [line] }));
  let note = 0;
  // Old encodings have letters in the place of raised digits, or none of them.
  const raised = (digit: number): string => (['tcvn3', 'vni'].includes(made.format) ? String(digit) : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(digit));
  for (const clause of body) {
    const marked = made.footnotes && clause.level === 'NUMBER' && clause.words.endsWith(';') && note < 9;
    const words = marked ? clause.words.replace(/;$/u, `${raised(++note)};`) : clause.words;
    blocks.push({ lines: `${markOf(clause, made)}${words}`.split('\n'), clause });
    if (marked) blocks.push({ lines: [`${raised(note)} Theo bảng của năm trước.`] });
  }
  if (made.signed || appendix >= 0) blocks.push(...CLOSING.map((line) => ({ lines: [line] })));
  if (appendix < 0 || !made.appendix) return blocks;
  const [heading, ...rows] = places.slice(appendix) as [MadeClause, ...MadeClause[]];
  blocks.push({ lines: `${markOf(heading, made)}${heading.words}`.split('\n'), clause: heading });
  blocks.push({ lines: ['(Kèm theo Quyết định số 7/2031/QĐ-UBND ngày 3 tháng 2 năm 2031)'] });
  if (made.appendix.table)
    blocks.push({
      rows: [['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Phối hợp'], ...rows.map(({ count, words }) => [String(count), words, 'Phòng Nước', 'Văn phòng'])],
    });
  else blocks.push(...rows.map((clause) => ({ lines: [`${markOf(clause, made)}${clause.words}`], clause })));
  return blocks;
}

/** The lines of a plain text: wrapped, with blank lines and page numbers where the look says so. */
function linesOf(made: MadeDocument): string[] {
  const lines: string[] = [];
  let page = 0;
  for (const block of blocksOf(made)) {
    const own = 'rows' in block ? pipes(block.rows) : block.lines.flatMap((line) => (block.clause ? wrapped(line, made.width) : [line]));
    lines.push(...own, ...(made.blank ? [''] : []));
    if (made.pages && 'clause' in block && block.clause && lines.length > (page + 1) * 30) lines.push('', String(++page + 1), '');
  }
  return lines;
}

function wrapped(line: string, width: number): string[] {
  if (width === 0) return [line];
  const words = line.split(' ');
  const lines: string[] = [];
  // A line that begins with a bare count or a dash is one that the mark began.
  while (words.length > 0) lines.push(words.splice(0, width).join(' '));
  return lines;
}

function pipes(rows: string[][]): string[] {
  const [head, ...others] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head ?? '', '|---|---|---|---|', ...others];
}

/** The file of a made document. Shapes: `noise` changes the lines of a text before they are encoded. */
export async function fileOf(made: MadeDocument, noise: (line: string) => string = (line) => line): Promise<{ bytes: Buffer; name: string }> {
  const text = (): string => linesOf(made).map(noise).join('\n');
  switch (made.format) {
    case 'txt':
      return { bytes: Buffer.from(text()), name: 'a.txt' };
    case 'utf-16':
      return { bytes: Buffer.from(`\ufeff${text()}`, 'utf16le'), name: 'a.txt' };
    case 'md':
      return {
        bytes: Buffer.from(
          text()
            .replace(/^(Chương .*|PHỤ LỤC.*)$/gmu, '## $1')
            .replace(/^(Điều \d+[.:])/gmu, '**$1**'),
        ),
        name: 'a.md',
      };
    case 'tcvn3':
      return { bytes: toTcvn3(text()), name: 'a.txt' };
    case 'vni':
      return { bytes: toVni(text()), name: 'a.txt' };
    case 'html':
      return { bytes: Buffer.from(htmlOf(made, noise)), name: 'a.html' };
    case 'docx':
      return { bytes: await docxOf(made, noise), name: 'a.docx' };
  }
}

function htmlOf(made: MadeDocument, noise: (line: string) => string): string {
  const escaped = (text: string): string => noise(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (rows: string[][]): string => rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  const parts: string[] = [];
  let list = false;
  for (const block of blocksOf(made)) {
    const points = made.ownLists && 'clause' in block && block.clause?.level === 'POINT' ? block.clause : null;
    if (points && !list) parts.push(`<ol type="a" start="${points.count}">`);
    if (!points && list) parts.push('</ol>');
    list = points !== null;
    if ('rows' in block) parts.push(`<table>${cells(block.rows)}</table>`);
    else if (points) parts.push(`<li>${escaped(points.words)}</li>`);
    else parts.push(...block.lines.map((line) => `<p>${escaped(line)}</p>`));
  }
  return `<!doctype html><meta charset="utf-8">${parts.join('\n')}${list ? '</ol>' : ''}`;
}

function docxOf(made: MadeDocument, noise: (line: string) => string): Promise<Buffer> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(noise(text))] });
  return docx(
    blocksOf(made).flatMap((block): (Paragraph | Table)[] =>
      'rows' in block
        ? [new Table({ rows: block.rows.map((row) => new TableRow({ children: row.map(cell) })) })]
        : block.lines.map((line) => new Paragraph(noise(line))),
    ),
  );
}
