import { POINT_LETTERS } from '../../shared/vietnamese.js';

const ROMAN: readonly [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** `IV` is 4; 0 for what is not a roman number. */
export function romanValue(roman: string): number {
  let rest = roman;
  let value = 0;
  for (const [digits, worth] of ROMAN) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' ? value : 0;
}

/** 4 is `IV`. */
export function romanOf(value: number): string {
  let rest = value;
  let roman = '';
  for (const [digits, worth] of ROMAN) {
    roman += digits.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return roman;
}

/** The letter after, in the order that points use: `d`, `đ`, `e`, `g`. `null` after the last. */
export function nextLetter(letter: string): string | null {
  const index = POINT_LETTERS.indexOf(letter as (typeof POINT_LETTERS)[number]);
  return index < 0 ? null : (POINT_LETTERS[index + 1] ?? null);
}

/** `2.16` is below `2`. */
export function parentOf(decimal: string): string {
  return decimal.slice(0, decimal.lastIndexOf('.'));
}

/** `2.16` and then `2.17`: the last count goes up by one. */
export function nextDecimal(decimal: string): string {
  const parts = decimal.split('.');
  return [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
}

/**
 * A misprinted decimal: the digits of what is due, with another dot among them (`2.1.7` where `2.17` is due). Only where
 * the printed number could not follow: its own parent is not the one that is open.
 */
export function isMisprintOf(printed: string, expected: string): boolean {
  return printed !== expected && printed.replaceAll('.', '') === expected.replaceAll('.', '');
}

/** How many counts lie between `previous` and `next` among siblings: 0 where one follows the other, negative for going back. */
export function gapBetween(previous: number, next: number): number {
  return next - previous - 1;
}

/** Numbers may be left out, but not more than this in a row: a larger jump is not counting. */
export const WIDEST_GAP = 3;

/** Whether `next` can follow `previous` among siblings. */
export function isNext(previous: number, next: number): boolean {
  const gap = gapBetween(previous, next);
  return gap >= 0 && gap <= WIDEST_GAP;
}

/** `2.16` is the sixteenth below 2. */
export function lastCount(value: string): number {
  return Number(value.split('.').at(-1));
}

/** `đ` is the fifth letter; 0 for what is none. */
export function letterCount(letter: string): number {
  return POINT_LETTERS.indexOf(letter as (typeof POINT_LETTERS)[number]) + 1;
}

/** What an appendix counts as in a path: `II` is 2, `02` too, `1a` is `1A`, `II.1` is `2-1`, so that it is no item of `PL2`. */
export function appendixCount(printed: string): string {
  return printed
    .split(/[.-]/u)
    .map((count) => {
      const [, number = '', letter = ''] = /^(\d+|[IVXLC]+?)?([A-Ha-h]?)$/u.exec(count) ?? [];
      return romanValue(count) || `${romanValue(number) || number.replace(/^0+/u, '')}${letter.toUpperCase()}`;
    })
    .join('-');
}
