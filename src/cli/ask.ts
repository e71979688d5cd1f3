import { ResolveDocument, type ResolveQuery, type ResolveQueryVariables } from '../client/operations.js';
import type { Config } from '../config.js';
import { questionOfChoice } from '../print/choice.js';
import { mistake } from '../shared/errors.js';
import type { Language } from '../shared/text.js';
import { execute } from './execute.js';
import { ASK_EXIT } from './exit-codes.js';
import { printResolution, type OfferedChoice } from '../print/resolution.js';
import { questionOf, type QuestionOptions } from './question-options.js';

export interface AskOptions extends QuestionOptions {
  province: string;
  body?: string;
  asOf?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
  /** Which of the choices is meant, from 1. */
  choice?: string;
}

/**
 * `phancong ask`: one question, the answer and its reasons on standard output. It is asked of the service at `--url`, else of
 * the registry itself, else, where a running service holds that, of the service at HOST and PORT.
 * @returns the exit code.
 */
export async function runAsk(config: Config, text: string | undefined, options: AskOptions): Promise<number> {
  const variables = { question: questionOf(text, options), province: options.province, body: options.body, asOf: options.asOf };
  const asked = await execute<ResolveQuery, ResolveQueryVariables>(config, ResolveDocument, variables, options);
  const chosen = options.choice === undefined ? null : chosenOf(asked.responsibility, options.choice);
  const { responsibility: answer } = chosen
    ? await execute<ResolveQuery, ResolveQueryVariables>(config, ResolveDocument, { ...variables, ...chosen }, options)
    : asked;
  process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : printResolution(answer, options.lang, askAgain));
  return answer.status === 'NOT_ESTABLISHED' || answer.status === 'OUT_OF_SCOPE' ? ASK_EXIT.NOT_ESTABLISHED : ASK_EXIT.ANSWERED;
}

/** What one of the choices of an answer asks. @throws INVALID_QUESTION where there is no such choice. */
function chosenOf(answer: ResolveQuery['responsibility'], choice: string): Pick<ResolveQueryVariables, 'question' | 'body'> {
  const { choices } = answer;
  const chosen = choices[Number(choice) - 1];
  if (chosen) return questionOfChoice(answer, chosen);
  const offered = choices.length
    ? { vi: `một số từ 1 đến ${choices.length}`, en: `a number from 1 to ${choices.length}` }
    : { vi: 'một câu hỏi có lựa chọn', en: 'a question with choices' };
  throw mistake('INVALID_QUESTION', `--choice ${choice}`, offered);
}

/** What to add to the command to ask for a choice. */
function askAgain({ subject, action, body }: OfferedChoice): string {
  return `--subject ${subject.code}${action ? ` --action ${action}` : ''}${body ? ` --body ${body.key.split('/').pop()}` : ''}`;
}
