import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { BROWSE } from '../words/browse.js';
import type { Language } from '../../shared/text.js';

export interface Bar {
  label: string;
  value: number;
}

interface BarsProps {
  title: string;
  /** Headings of the table: what is counted, and how many there are. */
  counted: string;
  number: string;
  bars: readonly Bar[];
  language: Language;
}

/** Drawn for a phone, where it is shown in its own size; labels stand above their bars. */
const WIDTH = 340;
const VALUES = 36;
const LABEL = 20;
const BAR = 14;
const GAP = 10;
/** Characters of a label that fit into one line. */
const LINE = 40;

/** A chart of bars, and below it the same as a table, which is what a screen reader reads. */
export function Bars({ title, counted, number, bars, language }: BarsProps): VNode | null {
  if (bars.length < 2) return null;
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, WIDTH - VALUES]);
  const drawn = bars.map(({ label, value }) => ({ lines: linesOf(label), value }));
  const heights = drawn.map(({ lines }) => lines.length * LABEL + BAR + GAP);
  const tops = heights.map((_height, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${heights.reduce((sum, height) => sum + height, 0) - GAP}`} aria-hidden="true" focusable="false">
        {drawn.map(({ lines, value }, index) => {
          const top = tops[index] as number;
          const y = top + lines.length * LABEL;
          return (
            <>
              {lines.map((line, at) => (
                <text x={0} y={top + (at + 0.5) * LABEL} dominant-baseline="central">
                  {line}
                </text>
              ))}
              <rect x={0} y={y} width={length(value)} height={BAR} />
              <text x={length(value) + 6} y={y + BAR / 2} dominant-baseline="central">
                {value}
              </text>
            </>
          );
        })}
      </svg>
      <details>
        <summary>{BROWSE.chartTable[language]}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{counted}</th>
              <th scope="col">{number}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value }) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** A label in lines that fit, broken between words: an SVG breaks none by itself. */
function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LINE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
