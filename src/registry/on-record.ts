import type { ClauseView, DocumentView } from './law.model.js';
import { mistake } from '../shared/errors.js';
import { LONGEST_NAME } from './province-names.js';
import type { UnitView } from './unit.model.js';
import type { ReferenceData } from './reference.js';
import type { Registry } from './registry.js';
import type { BodyKindView } from './body.model.js';
import type { ProcedureView, SubjectView } from './duty.model.js';
import type { WholeDocument } from './held-document.js';

// Things by the keys that callers give, each with its mistake where nothing is on record under the key.

/** @throws UNKNOWN_UNIT with the nearest keys and names. */
export function unitOnRecord(registry: Registry, key: string): UnitView {
  const unit = registry.unit(key);
  if (unit) return unit;
  const known = [...registry.recordsOf('unit')].flatMap((record) => [record.key, record.names.vi]);
  throw mistake('UNKNOWN_UNIT', key, { vi: 'khóa của một đơn vị trong sổ', en: 'the key of a unit on record' }, known);
}

/** @throws UNKNOWN_DOCUMENT with the nearest keys. */
export function documentOnRecord(registry: Registry, key: string): DocumentView {
  const document = registry.document(key);
  if (document) return document;
  throw mistake('UNKNOWN_DOCUMENT', key, { vi: 'khóa của một văn bản trong sổ', en: 'the key of a document on record' }, registry.keysOf('document'));
}

/** @throws UNKNOWN_DOCUMENT. */
export async function wholeDocumentOnRecord(registry: Registry, key: string): Promise<WholeDocument> {
  documentOnRecord(registry, key);
  return (await registry.held(key)) as WholeDocument;
}

/** @throws UNKNOWN_DOCUMENT, UNKNOWN_CLAUSE with the nearest paths of that document. */
export async function clauseOnRecord(registry: Registry, document: string, path: string): Promise<ClauseView> {
  const held = await wholeDocumentOnRecord(registry, document);
  const clause = held.clause(path);
  if (clause) return clause;
  throw mistake(
    'UNKNOWN_CLAUSE',
    path,
    { vi: `đường dẫn của một khoản mục trong ${document}`, en: `the path of a clause of ${document}` },
    held.clauses.map((one) => one.path),
  );
}

/** @throws UNKNOWN_SUBJECT with the nearest codes. */
export function subjectOnRecord({ vocabulary }: ReferenceData, code: string): SubjectView {
  const subject = vocabulary.get(code);
  if (subject) return subject;
  const codes = vocabulary.subjects.map((one) => one.code);
  throw mistake(
    'UNKNOWN_SUBJECT',
    code,
    { vi: 'mã của một lĩnh vực, ví dụ radiation.xray', en: 'the code of a subject such as radiation.xray' },
    codes,
  );
}

/** A kind of body by its key, a name or a usual abbreviation: `so-y-te`, `Sở Y tế`, `SYT`. @throws UNKNOWN_BODY with the nearest keys and names. */
export function bodyKindOnRecord({ bodies }: ReferenceData, given: string): BodyKindView {
  const kind = given.length > LONGEST_NAME ? undefined : bodies.names.named(given);
  if (kind) return kind;
  const known = bodies.kinds.flatMap(({ key, name }) => [key, name.vi]);
  throw mistake(
    'UNKNOWN_BODY',
    given,
    { vi: 'khóa, tên hoặc tên viết tắt của một loại cơ quan', en: 'the key, name or abbreviation of a kind of body' },
    known,
  );
}

/** @throws UNKNOWN_PROCEDURE with the nearest codes. */
export function procedureOnRecord({ procedures }: ReferenceData, given: string): ProcedureView {
  const procedure = procedures.get(given.trim());
  if (procedure) return procedure;
  const expected = { vi: 'mã thủ tục quốc gia, ví dụ 2.002383', en: 'a national procedure code such as 2.002383' };
  throw mistake('UNKNOWN_PROCEDURE', given, expected, procedures.keys());
}
