import { scaleBand, scaleLinear } from 'd3-scale';
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

const WIDTH = 640;
const LABELS = 280;
const VALUES = 40;
const BAR = 26;
/** Characters of a label that fit beside a bar; the table has it whole. */
const SHORT = 34;

/** A chart of bars, and below it the same as a table, which is what a screen reader reads. */
export function Bars({ title, counted, number, bars, language }: BarsProps): VNode | null {
  if (bars.length < 2) return null;
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, WIDTH - LABELS - VALUES]);
  const place = scaleBand(
    bars.map((_bar, index) => index),
    [0, bars.length * BAR],
  ).paddingInner(0.25);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * BAR}`} aria-hidden="true" focusable="false">
        {bars.map(({ label, value }, index) => {
          const y = place(index) ?? 0;
          const middle = y + place.bandwidth() / 2;
          return (
            <>
              <text x={LABELS - 8} y={middle} text-anchor="end" dominant-baseline="central">
                {label.length > SHORT ? `${label.slice(0, SHORT - 1)}…` : label}
              </text>
              <rect x={LABELS} y={y} width={length(value)} height={place.bandwidth()} />
              <text x={LABELS + length(value) + 6} y={middle} dominant-baseline="central">
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
