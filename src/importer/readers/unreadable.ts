import { fill, type Text } from '../../shared/text.js';
import { UNREADABLE, type ReaderNote, type SourceLine, type UnreadableCode } from './source.js';

/** A file that cannot be read at all, with its stable code and its sentence in both languages. */
export class UnreadableError extends Error {
  readonly text: Text;

  /** Shapes: a code, and the values of the slots of its sentence. */
  constructor(
    readonly code: UnreadableCode,
    slots: Record<string, string | Text>,
  ) {
    const text = fill(UNREADABLE[code], slots);
    super(text.en);
    this.name = 'UnreadableError';
    this.text = text;
  }
}

/** Megabytes to which the compressed content of a file may grow. */
export const GROWN_MB = 50;

export function growsTooLarge(file: string): UnreadableError {
  return new UnreadableError('ARCHIVE_TOO_LARGE', { file, limit: String(GROWN_MB) });
}

/** What a reader makes of the bytes of one format. Lines need not be composed yet. */
export interface Reading {
  /** How the bytes were read; null where the format says it itself. */
  encoding: string | null;
  lines: SourceLine[];
  notes?: ReaderNote[];
}

/** Reads the bytes of one format. The name is for messages only. Errors: {@link UnreadableError}. */
export type Reader = (bytes: Buffer, name: string) => Reading | Promise<Reading>;
