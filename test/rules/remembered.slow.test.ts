import { describe, expect, test } from 'vitest';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { askRegistry } from '../support/registry.js';
import { combinationsFromAnywhere, combinationsMet, differing } from './remembered.js';

const { responsibility } = askRegistry();

// No database has a part in it: once is enough, where the slow tests run on both.
describe.skipIf(process.env['DATABASE_URL'])('the remembered outcome equals the fresh one', () => {
  test('over every combination that a question may meet in any jurisdiction', async () => {
    const met = await combinationsMet(responsibility);
    expect(await differing(loadRuleset(), met)).toEqual([]);
    expect(met.length).toBeGreaterThan(1000);
  });

  test('over a thousand combinations from anywhere in the domains', async () => {
    const combinations = combinationsFromAnywhere(1000);
    expect(new Set(combinations.map((facts) => JSON.stringify(facts))).size).toBeGreaterThan(900);
    expect(await differing(loadRuleset(), combinations)).toEqual([]);
  });
});
