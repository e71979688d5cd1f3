import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { constantFrom, record, sample, type Arbitrary } from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Action, Role } from '../../src/registry/duty.model.js';
import type { Configuration } from '../../src/answer/configuration.js';
import type { EvidenceKind } from '../../src/answer/evidence.js';
import { FACT_DOMAINS, factsOf, type FactName, type Facts, type FactValue } from '../../src/answer/rules/facts.js';
import type { DutyQuestion } from '../../src/answer/question.js';
import { leavesOf, type Rule } from '../../src/answer/rules/rule.js';
import { loadRulesets, readRuleFiles } from '../../src/answer/rules/rule-files.js';
import { Ruleset, type RuleOutcome } from '../../src/answer/rules/ruleset.js';
import { askRegistry } from '../support/registry.js';

/** What a jurist wrote: a piece of evidence of the registry against a question, or the bare facts where none is on record. */
interface RuleCase {
  title: string;
  province?: string;
  asOf?: string;
  question?: DutyQuestion;
  evidence?: { unit: string; clause: string | null; kind: EvidenceKind; role?: Role };
  facts?: Partial<Facts>;
  fires: boolean;
  because?: FactName;
}

const CASES_DIRECTORY = new URL('./', import.meta.url);
const OF_PROVINCE = /^provinces\/([^/]+)\//;

const rules = readRuleFiles().files.map(({ path, content }) => ({ rule: content as Rule, province: OF_PROVINCE.exec(path)?.[1] ?? null }));
const caseFiles = readdirSync(CASES_DIRECTORY)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ id: name.slice(0, -'.yaml'.length), cases: parse(readFileSync(new URL(name, CASES_DIRECTORY), 'utf8')) as RuleCase[] }));
const casesOf = (id: string): RuleCase[] => caseFiles.find((file) => file.id === id)?.cases ?? [];

const rulesetFor = loadRulesets();
const { responsibility } = askRegistry();

const configurationOf = (province: string, asOf: string): Promise<Configuration> => responsibility.configuration(province, asOf);

/** The facts of the one piece of evidence that a case points at: where a clause gives several duties, the one nearest to the question. */
async function factsOfEvidence({ province, asOf, question, evidence }: RuleCase): Promise<{ ruleset: Ruleset; facts: Facts }> {
  if (!province || !asOf || !question || !evidence) throw new Error('a case names province, asOf, question and evidence, or facts');
  const configuration = await configurationOf(province, asOf);
  const found = configuration.evidence
    .filter(({ kind, role, unit, clause }) => kind === evidence.kind && unit.key === evidence.unit && (clause?.path ?? null) === evidence.clause && (evidence.role ?? role) === role)
    .map((piece) => factsOf(piece, question, configuration.reference.vocabulary))
    .filter(({ facts }) => facts['subject.match'] !== 'NONE');
  const nearest = found.filter(({ distance }) => distance === Math.min(...found.map((other) => other.distance)));
  const distinct = [...new Map(nearest.map(({ facts }) => [JSON.stringify(facts), facts])).values()];
  expect(distinct, 'exactly one combination of facts for this evidence').toHaveLength(1);
  return { ruleset: rulesetFor(configuration.province.slug), facts: distinct[0] as Facts };
}

/** Bare facts: all that the rule looks at, within their domains, judged by this rule alone. */
function bareFacts(rule: Rule, facts: Partial<Facts>): { ruleset: Ruleset; facts: Facts } {
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(leavesOf(rule.conditions).map(({ fact }) => fact)));
  for (const [name, value] of Object.entries(facts)) {
    expect(Object.keys(FACT_DOMAINS)).toContain(name);
    const domain: readonly unknown[] | null = FACT_DOMAINS[name as FactName];
    if (domain) expect(domain, name).toContain(value);
  }
  return { ruleset: new Ruleset([rule]), facts: facts as Facts };
}

async function outcomeOf(rule: Rule, given: RuleCase): Promise<RuleOutcome> {
  const { ruleset, facts } = given.facts ? bareFacts(rule, given.facts) : await factsOfEvidence(given);
  const outcome = (await ruleset.judgeFresh(facts)).find((one) => one.rule.id === rule.id);
  if (!outcome) throw new Error(`rule ${rule.id} does not hold for ${given.province}`);
  return outcome;
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

describe.each(rules)('$rule.id', ({ rule }) => {
  test.each(casesOf(rule.id))('$title', async (given) => {
    const { met, conditions } = await outcomeOf(rule, given);
    const failed = conditions.filter(({ result }) => result === 'NOT_MET').map(({ fact }) => fact);
    expect(met, `not met: ${failed.join(', ')}`).toBe(given.fires);
    if (given.fires) expect(given.because).toBeUndefined();
    else expect(failed).toContain(given.because);
  });
});

describe('the remembered outcome equals the fresh one', () => {
  const JURISDICTIONS = [
    ['quang-ngai', '2025-05-15'],
    ['quang-ngai', '2025-10-01'],
    ['yen-bai', '2025-05-15'],
    ['hai-phong', '2025-08-01'],
    ['binh-thuan', '2023-02-15'],
  ] as const;
  const ACTIONS_ASKED: (Action | null)[] = [null, 'LICENSE', 'RECEIVE', 'ORGANISE', 'INSPECT'];

  /** With nothing remembered. */
  const fresh = loadRulesets();

  /** Judges overlapping, so that the memory is filled as in use, then asks the memory alone. @returns the facts on which the two differ. */
  async function differing(ruleset: Ruleset, combinations: readonly Facts[]): Promise<Facts[]> {
    await Promise.all(combinations.map((facts) => ruleset.judge(facts)));
    const filled = ruleset.rememberedCount;
    const wrong: Facts[] = [];
    for (const facts of combinations)
      if (!isDeepStrictEqual(await ruleset.judge(facts), await ruleset.judgeFresh(facts))) wrong.push(facts);
    expect(ruleset.rememberedCount).toBe(filled);
    return wrong;
  }

  test('over every combination that a question may meet in any jurisdiction', async () => {
    const combinations = new Map<Ruleset, Map<string, Facts>>();
    for (const [province, asOf] of JURISDICTIONS) {
      const { evidence, reference, province: view } = await configurationOf(province, asOf);
      const ruleset = fresh(view.slug);
      const met = combinations.get(ruleset) ?? new Map<string, Facts>();
      combinations.set(ruleset, met);
      // Beside the closed facts, the open ones only where a rule looks at them: else every subject would be a combination.
      const seen = new Set(ruleset.rules.flatMap((rule) => leavesOf(rule.conditions).map(({ fact }) => fact)));
      const names = (Object.keys(FACT_DOMAINS) as FactName[]).filter((name) => FACT_DOMAINS[name] !== null || seen.has(name));
      for (const piece of evidence) {
        for (const { code } of reference.vocabulary.subjects) {
          // What has nothing to do with the question is never judged.
          if (reference.vocabulary.bestMatch(code, piece.subjects).match === 'NONE') continue;
          for (const action of ACTIONS_ASKED) {
            const { facts } = factsOf(piece, { subject: code, action }, reference.vocabulary);
            met.set(names.map((name) => facts[name]).join('|'), facts);
          }
        }
      }
    }
    for (const [ruleset, met] of combinations) expect(await differing(ruleset, [...met.values()])).toEqual([]);
    expect([...combinations.values()].reduce((sum, met) => sum + met.size, 0)).toBeGreaterThan(1000);
  });

  test('over a thousand combinations from anywhere in the domains', async () => {
    const { reference } = await configurationOf('yen-bai', '2025-05-15');
    const open: Partial<Record<FactName, string[]>> = {
      'question.subject': reference.vocabulary.subjects.map(({ code }) => code),
      'unit.key': ['yen-bai/phong-cds', 'yen-bai/so-khcn'],
    };
    const domains = Object.fromEntries(
      Object.entries(FACT_DOMAINS).map(([name, domain]) => [name, constantFrom<FactValue>(...(domain ?? open[name as FactName] ?? []))]),
    ) as Record<FactName, Arbitrary<FactValue>>;
    const combinations = sample(record(domains), { numRuns: 1000, seed: 20250515 }) as Facts[];
    expect(new Set(combinations.map((facts) => JSON.stringify(facts))).size).toBeGreaterThan(900);
    expect(await differing(fresh('yen-bai'), combinations)).toEqual([]);
  });
});
