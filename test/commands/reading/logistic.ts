/** One case: what is known about it, and whether it was right. */
export interface Case {
  figures: readonly number[];
  right: boolean;
}

const ROUNDS = 30;
/** Holds weights back that few cases speak for. */
const HELD_BACK = 0.5;

/** The weights of a logistic function, the constant first, by Newton's method: the same cases give the same weights. */
export function fitLogistic(cases: readonly Case[]): number[] {
  const width = (cases[0]?.figures.length ?? 0) + 1;
  const weights = Array.from({ length: width }, () => 0);
  const rows = cases.map(({ figures, right }) => ({ x: [1, ...figures], y: right ? 1 : 0 }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -HELD_BACK * weight));
    const bend = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : HELD_BACK) : 0)));
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, each, at) => sum + each * (weights[at] as number), 0)));
      for (let i = 0; i < width; i += 1) {
        slope[i]! += (y - p) * (x[i] as number);
        for (let j = 0; j < width; j += 1) bend[i]![j]! += p * (1 - p) * (x[i] as number) * (x[j] as number);
      }
    }
    solve(bend, slope).forEach((by, at) => (weights[at]! += by));
  }
  return weights;
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (let at = 0; at < rows.length; at += 1) {
    const largest = rows
      .slice(at)
      .reduce((best, row, index) => (Math.abs(row[at] as number) > Math.abs(rows[best]![at] as number) ? at + index : best), at);
    [rows[at], rows[largest]] = [rows[largest]!, rows[at]!];
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] as number) / (rows[at]![at] as number);
      rows[at]!.forEach((value, column) => (row[column]! -= factor * value));
    }
  }
  return rows.map((row, at) => (row.at(-1) as number) / (row[at] as number));
}
