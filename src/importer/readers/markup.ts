import { Parser, type Handler, type ParserOptions } from 'htmlparser2';

/**
 * Levels of elements in one file: people make dozens, converters that leave elements open hundreds. For each element the parser moves
 * all that are open, so that a file of 11 kB with 200,000 levels would keep it for minutes.
 */
export const DEEPEST_MARKUP = 2_000;

/** Markup is nested beyond {@link DEEPEST_MARKUP}. */
export class MarkupTooDeep extends Error {}

/** Goes through markup from its beginning to its end. @throws MarkupTooDeep. */
export function parseMarkup(text: string, handler: Partial<Handler>, options: ParserOptions = {}): void {
  let depth = 0;
  const { onopentag, onclosetag } = handler;
  const counting: Partial<Handler> = {
    ...handler,
    onopentag: (...opened) => {
      if (++depth > DEEPEST_MARKUP) throw new MarkupTooDeep();
      onopentag?.(...opened);
    },
    onclosetag: (...closed) => {
      depth--;
      onclosetag?.(...closed);
    },
  };
  new Parser(counting, options).end(text);
}
