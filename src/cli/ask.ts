import { graphql, print } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { createApp } from '../app.js';
import { getSdk, ResolveDocument, type ResolveQuery, type ResolveQueryVariables } from '../client/operations.js';
import type { Config } from '../config.js';
import { RegistryInUse } from '../db/orm.js';
import { Context } from '../graphql/context.js';
import { buildApiSchema } from '../graphql/schema.js';
import { PhancongError } from '../shared/errors.js';
import type { Language, Text } from '../shared/text.js';
import { printResolution } from './print-resolution.js';
import { questionOf, type QuestionOptions } from './question-options.js';

export interface AskOptions extends QuestionOptions {
  province: string;
  asOf?: string;
  url?: string;
  lang: Language;
  json?: boolean;
}

/** Exit codes of `phancong ask`. */
export const ASK_EXIT = { ANSWERED: 0, NOT_ESTABLISHED: 1, ERROR: 2 } as const;

type Answer = ResolveQuery['responsibility'];

/** A mistake that a service reported, with its code and its sentences. */
export class ReportedMistake extends Error {
  constructor(
    readonly code: string,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

/**
 * `phancong ask`: one question, the answer and its reasons on standard output. It is asked of the service at `--url`, else of
 * the registry itself, else, where a running service holds that, of the service at HOST and PORT.
 * @returns the exit code.
 */
export async function runAsk(config: Config, text: string | undefined, options: AskOptions): Promise<number> {
  const variables = { question: questionOf(text, options), province: options.province, asOf: options.asOf };
  const answer = options.url ? await askService(options.url, variables) : await askRegistry(config, variables);
  process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : printResolution(answer, options.lang));
  return answer.status === 'NOT_ESTABLISHED' || answer.status === 'OUT_OF_SCOPE' ? ASK_EXIT.NOT_ESTABLISHED : ASK_EXIT.ANSWERED;
}

async function askRegistry(config: Config, variables: ResolveQueryVariables): Promise<Answer> {
  try {
    return await askHere(config, variables, false);
  } catch (error) {
    if (!(error instanceof RegistryInUse)) throw error;
    const running = `http://${config.host}:${config.port}`;
    return askService(running, variables).catch((refused: unknown) => {
      if (refused instanceof ReportedMistake) throw refused;
      return askHere(config, variables, true);
    });
  }
}

async function askHere(config: Config, variables: ResolveQueryVariables, patient: boolean): Promise<Answer> {
  const app = await createApp({ ...config, patient });
  try {
    const { data, errors } = await graphql({
      schema: buildApiSchema(),
      source: print(ResolveDocument),
      variableValues: variables as Record<string, unknown>,
      contextValue: new Context(app.services),
    });
    const [error] = errors ?? [];
    if (error) throw error.originalError instanceof PhancongError ? new ReportedMistake(error.originalError.code, error.originalError.text) : error;
    return (data as unknown as ResolveQuery).responsibility;
  } finally {
    await app.close();
  }
}

async function askService(url: string, variables: ResolveQueryVariables): Promise<Answer> {
  try {
    return (await getSdk(new GraphQLClient(`${url.replace(/\/+$/, '')}/graphql`)).Resolve(variables)).responsibility;
  } catch (error) {
    const [first] = error instanceof ClientError ? (error.response.errors ?? []) : [];
    const { code, text } = (first?.extensions ?? {}) as { code?: string; text?: Text };
    throw code && first ? new ReportedMistake(code, text ?? { vi: first.message, en: first.message }) : error;
  }
}
