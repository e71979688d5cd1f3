import { existsSync, readFileSync } from 'node:fs';
import type { Question } from '../../src/answer/question.js';

/** A case with its right answer; see `npm run cases`. */
export interface AnswerCase {
  id: string;
  province: string;
  asOf: string;
  body?: string;
  question: Question;
}

const FILES = ['../cases/registry.json', '../../../shared/cases/answers.json'];

/** All cases of the repository, and those beside it where they are there. */
export function answerCases(): AnswerCase[] {
  const files = FILES.map((file) => new URL(file, import.meta.url)).filter((file) => existsSync(file));
  return files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as AnswerCase[]);
}
