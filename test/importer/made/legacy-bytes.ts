import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../../src/importer/readers/legacy.js';

/** Letters of Vietnamese with the way each is written in an old encoding: found by what its decoder makes of every code. */
function tableOf(encoding: LegacyEncoding): Map<string, string> {
  const { decode } = LEGACY_ENCODINGS[encoding];
  const codes = Array.from({ length: 0x5f + 0x20 }, (_, at) => String.fromCodePoint(0x80 + at)).filter((code) => code >= '\u00a1');
  const table = new Map<string, string>();
  for (const one of codes) if (decode(one) !== one) table.set(decode(one), one);
  if (encoding === 'vni-windows')
    for (const base of 'aeouyôöAEOUYÔÖ')
      for (const mark of codes) {
        const letter = decode(base + mark);
        if (letter.length === 1) table.set(letter, base + mark);
      }
  return table;
}

const WESTERN = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]));

function written(text: string, encoding: LegacyEncoding): Buffer {
  const table = tableOf(encoding);
  const letters = [...text.normalize('NFC')].flatMap((letter) => [...(table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter)]);
  return Buffer.from(letters.map((letter) => WESTERN.get(letter) ?? 0x3f));
}

/** A text in TCVN3, whose capitals with a tone are small letters in another font. */
export const toTcvn3 = (text: string): Buffer => written(text, 'tcvn3');
/** A text in VNI-Windows. */
export const toVni = (text: string): Buffer => written(text, 'vni-windows');
