import { writeFileSync } from 'node:fs';
import { FIGURES, likelihood, type Calibration, type Figures } from '#phancong/answer/reading/calibration.js';
import { experienceOf, isSetAside, partOf, readQuestions, UNHANDLED } from '#phancong/answer/reading/examples.js';
import { isSure } from '#phancong/answer/reading/sure.js';
import type { Weighing } from '#phancong/answer/reading/reading.js';
import { Understanding } from '#phancong/answer/reading/understand.js';
import { fitLogistic } from './reading/logistic.ts';
import { Places, PROVINCES } from './reading/places.ts';

const FILE = new URL('../../seeds/questions/calibration.json', import.meta.url).pathname;
/** Chosen by the table that is printed: lower, more is named, and more of it wrongly. */
const THRESHOLDS = { named: 0.91, contested: 0.96, body: 0.88 };
/** Another division than the one that sets questions aside. */
const TURN = 1;
const NONE: Calibration = {
  constant: 0,
  weights: Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures,
  subjects: {},
  named: 1,
  contested: 1,
  body: 1,
};
/** Before anything is known of a subject it counts as one that was read so often rightly, and so often wrongly. */
const RIGHT_BEFORE = 6;
const WRONG_BEFORE = 1;
const UNKNOWN_ODDS = Math.log(RIGHT_BEFORE / WRONG_BEFORE);

/** A question in one province: what it means by those who wrote it, and what both readers say there. */
interface Read {
  part: number;
  text: string;
  meaning: string;
  weighing: Weighing;
  /** Whether an answer about what was read would send one elsewhere than the right one does. */
  wrong: 'UNIT' | 'BODY' | null;
  /** Whether it would name a unit. */
  unit: boolean;
  ours: boolean;
}

/**
 * `npm run reading:fit`: reads each fifth of the questions for fitting with what the other four teach, in every province that is
 * asked about, and fits how likely a reading is right. The part set aside is not looked at. Writes `seeds/questions/calibration.json`.
 */
async function runReadingFit(): Promise<void> {
  const places = new Places();
  const { vocabulary } = await places.service.reference();
  const all = (await readAll(places)).filter(({ weighing: { contact, vague } }) => !contact && !vague);
  // What every body has for itself is answered where a text says whose it is, or an act on a field, and nowhere else.
  const mayBeAnswered = ({ weighing: { meaning, manner } }: Read): boolean =>
    meaning !== null && (vocabulary.get(meaning.code)?.internal !== true || manner.saysWhose || meaning.ofField || meaning.isSaid);
  const led = all.filter(mayBeAnswered);
  // Of each part by what the others teach, as of a text that nobody has read yet.
  const oddsWithout = partsOf(led).map((part) => oddsOf(led.filter((read) => read.part !== part)));
  const fitted = fitLogistic(
    led.map(({ part, weighing: { meaning }, wrong }) => ({
      figures: [oddsOfSubject(oddsWithout[part]!, meaning!.code), ...FIGURES.map((name) => meaning!.figures[name])],
      right: wrong === null,
    })),
  );
  const [constant = 0, ofSubjects = 0, ...weights] = fitted.map(inHundredths);
  const calibrationBy = (odds: ReadonlyMap<string, number>): Calibration => ({
    constant: inHundredths(constant + ofSubjects * UNKNOWN_ODDS),
    weights: Object.fromEntries(FIGURES.map((name, at) => [name, weights[at]])) as Figures,
    ...THRESHOLDS,
    subjects: Object.fromEntries(
      [...odds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, by]) => [code, inHundredths(ofSubjects * (by - UNKNOWN_ODDS))]),
    ),
  });
  writeFileSync(FILE, `${JSON.stringify(calibrationBy(oddsOf(led)), null, 2)}\n`);
  const without = oddsWithout.map(calibrationBy);
  const likely = led
    .map((read) => ({ ...read, likely: likelihood(without[read.part]!, read.weighing.meaning!) }))
    .sort((a, b) => b.likely - a.likely);
  const ours = all.filter((read) => read.ours);
  process.stdout.write(
    `${all.length} readings, ${ours.length} of ours; both readers lead to one place in ${led.length}, ${ours.filter(({ weighing }) => weighing.meaning).length} of ours\n`,
  );
  for (const more of [0, 0.03, 0.05])
    for (const named of [0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84, 0.82, 0.8]) {
      const contested = named + more;
      const answered = likely.filter(({ part, weighing: { meaning, manner, two }, unit }) =>
        two ? false : isSure(meaning!, manner, { ...without[part]!, named, contested }, vocabulary, unit),
      );
      const wrong = (how: Read['wrong'], some: (read: Read) => boolean = () => true): number =>
        answered.filter((read) => read.wrong === how && some(read)).length;
      const units = answered.filter(({ unit }) => unit).length;
      const right = answered.filter((read) => read.ours && read.wrong === null).length;
      const figures = [
        `from ${named}, contested from ${contested.toFixed(2)}: ${answered.length} answered`,
        `${units} units, ${wrong('UNIT')} wrong (${wrong('UNIT', ({ ours: own }) => !own)} for others), ${(100 - (100 * wrong('UNIT')) / units).toFixed(1)} % right`,
        `${wrong('BODY')} wrong bodies; of ours ${((100 * right) / ours.length).toFixed(1)} % right`,
      ];
      process.stdout.write(`${figures.join(', ')}\n`);
    }
  const seen = new Set<string>();
  for (const { text, meaning, weighing, wrong, likely: how } of likely.filter((each) => each.wrong && each.likely >= 0.8)) {
    if (seen.has(text)) continue;
    seen.add(text);
    process.stdout.write(`${how >= THRESHOLDS.named ? ' ' : '-'} ${wrong} ${how} ${meaning} -> ${weighing.meaning?.code}: ${text.slice(0, 120)}\n`);
  }
}

/** The numbers of all parts, from 0 on. */
function partsOf(all: readonly { part: number }[]): number[] {
  return [...new Set(all.map(({ part }) => part))].sort((a, b) => a - b);
}

/** How often readings as each subject were right, as the logarithm of odds. */
function oddsOf(all: readonly Read[]): Map<string, number> {
  const counts = new Map<string, { right: number; wrong: number }>();
  for (const { weighing, wrong } of all) {
    const { code } = weighing.meaning!;
    const count = counts.get(code) ?? { right: RIGHT_BEFORE, wrong: WRONG_BEFORE };
    counts.set(code, count);
    count[wrong === null ? 'right' : 'wrong'] += 1;
  }
  return new Map([...counts].map(([code, { right, wrong }]) => [code, Math.log(right / wrong)]));
}

function oddsOfSubject(odds: ReadonlyMap<string, number>, code: string): number {
  return odds.get(code) ?? UNKNOWN_ODDS;
}

function inHundredths(figure: number): number {
  return Math.round(figure * 100) / 100;
}

async function readAll(places: Places): Promise<Read[]> {
  const reference = await places.service.reference();
  const fitting = readQuestions().questions.filter(({ text, meaning }) => !isSetAside(text) && meaning !== UNHANDLED);
  const read: Read[] = [];
  const divided = fitting.map(({ text, meaning }) => ({ text, meaning, part: partOf(text, TURN) }));
  for (const part of partsOf(divided)) {
    const others = divided.filter((each) => each.part !== part).map(({ text, meaning }) => ({ text, meaning }));
    const understanding = new Understanding(reference, experienceOf(others, NONE));
    for (const { text, meaning } of divided.filter((each) => each.part === part)) {
      const heard = understanding.hear(text);
      const right = meaning.startsWith('-') ? [] : [meaning];
      const ours = right.length > 0 && (await places.isOurs(meaning));
      for (const province of PROVINCES.keys()) {
        const weighing = understanding.weigh(heard, await places.leadTo(heard, province));
        const code = weighing.meaning?.code;
        const wrong = code === undefined ? null : await places.wrong(code, right, province);
        read.push({ part, text, meaning, weighing, wrong, unit: code !== undefined && (await places.hasUnits(code, province)), ours });
      }
    }
  }
  return read;
}

await runReadingFit();
