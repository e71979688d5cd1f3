import { finding, type Finding } from '../finding.js';
import { CAPITALS, NO_NAMES, OCR_SLIPS, REPEATED_WORDS, TYPOS, type Slip } from './slips.js';
import type { Span } from '../layout/span.js';

const LETTER = '\\p{L}';
const PATTERNS = [
  { code: 'OCR_SLIP' as const, slips: OCR_SLIPS },
  { code: 'TYPO' as const, slips: TYPOS },
].map(({ code, slips }) => ({ code, slips: bySpelling(slips), pattern: patternOf(slips, 'giu') }));
const MISCAPITALISED = { slips: bySpelling(CAPITALS), pattern: patternOf(CAPITALS, 'gu') };
/** In mid-sentence: after a small letter or a comma. */
const STRAY_CAPITAL = new RegExp(`(?<=[\\p{Ll},]\\s+)(?:${NO_NAMES.map(capitalised).join('|')})(?![${LETTER}])`, 'gu');
const REPEATED = new RegExp(`(?<![${LETTER}])(${REPEATED_WORDS.join('|')})\\s+\\1(?![${LETTER}])`, 'giu');
/** Three words or more, and the same once more: no enumeration names a thing twice in a row. */
const REPEATED_PHRASE = new RegExp(`(?<![${LETTER}])((?:[${LETTER}]+ ){2,5}[${LETTER}]+),? +\\1(?![${LETTER}])`, 'gu');
/** A number with a year, and the date of the same document: `Quyết định số 15/2003/QĐ-UBND ngày 17/02/2023`. */
const NUMBER_AND_DATE =
  /(?<![\d/.])(\d{1,5}[./])((?:19|20)\d{2})(\/[\p{L}\d&-]+)\s+ngày\s+\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:\/|\s+năm\s+)((?:19|20)\d{2})(?!\d)/gu;
/** What comes after the mark that ends a document. */
const AFTER_END = /\.\/\.[\s"”*_]*[^\s"”.*_]\S{0,8}\s*$/u;

/** Spelling slips of a text that the tables know. They are said, not repaired. Shapes: offsets become places of the original. */
export function slipsIn(text: string, placeOf: (offset: number) => Pick<Span, 'line' | 'column'>): Finding[] {
  const findings: Finding[] = [];
  const note = (code: 'OCR_SLIP' | 'TYPO', offset: number, printed: string, expected: string): void => {
    const { line, column } = placeOf(offset);
    findings.push(finding(code, line, column, { printed, expected }));
  };
  for (const { code, slips, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const printed = match[0].replace(/\s+/gu, ' ');
      const slip = slips.get(printed.toLowerCase());
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20).trimStart();
      if (slip && !slip.unless?.test(after)) note(code, match.index, printed, slip.meant);
    }
  }
  for (const { 0: words, index } of text.matchAll(MISCAPITALISED.pattern)) {
    const printed = words.replace(/\s+/gu, ' ');
    note('TYPO', index, printed, MISCAPITALISED.slips.get(printed)?.meant ?? '');
  }
  for (const { 0: words, index } of text.matchAll(STRAY_CAPITAL)) note('TYPO', index, words, words.charAt(0).toLowerCase() + words.slice(1));
  for (const { 0: twice, 1: once = '', index } of text.matchAll(REPEATED_PHRASE)) note('TYPO', index, twice, once);
  for (const { 0: whole, 1: number, 2: year, 3: symbol, 4: due, index } of text.matchAll(NUMBER_AND_DATE)) {
    if (year !== due) note('TYPO', index, whole.split(/\s/u)[0] ?? '', `${number}${due}${symbol}`);
  }
  const end = AFTER_END.exec(text);
  if (end) note('OCR_SLIP', end.index, end[0].trim(), './.');
  for (const match of text.matchAll(REPEATED)) note('TYPO', match.index, match[0].replace(/\s+/gu, ' '), match[1] ?? '');
  return findings;
}

function patternOf(slips: readonly Slip[], flags: string): RegExp {
  return new RegExp(`(?<![${LETTER}])(?:${slips.map(({ printed }) => printed.replace(/ /gu, '\\s+')).join('|')})(?![${LETTER}])`, flags);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replace(/ /gu, '\\s+');
}

function bySpelling(slips: readonly Slip[]): Map<string, Slip> {
  return new Map(slips.map((slip) => [slip.printed, slip]));
}
