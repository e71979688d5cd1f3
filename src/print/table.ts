/** A text table for a terminal: cells wrapped at words to the width of their column, columns two spaces apart. */
export function table(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  return rows.map((row) => tableRow(row, widths)).join('\n');
}

function tableRow(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

/** Lines of at most `width` characters, broken between words where that is possible. Text is expected composed (NFC). */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).flatMap((whole) => whole.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    const last = lines[lines.length - 1] as string;
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
