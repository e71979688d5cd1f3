import type { Configuration } from '../answer/configuration.js';
import { findBody } from '../answer/jurisdiction.js';
import type { ResponsibilityService } from '../answer/responsibility.service.js';
import type { Resolution } from '../answer/resolution.js';
import type { Day } from '../shared/dates.js';
import type { JsonLdDocument } from './jsonld/node.js';
import { registryDocument, type Configurations } from './jsonld/registry.js';
import type { Uris } from './uris.js';

/** Where the answers come from. */
interface Answers {
  responsibility: ResponsibilityService;
}

/** Which record to export: a province as a caller names it, on a day, at a revision (the newest by default). */
export interface ExportScope {
  province: string;
  asOf: Day;
  atRevision?: number | undefined;
  /** One body alone, by key or name; every body on record by default. */
  body?: string | undefined;
}

/**
 * What is in force for the bodies of a province that are on record, or for the one named; for the province alone where none is.
 * @throws UNKNOWN_PROVINCE, UNKNOWN_BODY, INVALID_DATE, UNKNOWN_REVISION.
 */
export async function bodiesOnRecord({ responsibility }: Answers, { province, asOf, atRevision, body }: ExportScope): Promise<Configurations> {
  const jurisdiction = await responsibility.jurisdiction(province, asOf, atRevision);
  const [first, ...others] = jurisdiction.onRecord;
  if (body !== undefined || !first || !others.length) return [await responsibility.configuration(province, asOf, atRevision, body)];
  const [one, ...more] = [first, ...others].map((each) => jurisdiction.configuration(each));
  return [await (one as Promise<Configuration>), ...(await Promise.all(more))];
}

/** The answer of a province to each procedure on record, by code in order; of one body alone those that name it. */
export async function answersToProcedures(
  { responsibility }: Answers,
  { province, asOf, atRevision, body }: ExportScope,
): Promise<Map<string, Resolution>> {
  const { procedures } = await responsibility.reference(atRevision);
  const codes = [...procedures.keys()];
  const answers = await Promise.all(codes.map((procedure) => responsibility.ask({ procedure }, province, asOf, atRevision)));
  const named = body === undefined ? null : findBody(await responsibility.jurisdiction(province, asOf, atRevision), body).key;
  const all = codes.map((code, index) => [code, answers[index] as Resolution] as const);
  return new Map(all.filter(([, answer]) => named === null || answer.body?.key === named));
}

/** Everything on record for a province as JSON-LD. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION. */
export async function registryOf(services: Answers, scope: ExportScope, uris: Uris): Promise<JsonLdDocument> {
  return registryDocument(await bodiesOnRecord(services, scope), scope.asOf, await answersToProcedures(services, scope), uris);
}
