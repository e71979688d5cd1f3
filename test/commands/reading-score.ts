import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isSetAside, readQuestions } from '#phancong/answer/reading/examples.js';
import type { Understanding } from '#phancong/answer/reading/understand.js';
import { Places } from './reading/places.ts';
import { scoreOf, type Asked, type Score } from './reading/score.ts';

/** A case that says which unit an answer names. */
interface Case {
  id: string;
  province: string;
  asOf: string;
  question: { text?: string };
  expect: { status: string; leads: string[]; statusIn?: string[]; leadsIn?: string[][] };
}

/** Lengths (characters) of the texts that are timed, and how many of each. */
const LENGTHS = [125, 250, 500, 1000, 2000];
const READ = 60;

/**
 * `npm run reading:score -- [CASES]`: how well free text is read: on the questions set aside, on the independent questions of the
 * tests, on questions of no office, and on a file of cases. @returns 1 where a question of no matter, or of another body's, names a unit.
 */
async function runReadingScore(file: string): Promise<number> {
  const places = new Places();
  const understanding = await places.service.understanding();
  const { questions, two } = readQuestions();
  const aside = questions
    .filter(({ text }) => isSetAside(text))
    .map(({ text, meaning }) => ({ text, subjects: meaning.startsWith('-') ? [] : [meaning], kind: meaning }));
  const doubles = two.filter(({ text }) => isSetAside(text)).map(({ text, subjects }) => ({ text, subjects, kind: '-two' }));
  const independent = parse(readFileSync(new URL('../answer/questions.yaml', import.meta.url), 'utf8')) as {
    questions: { text: string; subject: string | string[] }[];
  };
  // What is wrong in the part set aside is counted and not shown: who has read it mends the case.
  print('Set aside', await scoreOf([...aside, ...doubles], understanding, places), false);
  print(
    'Independent',
    await scoreOf(
      independent.questions.map(({ text, subject }) => ({ text, subjects: [subject].flat(), kind: '' })),
      understanding,
      places,
    ),
    true,
  );
  const ofNoOffice = parse(readFileSync(new URL('../answer/reading/of-no-office.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;
  const unasked = Object.entries(ofNoOffice).flatMap(([kind, texts]) => texts.map((text) => ({ text, subjects: [], kind: `-${kind}` })));
  print('Of no office', await scoreOf(unasked, understanding, places), false);
  if (existsSync(file)) await printCases(JSON.parse(readFileSync(file, 'utf8')) as Case[], places);
  printTimes([...aside, ...doubles], understanding);
  return 0;
}

function print(title: string, scores: ReadonlyMap<string, Score>, withMisses: boolean): void {
  process.stdout.write(
    `\n${title}\n${'of'.padEnd(10)}${['asked', 'right', 'its body', 'choices', 'none', 'wrong unit', 'wrong body', 'units'].map((name) => name.padStart(12)).join('')}\n`,
  );
  for (const [kind, score] of scores) {
    const { asked, right, body, choices, none, wrongUnit, wrongBody, units } = score;
    const line = [asked, right, body, choices, none, wrongUnit, wrongBody, units];
    process.stdout.write(`${kind.padEnd(10)}${line.map((count) => String(count).padStart(12)).join('')}\n`);
    if (withMisses) for (const miss of score.misses) process.stdout.write(`    ${miss}\n`);
  }
}

async function printCases(cases: readonly Case[], places: Places): Promise<void> {
  let right = 0;
  process.stdout.write('\nCases\n');
  for (const { id, province, asOf, question, expect } of cases) {
    const { status, leads } = await places.service.ask(question, province, asOf);
    const names = leads
      .map(({ unit }) => unit.name.vi)
      .sort()
      .join(' | ');
    const expected = (expect.leadsIn ?? [expect.leads]).map((each) => [...each].sort().join(' | '));
    // A matter of another body is right with the name of that body: no unit is named then.
    if (expected.includes(names)) right += 1;
    else process.stdout.write(`    ${id}: ${status} ${names || '(none)'}\n`);
  }
  process.stdout.write(`${right} of ${cases.length} name the right unit, or none where none is to be named\n`);
}

function printTimes(asked: readonly Asked[], understanding: Understanding): void {
  const times = asked
    .map(({ text }) => {
      const begin = performance.now();
      understanding.read(text);
      return performance.now() - begin;
    })
    .sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  process.stdout.write(`\nOne reading: ${at(0.5)} ms at the median, ${at(0.95)} ms at p95\n`);
  for (const length of LENGTHS)
    process.stdout.write(`of ${length} characters: ${timeOf(asked, length, understanding).toFixed(2)} ms at the median\n`);
}

/** Texts of up to the longest that may be asked: what is asked one after another, cut to a length. */
function timeOf(asked: readonly Asked[], length: number, understanding: Understanding): number {
  const all = asked.map(({ text }) => text).join(' ');
  const times = Array.from({ length: READ }, (_, index) => {
    const text = all.slice(index * length, (index + 1) * length);
    const begin = performance.now();
    understanding.read(text);
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[READ / 2] as number;
}

process.exitCode = await runReadingScore(process.argv[2] ?? '../shared/cases/understanding.json');
