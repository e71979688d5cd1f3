import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds, SEEDS_DIRECTORY } from '../../../src/registry/seeds/read-seeds.js';
import { recordsOf } from '../../../src/registry/seeds/records-of.js';
import type { DocumentRecord, SubjectRecord, UnitRecord } from '../../../src/registry/record.js';
import { words } from '../../../src/shared/vietnamese.js';
import { HAVE_SOURCES, sourceOf } from '../../support/sources.js';

const seeds = readSeeds();
const records = recordsOf(seeds);
const documents = records.filter((record): record is DocumentRecord => record.kind === 'document');
const held = documents.filter((document) => document.held);
const subjects = new Map(records.filter((record): record is SubjectRecord => record.kind === 'subject').map((record) => [record.key, record]));
const units = new Map(records.filter((record): record is UnitRecord => record.kind === 'unit').map((record) => [record.key, record]));

/** Codes that others ask by; they may be added to and never taken away. */
const PROMISED = `radiation.xray radiation.worker-certificate radiation.emergency radiation.orphan-source standards.tbt standards.conformity standards.quantity-mark standards.traceability standards.metrology
  standards.iso9001 standards.quality-award standards.productivity ip.industrial-property ip.assessment-certificate ip.initiative ip.geographical-indication science.tasks science.organisation-registration
  technology.transfer technology.appraisal technology.enterprise-certificate innovation.startup innovation.index postal.licence postal.public-service telecom.infrastructure telecom.subscriber frequency.licence
  frequency.interference it-industry digital.transformation digital.government digital.data-centre digital.platforms digital.signature digital.index digital.economy information.statistics inspection complaints
  anti-corruption citizen-reception internal.budget internal.personnel internal.records internal.reform cooperation.international`.split(/\s+/);

const RUN = 8;
const runsOf = (text: string): string[] => {
  const list = words(text);
  return list.slice(0, Math.max(0, list.length - RUN + 1)).map((_, index) => list.slice(index, index + RUN).join(' '));
};

/** The texts of a record in one language, by where they stand: `note.vi`. */
const textsIn = (language: 'vi' | 'en', value: unknown, at = ''): [string, string][] =>
  typeof value === 'string'
    ? at.endsWith(`.${language}`) ? [[at, value]] : []
    : value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, part]) => textsIn(language, part, `${at}.${name}`)) : [];

describe('the seeds', () => {
  // What a source prints stands between quotation marks.
  it('write days in English as English does, and in Vietnamese in one form', () => {
    const own = (language: 'vi' | 'en') => records.filter(({ kind }) => kind !== 'subject').flatMap((record) => textsIn(language, record).map(([at, text]) => [`${record.kind} ${record.key}${at}`, text.replaceAll(/“[^”]*”/g, '')] as const));
    expect(own('en').filter(([, text]) => /\b\d{1,2}\/\d{1,2}\/\d{4}\b/.test(text))).toEqual([]);
    const otherForm = /(?<![\d/])(?:0\d\/\d{1,2}|\d{1,2}\/0\d)\/\d{4}(?![\d/])/;
    expect(own('vi').filter(([at, text]) => !at.startsWith('document ') && otherForm.test(text))).toEqual([]);
  });

  it('hold the five documents', () => expect(held.map(({ key }) => key).sort()).toEqual(['bt-2023-q1-report', 'hp-2025-06-30', 'qn-2025-03', 'qn-2025-09-programme', 'yb-2025-03']));

  it.runIf(HAVE_SOURCES)('share no eight consecutive words with any of the source texts', () => {
    const known = new Set(held.flatMap(({ key }) => runsOf(sourceOf(key))));
    const found: string[] = [];
    for (const { key, clauses } of held) {
      for (const { path, summary, defects, outcomes, assignment } of clauses) {
        const texts = [summary, ...defects.map(({ message }) => message), ...outcomes.map(({ label }) => label), ...(assignment?.note ? [assignment.note] : []), ...(assignment?.units ?? []).flatMap(({ note }) => note ?? [])];
        for (const text of texts.flatMap(({ vi, en }) => [vi, en])) for (const run of runsOf(text)) if (known.has(run)) found.push(`${key} ${path}: ${run}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.runIf(HAVE_SOURCES)('the check of words would notice a copied sentence', () => {
    const source = words(sourceOf('yb-2025-03'));
    const known = new Set(runsOf(sourceOf('yb-2025-03')));
    expect(known.has(source.slice(500, 500 + RUN).join(' '))).toBe(true);
  });

  it.runIf(HAVE_SOURCES)('every label is printed in its source', () => {
    for (const { key, clauses } of held.filter((document) => document.type === 'DECISION')) {
      const text = sourceOf(key).replaceAll(/\s+/g, ' ');
      for (const { label, path } of clauses) expect(text, `${key} ${path}`).toContain(label.replaceAll(/\s+/g, ' ').replace(/\.$/, ''));
    }
  });

  it('name every subject, unit and document that they refer to', () => {
    const keys = new Set(documents.map(({ key }) => key));
    for (const { key, relations, clauses } of held) {
      const paths = new Set(clauses.map(({ path }) => path));
      for (const { target, clause } of relations) expect(keys.has(target) && (clause === null || paths.has(clause)), `${key} -> ${target} ${clause}`).toBe(true);
      for (const { path, duties, parent, holder } of clauses) {
        expect(parent === null || paths.has(parent), `${key} ${path}`).toBe(true);
        expect(holder === null || units.has(holder), `${key} ${path} ${holder}`).toBe(true);
        for (const duty of duties) {
          for (const code of [...duty.subjects, ...duty.within]) expect(subjects.has(code), `${key} ${path} ${code}`).toBe(true);
          expect(units.has(duty.holder), `${key} ${path} ${duty.holder}`).toBe(true);
        }
      }
    }
  });

  it('give V.2.4.4 several duties, as its words do', () => {
    const clause = held.find(({ key }) => key === 'qn-2025-03')?.clauses.find(({ path }) => path === 'V.2.4.4');
    expect(clause?.duties).toMatchObject([
      { subjects: ['radiation.xray'], actions: ['RECEIVE', 'APPRAISE', 'LICENSE'] },
      { subjects: ['radiation.worker-certificate'], actions: ['LICENSE'] },
    ]);
  });

  it('read the same words of two provinces the same way', () => {
    const duties = (document: string, path: string): unknown => held.find(({ key }) => key === document)?.clauses.find((clause) => clause.path === path)?.duties.map(({ subjects: about, actions, role }) => ({ about, actions, role }));
    expect(duties('yb-2025-03', 'IV.2.3.d')).toEqual(duties('qn-2025-03', 'V.2.4.4'));
    expect(duties('yb-2025-03', 'IV.2.4.b')).toEqual(duties('qn-2025-03', 'V.2.1.7'));
    expect(duties('yb-2025-03', 'IV.2.2.d')).toEqual(duties('qn-2025-03', 'V.2.3.4'));
  });

  it('clauses are in document order, and a repeated path gets ~2', () => {
    const paths = held.find(({ key }) => key === 'hp-2025-06-30')?.clauses.map(({ path }) => path) ?? [];
    expect(paths.slice(paths.indexOf('2.13.d'), paths.indexOf('2.13.d') + 3)).toEqual(['2.13.d', '2.13.d~2', '2.13.e']);
  });
});

describe('the vocabulary', () => {
  it('keeps the promised codes', () => expect(PROMISED.filter((code) => !subjects.has(code))).toEqual([]));

  it('has labels in both languages, broader concepts that exist and no circle', () => {
    for (const { key, prefLabel, broader } of subjects.values()) {
      expect(prefLabel.vi && prefLabel.en, key).toBeTruthy();
      const seen = new Set([key]);
      for (let at = broader; at !== null; at = subjects.get(at)?.broader ?? null) {
        expect(subjects.has(at) && !seen.has(at), `${key} -> ${at}`).toBe(true);
        seen.add(at);
      }
    }
  });

  it('names only concepts that exist in its labels', () => expect(Object.keys(seeds.labels.labels).filter((code) => !subjects.has(code))).toEqual([]));
});

describe('a seed with a fault', () => {
  it('is refused whole, with file and place', () => {
    const directory = mkdtempSync(join(tmpdir(), 'phancong-seeds-'));
    try {
      cpSync(SEEDS_DIRECTORY, directory, { recursive: true });
      const file = join(directory, 'documents/qn-2025-03.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('kind: SECTION', 'kind: SECTON'));
      expect(() => readSeeds(directory)).toThrow(/documents\/qn-2025-03\.yaml\/clauses\/0\/kind/);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
