import { graphql, print, type DocumentNode } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { createApp } from '../services.js';
import type { Config } from '../config.js';
import { RegistryInUse } from '../registry/db/orm.js';
import { toldOf } from '../registry/db/unavailable.js';
import { pinAskedRevision } from '../graphql/at-revision.js';
import { Context } from '../graphql/context.js';
import { REVISION_HEADER } from '../graphql/revision-plugin.js';
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

/** Where an operation is run: at a running service, else over the registry; and at which revision, the newest unless said. */
export interface Place {
  url?: string | undefined;
  at?: string | undefined;
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
  { url, at }: Place,
): Promise<Data> {
  if (url) return executeAt(url, at, document, variables);
  try {
    return await executeHere(config, at, document, variables, false);
  } catch (error) {
    if (!(error instanceof RegistryInUse)) throw error;
    return executeAt<Data>(`http://${config.host}:${config.port}`, at, document, variables).catch((refused: unknown) => {
      if (refused instanceof ReportedMistake) throw refused;
      return executeHere<Data>(config, at, document, variables, true);
    });
  }
}

async function executeHere<Data>(config: Config, at: string | undefined, document: DocumentNode, variables: object, patient: boolean): Promise<Data> {
  const app = await createApp({ ...config, patient, deadline: Infinity });
  try {
    const context = new Context(app.services, { revisions: at === undefined ? [] : [at] });
    await pinAskedRevision(context);
    const { data, errors } = await graphql({
      schema: buildApiSchema(),
      source: print(document),
      variableValues: variables as Record<string, unknown>,
      contextValue: context,
    });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return data as Data;
  } catch (error) {
    const told = toldOf(error);
    throw told ? new ReportedMistake(told.code, told.text) : error;
  } finally {
    await app.close();
  }
}

async function executeAt<Data>(url: string, at: string | undefined, document: DocumentNode, variables: object): Promise<Data> {
  const headers = at === undefined ? {} : { [REVISION_HEADER]: at };
  try {
    return await new GraphQLClient(`${url.replace(/\/+$/, '')}/graphql`, { headers }).request<Data>(document, variables);
  } catch (error) {
    const [first] = error instanceof ClientError ? (error.response.errors ?? []) : [];
    const { code, text } = (first?.extensions ?? {}) as { code?: string; text?: Text };
    throw code && first ? new ReportedMistake(code, text ?? { vi: first.message, en: first.message }) : error;
  }
}
