import type { ImportedDocument } from '#phancong/importer/import-document.js';
import type { Expectation } from './expectation.ts';

type Cited = ImportedDocument['document']['bases'];

const named = (cited: Cited): string => cited.map(({ number, name, type }) => number ?? name ?? type).join('; ') || '-';

/** What was read of a document, one line for each part. */
export function summaryOf({ document, clauses, articles, units, findings, artefacts, lines }: ImportedDocument): string {
  const { type, number, issuedOn, issuer, province, title, bases, replaces, amends, repeals } = document;
  const kinds = new Map<string, number>();
  for (const { kind } of artefacts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const assigned = clauses.flatMap(({ path, assignment }) =>
    assignment ? [`${path} ${assignment.leads.join(' + ') || '?'} / ${assignment.coordinates.join(' + ') || '-'}`] : [],
  );
  return [
    ['clauses', [...articles, ...clauses].map(({ path }) => path).join(' ') || '-'],
    ['natures', clauses.map(({ path, proposal }) => `${path} ${proposal?.nature.value ?? '-'}`).join(', ') || '-'],
    ['head', [type, number, issuedOn, issuer, province].map((one) => one ?? '-').join(' | ')],
    ['title', title ?? '-'],
    ['bases', named(bases)],
    ['relations', `replaces ${named(replaces)}, amends ${named(amends)}, repeals ${named(repeals)}`],
    ['units', units.map(({ name }) => name).join('; ') || '-'],
    ['holders', clauses.flatMap(({ path, holder }) => (holder ? [`${path} ${holder}`] : [])).join('; ') || '-'],
    ['assigned', assigned.join('; ') || '-'],
    ['lines', `${lines.inClauses} of ${lines.all} in clauses, ${lines.unread} unread`],
    ['apart', [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ') || '-'],
    ['findings', findings.map(({ code, line, severity }) => `${code}@${line}${severity === 'ERROR' ? '!' : ''}`).join(' ') || '-'],
  ]
    .map(([name = '', value = '']) => `${name.padEnd(10)}${value}\n`)
    .join('');
}

/** What differs from an expectation, in words. */
export function comparedWith({ document, clauses, articles, findings, artefacts }: ImportedDocument, expected: Expectation): string[] {
  const differences: string[] = [];
  const paths = [...articles, ...clauses].map(({ path }) => path);
  const codes = new Set<string>([...findings.map(({ code }) => code), ...artefacts.map(({ kind }) => kind)]);
  if (expected.paths && expected.paths.join(' ') !== paths.join(' ')) differences.push(`clauses: ${paths.join(' ')}`);
  for (const [field, value] of Object.entries(expected.fields)) {
    const read = document[field as keyof typeof document];
    if (read !== value) differences.push(`${field}: ${String(read)}`);
  }
  for (const code of expected.findings) if (!codes.has(code)) differences.push(`no ${code}`);
  for (const code of expected.noFindings) if (codes.has(code)) differences.push(code);
  const missing = (wanted: string[], read: Cited): void => {
    for (const one of wanted) if (!read.some(({ number }) => number === one)) differences.push(`not read: ${one}`);
  };
  missing(expected.bases, document.bases);
  missing(expected.replaces, document.replaces);
  for (const [path, unit] of Object.entries(expected.holders)) {
    const clause = clauses.find((one) => one.path === path);
    if (clause?.holder !== unit) differences.push(`${path} is held by ${clause?.holder ?? 'nobody'}`);
  }
  return differences;
}
