import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const DIRECTORY = new URL('../cases/', import.meta.url).pathname;

/** The reviewed cases of a kind, by file name: `diff` gives `diff-*.yaml`. */
export function reviewedCases<Case>(kind: string): [string, Case][] {
  return readdirSync(DIRECTORY)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, parse(readFileSync(`${DIRECTORY}${name}`, 'utf8')) as Case]);
}
