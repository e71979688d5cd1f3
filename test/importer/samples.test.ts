import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';

interface Expected {
  document: Record<string, unknown> & {
    replaces?: string[];
    bases?: { type: string; number: string | null; date: string | null }[];
    issuer?: string;
  };
  clauses: { path: string; label: string; kind: string; line: number; entry?: boolean }[];
  articles?: number[];
  findings: { code: string; line: number }[];
}

const SAMPLES = ['son-tra-2025', 'hai-van-2026', 'lam-giang-2025', 'son-tra-programme'] as const;
/** Defects that the grammar does not look for yet. */
const NOT_LOOKED_FOR = ['FOOTNOTE_INSIDE', 'CELLS_RUN_TOGETHER'];

const file = (name: string): string => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');
const imported = (name: string): ImportedDocument =>
  importDocument({
    name,
    format: 'txt',
    sha256: '',
    encoding: 'utf-8',
    lines: file(`${name}.txt`)
      .split('\n')
      .map((text, index) => ({ number: index + 1, page: null, text })),
  });

describe.each(SAMPLES)('sample %s', (name) => {
  const expected = parse(file(`${name}.expected.yaml`)) as Expected;
  const read = imported(name);

  it('has the clauses, labels, kinds and lines that a reader sees', () => {
    const shape = (list: Expected['clauses']): string[] =>
      list.filter(({ entry }) => entry !== false).map(({ path, label, kind, line }) => `${line} ${path} ${label} ${kind}`);
    expect(shape(read.clauses)).toEqual(shape(expected.clauses));
  });

  it('says of itself what it says', () => {
    const { bases = [], replaces = [], issuer, amends: _amends, repeals: _repeals, ...head } = expected.document;
    expect(read.document).toMatchObject({ ...head, province: String(head['province']).replace(/^(?:tỉnh|thành phố) /u, '') });
    // Headings are in capitals.
    expect(read.document.issuer?.toLowerCase()).toBe(issuer?.toLowerCase());
    expect(read.document.bases.map(({ type, number, date }) => ({ type, number, date }))).toEqual(
      bases.map(({ type, number, date }) => ({ type, number, date })),
    );
    expect(read.document.replaces.map(({ number }) => number)).toEqual(expect.arrayContaining(replaces));
  });

  it('has the defects that a reader finds', () => {
    const codes = (list: { code: string }[]): string[] =>
      list
        .map(({ code }) => code)
        .filter((code) => !NOT_LOOKED_FOR.includes(code) && code !== 'HEADING_RUN_TOGETHER')
        .sort();
    expect(codes(read.findings)).toEqual(codes(expected.findings));
  });
});
