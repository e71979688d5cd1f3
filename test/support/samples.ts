import { readFileSync } from 'node:fs';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';

/** The decisions under `test/samples`: written for tests, of provinces that do not exist. */
export const SAMPLES = ['son-tra-2025', 'hai-van-2026', 'lam-giang-2025', 'son-tra-programme'] as const;
export type Sample = (typeof SAMPLES)[number];

/** A sample as the importer reads it. */
export function readSample(name: Sample): ImportedDocument {
  const lines = readFileSync(new URL(`../samples/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return importDocument({
    name,
    format: 'txt',
    sha256: '',
    encoding: 'utf-8',
    lines: lines.map((text, index) => ({ number: index + 1, page: null, text })),
  });
}
