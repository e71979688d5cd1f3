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
  /** Key of the body that it is of; null for national documents. */
  bodyKey: string | null;
  /** `true`: its content is on record. `false`: known only because another document names it. */
  held: boolean;
  effective: { rule: EffectiveRule; from: Day | null; to: Day | null };
  defects: Defect[];
  basedOn: DocumentView[];
  replaces: string[];
  /** What it says about others, in its own order. */
  relations: readonly RelationView[];
}

/** What a document says about another. */
export interface RelationView {
  type: RelationType;
  target: string;
  /** Path of the clause that says so; null for the preamble. */
  clause: string | null;
  /** The provision that is named, such as "Điều 27". */
  provision: string | null;
  /** Where the relation is known from, when the document itself is only cited. */
  source: string | null;
}

export interface ClauseView {
  id: string;
  path: string;
  /** Path of the clause above; null at the top. */
  parentPath: string | null;
  /** Place in the document, from 0. */
  position: number;
  label: string;
  kind: ClauseKind;
  nature: ClauseNature;
  entry: boolean;
  summary: Text;
  /** Key of the unit whose part of the document begins here, and of one that the clause names and so shows to exist. */
  holderKey: string | null;
  namesUnitKey: string | null;
  /** Subjects of a clause that gives no duty of its own. */
  about: string[];
  defects: Defect[];
  document: DocumentView;
}
