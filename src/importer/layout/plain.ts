/** A line without emphasis and what Markdown sets before a heading, and with one space between its words. */
export function plainOf(text: string): string {
  return text
    .replace(/^[\s#>]+/u, '')
    .replace(/[*_]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
