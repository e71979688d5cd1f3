/**
 * Text for xmlbuilder2 (4.0), which leaves an ampersand alone where a name and a semicolon follow, so that `KH&CN;` would become
 * a reference to an entity. An escaped one it leaves alone rightly.
 */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;');
}
