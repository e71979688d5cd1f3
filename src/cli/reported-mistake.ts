import type { Text } from '../shared/text.js';

/** A mistake that a service reported, with its code and its sentences. */
export class ReportedMistake extends Error {
  constructor(
    readonly code: string,
    readonly text: Text,
  ) {
    super(text.en);
  }
}
