/** A line without emphasis, and with one space between its words. */
export function plainOf(text: string): string {
  return text.replace(/[*_]+/gu, '').replace(/\s+/gu, ' ').trim();
}
