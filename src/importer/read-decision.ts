import type { BodyKindView } from '../registry/body.model.js';
import type { RegistryRecord } from '../registry/record.js';
import { today } from '../shared/dates.js';
import { classify } from './classification/classify.js';
import { knowledgeOf } from './classification/knowledge.js';
import type { DocumentHead } from './head/preamble.js';
import { importDocument, type ImportedDocument } from './import-document.js';
import { knownUnitsOf } from './units/known-units.js';
import type { Source } from './readers/source.js';

/** What is on record, for reading and for proposing: published records, and verbatim texts by document and path. */
export interface OnRecord {
  records: readonly RegistryRecord[];
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * A source read to the end: its tree, its head, its units, and what is proposed for its clauses, as those of a kind of body. The one place where the
 * stages are joined for drafts.
 */
export async function readDecision(
  source: Source,
  { records, texts }: OnRecord,
  kindOf: (head: DocumentHead) => BodyKindView | null,
): Promise<ImportedDocument> {
  const knowledge = knowledgeOf(records, texts);
  const imported = importDocument(source, { knownUnits: knownUnitsOf(records), bodies: knowledge.bodies, today: today() });
  return classify(imported, knowledge, kindOf(imported.document));
}
