import type { Text } from '../shared/text.js';

/** The Vietnamese text in both places, for the reviewer to translate. */
export function inBoth(text: string): Text {
  return { vi: text, en: text };
}
