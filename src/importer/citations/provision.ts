/**
 * The canonical paths that a provision means within its own document: `điểm a, b khoản 2 Điều 3` is `3.2.a` and `3.2.b`.
 * `Điều này`, `khoản này` are found from the place of the clause that says so. Only paths that exist are given.
 */
export function pathsOf(provision: string, own: string, known: ReadonlySet<string>): string[] {
  const lower = provision.toLowerCase();
  const [articleOfOwn = '', paragraphOfOwn] = own.split('.');
  const articles = /điều\s+này/u.test(lower) ? [articleOfOwn] : numbersAfter(lower, 'điều');
  const paragraphs = /khoản\s+này/u.test(lower) ? [paragraphOfOwn ?? ''] : numbersAfter(lower, 'khoản');
  const points = /điểm\s+([a-zđ](?:\s*(?:,|và)\s*[a-zđ](?![\p{L}]))*)/u.exec(lower)?.[1]?.match(/(?<![\p{L}])[a-zđ](?![\p{L}])/gu) ?? [];
  const bases = articles.length > 0 ? articles : [articleOfOwn];
  const below = (above: readonly string[], parts: readonly string[]): string[] =>
    parts.length === 0 ? [...above] : above.flatMap((base) => parts.map((part) => `${base}.${part}`));
  return below(below(bases, paragraphs), points).filter((path) => known.has(path));
}

function numbersAfter(text: string, word: string): string[] {
  const list = new RegExp(`${word}\\s+(\\d+[a-zđ]?(?:\\s*(?:,|và)\\s*(?:${word}\\s+)?\\d+)*)`, 'u').exec(text)?.[1];
  return list?.match(/\d+[a-zđ]?/gu) ?? [];
}

const NUMBER = '(?:\\d+(?:\\.\\d+)*[a-zđ]?|[IVXLC]+|[a-zđ])(?![\\p{L}\\d])';
const LEVELS = ['điểm', 'khoản', 'điều', 'mục', 'chương', 'phần', 'phụ lục'];
const STEP = `(?:các\\s+)?(?:${LEVELS.join('|').replace(' ', '\\s+')})\\s+${NUMBER}(?:\\s*(?:[,;–-]|\\s(?:và|đến)\\s)\\s*${NUMBER}(?!/))*`;
/** Places that are named in one breath: `khoản 2, khoản 3 Điều 4`, `các khoản 1, 2 và 3 Điều 5; điểm a khoản 1 Điều 6`. */
export const PLACES = new RegExp(`(?<![\\p{L}])${STEP}(?:\\s*(?:,|;|và|đến|của)?\\s*${STEP})*`, 'iu');
const ONE = new RegExp(`(?<![\\p{L}])${STEP}`, 'giu');

/**
 * A place with what is above it, as far as it does not say so itself: `điểm c`, below `khoản 1 Điều 4`, is `điểm c khoản 1 Điều 4`.
 */
export function placeBelow(place: string, above: string | null): string {
  const highest = Math.max(-1, ...[...place.matchAll(ONE)].map(([step]) => levelOf(step)));
  const missing = above === null || highest >= LEVELS.indexOf('điều') ? [] : [...above.matchAll(ONE)].filter(([step]) => levelOf(step) > highest);
  // `khoản 1 đến khoản 3` is `khoản 1 đến 3`: a range, where two numbers would be two places.
  return [place, ...missing.map(([step]) => step)]
    .join(' ')
    .replace(/(?<=\sđến)\s+(?:điểm|khoản|điều)(?=\s)/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function levelOf(step: string): number {
  const lower = step.toLowerCase().replace(/\s+/gu, ' ');
  return LEVELS.findIndex((level) => new RegExp(`^(?:các )?${level}(?![\\p{L}])`, 'u').test(lower));
}
