import { expect } from 'vitest';
import { PhancongError } from '../../src/shared/errors.js';

/** The mistake of a caller: its code, what was given, and what may have been meant; nothing where it is none. */
export function mistakeIn(ask: () => unknown): [code: string, given: string, nearest: readonly string[]] | [] {
  try {
    ask();
  } catch (error) {
    if (!(error instanceof PhancongError)) throw error;
    const { code, detail } = error;
    expect(detail.expected.vi && detail.expected.en, 'what would be right, in both languages').toBeTruthy();
    return [code, detail.given, detail.nearest];
  }
  return [];
}
