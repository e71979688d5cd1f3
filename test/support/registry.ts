import type { RegistryRecord } from '../../src/registry/record.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { AuditService } from '../../src/studies/audit/audit.service.js';
import { recordsSource } from '../../src/registry/registries.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { TraceService } from '../../src/studies/trace/trace.service.js';

/** The services that answer, over the registry as a value. */
export interface AskedRegistry {
  responsibility: ResponsibilityService;
  trace: TraceService;
  audit: AuditService;
}

/** The registry of the package's own records, or of the records of some revisions, the first first; no database is opened. */
export function askRegistry(...revisions: (readonly RegistryRecord[])[]): AskedRegistry {
  const responsibility = new ResponsibilityService(recordsSource(...(revisions.length ? revisions : [packagedRecords()])), loadRuleset());
  const trace = new TraceService(responsibility);
  return { responsibility, trace, audit: new AuditService(responsibility) };
}
