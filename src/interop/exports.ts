import type { ResponsibilityService } from '../answer/responsibility.service.js';
import type { Resolution } from '../answer/resolution.js';
import type { Day } from '../shared/dates.js';
import type { JsonLdDocument } from './jsonld/node.js';
import { registryDocument } from './jsonld/registry.js';
import type { Uris } from './uris.js';

/** Where the answers come from. */
interface Answers {
  responsibility: ResponsibilityService;
}

/** Which record to export: a province as a caller names it, on a day, at a revision (the newest unless said). */
export interface ExportScope {
  province: string;
  asOf: Day;
  atRevision?: number | undefined;
}

/** The answer of a province to each procedure on record, by code in order. */
export async function answersToProcedures(
  { responsibility }: Answers,
  { province, asOf, atRevision }: ExportScope,
): Promise<Map<string, Resolution>> {
  const { procedures } = await responsibility.reference(atRevision);
  const codes = [...procedures.keys()];
  const answers = await Promise.all(codes.map((procedure) => responsibility.ask({ procedure }, province, asOf, atRevision)));
  return new Map(codes.map((code, index) => [code, answers[index] as Resolution]));
}

/** Everything on record for a province as JSON-LD. @throws UNKNOWN_PROVINCE, INVALID_DATE, UNKNOWN_REVISION. */
export async function registryOf(services: Answers, scope: ExportScope, uris: Uris): Promise<JsonLdDocument> {
  const configuration = await services.responsibility.configuration(scope.province, scope.asOf, scope.atRevision);
  return registryDocument(configuration, scope.asOf, await answersToProcedures(services, scope), uris);
}
