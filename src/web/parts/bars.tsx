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
/** Characters of a label that fit; the table has it whole. */
const SHORT = 46;

/** A chart of bars, and below it the same as a table, which is what a screen reader reads. */
export function Bars({ title, counted, number, bars, language }: BarsProps): VNode | null {
  if (bars.length < 2) return null;
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, WIDTH - VALUES]);
  const step = LABEL + BAR + GAP;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * step - GAP}`} aria-hidden="true" focusable="false">
        {bars.map(({ label, value }, index) => {
          const y = index * step + LABEL;
          return (
            <>
              <text x={0} y={y - LABEL / 2} dominant-baseline="central">
                {label.length > SHORT ? `${label.slice(0, SHORT - 1)}…` : label}
              </text>
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
