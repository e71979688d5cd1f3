import { mistake } from '../../shared/errors.js';
import { isSound } from '../../shared/sound-value.js';

export type CursorValue = string | number;

/** An opaque cursor: the name of the list and its order, and where in it, by business keys that outlive revisions. */
export function encodeCursor(list: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([list, ...values]), 'utf8').toString('base64url');
}

/** Reads a cursor of a list. @throws INVALID_CURSOR for anything that {@link encodeCursor} did not make for this list. */
export function readCursor(list: string, cursor: string, types: readonly ('string' | 'number')[]): CursorValue[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(decoded)) {
      const [name, ...values] = decoded as CursorValue[];
      const fits = values.length === types.length && values.every((value, index) => typeof value === types[index] && sound(value));
      if (name === list && fits && encodeCursor(list, values) === cursor) return values;
    }
  } catch {
    // Not a cursor at all: the same mistake as a cursor of another list.
  }
  throw badCursor(cursor);
}

/** The mistake of a cursor that no list of this kind returned, or whose item is not in the list. */
export function badCursor(cursor: string): Error {
  return mistake('INVALID_CURSOR', cursor, {
    vi: 'một con trỏ (cursor) do chính danh sách này, theo chính thứ tự này, trả về, của một mục còn trong danh sách',
    en: 'a cursor that this list returned in this order, of an item that it has',
  });
}

/** Whether the database can compare with the value: a whole number of its size, a text that it can hold. */
function sound(value: CursorValue): boolean {
  return typeof value === 'number' ? Number.isInteger(value) && Math.abs(value) < 2 ** 31 : isSound(value);
}
