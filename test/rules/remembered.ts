import { licenceLevel } from '../../src/answer/competence.js';
import { isDeepStrictEqual } from 'node:util';
import { constantFrom, record, sample, type Arbitrary } from 'fast-check';
import { FACT_DOMAINS, factsOf, type FactName, type Facts, type FactValue } from '../../src/answer/rules/facts.js';
import type { Ruleset } from '../../src/answer/rules/ruleset.js';
import type { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import type { Action } from '../../src/registry/duty.model.js';

const JURISDICTIONS = [
  ['quang-ngai', '2025-05-15'],
  ['quang-ngai', '2025-10-01'],
  ['yen-bai', '2025-05-15'],
  ['hai-phong', '2025-08-01'],
  ['binh-thuan', '2023-02-15'],
] as const;
const ACTIONS_ASKED: (Action | null)[] = [null, 'LICENSE', 'RECEIVE', 'ORGANISE', 'INSPECT'];

/** Fewer combinations than are remembered at once. */
const AT_ONCE = 400;

/** Judges overlapping, so that the memory is filled as in use, then asks the memory alone. @returns the facts on which the two differ. */
export async function differing(ruleset: Ruleset, combinations: readonly Facts[]): Promise<Facts[]> {
  const wrong: Facts[] = [];
  for (let from = 0; from < combinations.length; from += AT_ONCE) {
    const some = combinations.slice(from, from + AT_ONCE);
    const judged = some.map((facts) => ruleset.judge(facts));
    await Promise.all(judged);
    for (const [index, facts] of some.entries()) {
      if (ruleset.judge(facts) !== judged[index]) throw new Error('a combination was judged again although it was remembered');
      if (!isDeepStrictEqual(await judged[index], await ruleset.judgeFresh(facts))) wrong.push(facts);
    }
  }
  return wrong;
}

/** Every combination that a question may meet in any jurisdiction. */
export async function combinationsMet(responsibility: ResponsibilityService): Promise<Facts[]> {
  const met = new Map<string, Facts>();
  for (const [province, asOf] of JURISDICTIONS) {
    const { evidence, reference, asOf: day } = await responsibility.configuration(province, asOf);
    for (const piece of evidence) {
      for (const { code } of reference.vocabulary.subjects) {
        // What has nothing to do with the question is never judged.
        if (reference.vocabulary.bestMatch(code, piece.subjects).match === 'NONE') continue;
        for (const action of ACTIONS_ASKED) {
          const { facts } = factsOf(piece, { subject: code, action }, reference.vocabulary, licenceLevel({ subject: code, action }, reference, day));
          met.set(JSON.stringify(facts), facts);
        }
      }
    }
  }
  return [...met.values()];
}

/** Combinations from anywhere in the domains, always the same. */
export function combinationsFromAnywhere(count: number): readonly Facts[] {
  const domains = Object.fromEntries(Object.entries(FACT_DOMAINS).map(([name, domain]) => [name, constantFrom<FactValue>(...domain)])) as Record<
    FactName,
    Arbitrary<FactValue>
  >;
  return sample(record(domains), { numRuns: count, seed: 20250515 }) as Facts[];
}
