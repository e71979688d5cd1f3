import type { RegistryRecord } from '../../src/db/record.js';
import { packagedRecords } from '../../src/db/seed/packaged-records.js';
import { AuditService } from '../../src/responsibility/audit/audit.service.js';
import { recordsSource } from '../../src/registry/registries.js';
import { ResponsibilityService } from '../../src/responsibility/responsibility.service.js';
import { loadRulesets } from '../../src/responsibility/rule-files.js';
import { TraceService } from '../../src/responsibility/trace/trace.service.js';

/** The services that answer, over the registry as a value. */
export interface AskedRegistry {
  responsibility: ResponsibilityService;
  trace: TraceService;
  audit: AuditService;
}

/** The registry of the package's own records, or of the records of some revisions, the first first; no database is opened. */
export function askRegistry(...revisions: (readonly RegistryRecord[])[]): AskedRegistry {
  const responsibility = new ResponsibilityService(recordsSource(...(revisions.length ? revisions : [packagedRecords()])), loadRulesets());
  const trace = new TraceService(responsibility);
  return { responsibility, trace, audit: new AuditService(responsibility) };
}
