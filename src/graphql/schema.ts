import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, specifiedDirectives, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { CitedByEdgeResolver, CitedByResolver, ClauseResolver, DocumentRelationResolver, LegalDocumentResolver } from './law/law.resolver.js';
import { DocumentProvinceResolver, ProvinceResolver } from './provinces/province.resolver.js';
import { PlaceResolver, ProvincePlacesResolver } from './provinces/place.resolver.js';
import { BodyResolver, GroundResolver, MandateResolver, UnitBodyKindResolver } from './bodies/body.resolver.js';
import { ProvinceUnitsResolver, UnitResolver, UnitSuccessionResolver } from './units/unit.resolver.js';
import {
  AssignmentResolver,
  AssignmentUnitResolver,
  ClauseDutiesResolver,
  DutyResolver,
  OutcomeResolver,
  ProcedureResolver,
  SubjectResolver,
} from './duties/duty.resolver.js';
import { ClauseTextResolver } from './review/clause-text.resolver.js';
import { DraftContentResolver } from './review/draft-content.resolver.js';
import { ActResolver, DraftResolver } from './review/draft.resolver.js';
import { ChangesResolver } from './changes/changes.resolver.js';
import { AuditReportResolver, AuditResolver } from './studies/audit.resolver.js';
import { ListsResolver } from './duties/lists.resolver.js';
import { DocumentListsResolver, ProvinceListsResolver, SubjectListsResolver, UnitListsResolver } from './duties/nested-lists.resolver.js';
import { SubjectLeadsResolver } from './answers/subject-leads.resolver.js';
import { CodeListResolver } from './code-list.resolver.js';
import { paceSchema } from './limits/pace.js';
import { AT_REVISION } from './at-revision.js';
import { NodeResolver } from './node.resolver.js';
import { ResponsibilityResolver, SeenConditionResolver } from './answers/responsibility.resolver.js';
import { CompetenceBasisResolver } from './answers/competence.resolver.js';
import { ByProceduresResolver } from './answers/by-procedures.resolver.js';
import { LastKnownResolver } from './answers/last-known.resolver.js';
import { VerificationResolver } from './answers/verification.resolver.js';
import { DocumentDependentsResolver, LegalDependentsResolver, TraceResolver } from './studies/trace.resolver.js';
import { CompareResolver } from './studies/compare.resolver.js';
import { DiffResolver } from './studies/diff.resolver.js';
import { WhatIfResolver } from './studies/what-if.resolver.js';

/** Everything in the API, by room. A resolver that is not listed here does not exist. */
const RESOLVERS: NonEmptyArray<NewableFunction> = [
  LegalDocumentResolver,
  DocumentRelationResolver,
  ClauseResolver,
  ProvinceResolver,
  DocumentProvinceResolver,
  PlaceResolver,
  ProvincePlacesResolver,
  UnitResolver,
  UnitSuccessionResolver,
  ProvinceUnitsResolver,
  BodyResolver,
  MandateResolver,
  GroundResolver,
  UnitBodyKindResolver,
  DutyResolver,
  ClauseDutiesResolver,
  AssignmentResolver,
  AssignmentUnitResolver,
  OutcomeResolver,
  SubjectResolver,
  ProcedureResolver,
  CitedByResolver,
  CitedByEdgeResolver,
  ListsResolver,
  UnitListsResolver,
  ProvinceListsResolver,
  DocumentListsResolver,
  SubjectListsResolver,
  SubjectLeadsResolver,
  NodeResolver,
  ResponsibilityResolver,
  ByProceduresResolver,
  LastKnownResolver,
  VerificationResolver,
  SeenConditionResolver,
  CompetenceBasisResolver,
  DraftResolver,
  DraftContentResolver,
  ActResolver,
  ClauseTextResolver,
  ChangesResolver,
  TraceResolver,
  DocumentDependentsResolver,
  LegalDependentsResolver,
  AuditResolver,
  AuditReportResolver,
  CompareResolver,
  DiffResolver,
  WhatIfResolver,
  CodeListResolver,
];

/** Inputs of which exactly one field is given (`@oneOf`), which type-graphql cannot say. */
const ONE_OF = ['QuestionInput', 'ConfigurationChange'];

/** type-graphql wants to be given one; our subscriptions say themselves where their events come from. */
const NO_TOPICS: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`no subscription has topics, not ${topic}`);
  },
};

/** The executable schema. */
export function buildApiSchema(): GraphQLSchema {
  const schema = paceSchema(
    buildSchemaSync({
      resolvers: RESOLVERS,
      directives: [...specifiedDirectives, AT_REVISION],
      validate: false,
      // Asking the schema for itself once, to see whether it is sound: Apollo does so anyway, without the asking.
      skipCheck: true,
      pubSub: NO_TOPICS,
    }),
  );
  for (const name of ONE_OF) (schema.getType(name) as GraphQLInputObjectType).isOneOf = true;
  const query = schema.getQueryType();
  if (query) query.description = 'Questions. Every field of a request sees the same revision of the registry, see `@atRevision`.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = 'Changes, for token holders; off unless a key is configured.';
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = 'News, over server-sent events at `/graphql/stream`.';
  return schema;
}

/** The schema as SDL, in a stable order, as it is committed under `schema/`. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
