import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { RelationTypeEnum } from '../law/law.type.js';
import type { RelationType } from '../../registry/law.model.js';
import { TextType } from '../text.type.js';
import { UnitKindEnum } from '../units/unit.type.js';
import type { UnitKind } from '../../registry/unit.model.js';
import type { Severity } from '../../importer/finding.js';
import type { DecisionName } from '../../review/corrections.js';
import type { ProposedValue } from '../../review/draft-entries.js';
import type { Text } from '../../shared/text.js';
import { DecisionEnum } from './decision.enum.js';

const SeverityEnum = enumOf(['INFO', 'WARNING', 'ERROR'] as const, 'FindingSeverity', 'How much a finding of the importer matters.', {
  INFO: 'Good to know.',
  WARNING: 'Something to check.',
  ERROR: 'Something of the document is lost or in doubt.',
});
const ProposedFieldEnum = enumOf(['NATURE', 'ROLE', 'ACTION', 'SUBJECT'] as const, 'ProposedField', 'What a proposed value is a value of.', {
  NATURE: 'What the clause does.',
  ROLE: "The holder's part.",
  ACTION: 'What is done.',
  SUBJECT: 'The matter.',
});

@ObjectType('DraftProposed', { description: 'A value that was proposed for a clause.', simpleResolvers: true })
export class DraftProposedType implements ProposedValue {
  @Field(() => ProposedFieldEnum, { description: 'Which field the value is proposed for: nature, role, action or subject.' })
  field!: ProposedValue['field'];

  @Field(() => String, { description: 'The proposed value, as a code of that field.' })
  value!: string;

  @Field(() => Float, { description: 'How sure, from 0 to 1.' })
  score!: number;

  @Field(() => [String], { description: 'The words that led to it.' })
  matched!: string[];
}

@ObjectType('DraftFinding', { description: 'Something found in the document while it was read.', simpleResolvers: true })
export class DraftFindingType {
  @Field(() => String, { description: 'Stable code, such as UNREAD_LINES.' })
  code!: string;

  @Field(() => SeverityEnum, { description: 'Good to know, to be checked, or something lost or in doubt.' })
  severity!: Severity;

  @Field(() => TextType, { description: 'The finding in a sentence.' })
  message!: Text;

  @Field(() => String, { nullable: true, description: 'The clause on whose lines it is; null for the head.' })
  path!: string | null;

  @Field(() => Int, { description: 'Line of the original, from 1.' })
  line!: number;

  @Field(() => Int, { description: 'Column of that line, from 1.' })
  column!: number;

  @Field(() => Int, { nullable: true, description: 'The last line that it is about; null where it is about one place.' })
  until?: number | null;
}

@ObjectType('DraftPassage', { description: 'A stretch of the document as it was read, in its order.', simpleResolvers: true })
export class DraftPassageType {
  @Field(() => Int, { description: 'Line of the original on which it begins.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'The clause that it is, or belongs to; null where it belongs to none.' })
  path!: string | null;

  @Field(() => String, {
    description: '`CLAUSE`, `ARTICLE` for one that only enacts, or the kind of what is no clause, such as `PREAMBLE`, `OTHER`.',
  })
  kind!: string;

  @Field(() => String, { description: 'The number as printed; empty where there is none.' })
  label!: string;

  @Field(() => String, { description: 'The verbatim text.' })
  text!: string;
}

@ObjectType('DraftUnit', { description: 'A body or unit that may hold a clause of a draft.', simpleResolvers: true })
export class DraftUnitType {
  @Field(() => String, { description: 'Key; one that is not on record will be made.' })
  key!: string;

  @Field(() => TextType, { description: 'Name of the unit, in both languages.' })
  name!: Text;

  @Field(() => UnitKindEnum, { nullable: true, description: 'Kind; null for a body whose kind is on record.' })
  kind!: UnitKind | null;
}

@ObjectType('DraftRelation', { description: 'What a draft says about another document.', simpleResolvers: true })
export class DraftRelationType {
  @Field(() => RelationTypeEnum, { description: 'What it says.' })
  type!: RelationType;

  @Field(() => String, { description: 'Key of the other document: on record, or first cited by this one.' })
  document!: string;

  @Field(() => String, { nullable: true, description: 'Path of the clause that says so; null for the head.' })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: 'The provision that is named, as printed; null for the whole document.' })
  provision!: string | null;
}

@ObjectType('DraftDocument', { description: 'The head of the document as a draft has it.', simpleResolvers: true })
export class DraftDocumentType {
  @Field(() => DecisionEnum, { description: 'What is decided about it.' })
  decision!: DecisionName;

  @Field(() => String, { description: 'Changes whenever the head does; to be given with a decision.' })
  version!: string;

  @Field(() => String, { nullable: true, description: 'Number; null where it is blank.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was signed, as far as it is known.' })
  issuedOn!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Who issued it; null where it does not say.' })
  issuer!: Text | null;

  @Field(() => TextType, { nullable: true, description: 'What it is about; null where it does not say.' })
  title!: Text | null;

  @Field(() => String, { nullable: true, description: 'The day from which it holds; null where that is unknown.' })
  effectiveFrom!: string | null;

  @Field(() => [DraftRelationType], { description: 'What it says about other documents.' })
  relations!: DraftRelationType[];
  @Field(() => String, { nullable: true, description: 'The first day on which it no longer holds; null where it states no end.' })
  effectiveTo!: string | null;
}
