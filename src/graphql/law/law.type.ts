import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { NodeInterface } from '../node.type.js';
import { connectionType, PageInfo } from '../paging/connection.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import type { Text } from '../../shared/text.js';
import {
  CLAUSE_KINDS,
  CLAUSE_NATURES,
  DOCUMENT_TYPES,
  EFFECTIVE_RULES,
  RELATION_TYPES,
  type ClauseKind,
  type ClauseNature,
  type Defect,
  type DocumentType,
  type EffectiveRule,
  type RelationType,
} from '../../registry/law.model.js';

const DocumentTypeEnum = enumOf(DOCUMENT_TYPES, 'DocumentType', 'Type of a legal document (loại văn bản).');
export const RelationTypeEnum = enumOf(RELATION_TYPES, 'RelationType', 'What a document says about another.');
const EffectiveRuleEnum = enumOf(EFFECTIVE_RULES, 'EffectiveRule', 'How a document says when it takes effect.', {
  ON_SIGNING: 'On the day of signing (kể từ ngày ký).',
  FROM_DATE: 'From a stated day.',
  PERIOD: 'It speaks of a period.',
  UNKNOWN: 'Not on record.',
});
const ClauseKindEnum = enumOf(CLAUSE_KINDS, 'ClauseKind', 'Kind of a node of a document.');
const ClauseNatureEnum = enumOf(CLAUSE_NATURES, 'ClauseNature', 'What a clause does.', {
  HEADING: 'Only introduces others.',
  FUNCTION: 'A general function statement (chức năng).',
  DUTY: 'Gives a duty (nhiệm vụ, quyền hạn).',
  STRUCTURE: 'Names or composes units.',
  RELATION: 'Working relations.',
  EFFECT: 'Entry into force, implementation.',
  ASSIGNMENT: 'An item of a programme.',
  PRACTICE: 'What a report says was done.',
  PLAN: 'What is intended.',
  DECLARATION: 'Legal personality and the like.',
});

@ObjectType('Defect', { description: 'A defect of the source, kept as found and never repaired.', simpleResolvers: true })
class DefectType implements Defect {
  @Field(() => String, { description: 'Stable code, such as NUMBER_REPEATED.' })
  code!: string;

  @Field(() => TextType, { description: 'The defect of the original, in a sentence.' })
  message!: Text;
}

@ObjectType('EffectiveTime', { description: 'When a document holds. Half-open; null bounds are unknown, not unlimited.', simpleResolvers: true })
export class EffectiveTimeType {
  @Field(() => EffectiveRuleEnum, { description: 'How the document says it.' })
  rule!: EffectiveRule;

  @Field(() => DateScalar, { nullable: true, description: 'First day, where the document states one.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds, where one is stated.' })
  to!: string | null;
}

@ObjectType('LegalDocument', {
  implements: NodeInterface,
  description: 'A legal document (văn bản): held, with its clauses on record, or cited, known only because another names it.',
  simpleResolvers: true,
})
export class LegalDocumentType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Stable key, such as `qn-2025-03`.' })
  key!: string;

  @Field(() => DocumentTypeEnum, { description: 'Type of the document, such as DECISION or DECREE.' })
  type!: DocumentType;

  @Field(() => String, { nullable: true, description: 'Number as printed; null where the source leaves it blank or does not say.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'The part after the number, where the number itself is blank.' })
  symbol!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of issue as far as it is known.' })
  issuedOn!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Who issued it, where it is known.' })
  issuer!: Text | null;

  @Field(() => TextType, { nullable: true, description: 'Title, where the record has one.' })
  title!: Text | null;

  @Field(() => Boolean, { description: 'True: its clauses are on record. False: it is only cited.' })
  held!: boolean;

  @Field(() => EffectiveTimeType, { description: 'From when to when it is in force, and by which rule.' })
  effective!: EffectiveTimeType;

  @Field(() => [DefectType], { description: 'Defects of the source that concern the document as a whole.' })
  defects!: Defect[];
}

@ObjectType('Clause', {
  implements: NodeInterface,
  description: "A node of a document's tree, with our own summary. Its verbatim text is not part of the registry.",
  simpleResolvers: true,
})
export class ClauseType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Canonical path, such as `V.2.4.4`, `2.12.c` or `PL1.4.1`; a number used twice takes `~2`.' })
  path!: string;

  @Field(() => String, { description: 'The number as printed.' })
  label!: string;

  @Field(() => ClauseKindEnum, { description: 'Kind of node.' })
  kind!: ClauseKind;

  @Field(() => ClauseNatureEnum, { description: 'What the clause does.' })
  nature!: ClauseNature;

  @Field(() => Boolean, { description: 'True for numbered entries; false for headings that only carry the tree.' })
  entry!: boolean;

  @Field(() => TextType, { description: 'One line in our own words.' })
  summary!: Text;

  @Field(() => [DefectType], { description: 'Defects of the source at this clause.' })
  defects!: Defect[];

  @Field(() => LegalDocumentType, { description: 'The document it stands in.' })
  document!: LegalDocumentType;
}

@ObjectType('DocumentRelation', { description: 'What a document says about another, and where it says so.', simpleResolvers: true })
export class DocumentRelationType {
  @Field(() => RelationTypeEnum, { description: 'Kind of relation.' })
  type!: RelationType;

  @Field(() => LegalDocumentType, { description: 'The other document.' })
  target!: LegalDocumentType;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that says so; null for the preamble.' })
  clause!: ClauseType | null;

  @Field(() => String, { nullable: true, description: 'The provision that is named, such as "Điều 27".' })
  provision!: string | null;
}

export const LegalDocumentConnection = connectionType(LegalDocumentType, 'LegalDocument');
export const ClauseConnection = connectionType(ClauseType, 'Clause');

@ObjectType('CitedByEdge', { description: 'A document that names another, with what it says of it (Relay).', simpleResolvers: true })
export class CitedByEdge {
  @Field(() => String, { description: 'Where this item is in the list, to be given as `after` or `before`. It stays valid in later revisions.' })
  cursor!: string;

  @Field(() => LegalDocumentType, { description: 'The document that names it.' })
  node!: LegalDocumentType;
}

@ObjectType('CitedByConnection', { description: 'A page of the documents that name another (Relay).', simpleResolvers: true })
export class CitedByConnection {
  @Field(() => [CitedByEdge], { description: 'The page, each with its cursor and what it says.' })
  edges!: CitedByEdge[];

  @Field(() => [LegalDocumentType], { description: 'The page without cursors.' })
  nodes!: LegalDocumentType[];

  @Field(() => PageInfo, { description: 'Whether there are items before and after this page, and its first and last cursors.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
  totalCount!: number;
}
export { ClauseKindEnum, ClauseNatureEnum, DocumentTypeEnum };
