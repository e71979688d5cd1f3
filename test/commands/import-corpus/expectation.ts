import { readFile } from 'node:fs/promises';

/** What an expectation says in a form that can be compared; the words say the rest. */
export interface Expectation {
  words: string;
  /** How many of the fields below are given. */
  checks: number;
  paths: string[] | null;
  /** Fields of the head, such as `issuedOn`, with their values; null where it should have none. */
  fields: Record<string, string | null>;
  /** Codes of findings, one of which has to be there, or none of which may. */
  findings: string[];
  noFindings: string[];
  /** Numbers or names of documents that the bases must name, and the replaced ones. */
  bases: string[];
  replaces: string[];
  /** Clauses by path with the unit that must hold or lead them. */
  holders: Record<string, string>;
}

const RIGHT = /^(?:Right:|.*\bRight:)\s*([\s\S]*?)(?:\n\s*\n|$)/mu;
const PATH = '(?:Chương [IVX]+|PL\\d*|[A-Z]?[IVX]*\\d*)(?:\\.[\\da-zđIVX]+)*';
const PATHS = new RegExp(`^(?:Clauses )?(${PATH}(?:, ${PATH})+)(?=[.:]|\\s|$)`, 'u');

/** Reads `NAME.expected.md`; null where there is none. */
export async function expectationOf(path: string): Promise<Expectation | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const words = (RIGHT.exec(text)?.[1] ?? text).replace(/\s+/gu, ' ').trim();
  const fields: Record<string, string | null> = {};
  const field = (name: string, pattern: RegExp): void => {
    const value = pattern.exec(words)?.[1];
    if (value !== undefined) fields[name] = value === 'null' ? null : value;
  };
  field('issuedOn', /issuedOn (\d{4}-\d\d-\d\d|null)/u);
  field('number', /number (\d[\p{L}\d/-]*)/u);
  field('type', /[Tt]ype ([A-Z]+)/u);
  field('issuer', /issuer `([^`]+)`/u);
  field('province', /province `([^`]+)`/iu);
  const listed = PATHS.exec(words)?.[1]?.split(', ') ?? null;
  const noFindings = /^No ([A-Z_]+, no [A-Z_]+)/u.exec(words)?.[1]?.split(', no ') ?? [];
  const findings = [...words.matchAll(/\b(?:and|with) ([A-Z]+_[A-Z_]+)/gu)].map(([, code = '']) => code);
  const documents = (pattern: RegExp): string[] => pattern.exec(words)?.[1]?.match(/\d+\/\d{4}\/[\p{L}\d-]+/gu) ?? [];
  const bases = documents(/^Two bases: ([^(]*)/u);
  const replaces = documents(/^replaces ([^;]*)/u);
  const holders = Object.fromEntries(
    [...words.matchAll(/(\d[\d.a-z]*) (?:is held )?by (\p{Lu}[\p{L} ]+?)(?=[,.]|$)/gu)].map(([, at = '', unit = '']) => [at, unit]),
  );
  const checks =
    Object.keys(fields).length +
    Object.keys(holders).length +
    [listed ?? [], noFindings, findings, bases, replaces].filter((one) => one.length).length;
  return { words, checks, paths: listed, fields, findings, noFindings, bases, replaces, holders };
}
