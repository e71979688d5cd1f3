import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseYaml } from '../../shared/yaml.js';
import { OWN_SCHEMAS } from '../../shared/own-schemas.js';
import { conditionFaults, type FactDomains, type RuleFault } from '../../answer/rules/rule-check.js';
import type { When } from '../../answer/rules/row.js';
import { Ruleset } from '../../answer/rules/ruleset.js';
import { RULES_DIRECTORY } from '../../answer/rules/tables.js';
import { natureRule, verbRule, whenOf, type GivesRow, type NatureRow, type NatureRule } from './classification-rule.js';
import { CLAUSE_FACTS, PHRASE_FACTS, ROLE_CLASSES, VERB_CLASSES, type VerbClass } from './facts.js';
import { PhraseRules } from './phrase-rules.js';

/** The rules that judge a verb of a clause, and those that judge a clause as a whole: of these the first that holds counts. */
export interface ClassificationRules {
  ofPhrases: PhraseRules;
  ofClauses: Ruleset<NatureRule>;
}

/** The parts of `phrases.yaml` that say what verbs mean. */
interface VerbTable {
  verbs: Record<string, { gives?: GivesRow[] }>;
  /** Of every verb that names no role. */
  bare: GivesRow[];
}

const FOLDER = 'classification';
const PHRASES = `${FOLDER}/phrases.yaml`;
const NATURES = `${FOLDER}/natures.yaml`;
const ACT_CLASSES = VERB_CLASSES.filter((kind) => !ROLE_CLASSES.some((role) => role === kind));

export interface ClassificationTables {
  verbs: readonly { row: GivesRow; of: readonly VerbClass[] }[];
  natures: readonly NatureRow[];
}

/** The tables under `rules/classification` and what is wrong with them. */
export function readClassificationTables(directory: string = RULES_DIRECTORY): ClassificationTables & { faults: RuleFault[] } {
  try {
    const phrases = parseYaml(readFileSync(join(directory, PHRASES), 'utf8')) as VerbTable;
    const natures = parseYaml(readFileSync(join(directory, NATURES), 'utf8')) as NatureRow[];
    const schema = JSON.parse(readFileSync(join(directory, FOLDER, 'tables.schema.json'), 'utf8')) as object;
    const shape = [...shapeFaults(phrases, 'phrases', PHRASES, schema), ...shapeFaults(natures, 'natures', NATURES, schema)];
    if (shape.length) return { verbs: [], natures: [], faults: shape };
    const given = Object.entries(phrases.verbs).flatMap(([kind, { gives = [] }]) => gives.map((row) => ({ row, of: [kind as VerbClass] })));
    const verbs = [...given, ...phrases.bare.map((row) => ({ row, of: ACT_CLASSES }))];
    const rows = [
      ...verbs.map(({ row, of }) => ({ id: row.id, when: whenOf(row, of), path: PHRASES, domains: PHRASE_FACTS })),
      ...natures.map(({ id, when }) => ({ id, when, path: NATURES, domains: CLAUSE_FACTS })),
    ];
    return { verbs, natures, faults: [...rows.flatMap(rowFaults), ...duplicates(rows)] };
  } catch (error) {
    return { verbs: [], natures: [], faults: [{ code: 'UNREADABLE', path: FOLDER, message: (error as Error).message }] };
  }
}

function shapeFaults(content: unknown, name: string, path: string, schema: object): RuleFault[] {
  const ajv = new Ajv2020({ ...OWN_SCHEMAS, allErrors: true, strict: false }).addSchema(schema);
  const validate = ajv.getSchema(`classification#/$defs/${name}`);
  if (!validate || validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({ code: 'SHAPE', path, message: `${instancePath || '/'} ${message}` }));
}

function rowFaults({ id, when, path, domains }: { id: string; when: When; path: string; domains: FactDomains }): RuleFault[] {
  return conditionFaults(when, domains).map(({ code, message }) => ({ code, path, message: `${id}: ${message}` }));
}

function duplicates(rows: readonly { id: string; path: string }[]): RuleFault[] {
  return rows
    .filter(({ id }, index) => rows.findIndex((other) => other.id === id) !== index)
    .map(({ id, path }) => ({ code: 'DUPLICATE_ID', path, message: `"${id}" is also the id of another row` }));
}

/**
 * The rules of classification, ready to judge.
 * @throws an error that lists the faults, if there are any.
 */
export function loadClassificationRules(directory: string = RULES_DIRECTORY): ClassificationRules {
  const { verbs, natures, faults } = readClassificationTables(directory);
  if (faults.length)
    throw new Error(
      `the rules of classification have ${faults.length} faults:\n${faults.map(({ path, message }) => `${path}: ${message}`).join('\n')}`,
    );
  return { ofPhrases: new PhraseRules(verbs.map(({ row, of }) => verbRule(row, of))), ofClauses: new Ruleset(natures.map(natureRule)) };
}
