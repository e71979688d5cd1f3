import type { AuditPageQuery, DiffPageQuery, MatrixPageQuery, WhatIfPageQuery } from '../../client/operations.js';
import { auditDocument } from '../../interop/jsonld/audit.js';
import { diffDocument } from '../../interop/jsonld/diff.js';
import { matrixDocument } from '../../interop/jsonld/matrix.js';
import type { JsonLdDocument } from '../../interop/jsonld/node.js';
import type { StudyFrame } from '../../interop/jsonld/study.js';
import { whatIfDocument } from '../../interop/jsonld/what-if.js';
import type { Uris } from '../../interop/uris.js';

/** What a page shows as linked data, by the operation that it asks. `null` where nothing was asked. */
const DOCUMENTS: Readonly<Record<string, (data: never, frame: StudyFrame, uris: Uris) => JsonLdDocument | null>> = {
  AuditPage: ({ audit }: AuditPageQuery, frame, uris) => (audit ? auditDocument(audit, frame, uris) : null),
  MatrixPage: ({ compare }: MatrixPageQuery, frame, uris) => (compare ? matrixDocument(compare, frame, uris) : null),
  DiffPage: ({ diff, diffProvinces }: DiffPageQuery, frame, uris) => {
    const found = diff ?? diffProvinces;
    return found ? diffDocument(found, frame, uris) : null;
  },
  WhatIfPage: ({ whatIf }: WhatIfPageQuery, frame, uris) => (whatIf ? whatIfDocument(whatIf, frame, uris) : null),
};

/** The study of a page as JSON-LD; `null` where the page has none. */
export function linkedDataOf(operation: string, data: unknown, frame: StudyFrame, uris: Uris): JsonLdDocument | null {
  return DOCUMENTS[operation]?.(data as never, frame, uris) ?? null;
}
