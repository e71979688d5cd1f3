/**
 * The encodings of Vietnamese before Unicode: TCVN3 (the ABC fonts) and VNI-Windows. Both put Vietnamese letters on
 * the code points of Western ones, so that the text looks like `Céng hßa` or `Coäng hoøa` when it is read as
 * windows-1252, be it from bytes or from a document whose fonts hid it. All functions here take text read that way.
 *
 * A TCVN3 capital with a tone has no code of its own: its font draws the small letter as a capital. Headings set in
 * such fonts therefore come out in small letters. Where only its letters with a tone are small, a word is in capitals.
 */

/** The letters at 0xA1..0xAE and from 0xB5 on; `.` where TCVN3 has none. */
const TCVN3_FIRST = 'ĂÂÊÔƠƯĐăâêôơưđ';
const TCVN3_SECOND = 'àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

const TCVN3 = new Map<string, string>(
  [[0xa1, TCVN3_FIRST] as const, [0xb5, TCVN3_SECOND] as const].flatMap(([start, letters]) =>
    [...letters].flatMap((letter, index): [string, string][] => (letter === '.' ? [] : [[String.fromCodePoint(start + index), letter]])),
  ),
);

const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'] as const;

/** The marks that VNI-Windows writes after a vowel. */
const VNI_MARKS: Record<string, string> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const VNI_LETTERS: Record<string, string> = {
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Î: 'Ỵ',
  Ñ: 'Đ',
  Ô: 'Ơ',
  Ö: 'Ư',
};
const VNI_PAIR = new RegExp(`([aeouyôö])([${Object.keys(VNI_MARKS).join('')}])|[${Object.keys(VNI_LETTERS).join('')}]`, 'giu');

function fromTcvn3(text: string): string {
  return withCapitals(text.replace(/[\u00a1-\u00fe]/g, (char) => TCVN3.get(char) ?? char));
}

/** A small letter that has a capital of its own in TCVN3. */
const SMALL_BY_ITSELF = /[a-zăâêôơưđ]/u;
/** Between the columns of a line. */
const COLUMNS = /(\t| {3,}|\|)/u;

/** `TỉNH`, `Sở Y Tế LàO CAI`: words and lines in capitals, of which the letters with a tone are left small. */
function withCapitals(text: string): string {
  const column = (part: string): string => {
    const capitals = part.match(/\p{Lu}/gu)?.length ?? 0;
    const letters = part.match(/\p{L}/gu)?.length ?? 0;
    return capitals >= 4 && capitals * 2 > letters && !part.includes('/') && !SMALL_BY_ITSELF.test(part) ? part.toUpperCase() : part;
  };
  return text
    .split(COLUMNS)
    .map(column)
    .join('')
    .replace(/\p{L}+/gu, (word) => (/.\p{Lu}/u.test(word) && !SMALL_BY_ITSELF.test(word) ? word.toUpperCase() : word));
}

function fromVni(text: string): string {
  return text.replace(VNI_PAIR, (whole: string, base?: string, mark?: string) => {
    if (base === undefined || mark === undefined) return VNI_LETTERS[whole] ?? whole;
    const vowel = VNI_LETTERS[base] ?? base;
    const composed = (vowel + (VNI_MARKS[mark.toLowerCase()] ?? '')).normalize('NFC');
    return composed.length === 1 ? composed : vowel + mark;
  });
}

export const LEGACY_ENCODINGS = {
  tcvn3: { name: 'TCVN3 (ABC)', decode: fromTcvn3 },
  'vni-windows': { name: 'VNI-Windows', decode: fromVni },
} as const;
export type LegacyEncoding = keyof typeof LEGACY_ENCODINGS;

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?';
const NUCLEUS =
  '(?:iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|yê|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ưu|ươ|[aăâeêioôơuưy])';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}(?:ch|ng|nh|[cmnpt])?$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True where the word has the form of a Vietnamese syllable. Shapes: one word, any case. */
function isSyllable(word: string): boolean {
  const open = word.toLowerCase().normalize('NFD');
  return (open.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(open.replace(TONES, '').normalize('NFC'));
}

/** The different words of a text that have more than one letter and at least one outside ASCII. */
function markedWords(text: string): string[] {
  const words = text.split(/[^A-Za-z\u0080-\u{10ffff}]+|[\u00a0\u2000-\u206f]+/u);
  return [...new Set(words)].filter((word) => word.length > 1 && /[^\0-\u009f]/.test(word));
}

/** The share of a text's {@link markedWords} that are Vietnamese syllables, from 0 to 1; 0 where there are none. */
export function vietnameseShare(text: string): number {
  return share(markedWords(text), (word) => word);
}

function share(words: string[], decode: (text: string) => string): number {
  return words.length === 0 ? 0 : words.filter((word) => isSyllable(decode(word))).length / words.length;
}

/** Lines brought back from a legacy encoding. */
export interface Restored {
  encoding: LegacyEncoding;
  /** The lines in Unicode, as many as were given. */
  lines: string[];
  /** False where the encoding shows but too many words stay unreadable to trust the conversion. */
  sure: boolean;
}

/** Shares of words that read as Vietnamese after conversion. From this one on the text is trusted; the rest may be names and marks. */
const SURE = 0.9;
/** From this one on the encoding is recognised, and named in the refusal. */
const LIKELY = 0.6;
/** And by so much it must read better than the text did before. */
const LEAD = 0.3;

/** Letters that only Unicode Vietnamese has. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u;

/**
 * Recognises lines that were written in a legacy encoding by how many of their words become Vietnamese syllables, and
 * converts them. Lines that hold letters of Unicode Vietnamese are never changed. Returns null where nothing is legacy.
 * Shapes: lines read as Unicode or windows-1252; `least` is how many different words must speak for it.
 */
export function restoreLegacy(lines: string[], least = 3): Restored | null {
  const suspects = lines.filter((line) => !UNICODE_ONLY.test(line));
  const mixed = suspects.some((line) => line.trim() !== '') && lines.length > suspects.length;
  const words = markedWords(suspects.join('\n'));
  if (words.length < least) return null;
  const asRead = share(words, (word) => word);
  const [encoding, score] = (Object.keys(LEGACY_ENCODINGS) as LegacyEncoding[])
    .map((key) => [key, share(words, LEGACY_ENCODINGS[key].decode)] as const)
    .reduce((best, next) => (next[1] > best[1] ? next : best));
  if (score < LIKELY || score - asRead < LEAD) return null;
  const sure = score >= SURE;
  if (!sure && mixed) return null;
  const { decode } = LEGACY_ENCODINGS[encoding];
  const restored = lines.map((line) => {
    if (UNICODE_ONLY.test(line)) return line;
    // Beside lines of Unicode, a line must gain by the conversion: it may be Unicode that needs no rare letter.
    return mixed && share(markedWords(line), decode) <= vietnameseShare(line) ? line : decode(line);
  });
  return { encoding, lines: restored, sure };
}
