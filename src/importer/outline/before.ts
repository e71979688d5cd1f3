import type { Piece } from '../layout/span.js';
import { beginsBelow } from './headings.js';
import { isTitled, type OutlineNode } from './outline-node.js';
import { goesOn } from './sentence-breaks.js';

/** What is before a line: the node that is open, and the last piece of its text. Null where nothing is. */
export interface Before {
  open: OutlineNode | null;
  last: Piece | null;
}

/** A line with fewer letters is not broken because it is full. */
const SHORT = 45;
/** An item of three words or more: `Phòng Kế hoạch` is not followed by `- Tài chính` as one. */
const FULL_ITEM = /^\s*[-–—+*•·▪◦\uf0b7]\s*\p{Lu}\S*(?:\s+\S+){2}/u;

/** Whether `Điều 3 Hiệu lực` is a heading where the line before has no stop: it does not go on, and is short, or a list begins below. */
export function mayHead(pieces: readonly Piece[], at: number, { last }: Before): boolean {
  const before = last?.text ?? '';
  return !goesOn(before) && (before.length <= SHORT || beginsBelow(pieces, at));
}

/** Whether a quotation is open. */
export function isQuoted({ open }: Before): boolean {
  return open !== null && open.text.lastIndexOf('“') > open.text.lastIndexOf('”');
}

/** Whether a number may stand here that is marked like no number: a sentence or a heading is over. */
export function opens(piece: Piece, ended: boolean, before: Before): boolean {
  const { open, last } = before;
  if (ended || !open || !last || last.zone !== piece.zone) return true;
  return last.text === last.text.toUpperCase() || isBehindTitle(before);
}

/** Whether what is right before is the heading of an article, a section or what is above them, which needs no stop. */
export function isBehindTitle({ open, last }: Before): boolean {
  return open !== null && last !== null && isTitled(open) && last.text.trim().endsWith(open.text);
}

/** Whether a dash begins the list of what is before it: a short line with a number or a dash of its own, without a stop: `1. Phòng Đo lường`. */
export function isHeaded({ text, zone }: Piece, { open, last }: Before): boolean {
  if (!open || !last?.begins || last.zone !== zone || last.text.length > SHORT) return false;
  return last.text.trim().endsWith(open.text) && FULL_ITEM.test(text);
}
