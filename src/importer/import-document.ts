import type { Finding } from './finding.js';
import { outlineOf, type Artefact, type OutlineNode } from './outline.js';
import { headOf, type DocumentHead } from './preamble.js';
import type { DocumentUnit, ImportedClause } from './proposal.js';
import type { Source } from './source.js';
import { zonesOf, type Zone, type ZonedSegment } from './zones.js';

/** A document as read: its head, its numbered clauses, the articles that enact it, and what was found. Nothing is written. */
export interface ImportedDocument {
  source: Pick<Source, 'name' | 'format' | 'sha256' | 'encoding'>;
  document: DocumentHead;
  /** The units that the document names, in its order. */
  units: DocumentUnit[];
  clauses: ImportedClause[];
  /** The articles of a decision that has a regulation attached; the clauses are the regulation's. */
  articles: OutlineNode[];
  artefacts: Artefact[];
  findings: Finding[];
}

/** The stages of reading, each of which can be looked at alone. */
export interface Stages {
  segments: ZonedSegment[];
  imported: ImportedDocument;
}

/** Reads a source from its lines to clauses and findings. Never refuses: what cannot be placed is in the findings or the artefacts. */
export function importDocument(source: Source): ImportedDocument {
  return stagesOf(source).imported;
}

/** The same, with the segments and zones that it went through. */
export function stagesOf(source: Source): Stages {
  const segments = zonesOf(source.lines);
  const of = (...zones: Zone[]): ZonedSegment[] => segments.filter(({ zone }) => zones.includes(zone));
  const body = outlineOf(of('BODY', 'APPENDIX'));
  const enacting = outlineOf(of('ENACTMENT'));
  const { head, findings } = headOf(segments);
  const { name, format, sha256, encoding } = source;
  return {
    segments,
    imported: {
      source: { name, format, sha256, encoding },
      document: head,
      units: [],
      clauses: body.nodes.map((node) => ({ ...node, holder: null, assignment: null, references: [], proposal: null })),
      articles: enacting.nodes,
      artefacts: [...enacting.artefacts, ...body.artefacts],
      findings: [...findings, ...enacting.findings, ...body.findings].sort((a, b) => a.line - b.line || a.column - b.column),
    },
  };
}
