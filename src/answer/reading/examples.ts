import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../shared/yaml.js';
import { SEEDS_DIRECTORY } from '../../registry/seeds/read-seeds.js';
import { hashOf, sha256 } from '../../shared/hash.js';
import type { Calibration } from './calibration.js';

/** A question in people's words, and what it means: the code of a subject, or one of {@link NO_MATTER}. */
export interface AskedBefore {
  text: string;
  meaning: string;
}

/** Two matters in one question. */
export interface TwoMatters {
  text: string;
  subjects: readonly string[];
}

/** What no office handles, asked in the words of some office's field: a price, a job, homework. No reader of matters learns it, for it would take it for the matters that it resembles. */
export const UNHANDLED = '-unhandled';
/** What a question may mean that is no matter: an act without one, whom to turn to, nothing that an office handles. */
export const NO_MATTER = ['-vague', '-contact', '-nothing', UNHANDLED] as const;

/** The questions of `seeds/questions/`, in order. */
export interface Questions {
  questions: readonly AskedBefore[];
  two: readonly TwoMatters[];
}

/** What reading rests on beside the labels that are published. */
export interface Experience {
  examples: readonly AskedBefore[];
  calibration: Calibration;
  /** SHA-256 of both. */
  hash: string;
}

const DIRECTORY = join(SEEDS_DIRECTORY, 'questions');
const CALIBRATION = 'calibration.json';
const OPEN = 'open.yaml';
const OF_NO_OFFICE = 'of-no-office.yaml';
/** Of this many questions one is set aside: reading is scored by it and learns nothing from it. */
const PARTS = 5;

/** Whether a question is set aside for the score. By its text alone, so that it stays so when others are added. */
export function isSetAside(text: string): boolean {
  return partOf(text, 0) === 0;
}

/** The part of five that a question falls into; `turn` picks another division. */
export function partOf(text: string, turn: number): number {
  return Number.parseInt(sha256(text.normalize('NFC')).slice(8 * turn, 8 * turn + 8), 16) % PARTS;
}

/** All questions of the package. */
export function readQuestions(directory: string = DIRECTORY): Questions {
  const read = (file: string): unknown => parseYaml(readFileSync(join(directory, file), 'utf8'));
  const files = readdirSync(directory).filter((file) => file.endsWith('.yaml') && file !== OPEN && file !== OF_NO_OFFICE);
  const known = files
    .sort()
    .flatMap((file) =>
      Object.entries((read(file) as { subjects: Record<string, { text: string }[]> }).subjects).flatMap(([meaning, texts]) =>
        texts.map(({ text }) => ({ text, meaning })),
      ),
    );
  const open = read(OPEN) as Record<'vague' | 'contact' | 'nothing', string[]> & { two: TwoMatters[] };
  const unhandled = Object.values(read(OF_NO_OFFICE) as Record<string, string[]>).flat();
  const none = NO_MATTER.flatMap((meaning) =>
    (meaning === UNHANDLED ? unhandled : open[meaning.slice(1) as 'vague']).map((text) => ({ text, meaning })),
  );
  return { questions: [...known, ...none], two: open.two };
}

/** The experience of some questions. */
export function experienceOf(examples: readonly AskedBefore[], calibration: Calibration): Experience {
  return { examples, calibration, hash: hashOf({ examples, calibration }) };
}

let packaged: Experience | null = null;

/** The experience that comes with the package, read once per process. */
export function packagedExperience(): Experience {
  packaged ??= experienceOf(
    readQuestions().questions.filter(({ text }) => !isSetAside(text)),
    JSON.parse(readFileSync(join(DIRECTORY, CALIBRATION), 'utf8')) as Calibration,
  );
  return packaged;
}
