import { PAGE_DEFAULT } from '../paging/connection.js';

/** The arguments of a field as far as they are given, variables filled in. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * What a field costs to resolve, in milliseconds of one processor of the plain kind that the measurements of docs/graph.md were
 * made on: once however many parents it has, because those are read together, and for each of them.
 */
export interface FieldWork {
  once?: number;
  each?: number;
}

/** Reading free text (ms): 500 characters take 11 ms, and longer texts hardly more. */
const CHARACTER = 0.03;
/** Answering one question that was not asked before, receipt included. */
const QUESTION = 0.7;
/** One cell of a matrix: an answer without receipt. */
const CELL = 0.25;
/** What a comparison has rows for, and what a what-if asks, where nothing is named: everything on record. */
const EVERY_SUBJECT = 200;
const EVERY_QUESTION = 800;
/** Asking everything that bodies hold; what was asked for one document is known for the next. */
const EVERY_ANSWER = 1_200;
/** A code may stand for everything below it. */
const BELOW = 10;
/** A statement to the embedded database, with the statements that it brings along, and one row of a page. */
const STATEMENT = 10;
const ROW = 0.3;
/** A row inside another: pages of many parents share one statement, and most are not full. */
const INNER_ROW = 0.05;

/** By field. What is not here costs next to nothing beside the fields of its answer, which are counted anyway. */
const FIELDS: Readonly<Record<string, (given: Arguments) => FieldWork>> = {
  'Query.responsibility': ({ question }) => ({ each: workOfQuestion(question) }),
  'Query.responsibilities': ({ questions }) => ({ each: total(questions, (item) => workOfQuestion(memberOf(item, 'question'))) }),
  'Query.verifyReceipt': () => ({ each: 30 }),
  'Query.whatIf': ({ questions }) => ({
    each: 2 * (count(questions) > 0 ? total(questions, workOfQuestion) : EVERY_QUESTION * CELL),
  }),
  'Query.compare': ({ provinces, columns, subjects }) => ({
    each: (count(provinces) + count(columns)) * Math.min(EVERY_SUBJECT, count(subjects) > 0 ? count(subjects) * BELOW : EVERY_SUBJECT) * CELL,
  }),
  'Query.diff': () => ({ each: 30 }),
  'Query.diffProvinces': () => ({ each: 30 }),
  'Query.audit': () => ({ each: 30 }),
  'Query.trace': () => ({ each: 3 }),
  'Query.restsOn': () => ({ each: 3 }),
  'Query.search': ({ text }) => ({ each: 25 + charactersIn(text) * CHARACTER }),
  'Query.places': () => ({ each: 10 }),
  'LegalDocument.dependents': () => ({ each: 1 }),
  'LegalDependents.answers': () => ({ once: EVERY_ANSWER, each: 1 }),
  'Resolution.lastKnown': () => ({ each: 4 * QUESTION }),
  'Subject.leadsIn': ({ province }) => ({ each: (typeof province === 'string' ? 1 : 5) * QUESTION }),
};

/** What a field costs. `type` is the name of what it is a field of, `rows` how many items it may have where it is a connection. */
export function workOf(type: string, field: string, isConnection: boolean, given: Arguments): FieldWork {
  const known = FIELDS[`${type}.${field}`];
  if (known) return known(given);
  if (isConnection) return { once: STATEMENT, each: rowsOf(given) * (type === 'Query' ? ROW : INNER_ROW) };
  return type === 'Query' ? { once: 1 } : {};
}

/** How many rows a page may have. */
export function rowsOf({ first, last }: Arguments): number {
  const size = Number(first ?? last ?? PAGE_DEFAULT);
  return size >= 0 ? size : 0;
}

function workOfQuestion(question: unknown): number {
  return QUESTION + charactersIn(memberOf(question, 'text')) * CHARACTER;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function charactersIn(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function count(value: unknown): number {
  return Array.isArray(value) ? value.length : value === undefined || value === null ? 0 : 1;
}

function total(value: unknown, of: (item: unknown) => number): number {
  return Array.isArray(value) ? value.reduce<number>((sum, item) => sum + of(item), 0) : of(value);
}
