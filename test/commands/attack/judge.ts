import { replayOf, type Shot } from './shot.ts';
import type { Reply } from './send.ts';

/** Characters of a request that is printed; a longer one is replayed by its name. */
const LONGEST_REPLAY = 700;
/** Milliseconds within which everything has to be answered. */
export const SLOWEST = 2_000;

/** What no answer may show: stacks, paths, statements, the words of drivers and libraries. */
const LEAKS =
  /node_modules|\bat [^\n"]*\.[cm]?[jt]s:\d+|file:\/\/\/|\/(?:dist|src)\/[\w/-]+\.[jt]s|\bselect\b[^"]*\bfrom\b[^"]*\bwhere\b|insert into|SQLSTATE|invalid byte sequence|syntax error at or near|relation \\?"|Connection terminated|PGlite|MikroORM|kysely|\b(?:Type|Range|Reference|Driver)(?:Error|Exception)\b|is not a function|is not iterable|Cannot read propert|Maximum call stack|FST_ERR|Unexpected token|ENOENT|ECONN/i;

/** Addresses whose answers are of another form by a standard or by their purpose. */
const WITHOUT_BODY = new Set(['HEAD', 'TRACE']);

interface Told {
  code?: unknown;
  text?: { vi?: unknown; en?: unknown };
  given?: unknown;
  expected?: { vi?: unknown; en?: unknown };
  nearest?: unknown;
}

/** An answer, looked at: its codes for the counts, and what is wrong with it. */
export interface Verdict {
  codes: string[];
  faults: string[];
}

/** What is wrong with an answer, whatever was asked. */
function judge(shot: Shot, { status, headers, text, milliseconds }: Reply): Verdict {
  if (status === -1) return { codes: ['not sent'], faults: [] };
  if (status === 0) return { codes: ['no answer'], faults: [`no answer: ${text}`] };
  const told = toldIn(text, headers['content-type'] ?? '');
  const codes = told.map(({ code }) => String(code ?? 'no code'));
  const faults = [
    ...(status >= 500 && status !== 503 ? [`status ${status}`] : []),
    ...(codes.includes('INTERNAL_SERVER_ERROR') ? ['INTERNAL_SERVER_ERROR'] : []),
    ...(milliseconds > SLOWEST ? [`${Math.round(milliseconds)} ms`] : []),
  ];
  if (status >= 400 || told.length) {
    const [leak] = LEAKS.exec(text) ?? [];
    if (leak !== undefined) faults.push(`leak: ${leak}`);
    if (told.length === 0 && !WITHOUT_BODY.has(shot.method) && !headers['content-type']?.startsWith('text/html'))
      faults.push(`${status} without a code`);
    if (!told.every(isWhole)) faults.push('an error without text, given, expected or nearest');
  }
  return { codes: codes.length ? codes : [status < 400 ? 'answered' : 'no code'], faults };
}

function toldIn(text: string, type: string): Told[] {
  if (!/json/.test(type)) return [];
  try {
    const body = JSON.parse(text) as { errors?: { extensions?: Told }[] } & Told;
    return body.errors?.map(({ extensions }) => extensions ?? {}) ?? (body.code === undefined && !type.includes('problem') ? [] : [body]);
  } catch {
    return [];
  }
}

/** Whether an error says all that a caller needs. A bug says no more than its id. */
function isWhole({ code, text, given, expected, nearest }: Told): boolean {
  const spoken = (one: Told['text']): boolean => typeof one?.vi === 'string' && typeof one.en === 'string';
  return code === 'INTERNAL_SERVER_ERROR' || (spoken(text) && typeof given === 'string' && spoken(expected) && Array.isArray(nearest));
}

/** Counts of an attack, and what has to be replayed. */
export class Report {
  readonly counts = new Map<string, number>();
  /** Requests that have to be replayed; each is printed as it is found, for a service may not survive the next. */
  offenders = 0;
  readonly slowest: { name: string; milliseconds: number } = { name: '', milliseconds: 0 };
  sent = 0;
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  add(shot: Shot, reply: Reply): Verdict {
    const verdict = judge(shot, reply);
    this.sent++;
    for (const code of new Set(verdict.codes)) {
      const key = `${String(reply.status).padStart(3)} ${code}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
    if (reply.milliseconds > this.slowest.milliseconds) Object.assign(this.slowest, { name: shot.name, milliseconds: reply.milliseconds });
    if (verdict.faults.length) this.fault(shot, verdict.faults);
    return verdict;
  }

  fault(shot: Shot, faults: readonly string[]): void {
    this.offenders++;
    const replay = replayOf(this.url, shot);
    const shown = replay.length > LONGEST_REPLAY ? `${replay.slice(0, LONGEST_REPLAY)}… (--only)` : replay;
    process.stdout.write(`\n${faults.join('; ')}\n  ${shot.name}\n  ${shown}\n`);
  }
}
