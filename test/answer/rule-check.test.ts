import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conditionsOf, type Row } from '../../src/answer/rules/row.js';
import { checkTables, conditionFaults, RULE_FAULTS } from '../../src/answer/rules/rule-check.js';
import {
  loadRuleset,
  readTables,
  readTableSchema,
  rowsOf,
  RULES_DIRECTORY,
  rulesetOf,
  TABLE_NAMES,
  TABLES,
  tableFaults,
} from '../../src/answer/rules/tables.js';

const SCHEMA = readTableSchema();

const row = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'one',
  title: { vi: 'Một', en: 'One' },
  when: { 'unit.isBody': true },
  authority: 'convention',
  ...changes,
});
const faultsOf = (...rows: unknown[]): unknown[] => checkTables([{ path: 'exclusions.yaml', content: rows }], SCHEMA);
const fault = (code: string, message: string, path = 'exclusions.yaml'): object => ({ code, path, message });

describe('the check of a table', () => {
  it('finds nothing in one that is right', () => {
    expect(faultsOf(row(), row({ id: 'two', caveats: ['CHECK_IS_NOT_INSPECTION'] }))).toEqual([]);
  });

  it('names the table that there is not', () => {
    const files = ['exclusion.yaml', 'leads.yml', 'other'].map((path) => ({ path, content: [row({ id: path })] }));
    expect(checkTables(files, SCHEMA)).toEqual(files.map(({ path }) => fault('UNKNOWN_TABLE', 'no table of rules has this name', path)));
  });

  it('says of a shape which row has it, where in it, and all that is wrong', () => {
    expect(faultsOf(row(), row({ id: 'two', when: undefined, colour: 'red' }))).toEqual([
      fault('SHAPE', "two: /1 must have required property 'when'"),
      fault('SHAPE', 'two: /1 must NOT have additional properties'),
    ]);
    expect(faultsOf(row({ title: { vi: 'Một' } }))).toEqual([fault('SHAPE', "one: /0/title must have required property 'en'")]);
  });

  it('says which row has no id, in a table of any length, and what was found instead of a table', () => {
    const rows = Array.from({ length: 12 }, (_, index) => row({ id: `row-${index}` }));
    expect(faultsOf(...rows, row({ id: undefined }))).toEqual([fault('SHAPE', "/12 must have required property 'id'")]);
    expect(faultsOf(...rows.slice(0, 11), row({ id: 'eleventh', caveats: [] }))).toEqual([
      fault('SHAPE', 'eleventh: /11/caveats must NOT have fewer than 1 items'),
    ]);
    expect(checkTables([{ path: 'exclusions.yaml', content: { one: row() } }], SCHEMA)).toEqual([fault('SHAPE', '/ must be array')]);
    expect(faultsOf(null)).toEqual([fault('SHAPE', '/0 must be object')]);
  });

  it('names the table that has an id already, its own or another', () => {
    expect(faultsOf(row(), row())).toEqual([fault('DUPLICATE_ID', '"one" is also the id of a row of exclusions.yaml')]);
    const [exclusions, caveats] = [
      { path: 'exclusions.yaml', content: [row()] },
      { path: 'caveats.yaml', content: [row({ caveats: ['CHECK_IS_NOT_INSPECTION'] })] },
    ];
    expect(checkTables([exclusions, caveats], SCHEMA)).toEqual([
      fault('DUPLICATE_ID', '"one" is also the id of a row of exclusions.yaml', 'caveats.yaml'),
    ]);
    expect(checkTables([caveats, exclusions], SCHEMA)).toEqual([fault('DUPLICATE_ID', '"one" is also the id of a row of caveats.yaml')]);
  });

  it('says of each unknown fact, value and caveat in which row it is, and what may have been meant', () => {
    expect(
      faultsOf(
        row({ when: { 'unit.isBdy': true, 'unit.inForce': ['NO', 'NOO'] }, caveats: ['CHECK_IS_NOT_INSPECTION', 'CHECK_IS_NOT_INSPECTON'] }),
        row({ when: { 'unit.isBdy': true } }),
      ),
    ).toEqual([
      fault('UNKNOWN_FACT', 'one: unknown fact "unit.isBdy", did you mean "unit.isBody"?'),
      fault('UNKNOWN_VALUE', 'one: unit.inForce: unknown value "NOO", did you mean "NO"?'),
      fault('UNKNOWN_CAVEAT', 'one: unknown caveat "CHECK_IS_NOT_INSPECTON", did you mean "CHECK_IS_NOT_INSPECTION"?'),
      fault('DUPLICATE_ID', '"one" is also the id of a row of exclusions.yaml'),
      fault('UNKNOWN_FACT', 'one: unknown fact "unit.isBdy", did you mean "unit.isBody"?'),
    ]);
  });

  it('knows each fault that it finds by a code', () => {
    expect(RULE_FAULTS).toEqual(['UNREADABLE', 'UNKNOWN_TABLE', 'SHAPE', 'DUPLICATE_ID', 'UNKNOWN_FACT', 'UNKNOWN_VALUE', 'UNKNOWN_CAVEAT']);
  });
});

describe('the check of conditions', () => {
  const domains = { 'thing.colour': ['RED', 'GREEN', 'YELLOW'], 'thing.isOld': [true, false] };
  const messages = (when: Parameters<typeof conditionFaults>[0]): string[] => conditionFaults(when, domains).map(({ message }) => message);

  it('takes a value, one of several, and any but these', () => {
    for (const colour of ['RED', ['RED', 'YELLOW'], { not: 'GREEN' }, { not: ['RED', 'GREEN'] }])
      expect(conditionFaults({ 'thing.colour': colour, 'thing.isOld': false }, domains)).toEqual([]);
  });

  it('finds the wrong value in each form, and only that', () => {
    const unknown = 'thing.colour: unknown value "YELOW", did you mean "YELLOW"?';
    for (const colour of ['YELOW', ['RED', 'YELOW'], { not: 'YELOW' }, { not: ['YELOW', 'GREEN'] }])
      expect(messages({ 'thing.colour': colour }), JSON.stringify(colour)).toEqual([unknown]);
    expect(conditionFaults({ 'thing.colour': 'YELOW' }, domains)).toEqual([{ code: 'UNKNOWN_VALUE', message: unknown }]);
  });

  it('lists all that there is where nothing comes near, and all that come near', () => {
    expect(messages({ 'thing.colour': 'TRANSPARENT' })).toEqual(['thing.colour: unknown value "TRANSPARENT", expected one of RED, GREEN, YELLOW']);
    expect(messages({ 'thing.isOld': 'PERHAPS' })).toEqual(['thing.isOld: unknown value "PERHAPS", expected one of true, false']);
    expect(messages({ 'thing.colour': 'GREE' })).toEqual(['thing.colour: unknown value "GREE", did you mean "GREEN" or "RED"?']);
    expect(conditionFaults({ weather: 'WET' }, domains)).toEqual([
      { code: 'UNKNOWN_FACT', message: 'unknown fact "weather", expected one of thing.colour, thing.isOld' },
    ]);
  });

  it('does not take a word for a truth value', () => {
    expect(messages({ 'thing.isOld': 'true' })).toHaveLength(1);
    expect(messages({ 'thing.colour': true })).toEqual(['thing.colour: unknown value "true", expected one of RED, GREEN, YELLOW']);
  });

  it('translates each form for the engine', () => {
    const read = (wanted: Row['when'][string]): object => conditionsOf({ fact: wanted })[0] as object;
    expect(read('A')).toEqual({ fact: 'fact', operator: 'equal', value: 'A' });
    expect(read(false)).toEqual({ fact: 'fact', operator: 'equal', value: false });
    expect(read(['A', 'B'])).toEqual({ fact: 'fact', operator: 'in', value: ['A', 'B'] });
    expect(read({ not: 'A' })).toEqual({ fact: 'fact', operator: 'notEqual', value: 'A' });
    expect(read({ not: ['A', 'B'] })).toEqual({ fact: 'fact', operator: 'notIn', value: ['A', 'B'] });
  });
});

describe('tables in a directory', () => {
  const { files } = readTables();

  /** What is done with a directory that has the tables of the package but for some, which have another text or are not there. */
  function withDirectory<Result>(changed: Record<string, string | null>, use: (directory: string) => Result): Result {
    const directory = mkdtempSync(join(tmpdir(), 'rules-'));
    try {
      for (const { path, content } of files)
        if (changed[path] !== null) writeFileSync(join(directory, path), changed[path] ?? JSON.stringify(content));
      writeFileSync(join(directory, 'tables.schema.json'), JSON.stringify(SCHEMA));
      return use(directory);
    } finally {
      rmSync(directory, { recursive: true });
    }
  }

  it('are read in their order, the one that no answer looks at last', () => {
    expect(readTables().faults).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([...TABLE_NAMES, 'nothing.yaml']);
    expect(TABLES).toEqual({
      'leads.yaml': 'lead',
      'supports.yaml': 'support',
      'candidates.yaml': 'candidate',
      'exclusions.yaml': 'exclude',
      'caveats.yaml': 'caveat',
    });
    expect(readTables(RULES_DIRECTORY).files).toEqual(files);
  });

  it('that cannot be read are named, each with what is wrong with it, before what is wrong in the others', () => {
    const [clause] = rowsOf(files, 'caveats.yaml');
    const changed = { 'leads.yaml': null, 'supports.yaml': 'a: [1', 'caveats.yaml': JSON.stringify([{ ...clause, caveats: ['NONE_SUCH'] }]) };
    const { files: read, faults } = withDirectory(changed, (directory) => readTables(directory));
    expect(read.map(({ path }) => path)).toEqual(['candidates.yaml', 'exclusions.yaml', 'caveats.yaml', 'nothing.yaml']);
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['UNREADABLE', 'leads.yaml'],
      ['UNREADABLE', 'supports.yaml'],
      ['UNKNOWN_CAVEAT', 'caveats.yaml'],
    ]);
    expect(faults[0]?.message).toMatch(/ENOENT/);
    expect(faults[1]?.message).not.toMatch(/ENOENT/);
  });

  it('make a ruleset, the same as those of the package where they are the same', () => {
    expect(withDirectory({}, (directory) => loadRuleset(directory)).hash).toBe(loadRuleset().hash);
    expect(loadRuleset().rules.map(({ id }) => id)).toEqual(TABLE_NAMES.flatMap((name) => rowsOf(files, name).map(({ id }) => id)));
  });

  it('with faults make none, and the error counts and lists them', () => {
    const changed = {
      'caveats.yaml': JSON.stringify([row({ caveats: ['NONE_SUCH'] }), row({ id: 'two', when: { weather: true }, caveats: ['MINISTRY_LEVEL'] })]),
    };
    const load = (): unknown => withDirectory(changed, (directory) => loadRuleset(directory));
    expect(load).toThrow(
      /^the rules have 2 faults:\ncaveats\.yaml: UNKNOWN_CAVEAT one: unknown caveat "NONE_SUCH".*\ncaveats\.yaml: UNKNOWN_FACT two: unknown fact "weather".*$/,
    );
  });

  it('have no rows where there is no such table', () => {
    expect(rowsOf([], 'leads.yaml')).toEqual([]);
    expect(rulesetOf([]).rules).toEqual([]);
    expect(
      rulesetOf([{ path: 'caveats.yaml', content: [row({ caveats: ['MINISTRY_LEVEL'] })] }]).rules.map(({ id, effect }) => [id, effect]),
    ).toEqual([['one', { type: 'caveat', caveats: ['MINISTRY_LEVEL'] }]]);
  });

  it('that came from elsewhere are judged by the same schema', () => {
    expect(tableFaults([{ path: 'caveats.yaml', content: [row()] }])).toEqual([
      fault('SHAPE', "one: /0 must have required property 'caveats'", 'caveats.yaml'),
    ]);
    expect(tableFaults(files)).toEqual([]);
  });
});
