import type { FindingCode } from '../../../src/importer/finding.js';
import { silentIn } from '../../commands/import-corpus/silent-lines.js';
import { placesOf, type MadeDocument } from './document.js';
import { readBack } from './judge.js';
import { scannedWith } from './noise.js';

/** What is said of numbers that could not be read as they were. */
const SAID: readonly FindingCode[] = [
  'NUMBER_SKIPPED',
  'NUMBER_OUT_OF_ORDER',
  'NUMBER_REPEATED',
  'NUMBER_MISPRINTED',
  'WRONG_LETTER',
  'AMBIGUOUS_DEPTH',
  'OCR_SLIP',
  'UNREAD_LINES',
];

/** A made document printed, scanned with mistakes, and read back. */
export interface Scanned {
  /** Lines that are in no clause, no part with a name and no finding. */
  silent: string[];
  /** Paths that were printed and not read. */
  lost: string[];
  wanted: number;
  /** The tree is another one, and no finding says that a number could not be read. */
  unsaid: string[];
}

/** Shapes: `seed` makes the mistakes; two in a hundred letters are wrong. */
export async function scan(made: MadeDocument, seed: number): Promise<Scanned> {
  // What a scan is read to is Unicode.
  const format = made.format === 'tcvn3' || made.format === 'vni' ? 'txt' : made.format;
  const { source, imported } = await readBack({ ...made, format }, scannedWith(seed));
  const read = [...imported.articles, ...imported.clauses].map(({ path }) => path);
  const wanted = placesOf(made).map(({ path }) => path);
  const lost = wanted.filter((path) => !read.includes(path));
  const invented = read.filter((path) => !wanted.includes(path));
  const said = imported.findings.some(({ code }) => SAID.includes(code));
  return {
    silent: silentIn(source, imported),
    lost,
    wanted: wanted.length,
    unsaid: said || lost.length + invented.length === 0 ? [] : [`lost ${lost.join(' ')}; invented ${invented.join(' ')}`],
  };
}
