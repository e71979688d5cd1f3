import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/registry/duty.model.js';
import type { Configuration } from '../../src/answer/configuration.js';
import type { EvidenceKind } from '../../src/answer/evidence.js';
import { licenceLevel } from '../../src/answer/competence.js';
import { FACT_DOMAINS, factsOf, type FactName, type Facts } from '../../src/answer/rules/facts.js';
import type { DutyQuestion } from '../../src/answer/question.js';
import { satisfies, type Rule } from '../../src/answer/rules/rule.js';
import { IMPLICATIONS } from '../../src/answer/rules/possible.js';
import { conditionsOf } from '../../src/answer/rules/row.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { Ruleset, type RuleOutcome } from '../../src/answer/rules/ruleset.js';
import { askRegistry } from '../support/registry.js';
import { combinationsFromAnywhere, combinationsMet, differing } from './remembered.js';

/** What a jurist wrote: a piece of evidence of the registry against a question, or the bare facts where none is on record. */
interface RuleCase {
  title: string;
  province?: string;
  asOf?: string;
  question?: DutyQuestion;
  evidence?: { unit: string; clause: string | null; kind: EvidenceKind; role?: Role };
  facts?: Partial<Facts>;
  fires: boolean;
  /** The fact that keeps it from firing, or the day, where the rule does not hold on it. */
  because?: FactName | 'day';
}

const CASES_DIRECTORY = new URL('./', import.meta.url);

const ruleset = loadRuleset();
const rules = ruleset.rules.map((rule) => ({ id: rule.id, rule }));
const caseFiles = readdirSync(CASES_DIRECTORY)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ id: name.slice(0, -'.yaml'.length), cases: parse(readFileSync(new URL(name, CASES_DIRECTORY), 'utf8')) as RuleCase[] }));
const casesOf = (id: string): RuleCase[] => caseFiles.find((file) => file.id === id)?.cases ?? [];

const { responsibility } = askRegistry();

const configurationOf = (province: string, asOf: string): Promise<Configuration> => responsibility.configuration(province, asOf);

/** The facts of the one piece of evidence that a case points at: where a clause gives several duties, the one nearest to the question. */
async function factsOfEvidence({ province, asOf, question, evidence }: RuleCase): Promise<{ ruleset: Ruleset; facts: Facts }> {
  if (!province || !asOf || !question || !evidence) throw new Error('a case names province, asOf, question and evidence, or facts');
  const configuration = await configurationOf(province, asOf);
  const found = configuration.evidence
    .filter(({ kind, role, unit, clause }) => kind === evidence.kind && unit.key === evidence.unit && (clause?.path ?? null) === evidence.clause && (evidence.role ?? role) === role)
    .map((piece) => factsOf(piece, question, configuration.reference.vocabulary, licenceLevel(question, configuration.reference, configuration.asOf)))
    .filter(({ facts }) => facts['subject.match'] !== 'NONE');
  const nearest = found.filter(({ distance }) => distance === Math.min(...found.map((other) => other.distance)));
  const distinct = [...new Map(nearest.map(({ facts }) => [JSON.stringify(facts), facts])).values()];
  expect(distinct, 'exactly one combination of facts for this evidence').toHaveLength(1);
  return { ruleset, facts: distinct[0] as Facts };
}

/** Bare facts: all that the rule looks at, within their domains, judged by this rule alone. */
function bareFacts(rule: Rule, facts: Partial<Facts>): { ruleset: Ruleset; facts: Facts } {
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(rule.conditions.map(({ fact }) => fact)));
  for (const [name, value] of Object.entries(facts)) {
    expect(Object.keys(FACT_DOMAINS)).toContain(name);
    expect(FACT_DOMAINS[name as FactName], name).toContain(value);
  }
  return { ruleset: new Ruleset([rule]), facts: facts as Facts };
}

/** What the rule said, or `null` where it does not hold on the day of the case. */
async function outcomeOf(rule: Rule, given: RuleCase): Promise<RuleOutcome | null> {
  const { ruleset: judging, facts } = given.facts ? bareFacts(rule, given.facts) : await factsOfEvidence(given);
  const holding = given.asOf ? judging.on(given.asOf) : judging;
  const outcome = (await holding.judgeFresh(facts)).find((one) => one.rule.id === rule.id);
  if (outcome) return outcome;
  return null;
}

describe('case files and rules belong together', () => {
  test('no case file is without a rule', () => {
    const ids = rules.map(({ rule }) => rule.id);
    expect(caseFiles.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(rules.map(({ rule }) => rule.id))('%s has a firing and a non-firing case', (id) => {
    const cases = casesOf(id);
    expect(cases.filter(({ fires }) => fires === true).length).toBeGreaterThan(0);
    expect(cases.filter(({ fires }) => fires === false).length).toBeGreaterThan(0);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});

describe.each(rules)('$id', ({ rule }) => {
  test.each(casesOf(rule.id))('$title', async (given) => {
    const outcome = await outcomeOf(rule, given);
    if (!outcome) {
      expect(given).toMatchObject({ fires: false, because: 'day' });
      return;
    }
    const { met, conditions } = outcome;
    const failed = conditions.filter(({ result }) => result === 'NOT_MET').map(({ fact }) => fact);
    expect(met, `not met: ${failed.join(', ')}`).toBe(given.fires);
    if (given.fires) expect(given.because).toBeUndefined();
    else expect(failed).toContain(given.because);
  });
});

// All of them in remembered.slow.test.ts.
describe('the remembered outcome equals the fresh one', () => {
  test('over one in eight combinations that a question may meet in any jurisdiction', async () => {
    const met = (await combinationsMet(responsibility)).filter((_, index) => index % 8 === 0);
    expect(await differing(loadRuleset(), met)).toEqual([]);
    expect(met.length).toBeGreaterThan(125);
  });

  test('over a hundred combinations from anywhere in the domains', async () => {
    const combinations = combinationsFromAnywhere(100);
    expect(new Set(combinations.map((facts) => JSON.stringify(facts))).size).toBeGreaterThan(90);
    expect(await differing(loadRuleset(), combinations)).toEqual([]);
  });
});

describe('what the check of the tables relies on', () => {
  test('json-rules-engine and the check say the same of every row', async () => {
    for (const facts of combinationsFromAnywhere(200)) {
      const byEngine = (await ruleset.judgeFresh(facts)).map(({ met }) => met);
      expect(byEngine).toEqual(ruleset.rules.map(({ conditions }) => conditions.every((condition) => satisfies(condition, facts[condition.fact]))));
    }
  });

  test('what it takes to hold of all evidence holds of all that a question may meet on record', async () => {
    const met = await combinationsMet(responsibility);
    const holds = (given: object, facts: Facts): boolean =>
      conditionsOf(given as never).every((condition) => satisfies(condition, facts[condition.fact as FactName]));
    for (const { when, also } of IMPLICATIONS)
      expect(met.filter((facts) => holds(when, facts) && !holds(also, facts)), JSON.stringify([when, also])).toEqual([]);
  });
});
