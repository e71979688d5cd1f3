import { CLAUSE_KINDS, DOCUMENT_TYPES } from '../../registry/law.model.js';
import type { FactValue } from '../../answer/rules/facts.js';

/**
 * What a verb has its subject do, as classes of phrases; `rules/classification/phrases.yaml` says which words belong to which.
 * NAMING: there is no verb. The clause opens with the name of a matter ("Kế hoạch chuyển đổi số năm 2026") and leaves the verb out.
 */
export const VERB_CLASSES = [
  'LEADING',
  'FOCAL',
  'COORDINATING',
  'PARTICIPATING',
  'LICENSING',
  'REGISTERING',
  'RECEIVING',
  'APPRAISING',
  'ANSWERING',
  'INSPECTING',
  'CHECKING',
  'DRAFTING',
  'BUILDING',
  'ADVISING',
  'GUIDING',
  'ORGANISING',
  'PROMOTING',
  'MANAGING',
  'MONITORING',
  'REPORTING',
  'PUBLISHING',
  'OPERATING',
  'SUPPORTING',
  'NAMING',
] as const;
export type VerbClass = (typeof VERB_CLASSES)[number];

/** Verbs that name a role rather than an act. */
export const ROLE_CLASSES = ['LEADING', 'FOCAL', 'COORDINATING', 'PARTICIPATING'] as const satisfies readonly VerbClass[];
/** Verbs that make or further something: to organise these is still to organise. */
export const MAKING_CLASSES: readonly VerbClass[] = ['BUILDING', 'PROMOTING', 'SUPPORTING', 'ORGANISING', 'OPERATING', 'PUBLISHING'];

/** Verbs whose own verb is what others do. */
export const OVERSEEING_CLASSES: readonly VerbClass[] = [
  'GUIDING',
  'INSPECTING',
  'CHECKING',
  'MONITORING',
  'APPRAISING',
  'SUPPORTING',
  'MANAGING',
  'REPORTING',
];

/**
 * Where a verb is in its part of the sentence: HEAD opens it, CHAIN is joined to the head by a comma or "và", COMPLEMENT is
 * what another verb governs ("tham mưu xây dựng"), JOINED follows later after a comma or "và", INNER is anywhere else.
 */
export const PLACES = ['HEAD', 'CHAIN', 'COMPLEMENT', 'JOINED', 'INNER'] as const;
export type Place = (typeof PLACES)[number];

export const OBJECT_CLASSES = ['PAPER', 'SYSTEM', 'PERMIT', 'PEOPLE'] as const;
export type ObjectClass = (typeof OBJECT_CLASSES)[number];

export const TITLE_CLASSES = ['FUNCTION', 'DUTIES', 'STRUCTURE', 'RELATIONS', 'EFFECT', 'RESULTS', 'PLANS'] as const;
export type TitleClass = (typeof TITLE_CLASSES)[number];

export const STATEMENT_CLASSES = ['PERSONALITY', 'IN_FORCE', 'RELATION'] as const;
export type StatementClass = (typeof STATEMENT_CLASSES)[number];

/** The facts about one verb of a clause, from which its act and the role follow. */
export const PHRASE_FACTS = {
  'phrase.class': VERB_CLASSES,
  'phrase.place': PLACES,
  /**
   * What comes before it in the same chain: a word that names a role, a verb that oversees what others do ("kiểm tra việc
   * thực hiện": whatever it governs is theirs), another act, or nothing.
   */
  'phrase.after': [...ROLE_CLASSES, 'OVERSEEING', 'ACT', 'NONE'],
  /** The verb that it governs: one that makes or furthers something, another act, or none. */
  'phrase.governs': ['MAKING', 'ACT', 'NONE'],
  'phrase.object': [...OBJECT_CLASSES, 'NONE'],
} as const satisfies Record<string, readonly FactValue[]>;

/** The facts about a clause as a whole, from which its nature follows. */
export const CLAUSE_FACTS = {
  'document.type': [...DOCUMENT_TYPES, 'UNKNOWN'],
  'clause.kind': CLAUSE_KINDS,
  /** It belongs to an appendix table. */
  'clause.appendix': [true, false],
  /** It is an entry of its own, and no clause is below it. */
  'clause.leaf': [true, false],
  /** TITLE names a matter, or is short, with others below it and no full stop; LEAD_IN ends with a colon before its points, NAME is a unit's name alone, SENTENCE says something, EMPTY has no text. */
  'clause.form': ['TITLE', 'LEAD_IN', 'NAME', 'SENTENCE', 'EMPTY'],
  /** The heading that the clause itself begins with. */
  'clause.title': [...TITLE_CLASSES, 'NONE'],
  /** The nearest heading of such a class above it. */
  'clause.under': [...TITLE_CLASSES, 'NONE'],
  /** CHANGE: it changes another document, or is new text of it. */
  'clause.states': [...STATEMENT_CLASSES, 'CHANGE', 'NONE'],
  /** A verb of the phrase list opens it. */
  'clause.acts': [true, false],
} as const satisfies Record<string, readonly FactValue[]>;

export type PhraseFactName = keyof typeof PHRASE_FACTS;
export type ClauseFactName = keyof typeof CLAUSE_FACTS;
export type PhraseFacts = { [Name in PhraseFactName]: (typeof PHRASE_FACTS)[Name][number] };
export type ClauseFacts = { [Name in ClauseFactName]: (typeof CLAUSE_FACTS)[Name][number] };
