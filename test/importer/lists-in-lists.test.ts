import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = ['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:'];
const UNITS = ['Điều 1. Cơ cấu tổ chức', '1. Phòng Mưa;', '2. Phòng Gió;'];
const read = (...lines: string[]): ImportedDocument =>
  importDocument(sourceFrom([...HEAD, ...UNITS, ...lines, 'Điều 3. Hiệu lực từ ngày ký.'].join('\n')));
/** The paths of the tasks, each with whose it is. */
const tasks = ({ clauses }: ImportedDocument): string[] =>
  clauses.filter(({ text }) => /^(?:Đo|Ghi)/u.test(text)).map(({ path, holder }) => `${path} ${holder?.replace('Phòng ', '') ?? '-'}`);
const said = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 6).map(({ code, line }) => `${code} ${line}`);

const OF_THE_UNIT = 'Điều 2. Phòng Mưa';

describe('tasks of another unit in a list are below what names it', () => {
  it.each<[string, string[], string[]]>([
    [
      'crosses below a dash that is itself below a cross',
      [OF_THE_UNIT, '+ Đo mưa.', '- Phòng Gió:', '+ Đo gió.', '+ Ghi gió.', '- Ghi mưa.', '+ Đo sương.'],
      ['2.+1 Mưa', '2.+1.-1.+1 Gió', '2.+1.-1.+2 Gió', '2.+1.-2 Mưa', '2.+2 Mưa'],
    ],
    [
      'points below a number below a number',
      ['Điều 2. Việc', '1. Phòng Mưa:', '1) Đo mưa;', '2) Phòng Gió:', 'a) Đo gió;', 'b) Ghi gió;', '3) Ghi mưa.'],
      ['2.1.1 Mưa', '2.1.2.a Gió', '2.1.2.b Gió', '2.1.3 Mưa'],
    ],
    [
      'points below a number below a point',
      ['Điều 2. Việc', '1. Phòng Mưa:', 'a) Việc đo:', '1) Đo mưa;', '2) Phòng Gió:', 'a) Đo gió;', '3) Ghi mưa;', 'b) Ghi sương.'],
      ['2.1.a.1 Mưa', '2.1.a.2.a Gió', '2.1.a.3 Mưa', '2.1.b Mưa'],
    ],
    [
      'points below dashes, and dashes below these',
      [OF_THE_UNIT, '1. Việc:', '- Việc đo:', 'a) Đo mưa;', 'b) Việc ghi:', '- Ghi mưa.', '- Phòng Gió chủ trì:', 'a) Đo gió;', 'b) Ghi gió.'],
      ['2.1.-1.a Mưa', '2.1.-1.b.-1 Mưa', '2.1.-1.b.-2.a Gió', '2.1.-1.b.-2.b Gió'],
    ],
    [
      'points below dashes',
      [OF_THE_UNIT, '1. Việc:', '- Việc đo:', 'a) Đo mưa;', 'b) Ghi mưa.', '- Phòng Gió chủ trì:', 'a) Đo gió;', 'b) Ghi gió.', '2. Đo sương.'],
      ['2.1.-1.a Mưa', '2.1.-1.b Mưa', '2.1.-2.a Gió', '2.1.-2.b Gió', '2.2 Mưa'],
    ],
    [
      'bullets below crosses below dashes',
      ['Điều 2. Việc', '- Phòng Mưa:', '+ Việc đo:', '• Đo mưa;', '• Đo sương;', '+ Ghi mưa.', '- Phòng Gió:', '+ Đo gió.'],
      ['2.-1.+1.-1 Mưa', '2.-1.+1.-2 Mưa', '2.-1.+2 Mưa', '2.-2.+1 Gió'],
    ],
    [
      'a list that goes on behind a heading without a number',
      ['Điều 2. Việc', 'Phòng Mưa', '- Đo mưa.', 'a) Phòng Mưa:', '- Đo sương.', '* Phòng Gió chủ trì:', '+ Đo gió.', 'b) Phòng Gió:', '- Ghi gió.'],
      ['2.Đề mục 1.-1 Mưa', '2.Đề mục 1.a.-1 Mưa', '2.Đề mục 1.Đề mục 2.+1 Gió', '2.Đề mục 1.b.-1 Gió'],
    ],
  ])('%s', (_what, lines, expected) => {
    const imported = read(...lines);
    expect(tasks(imported)).toEqual(expected);
    expect(said(imported).filter((one) => !one.startsWith('HEADING_UNNUMBERED'))).toEqual([]);
  });
});

it('a number with a unit that may go on in two lists leaves what follows it in doubt', () => {
  const imported = read(OF_THE_UNIT, '1. Đo mưa.', 'Phòng Gió', '1. Đo gió.', '2. Phòng Mưa:', '- Đo sương.', '3. Ghi gió.');
  expect(tasks(imported)).toEqual(['2.1 Mưa', 'Đề mục 1.1 Gió', 'Đề mục 1.2.-1 Mưa', 'Đề mục 1.3 -']);
  expect(said(imported)).toEqual(['HEADING_UNNUMBERED 9', 'AMBIGUOUS_DEPTH 11', 'AMBIGUOUS_DEPTH 13']);
});

describe('tasks without marks below the name of a unit', () => {
  it('are the unit’s where it is known', () => {
    const imported = read('Điều 2. Việc', '1. Phòng Mưa', 'Đo mưa.', 'Ghi mưa.', '2. Phòng Gió', '(1) Đo gió;');
    expect(imported.clauses.filter(({ path }) => /^2\.\d$/u.test(path)).map(({ holder }) => holder)).toEqual(['Phòng Mưa', 'Phòng Gió']);
  });

  it('are nobody’s where it is not, and that is said', () => {
    const imported = read('Điều 2. Phòng Mưa', '1. Đo mưa.', '2. Phòng Sương', 'Đo sương.');
    expect(imported.clauses.find(({ path }) => path === '2.2')?.holder).toBeNull();
    expect(said(imported)).toEqual(['HEADING_UNSURE 9']);
  });

  it('leave the name of a list that is broken over two lines whole', () => {
    const { units } = importDocument(sourceFrom([...HEAD, 'Điều 1. Cơ cấu tổ chức', '1. Phòng Mưa;', '2. Phòng Mưa', 'Đá.'].join('\n')));
    expect(units.map(({ name }) => name)).toEqual(['Phòng Mưa', 'Phòng Mưa Đá']);
  });
});

it('lists of dashes below each other take no more than linear time', () => {
  const lines = Array.from({ length: 4000 }, (_, at) => `${'+-'.charAt(at % 2)} Việc thứ ${String(at)}:`);
  const longest = Math.max(...read('Điều 2. Việc', ...lines).clauses.map(({ path }) => path.length));
  expect(longest).toBeLessThan(40);
});
