import { finding, type Finding } from '../finding.js';
import type { Artefact } from './artefacts.js';
import type { Span } from './span.js';

/** How many lines of a document have text, how many of them are in clauses, and how many in nothing that is known. */
export interface LineCounts {
  all: number;
  inClauses: number;
  unread: number;
}

interface Read {
  texts: readonly { spans: readonly Span[] }[];
  artefacts: readonly Artefact[];
}

/** Counts the lines by where they were read to. Shapes: `texts` are clauses and articles. */
export function countLines({ texts, artefacts }: Read): LineCounts {
  const places = (spans: readonly { spans: readonly Span[] }[]): Set<number> => new Set(spans.flatMap((one) => one.spans.map(({ index }) => index)));
  const inClauses = places(texts);
  return {
    all: new Set([...inClauses, ...places(artefacts)]).size,
    inClauses: inClauses.size,
    unread: places(artefacts.filter(({ kind }) => kind === 'OTHER')).size,
  };
}

/** One finding for each run of lines that are in no clause, no head and no other part that is known. Shapes: in order. */
export function unreadIn(artefacts: readonly Artefact[]): Finding[] {
  const runs: { first: Span; last: Span; text: string; lines: Set<number> }[] = [];
  let open = false;
  for (const { kind, spans, text } of artefacts) {
    const [first] = spans;
    const last = spans.at(-1);
    if (kind !== 'OTHER' || !first || !last) {
      open &&= kind === 'SEPARATOR' || kind === 'PAGE_NUMBER';
      continue;
    }
    const run = open ? runs.at(-1) : undefined;
    if (run) {
      run.last = last;
      for (const { index } of spans) run.lines.add(index);
    } else runs.push({ first, last, text, lines: new Set(spans.map(({ index }) => index)) });
    open = true;
  }
  return runs.map(({ first, last, text, lines }) => ({
    ...finding('UNREAD_LINES', first.line, first.column, { count: String(lines.size), printed: text.slice(0, 60) }),
    until: last.line,
  }));
}
