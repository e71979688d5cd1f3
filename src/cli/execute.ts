import { graphql, print, type DocumentNode } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import type { App } from '../services.js';
import type { Config } from '../config.js';
import { RegistryInUse } from '../registry/db/directory-lock.js';
import { toldOf } from '../registry/db/unavailable.js';
import { pinAskedRevision } from '../graphql/at-revision.js';
import type { Execute, Outcome } from '../graphql/api.js';
import { Context } from '../graphql/context.js';
import { REVISION_HEADER } from '../graphql/revision-plugin.js';
import { buildApiSchema } from '../graphql/schema.js';
import { mistake } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import { withApp } from './registry.js';
import { ReportedMistake } from './reported-mistake.js';

/** Where an operation is run: at a running service, else over the registry; and at which revision, the newest by default. */
export interface Target {
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
  { url, at }: Target,
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
  return withApp({ ...config, patient, deadline: Infinity }, (app) =>
    executeIn<Data>(app, at, document, variables).catch((error: unknown) => {
      const told = toldOf(error);
      throw told ? new ReportedMistake(told.code, told.text) : error;
    }),
  );
}

async function executeIn<Data>({ services }: App, at: string | undefined, document: DocumentNode, variables: object): Promise<Data> {
  const context = new Context(services, { revisions: at === undefined ? [] : [at] });
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
}

async function executeAt<Data>(url: string, at: string | undefined, document: DocumentNode, variables: object): Promise<Data> {
  const { data, errors } = await operationsOf(url)(document, variables as Record<string, unknown>, { revisions: at === undefined ? [] : [at] });
  const [first] = errors ?? [];
  if (!first) return data as Data;
  const { code, text } = (first.extensions ?? {}) as { code?: string; text?: Text };
  throw code ? new ReportedMistake(code, text ?? { vi: first.message, en: first.message }) : new Error(first.message);
}

/** Operations run by a running service. @throws SERVICE_AWAY where there is none, or something else answers. */
export function operationsOf(url: string): Execute {
  const client = new GraphQLClient(`${url.replace(/\/+$/, '')}/graphql`);
  return async (operation, variables, { revisions: [at] = [] }) => {
    try {
      return { data: await client.request<Record<string, unknown>>(operation, variables, at === undefined ? {} : { [REVISION_HEADER]: at }) };
    } catch (error) {
      const { data, errors } = error instanceof ClientError ? (error.response as Outcome) : {};
      if (errors) return { data, errors };
      throw mistake('SERVICE_AWAY', url, { vi: 'địa chỉ của một dịch vụ phancong đang chạy', en: 'the address of a running phancong service' });
    }
  };
}
