import { fill, type Language, type Text } from '../../shared/text.js';

/** The words of a page or a part: each in both languages, so that one that is missing does not compile. */
export type Words = Readonly<Record<string, Text>>;

/** The words in one language, by name. */
export function wordsIn<Table extends Words>(table: Table, language: Language): Readonly<Record<keyof Table, string>> {
  return Object.fromEntries(Object.entries(table).map(([name, text]) => [name, text[language]])) as Record<keyof Table, string>;
}

/** A text in one language with its `{slots}` filled in. */
export function fillIn(text: Text, slots: Record<string, string>, language: Language): string {
  return fill(text, slots)[language];
}
