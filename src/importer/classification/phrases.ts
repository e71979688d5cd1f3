import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../shared/yaml.js';
import { RULES_DIRECTORY } from '../../answer/rules/tables.js';
import { words } from '../../shared/vietnamese.js';
import {
  OBJECT_CLASSES,
  STATEMENT_CLASSES,
  TITLE_CLASSES,
  VERB_CLASSES,
  type ObjectClass,
  type StatementClass,
  type TitleClass,
  type VerbClass,
} from './facts.js';

/** Phrases by their first word, the longest first. */
export class PhraseTable<Class extends string> {
  private readonly byFirst = new Map<string, { rest: readonly string[]; kind: Class }[]>();

  constructor(entries: Iterable<readonly [string, Class]>) {
    for (const [text, kind] of entries) {
      const [first, ...rest] = words(text);
      if (first === undefined) throw new Error(`a phrase without words: "${text}"`);
      this.byFirst.set(
        first,
        [...(this.byFirst.get(first) ?? []), { rest, kind }].sort((a, b) => b.rest.length - a.rest.length),
      );
    }
  }

  /** The longest phrase that begins with the word at `index`. */
  at(list: readonly string[], index: number): { kind: Class; length: number } | null {
    for (const { rest, kind } of this.byFirst.get(list[index] as string) ?? []) {
      if (standsAt(rest, list, index + 1)) return { kind, length: rest.length + 1 };
    }
    return null;
  }

  /** The first phrase anywhere in the list. */
  in(list: readonly string[]): Class | null {
    for (let index = 0; index < list.length; index += 1) {
      const found = this.at(list, index);
      if (found) return found.kind;
    }
    return null;
  }
}

/** Whether words are in a list from a place on. */
export function standsAt(phrase: readonly string[], list: readonly string[], index: number): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1) if (list[index + offset] !== phrase[offset]) return false;
  return true;
}

/** The words that classification looks for, by class. */
export interface Phrases {
  verbs: PhraseTable<VerbClass>;
  objects: PhraseTable<ObjectClass>;
  /** Names of things in which the words of a verb occur. */
  nouns: PhraseTable<'NOUN'>;
  /** Words after which a part says for whom, by what or to what end. */
  asides: PhraseTable<'ASIDE'>;
  /** Words that may be between verbs of one chain. */
  fillers: PhraseTable<'FILLER'>;
  titles: PhraseTable<TitleClass>;
  statements: PhraseTable<StatementClass>;
  /** Where the end of a part begins that names no matter. */
  tails: readonly string[];
  /** The whole field of a body: its name, the words that open its long name, and the matters that may follow there. */
  compounds: readonly Compound[];
  /** How decisions name a matter, by code of the vocabulary. */
  subjects: Readonly<Record<string, readonly string[]>>;
}

export interface Compound {
  name: string;
  words: string[];
  with: string[];
}

interface PhraseFile {
  verbs: Record<string, { words?: string[] }>;
  objects: Record<string, string[]>;
  nouns: string[];
  asides: string[];
  fillers: string[];
  titles: Record<string, string[]>;
  statements: Record<string, string[]>;
  subjects: Record<string, string[]>;
  tails: string[];
  compounds: Compound[];
}

/**
 * Reads the list of phrases of a rules directory.
 * @throws an error where a class is unknown or has no phrases.
 */
export function readPhrases(directory: string = RULES_DIRECTORY): Phrases {
  const file = parseYaml(readFileSync(join(directory, 'classification/phrases.yaml'), 'utf8')) as PhraseFile;
  return {
    verbs: tableOf(
      Object.fromEntries(Object.entries(file.verbs).flatMap(([kind, row]) => (row.words ? [[kind, row.words]] : []))),
      VERB_CLASSES.filter((kind) => kind !== 'NAMING'),
    ),
    objects: tableOf(file.objects, OBJECT_CLASSES),
    nouns: new PhraseTable(file.nouns.map((text) => [text, 'NOUN'] as const)),
    asides: new PhraseTable(file.asides.map((text) => [text, 'ASIDE'] as const)),
    fillers: new PhraseTable(file.fillers.map((text) => [text, 'FILLER'] as const)),
    titles: tableOf(file.titles, TITLE_CLASSES),
    statements: tableOf(file.statements, STATEMENT_CLASSES),
    subjects: file.subjects,
    tails: file.tails,
    compounds: file.compounds,
  };
}

function tableOf<Class extends string>(section: Record<string, string[]>, classes: readonly Class[]): PhraseTable<Class> {
  const unknown = Object.keys(section).filter((name) => !classes.includes(name as Class));
  const empty = classes.filter((name) => !section[name]?.length);
  if (unknown.length || empty.length)
    throw new Error(`phrases.yaml: unknown classes ${unknown.join(', ') || '-'}, classes without phrases ${empty.join(', ') || '-'}`);
  return new PhraseTable(classes.flatMap((kind) => (section[kind] as string[]).map((text) => [text, kind] as const)));
}
