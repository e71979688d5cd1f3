import type { Artefact } from '#phancong/importer/outline/outline.js';
import type { OutlineNode } from '#phancong/importer/outline/outline-node.js';
import type { Span } from '#phancong/importer/layout/span.js';

interface Read {
  nodes: readonly OutlineNode[];
  artefacts: readonly Artefact[];
}

const letters = (text: string): string => text.replace(/\s/gu, '');

/**
 * What is wrong with how nodes and artefacts divide the lines they were read from: a character in two of them or in none,
 * an order that is not that of the original, a text that is not what its spans hold. Empty where nothing is.
 */
export function conservationErrors(lines: readonly string[], { nodes, artefacts }: Read): string[] {
  const held = ({ index, column, length }: Span): string => (lines[index] ?? '').slice(column - 1, column - 1 + length);
  const all = [...nodes, ...artefacts].flatMap(({ spans }) => spans).toSorted((a, b) => a.index - b.index || a.column - b.column);
  const overlaps = all.filter((span, order) => {
    const before = all[order - 1];
    return before?.index === span.index && before.column + before.length > span.column;
  });
  const joined = letters(all.map(held).join(''));
  const original = letters(lines.join(''));
  const untrue = [...nodes.map(({ label, text, spans }) => ({ text: label + text, spans })), ...artefacts].filter(
    ({ text, spans }) => letters(text) !== letters(spans.map(held).join('')),
  );
  return [
    ...overlaps.map((span) => `${span.line}:${span.column} is in two places`),
    ...(joined === original ? [] : [`lost or invented, from "${original.slice(differsAt(joined, original)).slice(0, 30)}" on`]),
    ...untrue.map(({ text }) => `"${text.slice(0, 40)}" is not what its spans hold`),
  ];
}

function differsAt(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
