import { ResolveDocument, type ResolveQuery, type ResolveQueryVariables } from '../client/operations.js';
import type { Config } from '../config.js';
import type { Language } from '../shared/text.js';
import { execute } from './execute.js';
import { printResolution } from './print-resolution.js';
import { questionOf, type QuestionOptions } from './question-options.js';

export interface AskOptions extends QuestionOptions {
  province: string;
  asOf?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

/** Exit codes of `phancong ask`. */
export const ASK_EXIT = { ANSWERED: 0, NOT_ESTABLISHED: 1, ERROR: 2 } as const;

/**
 * `phancong ask`: one question, the answer and its reasons on standard output. It is asked of the service at `--url`, else of
 * the registry itself, else, where a running service holds that, of the service at HOST and PORT.
 * @returns the exit code.
 */
export async function runAsk(config: Config, text: string | undefined, options: AskOptions): Promise<number> {
  const variables = { question: questionOf(text, options), province: options.province, asOf: options.asOf };
  const { responsibility: answer } = await execute<ResolveQuery, ResolveQueryVariables>(config, ResolveDocument, variables, options);
  process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : printResolution(answer, options.lang));
  return answer.status === 'NOT_ESTABLISHED' || answer.status === 'OUT_OF_SCOPE' ? ASK_EXIT.NOT_ESTABLISHED : ASK_EXIT.ANSWERED;
}
