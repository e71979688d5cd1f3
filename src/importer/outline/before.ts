import type { Piece } from '../layout/span.js';
import { beginsBelow } from './headings.js';
import { isTitled, type OutlineNode } from './outline-node.js';
import { goesOn } from './sentence-breaks.js';

/** What is before a line: the node that is open, and the last piece of its text. Null where nothing is. */
export interface Before {
  open: OutlineNode | null;
  last: Piece | null;
  /** A quotation is open in its text. */
  quoted: boolean;
}

/** The nodes in whose text a quotation is open. Told of each piece of it: to look through all of a long text at each of its lines is to copy it. */
export class Quotations {
  private readonly open = new WeakSet<OutlineNode>();

  meet(node: OutlineNode, text: string): void {
    const [begins, ends] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
    if (begins > ends) this.open.add(node);
    else if (ends >= 0) this.open.delete(node);
  }

  isOpenIn(node: OutlineNode | undefined): boolean {
    return node !== undefined && this.open.has(node);
  }
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

/** Whether a dash begins an item right behind one that has no stop: a line that goes on begins with no capital and more words. */
export function followsItem({ text, zone }: Piece, { last }: Before): boolean {
  return last?.begins === true && last.zone === zone && FULL_ITEM.test(last.text) && FULL_ITEM.test(text) && !goesOn(last.text);
}

/** Whether a dash begins the list of what is before it: a short line with a number or a dash of its own, without a stop: `1. Phòng Đo lường`. */
export function isHeaded({ text, zone }: Piece, { open, last }: Before): boolean {
  if (!open || !last?.begins || last.zone !== zone || last.text.length > SHORT) return false;
  return last.text.trim().endsWith(open.text) && FULL_ITEM.test(text);
}
