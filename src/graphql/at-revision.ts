import {
  DirectiveLocation,
  getDirectiveValues,
  getVariableValues,
  GraphQLDirective,
  GraphQLInt,
  GraphQLNonNull,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { mistake } from '../shared/errors.js';
import type { Context } from './context.js';

/**
 * The directive by which a document names the revision of its operation. Mutations change the newest state and subscriptions
 * tell of revisions to come, so only a query takes it.
 */
export const AT_REVISION = new GraphQLDirective({
  name: 'atRevision',
  description:
    'The registry revision (phiên bản sổ) that every field of the query sees; the newest without it. The header `Phancong-Revision` and the URL parameter `revision` say the same for any document.',
  locations: [DirectiveLocation.QUERY],
  args: { revision: { type: new GraphQLNonNull(GraphQLInt), description: 'Number of the revision.' } },
});

/** The revision that the directive of an operation names, once its variables can be read; `null` without one. */
export function directedRevision(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Record<string, unknown>): number | null {
  if (!operation.directives?.some(({ name }) => name.value === AT_REVISION.name)) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Variables that do not fit are refused, in GraphQL's own words, when the query is executed.
  return coerced ? ((getDirectiveValues(AT_REVISION, operation, coerced)?.['revision'] as number | undefined) ?? null) : null;
}

/**
 * The one revision that a request names, in texts of a header or a URL and in numbers of a document; `null` where it names none.
 * @throws INVALID_REVISION for a text that is no number, MIXED_REVISIONS for two that differ.
 */
export function revisionAsked(named: readonly (string | number)[]): number | null {
  const asked = new Set(named.map((one) => (typeof one === 'number' ? one : readRevision(one))));
  if (asked.size > 1)
    throw mistake('MIXED_REVISIONS', [...asked].join(', '), { vi: 'một phiên bản cho cả lần gọi', en: 'one revision for the whole request' });
  return [...asked][0] ?? null;
}

/**
 * Makes a request see the revision that it names, before anything is read: what its context holds, and what its document says.
 * @throws INVALID_REVISION, MIXED_REVISIONS, UNKNOWN_REVISION for one that the registry does not have.
 */
export async function pinAskedRevision(context: Context, directed: number | null = null): Promise<void> {
  const revision = revisionAsked(directed === null ? context.namedRevisions : [...context.namedRevisions, directed]);
  if (revision === null) return;
  await context.services.responsibility.reference(revision);
  context.pinRevision(revision);
}

function readRevision(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw mistake('INVALID_REVISION', text, { vi: 'số của một phiên bản sổ', en: 'the number of a registry revision' });
}
