import type { Measured } from './load.ts';
import type { Memory } from './memory.ts';
import type { Grown } from './report.ts';

const WIDTH = 760;
const PANEL = { width: 220, height: 150, left: 20, top: 40 };
/** Colours that can be read on white and on black: where the page is dark, the second set. */
const STYLE = `<style>
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600 }
  .axis { stroke: #8c959f; stroke-width: 1 }
  .line { fill: none; stroke: #0b5cad; stroke-width: 2 }
  .dot { fill: #0b5cad }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .line { stroke: #6cb6ff } .dot { fill: #6cb6ff } }
</style>`;

interface Point {
  /** From 0 to 1. */
  x: number;
  value: number;
  label: string;
}

const shown = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });

/** One figure as it grows, from zero up, each point with its value above and its label below. */
function panel(index: number, title: string, points: readonly Point[], everyValue = true): string {
  const { width, height, left, top } = PANEL;
  const [column, row] = [index % 3, Math.floor(index / 3)];
  const [atX, atY] = [left + column * (width + 25), top + row * (height + 75)];
  const most = Math.max(...points.map(({ value }) => value)) * 1.15 || 1;
  const placed = points.map(({ x, value, label }) => ({ x: atX + 15 + x * (width - 35), y: atY + height - (value / most) * height, value, label }));
  const line = placed.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const marks = placed.map(({ x, y, value, label }, place) => {
    const last = place === placed.length - 1;
    const said = everyValue || last ? `<text x="${x.toFixed(1)}" y="${(y - 8).toFixed(1)}" text-anchor="middle">${shown(value)}</text>` : '';
    const dot = everyValue || last ? `<circle class="dot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3"/>` : '';
    return `${dot}${said}${label ? `<text x="${x.toFixed(1)}" y="${atY + height + 18}" text-anchor="middle">${label}</text>` : ''}`;
  });
  return [
    `<text class="title" x="${atX}" y="${atY - 12}">${title}</text>`,
    `<line class="axis" x1="${atX}" y1="${atY + height}" x2="${atX + width}" y2="${atY + height}"/>`,
    `<polyline class="line" points="${line}"/>`,
    ...marks,
  ].join('\n');
}

function drawing(rows: number, label: string, panels: readonly string[]): string {
  const height = PANEL.top + rows * (PANEL.height + 75) - 30;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">\n${STYLE}\n${panels.join('\n')}\n</svg>\n`;
}

/** Six figures from ten thousand duties to a million. */
export function growthChart(sizes: readonly { grown: Grown; runs: readonly Measured[] }[]): string {
  const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  const points = (value: (of: (typeof sizes)[number]) => number): Point[] =>
    sizes.map((each, index) => ({
      x: sizes.length > 1 ? index / (sizes.length - 1) : 0,
      value: value(each),
      label: Number(each.grown.size).toLocaleString('en-US'),
    }));
  return drawing(2, 'How the service grows from ten thousand duties to a million', [
    panel(
      0,
      'answers per second',
      points(({ runs }) => middle(runs.map(({ perSecond }) => perSecond))),
    ),
    panel(
      1,
      'p99 at 20 connections (ms)',
      points(({ runs }) => middle(runs.map(({ p99 }) => p99))),
    ),
    panel(
      2,
      'memory (MB)',
      points(({ runs }) => middle(runs.map(({ megabytes }) => megabytes))),
    ),
    panel(
      3,
      'published in (s)',
      points(({ grown }) => grown.published),
    ),
    panel(
      4,
      'start to ready (s)',
      points(({ grown }) => grown.startUp),
    ),
    panel(
      5,
      'on disk (MB)',
      points(({ grown }) => grown.bytes / 2 ** 20),
    ),
  ]);
}

/** Memory over time under questions that were never asked before. */
export function memoryChart({ megabytes, seconds }: Memory & { seconds: number }): string {
  const points = megabytes.map((value, index) => ({
    x: index / (megabytes.length - 1),
    value,
    label: index === 0 ? '0 s' : index === megabytes.length - 1 ? `${seconds} s` : '',
  }));
  return drawing(1, 'Memory under questions that were never asked before', [panel(0, 'memory (MB)', points, false)]);
}
