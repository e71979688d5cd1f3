import type { DocumentRecord, RegistryRecord } from '../../registry/record.js';
import type { Action, Role, SubjectView } from '../../registry/duty.model.js';
import type { ClauseNature } from '../../registry/law.model.js';

/** A clause on record, reviewed by people: what it says, and what was made of it. */
export interface Example {
  document: string;
  path: string;
  nature: ClauseNature;
  /** The registry's own summary, in Vietnamese. */
  summary: string;
  /** The verbatim text, where an operator has imported it. */
  text: string | null;
  duties: { role: Role; actions: readonly Action[]; subjects: readonly string[] }[];
}

/**
 * What classification knows: the vocabulary, and the clauses that are on record. A value like any other: to leave a document
 * out is to pass a knowledge without its examples.
 */
export interface Knowledge {
  subjects: readonly Pick<SubjectView, 'code' | 'prefLabel' | 'altLabels' | 'broaderCode' | 'scope'>[];
  examples: readonly Example[];
}

/** Verbatim texts by document key and clause path. */
export type TextsOnRecord = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The knowledge that lies in a set of records, and in the texts that are on record beside them. */
export function knowledgeOf(records: readonly RegistryRecord[], texts: TextsOnRecord = new Map()): Knowledge {
  const held = records.filter((record): record is DocumentRecord => record.kind === 'document' && record.held);
  return {
    subjects: records.flatMap((record) =>
      record.kind === 'subject'
        ? [{ code: record.key, prefLabel: record.prefLabel, altLabels: record.altLabels, broaderCode: record.broader, scope: record.scope }]
        : [],
    ),
    examples: held.flatMap(({ key, clauses }) =>
      clauses.map(({ path, nature, summary, duties }) => ({
        document: key,
        path,
        nature,
        summary: summary.vi,
        text: texts.get(key)?.get(path) ?? null,
        duties,
      })),
    ),
  };
}

/** The same knowledge as if a document had never been on record: neither its summaries nor its text. */
export function withoutDocument(knowledge: Knowledge, document: string): Knowledge {
  return { ...knowledge, examples: knowledge.examples.filter((example) => example.document !== document) };
}
