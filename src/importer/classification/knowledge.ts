import { packagedExperience, type AskedBefore } from '../../answer/reading/examples.js';
import { Bodies } from '../../registry/bodies.js';
import type { BodyKindView } from '../../registry/body.model.js';
import type { DocumentRecord, RegistryRecord } from '../../registry/record.js';
import { bodyKindView, mandateView } from '../../registry/views.js';
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
 * What classification knows: the vocabulary, which bodies may have what, and the clauses that are on record. A value like any other: to leave a document
 * out is to pass a knowledge without its examples.
 */
export interface Knowledge {
  subjects: readonly Pick<SubjectView, 'code' | 'prefLabel' | 'altLabels' | 'broaderCode' | 'internal'>[];
  bodies: Bodies;
  examples: readonly Example[];
  /** Questions in people's words, and what they mean. */
  asked: readonly AskedBefore[];
}

/** Verbatim texts by document key and clause path. */
export type TextsOnRecord = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The knowledge that lies in a set of records, and in the texts that are on record beside them. */
export function knowledgeOf(records: readonly RegistryRecord[], texts: TextsOnRecord = new Map()): Knowledge {
  const held = records.filter((record): record is DocumentRecord => record.kind === 'document' && record.held);
  return {
    subjects: records.flatMap((record) =>
      record.kind === 'subject'
        ? [{ code: record.key, prefLabel: record.prefLabel, altLabels: record.altLabels, broaderCode: record.broader, internal: record.internal }]
        : [],
    ),
    bodies: new Bodies(
      records.flatMap((record) => (record.kind === 'bodyKind' ? [bodyKindView(record)] : [])),
      records.flatMap((record) => (record.kind === 'mandate' ? [mandateView(record)] : [])),
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
    asked: packagedExperience().examples,
  };
}

/** The same knowledge as if a document had never been on record: neither its summaries nor its text. */
export function withoutDocument(knowledge: Knowledge, document: string): Knowledge {
  return { ...knowledge, examples: knowledge.examples.filter((example) => example.document !== document) };
}

/**
 * The same knowledge for a document of a body: with the subjects that the kind of body may have, because at any time a mandate
 * gives it them or what they are part of, and those that every body has for itself.
 */
export function ofBody(knowledge: Knowledge, { key }: Pick<BodyKindView, 'key'>): Knowledge {
  const { subjects, bodies, examples } = knowledge;
  const given = new Set(bodies.mandates.flatMap(({ subject, body }) => (body === key ? [subject] : [])));
  const broader = new Map(subjects.map(({ code, broaderCode }) => [code, broaderCode]));
  const chainOf = (code: string): string[] => {
    const chain = [];
    for (let at: string | null | undefined = code; at; at = broader.get(at)) chain.push(at);
    return chain;
  };
  const own = subjects.flatMap(({ code, internal }) => (internal || chainOf(code).some((each) => given.has(each)) ? [code] : []));
  // A clause may name the whole of which the body has parts.
  const may = new Set(own.flatMap(chainOf));
  return {
    ...knowledge,
    subjects: subjects.filter(({ code }) => may.has(code)),
    examples: examples.map((example) => ({
      ...example,
      duties: example.duties.flatMap((duty) => {
        const kept = duty.subjects.filter((code) => may.has(code));
        return kept.length ? [{ ...duty, subjects: kept }] : [];
      }),
    })),
  };
}
