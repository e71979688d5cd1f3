/** The pattern of a word of which a scan took one letter for another: `Điền`, `Khoảr`, `Nơi nhậr`. */
export function misread(word: string): string {
  return `(?:${[...word].map((_letter, at) => `${word.slice(0, at)}\\p{L}${word.slice(at + 1)}`).join('|')})`;
}
