import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import type { ProposedAssignment } from '../../src/importer/proposal.js';
import type { Source } from '../../src/importer/readers/source.js';

/** The documents under `test/samples`, of provinces that do not exist. Each has its `.expected.yaml` beside it. */
export const SAMPLES = ['son-tra-2025', 'hai-van-2026', 'lam-giang-2025', 'son-tra-programme', 'bach-long-2026', 'cua-lap-programme'] as const;
export type Sample = (typeof SAMPLES)[number];

/** What a reader sees in a sample. */
export interface ExpectedSample {
  document: Record<string, unknown> & {
    replaces?: string[];
    amends?: string[];
    repeals?: string[];
    bases?: { type: string; number: string | null; date: string | null }[];
  };
  articles?: (string | number)[];
  units?: { name: string; kind: string; abbreviation?: string }[];
  clauses: { path: string; label: string; kind: string; line: number; entry?: boolean; holder?: string }[];
  assignments?: Record<string, ProposedAssignment>;
  references?: { path: string; provision?: string; document?: string; paths?: string[]; line: number }[];
  findings: { code: string; line: number }[];
}

const file = (name: string): string => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');

export function sampleText(name: string): string {
  return file(`${name}.txt`);
}

export function expectedOf(name: string): ExpectedSample {
  return parse(file(`${name}.expected.yaml`)) as ExpectedSample;
}

/** A text as if read from a file without pages. */
export function sourceFrom(text: string, name = 'test'): Source {
  return {
    name,
    format: 'txt',
    sha256: '',
    encoding: 'utf-8',
    lines: text.split('\n').map((line, index) => ({ number: index + 1, page: null, text: line.normalize('NFC') })),
  };
}

/** A sample as the importer reads it. */
export function readSample(name: Sample): ImportedDocument {
  return importDocument(sourceFrom(sampleText(name), name));
}
