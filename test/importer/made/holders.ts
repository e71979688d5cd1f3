import * as fc from 'fast-check';
import { POINT_LETTERS } from '../../../src/shared/vietnamese.js';
import { ROMANS } from './tree.js';

/** Who has tasks in a made document. */
interface Doer {
  name: string;
  /** False for what is no unit of the body: its tasks are nobody's. */
  unit: boolean;
  /** Many at once, which is plain to everybody: nothing need be said. */
  many?: true;
}

const doer = (unit: boolean) => (name: string) => ({ name, unit });
const DOERS: readonly Doer[] = [
  ...['Phòng Mưa', 'Phòng Quản lý Gió', 'Phòng Đo lường và Bản đồ', 'Chi cục Rừng', 'Trung tâm Sóng', 'Quỹ Sương', 'Ban Quản lý rừng Dẻ'].map(
    doer(true),
  ),
  ...['Bệnh viện đa khoa Suối', 'Bảo tàng tỉnh', 'Thư viện Đá', 'Nhà hát Thông', 'Trường Cao đẳng Nắng', 'Hạt Kiểm lâm Dốc'].map(doer(true)),
  ...['Trạm Kiểm dịch Đèo', 'Vườn quốc gia Lá', 'Khu bảo tồn thiên nhiên Ghềnh', 'Cảng vụ đường thủy Bến', 'Văn phòng Sở', 'Thanh tra Sở'].map(
    doer(true),
  ),
  ...['Tổ Đo sông', 'Đội Tuần rừng', 'Bộ phận một cửa', 'Sở Đo đạc', 'Nhà khách Hồ'].map(doer(false)),
  { name: 'Các phòng khác', unit: false, many: true },
];

/** How deep a mark is. */
const DEPTH = ['ARTICLE', 'ROMAN', 'NUMBER', 'POINT', 'DASH', 'PLUS'] as const;
type Mark = (typeof DEPTH)[number];

/** What stands among the tasks of somebody and is another's. */
const WITHIN = ['ITEM', 'LINE', 'STAR', 'BULLET', 'TASK', 'GIVEN'] as const;

const whose = fc.constantFrom(...DOERS);
const block = fc.record({
  whose,
  numbered: fc.constantFrom(true, true, true, false),
  form: fc.constantFrom('', '', ':', ' có nhiệm vụ:', ' có trách nhiệm:'),
  capitals: fc.boolean(),
  marks: fc.constantFrom<Mark>('NUMBER', 'POINT', 'DASH'),
  tasks: fc.integer({ min: 1, max: 3 }),
  within: fc.option(fc.record({ whose, form: fc.constantFrom(...WITHIN), tasks: fc.integer({ min: 1, max: 2 }) }), { freq: 2, nil: null }),
  rows: fc.option(fc.array(whose, { minLength: 1, maxLength: 3 }), { freq: 5, nil: null }),
});
type Block = typeof block extends fc.Arbitrary<infer Value> ? Value : never;

/** A decision that says who does what, before it is printed. */
export const decisions = fc.record({
  level: fc.constantFrom<Mark | 'NONE'>('ARTICLE', 'ROMAN', 'NUMBER', 'POINT', 'NONE'),
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  end: fc.constantFrom('.', '.', ';', ''),
  listed: fc.boolean(),
  bars: fc.boolean(),
});
export type MadeDecision = typeof decisions extends fc.Arbitrary<infer Value> ? Value : never;

/** A task as it is printed: its words, whose it is, its line, and the line that says whose it is. */
export interface MadeTask {
  words: string;
  holder: string | null;
  /** It need not be said that it is nobody's. */
  plain: boolean;
  line: number;
  from: number;
}

class Page {
  readonly lines: string[] = [];
  readonly tasks: MadeTask[] = [];
  private from = 0;

  constructor(private readonly end: string) {}

  say(line: string): void {
    this.lines.push(line);
  }

  /** A heading, which says whose the tasks below are. */
  head(line: string): void {
    this.say(line);
    this.from = this.lines.length;
  }

  /** Goes back to the tasks of the heading that stands on a line. */
  back(line: number): void {
    this.from = line;
  }

  /** Shapes: `before` and `after` are what stands around the task on its line. */
  task({ name, unit, many }: Doer, before: string, after = this.end): void {
    const count = this.tasks.length;
    const words = `đo nước ở hồ K${'aeiouy'.charAt(count % 6)}${'bcdghklmn'.charAt(Math.floor(count / 6) % 9)}`;
    this.say(`${before}${/\p{L}:? $/u.test(before) ? words : `Đ${words.slice(1)}`}${after}`);
    this.tasks.push({ words: words.slice(1), holder: unit ? name : null, plain: many === true, line: this.lines.length, from: this.from });
  }
}

function markOf(mark: Mark, count: number): string {
  if (mark === 'ARTICLE') return `Điều ${count + 2}. `;
  if (mark === 'ROMAN') return `${ROMANS[count] as string}. `;
  if (mark === 'NUMBER') return `${count + 1}. `;
  if (mark === 'POINT') return `${POINT_LETTERS[count] as string}) `;
  return mark === 'DASH' ? '- ' : '+ ';
}

/** The mark itself, or the next that is deeper than another. */
function deeper(mark: Mark, than: Mark | 'NONE'): Mark {
  const depth = than === 'NONE' ? 1 : DEPTH.indexOf(than);
  return DEPTH[Math.max(DEPTH.indexOf(mark), depth + 1)] as Mark;
}

/** The lines of a decision, and its tasks. */
export function printed({ level, blocks, end, listed, bars }: MadeDecision): { lines: string[]; tasks: MadeTask[] } {
  const page = new Page(end);
  for (const line of ['QUYẾT ĐỊNH', 'Quy định việc của các đơn vị', 'QUYẾT ĐỊNH:']) page.say(line);
  const names = [...new Set(blocks.map(({ whose: { name } }) => name))];
  page.say(listed ? 'Điều 1. Cơ cấu tổ chức' : 'Điều 1. Phạm vi');
  if (listed) for (const [count, name] of names.entries()) page.say(`${count + 1}. ${name};`);
  else page.say('Quyết định này nêu việc của các đơn vị.');
  if (level !== 'ARTICLE') page.say('Điều 2. Nhiệm vụ của các đơn vị');
  let count = 0;
  for (const one of blocks) {
    // What stands before the second article is in that on the structure.
    const numbered = level !== 'NONE' && (one.numbered || (level === 'ARTICLE' && count === 0));
    printBlock(page, one, numbered ? markOf(level, count) : '', level, bars);
    if (numbered) count++;
  }
  page.say(`Điều ${level === 'ARTICLE' ? count + 2 : 3}. Hiệu lực từ ngày ký.`);
  return page;
}

function printBlock(
  page: Page,
  { whose: who, form, capitals, marks, tasks, within, rows }: Block,
  mark: string,
  level: Mark | 'NONE',
  bars: boolean,
): void {
  const inCapitals = capitals && form === '' && (level === 'ROMAN' || mark === '');
  page.head(`${mark}${inCapitals ? who.name.toUpperCase() : who.name}${form}`);
  const own = deeper(marks, level);
  for (let at = 0; at < tasks; at++) page.task(who, markOf(own, at));
  if (within) printWithin(page, within, own, tasks, who);
  if (rows) printRows(page, rows, bars);
}

/** Tasks of another among those of somebody. */
function printWithin(page: Page, within: NonNullable<Block['within']>, own: Mark, count: number, who: Doer): void {
  const { whose: other, form, tasks } = within;
  const from = page.lines.length - count;
  const below = deeper('DASH', own);
  const list = (mark: Mark): void => {
    for (let at = 0; at < tasks; at++) page.task(other, markOf(mark, at));
  };
  if (form === 'TASK') page.task(other, `${markOf(own, count)}${other.name} chủ trì `);
  else if (form === 'GIVEN') page.task(other, `${markOf(own, count)}Giao ${other.name}: `);
  else if (form === 'ITEM') {
    page.head(`${markOf(own, count)}${other.name}:`);
    list(below);
    page.back(from);
    page.task(who, markOf(own, count + 1));
  } else {
    page.head(`${form === 'STAR' ? '* ' : form === 'BULLET' ? '• ' : ''}${other.name} chủ trì:`);
    list(form === 'LINE' ? own : below);
  }
}

function printRows(page: Page, rows: readonly Doer[], bars: boolean): void {
  const row = (cells: string[]): string => (bars ? `| ${cells.join(' | ')} |` : cells.join('\t'));
  page.head(row(['STT', 'Nhiệm vụ', 'Đơn vị chủ trì']));
  if (bars) page.say('|---|---|---|');
  for (const [at, lead] of rows.entries()) page.task(lead, bars ? `| ${at + 1} | ` : `${at + 1}\t`, bars ? ` | ${lead.name} |` : `\t${lead.name}`);
}
