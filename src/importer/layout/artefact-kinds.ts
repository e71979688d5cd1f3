/** What is in the text and belongs to no clause. */
export const ARTEFACT_KINDS = [
  'PAGE_NUMBER',
  'RUNNING_HEAD',
  'SEPARATOR',
  'FOOTNOTE',
  'TABLE_HEAD',
  'CELL',
  'LEGEND',
  'LIST_DASH',
  'EMPHASIS',
  'PREAMBLE',
  'TITLE',
  'RECIPIENTS',
  /** Text that Word does not show, or shows struck through. */
  'HIDDEN',
  'STRUCK',
  'OTHER',
] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];
