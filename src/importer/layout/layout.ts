import { piecesOf, type Layout } from './span.js';
import type { ZonedSegment } from './zones.js';
import { takeOutFootnotes } from './footnotes.js';
import { takeOutFurniture } from './furniture.js';
import { takeOutTables, type Legend } from './tables.js';

/** A text whose numbered sentences are free of what only the page or the table put between them. */
export interface LaidOut extends Layout {
  /** Names and abbreviations that an appendix explains, in its order. */
  legend: Legend;
}

/**
 * Tells what belongs to the page from what belongs to the text: page numbers and running heads, footnotes, the cells of
 * tables. No character is lost: what is taken out stays among the pieces, with a tag.
 */
export function layoutOf(segments: readonly ZonedSegment[]): LaidOut {
  const furniture = takeOutFurniture(piecesOf(segments));
  const footnotes = takeOutFootnotes(furniture.pieces);
  const tables = takeOutTables(footnotes.pieces);
  return {
    pieces: tables.pieces,
    legend: tables.legend,
    findings: [...furniture.findings, ...footnotes.findings, ...tables.findings],
  };
}
