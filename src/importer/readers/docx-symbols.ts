/** The signs of the fonts of symbols that documents use, by their places in the font. */
const SIGNS: Record<string, Record<number, string>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x76: '❖',
    0xa7: '▪',
    0xa8: '□',
    0xd8: '➢',
    0xe0: '→',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa3: '□' },
  symbol: { 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xd6: '√' },
};
/** Fonts of symbols have their signs from here on. */
const PRIVATE = 0xf000;

/**
 * The sign that Word draws from a font of symbols, such as a tick. One that is not known is kept as the character that the
 * file has, so that its place is not empty. Shapes: `char` is hexadecimal; empty where it is no character.
 */
export function symbolOf(font: string | undefined, char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  const place = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  return SIGNS[font?.toLowerCase() ?? '']?.[place] ?? String.fromCodePoint(code);
}
