import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growthChart, memoryChart } from './charts.ts';
import type { Made } from './databases.ts';
import type { Measured } from './load.ts';
import type { Memory } from './memory.ts';

export interface Grown extends Made {
  size: string;
  /** Seconds from the start of the process until questions can be asked. */
  startUp: number;
}

/** All that one run measured. */
export interface Figures {
  machine: string;
  rounds: number;
  seconds: number;
  grown: Grown[];
  measured: { name: string; size: string | null; runs: Measured[] }[];
  memory: (Memory & { size: string; seconds: number }) | null;
}

const DOCS = join(import.meta.dirname, '../../docs');
const PAGE = join(DOCS, 'performance.md');
const NEVER = 'phancong, never the same';
const KEPT = 'phancong, kept';
const FLOOR = 'bare node:http';

/** What is wanted of ratios: this of that, at least so much. */
const WANTED: readonly (readonly [of: string, over: string, least: number])[] = [
  [KEPT, 'PostGraphile', 10],
  [KEPT, 'prepared SQL', 6],
  [KEPT, FLOOR, 0.6],
  [NEVER, 'PostGraphile', 5],
  [NEVER, 'prepared SQL', 3],
  [NEVER, FLOOR, 0.4],
];

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
const number = (value: number, digits = 0): string => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A median with the lowest and the highest. */
function spread(numbers: readonly number[], digits = 0): string {
  return `${number(median(numbers), digits)} (${number(Math.min(...numbers), digits)} - ${number(Math.max(...numbers), digits)})`;
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The parts of the page that are made of what was measured, by name. */
function partsOf({ machine, rounds, seconds, grown, measured, memory }: Figures): Record<string, string> {
  const runsOf = (name: string, size: string): Measured[] => measured.find((each) => each.name === name && (each.size ?? size) === size)?.runs ?? [];
  const rates = (name: string, size: string): number[] => runsOf(name, size).map(({ perSecond }) => perSecond);
  // Round by round, so that what slows the whole machine for a while slows both.
  const ratios = (of: string, over: string, size: string, overSize = size): number[] =>
    rates(of, size).map((rate, round) => rate / (rates(over, overSize)[round] as number));
  const compared = [...new Set(measured.flatMap(({ name, size }) => (size !== null && name === KEPT ? [size] : [])))];
  const parts: Record<string, string> = {};
  if (compared.length > 0) {
    const cells = ({ name, size, runs }: Figures['measured'][number]): string[] => [
      name,
      size === null ? '' : number(Number(size)),
      spread(runs.map(({ perSecond }) => perSecond)),
      number(median(runs.map(({ p50 }) => p50)), 1),
      spread(
        runs.map(({ p99 }) => p99),
        1,
      ),
      number(median(runs.map(({ cpu }) => cpu))),
      number(median(runs.map(({ megabytes }) => megabytes))),
      number(runs.reduce((sum, { failures }) => sum + failures, 0)),
    ];
    parts['rates'] = [
      `${machine}; medians of ${rounds} rounds of ${seconds} s, lowest and highest in brackets.`,
      '',
      table(['', 'duties', 'answers/s', 'p50 (ms)', 'p99 (ms)', 'own CPU (µs)', 'memory (MB)', 'failures'], measured.map(cells)),
    ].join('\n');
    const lines = WANTED.map(([of, over, least]) => [
      `${of} / ${over}`,
      number(least, 1),
      ...compared.map((size) => `${spread(ratios(of, over, size), 2)}${median(ratios(of, over, size)) >= least ? '' : ', missed'}`),
    ]);
    const [small, large] = compared;
    if (small !== undefined && large !== undefined) {
      const times = ratios(NEVER, NEVER, small, large);
      lines.push([
        `${number(Number(small))} duties / ${number(Number(large))}, never the same`,
        'at most 1.1',
        '',
        `${spread(times, 2)}${median(times) <= 1.1 ? '' : ', missed'}`,
      ]);
    }
    parts['ratios'] = table(['ratio', 'wanted', ...compared.map((size) => `at ${number(Number(size))} duties`)], lines);
  }
  if (measured.length > 0 || !memory) {
    const growth = table(
      ['duties', 'answers/s', 'p99 (ms)', 'memory (MB)', 'published in (s)', 'duties/s published', 'start to ready (s)', 'on disk (MB)'],
      grown.map(({ duties, published, bytes, startUp, size }) => {
        const runs = runsOf(NEVER, size);
        return [
          number(duties),
          ...(runs.length
            ? [spread(rates(NEVER, size)), number(median(runs.map(({ p99 }) => p99)), 1), number(median(runs.map(({ megabytes }) => megabytes)))]
            : ['', '', '']),
          number(published),
          number(duties / published),
          number(startUp, 1),
          number(bytes / 2 ** 20),
        ];
      }),
    );
    parts['growth'] =
      measured.length > 0 ? `${growth}\n\n![answers, p99, memory, publication, start and size by duties](performance/growth.svg)` : growth;
  }
  if (memory) {
    const { megabytes, seconds: lasted, asked, failures, size } = memory;
    const half = megabytes.slice(Math.floor(megabytes.length / 2));
    parts['memory'] =
      `${number(lasted)} s over ${number(Number(size))} duties, ${number(asked)} questions never asked before, ${number(failures)} failures: ` +
      `${number(megabytes[0] as number)} MB at the start, ${number(Math.max(...megabytes))} MB at most, in the second half from ${number(Math.min(...half))} to ${number(Math.max(...half))} MB.\n\n![memory over time](performance/memory.svg)`;
  }
  return parts;
}

/** What was measured, for people. */
export function report(figures: Figures): string {
  return `${Object.entries(partsOf(figures))
    .map(([name, text]) => `${name}\n\n${text}\n`)
    .join('\n')}`;
}

/** Puts what was measured into the page, each part between its marks, and draws the charts. A part that was not measured stays as it is. */
export function writeReport(figures: Figures): void {
  const parts = partsOf(figures);
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = page.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`docs/performance.md has no place for ${name}`);
    page = `${before}${begin}\n\n${text}\n\n${end}${after}`;
  }
  writeFileSync(PAGE, page);
  const directory = join(DOCS, 'performance');
  mkdirSync(directory, { recursive: true });
  if (figures.measured.length > 0) {
    writeFileSync(
      join(directory, 'growth.svg'),
      growthChart(
        figures.grown.map((grown) => ({ grown, runs: figures.measured.find(({ name, size }) => name === NEVER && size === grown.size)?.runs ?? [] })),
      ),
    );
  }
  if (figures.memory) writeFileSync(join(directory, 'memory.svg'), memoryChart(figures.memory));
}
