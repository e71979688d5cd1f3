import type { ClauseRecord, DocumentRecord, RegistryRecord } from './record.js';
import { fold, words } from '../shared/vietnamese.js';

export const ENTRY_TYPES = ['UNIT', 'DOCUMENT', 'CLAUSE', 'DUTY', 'ASSIGNMENT', 'OUTCOME', 'SUBJECT', 'PROCEDURE'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** The kinds of text that search looks in: names of things, and what clauses say. Each has an index of its own. */
export type TextKind = 'NAME' | 'CLAUSE';

export function textKindOf(type: EntryType): TextKind {
  return ['CLAUSE', 'DUTY', 'ASSIGNMENT', 'OUTCOME'].includes(type) ? 'CLAUSE' : 'NAME';
}

/** A weighted word, as full text search wants it: names weigh more than what surrounds them. */
export interface EntryWords {
  names: readonly (string | null | undefined)[];
  others: readonly (string | null | undefined)[];
}

/**
 * A line of the index: something that lists and search can find, with what it is found by. It says where the thing is and
 * nothing about it: what a list shows is read from the record itself.
 */
export interface Entry {
  type: EntryType;
  /** Key of the record in which it is. */
  key: string;
  /** Path of the clause in the document; empty for what is no part of one. */
  path: string;
  /** Place in the document, or among the units of a province. */
  position: number;
  /** Place at the clause. */
  item: number;
  province: string | null;
  /** Date of issue of a document, kind of a unit by rank: what else lists are ordered by. */
  rank: string;
  /** What it can be found by, as `name:value`. */
  facets: string[];
  words: EntryWords;
}

/** Where in the registry a line of the index points to. */
export type EntryPlace = Pick<Entry, 'key' | 'path' | 'item'>;

type Draft = Partial<Entry> & Pick<Entry, 'type' | 'key' | 'facets'>;

const NO_WORDS: EntryWords = { names: [], others: [] };

/** The lines of the index for a record; none for kinds that no list in the database has. */
export function entriesOf(record: RegistryRecord): Entry[] {
  return draftsOf(record).map((draft) => ({ path: '', position: 0, item: 0, province: null, rank: '', words: NO_WORDS, ...draft }));
}

function draftsOf(record: RegistryRecord): Draft[] {
  const { key } = record;
  switch (record.kind) {
    case 'unit': {
      const { province, position, type, parent, names, abbreviation } = record;
      const facets = [`kind:${type}`, ...tagged('parent', parent)];
      return [{ type: 'UNIT', key, province, position, rank: type, facets, words: { names: [names.vi, names.en, abbreviation], others: [key] } }];
    }
    case 'subject': {
      const { prefLabel, altLabels, position } = record;
      const names = [prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en];
      return [{ type: 'SUBJECT', key, position, facets: [], words: { names, others: [key] } }];
    }
    case 'procedure': {
      const { name, altNames } = record;
      return [{ type: 'PROCEDURE', key, facets: [], words: { names: [name.vi, name.en, ...altNames], others: [key] } }];
    }
    case 'document':
      return [documentEntry(record), ...record.clauses.flatMap((clause, position) => clauseEntries(record, clause, position))];
    default:
      return [];
  }
}

function documentEntry(document: DocumentRecord): Draft {
  const { key, type, held, number, title, issuer, issuedOn, province, relations } = document;
  return {
    type: 'DOCUMENT',
    key,
    province,
    rank: issuedOn ?? '',
    facets: [
      `type:${type}`,
      held ? 'held' : 'cited',
      ...new Set(relations.flatMap(({ type: relation, target }) => [`names:${target}`, `${relation}:${target}`])),
    ],
    words: { names: [number, title?.vi, title?.en, key, issuer?.vi], others: [] },
  };
}

function clauseEntries({ key, province }: DocumentRecord, clause: ClauseRecord, position: number): Draft[] {
  const { path, kind, nature, entry, summary, holder, namesUnit, about, defects, duties, assignment, outcomes } = clause;
  const place = { key, path, position, province };
  const text = { names: [summary.vi, summary.en], others: [path] };
  return [
    {
      type: 'CLAUSE',
      ...place,
      facets: [
        `kind:${kind}`,
        `nature:${nature}`,
        ...(entry ? ['entry'] : []),
        ...tagged('unit', holder, namesUnit),
        ...tagged('subject', ...about),
        ...new Set(defects.map(({ code }) => `defect:${code}`)),
      ],
      words: text,
    },
    ...duties.map((duty, item): Draft => ({
      type: 'DUTY',
      ...place,
      item,
      facets: [...tagged('unit', duty.holder), `role:${duty.role}`, ...tagged('action', ...duty.actions), ...tagged('subject', ...duty.subjects)],
      words: text,
    })),
    ...(assignment
      ? [
          {
            type: 'ASSIGNMENT' as const,
            ...place,
            facets: [...new Set(assignment.units.flatMap(({ unit, role }) => [`unit:${unit}`, `role:${role}`, `unit:${unit} role:${role}`]))],
            words: text,
          },
        ]
      : []),
    ...outcomes.map((outcome, item): Draft => ({
      type: 'OUTCOME',
      ...place,
      item,
      facets: [
        ...tagged('unit', outcome.unit),
        ...tagged('subject', outcome.subject),
        ...tagged('action', outcome.action),
        ...tagged('role', duties[outcome.duty]?.role),
      ],
      words: { names: [outcome.label.vi, outcome.label.en, ...text.names], others: [] },
    })),
  ];
}

function tagged(name: string, ...values: (string | null | undefined)[]): string[] {
  return [...new Set(values.flatMap((value) => (value ? [`${name}:${value}`] : [])))];
}

/** Longest word that is indexed. Vietnamese syllables have at most seven letters; longer strings are addresses and noise. */
const LONGEST_WORD = 100;
/** PostgreSQL does not distinguish positions beyond this. */
const LAST_POSITION = 16_383;

/** The words of an entry as the database reads a `tsvector`: each as typed and without diacritics, names of weight A, the rest D. */
export function vectorOf({ names, others }: EntryWords): string {
  let place = 0;
  const lexemes = [...names.map((text) => [text, 'A'] as const), ...others.map((text) => [text, ''] as const)].flatMap(([text, weight]) =>
    wordsOf(text).flatMap((word) => {
      place = Math.min(place + 1, LAST_POSITION);
      return [...new Set([word, fold(word)])].map((form) => `'${form}':${place}${weight}`);
    }),
  );
  return lexemes.join(' ');
}

/** The folded words of an entry, each once. */
export function foldedWordsOf({ names, others }: EntryWords): string[] {
  return [...new Set([...names, ...others].flatMap((text) => wordsOf(text).map(fold)))];
}

function wordsOf(text: string | null | undefined): string[] {
  return text ? words(text).filter((word) => word.length <= LONGEST_WORD) : [];
}
