import { romanOf } from '../outline/numbering.js';

/** How a list writes its numbers. */
export type NumberStyle = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** The number of an item in a list that numbers by itself. Shapes: `n` from 1 on; below that always decimal. */
export function listNumber(n: number, style: NumberStyle): string {
  if (style === 'decimal' || n < 1 || n > 3999) return String(n);
  const label = style.endsWith('Roman') ? romanOf(n) : letters(n);
  return style.startsWith('upper') ? label.toUpperCase() : label.toLowerCase();
}

/** a to z, then aa, bb: as Word does. */
function letters(n: number): string {
  return String.fromCodePoint(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}
