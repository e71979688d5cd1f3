/** How much of something was read right: how many were read, how many are in the seeds, how many are the same. */
export interface Count {
  read: number;
  wanted: number;
  right: number;
}

/**
 * Counts as a table: a row for each name, a column for each thing counted, `right/read/wanted`. A last row adds them up.
 * Shapes: all rows have the same columns, in the same order.
 */
export function countTable(rows: readonly { name: string; counts: Readonly<Record<string, Count>> }[]): string {
  const columns = Object.keys(rows[0]?.counts ?? {});
  const all = Object.fromEntries(columns.map((column) => [column, sum(rows.map(({ counts }) => counts[column]))]));
  const cells = [
    ['', ...columns],
    ...rows.map(({ name, counts }) => [name, ...columns.map((column) => shown(counts[column]))]),
    ['all', ...columns.map((column) => shown(all[column]))],
    ['precision', ...columns.map((column) => rate(all[column]?.right, all[column]?.read))],
    ['recall', ...columns.map((column) => rate(all[column]?.right, all[column]?.wanted))],
  ];
  const widths = (cells[0] ?? []).map((_, index) => Math.max(...cells.map((row) => (row[index] ?? '').length)));
  const lines = cells.map((row) =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '),
  );
  return ['right/read/wanted', ...lines].join('\n');
}

/** Two lists compared as sets with repetition: each one read is right at most as often as it is wanted. */
export function compare(read: readonly string[], wanted: readonly string[]): Count & { lost: string[]; invented: string[] } {
  const left = [...wanted];
  const invented = read.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { read: read.length, wanted: wanted.length, right: read.length - invented.length, lost: left, invented };
}

function sum(counts: readonly (Count | undefined)[]): Count {
  const of = (key: keyof Count): number => counts.reduce((total, count) => total + (count?.[key] ?? 0), 0);
  return { read: of('read'), wanted: of('wanted'), right: of('right') };
}

function shown(count: Count | undefined): string {
  return count && (count.read || count.wanted) ? `${count.right}/${count.read}/${count.wanted}` : '-';
}

function rate(part = 0, of = 0): string {
  return of === 0 ? '-' : (part / of).toFixed(2);
}
