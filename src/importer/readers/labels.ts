const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How a list writes its numbers. */
export type NumberStyle = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** The number of an item in a list that numbers by itself. Shapes: `n` from 1 on; below that always decimal. */
export function listNumber(n: number, style: NumberStyle): string {
  if (style === 'decimal' || n < 1 || n > 3999) return String(n);
  const small = style.endsWith('Roman') ? roman(n) : letters(n);
  return style.startsWith('upper') ? small.toUpperCase() : small;
}

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, digits] of ROMAN) {
    text += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** a to z, then aa, bb: as Word does. */
function letters(n: number): string {
  return String.fromCodePoint(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}
