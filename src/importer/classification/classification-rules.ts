import type { Proposal, ClassificationRule } from './classification-rule.js';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules, type RuleFault, type RuleFile } from '../../answer/rules/rule-check.js';
import { RULES_DIRECTORY } from '../../answer/rules/rule-files.js';
import { Ruleset } from '../../answer/rules/ruleset.js';
import { PhraseRules } from './phrase-rules.js';
import { CLASSIFICATION_FACTS, type ClauseFactName, type PhraseFactName } from './facts.js';

/** The rules that judge a verb of a clause, and those that judge a clause as a whole. */
export interface ClassificationRules {
  ofPhrases: PhraseRules;
  ofClauses: Ruleset<ClauseFactName, Proposal>;
}

const FOLDER = 'classification';
const SCHEMA = 'rule.schema.json';

/** The rule files under `rules/classification` and what is wrong with them. */
export function readClassificationRules(directory: string = RULES_DIRECTORY): { files: RuleFile[]; faults: RuleFault[] } {
  const folder = join(directory, FOLDER);
  const unreadable: RuleFault[] = [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== SCHEMA)
    .sort()
    .flatMap((name) => {
      const path = `${FOLDER}/${name}`;
      try {
        return [{ path, content: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }];
      } catch (error) {
        unreadable.push({ code: 'INVALID_JSON', path, message: (error as Error).message });
        return [];
      }
    });
  const schema = JSON.parse(readFileSync(join(folder, SCHEMA), 'utf8')) as object;
  return { files, faults: [...unreadable, ...checkRules(files, schema, CLASSIFICATION_FACTS)] };
}

/**
 * The rules of classification, ready to judge.
 * @throws an error that lists the faults, if there are any.
 */
export function loadClassificationRules(directory: string = RULES_DIRECTORY): ClassificationRules {
  const { files, faults } = readClassificationRules(directory);
  if (faults.length)
    throw new Error(
      `the rules of classification have ${faults.length} faults:\n${faults.map(({ path, message }) => `${path}: ${message}`).join('\n')}`,
    );
  const rules = files.map(({ content }) => {
    const { $schema: _, ...rule } = content as ClassificationRule & { $schema?: string };
    return rule;
  });
  const of = (natures: boolean): ClassificationRule[] => rules.filter(({ effect }) => (effect.type === 'nature') === natures);
  return {
    ofPhrases: new PhraseRules(of(false) as ClassificationRule<PhraseFactName>[]),
    ofClauses: new Ruleset(of(true) as ClassificationRule<ClauseFactName>[]),
  };
}
