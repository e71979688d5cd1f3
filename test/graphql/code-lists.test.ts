import { graphql, isEnumType, isIntrospectionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/graphql/schema.js';
import { capitalised } from '../../src/shared/code-lists.js';
import { Work } from '../../src/shared/work.js';

interface Text {
  vi: string;
  en: string;
}
interface CodeList {
  name: string;
  description: Text;
  values: { code: string; name: Text }[];
}

const schema = buildApiSchema();
const source = '{ codeLists { name description { vi en } values { code name { vi en } } } }';
const lists = (await graphql({ schema, source, contextValue: { work: Work.endless } })).data?.['codeLists'] as CodeList[];
const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !isIntrospectionType(type));

describe('code lists', () => {
  it('are the enums of the API, value by value', () => {
    const sorted = (names: string[]): string[] => names.toSorted();
    const wanted = enums.map((type) => [type.name, sorted(isEnumType(type) ? type.getValues().map(({ name }) => name) : [])]);
    const given = lists.map(({ name, values }) => [name, sorted(values.map(({ code }) => code))]);
    expect(new Map(given as [string, string[]][])).toEqual(new Map(wanted as [string, string[]][]));
    expect(lists.length).toBeGreaterThan(40);
  });

  it('no label is missing in either language, equals its code, or begins or ends with a space', () => {
    const faults = lists.flatMap(({ name, description, values }) =>
      [{ code: name, name: description }, ...values].flatMap(({ code, name: { vi, en } }) =>
        [vi, en].every((label) => label.trim() === label && label.length > 1 && label !== code) && vi.toLowerCase() !== en.toLowerCase()
          ? []
          : [`${name}.${code}: ${vi} / ${en}`],
      ),
    );
    expect(faults).toEqual([]);
  });

  it('within a list no two codes have the same label', () => {
    const same = lists.flatMap(({ name, values }) =>
      (['vi', 'en'] as const).flatMap((language) => {
        const labels = values.map((value) => value.name[language]);
        return new Set(labels).size === labels.length ? [] : [`${name} ${language}`];
      }),
    );
    expect(same).toEqual([]);
  });

  it('Vietnamese is written in composed letters, none of them foreign to it', () => {
    const odd = lists.flatMap(({ name, values }) =>
      values.filter(({ name: { vi } }) => vi !== vi.normalize('NFC') || /[fjwz_]/i.test(vi)).map(({ code }) => `${name}.${code}`),
    );
    expect(odd).toEqual([]);
  });

  it('are written as inside a sentence: only the name of an authority has a capital', () => {
    const capitals = lists.flatMap(({ values }) => values.filter(({ name: { vi } }) => /^\p{Lu}/u.test(vi)).map(({ name: { vi } }) => vi));
    expect(new Set(capitals.map((label) => label.split(/[ ,]/)[0]))).toEqual(new Set(['Sở', 'Ủy']));
  });

  it('a label at the beginning of a line has a capital, also with a letter that only Vietnamese has', () => {
    expect(capitalised({ vi: 'đã xác định', en: 'established' })).toEqual({ vi: 'Đã xác định', en: 'Established' });
  });
});
