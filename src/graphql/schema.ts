import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { CitedByEdgeResolver, CitedByResolver, ClauseResolver, DocumentRelationResolver, LegalDocumentResolver } from '../law/law.resolver.js';
import { DocumentProvinceResolver, ProvinceResolver } from '../provinces/province.resolver.js';
import { ProvinceUnitsResolver, UnitResolver, UnitSuccessionResolver } from '../units/unit.resolver.js';
import {
  AssignmentResolver,
  AssignmentUnitResolver,
  ClauseDutiesResolver,
  DutyResolver,
  OutcomeResolver,
  ProcedureResolver,
  SubjectResolver,
} from '../duties/duty.resolver.js';
import { ClauseTextResolver } from '../importer/draft/clause-text.resolver.js';
import { ActResolver, DraftResolver } from '../importer/draft/draft.resolver.js';
import { ChangesResolver } from '../responsibility/changes.resolver.js';
import { AuditReportResolver, AuditResolver } from '../responsibility/audit/audit.resolver.js';
import { ListsResolver } from '../duties/lists.resolver.js';
import { DocumentListsResolver, ProvinceListsResolver, SubjectListsResolver, UnitListsResolver } from '../duties/nested-lists.resolver.js';
import { SubjectLeadsResolver } from '../responsibility/subject-leads.resolver.js';
import { CodeListResolver } from './code-list.resolver.js';
import { paceSchema } from './pace.js';
import { NodeResolver } from './node.resolver.js';
import { ResponsibilityResolver, SeenConditionResolver } from '../responsibility/responsibility.resolver.js';
import { DocumentDependentsResolver, LegalDependentsResolver, TraceResolver } from '../responsibility/trace/trace.resolver.js';
import { CompareResolver } from '../responsibility/compare/compare.resolver.js';
import { DiffResolver } from '../responsibility/diff/diff.resolver.js';
import { WhatIfResolver } from '../responsibility/what-if/what-if.resolver.js';

/** Everything in the API, by room. A resolver that is not listed here does not exist. */
const RESOLVERS: NonEmptyArray<NewableFunction> = [
  LegalDocumentResolver,
  DocumentRelationResolver,
  ClauseResolver,
  ProvinceResolver,
  DocumentProvinceResolver,
  UnitResolver,
  UnitSuccessionResolver,
  ProvinceUnitsResolver,
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
  SeenConditionResolver,
  DraftResolver,
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

/** type-graphql wants to be given one; our subscriptions say themselves where their events come from. */
const NO_TOPICS: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`no subscription has topics, not ${topic}`);
  },
};

/** The executable schema. */
export function buildApiSchema(): GraphQLSchema {
  const schema = paceSchema(buildSchemaSync({ resolvers: RESOLVERS, validate: false, pubSub: NO_TOPICS }));
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
