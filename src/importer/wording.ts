import { finding, type Finding } from './finding.js';
import { OCR_SLIPS, REPEATED_WORDS, TYPOS, type Slip } from './slips.js';
import type { Span } from './span.js';

const LETTER = '\\p{L}';
const PATTERNS = [
  { code: 'OCR_SLIP' as const, slips: OCR_SLIPS },
  { code: 'TYPO' as const, slips: TYPOS },
].map(({ code, slips }) => ({ code, slips: bySpelling(slips), pattern: patternOf(slips) }));
const REPEATED = new RegExp(`(?<![${LETTER}])(${REPEATED_WORDS.join('|')})\\s+\\1(?![${LETTER}])`, 'giu');

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
  for (const match of text.matchAll(REPEATED)) note('TYPO', match.index, match[0].replace(/\s+/gu, ' '), match[1] ?? '');
  return findings;
}

function patternOf(slips: readonly Slip[]): RegExp {
  return new RegExp(`(?<![${LETTER}])(?:${slips.map(({ printed }) => printed.replace(/ /gu, '\\s+')).join('|')})(?![${LETTER}])`, 'giu');
}

function bySpelling(slips: readonly Slip[]): Map<string, Slip> {
  return new Map(slips.map((slip) => [slip.printed, slip]));
}
