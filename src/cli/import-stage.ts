import type { Stages } from '../importer/import-document.js';
import { markersOf } from '../importer/layout/markers.js';
import type { Proposed } from '../importer/proposal.js';
import type { Source } from '../importer/readers/source.js';

/** The stages of reading that can be printed alone, in their order. */
export const IMPORT_STAGES = ['lines', 'zones', 'markers', 'layout', 'tree', 'preamble', 'references', 'units', 'classification'] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** One stage as lines for a terminal, fields apart by tabs. Each begins with the line of the original that it is about. */
export function stageLines(stage: ImportStage, source: Source, { segments, body, imported }: Stages): string[] {
  const { clauses, articles, document, units } = imported;
  switch (stage) {
    case 'lines':
      return source.lines.map(({ number, page, text }) => row(page ?? '', number, text));
    case 'zones':
      return segments.map(({ zone, line, text }) => row(zone, line.number, text));
    case 'markers':
      return segments.flatMap((segment) =>
        markersOf(segment).map(({ line, column, kind, value, label, rest }) => row(`${line}:${column}`, kind, value, label, rest)),
      );
    case 'layout':
      return body.artefacts.map(({ line, column, kind, role, path, text }) => row(`${line}:${column}`, kind, role ?? '', path ?? '', text));
    case 'tree':
      return [...articles, ...clauses].map(({ line, column, path, parent, kind, label, entry, readings, text }) =>
        row(`${line}:${column}`, path, parent ?? '', kind, label, entry ? 'entry' : '', readings.join(' '), text.slice(0, 60)),
      );
    case 'preamble':
      return Object.entries(document).flatMap(([field, value]) =>
        Array.isArray(value) ? value.map((one) => row(field, plain(one))) : [row(field, plain(value))],
      );
    case 'references':
      return clauses.flatMap(({ path, references }) =>
        references.map(({ line, column, document: cited, provision, paths }) =>
          row(`${line}:${column}`, path, provision ?? '', paths.join(' '), cited ? plain(cited) : ''),
        ),
      );
    case 'units':
      return [
        ...units.map(({ line, name, abbreviation, kind, path }) => row(line, name, abbreviation ?? '', kind, path ?? '')),
        ...clauses.map(({ line, path, holder, assignment }) => row(line, path, holder ?? '', assignment ? plain(assignment) : '')),
      ];
    case 'classification':
      return clauses.map(({ line, path, proposal }) =>
        proposal
          ? row(line, path, ...[[proposal.nature], proposal.role ? [proposal.role] : [], proposal.actions, proposal.subjects].map(scored))
          : row(line, path),
      );
  }
}

/** `LICENSE 0.80 (cấp, giấy phép); RECEIVE 0.74 (tiếp nhận)`, or a dash. */
function scored(proposed: readonly Proposed<string>[]): string {
  return proposed.map(({ value, score, matched }) => `${value} ${score.toFixed(2)} (${matched.join(', ')})`).join('; ') || '-';
}

function row(...fields: (string | number)[]): string {
  return fields.join('\t');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
