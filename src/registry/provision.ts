/** A clause as far as a provision is looked for: its place in the tree and its number as printed. */
export interface ClausePlace {
  path: string;
  parent: string | null;
  /** `Điều 2.`, `2.4.4.`, `đ)`, `PHỤ LỤC I.` */
  label: string;
}

/** What a printed provision means in one document: canonical paths, and whether every place it names was found there. */
export interface LocatedProvision {
  paths: string[];
  complete: boolean;
}

/** The words for a level, the smallest first, as a provision names them: `điểm a khoản 3 Điều 2`. */
const LEVELS = ['điểm', 'khoản', 'dòng', 'điều', 'mục', 'chương', 'phần', 'phụ lục'] as const;
type Level = (typeof LEVELS)[number];
type Step = { level: Level; numbers: string[] };

const WORD = '(?:số thứ tự|dòng|điểm|khoản|điều|mục|chương|phần|phụ lục)';
const ONE = '(?:\\d+(?:\\.\\d+)*(?:\\.?[a-zđ])?|[ivxlc]+|[a-zđ])(?![\\p{L}\\d])';
const SEPARATOR = '\\s*(?:,|;|và|đến|-|–)\\s*';
const STEP = new RegExp(`(?<![\\p{L}])(${WORD})\\s+(${ONE}(?:${SEPARATOR}${ONE})*)`, 'gu');
const LABEL = new RegExp(`^(${WORD})?\\s*(.*)$`, 'su');
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/**
 * Finds the clauses that a printed provision means: `khoản 3 Điều 2` is `2.3`, `các điểm a và c khoản 1 Điều 25` is `25.1.a`
 * and `25.1.c`, `mục 2.4.4 phần V` is `V.2.4.4`, `V.2.4.4` is itself. Numbers are compared as they are printed, so a place that
 * is not on record, or a number that the document uses twice, is not found and makes `complete` false.
 */
export function locate(provision: string, clauses: readonly ClausePlace[]): LocatedProvision {
  const exact = clauses.find(({ path }) => path === provision.trim());
  if (exact) return { paths: [exact.path], complete: true };
  const chains = chainsOf(provision);
  const found = chains.flatMap((chain) => placesOf(chain).map((place) => clausesAt(place, clauses)));
  return {
    paths: [...new Set(found.flatMap((paths) => (paths.length === 1 ? paths : [])))],
    complete: found.length > 0 && found.every((paths) => paths.length === 1),
  };
}

/** The paths of some clauses and of everything below them. */
export function withBelow(paths: readonly string[], clauses: readonly ClausePlace[]): Set<string> {
  const parents = new Map(clauses.map(({ path, parent }) => [path, parent]));
  const under = (path: string | null, seen: number): boolean =>
    path !== null && seen <= clauses.length && (paths.includes(path) || under(parents.get(path) ?? null, seen + 1));
  return new Set(clauses.map(({ path }) => path).filter((path) => under(path, 0)));
}

/** The steps of a provision, one chain for each place: from the smallest level up, `khoản 3` then `Điều 2`. */
function chainsOf(provision: string): Step[][] {
  const chains: Step[][] = [];
  for (const [, word = '', list = ''] of provision.toLowerCase().normalize('NFC').matchAll(STEP)) {
    const step: Step = { level: (word === 'số thứ tự' ? 'dòng' : word) as Level, numbers: numbersOf(list) };
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && rank(step) > rank(last)) chain.push(step);
    else if (chain?.length === 1 && last?.level === step.level) last.numbers.push(...step.numbers);
    else chains.push([step]);
  }
  // `điểm a khoản 1, khoản 2 Điều 3`: the first place lies in Điều 3 too.
  for (let index = chains.length - 2; index >= 0; index -= 1) {
    const chain = chains[index] as Step[];
    const above = rank(chain.at(-1) as Step);
    chain.push(...(chains[index + 1] as Step[]).filter((step) => rank(step) > above));
  }
  return chains;
}

/** `1, 2 và 4` are three numbers; `3 đến 5` and `a đến d` are all from the first to the last. */
function numbersOf(list: string): string[] {
  const numbers: string[] = [];
  for (const [, separator = '', number = ''] of list.matchAll(new RegExp(`(${SEPARATOR})?(${ONE})`, 'gu'))) {
    const from = numbers.at(-1);
    numbers.push(...(from !== undefined && /đến|-|–/u.test(separator) ? between(from, number) : []), number);
  }
  return numbers;
}

function between(from: string, to: string): string[] {
  if (/^\d+$/.test(from) && /^\d+$/.test(to))
    return Array.from({ length: Math.min(Math.max(0, +to - +from - 1), 500) }, (_, step) => String(+from + step + 1));
  return LETTERS.slice(LETTERS.indexOf(from) + 1, Math.max(0, LETTERS.indexOf(to)));
}

/** A chain as single places: only its smallest step may name several numbers that all lie in the same clause above. */
function placesOf(chain: readonly Step[]): { level: Level; number: string }[][] {
  return chain.reduceRight<{ level: Level; number: string }[][]>(
    (places, { level, numbers }) => places.flatMap((above) => numbers.map((number) => [{ level, number }, ...above])),
    [[]],
  );
}

/** The clauses that a place means: the number of the smallest step, somewhere below clauses with the numbers of the others. */
function clausesAt(place: readonly { level: Level; number: string }[], clauses: readonly ClausePlace[]): string[] {
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const lies = (clause: ClausePlace, [step, ...above]: readonly { level: Level; number: string }[]): boolean => {
    if (!step || !isNumbered(clause, step)) return false;
    if (above.length === 0) return true;
    for (let at = byPath.get(clause.parent ?? ''), steps = 0; at && steps < clauses.length; at = byPath.get(at.parent ?? ''), steps += 1)
      if (lies(at, above)) return true;
    return false;
  };
  return clauses.filter((clause) => lies(clause, place)).map(({ path }) => path);
}

/** Whether a clause prints a number at a level. A label without a word (`2.`, `V.`) fits every level that prints none. */
function isNumbered({ label }: ClausePlace, { level, number }: { level: Level; number: string }): boolean {
  const [, word = '', printed = ''] = LABEL.exec(label.toLowerCase().normalize('NFC').trim()) ?? [];
  const own = printed.replace(/^\(|[\s.:)]+$/gu, '');
  if (word !== '') return word === level && (own === number || roman(own) === roman(number));
  return level !== 'điều' && level !== 'phụ lục' && own === number;
}

function rank({ level }: Step): number {
  return LEVELS.indexOf(level);
}

/** The value of a number in Arabic or Roman figures; itself where it is neither. `Phụ lục 1` is `PHỤ LỤC I`. */
function roman(number: string): string {
  if (!/^[ivxlc]+$/.test(number)) return number;
  const value: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const figures = [...number].map((letter) => value[letter] as number);
  return String(figures.reduce((sum, figure, index) => sum + (figure < (figures[index + 1] ?? 0) ? -figure : figure), 0));
}
