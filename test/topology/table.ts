import type { Tally } from './load.ts';

/** What came of a stretch of time. */
export interface Stretch {
  what: string;
  seconds: number;
  reading: Tally;
  writing: Tally;
}

const COLUMNS = ['s', 'reads', 'answered', 'refused', 'failed', 'older', 'p99 ms', 'slowest ms', 'publications', 'confirmed', 'refused', 'failed'];

/** The stretches as a table, and below it what the failures were. */
export function tableOf(stretches: readonly Stretch[]): string {
  const rows = stretches.map(({ what, seconds, reading, writing }) => {
    const sorted = [...reading.milliseconds].sort((a, b) => a - b);
    const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
    const { asked, answered, refused, failed, older } = reading;
    const figures = [asked, answered, refused, failed, older, at(0.99), at(1), writing.asked, writing.answered, writing.refused, writing.failed];
    return `| ${[what, seconds.toFixed(1), ...figures].join(' | ')} |`;
  });
  const failures = stretches.flatMap(({ what, reading, writing }) =>
    [...reading.failures, ...writing.failures].map(([failure, times]) => `- ${what}: ${times} × ${failure}`),
  );
  return [`| | ${COLUMNS.join(' | ')} |`, `| --- |${COLUMNS.map(() => ' ---: |').join('')}`, ...rows, '', ...failures].join('\n');
}
