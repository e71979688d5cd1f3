import type { Day, PartialDate } from '../shared/dates.js';
import type { Text } from '../shared/text.js';

export const DOCUMENT_TYPES = [
  'LAW',
  'RESOLUTION',
  'DECREE',
  'CIRCULAR',
  'DECISION',
  'PLAN',
  'PROGRAMME',
  'REPORT',
  'CONCLUSION',
  'DIRECTIVE',
  'SUBMISSION',
  'OTHER',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const RELATION_TYPES = ['BASED_ON', 'REPLACES', 'AMENDS', 'REPEALS', 'IMPLEMENTS', 'CITES'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** How a document says when it takes effect. PERIOD is for reports and programmes, which speak of a period. */
export const EFFECTIVE_RULES = ['ON_SIGNING', 'FROM_DATE', 'PERIOD', 'UNKNOWN'] as const;
export type EffectiveRule = (typeof EFFECTIVE_RULES)[number];

export const CLAUSE_KINDS = ['PART', 'CHAPTER', 'SECTION', 'ARTICLE', 'PARAGRAPH', 'POINT', 'ITEM', 'ROW'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export const CLAUSE_NATURES = [
  'HEADING',
  'FUNCTION',
  'DUTY',
  'STRUCTURE',
  'RELATION',
  'EFFECT',
  'ASSIGNMENT',
  'PRACTICE',
  'PLAN',
  'DECLARATION',
] as const;
export type ClauseNature = (typeof CLAUSE_NATURES)[number];

/** A defect of the source, kept and never repaired. */
export interface Defect {
  code: string;
  message: Text;
}

/** One document as the core reads it: what it is, when it holds and what it says about others. */
export interface DocumentView {
  id: string;
  key: string;
  type: DocumentType;
  /** As printed; null where the source leaves it blank. */
  number: string | null;
  /** The part after the number, as printed. */
  symbol: string | null;
  issuedOn: PartialDate | null;
  issuer: Text | null;
  title: Text | null;
  /** Key of the province that issued it; null for national documents. */
  provinceKey: string | null;
  /** `true`: its content is on record. `false`: known only because another document names it. */
  held: boolean;
  effective: { rule: EffectiveRule; from: Day | null; to: Day | null };
  defects: Defect[];
  basedOn: DocumentView[];
  replaces: string[];
}

export interface ClauseView {
  id: string;
  path: string;
  label: string;
  kind: ClauseKind;
  nature: ClauseNature;
  entry: boolean;
  summary: Text;
  defects: Defect[];
  document: DocumentView;
}
