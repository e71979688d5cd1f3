import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importer/import-document.js';
import { expectedOf, SAMPLES, sampleText, sourceFrom, type ExpectedSample } from '../support/samples.js';

/** A heading that runs on from another is told by its place alone; it is no defect that the samples list. */
const UNLISTED = 'HEADING_RUN_TOGETHER';

describe.each(SAMPLES)('sample %s', (name) => {
  const expected = expectedOf(name);
  const read = importDocument(sourceFrom(sampleText(name), name));

  it('has the clauses, labels, kinds and lines that a reader sees', () => {
    const shape = (list: Omit<ExpectedSample['clauses'][number], 'holder'>[]): string[] =>
      list.filter(({ entry }) => entry !== false).map(({ path, label, kind, line }) => `${line} ${path} ${label} ${kind}`);
    expect(shape(read.clauses)).toEqual(shape(expected.clauses));
    expect(read.articles.filter(({ kind }) => kind === 'ARTICLE').map(({ path }) => path)).toEqual((expected.articles ?? []).map(String));
  });

  it('says of itself what it says', () => {
    const { bases = [], replaces = [], amends = [], repeals = [], ...head } = expected.document;
    const short = ({ type, number, date }: { type: string; number: string | null; date: string | null }): unknown => ({ type, number, date });
    expect(read.document).toMatchObject({ ...head, province: String(head['province']).replace(/^(?:tỉnh|thành phố) /u, '') });
    expect(read.document.bases.map(short)).toEqual(bases.map(short));
    const numbers = (list: { number: string | null }[]): unknown[] => list.map(({ number }) => number);
    expect([numbers(read.document.replaces), numbers(read.document.amends), numbers(read.document.repeals)]).toEqual([replaces, amends, repeals]);
  });

  it('has the defects that a reader finds, where they are', () => {
    const found = (list: { code: string; line: number }[]): string[] =>
      list
        .filter(({ code }) => code !== UNLISTED)
        .map(({ code, line }) => `${line} ${code}`)
        .toSorted();
    expect(found(read.findings)).toEqual(found(expected.findings));
  });

  it.runIf(expected.units)('names its units', () => {
    expect(read.units.map(({ name: unit, kind, abbreviation }) => ({ name: unit, kind, ...(abbreviation ? { abbreviation } : {}) }))).toEqual(
      expected.units?.map(({ name: unit, kind, abbreviation }) => ({ name: unit, kind, ...(abbreviation ? { abbreviation } : {}) })),
    );
  });

  it.runIf(expected.clauses.some(({ holder }) => holder))('gives each clause to the unit that it stands below', () => {
    const holders = (list: { path: string; entry?: boolean; holder?: string | null }[]): string[] =>
      list.filter(({ entry }) => entry !== false).map(({ path, holder }) => `${path} ${holder ?? '-'}`);
    expect(holders(read.clauses)).toEqual(holders(expected.clauses));
  });

  it.runIf(expected.assignments)('reads the cells of its table', () => {
    expect(Object.fromEntries(read.clauses.flatMap(({ path, assignment }) => (assignment ? [[path, assignment]] : [])))).toEqual(
      expected.assignments,
    );
  });

  it.runIf(expected.references)('refers to what it refers to', () => {
    const found = read.clauses.flatMap(({ path, references }) =>
      references.map(({ document, provision, paths, line }) => ({
        path,
        ...(provision ? { provision } : {}),
        ...(document ? { document: document.number ?? document.name } : {}),
        ...(paths.length > 0 ? { paths } : {}),
        line,
      })),
    );
    expect(found).toEqual(expected.references);
  });
});
