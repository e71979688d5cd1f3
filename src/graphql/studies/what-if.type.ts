import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { ResolutionType } from '../answers/resolution.type.js';
import type { Text } from '../../shared/text.js';
import { ANSWER_CHANGES, type AnswerChange, type AnswerDifference } from '../../studies/what-if/answer-change.js';
import { TextType } from '../text.type.js';

const AnswerChangeEnum = enumOf(ANSWER_CHANGES, 'AnswerChange', 'In what an answer would differ.', {
  STATUS: 'How firmly it stands.',
  LEAD: 'Other units lead.',
  UNIT: 'The same units under another name, by the merger or renaming itself.',
  SUPPORT: 'Other units take part or are candidates.',
  CLAUSES: 'Other clauses carry it.',
  CAVEATS: 'Other reservations.',
  COMPETENCE: 'Another authority decides or receives, or that is less sure.',
});

@InputType('UnitNameInput', { description: 'A name in both languages.' })
export class UnitNameInput {
  @Field(() => String, { description: 'Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

@InputType('ClauseReferenceInput', { description: 'A clause by its document and path.' })
export class ClauseReferenceInput {
  @Field(() => String, { description: 'Key of the document, such as `yb-2025-03`.' })
  document!: string;

  @Field(() => String, { description: 'Path of the clause, such as `IV.2.3.d`.' })
  path!: string;
}

const UNIT = 'by key, last part of the key, abbreviation or name';

@InputType('MergeUnitsInput', { description: 'Units become one, which takes over their duties and what their names state.' })
export class MergeUnitsInput {
  @Field(() => [String], { description: `The units, each ${UNIT}.` })
  units!: string[];

  @Field(() => String, { description: `The unit that they become, ${UNIT}; it may be one of them.` })
  into!: string;

  @Field(() => UnitNameInput, { nullable: true, description: 'Its new name; it keeps its own where none is given.' })
  name?: UnitNameInput;
}

@InputType('RenameUnitInput', { description: 'A unit gets another name.' })
export class RenameUnitInput {
  @Field(() => String, { description: `The unit, ${UNIT}.` })
  unit!: string;

  @Field(() => UnitNameInput, { description: 'The new name.' })
  name!: UnitNameInput;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of the subjects that the new name states. Left out, the unit is taken to state what it did: only a person can read a new name.',
  })
  states?: string[];
}

@InputType('DissolveUnitInput', { description: 'A unit is no more from the date asked about on; its duties stay with nobody.' })
export class DissolveUnitInput {
  @Field(() => String, { description: `The unit, ${UNIT}.` })
  unit!: string;
}

@InputType('MoveDutyInput', { description: 'What a clause gives goes to another unit.' })
export class MoveDutyInput {
  @Field(() => ClauseReferenceInput, { description: 'The clause whose duty moves.' })
  clause!: ClauseReferenceInput;

  @Field(() => String, { description: `The unit that is to have it, ${UNIT}.` })
  to!: string;

  @Field(() => String, { nullable: true, description: `Whose part is to move, ${UNIT}; needed where the clause gives something to several.` })
  from?: string;
}

@InputType('AddRuleInput', { description: 'A rule is added.' })
export class AddRuleInput {
  @Field(() => String, {
    description:
      'A row as the tables under `rules/` have it, as JSON, with `table` and, where it is not the last, `before`. It is checked like one of theirs.',
  })
  rule!: string;
}

@InputType('RepealDocumentInput', { description: 'A document loses force on the date asked about.' })
export class RepealDocumentInput {
  @Field(() => String, { description: 'Key of the document, held or cited.' })
  document!: string;
}

@InputType('ConfigurationChange', { description: 'One change to try out: exactly one of the six.' })
export class ConfigurationChangeInput {
  @Field(() => MergeUnitsInput, { nullable: true, description: 'Units become one.' })
  merge?: MergeUnitsInput;

  @Field(() => RenameUnitInput, { nullable: true, description: 'A unit gets another name.' })
  rename?: RenameUnitInput;

  @Field(() => DissolveUnitInput, { nullable: true, description: 'A unit ceases to exist on the date.' })
  dissolve?: DissolveUnitInput;

  @Field(() => MoveDutyInput, { nullable: true, description: 'What a clause gives goes to another unit.' })
  moveDuty?: MoveDutyInput;

  @Field(() => AddRuleInput, { nullable: true, description: 'A rule is added.' })
  addRule?: AddRuleInput;

  @Field(() => RepealDocumentInput, { nullable: true, description: 'A document loses force.' })
  repeal?: RepealDocumentInput;
}

@ObjectType('AnswerDifference', { description: 'One thing in which two answers differ, in words.', simpleResolvers: true })
class AnswerDifferenceType {
  @Field(() => AnswerChangeEnum, { description: 'What differs: status, leads, clauses and so on.' })
  change!: AnswerChange;

  @Field(() => [TextType], { description: 'What only the answer before has; empty where something is added.' })
  before!: Text[];

  @Field(() => [TextType], { description: 'What only the answer after has; empty where something is lost.' })
  after!: Text[];
}

@ObjectType('WhatIfResult', { description: 'An answer that the change would change, as it is and as it would be.', simpleResolvers: true })
export class WhatIfResultType {
  @Field(() => String, { description: 'The question as read, as canonical JSON.' })
  question!: string;

  @Field(() => Int, { nullable: true, description: 'Its place among the questions given, from 0; null where none were given and all were asked.' })
  index!: number | null;

  @Field(() => [AnswerChangeEnum], { description: 'In what it would differ; at least one, the weightiest first.' })
  changes!: AnswerChange[];

  @Field(() => [AnswerDifferenceType], { description: 'The same in words: one difference for each of `changes`, in their order.' })
  differences!: AnswerDifference[];

  @Field(() => ResolutionType, { description: 'The answer as it is.' })
  before!: ResolutionType;

  @Field(() => ResolutionType, { description: 'The answer as it would be. Its receipt cannot be replayed: the registry has no such state.' })
  after!: ResolutionType;
}
