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
