import type { Config } from '../config.js';
import { createApp } from '../app.js';
import type { Action } from '../duties/duty.model.js';
import type { Question } from '../responsibility/question.js';
import type { Resolution } from '../responsibility/resolution.js';
import type { Language } from '../shared/text.js';
import { printResolution } from './print-resolution.js';

export interface AskOptions {
  province: string;
  asOf?: string;
  subject?: string;
  action?: string;
  procedure?: string;
  lang: Language;
  json?: boolean;
}

/** Exit codes of `phancong ask`. */
export const ASK_EXIT = { ANSWERED: 0, NOT_ESTABLISHED: 1, ERROR: 2 } as const;

/** `phancong ask`: one question, the answer and its reasons on standard output. @returns the exit code. */
export async function runAsk(config: Config, text: string | undefined, options: AskOptions): Promise<number> {
  const app = await createApp(config);
  try {
    const resolution = await app.services.responsibility.ask(questionOf(text, options), options.province, options.asOf);
    process.stdout.write(options.json ? `${JSON.stringify(resolution, null, 2)}\n` : printResolution(resolution, options.lang));
    return exitCodeOf(resolution);
  } finally {
    await app.close();
  }
}

function questionOf(text: string | undefined, { subject, action, procedure }: AskOptions): Question {
  return {
    ...(text === undefined ? {} : { text }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(subject === undefined ? {} : { duty: { subject, action: (action?.toUpperCase() as Action | undefined) ?? null } }),
  };
}

function exitCodeOf({ status }: Resolution): number {
  return status === 'NOT_ESTABLISHED' || status === 'OUT_OF_SCOPE' ? ASK_EXIT.NOT_ESTABLISHED : ASK_EXIT.ANSWERED;
}
