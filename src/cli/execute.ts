import { graphql, print, type DocumentNode } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { createApp } from '../services.js';
import type { Config } from '../config.js';
import { RegistryInUse } from '../registry/db/orm.js';
import { toldOf } from '../registry/db/unavailable.js';
import { Context } from '../graphql/context.js';
import { buildApiSchema } from '../graphql/schema.js';
import type { Text } from '../shared/text.js';

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
 * Runs an operation of `schema/operations`: at the service given, else over the registry itself, else, where a running
 * service holds that, at the service at HOST and PORT.
 * @throws ReportedMistake for a caller's mistake.
 */
export async function execute<Data, Variables extends object>(
  config: Config,
  document: DocumentNode,
  variables: Variables,
  url: string | undefined,
): Promise<Data> {
  if (url) return executeAt(url, document, variables);
  try {
    return await executeHere(config, document, variables, false);
  } catch (error) {
    if (!(error instanceof RegistryInUse)) throw error;
    return executeAt<Data>(`http://${config.host}:${config.port}`, document, variables).catch((refused: unknown) => {
      if (refused instanceof ReportedMistake) throw refused;
      return executeHere<Data>(config, document, variables, true);
    });
  }
}

async function executeHere<Data>(config: Config, document: DocumentNode, variables: object, patient: boolean): Promise<Data> {
  const app = await createApp({ ...config, patient, deadline: Infinity });
  try {
    const { data, errors } = await graphql({
      schema: buildApiSchema(),
      source: print(document),
      variableValues: variables as Record<string, unknown>,
      contextValue: new Context(app.services),
    });
    const [error] = errors ?? [];
    const told = toldOf(error?.originalError);
    if (error) throw told ? new ReportedMistake(told.code, told.text) : error;
    return data as Data;
  } finally {
    await app.close();
  }
}

async function executeAt<Data>(url: string, document: DocumentNode, variables: object): Promise<Data> {
  try {
    return await new GraphQLClient(`${url.replace(/\/+$/, '')}/graphql`).request<Data>(document, variables);
  } catch (error) {
    const [first] = error instanceof ClientError ? (error.response.errors ?? []) : [];
    const { code, text } = (first?.extensions ?? {}) as { code?: string; text?: Text };
    throw code && first ? new ReportedMistake(code, text ?? { vi: first.message, en: first.message }) : error;
  }
}
